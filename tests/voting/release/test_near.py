from __future__ import annotations

import random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from voting.release.near import BANDS, band_keys, groups


def alike(first: str, second: str) -> bool:
    return bool((band_keys(first) == band_keys(second)).any())


def words(count: int, seed: int) -> list[str]:
    draw = random.Random(seed)
    return ["".join(draw.choices("abcdefghijklmnoprstuvwz", k=draw.randint(2, 9))) for _ in range(count)]


class TestBandKeys:
    """Which prompts are nearly the same."""

    @given(st.text())
    @settings(deadline=None)
    def test_any_text_is_like_itself(self, text: str) -> None:
        """Whatever its case where that folds back, and white space."""
        assert np.array_equal(band_keys(text), band_keys(f"  {text}\n"))
        assert len(band_keys(text)) == BANDS

    @pytest.mark.parametrize(
        ("first", "second"),
        [
            ("What is the capital of France?", "what is  the CAPITAL of france?"),
            ("ﬁne café", "fine cafe\u0301"),  # one way and another to write the same characters
            ("x", "X"),
        ],
    )
    def test_same_but_for_form(self, first: str, second: str) -> None:
        """Case, white space, composition."""
        assert np.array_equal(band_keys(first), band_keys(second))

    @pytest.mark.parametrize("length", [60, 400])
    def test_one_word_of_many_changed(self, length: int) -> None:
        """Nearly all such pairs share a band."""
        found = 0
        for seed in range(50):
            some = words(length, seed)
            other = list(some)
            other[length // 2] = "changed"
            found += alike(" ".join(some), " ".join(other))
        assert found >= 47

    def test_different_texts_share_nothing(self) -> None:
        """Nor do those with a third of their words in common."""
        for seed in range(50):
            first, second = words(60, seed), words(60, seed + 1000)
            assert not alike(" ".join(first), " ".join(second))
            assert not alike(" ".join(first), " ".join([*first[:20], *second[20:]]))


class TestGroups:
    """What hangs together."""

    @given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=30))
    @settings(deadline=None)
    def test_as_by_hand(self, keys: list[tuple[int, int]]) -> None:
        """Two rows are in one group exactly when a chain of equal keys leads from one to the other."""
        bands = [np.array([row[band] for row in keys], dtype=np.uint64) for band in range(2)]
        found = groups(bands, len(keys)).tolist()
        expected = list(range(len(keys)))
        for _ in keys:
            for first, one in enumerate(keys):
                for second, other in enumerate(keys):
                    if one[0] == other[0] or one[1] == other[1]:
                        expected[first] = expected[second] = min(expected[first], expected[second])
        assert found == expected

    def test_none(self) -> None:
        """No rows, no groups."""
        assert len(groups([], 0)) == 0
        assert len(groups([np.zeros(0, dtype=np.uint64)] * 3, 0)) == 0
