"""Tables whose columns stand below one another, with nothing but blanks between: data frames, tibbles, terminals.

A column is what no line of the table crosses: where all lines have a blank is a gap. So cells may hold single blanks,
and heads may stand at either side of their column. A head counts as in other tables (`tables`), but tools list
machines so as well, with their "name" and "age" (`kubectl get pods`): one column must be of people for sure.
Linear in the text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from voting.screening import late
from voting.screening.personal.fields.keys import PERSON, Field, meaning
from voting.screening.personal.fields.numbers import is_of_people, numbered, type_of_cell
from voting.screening.personal.fields.values import fits
from voting.screening.recogniser import Match

_WIDE = "  "  # parts a line's cells for sure
_LONGEST, _LONGEST_HEAD = 400, 48  # characters of a line, of a head
_MOST_LINES = 200  # by which the gaps are known
_FEWEST = 3  # columns
_CELL = late.compile(r"[^ \t\r]+(?: [^ \t\r]+)*")
_WORD = late.compile(r"[^ \t\r]+")
_BETWEEN = late.compile(
    r"[ \t|]*(?:[-=─━]{2,}[ \t+|]*)+\r?|(?:[ \t]*<[a-z0-9]{2,6}>)+[ \t]*\r?"
)  # a rule, or the types of columns
_OF_PEOPLE = frozenset(("PERSON", "DATE_OF_BIRTH", "EMAIL_ADDRESS", "PHONE_NUMBER", "MEDICAL_RECORD", "US_SSN"))
_NO_HEAD = frozenset("={}<>[]:;,?!\"'`\\|")


def find_in_columns(text: str) -> Iterator[Match]:
    """Yields cells below heads that say what they are."""
    if _WIDE not in text:
        return
    lines = list(_lines(text))
    at = 0
    while at < len(lines):
        heads = _heads(text, *lines[at])
        rows = _rows(text, lines, at + 1) if heads else []
        if not rows:
            at += 1
            continue
        yield from _cells(text, heads, rows)
        at += 1 + len(rows)


def _lines(text: str) -> Iterator[tuple[int, int]]:
    low = 0
    while low < len(text):
        end = text.find("\n", low)
        end = len(text) if end < 0 else end
        yield low, end
        low = end + 1


def _heads(text: str, low: int, high: int) -> list[tuple[int, int, str]]:
    """Returns where heads begin and end in their line, and what they say; nothing where the line is none of heads."""
    line = text[low:high].rstrip()
    if len(line) > _LONGEST or _WIDE not in line.strip() or not _NO_HEAD.isdisjoint(line):
        return []
    heads: list[tuple[int, int, str]] = []
    for cell in _CELL.finditer(line):
        if meaning(cell[0]) is not None or " " not in cell[0]:
            heads.append((*cell.span(), cell[0]))
        else:  # "age pulse town": each above its own column
            heads += [(*word.span(), word[0]) for word in _WORD.finditer(line, *cell.span())]
    if len(heads) < _FEWEST or any(len(name) > _LONGEST_HEAD for _, _, name in heads):
        return []
    found = [field for _, _, name in heads if (field := meaning(name)) is not None]
    sure = any(field.sure and field.entity_type in _OF_PEOPLE for field in found)
    named = any(field.entity_type == PERSON for field in found) and any(is_of_people(name) for _, _, name in heads)
    return heads if (sure or named) and len(found) * 3 >= len(heads) else []


def _rows(text: str, lines: Sequence[tuple[int, int]], first: int) -> list[tuple[int, int]]:
    """Returns the lines of a table: all up to one that is empty, too long or not parted by blanks."""
    rows: list[tuple[int, int]] = []
    for low, high in lines[first:]:
        line = text[low:high].rstrip()
        if not line.strip() or len(line) > _LONGEST or (_WIDE not in line.strip() and line.count(" ") < 2):
            break
        rows.append((low, high))
    return rows


def _cells(text: str, heads: Sequence[tuple[int, int, str]], rows: Sequence[tuple[int, int]]) -> Iterator[Match]:
    cells = [row for row in rows if _BETWEEN.fullmatch(text, *row) is None]
    width = max(high - low for low, high in cells) if cells else 0
    taken = bytearray(b" ") * (max(width, heads[-1][1]) + 1)
    for start, end, _ in heads:
        taken[start:end] = b"x" * (end - start)
    for low, high in cells[:_MOST_LINES]:
        for word in _WORD.finditer(text, low, high):
            taken[word.start() - low : word.end() - low] = b"x" * (word.end() - word.start())
    for start, end, field in _columns(heads, taken.decode()):
        for low, high in cells:
            found = _cell(text, min(low + start, high), min(low + end, high), low, high)
            value = text[slice(*found)] if found is not None else ""
            entity_type = type_of_cell(field, value)
            if found is not None and entity_type is not None and fits(entity_type, value, loose=False):
                yield Match(*found, 0.7, entity_type)


def _columns(heads: Sequence[tuple[int, int, str]], taken: str) -> Iterator[tuple[int, int, Field]]:
    """Yields from where to where a column goes of which the head says what it is."""
    runs = [run.span() for run in _WORD.finditer(taken)]
    edges = [[start, end] for start, end, _ in heads]
    for index, edge in enumerate(edges):  # as far as what stands below or above it goes, but not to the next head
        low, high = heads[index - 1][1] if index else 0, heads[index + 1][0] if index + 1 < len(heads) else len(taken)
        for start, end in runs:
            if start < heads[index][1] and end > heads[index][0]:
                edge[:] = max(low, min(edge[0], start)), min(high, max(edge[1], end))
    alone = [run for run in runs if run[0] > 0 and not any(run[0] < end and run[1] > start for start, end, _ in heads)]
    for (
        start,
        end,
    ) in (
        alone
    ):  # not a row's number at the line's start, but "San" of "San Bernardino", above and below which there is nothing
        before = next((edge for edge in edges if edge[1] == start - 1), None)
        behind = next((edge for edge in edges if edge[0] == end + 1), None)
        if behind is not None and (before is None or behind[1] == heads[edges.index(behind)][1]):
            behind[0] = start
        elif before is not None:
            before[1] = end
    names = [name for _, _, name in heads]
    found = {index: field for index, name in enumerate(names) if (field := meaning(name)) is not None}
    for index, field in numbered(names, found).items():
        low, high = edges[index]
        yield low, high, field


def _cell(text: str, start: int, end: int, low: int, high: int) -> tuple[int, int] | None:
    """Returns where the cell of a line is; None where it is empty or something crosses its edges."""
    for edge in (start, end):
        if low < edge < high and not text[edge].isspace() and not text[edge - 1].isspace():
            return None
    cell = max(_CELL.finditer(text, start, end), key=lambda part: part.end() - part.start(), default=None)
    return cell.span() if cell is not None else None
