"""Rows of a CSV campaign: RFC 4180, comma, UTF-8, a header; conversations and parameters as JSON in their cells."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Final

from voting.campaign.columns import missing_columns, told_name
from voting.campaign.jsonl import numbered_lines
from voting.campaign.model import Limits, Problem, RawRow

_NOT_UTF8: Final = re.compile("[\udc80-\udcff]")


def read_csv(path: Path, limits: Limits) -> Iterator[RawRow | Problem]:
    """Yields every row, or what is wrong with it, in constant memory.

    A row is named by the physical line on which it begins. An empty cell is a column without a value, except that an
    empty response stays an empty response.
    """
    # The module's limit holds for the whole process and is 128 KiB: it is only ever raised, to one row's limit.
    csv.field_size_limit(max(csv.field_size_limit(), limits.row_bytes))
    with path.open("rb") as file:
        header: list[str] | None = None
        for line, cells in _records(_Lines(file, limits.row_bytes)):
            if isinstance(cells, Problem):
                yield cells
                if header is None:
                    return
            elif header is None:
                header = cells
                if problems := [Problem(line, rule) for rule in _header_rules(header)]:
                    yield from problems
                    return
            else:
                yield _row(line, header, cells)


class _RowTooLargeError(Exception):
    pass


class _Lines:
    """The decoded lines of a file, counted in bytes since the last row began."""

    def __init__(self, file: BinaryIO, row_bytes: int) -> None:
        self._lines = numbered_lines(file, row_bytes)
        self._row_bytes = row_bytes
        self._taken = 0
        self.ended = False

    def begin_row(self) -> None:
        self._taken = 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        number, line = next(self._lines, (0, b""))
        if line == b"":
            self.ended = True
            raise StopIteration
        self._taken += self._row_bytes + 1 if line is None else len(line)
        if line is None or self._taken > self._row_bytes:
            raise _RowTooLargeError
        # Bytes that are no UTF-8 become lone surrogates, which UTF-8 itself never decodes to: the row is told whole.
        return line.decode("utf-8-sig" if number == 1 else "utf-8", errors="surrogateescape")


def _records(lines: _Lines) -> Iterator[tuple[int, list[str] | Problem]]:
    reader = csv.reader(lines, strict=True)
    while True:
        line = reader.line_num + 1
        lines.begin_row()
        try:
            cells = next(reader)
        except StopIteration:
            return
        except _RowTooLargeError:
            yield line, Problem(line, "row is larger than the limit, or a quote is not closed; the rest was not read")
            return
        except csv.Error:
            rule = "a quote is not closed" if lines.ended else "row is not CSV: a quote or a line end is misplaced"
            yield line, Problem(line, rule)
            continue
        if any(map(_NOT_UTF8.search, cells)):
            yield line, Problem(line, "row is not UTF-8")
        elif cells:
            yield line, cells


def _header_rules(header: list[str]) -> list[str]:
    if len(header) == 1 and any(other in header[0] for other in ";\t|"):
        return ["cells must be separated by commas"]
    twice = sorted({told_name(name) for name in header if header.count(name) > 1})
    return [f"column {name} is there twice" for name in twice] or missing_columns(header)


def _row(line: int, header: list[str], cells: list[str]) -> RawRow | Problem:
    if len(cells) != len(header):
        return Problem(line, f"row has {len(cells)} cells, the header has {len(header)}")
    pairs = zip(header, cells, strict=True)
    return RawRow(line, {name: cell for name, cell in pairs if cell or name.startswith("response_")})
