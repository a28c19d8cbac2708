from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voting.conversation import check_text
from voting.providers.wellformed import WellFormed

anything = st.text(st.characters(categories=None) | st.sampled_from(["\x00", "\ud83d", "\ude00", "a", "é", "😀"]))
stored = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"))


def through(pieces: list[str]) -> str:
    text = WellFormed()
    return "".join([*(text.feed(piece) for piece in pieces), text.end()])


class TestWellFormed:
    """Text as it may come, made into text as it can be kept."""

    @given(st.lists(anything))
    def test_can_always_be_kept(self, pieces: list[str]) -> None:
        """Whatever comes, in whatever pieces."""
        check_text(through(pieces), name="text")

    @given(st.lists(stored))
    def test_good_text_is_not_touched(self, pieces: list[str]) -> None:
        """Nothing is lost, added or changed."""
        assert through(pieces) == "".join(pieces)

    @given(anything, st.integers(0, 30))
    def test_where_it_is_cut_makes_no_difference(self, text: str, at: int) -> None:
        """Two pieces read as one."""
        assert through([text[:at], text[at:]]) == through([text])

    @pytest.mark.parametrize(
        ("pieces", "expected"),
        [
            (["\ud83d", "\ude00"], "😀"),
            (["\ud83d", "", "\ude00!"], "😀!"),
            (["\ud83d\ud83d\ude00"], "\ufffd😀"),
            (["\ud83d", "a"], "\ufffda"),
            (["\ude00\ud83d"], "\ufffd\ufffd"),
            (["a\x00b", "é\x00"], "a\ufffdbé\ufffd"),
        ],
    )
    def test_examples(self, pieces: list[str], expected: str) -> None:
        """Halves that belong together, halves that do not, and NUL."""
        assert through(pieces) == expected
