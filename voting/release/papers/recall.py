"""How much screening finds, as the software's own documentation tells it, so that a card never quotes older figures."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import dropwhile, takewhile
from pathlib import Path
from typing import Final

DOCUMENT: Final = Path(__file__).parents[3] / "docs" / "screening.md"

_HEAD: Final = ("closed half", "spans", "half", "nine tenths", "whole", "wrong")


@dataclass(frozen=True, slots=True)
class Recall:
    """One row of the figures, in the words of the document.

    Attributes:
        texts: Which texts were measured.
        spans: How many personal things and secrets they hold.
        half: Of these, the share of which at least half was masked.
        nine_tenths: Likewise, nine tenths.
        whole: The share of conversations in which nothing was left by more than a tenth.
        wrong: The share of other characters that were masked too.
    """

    texts: str
    spans: str
    half: str
    nine_tenths: str
    whole: str
    wrong: str


def measured(document: Path = DOCUMENT) -> tuple[Recall, ...]:
    """Returns the rows of the table of closed texts; none where the document is missing or has no such table."""
    try:
        lines = [_cells(line) for line in document.read_text(encoding="utf-8").splitlines()]
    except OSError:
        return ()
    head, _, *rows = [*takewhile(bool, dropwhile(lambda cells: cells[: len(_HEAD)] != list(_HEAD), lines))] or [[], []]
    return tuple(Recall(*cells[: len(_HEAD)]) for cells in _whole(rows)) if head else ()


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip("|").split("|")] if line.startswith("|") else []


def _whole(rows: Iterable[list[str]]) -> list[list[str]]:
    return [cells for cells in rows if len(cells) >= len(_HEAD)]
