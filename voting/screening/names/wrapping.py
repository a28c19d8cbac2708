"""Names that the end of a line parts, in prose that was broken by its length alone: mails, PDF files, letters.

Lines are looked at one by one, as most are no prose, and what a model knows of a line is best told by the line. So the
surroundings of such an end are looked at once more as if it were a blank, for names that go across it alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from voting.screening import late
from voting.screening.known_words import PARTICLES
from voting.screening.names.code_guard import Line
from voting.screening.recogniser import BLANK

_SHORTEST, _MASKED = 50, 11  # characters of such a line, of which what is masked counts as so many
_FEWEST = 6  # blanks in it
_BEFORE, _AFTER = 80, 60  # characters that are looked at
_LAST = late.compile(r"(?:[^\W\d_][\w'’-]*|\b[^\W\d_]\.)\Z")  # an initial has its full stop
_FIRST = late.compile(r"([^\W\d_][\w'’-]*)(?!\w*:)")
_OF_TABLES = late.compile(r"[|\t;={}<>]|,[^\s,]+,|  ")


class Break(NamedTuple):
    """What is looked at as one, and where in it the line ends."""

    start: int
    end: int
    at: int


def breaks(text: str, lines: Iterable[Line]) -> Iterator[Break]:
    """Yields ends of lines across which a name may go.

    Args:
        text: All of it.
        lines: Of the text, in order.
    """
    for before, after in pairwise(lines):
        if (
            text[before.end : after.start] == "\n"
            and not (before.code or after.code)
            and _may_be_one(text, before, after)
        ):
            start = text.find(" ", max(before.start, before.end - _BEFORE), before.end) + 1
            end = text.rfind(" ", after.start, min(after.end, after.start + _AFTER))
            yield Break(start or before.start, after.end if end < 0 else end, before.end)


def _may_be_one(text: str, before: Line, after: Line) -> bool:
    last = _LAST.search(text, max(before.start, before.end - _BEFORE), before.end)
    first = _FIRST.match(text, after.start, after.end)
    if last is None or first is None or not (_is_name_like(last.group()) and _is_name_like(first[1])):
        return False
    line = text[before.start : before.end]
    long = len(line) + _MASKED * line.count(BLANK) >= _SHORTEST and line.count(" ") + line.count(BLANK) >= _FEWEST
    return long and _OF_TABLES.search(line) is None


def _is_name_like(word: str) -> bool:
    return word[0].isupper() or word in PARTICLES
