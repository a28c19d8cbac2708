"""What a number belongs to, in the languages that people type here: "passport", "Kunden-", "historia clínica".

A noun is part of a key ("passport_no", "N° de passeport", "Kundennummer") and of a sentence ("my passport is …"), see
`keys` and `announced`. Spelled as `folding.fold` has it.
"""

# ruff: noqa: SIM905  # as lists, one noun a line, these would be three hundred lines

from __future__ import annotations

from typing import NamedTuple

from voting.screening import late


class Noun(NamedTuple):
    """What a noun announces.

    Attributes:
        entity_type: Of the number.
        alone: Whether the noun announces a number by itself; else "number", "No.", "ID" or a sign must be beside it.
    """

    entity_type: str
    alone: bool


# Each line: a type, "#" where "number" must be beside the noun, then nouns separated by "/".
_LISTS = """
PASSPORT passport/travel document/travel doc/reisepass/passeport/pasaporte/passaporto/passaporte/paspoort/paszport/pasaport/passeport biometrique
PASSPORT # pass/pp/document de voyage/passi
DRIVER_LICENSE driver license/drivers license/driver licence/drivers licence/driving licence/driving license/driver s license/driver s licence/dl/fuhrerschein
DRIVER_LICENSE permis de conduire/permiso de conducir/licencia de conducir/carnet de conducir/patente di guida/carta de conducao/cnh/rijbewijs/korkort
DRIVER_LICENSE forerkort/korekort/ajokortti/prawo jazdy/prawa jazdy/ehliyet/driving permit/provisional licence/provisional license/learner permit
DRIVER_LICENSE # license/licence/permis/patente/drivers/driver/fs/operator/licencia
MEDICAL_RECORD mrn/medical record/health record/health plan/health insurance/health card/health plan beneficiary/medical aid/medicaid/patient record
MEDICAL_RECORD patient account/patient identifier/krankenversicherung/krankenversicherten/krankenkassen/historia clinica/tarjeta sanitaria/nhc
MEDICAL_RECORD cartella clinica/tessera sanitaria/prontuario/dossier medical/dossier patient/carte vitale/cartao de saude/cartao nacional de saude/cns
MEDICAL_RECORD patientjournal/journal clinico/medical file/medical chart/patient chart/hospital record/clinical record/emr/ehr/uhid/ipp
MEDICAL_RECORD # patient/patients/patienten/patients s/hospital/chart/beneficiary/paciente/paziente/medical/health/insured/versicherten/utente/encounter
MEDICAL_RECORD # journal/dossier/case file/visit/admission/accession/specimen/lab/sample/prescription/rx/subscriber/pt/clinic/treatment/case record
MEDICAL_RECORD kvnr/kv nr/policy holder/policyholder/plan member/plan beneficiary/mutuelle/adherent mutuelle/medical insurance/versichertenkarte
MEDICAL_RECORD # kv/pat/vers/historia/sip/cip/assistito/assistita/verzekerden/verzekerde/assegurado/segurado/asegurado/krankenkasse/kk/gkv/pkv
MEDICAL_RECORD # numero de securite/assure/fall/aufnahme/clinical/record/member medical/insurance card/nhs/ward/pasient/potilas/pacjenta
BANK_ACCOUNT bank account/checking account/savings account/current account/routing/aba/aba routing/sort code/bsb/iban/account/acct/bank acct/a c
BANK_ACCOUNT bank acc/acc/konto/giro konto/girokonto/bankkonto/compte bancaire/compte/cuenta bancaria/cuenta corriente/cuenta/conto corrente/conto
BANK_ACCOUNT conta bancaria/conta corrente/conta/conta poupanca/rekening/bankrekening/bankkonto/rachunku/konta/hesap/tilinumero/clabe/cbu
BANK_ACCOUNT rib
BANK_ACCOUNT # c c/konto kto/kto/cta/cc/c corrente/bank/giro/depot/compte courant/transit/institution/branch/brokerage/isa/clearing/bankgiro/plusgiro/agencia/direct debit
NATIONAL_ID national id/nat ins/natl ins/nat insurance/national identity/national identification/identity card/id card/national insurance/tax id/tax identification/taxpayer
NATIONAL_ID identity document/identification document/social insurance/personalausweis/carte d identite/carte nationale d identite/cni
NATIONAL_ID carta d identita/carta de identidad/documento de identidad/documento nacional de identidad/cartao de cidadao/identiteitskaart
NATIONAL_ID identiteitsbewijs/id kort/identitetskort/dowod osobisty/dowodu osobistego/cedula/cedula de ciudadania/cedula de identidad/dni/nie/nif
NATIONAL_ID codice fiscale/bsn/burgerservice/person/personal identity/fodsels/cpr/pesel/nip/steuer id/steuer identifikations/steuer/steueridentifikations
NATIONAL_ID sozialversicherungs/rentenversicherungs/securite sociale/seguridad social/seguranca social/seguro social/rijksregister/registre national
NATIONAL_ID curp/cuit/cuil/rut/aadhaar/aadhar/pan card/voter/nino/ni/tfn/tin/sin/social insurance/green card/alien registration/uscis/residence permit
NATIONAL_ID aufenthaltstitel/titre de sejour/permiso de residencia/permesso di soggiorno/work permit/utr/fiscal/identificacion fiscal/idcard/visa
NATIONAL_ID contribuinte/contribuente/bi/rg/cpf/cnpj/identity/identification/citizen/government id/state id/military id/military/veteran
NATIONAL_ID # national/government/tax/nationality/civil/ausweis/resident/immigration/social/federal/state/civilian/identite/identidad/identita/identidade
US_SSN ssn/social security/social security no/itin
LICENSE_PLATE license plate/licence plate/number plate/registration plate/vehicle registration/car registration/kennzeichen/kfz kennzeichen/nummernschild
LICENSE_PLATE immatriculation/plaque d immatriculation/matricula del coche/targa/kenteken/nummerplaat/registrerings/nummerplade/car reg/vehicle reg/rego
LICENSE_PLATE tablica rejestracyjna/rejestracyjny/plaka/vehicle plate/car plate/placa/placas/license tag/plates
LICENSE_PLATE # plate/reg/registration/vehicle/tag/car/plaque/matricula
VEHICLE_ID vin/vehicle identification/vehicle identity/chassis/fahrgestell/fahrzeug identifizierungs/fahrzeugidentifizierungs/numero de chassis/bastidor/telaio/hull
VEHICLE_ID # frame/engine/chasis/vehicle serial/hull identification
IDENTIFIER # customer/client/member/membership/employee/emp/staff/personnel/student/matriculation/matrikel/policy/insurance policy/claim/loyalty/payroll/badge
IDENTIFIER # frequent flyer/booking/reservation/confirmation/order/case/application/applicant/contract/invoice/account holder/library card/library/inmate
IDENTIFIER # enrollment/enrolment/roll/worker/associate/contractor/candidate/participant/respondent/subject/guest/passenger/ticket/complaint/incident
IDENTIFIER # kunden/mitglieds/mitarbeiter/personal/versicherungs/versicherungsschein/vertrags/schadens/schaden/auftrags/bestell/buchungs/rechnungs/akten
IDENTIFIER # adherent/allocataire/contrat/commande/cliente/clientes/pedido/socio/poliza/expediente/afiliado/empleado/alumno/ordine/polizza/pratica
IDENTIFIER # tessera/matricola/encomenda/apolice/processo/funcionario/aluno/klant/lidmaatschaps/polis/bestel/dossier client/personeels/studenten/kund
IDENTIFIER # medlems/anstallnings/student id/forsakrings/kunde/forsikrings/ansatt/medarbejder/asiakas/jasen/pracownika/klienta/device/serial
IDENTIFIER # musteri/ogrenci/abone/sicil/dosya/basvuru/uye/sozlesme/police/siparis/rezervasyon/bilet/personel/talep/sikayet
IDENTIFIER # ugyfel/tagsagi/szerzodes/rendeles/torzs/iktato/kotveny/foglalas/diak/diakigazolvany/dosar/contract/comanda/rezervare/polita
IDENTIFIER # abonat/matricol/angajat/legitimatie/vakuutus/opiskelija/tilaus/varaus/sopimus/tyontekija/klient/smlouvy/prukazu/objednavky/rezervace
IDENTIFIER # zakaznika/pojistky/osobni/clena/ctenare/spisu/umowy/zamowienia/rezerwacji/polisy/legitymacji/studenta/czlonka/sprawy/zgloszenia
IDENTIFIER # anggota/pelanggan/peserta/pegawai/mahasiswa/siswa/pesanan/tiket/pendaftaran/sags/ordre/bestillings/elev/arende/boknings
IDENTIFIER upn/unique pupil/npi/dea/kassenzeichen/geschaftszeichen/aktenzeichen/vorgangszeichen
IDENTIFIER # group/bar/provider/physician/practitioner/gmc/nmc/teacher/medical license/medical licence/nursing license/nurse/plan
IDENTIFIER # auth/authorization/authorisation/prior authorization/referral/university/univ/school/college/campus/pupil/learner/exam/net/seat
IDENTIFIER # certificate/professional license/professional licence/registration certificate/permit/donor/volunteer/tenant/lease/mortgage/loan/docket
IDENTIFIER # user/profile/subscription/subscriber id/rider/driver id/travel authority/redress/known traveler/known traveller/global entry/transaction
PASSPORT utlevel/utlevelem/passini/passinsa/pasaportum
PASSPORT # passi/passin/pase/pases/pasas/paso
DRIVER_LICENSE juhiluba/juhiloa/ajokortin/vaditaja apliecibas/vaditaja aplieciba/autovaditaja apliecibas/vairuotojo pazymejimo/vairuotojo pazymejimas
DRIVER_LICENSE jogositvany/jogositvanyom/vezetoi engedely/surucu belgesi/ehliyetim/forerkortet/korekortet/korkortet
MEDICAL_RECORD haigusloo/ravikindlustuse/ravikindlustus/pacienta kartes/ambulatoras kartes/ligos istorijos/ligos istorija
MEDICAL_RECORD # potilaan/beteg/hasta/hasta dosya/haigekassa/slimnicas/ambulatorines korteles/pasientjournal
BANK_ACCOUNT pangakonto/arveldusarve/arvelduskonto/tilinumeroni/bankas konts/bankas konta/norekinu konta/banko saskaita/banko saskaitos/bankszamla/bankszamlam/hesabim
BANK_ACCOUNT # tilin/konta/saskaitos/szamla
NATIONAL_ID isikukoodi/isikutunnistuse/henkilokortti/henkilokortin/personas apliecibas/personas aplieciba/eid kartes/asmens tapatybes korteles/tapatybes korteles
NATIONAL_ID asmens tapatybes kortele/szemelyi igazolvany/szemelyi azonosito/szemelyi/szemelyim/lakcimkartya/adoazonosito/adoazonosito jel/adoazonosito jelem/taj/taj kartya
NATIONAL_ID kimlik/kimlik seri/nufus cuzdani/sgk/sosyal guvenlik/id kaardi/id kaart
LICENSE_PLATE valst/valstybinis/automobilio valst/automobilio valstybinis/registracijas/auto registracijas/registreerimis/registreerimismargi/rekisteri
VEHICLE_ID # valmiste/stel/understells/chassi/alvaz/sasi
IDENTIFIER # kliendi/lepingu/tootaja/tellimuse/broneeringu/saadetise/opilaspileti/uliopilaspileti/uliopilas/matrikli/toimiku/kohtuasja/menetluse/poliisi/liikme
IDENTIFIER asianumero
IDENTIFIER # asiakkaan/sopimuksen/henkilosto/oppilas/tilauksen/varauksen/lahetyksen/lahetys/diaari/rikosilmoituksen/vahinko/vahingon/vakuutuksen
IDENTIFIER # klienta/liguma/darbinieka/pasutijuma/rezervacijas/rezervacija/sutijuma/lietas/kriminallietas/polises/studenta/studenta apliecibas/abonenta/biedra/pieteikuma/skolena
IDENTIFIER # kliento/sutarties/darbuotojo/tabelio/uzsakymo/rezervacijos/rezervacija/siuntos/bylos/draudimo/poliso/draudimo poliso/studento/studento pazymejimo/abonento/nario/mokinio
IDENTIFIER # dolgozoi/munkavallaloi/hallgatoi/neptun/ugy/ugyirat/kar/biztositasi/biztositasi kotveny/csomag/kuldemeny/olvasojegy/berlet/om/oktatasi
IDENTIFIER # kargo/kargo takip/takip/gonderi/kontrakt/kontrakts/avtale/avtal/avtals/sak/saks/sags/mal/mals/studie/student/skade/polise/police/arende/diarie/medlem
PHONE_NUMBER # telefoni/mobiili/puhelin/puhelimen/talruna/mobila talruna/telefono/mobiliojo telefono/cep/cep telefonu
PHONE_NUMBER # phone/telephone/mobile/cell/cellphone/contact/fax/landline/handy/telefon/portable/telephone portable/movil/celular/telefono/telefone
PHONE_NUMBER # telemovel/cellulare/mobiel/telefoon/mobil/whatsapp/home phone/work phone/office/extension/emergency/callback/call back/pager
CREDIT_CARD # card/credit card/debit card/kreditkarten/karten/carte bancaire/carte/tarjeta/carta di credito/cartao/creditcard/kort
"""  # noqa: E501  # one type's nouns on a line
NUMBER_WORDS = frozenset(
    "number numbers num nr no nbr numb id ids identifier code ref reference nummer nummern numret nummeret numero "
    "numeros numer n kod codice codigo kode kennung kennziffer "
    "numarasi numara numar numarul numarului cislo cisla szam szama szamom nomor "
    "numurs numuru numura numeris numerio numeri numbri nro numeroni nummerni kods kodas kodo kood koodi kodja tunnus "
    "azonosito azonositoja azonositom jel numaram".split()
)
"""What says that a number is meant, on either side of a noun."""
JOINING = frozenset("de du des del della dell da do dos di d of the la le el il der die das den l s for van".split())
"""What stands between both."""
SUFFIXES = (
    *("nummer", "nummern", "numret", "nummeret", "number", "numero", "szam", "szama", "szamom", "tunnus", "kood"),
    *("nr", "nro", "no", "id", "num"),
)
"""Of compounds that say so."""
_NUMBER_SIGN = late.compile(r"#|[nN][º°o]\b|№")


def _nouns() -> dict[str, Noun]:
    nouns: dict[str, Noun] = {}
    for line in _LISTS.strip().splitlines():
        entity_type, _, rest = line.partition(" ")
        alone = not rest.startswith("# ")
        for noun in rest.removeprefix("# ").split("/"):
            nouns.setdefault(noun, Noun(entity_type, alone))
    return nouns


NOUNS = _nouns()
"""By their spelling."""
LAST_WORDS = frozenset(noun.rpartition(" ")[2] for noun in NOUNS)
"""The words that they end with."""


def composed(words: list[str], key: str) -> Noun | None:
    """Returns what a key announces that is a noun and perhaps a word for its number, in either order.

    Args:
        words: Of the key, folded.
        key: As it was written, for its signs.
    """
    low, high = 0, len(words)
    numbered = _NUMBER_SIGN.search(key) is not None
    while low < high - 1 and words[high - 1] in NUMBER_WORDS:
        high, numbered = high - 1, True
    while low < high - 1 and (words[low] in NUMBER_WORDS or (numbered and words[low] in JOINING)):
        numbered |= words[low] in NUMBER_WORDS
        low += 1
    noun = _plain(words[low:high], numbered=numbered)
    if noun is None and words[high - 1].endswith(SUFFIXES):
        suffix = next(one for one in SUFFIXES if words[high - 1].endswith(one))
        stem = words[high - 1].removesuffix(suffix)
        noun = _plain([*words[low : high - 1], stem], numbered=True) or (
            _plain([*words[low : high - 1], stem[:-1]], numbered=True) if stem.endswith("s") else None
        )
    return noun


def _plain(words: list[str], *, numbered: bool) -> Noun | None:
    found = NOUNS.get(" ".join(words))
    return found if found is not None and (numbered or found.alone) else None
