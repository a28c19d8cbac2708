"""Names told by their form: initials before a surname, a family in the plural, a surname before a given name.

"U. Vogelsang", "the Mendozas", "deepikas sister", "Familie Kowalczuk", "Quiroga, Belén": the form
stands for what the lists do not have, unless the word is an everyday one or a place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.names.decoding import PERSON, Name
from voting.screening.names.gazetteer import AREA, FLAGS, NAME, Gazetteer, Listed, known

_CAPITAL = r"[A-ZÀ-ÖØ-ÞĀ-Ž][a-zß-öø-ÿā-ž'’]{1,20}(?:-?[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{1,20})?"
_PARTICLES = r"(?:(?:de|van|von|der|den|la|di|du|del|da|dos|ter|ten|Van|Von|De|Di|Du|La|Le)[ ]){0,2}"
_INITIALLED = late.compile(
    rf"(?<![\w.'’])(?:[A-ZÀ-Þ]\.[ -]?){{1,3}}[ ]?({_PARTICLES}{_CAPITAL})(?![\w'’])(?!\.[ ]?(?:[A-Z][a-z]{{0,5}}\.|\d))"
)
_PLURAL = late.compile(rf"\b[Tt]he ({_CAPITAL}?)(?:s|es)\b")
_OWNING = late.compile(r"(?<![\w.@/_'’-])(the )?([a-zß-öø-ÿ]{3,20})s(?= [^\W\d_])")
_FAMILY = late.compile(
    r"\b(?:[Ff]amilie|[Ff]amille|[Ff]amilia|[Ff]amília|[Ff]amiglia|[Ff]amiljen|[Cc]oniugi|Eheleute[n]?|[Ée]poux|"
    rf"[Cc]onsorts|Geschwistern?|[Ee]sposos) ({_PARTICLES}{_CAPITAL})\b|\b[Tt]he ({_CAPITAL}) (?:family|household|kids|"
    r"twins|brothers|sisters)\b"
)
_REVERSED = late.compile(
    rf"(?:^|[|\"'\t>;(]|: )[ ]{{0,2}}(?:(?:[A-Z]{{1,2}}\d{{1,3}}|\d{{1,3}}[.)]|[-*•])[ ])?"
    rf"(({_CAPITAL})(?:[ -]{_CAPITAL})?, ({_CAPITAL})(?:[ -](?:{_CAPITAL}|[A-Z]\.?))?)"
    r"(?=[ ]{0,2}(?:[|\"'\t<;)\n]|$|[ ]{2})|[ ]\d{1,3} ?(?:y|yo|yrs?|j|a|F|M)\b|"
    r"[ ][-–][ ]|[ ]\(|, ?(?:\*|geb|born|DOB))",
    re.MULTILINE,
)
_REVERSED_CAPITALS = late.compile(
    r"(?:^|[|\"'\t>;(]|: )[ ]{0,2}(?:\d{1,3}[.)][ ])?(([A-ZÀ-Þ][A-ZÀ-Þ'’]{2,20})(?:[ -][A-ZÀ-Þ]{2,20})?, "
    r"([A-ZÀ-Þ]{3,20})(?:[ -][A-ZÀ-Þ]{1,20}\.?)?)"
    r"(?=[ ]{0,2}(?:[|\"'\t<;)\n]|$|[ ]{2}))",
    re.MULTILINE,
)
# Where nouns end in an s: Lithuanian and Latvian
_NOUNS_IN_S = late.compile(r"[ėįųūāēīģķļņ]")
_AROUND = 60  # characters
_INITIAL_LAST = late.compile(r" [A-Z]\.?\Z")  # "COLON, WALLDY E": so nothing but people is written
_SIGNED = late.compile(
    r"(?:^|\n|[.!?)] )(?:(?:Many |Kind |Best |Warm )?(?:Best|Regards|regards|Thanks|thanks|Cheers|Love|Yours|wishes|LG|"
    r"VG|MfG|Gruß|Grüße|Mvh|Bises|Abrazos|Saludos|Saluti|Groetjes|Groeten|Hälsningar)),?(?:[ ]|\s{0,3}\n[ ]{0,4})"
    r"([A-Z]{1,2}\.?)(?=[ \t]*(?:\n|\Z))"
)
# Of each pattern that begins with one of many words, what it needs: to see that is faster.
_THE = re2.compile(r"\b[Tt]he [^a-z]")
_INITIAL = late.compile(r"[A-ZÀ-Þ]\.")
_FAMILIES = re2.compile(
    "amilie|amille|amilia|amília|amiglia|amiljen|oniugi|Eheleute|poux|onsorts|eschwister|sposos"
    "| family| household| kids| twins| brothers| sisters"
)
_SIGNS = re2.compile(
    "Best|egards|hanks|Cheers|Love|Yours|wishes|LG|VG|MfG|Gruß|Grüße|Mvh|Bises|Abrazos|Saludos|Saluti|Groetjes|Groeten"
    "|Hälsningar"
)
_RARE, _WRITTEN_LARGE, _SOME, _MANY, _BORNE = 3, 5, 2, 4, 5  # levels of `Known`: frequency, capital, given and surname
_NOT_A_NAME = Listed.EVERYDAY | Listed.WORD


def told_by_form(text: str, gazetteer: Gazetteer) -> Iterator[Name]:
    """Yields persons' names, in no order."""
    places = (
        *(_initialled(text, gazetteer) if _INITIAL.search(text) is not None else ()),
        *_families(text, gazetteer),
        *_owning(text, gazetteer),
        *(_reversed(text, gazetteer) if ", " in text else ()),
        *(match.span(1) for match in (_SIGNED.finditer(text) if _SIGNS.search(text) is not None else ())),
    )
    for start, end in places:
        yield Name(start, end, PERSON, 0.7)


def _initialled(text: str, gazetteer: Gazetteer) -> Iterator[tuple[int, int]]:
    for match in _INITIALLED.finditer(text):
        bits = gazetteer.listed(match[1].rsplit(" ", 1)[-1])
        # "A. Peter": at the start of a line a letter may number it.
        numbered = text[: match.start()].rpartition("\n")[2].strip(" \t>*-") == ""
        if not bits & _NOT_A_NAME and _is_person(bits) and (bits & NAME or not numbered):
            yield match.start(), match.end(1)


def _families(text: str, gazetteer: Gazetteer) -> Iterator[tuple[int, int]]:
    for match in _PLURAL.finditer(text) if _THE.search(text) is not None else ():
        bits, whole = gazetteer.listed(match[1]), gazetteer.listed(match[0].split()[-1])
        if (
            bits & Listed.COMMON_SURNAME
            and not bits & _NOT_A_NAME
            and _is_person(bits)
            and not whole & (AREA | _NOT_A_NAME)
        ):
            yield match.span()
    for match in _FAMILY.finditer(text) if _FAMILIES.search(text) is not None else ():
        bits = gazetteer.listed((match[1] or match[2]).rsplit(" ", 1)[-1])
        if not bits & Listed.EVERYDAY and _is_person(bits) and (match[1] or bits & Listed.SURNAME):
            yield match.span(match.lastindex or 1)


def _owning(text: str, gazetteer: Gazetteer) -> Iterator[tuple[int, int]]:
    """Yields names to which an s is tied without an apostrophe, as people type: `deepikas sister`, `the lindstroms`."""
    for match in _OWNING.finditer(text):
        bits, whole = gazetteer.listed(match[2]), gazetteer.listed(match[2] + "s")
        levels, plural = known(bits), known(whole)
        if not bits & NAME or (bits | whole) & Listed.EVERYDAY or levels.capital < _WRITTEN_LARGE:
            continue
        if _NOUNS_IN_S.search(text, max(0, match.start() - _AROUND), match.end() + _AROUND) is not None:
            continue
        borne = levels.surname >= _MANY if match[1] else levels.given >= _SOME and levels.given > levels.place
        rare = plural.frequency <= (_RARE if whole & FLAGS else max(_RARE, levels.frequency))
        if borne and rare and (not plural.capital or plural.capital >= _WRITTEN_LARGE):
            yield match.span(2)


def _reversed(text: str, gazetteer: Gazetteer) -> Iterator[tuple[int, int]]:
    for match in (*_REVERSED.finditer(text), *_REVERSED_CAPITALS.finditer(text)):
        surname, given = gazetteer.listed(match[2]), gazetteer.listed(match[3])
        if _INITIAL_LAST.search(match[1]) is not None and _may_be_borne(surname) and _may_be_borne(given):
            yield match.span(1)
            continue
        if not (_is_person(surname) and _is_person(given)) or surname & given & Listed.EVERYDAY:
            continue
        if (surname & Listed.EVERYDAY and not surname & Listed.COMMON_SURNAME) or (
            given & Listed.EVERYDAY and known(given).given < _BORNE
        ):
            continue
        borne = given & Listed.COMMON_GIVEN and not surname & _NOT_A_NAME  # "Hargreave, Winifred"
        if borne or (surname & Listed.SURNAME and (given & Listed.GIVEN or not given)):
            yield match.span(1)


def _may_be_borne(bits: int) -> bool:
    """Whether a word is listed as a name, or not at all."""
    return bool(bits & NAME) or not bits & (AREA | _NOT_A_NAME)


def _is_person(bits: int) -> bool:
    """Whether a word is no place, or so much oftener somebody's name."""
    levels = known(bits)
    return not bits & AREA or (not bits & Listed.COUNTRY and max(levels.given, levels.surname) > levels.place + 1)
