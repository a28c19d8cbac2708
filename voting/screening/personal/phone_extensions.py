"""Telephones inside a house ("Durchwahl 4417", "ph. x2281"), and two numbers ("98452 17734 / 98452 17735").

Some words speak of nothing else; others count when somebody stands near or somebody is to be called: an "int." may be a
number of a program, a "poste" a place of work.
"""

from __future__ import annotations

from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.learnt.measures import MEASURED
from voting.screening.recogniser import BLANK

_NUMBER = r"[ ]?[-–]?[ ]?([1-9][0-9]{1,4})(?:[^0-9A-Za-z.,:/%€$£-]|[.,:)/-](?:[^0-9A-Za-z]|$)|$)"
_LINK = r"(?:[ ]?(?:nr|no|number|nummer|numéro|n°|is|ist|est|es|è|é)\b\.?)?[ ]?[:#]?"
_SURE = re2.compile(
    r"(?i)(?:^|[^\pL])(?:durchwahl|nebenstelle|telefonklappe|doorkiesnummer|toestel|toestelnummer|anknytning|lokalnummer|"
    rf"alanumero|extension number|wewnętrzny|klapka){_LINK}{_NUMBER}"
)
_UNSURE = re2.compile(
    rf"(?i)(?:^|[^\pL])(?:ext\.?|extn\.?|extension|int\.|interno|poste|klappe|dw|ramal|wewn\.|dahili){_LINK}{_NUMBER}"
)
# An x before the number: "(ph. x2281)", "tel. x 7731", or "x4471" behind somebody
_CROSSED = (
    re2.compile(rf"(?i)(?:^|[^\pL])(?:ph|tel|telephone){_LINK}[.,]?[ ]{{0,2}}\(?x\.?{_NUMBER}"),
    re2.compile(
        r"(?i)(?:(?:^|[^\pL])(?:phone|fax|call(?: me)?(?: on| at)?|dial|ring|desk|switchboard)"
        rf"{_LINK}[.,]?[ ]{{0,2}}|\x{{0}}[,:]?[ ]{{1,2}})\(?x{_NUMBER.removeprefix('[ ]?[-–]?[ ]?')}"
    ),
)
_CALLED = late.compile(
    rf"(?i){BLANK}|\bcall|phone|\btel\b|\bring\b|dial|reach|\bask for|contact|desk|switchboard|anruf|rückruf|telefon|"
    r"erreich|appel|joindre|téléphon|standard|llam|teléfono|centralita|chiam|centralino|bel(?:len)?\b|lig(?:ue|ar)|"
    r"zadzwo|\bara(?:yın|yabil)"
)
_REACH, _BEHIND = 60, 32
_LEAST, _MOST = 7, 13
_STROKE = late.compile(r" ?[/|] ?|,? (?:or|oder|ou|o|of) ")
_SIGNS = frozenset(" ().-\xa0")


def find_extensions(text: str) -> Iterator[tuple[int, int]]:
    """Yields the places of numbers inside a house."""
    for pattern in (_SURE, *_CROSSED):
        for match in pattern.finditer(text):
            yield match.span(1)
    for match in _UNSURE.finditer(text):
        low, high = max(0, match.start(1) - _REACH), match.end(1) + _BEHIND
        if MEASURED.match(text, match.end(1)) is not None:
            continue
        if _CALLED.search(text, low, match.start()) or _CALLED.search(text, match.end(1), high):
            yield match.span(1)


def two_numbers(text: str, start: int, end: int) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Returns where two numbers of as many digits each are, of which a window from `start` to `end` has the first."""
    stroke = _STROKE.search(text, start, end + 5)
    if stroke is None:
        return None
    digits = sum(map(str.isdigit, text[start : stroke.start()]))
    if not _LEAST <= digits <= _MOST or not text[stroke.start() - 1].isdigit():
        return None
    at = stroke.end()
    for _ in range(digits):
        while text[at : at + 1] in _SIGNS and at > stroke.end():
            at += 1
        at += text[at : at + 1] == "+"
        if not text[at : at + 1].isdigit():
            return None
        at += 1
    if text[at : at + 1].isalnum():
        return None
    return (start, stroke.start()), (stroke.end(), at)
