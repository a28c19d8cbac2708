"""Names in what people write as lists and records: code, results, heads and ends of mail, tickets, patronymics.

`names = ["Aoife", "Bjarki"]`, "2. Lotte de Wit 35:01", "An: Brandt, Ute", "LG Moni & Wolle", "KOWALSKI/JANMR".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.names.decoding import PERSON, Name
from voting.screening.names.gazetteer import Gazetteer, Listed, known

_CAPITAL = r"[A-ZÀ-ÖØ-ÞĀ-Ž][A-Za-zÀ-ÖØ-öø-ÿĀ-ž'’-]{1,20}"
_WHOLE = (
    rf"{_CAPITAL}(?:[ ](?:(?:de|van|von|der|den|la|di|du|del|da|dos|ter|ten|bin|al|el)[ ]){{0,2}}{_CAPITAL}){{0,3}}"
)
_LIST = re2.compile(
    r"(?i)(?:^|[^a-z])(?:first_?|last_?|user_?|full_?)?(?:names?|users|people|students?|attendees|guests|players|"
    r"members|kids|"
    r"children|friends|authors|employees|patients|participants|speakers|winners|testers|owners|reviewers|assignees|"
    r"contacts|"
    r"clients|customers|teachers|siblings|voters|drivers)[\"']?(?: ?: ?[A-Za-z]{3,8}(?:<[A-Za-z]+>|"
    r"\[\w*\])?)?[ ]{0,2}[:=][ ]{0,2}"
    r"(?:new )?(?:set|list|tuple|array|c|vec!)?[ ]?([\[({][^\])}]{3,400})"
)
_ITEM = late.compile(rf"[\"'`]({_WHOLE})[\"'`]")
_RESULT = re2.compile(
    rf"(?m)^[ \t]{{0,4}}[0-9]{{1,3}}[.)]?[ \t]{{1,4}}({_WHOLE})[ \t]{{1,6}}(?:[0-9]{{1,2}}:[0-9]{{2}}|DNF|DNS)"
)
_HEAD = re2.compile(
    r"(?m)^(?:From|To|Cc|CC|Bcc|Von|An|Kopie|De|À|Para|Da|Van|Aan|Från|Till|Fra|Til|Od|Do|Kopia|Attendees|Required|"
    r"Optional):[ ]"
    r"([^\n]{5,400})"
)
_SURNAME_FIRST = late.compile(
    rf"(?:\A|; ?|[\"'])({_WHOLE}, {_CAPITAL}(?:[ -](?:{_CAPITAL}|[A-Z]\.?))?)(?=\s*(?:;|<|\Z|[\"']))"
)
_SIGNED = re2.compile(
    r"(?:^|\n|[.!?] )(?:LG|VG|MfG|Love|Cheers|Best|xx|xoxo|Groetjes|Groeten|Liefs|Bisous|Bises|Abrazos|Saludos|Besos|"
    r"Baci|"
    r"Saluti|Mvh|MVH|Kram|Thanks|Regards|Kind regards|Best wishes|Gruß|Grüße|Liebe Grüße|Viele Grüße|Beijos|Hilsen)"
    rf",?[ \n]{{1,2}}({_CAPITAL}) (?:&|\+|and|und|et|y|e|en|och|og|i) ({_CAPITAL}(?: {_CAPITAL})?)[ ]*(?:\n|$)"
)
_OFFICER = re2.compile(
    rf"\b(?:PC|WPC|PCSO|DC|DCI|DS|DI|Sgt|Det|Cst|Ofc|Officer|Deputy|Trooper|Insp|Constable|PHK|POK|KHK|KOK|PHM)\.? "
    rf"({_CAPITAL})(?:[^A-Za-z0-9-]|$)"
)
_DON = re2.compile(rf"\b(?:[Dd]oña|don|dona|[Dd]ña\.?|[Dd]\.ª) ({_CAPITAL}(?: {_CAPITAL})?)")
_TICKET = re2.compile(
    r"(?:^|[^A-Z/])([A-Z]{2,20}/[A-Z]{2,20}(?: [A-Z]{2,20})?? ?(?:MRS|MR|MS|MISS|MSTR|CHD|INF))(?:[^A-Z]|$)"
)
_PATRONYMIC = re2.compile(
    r"(?:^|[^А-Яа-яЁёІіЇїЄє])((?:[А-ЯЁІЇЄ][а-яёіїє'’-]{2,20} )?[А-ЯЁІЇЄ][а-яёіїє]{2,15} "
    r"[А-ЯЁІЇЄ][а-яёіїє]{3,15}(?:вич|вича|вичу|вичем|вна|вны|вне|вну|вной|ична|ичны|ичне|ьич|ьича|івна|івни|ович)"
    r"(?: [А-ЯЁІЇЄ][а-яёіїє'’-]{2,20})?)(?:[^А-Яа-яЁёІіЇїЄє]|$)"
)
_RUSSIAN = re2.compile(
    r"(?:^|[^А-Яа-яЁё])(?i:зовут|мой брат|моя сестра|мой муж|моя жена|мой сын|моя дочь|моя подруга|мой друг|"
    r"мой парень|моя девушка|"
    r"мой начальник|моя начальница|коллега|сосед|соседка|тётя|тетя|дядя|бабушка|дедушка|бабу|уважаем(?:ый|ая)|"
    r"дорог(?:ой|ая)|"
    r"привет,?|подруга|друг|внук|внучка|племянник|племянница|г-н|г-жа|господин|госпожа) "
    r"([А-ЯЁ][а-яё]{2,15}(?: [А-ЯЁ][а-яё]{2,20})?)(?: и ([А-ЯЁ][а-яё]{2,15}))?"
)
_CYRILLIC = late.compile("[\u0400-\u04ff]")
_FEWEST = 2
_SCORE = 0.7
_OFTEN_GIVEN = 3  # level of `Known`
_NO_NAME = Listed.EVERYDAY | Listed.WORD


# Two strings beside each other, as rows of a database and calls have a given name and a surname: `(2, 'Anna', 'Berg')`
_PAIR = late.compile(rf"([\"'])({_CAPITAL})\1,[ \t]{{0,4}}\1({_CAPITAL}(?: {_CAPITAL})?)\1")
_BESIDE = late.compile(r"[\"'],[ \t]{0,4}[\"']")


def told_lists(text: str, gazetteer: Gazetteer) -> Iterator[Name]:
    """Yields persons' names, in no order."""
    places = [*_DON.places(text), *(_TICKET.places(text) if "/" in text else ())]
    if any(sign in text for sign in "[{("):
        places += _listed(text, gazetteer)
        places += _pairs(text, gazetteer)
    if ", " in text and ": " in text:
        places += _heads(text)
    lines = _RESULT.places(text) if "\n" in text else ()
    results = [place for place in lines if _may_be(text, place, gazetteer)]
    if len(results) >= _FEWEST:
        places += results
    for match in _SIGNED.finditer(text):
        places += [match.span(1), match.span(2)]
    places += [place for place in _OFFICER.places(text) if _may_be(text, place, gazetteer)]
    if _CYRILLIC.search(text) is not None:
        places += [*_PATRONYMIC.places(text)]
        places += [
            match.span(group) for match in _RUSSIAN.finditer(text) for group in (1, 2) if match.start(group) >= 0
        ]
    for start, end in places:
        yield Name(start, end, PERSON, _SCORE)


def _may_be(text: str, place: tuple[int, int], gazetteer: Gazetteer) -> bool:
    bits = gazetteer.listed(re.split(r"[ -]", text[slice(*place)], maxsplit=1)[0])
    return not bits & _NO_NAME or bool(bits & Listed.COMMON_GIVEN)


def _listed(text: str, gazetteer: Gazetteer) -> Iterator[tuple[int, int]]:
    """Yields the strings of a list that code calls one of people."""
    for start, end in _LIST.places(text):
        for item in _ITEM.finditer(text, start, end):
            if _may_be(text, item.span(1), gazetteer):
                yield item.span(1)


def _pairs(text: str, gazetteer: Gazetteer) -> Iterator[tuple[int, int]]:
    """Yields a given name and the surname that stands as the next string; neither may be a word or a place."""
    for match in _PAIR.finditer(text) if _BESIDE.search(text) is not None else ():
        given, surname = gazetteer.listed(match[2]), gazetteer.listed(re.split("[ -]", match[3])[-1])
        everyday = surname & Listed.EVERYDAY and not surname & Listed.COMMON_SURNAME
        borne = not surname or (surname & Listed.SURNAME and not everyday and _is_no_place(surname))
        called = known(given).given >= _OFTEN_GIVEN and not given & Listed.EVERYDAY and _is_no_place(given)
        if called and borne:
            yield from (match.span(2), match.span(3))


def _is_no_place(bits: int) -> bool:
    """Whether a name is somebody's oftener than a place's: Anna lies in Texas, too."""
    levels = known(bits)
    return not bits & Listed.COUNTRY and (
        not bits & Listed.PLACE or max(levels.given, levels.surname) > levels.place + 1
    )


def _heads(text: str) -> Iterator[tuple[int, int]]:
    for start, end in _HEAD.places(text):
        for match in _SURNAME_FIRST.finditer(text[start:end]):
            yield start + match.start(1), start + match.end(1)
