"""What was read in an uploaded picture: its words and where they stand. Standard library only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

Box: TypeAlias = tuple[int, int, int, int]
"""Left, top, right, bottom in pixels; the last two are one past the end."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word that was read with confidence.

    Attributes:
        start: Its first code point in the reading's text.
        end: One past its last code point.
        box: Where it stands in the picture.
    """

    start: int
    end: int
    box: Box


@dataclass(frozen=True, slots=True)
class Reading:
    """One reading of a picture: its text, and the places of the words in it."""

    text: str = field(repr=False)
    words: tuple[Word, ...] = field(default=(), repr=False)

    def boxes(self, places: Sequence[tuple[int, int]]) -> list[Box]:
        """Returns the boxes of all words that one of the places touches.

        Args:
            places: Start and end (exclusive) in code points of the text.
        """
        return [word.box for word in self.words if any(word.start < end and start < word.end for start, end in places)]


@dataclass(frozen=True, slots=True)
class Picture:
    """Words of a picture at their places on a blank ground; nothing else of it is left.

    Attributes:
        png: The pixels, without any metadata.
        readings: What is read in it, in more than one way, because no way sees everything.
    """

    png: bytes = field(repr=False)
    readings: tuple[Reading, ...] = field(default=(), repr=False)


def overlap(one: Box, other: Box) -> bool:
    """Whether two boxes share a pixel."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
