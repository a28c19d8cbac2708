"""How much screening finds, as the software's own documentation tells it, so that a card never quotes older figures."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import dropwhile, takewhile
from pathlib import Path
from typing import Final

DOCUMENT: Final = Path(__file__).parents[3] / "docs" / "screening.md"

_BY_TEXT: Final = ("closed half", "spans", "half", "nine tenths", "whole", "wrong")
_BY_TYPE: Final = ("type, all closed halves", "spans", "nine tenths", "characters")
_ALL: Final = "all"


@dataclass(frozen=True, slots=True)
class OfType:
    """Of one type or several, in the words of the document.

    Attributes:
        types: Which.
        spans: How many of them the texts hold.
        nine_tenths: Of these, the share of which nine tenths were masked.
        characters: The share of their characters that were; empty where it was not measured.
    """

    types: str
    spans: str
    nine_tenths: str
    characters: str


@dataclass(frozen=True, slots=True)
class Recall:
    """The sums over all texts that were measured.

    Attributes:
        spans: How many personal things and secrets they hold.
        half: Of these, the share of which at least half was masked.
        nine_tenths: Likewise, nine tenths.
        whole: The share of conversations in which nothing was left by more than a tenth.
        wrong: The share of other characters that were masked too.
        by_type: The same by what was to be found.
    """

    spans: str
    half: str
    nine_tenths: str
    whole: str
    wrong: str
    by_type: tuple[OfType, ...] = ()


def measured(document: Path = DOCUMENT) -> Recall | None:
    """Returns the sums over the closed texts; None where the document is missing or does not tell them."""
    try:
        lines = [_cells(line) for line in document.read_text(encoding="utf-8").splitlines()]
    except OSError:
        return None
    by_type = tuple(OfType(*cells) for cells in _rows(lines, _BY_TYPE))
    for name, spans, half, nine_tenths, whole, wrong in _rows(lines, _BY_TEXT):
        if name == _ALL:
            return Recall(spans, half, nine_tenths, whole, wrong, by_type)
    return None


def _rows(lines: list[list[str]], head: tuple[str, ...]) -> list[list[str]]:
    """The rows of the table that begins with these heads, as far as these go."""
    width = len(head)
    found = takewhile(bool, dropwhile(lambda cells: tuple(cells[:width]) != head, lines))
    return [cells[:width] for cells in found if len(cells) >= width][2:]  # without the heads and the line below them


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip("|").split("|")] if line.startswith("|") else []
