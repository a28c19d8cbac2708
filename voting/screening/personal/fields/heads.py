"""Heads of a table's columns: `vards;personas_kods;talrunis;adrese` names no user and tells no password."""

from __future__ import annotations

from voting.screening import late
from voting.screening.personal.fields.keys import LONGEST_KEY, meaning

_MARKS = (";", ",", "\t", "|")
_DIGIT = late.compile(r"\d{2}")
_LONGEST = 400  # characters of a line


def is_head(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` is a cell of a row of keys, itself one of them or between two that are."""
    low, high = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    high = len(text) if high < 0 else high
    if end - start > LONGEST_KEY or high - low > _LONGEST:
        return False
    line = text[low:high]
    mark = next((one for one in _MARKS if line.count(one) > 1), None)
    if mark is None or _DIGIT.search(line) is not None:
        return False
    cells = [cell.strip(" \"'`") for cell in line.split(mark)]
    if text[start:end].strip(" \"'`") not in cells or not all(cells):
        return False
    known = sum(meaning(cell) is not None for cell in cells)
    return known > 1 and 2 * known >= len(cells)
