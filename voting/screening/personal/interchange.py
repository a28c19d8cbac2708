"""What stands in the fields of messages between machines, by their places there.

- HL7 version 2 (www.hl7.eu/HL7v2x/v251, chapters 3, 6): `PID|1||4490217^^^GENHOSP||ROE^JANE||19620314|…`.
- X12 (HIPAA guides of 837, 834, 270): `NM1*IL*1*ROE*JANE****MI*W204711938~`.
- UN/EDIFACT (service.unece.org/trade/untdid/d96a): `NAD+BY+++Jane Roe+18 Elm Road+Leeds++LS1 4AP+GB'`.
- SWIFT's customer transfers (www.iso20022.org, MT 103): `:59:/0123041774`, `:57A:GTBINGLAXXX`.
- GEDCOM 5.5.1 (gedcom.io): `1 NAME Jane /Roe/`, `1 BIRT`, `2 DATE 14 MAR 1962`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Final, TypeAlias

from voting.screening import late, re2
from voting.screening.personal.fields.keys import BIRTH, LOCATION, MAIL, PERSON, PHONE, STREET
from voting.screening.recogniser import BLANK, Kind, Match, Recogniser, Searching

_RECORD, _NUMBER, _NATIONAL, _SSN = "MEDICAL_RECORD", "IDENTIFIER", "NATIONAL_ID", "US_SSN"
_FEWEST = 2  # segments that make a message of what might be anything
_LONGEST = 400  # characters of a segment
_SCORE = 0.8
_Places: TypeAlias = Mapping[int, str]

_HL7 = re2.compile(rf"(?:^|[\n\r])[ \t]{{0,4}}(PID|NK1|GT1|IN1|PV1|OBR|ORC)\|([^\n\r]{{1,{_LONGEST}}})")
_HL7_FIELDS: Final[Mapping[str, _Places]] = MappingProxyType({
    "PID": {3: _RECORD, 5: PERSON, 6: PERSON, 7: BIRTH, 9: PERSON, 11: STREET, 13: PHONE, 14: PHONE, 18: _RECORD,
            19: _SSN, 20: "DRIVER_LICENSE"},
    "NK1": {2: PERSON, 4: STREET, 5: PHONE, 6: PHONE},
    "GT1": {3: PERSON, 5: STREET, 6: PHONE, 7: PHONE, 8: BIRTH},
    "IN1": {16: PERSON, 18: BIRTH, 19: STREET, 36: _RECORD, 49: _RECORD},
    "PV1": {19: _RECORD}, "OBR": {2: _NUMBER, 3: _NUMBER}, "ORC": {2: _NUMBER, 3: _NUMBER},
})  # fmt: skip
_OF_STAFF: Final = {"PV1": 3, "OBR": 4, "ORC": 0}
"""Segments that tell of staff, and a field of each that has the same form: a ward, what was examined."""
_COMPONENTS: Final = {PERSON: 3, STREET: 6}  # of a field that tell of somebody; else its first
_STAFF: Final = late.compile(r"(?=[^|^]*\d)[\w-]{2,16}\^(?=[^\W\d_]{2})[^|^]{2,40}\^[^\W\d_][^|^]{0,40}")
"""A number, family and given name: who attends, refers or orders."""

_X12 = re2.compile(rf"(?:^|[~\n])[ \t\r\n]{{0,4}}(NM1|N3|N4|PER|DMG|REF|CLM)\*([^~\n]{{1,{_LONGEST}}})")
_X12_OF_PERSON: Final = {"MI": _RECORD, "II": _RECORD, "XX": _NUMBER, "34": _SSN, "SY": _SSN, "FI": _NATIONAL}
_X12_REFERENCES: Final = {
    "SY": _SSN,
    "EI": _NATIONAL,
    "TJ": _NATIONAL,
    **dict.fromkeys(("0F", "23", "EA", "IG", "1W"), _RECORD),
}
_X12_CONTACTS: Final = {**dict.fromkeys(("TE", "CP", "HP", "WP", "FX"), PHONE), "EM": MAIL}
_ONE_PERSON, _EIGHT_DIGITS = "1", "D8"

_EDIFACT = re2.compile(rf"(?:^|['\n])[ \t\r\n]{{0,4}}(NAD|CTA|COM|DTM)\+([^'\n]{{1,{_LONGEST}}})")
_OF_BIRTH = "329"
_EDIFACT_CONTACTS: Final = {"TE": PHONE, "FX": PHONE, "AL": PHONE, "EM": MAIL}

# Whose account is credited or debited, and by which banks
_SWIFT = re2.compile(
    r":(?:5[029][ACDFHK]?|5[2-8][ACD]):"
    r"(?:/(?:[CD]/)?([A-Z0-9]{5,34})[ \t]*(?:[\n\r]|$)|([A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?)(?:[^A-Z0-9]|$))"
)

# What an airline tells of a passenger's passport (IATA, API; `SSR DOCS`): its number, the birth, the name.
_DOCS = re2.compile(
    r"\bDOCS\b[^\n']{0,40}?/[PACIV]/[A-Z]{2,3}/([A-Z0-9]{5,14})/[A-Z]{2,3}/([0-3][0-9][A-Z]{3}[0-9]{2})/[MFUX]I?/"
    r"[0-3][0-9][A-Z]{3}[0-9]{2}/([A-Z]{1,30}(?:/[A-Z ]{1,30}){1,2})"
)
_DOCS_TYPES: Final = ("PASSPORT", BIRTH, PERSON)

_GEDCOM = re2.compile(r"(?m)^[ \t]{0,12}([0-9]{1,2}) (?:@[^@ \n]{1,22}@ )?([A-Z_]{3,8})(?: ([^\n]{1,200}))?\r?$")
_GEDCOM_VALUES: Final[Mapping[str, str]] = MappingProxyType(
    {
        **dict.fromkeys(("ADDR", "ADR1", "ADR2", "POST"), STREET),
        **dict.fromkeys(("GIVN", "SURN", "NICK"), PERSON),
        **{"CITY": LOCATION, "PHON": PHONE, "EMAIL": MAIL, "SSN": _SSN, "IDNO": _NATIONAL},
    }
)
_OTHER_TAGS = (
    "INDI FAM FAMC FAMS HUSB WIFE CHIL BIRT DEAT CHR BAPM BURI MARR DIV RESI OCCU EDUC EVEN DATE PLAC NAME SEX NOTE "
    "SOUR HEAD TRLR SUBM REPO OBJE CENS EMIG IMMI NATU ADOP CONF WILL PROB RELI TYPE CONT CONC NPFX NSFX"
)
GEDCOM_TAGS: Final = frozenset((*_GEDCOM_VALUES, *_OTHER_TAGS.split()))
"""What a line of a family tree begins with, behind its level."""
_DATE = late.compile(r"(?:(?:\d{1,2} )?(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC) )?\d{4}")

_Field: TypeAlias = tuple[int, int]


def _fields(text: str, start: int, end: int, separator: str) -> list[_Field]:
    """Where the fields of a segment are, the first of them at 1: place 0 is that of its name."""
    places, at = [(start, start)], start
    for part in text[start:end].split(separator):
        places.append((at, at + len(part)))
        at += len(part) + 1
    return places


def _at(fields: list[_Field], place: int) -> _Field:
    return fields[place] if place < len(fields) else (0, 0)


def _over(fields: list[_Field], places: range) -> _Field:
    """From the first to the last of some fields that is not empty."""
    filled = [field for place in places if (field := _at(fields, place))[0] < field[1]]
    return (filled[0][0], filled[-1][1]) if filled else (0, 0)


def _hl7(text: str, name: str, start: int, end: int) -> Iterator[Match]:
    fields = _fields(text, start, end, "|")
    for place, (low, high) in enumerate(fields if name in _OF_STAFF else ()):
        if place != _OF_STAFF[name] and _STAFF.match(text, low, high) is not None:
            parts = _fields(text, low, high, "^")
            yield Match(*_at(parts, 1), _SCORE, _NUMBER)
            yield Match(*_over(parts, range(2, 4)), _SCORE, PERSON)
    for place, entity_type in _HL7_FIELDS[name].items():
        for low, high in _fields(text, *_at(fields, place), "~")[1:]:  # repetitions
            parts = _fields(text, low, high, "^")
            yield Match(*_over(parts, range(1, 1 + _COMPONENTS.get(entity_type, 1))), _SCORE, entity_type)


def _x12(text: str, name: str, start: int, end: int) -> Iterator[Match]:
    fields = _fields(text, start, end, "*")

    def value(place: int) -> str:
        low, high = _at(fields, place)
        return text[low:high]

    if name == "NM1" and value(2) == _ONE_PERSON:
        yield Match(*_over(fields, range(3, 6)), _SCORE, PERSON)
        if value(8) in _X12_OF_PERSON:
            yield Match(*_at(fields, 9), _SCORE, _X12_OF_PERSON[value(8)])
    elif name in ("N3", "N4"):
        yield Match(*_over(fields, range(1, 4)), _SCORE, STREET)
    elif name == "PER":
        yield Match(*_at(fields, 2), _SCORE, PERSON)
        for place in (3, 5, 7):
            if value(place) in _X12_CONTACTS:
                yield Match(*_at(fields, place + 1), _SCORE, _X12_CONTACTS[value(place)])
    elif name == "DMG" and value(1) == _EIGHT_DIGITS:
        yield Match(*_at(fields, 2), _SCORE, BIRTH)
    elif name == "REF" and value(1) in _X12_REFERENCES:
        yield Match(*_at(fields, 2), _SCORE, _X12_REFERENCES[value(1)])
    elif name == "CLM":
        yield Match(*_at(fields, 1), _SCORE, _RECORD)


def _edifact(text: str, name: str, start: int, end: int) -> Iterator[Match]:
    fields = _fields(text, start, end, "+")
    if name == "NAD":
        yield Match(*_over(fields, range(5, 9)), _SCORE, STREET)
        return
    first = _fields(text, *_at(fields, 2 if name == "CTA" else 1), ":")
    low, high = _at(first, 2)
    if name == "CTA":
        yield Match(low, high, _SCORE, PERSON)
    elif name == "COM" and text[low:high] in _EDIFACT_CONTACTS:
        yield Match(*_at(first, 1), _SCORE, _EDIFACT_CONTACTS[text[low:high]])
    elif name == "DTM" and text[slice(*_at(first, 1))] == _OF_BIRTH:
        yield Match(low, high, _SCORE, BIRTH)


def _segments(
    pattern: re2.Pattern, read: Callable[[str, str, int, int], Iterator[Match]], fewest: int
) -> Callable[[str], Iterator[Match]]:
    def find(text: str) -> Iterator[Match]:
        segments = list(pattern.finditer(text))
        if len(segments) < fewest:
            return
        for segment in segments:
            for one in read(text, segment[1], *segment.span(2)):
                value = text[one.start : one.end]
                if any(map(str.isalnum, value)) and BLANK not in value:
                    yield one

    return find


def _gedcom(text: str) -> Iterator[Match]:
    lines = [line for line in _GEDCOM.finditer(text) if line[2] in GEDCOM_TAGS]
    born: int | None = None  # the level of what tells of a birth
    for line in lines if len(lines) > _FEWEST else ():
        level, tag = int(line[1]), line[2]
        if born is not None and level <= born:
            born = None
        if tag == "BIRT":
            born = level
        if not line[3]:
            continue
        low, high = line.span(3)
        if tag == "NAME" and "/" in line[3]:
            yield Match(low, low + len(line[3].rstrip("/ ")), _SCORE, PERSON)
        elif tag == "DATE" and born is not None and (date := _DATE.search(line[3])) is not None:
            yield Match(low + date.start(), low + date.end(), _SCORE, BIRTH)
        elif tag in _GEDCOM_VALUES and BLANK not in line[3]:
            yield Match(low, high, _SCORE, _GEDCOM_VALUES[tag])


def _swift(text: str) -> Iterator[Match]:
    for told in _SWIFT.finditer(text):
        start, end = told.span(told.lastindex or 1)
        yield Match(start, end, _SCORE, "BANK_ACCOUNT")


def _docs(text: str) -> Iterator[Match]:
    for told in _DOCS.finditer(text):
        for group, entity_type in enumerate(_DOCS_TYPES, 1):
            start, end = told.span(group)
            yield Match(start, end, _SCORE, entity_type)


INTERCHANGE = tuple(
    Recogniser(
        name=f"message_{name}",
        kind=Kind.PERSONAL,
        entity_type=PERSON,
        explanation="Stands in a field of a message between programs that holds personal data.",
        find=Searching(find, (pattern,)),
        spreads=False,
    )
    for name, pattern, find in (
        ("hl7", _HL7, _segments(_HL7, _hl7, 1)),
        ("x12", _X12, _segments(_X12, _x12, _FEWEST)),
        ("edifact", _EDIFACT, _segments(_EDIFACT, _edifact, _FEWEST)),
        ("gedcom", _GEDCOM, _gedcom),
        ("swift", _SWIFT, _swift),
        ("passenger", _DOCS, _docs),
    )
)
