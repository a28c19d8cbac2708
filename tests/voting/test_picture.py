from __future__ import annotations

import pytest

from voting.picture import Box, Picture, Reading, Word, overlap

READING = Reading("Dear Jo Smith", (Word(0, 4, (0, 0, 9, 9)), Word(5, 7, (10, 0, 19, 9)), Word(8, 13, (20, 0, 39, 9))))


class TestReading:
    """From places in a text to boxes in a picture."""

    @pytest.mark.parametrize(
        ("places", "boxes"),
        [
            ([], []),
            ([(5, 13)], [1, 2]),
            ([(6, 7)], [1]),
            ([(4, 5)], []),
            ([(0, 1), (12, 13)], [0, 2]),
            ([(13, 20)], []),
        ],
    )
    def test_boxes(self, places: list[tuple[int, int]], boxes: list[int]) -> None:
        """A word that is touched is taken whole; a blank belongs to none."""
        assert READING.boxes(places) == [READING.words[number].box for number in boxes]

    def test_no_repr_shows_text_or_pixels(self) -> None:
        """Logs and tracebacks print them."""
        assert "Smith" not in repr(READING) + repr(Picture(b"Smith", (READING,)))


class TestOverlap:
    """Boxes whose ends are exclusive."""

    @pytest.mark.parametrize(
        ("other", "shared"),
        [
            ((5, 5, 6, 6), True),
            ((0, 0, 10, 10), True),
            ((9, 9, 20, 20), True),
            ((10, 0, 20, 10), False),
            ((0, 10, 10, 20), False),
            ((-5, -5, 0, 0), False),
        ],
    )
    def test_pixels(self, other: Box, shared: bool) -> None:
        """Whether one is shared, seen from both sides."""
        assert overlap((0, 0, 10, 10), other) is overlap(other, (0, 0, 10, 10)) is shared
