"""Further keys of `keys`: from Denmark to Turkey, as forms and tables there have them."""

KEYS = """
PERSON ~ taisnimi/ees ja perekonnanimi/nimi ja perekonnanimi/perenimi/esitaja/taotleja/uurniku nimi/patsiendi nimi
PERSON ~ koko nimi/hakija/asiakkaan nimi/potilaan nimi/huoltaja/vuokralainen/vardas pavarde/vardas ir pavarde/gavejas
PERSON ~ pareiskejas/kliento vardas/vards uzvards/vards un uzvards/sanemejs/iesniedzejs/klienta vards/pacients
PERSON ~ teljes nev/csaladi nev/utonev/cimzett/kapcsolattarto/ugyfel neve/beteg neve/ad soyadi/adi soyadi/hasta adi
PERSON ~ alici/musteri adi/fulde navn/modtager/mottaker/pasientens navn/kundens navn/fullstandigt namn/kundens namn
LOCATION ! sunnikoht/linn/synnyinpaikka/syntymapaikka/kaupunki/kotikunta/asuinpaikka/pilseta/dzimsanas vieta/miestas
LOCATION ! gimimo vieta/varos/lakohely varos/szulhely/fodeby/bopaelskommune/fodselssted/bostadsort/hemort/dogum yeri
STREET_ADDRESS ! elukoht/elukoha aadress/kontaktaadress/postiaadress/kodune aadress/kotiosoite/postiosoite/lahiosoite
STREET_ADDRESS ! dzivesvieta/dzivesvietas adrese/deklareta adrese/gyvenamoji vieta/gyvenamosios vietos adresas
STREET_ADDRESS ! namu adresas/korespondencijos adresas/lakhely/lakcime/ertesitesi cim/szallitasi cim/levelezesi cim
STREET_ADDRESS ! ikamet adresi/ikametgah/teslimat adresi/fatura adresi/bopael/bopaelsadresse/bostedsadresse
STREET_ADDRESS ! bostadsadress/hemadress/leveringsadresse/leveransadress
PHONE_NUMBER ! mobiil/mobiiltelefon/mobiilinumber/telefoninumber/telefoni number/lauatelefon/matkapuhelin/kannykka/puh
PHONE_NUMBER ! puhelinnro/talrunis/talruna numurs/talr/mobilais/mobilais talrunis/telefonas/telefono numeris/mobilusis
PHONE_NUMBER ! mobilus/mobilusis telefonas/tel numeris/telefonszam/mobilszam/mobiltelefon/mobiltelefonszam/cep tel
PHONE_NUMBER ! cep telefonu/cep no/ev telefonu/is telefonu/telefon no/telefon numarasi/tlfnr/mobiltelefonnummer
PHONE_NUMBER ! hemtelefon
DATE_OF_BIRTH ! synniaeg/sunnikuupaev/sunniaasta/syntymapaiva/syntymavuosi/dzimsanas diena/dzimsanas gads/dz datums
DATE_OF_BIRTH ! gimimo diena/gimimo metai/gim data/szuletes ideje/szuletesi ev/dogum gunu/dogum yili/d tarihi
DATE_OF_BIRTH ! foedselsdato/foedselsdag/foedt/fodselsar/fodselsdag/foedselsaar/fodelsedatum/fodelsedag
AGE ! vanus/vecums/amzius/eletkor/kor alder
NATIONAL_ID ! ik/henkilotunnus/hetu/asm kodas/szemelyi szam/szemelyi szama/taj szama/adoazonosito/fnr/fodselsnr
NATIONAL_ID ! cpr nr/cprnr/personnr/persnr/tc kimlik numarasi/kimlik numarasi/tc numarasi
NATIONAL_ID tc
PERSON ! soyad
PERSON ad
EMAIL_ADDRESS ! epost/e post/meiliaadress/sahkoposti/sahkopostiosoite/epasts/e pasts/e pasta adrese/el pastas/elpastas
EMAIL_ADDRESS ! el pasto adresas/email cim/e mail cim/e posta/eposta/e posta adresi
USERNAME ! kasutajanimi/kasutajatunnus/kayttajanimi/lietotajvards/lietotaja vards/vartotojo vardas/naudotojo vardas
USERNAME ! prisijungimo vardas/felhasznalo/belepesi nev
"""
