"""Words of a form, which are nobody's name: its labels ("Nachname", "IBAN"), what is ticked in it ("male").

Only words that nobody is called. A name that holds one among others stays a name.
"""

# as a list, these words would take hundreds of lines

from __future__ import annotations

from voting.screening import late
from voting.screening.folding import fold

_LABELS = (
    "forename forenames surname surnames firstname lastname fullname nickname initials nachname vorname vornamen "
    "familienname geburtsname geburtsdatum geburtsort anschrift kontoinhaber versicherungsnehmer kennzeichen iban bic "
    "swift geschlecht familienstand staatsangehorigkeit unterschrift telefonnummer ausweisnummer prenom prenoms "
    "titulaire destinataire apellido apellidos nombre nombres domicilio titular cognome nominativo intestatario "
    "indirizzo sobrenome apelido endereco achternaam voornaam voornamen geboortedatum rekeninghouder kenteken "
    "efternamn fornamn personnummer fornavn etternavn fodselsnummer nazwisko imie imiona pesel soyadi kimlik "
    "postcode postleitzahl gender sexe sexo geslacht plec cinsiyet nationality dob ssn nhs mrn passport "
    "reisepass passeport pasaporte passaporto paspoort applicant claimant policyholder insured signature "
    "utlevel jogositvany rendszam adoszam lakcim szuletesi maksukortti puhelin sahkoposti henkilotunnus syntymaaika "
    "osoite avainboksi saapuminen telefonszam prukaz bydliste narozeni "
    "felhasznalonev jelszo vezeteknev keresztnev priezvisko heslo uzivatel geslo lozinka priimek prezime korisnik "
    "perekonnanimi eesnimi kasutajanimi parool pavarde slaptazodis uzvards lietotajvards sukunimi etunimi salasana "
    "kayttajanimi utilizator "
    "aadhaar aadhar msisdn imei imsi iccid cgnat gast"
)
_TICKED = (
    "male female nonbinary non-binary unisex married unmarried single divorced widowed widow widower separated "
    "cohabiting "
    "mannlich weiblich divers ledig verheiratet geschieden verwitwet masculin feminin celibataire mariee "
    "divorcee veuf veuve pacse pacsee masculino femenino feminino varon mujer hombre soltero soltera casado casada "
    "divorciado divorciada viudo viuda maschio femmina celibe nubile coniugato coniugata divorziato divorziata vedovo "
    "vedova solteiro solteira divorciada viuvo mannelijk vrouwelijk ongehuwd gehuwd gescheiden weduwe weduwnaar ogift "
    "skild ugift skilt kvinna kvinde kvinne mezczyzna kobieta zonaty zamezna rozwiedziony erkek kadin "
    "bekar unknown unspecified undisclosed caucasian employed unemployed self-employed retired student "
    "deceased minor adult"
)
_WORDS = frozenset((_LABELS + " " + _TICKED).split())
_ACRONYMS = frozenset(
    (
        "MAC",
        "IP",
        "VIN",
        "NIR",
        "NISS",
        "RUT",
        "NHC",
        "CLABE",
        "CURP",
        "TAN",
        "SIN",
        "D.O.B.",
        "N.I.",
        "ASA",
        "CPF",
        "CNPJ",
        "NIF",
        "DNI",
        "BSN",
        "EAN",
        "UPC",
        "FEN",
        "CAS",
        "NIK",
        "KTP",
        "NPWP",
        "CNP",
        "EID",
        "PGN",
        "SEX F",
        "SEX M",
        "Sex F",
        "Sex M",
    )
)  # in capitals only: Mac is somebody
_EASTERN = (
    "姓名 名字 氏名 性别 性別 年龄 年齡 年齢 生日 出生 地址 住址 住所 电话 電話 手机 手機 部门 部門 部署 职位 職位 "
    "役職 备注 備註 備考 日期 日付 男 女 男性 女性 "
    "フリガナ ふりがな カナ かな 敬礼 敬禮 敬具 拝啓 草々 旧姓 本名 "
    "이름 성명 성별 나이 생년월일 주소 연락처 전화 부서 직급 직책 비고 날짜 남 여 남자 여자 귀하 태명 본명 별명"
)
_OF_THE_EAST = frozenset(_EASTERN.split())
_WORD = late.compile(r"[\w-]+")


def is_form_word(name: str) -> bool:
    """Whether all words of what looks like a name are labels of a form or what is ticked there."""
    if name in _ACRONYMS or name in _OF_THE_EAST:
        return True
    words = _WORD.findall(fold(name))
    return bool(words) and all(word in _WORDS for word in words)
