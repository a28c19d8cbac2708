"""Whether the value of a field can be what its key says: `first_name: str` and `"city": null` tell of nobody."""

# ruff: noqa: SIM905  # as lists, these words would take a hundred lines

from __future__ import annotations

import re

from voting.screening import late
from voting.screening.personal.fields.keys import (
    AGE,
    BIRTH,
    LOCATION,
    MAIL,
    PERSON,
    PHONE,
    SECRET,
    STREET,
    USER,
    meaning,
)
from voting.screening.personal.no_number import is_no_account_number, is_tax_code, is_version
from voting.screening.personal.users.labels_of_users import is_a_label
from voting.screening.personal.users.no_account import REFERENCE
from voting.screening.personal.users.nobody import is_handed_over
from voting.screening.personal.users.services import is_service
from voting.screening.personal.users.words_of_code import is_type
from voting.screening.recogniser import BLANK

LONGEST_VALUE = 120
_STAND_INS = frozenset(
    "null none nil nan na n/a undefined unknown true false yes no string str text varchar char int integer float "
    "number bool boolean date "
    "datetime timestamp object array list dict any required optional unique primary key default value field column "
    "type auto index not "
    "email phone name first last city state zip address street user username password id self this request req res "
    "data form input "
    "params args ctx obj row record props item foo bar baz qux xxx xxxx todo tbd test example sample demo "
    "placeholder redacted hidden "
    "masked anonymous admin root system nullable textfield charfield utf8 ascii desc asc select from where and or in "
    "is of the a an "
    "uuid enum json xml html csv new old all other various see above below same as left right center vorhanden keine "
    "nein ja".split()
)
# What stands in a field instead of saying the same again: "Billing address    As above"
_SAME = late.compile(
    r"(?i)(?:the )?(?:same )?as (?:above|below|before|(?:my |the )?(?:billing|shipping|delivery|home|mailing|postal|"
    r"current|permanent|residential))(?: address)?|(?:the )?same(?: address)?|see (?:above|below)|ditto|n\.a\.|"
    r"(?:wie|siehe) oben|s\. ?o\.|dito|wie (?:rechnungs|liefer|wohn|post)(?:adresse|anschrift)|identisch|"
    r"idem|(?:idem|comme|voir) ci-dessus|identique|la même|(?:el|la) mism[ao]|(?:el |la )?mism[ao] (?:de|que) arriba|"
    r"(?:igual|ídem|idem)(?: (?:que )?(?:la )?(?:de )?(?:arriba|anterior)| ao anterior| acima)?|(?:o mesm|a mesm)[ao]|"
    r"(?:come|vedi) sopra|(?:lo stesso|la stessa)|zie (?:boven|hierboven)|zelfde|(?:samma )?som ovan|som ovenfor|"
    r"jak wyżej|j\. ?w\.?"
)
# What a form asks for: `'street' => 'street and number'`, `"rue": "Rue et numéro"`
_OF_A_FORM = late.compile(
    r"(?i)(?:street|road|stra(?:ß|ss)e|rue|calle|via|rua|straat|ulica|ulice|gata|gate|vej|katu|utca|address|adresse|"
    r"adres|indirizzo|direcci[óo]n|endere[çc]o|house(?: name)?|city|town|postcode|zip(?: code)?|plz)"
    r"(?: ?[,&/+] ?| (?:and|or|und|oder|et|ou|y|o|e|en|of|i|lub|a|och|og|ja|és) )"
    r"(?:(?:house|street|building|the|haus|flat|apartment|apt\.?|your) ?)?"
    r"(?:number|no\.?|nr\.?|n[°º]\.?|(?:haus|huis|hus)?num+er|"
    r"hausnr\.?|num[ée]ro|n[úu]mero|numero civico|civico|huisnr\.?|numer(?: domu)?|číslo|house|name|"
    r"city|town|state|street|postcode|zip(?: code)?|ort|stadt|ville|ciudad|citt[àa]|cidade|plaats|stad|miasto)"
    r"(?: ?\([^()\n]{1,40}\))?[ .:*…]{0,3}"
)
_KIN = frozenset(  # whose name follows: "emergency contact: wife, Miriam"
    "wife husband spouse partner mother father mum mom dad parent parents son daughter brother sister friend neighbour "
    "neighbor boss colleague guardian aunt uncle frau mann ehefrau ehemann mutter vater sohn tochter bruder schwester "
    "femme mari épouse époux mère père fils fille frère sœur esposa esposo marido madre padre hijo hija hermano "
    "hermana moglie marito figlio figlia fratello sorella mulher mãe pai filho filha irmão irmã vrouw man moeder vader "
    "zoon dochter broer zus żona mąż matka ojciec syn córka".split()
)
_SURNAMES = frozenset("field street key first last root new old case below city state self".split())
# With the vowels of Indic and Thai scripts, which are marks.
_LETTER = r"(?:[^\W\d_]|[\u0300-\u036f\u0900-\u0dff\u0e00-\u0eff])"
# Of a message's head (RFC 9110): `{ "name": "content-type", "value": … }`
_HEADER = late.compile(
    r"(?:accept|access-control|authorization|cache|connection|content|cookie|if|last|origin|proxy|referer|sec|set|"
    r"strict|transfer|upgrade|user|www|x)(?:-[a-z]+){1,4}|(?:[A-Z][A-Za-z]*-){1,4}(?:Agent|Encoding|Language|Length|"
    r"Type|Control|Policy|Since|Match|Range|Id|Key|Token|For|Host|Proto|Cookie|Security|Options|Modified)"
)
_NAME = late.compile(rf"{_LETTER}(?:{_LETTER}|['’.\-])*(?:['’.\- ]{{1,2}}{_LETTER}(?:{_LETTER}|['’\-])*){{0,5}}\.?")
_PLACE = late.compile(r"[^\W\d_][^\d_<>{}=;:\"\\|]{1,50}")
_PHONE = late.compile(r"\+?[\d()][\d ().\-/–]{2,24}(?: ?(?:x|ext\.?) ?\d{1,6})?")
_BIRTH = late.compile(r"(?=.{0,30}\d)[\w ./,:'年月日-]{4,30}")
_MAIL = late.compile(r"[^\s@]+@[^\s@]+")
_USER = late.compile(r"@?[\w][\w.-]{1,39}")
_UNIT = late.compile(r"[^\W\d_]+\.?[ ]#?\d{1,5}[A-Za-z]?")  # "Apt. 772" is a key with a number by its looks
_STREET = late.compile(r"(?=.*[\w])[^<>{}=;\"\\|\n]{2,100}")
_AGE = late.compile(
    r"(\d{1,3})(?: ?(?:y|y/?o|yrs?|years?|jahre|jr?|ans|años|anni|anos|jaar|år|lat|ani|év|godina|tuổi|tahun|thn|岁|歳|"
    r"سنة|سنوات|عام|سال|שנים|ετών|лет|года?|рок[иі]в?|годин[аи])\.?(?: old)?)?"
)
_CODE = late.compile(r"(?=[^\d]{0,12}\d)[A-Za-z0-9][A-Za-z0-9 ./*\-]{2,34}")
_EXPRESSION = late.compile(
    r"[\w\])]\(|[\w\])]\[|\$\{|\{\{|::|->|=>|^[A-Za-z_]\w*\.\w+\.\w+$|^[a-z]+\.[a-z_]+$|^%|^@\w+$|^:\w+$|"
    r"^https?:|^<"
)
_CAMEL = late.compile(r"\w*[a-z][A-Z]\w*\Z")
_PREFIXES = ("Mc", "Mac", "De", "Di", "Du", "La", "Le", "Fitz", "Van", "St")
_SMALL = frozenset(
    "de la le les el los las del di da do dos van von der den zu al bin binti binte bint ibn e y of and".split()
)


def fits(entity_type: str, value: str, *, loose: bool) -> bool:
    """Whether a value is of the type.

    Args:
        entity_type: What the key says.
        value: Stripped.
        loose: Whether the value has no quotes or cell around it, so that a sentence may stand there.
    """
    if not value or len(value) > LONGEST_VALUE or BLANK in value or _SAME.fullmatch(value.rstrip(".")) is not None:
        return False
    if entity_type == STREET and _OF_A_FORM.fullmatch(value) is not None:
        return False
    if value.lower() in _STAND_INS and not (value.istitle() and not loose and value.lower() in _SURNAMES):
        return False
    if _EXPRESSION.search(value) and entity_type not in (MAIL, USER):
        return False
    return _CHECKS.get(entity_type, _is_code)(value, loose)


# What somebody says whose role stands before a colon ("CALLER: Perfect."), and who somebody is to another
_ANSWERS = frozenset(
    "yes no okay ok sure perfect correct right wonderful absolutely speaking never nope yep yeah cheers "
    "probably hello hi hey thanks great fine good exactly indeed maybe always sometimes sorry please "
    "understood agreed none nobody well brilliant lovely wife husband mother father brother sister son "
    "daughter spouse parent self same ja nein genau richtig vielleicht danke hallo oui non merci "
    "exactement bonjour si sí claro gracias hola giusto esatto certo grazie ciao nee precies dank sim não "
    "obrigado obrigada nej tack tak".split()
)


def _is_name(value: str, loose: bool) -> bool:
    if value in _KIN or value.lower() in _ANSWERS or _HEADER.fullmatch(value) is not None:
        return False
    surname, comma, given = value.partition(", ")
    if comma and surname[:1].isupper() and given[:1].isupper():  # "Quiroga, Belén"
        return _is_name(surname, loose=False) and _is_name(given, loose=False)
    if _NAME.fullmatch(value) is None or len(value) < 2 or meaning(value) is not None:
        return False
    words = value.lower().split()
    if any(word in _STAND_INS - _SURNAMES for word in words if word != "an" or "An" not in value) or (
        _CAMEL.match(value) and not value.startswith(_PREFIXES)
    ):
        return False
    return (
        not loose
        or not value.isascii()
        or all(word[:1].isupper() or word in _SMALL for word in value.split())
        or len(words) <= 3
    )


def _is_place(value: str, loose: bool) -> bool:
    if _PLACE.fullmatch(value) is None or meaning(value) is not None:
        return False
    words = value.split()
    if any(word.lower().strip(",.") in _STAND_INS for word in words):
        return False
    return len(words) <= (4 if loose else 6)


def _is_street(value: str, loose: bool) -> bool:
    if _STREET.fullmatch(value) is None or value.startswith(("0x", "/", "http")):
        return False
    if meaning(value) is not None and _UNIT.fullmatch(value) is None:
        return False
    has_digit = any(map(str.isdigit, value))
    if loose and not has_digit:
        return len(value.split()) <= 5 and value[:1].isupper()
    return has_digit or any(map(str.isalpha, value))


def _is_phone(value: str, _loose: bool) -> bool:
    return _PHONE.fullmatch(value) is not None and len(re.findall(r"\d", value)) >= 4


def _is_birth(value: str, _loose: bool) -> bool:
    return _BIRTH.fullmatch(value) is not None


def _is_age(value: str, _loose: bool) -> bool:
    found = _AGE.fullmatch(value)
    return found is not None and 0 < int(found[1]) < 120


def _is_mail(value: str, _loose: bool) -> bool:
    return _MAIL.fullmatch(value) is not None


def _is_user(value: str, _loose: bool) -> bool:
    dunder = value.startswith("__") and value.endswith("__")  # who uploads to pypi.org with a token is `__token__`
    if dunder or REFERENCE.fullmatch(value) is not None or is_a_label(value) or is_service(value):
        return False
    other = value.isdigit() or is_handed_over(value)
    return _USER.fullmatch(value) is not None and meaning(value) is None and not other


def _is_card_code(value: str, _loose: bool) -> bool:
    return re.fullmatch(r"\d{3,4}", value) is not None


def _is_code(value: str, loose: bool) -> bool:
    if _CODE.fullmatch(value) is None or len(set(value)) < 2 or is_type(value):
        return False
    # "policy number: see page 4" is a sentence.
    return not loose or all(len(word) < 3 or not word.isalpha() or word.isupper() for word in value.split())


# An account of a cloud's database: docs.snowflake.com/user-guide/admin-account-identifier
_OF_A_CLOUD = late.compile(r"[a-z]{2,}[\w-]*(?:\.[a-z][\w-]*){0,2}")
_DIGITS_OF_A_CLOUD = 9


def _is_bank(value: str, loose: bool) -> bool:
    if is_no_account_number(value):
        return False
    if _OF_A_CLOUD.fullmatch(value) is not None and sum(map(str.isdigit, value)) <= _DIGITS_OF_A_CLOUD:
        return False
    return _is_code(value, loose)


def _is_national(value: str, loose: bool) -> bool:
    return not is_tax_code(value) and _is_code(value, loose)


def _is_plate(value: str, loose: bool) -> bool:
    return not is_version(value) and _is_code(value, loose)


_CHECKS = {
    PERSON: _is_name,
    LOCATION: _is_place,
    STREET: _is_street,
    PHONE: _is_phone,
    BIRTH: _is_birth,
    AGE: _is_age,
    MAIL: _is_mail,
    USER: _is_user,
    SECRET: _is_card_code,
    "BANK_ACCOUNT": _is_bank,
    "LICENSE_PLATE": _is_plate,
    "NATIONAL_ID": _is_national,
}
