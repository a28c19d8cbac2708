"""Names of people in a directory's entries (RFC 4514): `CN=Jo Verhulst,OU=IT,DC=example,DC=com`.

An entry may also be a group's, a machine's or that of whoever signs certificates: of everyday words.
"""

from __future__ import annotations

from collections.abc import Iterator

from voting.screening import late
from voting.screening.names.decoding import PERSON, Name
from voting.screening.names.gazetteer import Gazetteer, Listed, known

_WORD = r"[A-ZÀ-ÖØ-ÞĀ-Ž][^\W\d_A-Z]{1,20}(?:[-'’][A-Z]?[^\W\d_A-Z]{1,20})?"
_ENTRY = late.compile(
    rf"(?<![\w-])(?:cn|CN|Cn|displayName|gecos)[ ]?=[ ]?({_WORD}(?: (?:[a-z]{{2,3}} ){{0,2}}{_WORD}){{1,3}})"
    r"(?=[ ]?[,+][ ]?(?:OU|DC|O|L|ST|C|CN|UID|E|ou|dc|o|l|st|c|cn|uid)=)"
)
_SIGNS = ("cn=", "CN=", "Cn=", "CN =", "displayName", "gecos")
_SCORE = 0.7
_MANY = 4  # level of `Known`


def in_directories(text: str, gazetteer: Gazetteer) -> Iterator[Name]:
    """Yields persons' names, in no order."""
    if not any(sign in text for sign in _SIGNS):
        return
    for entry in _ENTRY.finditer(text):
        first, *_, last = map(gazetteer.listed, entry[1].split())
        if _is_borne(first, last):
            yield Name(*entry.span(1), PERSON, _SCORE)


def _is_borne(first: int, last: int) -> bool:
    """Whether a person may be called so, by what is known of the first word and of the last."""
    if first & Listed.COMMON_GIVEN:
        return not last & Listed.EVERYDAY or known(last).surname >= _MANY
    return not (first | last) & Listed.EVERYDAY
