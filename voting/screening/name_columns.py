"""Fills a list or a column of names: where most items are people that were found, the others are people, too.

Attendance lists, seating plans, results: "3 Tui" between "2 Van Zyl" and "4 de la Fuente". Linear in the text.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from voting.screening import late
from voting.screening.folding import canonical
from voting.screening.hits import Hit

_PERSON = "PERSON"
_FEWEST, _SHARE = 4, 0.6  # items; of them that were found
_MARK = late.compile(r"[ \t>]*(?:[-*•·–]|\(?\d{1,3}[.):]?|\[[ xX]\]|[a-z][.)])[ \t]+")
_SEPARATORS = "|;\t,"
_LONGEST_LINE, _LONGEST_NAME = 400, 48
_NAME = late.compile(
    r"(?:(?:de|van|von|der|den|la|di|du|del|da|dos|ter|ten|al|el|bin|St\.) ){0,2}[^\W\d_a-zß-öø-ÿ][\w'’.-]{1,24}"
    r"(?:,? (?:(?:de|van|von|der|den|la|di|du|del|da|dos|bin|binti|y|e) ){0,2}[^\W\d_a-zß-öø-ÿ][\w'’.-]{0,24}){0,3}"
)


def fill_columns(hits: Sequence[Hit], text: str, allowed: Collection[str] = ()) -> list[Hit]:
    """Returns the hits, and those items beside them that are names for being in such a list or column.

    Args:
        hits: Of one text, sorted and not overlapping.
        text: The original.
        allowed: Canonical values that are never masked.
    """
    people = [hit for hit in hits if hit.entity_type == _PERSON]
    if len(people) < _FEWEST * _SHARE:
        return list(hits)
    taken = bytearray(len(text))
    of = bytearray(len(text))
    for hit in hits:
        taken[hit.start : hit.end] = b"\x01" * (hit.end - hit.start)
        if hit.entity_type == _PERSON:
            of[hit.start : hit.end] = b"\x01" * (hit.end - hit.start)
    fresh = []
    for column in _columns(text):
        found = sum(sum(of[low:high]) * 5 >= (high - low) * 4 for low, high in column)
        if len(column) < _FEWEST or found < len(column) * _SHARE or found == len(column):
            continue
        for low, high in column:
            value = text[low:high]
            key = canonical(value)
            free = not any(taken[low:high]) and key not in allowed
            if free and len(value) <= _LONGEST_NAME and _NAME.fullmatch(value):
                fresh.append(replace(people[0], start=low, end=high, value=value, key=key))
                taken[low:high] = b"\x01" * (high - low)
    return sorted([*hits, *fresh], key=lambda hit: hit.start)


def _columns(text: str) -> Iterator[list[tuple[int, int]]]:
    """Yields the items of each list, and the cells of each column of a table below its head."""
    items: list[tuple[int, int]] = []
    rows: list[list[tuple[int, int]]] = []
    mark, at = "", 0
    for line in [*text.split("\n"), ""]:
        low, high = at, at + len(line)
        at = high + 1
        marked = _MARK.match(line)
        if marked is not None and len(line) <= _LONGEST_LINE:
            items.append(_stripped(text, low + marked.end(), high))
        elif line.strip() or at > len(text):
            if items:
                yield items
            items = []
        now = next((one for one in _SEPARATORS if one in line), "") if len(line) <= _LONGEST_LINE else ""
        cells = _cells(text, low, high, now) if now else []
        if not cells or now != mark or (rows and len(cells) != len(rows[-1])):
            yield from map(list, zip(*rows[1:], strict=True))
            rows, mark = [], now
        if cells:
            rows.append(cells)
    yield from map(list, zip(*rows[1:], strict=True))


def _cells(text: str, low: int, high: int, mark: str) -> list[tuple[int, int]]:
    cells = []
    while True:
        cut = text.find(mark, low, high)
        end = high if cut < 0 else cut
        cells.append(_stripped(text, low, end))
        if cut < 0:
            return cells
        low = cut + 1


def _stripped(text: str, low: int, high: int) -> tuple[int, int]:
    while low < high and text[low] in " \t*_`\"'\r":
        low += 1
    while high > low and text[high - 1] in " \t*_`\"'\r.,;":
        high -= 1
    return low, high
