"""Which models can be compared: those from whom a chain of won or tied votes leads to each other and back.

Only within such a component does the likelihood of Bradley and Terry's model have a maximum without a prior (Ford,
"Solution of a Ranking Problem from Binary Comparisons", American Mathematical Monthly 64, 1957).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from voting.ranking.model import Floats
from voting.ranking.votes import BOTH_BAD, LEFT, RIGHT, TIE


def wins_and_ties(counts: Floats, *, both_bad_is_tie: bool) -> tuple[Floats, Floats]:
    """Returns wins of row over column (m, m) and ties of both (m, m, symmetric), whatever the side.

    Args:
        counts: float64 (m, m, 4), see `Tally.counts`.
        both_bad_is_tie: Whether "both are bad" is counted among the ties.
    """
    ties = counts[:, :, TIE] + (counts[:, :, BOTH_BAD] if both_bad_is_tie else 0.0)
    return counts[:, :, LEFT] + counts[:, :, RIGHT].T, ties + ties.T


def main_component(wins: Floats, ties: Floats) -> NDArray[np.bool_]:
    """Returns which models (m,) belong to the strongly connected component with the most votes.

    None does where no two models are connected. A tie leads both ways.
    """
    m = len(wins)
    reach = closure((wins + ties) > 0)
    both_ways = reach & reach.T
    votes = (wins + wins.T + ties).sum(axis=1)
    of_component = both_ways @ votes
    alone = both_ways.sum(axis=1) < 2
    of_component[alone] = -1.0
    if not m or of_component.max() < 0:
        return np.zeros(m, dtype=bool)
    chosen: NDArray[np.bool_] = both_ways[int(of_component.argmax())]
    return chosen


def closure(steps: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Returns from where one comes to where in any number of steps, none included; both (m, m)."""
    m = len(steps)
    reach = steps | np.eye(m, dtype=bool)
    for _ in range(max(m - 1, 1).bit_length()):
        step = reach.astype(np.float32)
        reach = (step @ step) > 0
    return reach
