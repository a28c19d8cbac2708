from __future__ import annotations

import numpy as np
import pytest

from voting.ranking.graph import main_component, wins_and_ties


def component(wins: list[tuple[int, int]], ties: list[tuple[int, int]], models: int) -> list[int]:
    """The main component's models, of single wins and ties."""
    won, tied = np.zeros((models, models)), np.zeros((models, models))
    for winner, loser in wins:
        won[winner, loser] += 1
    for one, other in ties:
        tied[one, other] += 1
        tied[other, one] += 1
    return np.flatnonzero(main_component(won, tied)).tolist()


class TestMainComponent:
    """`main_component`."""

    @pytest.mark.parametrize(
        ("wins", "ties", "expected"),
        [
            ([(0, 1), (1, 2), (2, 0)], [], [0, 1, 2]),  # a circle
            ([(0, 1), (1, 2), (0, 2)], [], []),  # an order: nobody comes back
            ([(0, 1)], [(0, 1)], [0, 1]),  # a tie leads both ways
            ([(0, 1), (1, 0), (2, 0)], [], [0, 1]),  # undefeated
            ([(0, 1), (1, 0), (0, 2)], [], [0, 1]),  # without a win
            ([(0, 1), (1, 0)], [(2, 3), (2, 3), (2, 3)], [2, 3]),  # two groups: the one with more votes
            ([], [], []),
        ],
    )
    def test_who_is_connected(self, wins: list, ties: list, expected: list[int]) -> None:
        """Both ways, over any number of others."""
        assert component(wins, ties, 4) == expected

    def test_a_long_way_round(self) -> None:
        """A circle of a hundred."""
        assert component([(one, (one + 1) % 100) for one in range(100)], [], 100) == list(range(100))
        assert component([(one, one + 1) for one in range(99)], [], 100) == []

    def test_no_models(self) -> None:
        """None."""
        assert component([], [], 0) == []


class TestWinsAndTies:
    """`wins_and_ties`."""

    def test_whatever_the_side(self) -> None:
        """Left wins of one and right wins of the other are the same wins."""
        counts = np.zeros((2, 2, 4))
        counts[0, 1], counts[1, 0] = [5, 2, 1, 4], [3, 7, 6, 8]
        wins, ties = wins_and_ties(counts, both_bad_is_tie=False)
        assert wins.tolist() == [[0, 12], [5, 0]]
        assert ties.tolist() == [[0, 7], [7, 0]]
        assert wins_and_ties(counts, both_bad_is_tie=True)[1][0, 1] == 19
