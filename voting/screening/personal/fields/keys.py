"""What the key of a field or the head of a column says of its value, in the languages that people type to this app.

A key is read without case, accents, punctuation and camelCase: `firstName`, `FIRST_NAME` and "First name*:" are one.
"""

# ruff: noqa: SIM905  # as lists, one key a line, these would be three hundred lines

from __future__ import annotations

from typing import NamedTuple

from voting.screening import late
from voting.screening.folding import fold
from voting.screening.personal.fields.keys_eastern import KEYS as EASTERN_KEYS
from voting.screening.personal.fields.keys_native import KEYS as KEYS_IN_SCRIPTS
from voting.screening.personal.fields.keys_northern import KEYS as KEYS_OF_THE_NORTH
from voting.screening.personal.fields.nouns import Noun, composed

PERSON, LOCATION, STREET, PHONE = "PERSON", "LOCATION", "STREET_ADDRESS", "PHONE_NUMBER"
BIRTH, AGE, MAIL, USER, SECRET = "DATE_OF_BIRTH", "AGE", "EMAIL_ADDRESS", "USERNAME", "SECRET"


class Field(NamedTuple):
    """What a key announces.

    Attributes:
        entity_type: Of the value.
        sure: Whether the key means nothing else; else another key of a person must stand near.
        strict: Whether much else than a name follows the key, so that each word of the value needs a capital letter.
    """

    entity_type: str
    sure: bool = True
    strict: bool = False


class Pair(NamedTuple):
    """A field that was found: where its key begins, and where its value stands."""

    field: Field
    key_at: int
    start: int
    end: int


# Each line: a type, "!" where the key is sure, "~" where it is and a name needs capitals, then keys separated by "/".
_LISTS = """
PERSON ! first name/firstname/fname/given name/givenname/given names/forename/forenames/last name/lastname/lname/surname/family name
PERSON ! christian name/christian names/familyname/full name/fullname/middle name/middlename/maiden name/mothers maiden name/preferred name/name of applicant
PERSON ! applicant name/customer name/client name/patient name/employee name/student name/contact name/contact person/account holder
PERSON ! cardholder/card holder/cardholder name/name on card/card holder name/beneficiary/beneficiary name/next of kin/emergency contact
PERSON ! holder name/owner name/member name/guest name/passenger name/passenger/recipient name/recipient/sender name/signatory/spouse
PERSON ! father name/fathers name/mother name/mothers name/parent name/guardian/guardian name/manager name/teacher name/doctor name
PERSON ! vorname/nachname/familienname/vollstandiger name/geburtsname/ansprechpartner/kontoinhaber/karteninhaber/patientenname
PERSON ! versicherter/versicherungsnehmer/empfanger/unterzeichner/mieter/vermieter/erziehungsberechtigte
PERSON ! prenom/nom de famille/nom complet/nom et prenom/nom prenom/nom de naissance/nom de jeune fille/titulaire/beneficiaire/destinataire
PERSON ! nombre completo/nombre y apellidos/nombre y apellido/apellido/apellidos/primer apellido/segundo apellido/titular/apellido paterno
PERSON ! apellido materno/nombres/beneficiario/destinatario/nombre del paciente/nombre del cliente
PERSON ! nome completo/sobrenome/apelido/primeiro nome/ultimo nome/nome do pai/nome da mae/nome do cliente/nome do paciente
PERSON ! cognome/nome e cognome/nominativo/intestatario/intestatario conto/ragazza/cognome e nome
PERSON ! voornaam/achternaam/volledige naam/tussenvoegsel/contactpersoon/rekeninghouder/roepnaam/voorletters
PERSON ! fornamn/efternamn/fullstandigt namn/kontaktperson/kontoinnehavare/fornavn/etternavn/efternavn/fullt navn/etunimi/sukunimi
PERSON ! imie/nazwisko/imie i nazwisko/imie nazwisko/nazwisko rodowe/adi/soyadi/ad soyad/adi soyadi/ismi/keresztnev/vezeteknev/jmeno/prijmeni
PERSON ! имя/фамилия/отчество/фио/姓名/名字/氏名/お名前/名前/姓/名/フリガナ/ふりがな/성명/이름/नाम/पूरा नाम/पिता का नाम/联系人/收件人/患者姓名
PERSON name/ime/person/contact/patient/customer/client/employee/student/user/author/owner/manager/teacher/doctor/nom/nombre/nome/naam/namn/navn/nimi
PERSON nm/isim/nev/nazwa/member/guest/participant/attendee/applicant/signed by/assigned to/reported by/requester/tenant/landlord/driver/insured
PERSON ~ attending physician/referring physician/primary care physician/physician/primary physician/attending/pcp/surgeon/nurse/consultant
PERSON ~ therapist/dentist/midwife/caseworker/case worker/social worker/case manager/prepared for/prepared by/reviewed by/approved by/issued to
PERSON ~ requested by/ordered by/authorised by/authorized by/submitted by/completed by/billed to/sold to/ship to/bill to/attn/attention/payee/payer
PERSON ~ remitter/buyer/seller/purchaser/lessee/lessor/plaintiff/defendant/claimant/respondent/petitioner/appellant/witness/notary/executor/trustee
PERSON ~ deceased/decedent/bride/groom/policyholder/policy holder/insured person/insured name/name of insured/representative/attorney/counsel
PERSON ~ interviewer/interviewee/caller/callee/counsellor/counselor/supervisor/line manager/instructor/tutor/head teacher/class teacher/proband
PERSON ~ nominee/consignee/consignor/shipper/registrant/complainant/victim/suspect/officer/next of kin name/reporting person/point of contact
PERSON ~ behandelnder arzt/arzt/arztin/hausarzt/sachbearbeiter/sachbearbeiterin/kaufer/verkaufer/zeuge/zeugin/klager/beklagter/antragsteller
PERSON ~ medecin traitant/medecin/assure/acheteur/vendeur/locataire/bailleur/temoin/salarie/signataire/interlocuteur/redige par/signe par
PERSON ~ medico/medica/asegurado/comprador/vendedor/arrendatario/arrendador/testigo/solicitante/firmante/remitente/elaborado por/firmado por
PERSON ~ medico curante/assicurato/acquirente/venditore/conduttore/locatore/testimone/richiedente/mittente/destinatario merce/firmato da
PERSON ~ segurado/contratante/contratado/locatario/locador/testemunha/requerente/remetente/outorgante/huisarts/verzekerde/koper/verkoper/huurder
PERSON ~ verhuurder/getuige/aanvrager/afzender/geadresseerde/lakare/forsakrad/kopare/saljare/hyresgast/vittne/sokande/avsandare/mottagare
PERSON ! الاسم/الاسم الكامل/اسم المريض/اسم الأب/اسم الأم/اسم العائلة/اللقب/نام/نام خانوادگی/نام و نام خانوادگی/نام پدر/שם/שם מלא/שם פרטי
PERSON ! שם משפחה/שם המטופל/ονομα/επωνυμο/ονοματεπωνυμο/ονομα πατρος/πατρωνυμο/прізвище/ім'я/імя/піб/по батькові/име/презиме/име и презиме
PERSON ! prezime/ime i prezime/nume/prenume/nume si prenume/ho va ten/ho ten/nama/nama lengkap/nama ibu/anyja neve/születési név/jmeno a prijmeni
PERSON ! priezvisko/meno a priezvisko/vardas/pavarde/vards/uzvards/eesnimi/perekonnanimi/ชื่อ/นามสกุล/নাম/பெயர்/otchestvo/imya/familiya
LOCATION ! المدينة/مكان الميلاد/محل تولد/עיר/מקום לידה/πολη/τοπος γεννησης/місто/місце народження/град/място на раждане/oras/locul nasterii/kota
LOCATION ! mesto rodjenja/mesto rođenja/miesto narodenia/misto narozeni/tempat lahir/noi sinh/thanh pho/szul hely/szuletesi hely/จังหวัด
STREET_ADDRESS ! العنوان/عنوان السكن/نشانی/آدرس/כתובת/כתובת מגורים/διευθυνση/οδος/адреса/адреса проживання/местоживеене/adresa/dia chi/alamat
STREET_ADDRESS ! domiciliu/bydliste/bydlisko/trvale bydliste/prebivaliste/prebivalište/lakcim/lakóhely/ที่อยู่/ঠিকানা/முகவரி/پتہ/anwani/adresas/adrese/aadress
PHONE_NUMBER ! الهاتف/رقم الهاتف/الجوال/رقم الجوال/تلفن/موبایل/شماره تماس/טלפון/נייד/τηλεφωνο/κινητο/so dien thoai/sdt/nomor telepon/no hp/no telp/เบอร์โทร
DATE_OF_BIRTH ! تاريخ الميلاد/تاریخ تولد/متولد/תאריך לידה/ημερομηνια γεννησης/ημ γεννησης/дата народження/дата на раждане/датум рођења/datum rođenja
DATE_OF_BIRTH ! datum narodenia/gimimo data/dzimsanas datums/sunniaeg/szul ido/szul datum/วันเกิด/জন্ম তারিখ/tarehe ya kuzaliwa
AGE ! العمر/سن/גיל/ηλικια/вік/възраст/varsta/tuoi/umur/usia/อายุ/starost/eletkor
NATIONAL_ID ! رقم الهوية/الرقم القومي/رقم البطاقة/کد ملی/شماره ملی/ת ז/תעודת זהות/מספר זהות/αφμ/αμκα/αδτ/рнокпп/іпн/егн/јмбг/инн/снилс/cmnd/so cccd
NATIONAL_ID ! zmr zahl/asmens kodas/personas kods/isikukood/taj szam/adoazonosito/cod numeric personal/ktp no/no kk
PASSPORT ! رقم الجواز/جواز السفر/شماره گذرنامه/דרכון/מספר דרכון/διαβατηριο/паспорт/номер паспорта/бр пасоша/cislo pasu/utlevelszam/ho chieu/no paspor
MEDICAL_RECORD ! رقم الملف/رقم الملف الطبي/номер истории болезни/история болезни/полис омс/מספר תיק/kartoteka/cislo pojistence/so benh an/no rekam medis
LOCATION ! city/town/home city/city of residence/place of birth/birthplace/birth place/city of birth/country of birth/hometown/home town/town city
LOCATION ! city town/birth city/residence city/suburb/village/municipality/wohnort/geburtsort/stadt/ville/lieu de naissance/commune/ciudad
LOCATION ! place of residence/lugar de residencia/lugar de nacimiento/localidad/municipio/poblacion/cidade/local de nascimento/naturalidade/citta/luogo di nascita/comune/residenza
LOCATION ! woonplaats/plaats/geboorteplaats/fodelseort/postort/bostadsort/poststed/fodested/postitoimipaikka/miasto/miejscowosc/miejsce urodzenia
LOCATION ! twn nm/sehir/dogum yeri/ilce/mesto/город/место рождения/城市/出生地/市区町村/출생지/शहर/जन्म स्थान/籍贯
LOCATION state/province/region/county/country/nationality/citizenship/ort/land/bundesland/pays/pais/provincia/estado/paese/provincie/lan/kraj
LOCATION ~ lives/lives in/resides/resides in/residing in/based in/wohnt in/vive en/woont in
LOCATION location/district/territory/il/wojewodztwo/省份/国家/都道府県/राज्य/prefecture/residence
STREET_ADDRESS ! street/street address/streetaddress/address line 1/address line 2/address line/addressline/address1/address2/addr1/addr2/address 1
STREET_ADDRESS ! address 2/home address/mailing address/postal address/billing address/shipping address/delivery address
STREET_ADDRESS ! residential address/current address/permanent address/street name/street 1/street1/house number/apartment/zip/zip code/zipcode
STREET_ADDRESS ! postal code/postalcode/postcode/post code/eircode/pincode/pin code/addr/full address/work address/property address/street no
STREET_ADDRESS ! secondary address/secondaryaddress/building number/buildingnumber/apartment number/apt number/apt no/flat number/flat no
STREET_ADDRESS ! strasse/strasse und hausnummer/strasse hausnummer/hausnummer/anschrift/adresse/postanschrift/lieferadresse/rechnungsadresse/plz
STREET_ADDRESS ! postleitzahl/wohnanschrift/rue/code postal/domicile/adresse postale/calle/direccion/domicilio/codigo postal/cp/calle y numero
STREET_ADDRESS ! rua/endereco/morada/codigo de postal/cep/logradouro/bairro/indirizzo/residenza indirizzo/straat/straatnaam/huisnummer/adres
STREET_ADDRESS ! postcode woonplaats/gata/gatuadress/adress/postnummer/postadress/katuosoite/osoite/postinumero/ulica/adres zamieszkania
STREET_ADDRESS ! kod pocztowy/nr domu/cadde/posta kodu/acik adres/ev adresi/адрес/улица/индекс/地址/住址/家庭住址/收货地址/邮编/邮政编码/住所/郵便番号
STREET_ADDRESS ! strt nm/bldg nb/pst cd/주소/우편번호/पता/पिन कोड/डाक का पता/adr
STREET_ADDRESS address/building/floor/unit/apt/suite/line 1/line 2/line1/line2/line3/via/cap/gate/vej/number
PHONE_NUMBER ! phone/phone number/phonenumber/phone no/telephone/telephone number/tel/tel no/mobile/mobile number/mobile phone/mobile no/cell
PHONE_NUMBER ! cell phone/cellphone/home phone/work phone/fax/fax number/whatsapp/whatsapp number/contact number/contact no/daytime phone/evening phone
PHONE_NUMBER ! emergency phone/telefon/telefonnummer/handy/handynummer/mobil/mobilnummer/festnetz/rufnummer/telephone portable/portable/tel portable
PHONE_NUMBER ! telefono/movil/celular/telefono movil/numero de telefono/telefone/telemovel/cellulare/telefoonnummer/telefoon/mobiel/gsm/mobilnr
PHONE_NUMBER ! puhelin/puhelinnumero/numer telefonu/komorka/cep telefonu/телефон/电话/手机/手机号/联系电话/電話番号/電話/携帯/携帯電話/전화번호/फोन/मोबाइल
PHONE_NUMBER ! फ़ोन/fon/tlf/tlf nr/msisdn
DATE_OF_BIRTH ! dob/date of birth/birth date/birthdate/birthday/bday/birth day/born/year of birth/birth year/yob/d o b/dateofbirth/patient dob
DATE_OF_BIRTH ! f nac/fec nac/fecha nac/data nasc/dt nasc/dt nascimento/d n/dn/ddn/date de nais/geb dat/gebdat/gebdatum/geb jahr/geburtsjahr/born on
DATE_OF_BIRTH ! fodd/дата рожд/annee de naissance/ano de nascimento/anno di nascita/ano de nacimiento/geboortejaar/fodelsear/rok urodzenia/birth dt
DATE_OF_BIRTH ! geburtsdatum/geburtstag/geb/geboren/geboren am/geb datum/date de naissance/ne e le/fecha de nacimiento/fecha nacimiento/fecha nac
DATE_OF_BIRTH ! f nacimiento/nacimiento/data de nascimento/nascimento/data nascimento/data di nascita/nascita/nato il/geboortedatum/fodelsedatum
DATE_OF_BIRTH ! fodselsdato/fodt/syntymaaika/data urodzenia/dogum tarihi/datum narozeni/дата рождения/出生日期/生日/出生年月/生年月日/誕生日/생년월일/जन्म तिथि
DATE_OF_BIRTH ! जन्मतिथि/birth/naissance/ne le/nee le/data ur/dat nar/fodselsdag/syntynyt/szuletesi ido/szul ido
DATE_OF_BIRTH ! data nascita/date naissance/geburts datum/dat nais/date nais/fecha de nac/fch nac/f nacim/fecnac/dta nascita/nato/nata/date birth/birthdt
DATE_OF_BIRTH ! dogumtarihi/dogum/tanggal lahir/tgl lahir/tarikh lahir/ngay sinh/datum rodenja/datum nasterii/data nasterii/szuletesi datum/fodelsedag
AGE ! age/age years/age in years/patient age/alter/edad/idade/eta/leeftijd/alder/ika/wiek/yas/возраст/年龄/年齢/나이/उम्र/आयु
EMAIL_ADDRESS ! email/e mail/email address/mail/e mail address/emailaddress/contact email/correo/correo electronico/courriel/posta elettronica
USERNAME login/handle
USERNAME ! username/user name/login name/screen name/nickname/twitter handle/instagram/insta/twitter/telegram/skype/discord
USERNAME ! benutzername/usuario/nom d utilisateur/nome utente/gebruikersnaam/anvandarnamn/kullanici/kullanici adi/korisnicko ime/brugernavn/brukernavn/kayttajatunnus/felhasznalonev/nazwa uzytkownika/用户名/ユーザー名/linkedin/github
USERNAME ! identifiant/ent identifiant/nombre usuario/nombre de usuario/nome usuario/nome de usuario/nomeutente/nutzername/login id/loginid/login nome/pseudo
US_SSN ! ssn/social security number/social security/social security no/socialsecuritynumber/ss number/last 4 ssn/ssn last 4
NATIONAL_ID ! national id/nationalid/national id number/id number/identity number/id card/id card number/identity card/government id/tax id/tin
NATIONAL_ID ! taxid/taxpayer id/ni number/national insurance/national insurance number/nino/nhs number/nhs no/aadhaar/aadhaar number/aadhar/pan
NATIONAL_ID ! pan number/cpf/rg/dni/nie/nif/codice fiscale/bsn/burgerservicenummer/personnummer/fodselsnummer/cpr/cpr nummer/pesel/nip/steuer id
NATIONAL_ID ! steueridentifikationsnummer/steuernummer/sozialversicherungsnummer/sv nummer/ausweisnummer/personalausweisnummer/personalausweis
NATIONAL_ID ! numero de securite sociale/n de securite sociale/securite sociale/nss/curp/cuit/cuil/rut/cedula/tc kimlik no/kimlik no/ahv nummer
NATIONAL_ID ! tfn/medicare number/身份证/身份证号/身份证号码/マイナンバー/주민등록번호/आधार/आधार नंबर/numero de identificacion/documento de identidad
NATIONAL_ID ! numero secu/num secu/n secu/no secu/numero securite sociale/nir/cni/numero cni/carte identite/carte d identite/numero carte identite
NATIONAL_ID ! carta d identita/numero carta identita/cod fisc/codfisc/codicefiscale/numero dni/num dni/numero nie/numero nif/numero seguridad social/nuss
NATIONAL_ID ! steuernr/steuer nr/steueridnr/steuer id nr/svnr/sv nr/sozialversicherungsnr/rvnr/rentenversicherungsnummer/ausweisnr/ausweis nr
NATIONAL_ID ! numer pesel/nr pesel/tckn/tc no/tc kimlik/rodne cislo/cnp/egn/oib/jmbg/henkilotunnus/nric/nric no/ic no/mykad/cccd/ppsn/pps number/nik
NATIONAL_ID ! no ktp/ktp/hkid/citizen id/citizenid/personal id number/person number
PASSPORT ! passport/passport number/passport no/passportnumber/reisepass/reisepassnummer/passnummer/numero de passeport/pasaporte/passaporto/护照号/护照号码
PASSPORT ! passport num/passportno/passport id/passeport/numero passeport/n passeport/numero pasaporte/n pasaporte/numero passaporto/n passaporto
PASSPORT ! passaporte/numero do passaporte/paspoort/paspoortnummer/passnr/pass nr/reisepass nr/paszport/numer paszportu/nr paszportu/pasaport/pasaport no
DRIVER_LICENSE ! driver license/drivers license/driving licence/license number/licence number/driver license number/dl number/fuhrerschein/fuhrerscheinnummer
DRIVER_LICENSE ! drivers license number/driving license/driving license number/driving licence number/dl no/dlno/fuhrerschein nr/numero permis
DRIVER_LICENSE ! permis de conduire/numero de permis/permis conduire/licencia de conducir/carnet de conducir/patente di guida/numero patente/n patente
DRIVER_LICENSE ! carta de conducao/cnh/numero cnh/rijbewijs/rijbewijsnummer/korkort/korkortsnummer/prawo jazdy/nr prawa jazdy/ehliyet/ehliyet no
LICENSE_PLATE ! license plate/licence plate/number plate/plate number/vehicle registration/registration plate/kennzeichen/kfz kennzeichen/immatriculation
LICENSE_PLATE reg/rego/registration/plate/tag/vehicle
LICENSE_PLATE ! matricula/targa/kenteken/placa/车牌号
LICENSE_PLATE ! plaque/plaque d immatriculation/numero immatriculation/numero de matricula/numero targa/numer rejestracyjny/nr rejestracyjny/plaka/plaka no
LICENSE_PLATE ! registreringsnummer/regnr/amtliches kennzeichen/kfz kz/spz
VEHICLE_ID ! vin/chassis number/fahrgestellnummer
MEDICAL_RECORD ! insurance no/insurer no/insured no/insurance nr/kvnr/kv nr/versicherten nr/subscriber id/subscriber no/beneficiary id
MEDICAL_RECORD ! mrn/medical record number/patient id/patientid/patient number/health card number/patientennummer
MEDICAL_RECORD ! codice sanitario/tessera sanitaria/numero tessera sanitaria/nuhsa/numero dossier medical/dossier medical/historia clinica
MEDICAL_RECORD ! numero historia clinica/nhc/prontuario/numero prontuario/cartella clinica/patientennr/patienten nr/pat nr/patnr/fallnummer/zorgnummer
MEDICAL_RECORD ! verzekerdennummer/verzekerdenummer/hasta no/protokol no/health plan number/health plan beneficiary number/insurance member id
CREDIT_CARD ! card number/cardnumber/credit card/credit card number/cc number/ccnumber/pan card number/kartennummer/numero de carte/numero de tarjeta
CREDIT_CARD ! expiry/expiration/expiry date/exp date/card expiry/expiration date/exp month/exp year/expmonth/expyear/numero carta/card expiration
SECRET ! cvv/cvc/cvv2/security code/card code/csc
BANK_ACCOUNT ! account number/accountnumber/account no/bank account/bank account number/routing number/routing/sort code/sortcode/bsb/ifsc/ifsc code/kontonummer
BANK_ACCOUNT ! blz/bic/swift/swift code/clabe/acct no/acct number/konto/numero de cuenta/numero conto/rekeningnummer/numer konta/银行卡号/口座番号
IBAN_CODE ! iban
IDENTIFIER ! lead id/lead no/lead number/lead ref/prospect id/contact id/customer id/customer number/customer no/employee id/employee number/employee no/student id/student number/student no/member id/member number
IDENTIFIER ! policy number/policy no/membership number/insurance number/insurance id/kundennummer/personalnummer/matrikelnummer/versichertennummer
IDENTIFIER ! numero client/numero de cliente/staff id/badge number/claim number/case number/account id/loyalty number/学号/工号/numero adherent
IDENTIFIER ! matricule/numero matricule/matricola/numero matricola/legajo/numero legajo/expediente/numero expediente/n expediente/numero dossier/n dossier
IDENTIFIER ! aktenzeichen/vorgangsnummer/vorgangs nr/vertragsnummer/vertragsnr/vertrags nr/versicherungsnummer/versicherungsschein nr/policennummer
IDENTIFIER ! schadennummer/schaden nr/mitgliedsnummer/mitglieds nr/mitgliedsnr/kunden nr/kundennr/personal nr/personalnr/matrikel nr/matrikelnr
IDENTIFIER ! numero contrat/n contrat/num contrat/numero de contrat/numero de contrato/numero contratto/n contratto/numero polizza/n polizza/numero poliza
IDENTIFIER ! numero de poliza/n poliza/numero apolice/numero da apolice/polisnummer/polis nr/klantnummer/klant nr/relatienummer/contractnummer
IDENTIFIER ! dossiernummer/lidnummer/numero socio/numero de socio/n socio/id socio/ine/numero etudiant/n etudiant/matricola studente/numero de alumno
IDENTIFIER ! studentnummer/leerlingnummer/numer klienta/nr klienta/numer umowy/nr umowy/numer polisy/nr polisy/musteri no/musteri numarasi/police no
IDENTIFIER ! sozlesme no/ogrenci no/sicil no/booking reference/booking ref/reservation number/confirmation number/pnr/imei/imei number/device serial
IDENTIFIER ! numero abonne/n abonne/numero allocataire/numero d adherent/numero adhesion/numero de pedido/numero pratica/numero cliente/codice cliente
IP_ADDRESS ! ip/ip address/client ip/remote addr/ipaddress
"""  # noqa: E501  # one type's keys on a line


def _keys() -> dict[str, Field]:
    keys: dict[str, Field] = {}
    for line in (
        _LISTS.strip() + KEYS_IN_SCRIPTS.rstrip() + EASTERN_KEYS.rstrip() + KEYS_OF_THE_NORTH.rstrip()
    ).splitlines():
        entity_type, _, rest = line.partition(" ")
        mark = rest[:2]
        for key in rest.removeprefix("! ").removeprefix("~ ").split("/"):
            keys.setdefault(fold(key), Field(entity_type, mark in ("! ", "~ "), mark == "~ "))
    return keys


_KEYS = _keys()
_HUMP = late.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_NO_LETTER = late.compile(r"[^\w\u0300-\u036f\u0900-\u0dff\u0e00-\u0eff]+|_+")
_GENITIVE = late.compile(r"['’]s\b")
_BRACKETED = late.compile(r"\s*[(\[][^()\[\]]{0,30}[)\]]\s*$")
# Whose it is does not change what it is: "customer_first_name", "billing city", "your e-mail".
_WHOSE = frozenset(
    "customer client user patient employee student applicant contact billing shipping delivery mailing home work "
    "primary secondary "
    "personal my your his her their the current permanent legal owner account cardholder emergency spouse parent "
    "guardian guest "
    "passenger recipient sender member person tenant buyer seller holder beneficiary insured driver candidate attendee"
    "alternate kunden user's borrower claimant subscriber registered residential private business".split()
)
LONGEST_KEY = 48


def meaning(key: str) -> Field | None:
    """Returns what a key announces, None where it announces nothing of a person."""
    if not 1 <= len(key) <= LONGEST_KEY:
        return None
    if key.isascii() and key.isalpha() and (key[1:].islower() or len(key) == 1):
        word = key.lower()  # as most keys are: the same as below
        return _KEYS.get(word) or _as_field(composed([word], key))
    bare = _BRACKETED.sub("", key) if "(" in key or "[" in key else key
    bare = _GENITIVE.sub("s", bare) if "'" in bare or "’" in bare else bare
    words = _NO_LETTER.sub(" ", fold(bare if bare.islower() else _HUMP.sub(" ", bare))).split()
    for first in range(min(4, len(words))):
        some = words[first:]
        found = _KEYS.get(" ".join(some)) or _KEYS.get("".join(some) if len(some) > 1 else "")
        if found is None and some[-1].isdigit() and len(some) > 1:
            found = _KEYS.get(" ".join(some[:-1]))
        if found is not None:
            return (
                found
                if first == 0 or found.sure
                else Field(found.entity_type, len(some) < len(words) and some == ["name"])
            )
        found = _as_field(composed(some, bare))
        if found is not None:
            return found
        if words[first] not in _WHOSE:
            break
    return None


def _as_field(noun: Noun | None) -> Field | None:
    return Field(noun.entity_type) if noun is not None else None
