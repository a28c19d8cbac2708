from __future__ import annotations

import pytest

from voting.counting import counted


class TestCounted:
    """One is one, and none and all else are more."""

    @pytest.mark.parametrize(
        ("number", "words", "told"),
        [
            (0, ("vote",), "0 votes"),
            (1, ("vote",), "1 vote"),
            (1_200, ("vote",), "1,200 votes"),
            (1, ("entry", "entries"), "1 entry"),
            (2, ("row was", "rows were"), "2 rows were"),
        ],
    )
    def test_in_words(self, number: int, words: tuple[str, ...], told: str) -> None:
        """With separators, and the other form where an s does not make it."""
        assert counted(number, *words) == told
