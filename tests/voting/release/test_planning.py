from __future__ import annotations

import numpy as np
import pytest

from voting.release.planning import drawn, split_by


class TestDrawn:
    """Where chance puts a conversation."""

    def test_evenly_and_the_same_again(self) -> None:
        """Numbers in [0, 1), of which each tenth has a tenth; another secret gives others."""
        keys = np.frombuffer(np.random.default_rng(7).bytes(8 * 20_000), dtype=np.uint64)
        found = drawn(keys, 12345)
        assert ((found >= 0) & (found < 1)).all()
        counts, _ = np.histogram(found, bins=10, range=(0, 1))
        assert (abs(counts - 2_000) < 250).all()
        assert (drawn(keys, 12345) == found).all()
        assert abs(np.corrcoef(drawn(keys, 12346), found)[0, 1]) < 0.05

    def test_not_by_the_order_of_keys(self) -> None:
        """The least of many keys is drawn as any other is: that of a group of prompts is small."""
        found = drawn(np.arange(10_000, dtype=np.uint64), 1)
        assert abs(found.mean() - 0.5) < 0.02
        assert (found[:100] > 0.5).sum() in range(25, 76)


class TestSplitBy:
    """Which split a group of votes goes to."""

    def test_as_the_shares_say(self) -> None:
        """Small groups by their draw alone, up to the ends of it."""
        draws = np.array([0.0, 0.0999, 0.1, 0.5, 0.8999, 0.9, np.nextafter(1.0, 0.0)])
        assert split_by(draws, np.ones(7, dtype=int), [0.1, 0.8, 0.1]).tolist() == [0, 0, 1, 1, 1, 2, 2]

    @pytest.mark.parametrize("draw", [0.0, 0.5, 0.89, 0.91, 0.99])
    @pytest.mark.parametrize(
        ("size", "rest", "shares", "wanted"),
        [
            (5, 95, [0.9, 0.1], {0, 1}),
            (10, 90, [0.9, 0.1], {0, 1}),
            (11, 89, [0.9, 0.1], {0}),
            (11, 89, [0.1, 0.9], {1}),
            (95, 5, [0.9, 0.1], {0}),
            (100, 0, [0.1, 0.9], {1}),
            (15, 85, [0.1, 0.7, 0.2], {1, 2}),
            (1, 1, [0.9, 0.1], {0, 1}),
            (0, 0, [1.0], {0}),
        ],
    )
    def test_none_that_the_group_overfills(
        self, draw: float, size: int, rest: int, shares: list[float], wanted: set[int]
    ) -> None:
        """Else nearly all votes could stand in the smallest split, and none where a model is trained."""
        sizes = np.array([size, *[1] * rest])
        (first, *_) = split_by(np.array([draw, *[0.5] * rest]), sizes, shares)
        assert first in wanted
