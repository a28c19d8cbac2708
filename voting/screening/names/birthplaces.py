"""Towns told by a birth: "born 3 May 1990 in Corby", "nato il 3/5/1990 a Pozza", "née le 3 mai 1990 à Baden".

The model knows few small towns, and takes one for a person that is also a surname; after a birth and its preposition
stands a place.
"""

from __future__ import annotations

from collections.abc import Iterator

from voting.screening import re2
from voting.screening.names.decoding import LOCATION, Name

_CAPITAL = r"[A-ZÀ-ÖØ-ÞĀ-Ž][a-zß-öø-ÿā-ž'’A-Z-]{1,24}"
_JOINED = (
    r"(?:(?:am|an der|im|in der|ob der|bei|di|del|della|dei|de la|de|des|du|do|da|las|los|el|le|sur|sous|en|v|nad|na)"
    r"[ ])"
)
_BORN = re2.compile(
    r"(?:\b(?i:nat[oa]|geboren|geb\.|nacid[oa]|nació|nascid[oa]|nasceu|born|urodzon[ya]|ur\.|født|syntynyt)|"
    r"(?:^|[^A-Za-zÀ-ž])(?i:née?|född))[ ]"
    r"(?:(?i:il|le|am|el|em|op|on|den|dnia)[ ])?"
    r"(?:\x00|[0-9][0-9A-Za-zÀ-ž./-]*(?:[ ][0-9A-Za-zÀ-ž./-]+){0,4}?),?[ ]"
    r"(?i:a|ad|à|au|aux|in|en|em|te|i|w|at|zu)[ ]"
    rf"({_CAPITAL}(?:[ ]{_JOINED}?{_CAPITAL}){{0,4}})(?:[^A-Za-zÀ-ž'’-]|$)"
)


def birthplaces(text: str) -> Iterator[Name]:
    """Yields the places where people were born on a day."""
    for match in _BORN.finditer(text):
        yield Name(match.start(1), match.end(1), LOCATION, 1.0)
