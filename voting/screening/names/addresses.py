"""Street addresses as they are written in eight countries' ways, post boxes, and postcodes with their town.

A number and a word for a street decide; the words between them may not be everyday ones, so that "5 minutes down the
road" is none.
"""

# ruff: noqa: SIM905  # as lists, these words would take hundreds of lines

from __future__ import annotations

import re
from collections.abc import Iterator

from voting.screening.names.address_forms import (
    BOX,
    ENGLISH,
    FOLLOWS,
    GERMANIC,
    NUMBER_FIRST,
    NUMBER_LAST,
    POSTCODE,
)
from voting.screening.names.gazetteer import AREA, Gazetteer, Listed
from voting.screening.recogniser import Match

_REACH = 90  # characters around a number in which its street stands
_NUMBER = re.compile(r"\d+")
_LETTERS = re.compile(r"[^\W\d_]+")
_STATES = frozenset(
    "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA "
    "RI SC SD TN TX UT VT VA WA WV WI WY DC".split()
)
_NEVER_BETWEEN = frozenset(
    "minute minutes min mins hour hours day days week weeks month months year years mile miles km meter meters metre "
    "metres step steps star stars page pages foot feet ft second seconds percent hr hrs long short way one two three "
    "people times more half first next ways or and of in on to a an my your this that for is are with at".split()
)
_NEVER_FIRST = frozenset(
    "jetzt ein eine die der das den dem kein keinen eigenen diese dieser op een de på en ett "
    "straße strasse str platz allee weg ring damm ufer gasse gracht kade plein".split()
)
_JOINS = frozenset(
    "de du des la le les l d da do dos das del dei della delle di el los las y e i s st nd rd th san".split()
)


class Addresses:
    """Finds addresses, with a gazetteer's help for what is an everyday word. Immutable."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer

    def find(self, text: str) -> Iterator[Match]:
        """Yields addresses, the town included where it follows."""
        for low, high in _windows(text):
            window = text[low:high]
            for start, end in self._streets(window):
                follows = FOLLOWS.match(window, end)
                yield Match(low + start, low + (follows.end() if follows is not None else end), 0.8)
            for match in POSTCODE.finditer(window):
                if self._is_place(match["state"], match["town"]):
                    yield Match(low + match.start(), low + match.end(), 0.7)

    def _streets(self, window: str) -> Iterator[tuple[int, int]]:
        for match in BOX.finditer(window):
            yield match.span()
        for match in ENGLISH.finditer(window):
            if self._names_street(match["between"]):
                yield match.span()
        for match in GERMANIC.finditer(window):
            words = [word for word in _LETTERS.finditer(match.group()) if word.end() < len(match.group()) - 1]
            # What runs into the street in lower case belongs to the sentence: "we moved to Breite Str. 41".
            first = next((word for word in words if word.group()[0].isupper()), words[0])
            if first.group().lower() not in _NEVER_FIRST and (first.group()[0].isupper() or len(first.group()) > 6):
                yield match.start() + first.start(), match.end()
        for match in NUMBER_FIRST.finditer(window):
            end = _end_of_name(match.group())
            if end:
                yield match.start(), match.start() + end
        for match in NUMBER_LAST.finditer(window):
            if self._names_street(match["between"]):
                yield match.span()

    def _names_street(self, between: str) -> bool:
        words = [word for word in _LETTERS.findall(between) if word.lower() not in _JOINS]
        if any(word.lower() in _NEVER_BETWEEN for word in words):
            return False
        if words and all(word[0].isupper() for word in words):
            return True
        if not words:
            return any(map(str.isdigit, between))
        return len(words) <= 3 and not self._gazetteer.listed(words[0]) & Listed.EVERYDAY

    def _is_place(self, state: str | None, town: str | None) -> bool:
        if state is not None:
            return state in _STATES
        if town is None:
            return True
        words = [word.lower() for word in re.split(r"[ -]", town)]
        return bool(self._gazetteer.listed(words[0]) & AREA) or bool(self._gazetteer.place_length(words, 0))


def _windows(text: str) -> Iterator[tuple[int, int]]:
    """Yields the surroundings of numbers, together where they touch."""
    low = high = -1
    for match in _NUMBER.finditer(text):
        start, end = max(0, match.start() - _REACH), min(len(text), match.end() + _REACH)
        if low >= 0 and start > high:
            yield low, high
            low = start
        low = start if low < 0 else low
        high = end
    if low >= 0:
        yield low, high


def _end_of_name(street: str) -> int:
    """Returns where the name of `18 rue des Tanneurs et je` ends: after its last capital, or after two words."""
    words = list(re.finditer(r"\S+", street))
    kept = [word for word in words[2:] if word.group()[0].isupper()]
    if kept:
        return kept[-1].end()
    plain = [word for word in words[2:] if word.group().lower() not in _JOINS and "'" not in word.group()[:2]]
    return plain[0].end() if plain and plain[0].group().lower() not in _NEVER_BETWEEN else 0
