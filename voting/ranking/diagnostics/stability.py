"""What becomes of the order when the votes that hold it up the most are taken away.

Dropping a vote with score s moves a contrast a of the parameters by about −aᵀ H⁻¹ s. The votes that move it most
against the order are dropped, and the ratings are fitted anew. Broderick, Giordano and Meager, "An Automatic
Finite-Sample Robustness Metric" (arXiv 2011.14999), as applied to leaderboards by Huang, Shen, Wei and Broderick,
"Dropping Just a Handful of Preferences Can Change Top Large Language Model Rankings" (arXiv 2508.11847).
"""

from __future__ import annotations

from dataclasses import replace
from itertools import islice, pairwise
from math import ceil
from typing import Final

import numpy as np
import pandas as pd

from voting.ranking.covariance import scores
from voting.ranking.estimate import POINTS
from voting.ranking.fitting import Fitted, fit
from voting.ranking.model import Design, Floats, information
from voting.ranking.standings import Leaderboard
from voting.ranking.threads import one_thread

WORST: Final = 1e-4
"""Share of all votes that is dropped: 0.01 %."""


def stability(board: Leaderboard, *, worst: float = WORST, most_pairs: int = 20) -> pd.DataFrame:
    """Returns one row per pair of neighbours on the leaderboard, the best first.

    Columns: `model`, `next` (str); `gap` (float64, points) between them; `dropped` (int64), how many votes were taken
    away, at least one; `gap_after` (float64), fitted anew without them; `swapped` (bool), whether the order turned;
    `votes_to_swap` (Int64), about how many would do, NA if no number would. Weights of votes are as they were.

    Args:
        board: Unstyled: of votes in groups.
        worst: Share of all votes.
        most_pairs: Only the first so many pairs.
    """
    made, ranked = board.estimate, board.ranked
    places = {model: place for place, model in enumerate(made.models)}
    budget = max(1, ceil(worst * board.votes))
    rows = []
    with one_thread():
        curve = information(made.fitted.design, made.fitted.parameters)
        curve[np.diag_indices_from(curve)] += made.fitted.ridge
        apart, extra = scores(made.fitted)
        for one, other in islice(pairwise(ranked), most_pairs):
            pair = places[one.model], places[other.model]
            push = _pushes(made.fitted, curve, apart, extra, pair)
            kept, dropped = _without(made.fitted, push, budget)
            after = fit(kept, ridge=made.fitted.ridge, start=made.fitted.parameters)
            gap, then = (float(each.parameters[pair[0]] - each.parameters[pair[1]]) for each in (made.fitted, after))
            enough = _votes_to_swap(made.fitted, push, gap)
            rows.append((one.model, other.model, POINTS * gap, dropped, POINTS * then, then < 0, enough))
    columns = ["model", "next", "gap", "dropped", "gap_after", "swapped", "votes_to_swap"]
    kinds = {"model": "str", "next": "str", "gap": "float64", "dropped": "int64", "gap_after": "float64"}
    return pd.DataFrame(rows, columns=columns).astype(kinds | {"swapped": "bool", "votes_to_swap": "Int64"})


def _pushes(fitted: Fitted, curve: Floats, apart: Floats, extra: Floats, pair: tuple[int, int]) -> Floats:
    """Returns how far dropping one vote of each entry moves the pair's gap, about, (3 K,)."""
    contrast = np.zeros(fitted.design.size)
    contrast[pair[0]], contrast[pair[1]] = 1.0, -1.0
    pull = np.linalg.solve(curve, contrast)
    design = fitted.design
    of_pair = np.repeat(pull[design.left] - pull[design.right], 3)
    return np.asarray(-(apart * of_pair + extra @ pull[design.models :]), dtype=np.float64)


def _counts(fitted: Fitted) -> Floats:
    design = fitted.design
    return np.column_stack([design.wins_left, design.wins_right, design.ties]).ravel()


def _without(fitted: Fitted, push: Floats, budget: int) -> tuple[Design, int]:
    """Returns the design without the votes that push hardest against the gap, and how many these are."""
    counts = _counts(fitted)
    left = budget
    for entry in np.argsort(push, kind="stable"):
        if left <= 0 or push[entry] >= 0:
            break
        taken = min(left, counts[entry])
        counts[entry] -= taken
        left -= taken
    kinds = counts.reshape(-1, 3)
    kept = replace(fitted.design, wins_left=kinds[:, 0], wins_right=kinds[:, 1], ties=kinds[:, 2])
    return kept, int(budget - left)


def _votes_to_swap(fitted: Fitted, push: Floats, gap: float) -> int | None:
    """Returns how many of the votes that push hardest would close the gap, about; None if all would not."""
    counts = _counts(fitted)
    order = np.argsort(push, kind="stable")
    order = order[push[order] < 0]
    closed = np.cumsum(counts[order] * -push[order])
    place = int(np.searchsorted(closed, gap))
    if place >= len(order):
        return None
    before = closed[place - 1] if place else 0.0
    return int(counts[order[:place]].sum()) + int((gap - before) / -push[order[place]]) + 1
