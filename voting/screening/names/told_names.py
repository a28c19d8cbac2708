"""Names told by where they stand: behind an alias, an initial for a surname, in a log of chat or commits, in rows.

"known to her as Scratch", "Mr V.", "NDIAYE, Awa", "hyejin  10:31 yep", "he's ildiko's brother", "and the late Ebow".
"""

# ruff: noqa: SIM905  # as a list, these words would take forty lines

from __future__ import annotations

import re
from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.names.decoding import PERSON, Name
from voting.screening.names.gazetteer import AREA, NAME, Gazetteer, Listed, known

_CAPITAL = r"[A-ZÀ-ÖØ-ÞĀ-Ž][a-zß-öø-ÿā-ž'’-]{1,20}"
_COVERED = late.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Nurse|Uncle|Aunt|Auntie|Herrn?|Frau|Mme|Madame|Monsieur|Signora?|Señora?|Sra|Dhr|Mevr|[Mm]evrouw|[Mm]eneer|"
    r"[Pp]atient(?:in)?|[Pp]aciente|[Pp]aziente)\.? ([A-ZÀ-Þ]\.(?: ?[A-ZÀ-Þ]\.)?|[A-HJ-WYZ](?=[ ,;:'’)\"]|\.?\n|\.?\Z))"
    r"(?! ?[A-ZÀ-Þ][a-z])"
)
_TITLES = re2.compile(
    "Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Nurse|Uncle|Aunt|Herr|Frau|Mme|Madame|Monsieur|Signor|Señor|Sra|Dhr|Mevr|mevrouw|meneer|atient|aciente|aziente"
)
# As people type it; a letter that stands for a word is none: "i miss u", "can dr r u ok"
_COVERED_TYPED = re2.compile(
    r"(?:^|[^\w'’.-])((?:mrs?\.? [a-z]|(?:dr|miss)\.? [b-hj-mo-qstvxz]))(?:[ ,;:?!)]|\.? |\.?$|\n)"
)
# With age and sex, as in letters to strangers: "J. (26F) split with M (31M)"
_AGED = re2.compile(
    r"(?:^|[^\w'’.&-])([B-HJ-Z]\.?) ?"
    r"\((?:[1-9][0-9] ?/? ?[FMfm]|[FMfm] ?/? ?[1-9][0-9]|[1-9][0-9] ?(?:yo|y/o|years old))\)"
)
_NUMBERED = late.compile(
    r"(?i)\b(?:group|team|cohort|class|plan|option|series|round|case|model|arm|phase|type|unit) \Z"
)
_ALIAS = re2.compile(
    r"(?:\bknown to (?:her|him|them|me|us|police|officers|locals|the police) (?:only )?as|\b[Gg]oes by|\bgoing by|"
    r"\bI (?:usually |mostly |just |now )?go by|"
    r"\bstreet name(?: is|:)?|\bnicknamed|\b[Nn]ickname(?: is| was|:)|\b[Cc]alls? (?:him|her|them|me|myself|himself|"
    r"herself)|"
    r"\banswers to|\balias|\b[Ss]pitzname(?: ist|:)|\bsurnommée?|\bapodad[oa]|\bbijgenaamd|\bksywa|\bsoprannominat[oa]|"
    r"\bapelidad[oa] de|\b(?:married|maiden|birth|stage|pen) name(?: is| was|:)?|"
    r"\b(?:passer-?by|bystander|onlooker),),? "
    rf"[\"“‘'«]?({_CAPITAL}(?:[ -]?{_CAPITAL})?)"
)
_WHEN = frozenset(  # "call me Monday"
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december later tomorrow tonight today back when whenever if asap anytime now then "
    "before after once sometime any every maybe crazy old at on in or and the a an what that this mad stupid lazy "
    "paranoid naive".split()
)
_AKA = re2.compile(rf"(?i:\ba\.?k\.?a\.?,?) [\"“‘«]({_CAPITAL}(?: {_CAPITAL})?)[\"”’»]")
_REVERSED = late.compile(r"(?<![\w.'’-])([A-ZÀ-Þ][A-ZÀ-Þ'’-]{2,20}), ([A-ZÀ-Þ][a-zß-ÿ]{1,15})(?![\w'’])")
_PATIENT = late.compile(
    r"(?i)\b(?:pt|pat|patient(?:in)?|paciente|paziente|insured|client|member|says|resident|inmate)[.:]{1,2} ?\Z"
)
# Of a table or JSON, in quotation marks: "Abruzzo, Vito"
_QUOTED = re2.compile(
    rf"[\"']({_CAPITAL}(?:[ -]{_CAPITAL})?, (?:{_CAPITAL}(?:[ -]{_CAPITAL}|[ ][A-Z]\.)?|[A-Z]\.(?: ?[A-Z]\.)?))[\"']"
)
# In reports of cases: "T.W. is an 11 yr old boy", "AB, a 34-year-old"
_CASE = re2.compile(
    r"(?:^|[\n.] ?)([A-Z]\.(?: ?[A-Z]\.)|[A-Z]{2})(?:,| is| was),? an? (?:[1-9][0-9]?[ -]?(?:(?:yr|year|"
    r"month)s?[ -]?old|y/?o)\b|"
    r"\x00 (?:boy|girl|man|woman|male|female)\b)"
)
_MYSELF = re2.compile(
    r"(?:^|[^\pL])(?:[Ээ]то|[Цц]е|[Гг]эта|[Тт]ова) (?:я|съм|аз),? ([А-ЯІЇЄҐ][а-яіїєґ'’-]{2,15})(?:[^\pL]|$)"
)
_CAPITALS = re2.compile(r"[A-ZÀ-Þ]{3}, [A-ZÀ-Þ][a-zß-ÿ]")
_LATE = re2.compile(
    r"\b(?:and|widow of|son of|daughter of|wife of|husband of|brother of|sister of|mother of|father of) the late "
    rf"({_CAPITAL})"
)
_OWNED = re2.compile(
    r"(?:^|[^A-Za-z0-9.@'’-])([a-zß-öø-ÿ]{3,20})['’]?s (?:mum|mom|dad|mother|father|brother|sister|son|daughter|kids?|"
    r"wife|"
    r"husband|partner|cousin|aunt|uncle|gran|nan|house|flat|place|birthday|bday|party|wedding|funeral|boyfriend|"
    r"girlfriend|"
    r"boss|dog|cat|car|mate|friends?)\b"
)
# Where a sentence begins, a capital tells nothing: "Nick's tax ID is on file", "Mark's address has changed"
_OWNER = re2.compile(
    r"(?:^|[\n.!?:;(] ?|, |\b(?:and|or|is|was|not|with|for|of|[Ss]ee|to|both|[Uu]sed?) )([A-Z][a-z]{2,12})['’]s "
    r"(?:(?:old|new|home|work|mobile|current|personal|private|full|last|first|bank|tax|insurance|medical|email) )?"
    r"(?:ID|SSN|DOB|PIN|number|phone|cell|mobile|email|e-mail|mail|address|account|passport|licen[cs]e|password|login|"
    r"birthday|birth|surname|name|card|records?|file|chart|prescription|salary|visa|social|policy|return|house|flat|"
    r"room|car|laptop|bag|keys?|desk|wife|husband|son|daughter|mum|mom|dad|mother|father|brother|sister|boss|diagnosis)\b"
)
_SPOKEN = re2.compile(
    r"(?m)^([A-Za-z\x{c0}-\x{24f}][A-Za-z\x{c0}-\x{24f}.]{1,20}) {1,4}\[?[0-2]?[0-9]:[0-5][0-9](?: "
    r"?[AaPp][Mm])?\]?(?: +[^ \n0-9]|$)"
)
_COMMITS = re2.compile(r"(?m)^[ \t]{1,8}[0-9]{1,6}[ \t]{1,4}([^0-9\n\t\[\]]{3,40})$")
_SHORTLOG = ("shortlog", "[bot]")
_ROWS = re2.compile(
    r"(?i)insert into [`\"\[]?(?:users?|kids|children|people|persons?|patients?|customers?|members?|guests?|students?|"
    r"employees?|contacts?|clients?|staff|pupils?|residents?|tenants?|drivers?|players?|attendees?|friends|authors?|"
    r"leads?|"
    r"family|teachers?|doctors?|nurses?|volunteers?|candidates?|applicants?|witnesses)\b"
)
_FIRST_OF_ROW = re2.compile(
    rf"\((?:[0-9]{{1,9}}, ?|'[0-9A-Z-]{{1,12}}', ?)?[Nn]?'({_CAPITAL}(?:[ -]{_CAPITAL}){{0,3}})',"
    rf"(?: ?[Nn]?'({_CAPITAL}(?:[ -]{_CAPITAL}){{0,2}})',)?"
)
# A member for each half of a name, one behind the other: `given: "Awa", family: "Ndiaye"`, `<fn>Awa</fn><sn>…`
_OPENED = r"[\"']?(?:[ ]?[:=][ ]?\[?[\"']|>)"
_HALF = r"([^\"'<>\n\x00,;:={}]{2,30})"
_NEXT = r"(?:[\"']\]?,?[ \n]{1,8}[\"']?|</[a-z_:]{1,12}>\s{0,8}<)"
_HALVES = re2.compile(
    rf"\b(?:given|fn|forename){_OPENED}{_HALF}{_NEXT}(?:family|sn|surname){_OPENED}{_HALF}[\"'<]|"
    rf"\b(?:family|sn|surname){_OPENED}{_HALF}{_NEXT}(?:given|fn|forename){_OPENED}{_HALF}[\"'<]"
)
_ERA = late.compile(r"(?:ous|ic|ene|ian|age|ism|ish|onday|uesday|ednesday|ursday|riday|aturday|unday)\Z")
_LARGE, _FEWEST, _SELDOM, _OFTEN = 5, 2, 3, 4
_SECOND = 2  # value of a row
_SCORE, _SURE = 0.7, 0.99
_NO_NAME = Listed.EVERYDAY | Listed.WORD


def told_names(text: str, gazetteer: Gazetteer) -> Iterator[Name]:
    """Yields persons' names, in no order."""
    places = (
        *(match.span() if match[0][0].isupper() else match.span(1) for match in _covered(text)),
        *_aliases(text, gazetteer),
        *(_capitals_first(text, gazetteer) if ", " in text else ()),
        *(_late(text, gazetteer) if " late " in text else ()),
        *(_owned(text, gazetteer) if "s " in text else ()),
        *(_owners(text, gazetteer) if "s " in text else ()),
        *(_logged(text, gazetteer) if "\n" in text else ()),
        *(_rows(text, gazetteer) if "('" in text else ()),
        *_halves(text, gazetteer),
        *_CASE.places(text),
        *_COVERED_TYPED.places(text),
        *_aged(text),
        *_MYSELF.places(text),
    )
    for start, end in places:
        yield Name(start, end, PERSON, _SCORE)
    for start, end in _quoted(text, gazetteer):
        yield Name(start, end, PERSON, _SURE)


def _halves(text: str, gazetteer: Gazetteer) -> Iterator[tuple[int, int]]:
    for match in _HALVES.finditer(text):
        for start, end in map(match.span, range(1, 5)):
            if start >= 0 and not (text[start].islower() and gazetteer.listed(text[start:end]) & _NO_NAME):
                yield start, end


def _aged(text: str) -> Iterator[tuple[int, int]]:
    for start, end in _AGED.places(text):
        if _NUMBERED.search(text, max(0, start - 10), start) is None:
            yield start, end


def _covered(text: str) -> Iterator[re.Match[str]]:
    return _COVERED.finditer(text) if _TITLES.search(text) is not None else iter(())


def _aliases(text: str, gazetteer: Gazetteer) -> Iterator[tuple[int, int]]:
    for start, end in _ALIAS.places(text):
        first = text[start:end].split(maxsplit=1)[0]
        if first.lower() not in _WHEN and not gazetteer.listed(first) & (AREA | Listed.COUNTRY):
            yield start, end
    yield from _AKA.places(text)


def _capitals_first(text: str, gazetteer: Gazetteer) -> Iterator[tuple[int, int]]:
    """Yields `NDIAYE, Awa`, unless one of both is a word or a place."""
    if _CAPITALS.search(text) is None:
        return
    for match in _REVERSED.finditer(text):
        surname, given = gazetteer.listed(match[1]), gazetteer.listed(match[2])
        told = _PATIENT.search(text, max(0, match.start() - 20), match.start()) is not None
        if not told and (
            (surname | given) & _NO_NAME or surname & AREA or not (surname & Listed.SURNAME or given & Listed.GIVEN)
        ):
            continue
        if not given & AREA or known(given).given >= known(given).place:
            yield match.span()


def _quoted(text: str, gazetteer: Gazetteer) -> Iterator[tuple[int, int]]:
    """Yields `"Abruzzo, Vito"`, unless it is a place with its state, or words."""
    for start, end in _QUOTED.places(text):
        surname, _, given = text[start:end].partition(", ")
        first, last = gazetteer.listed(re.split(r"[ -]", given)[0]), gazetteer.listed(re.split(r"[ -]", surname)[0])
        if last & Listed.COUNTRY or first & (Listed.COUNTRY | Listed.EVERYDAY) or 0 < known(last).capital < _LARGE:
            continue
        of = known(first)
        initial = given.endswith(".") and last & Listed.SURNAME and not last & Listed.EVERYDAY
        if initial or (first & Listed.COMMON_GIVEN and of.given > max(of.place, _SELDOM)):
            yield start, end


def _late(text: str, gazetteer: Gazetteer) -> Iterator[tuple[int, int]]:
    for start, end in _LATE.places(text):
        if _ERA.search(text[start:end]) is None and not gazetteer.listed(text[start:end]) & _NO_NAME:
            yield start, end


def _owned(text: str, gazetteer: Gazetteer) -> Iterator[tuple[int, int]]:
    for start, end in _OWNED.places(text):
        bits = gazetteer.listed(text[start:end])
        if bits & Listed.GIVEN and not bits & _NO_NAME and (known(bits).capital in (0, *range(_LARGE, 9))):
            yield start, end


def _owners(text: str, gazetteer: Gazetteer) -> Iterator[tuple[int, int]]:
    for start, end in _OWNER.places(text):
        bits = gazetteer.listed(text[start:end])
        often = known(bits)
        if often.given >= _OFTEN and often.given > often.place and text[start:end].lower() not in _WHEN:
            yield start, end


def _logged(text: str, gazetteer: Gazetteer) -> Iterator[tuple[int, int]]:
    """Yields who speaks in a chat whose lines begin with a name and a time, and who is counted in a log of commits."""
    lines = list(_SPOKEN.places(text))
    if len(lines) >= _FEWEST:
        bits = [gazetteer.listed(re.split(r"\.", text[start:end])[0]) for start, end in lines]
        if any(one & Listed.GIVEN and not one & (_NO_NAME | AREA) for one in bits):
            yield from (line for line, one in zip(lines, bits, strict=True) if not one & Listed.EVERYDAY or one & NAME)
    if any(word in text for word in _SHORTLOG):
        yield from _COMMITS.places(text)


def _rows(text: str, gazetteer: Gazetteer) -> Iterator[tuple[int, int]]:
    if _ROWS.search(text) is None:
        return
    for match in _FIRST_OF_ROW.finditer(text):
        for group in (1, _SECOND):
            parts = [gazetteer.listed(part) for part in re.split(r"[ -]", match.group(group) or "")]
            bits = next((one for one in parts if one & NAME and not one & _NO_NAME), parts[0])
            named = not bits & _NO_NAME or bits & Listed.COMMON_GIVEN or (bits & NAME and not bits & Listed.EVERYDAY)
            placed = group == _SECOND and bits & AREA and not bits & Listed.COMMON_GIVEN  # a town behind a name
            if match.start(group) >= 0 and named and not placed:
                yield match.span(group)
