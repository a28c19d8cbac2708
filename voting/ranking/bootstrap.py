"""The intervals once more, by drawing the voters again and again: a check of the sandwich that shares no formula.

Clusters are drawn with replacement, as many as there are, and the ratings fitted anew (Efron and Tibshirani, "An
Introduction to the Bootstrap", 1993, chapters 8 and 13). It takes a fit per round; use the sandwich otherwise.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np

from voting.ranking.estimate import POINTS, Estimate
from voting.ranking.fitting import fit
from voting.ranking.model import Floats
from voting.ranking.tally import Tally, summed
from voting.ranking.threads import one_thread


@dataclass(frozen=True, slots=True)
class Bootstrap:
    """Ratings of many draws.

    Attributes:
        models: Names, as in the estimate.
        ratings: float64 (rounds, m), points, measured from the same anchor as the estimate.
        rating_lower: float64 (m,), quantile of the draws at the estimate's level.
        rating_upper: float64 (m,), likewise.
    """

    models: tuple[str, ...]
    ratings: Floats = field(repr=False)
    rating_lower: Floats
    rating_upper: Floats


def bootstrap(made: Estimate, *, rounds: int = 200, seed: int = 0) -> Bootstrap:
    """Returns the ratings of `rounds` draws of the clusters, and the intervals that hold the middle of them.

    A model that hardly anybody voted on is missing from some draws, where the prior alone places it; its interval is
    then worth little. Only models with `enough` data should be compared.

    Args:
        made: The estimate to check.
        rounds: How many draws; 200 give an interval's ends to about a tenth of its width.
        seed: The same seed gives the same draws.

    Raises:
        ValueError: rounds is below 2.
    """
    if rounds < 2:
        raise ValueError("rounds must be at least 2")
    chance = np.random.default_rng(seed)
    m = len(made.models)
    theta = np.empty((rounds, m))
    with one_thread():
        for number in range(rounds):
            kinds = _drawn(made.tally, chance).reshape(-1, 3)
            design = replace(made.fitted.design, wins_left=kinds[:, 0], wins_right=kinds[:, 1], ties=kinds[:, 2])
            theta[number] = fit(design, ridge=made.fitted.ridge, start=made.fitted.parameters).parameters[:m]
    ratings = made.options.anchor_rating + POINTS * (theta - theta @ made.anchor_weights[:, None])
    tail = (1 - made.options.level) / 2
    lower, upper = np.quantile(ratings, [tail, 1 - tail], axis=0)
    return Bootstrap(made.models, ratings, lower, upper)


def _drawn(tally: Tally, chance: np.random.Generator) -> Floats:
    """Returns the counts of one draw by entry, (3 K,)."""
    size = len(tally.squares)
    if tally.cluster is None and tally.weight is None:
        counts = np.bincount(tally.entry, minlength=size)
        return chance.multinomial(len(tally.entry), counts / max(1, len(tally.entry))).astype(np.float64)
    cluster = np.arange(len(tally.entry)) if tally.cluster is None else tally.cluster
    present = np.unique(cluster)
    times = np.zeros(int(present[-1]) + 1 if len(present) else 0)
    times[present] = np.bincount(chance.integers(0, len(present), len(present)), minlength=len(present))
    weight = times[cluster] if tally.weight is None else times[cluster] * tally.weight
    return summed(tally.entry, weight, size)
