"""How improbable something is, and which of many improbable things to believe."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from voting.ranking.model import Floats

_EXACT = 2_000  # trials; beyond, the normal distribution is as good


def two_sided_binomial(hits: NDArray[np.int64], trials: NDArray[np.int64], chance: float = 0.5) -> Floats:
    """Returns per entry the probability of at least so one-sided a result, twice the smaller tail, at most 1, (n,).

    Args:
        hits: (n,), between 0 and `trials`.
        trials: (n,).
        chance: Of one hit, between 0 and 1.
    """
    pairs, place = np.unique(np.column_stack([trials, hits]), axis=0, return_inverse=True)
    found = [_tail(int(of), int(got), chance) for of, got in pairs]
    return np.asarray(found, dtype=np.float64)[place.ravel()]


def two_sided_normal(z: Floats) -> Floats:
    """Returns per entry the probability that a standard normal number is at least so far from 0, (n,)."""
    return np.array([math.erfc(abs(one) / math.sqrt(2)) for one in z], dtype=np.float64)


def discoveries(probability: Floats, rate: float, *, of: int | None = None) -> NDArray[np.bool_]:
    """Returns which of n results to believe, so that of the believed ones a share of `rate` at most is chance.

    Benjamini and Hochberg, "Controlling the False Discovery Rate", Journal of the Royal Statistical Society B 57
    (1995).

    Args:
        probability: (n,), of each result if it were chance.
        rate: See above.
        of: How many results there were, if the others are not given because their probability is 1; None: n.
    """
    n = len(probability)
    order = np.argsort(probability, kind="stable")
    below = probability[order] <= rate * np.arange(1, n + 1) / max(n if of is None else of, 1)
    believed = np.zeros(n, dtype=bool)
    if below.any():
        believed[order[: int(np.flatnonzero(below)[-1]) + 1]] = True
    return believed


def _tail(trials: int, hits: int, chance: float) -> float:
    if trials == 0:
        return 1.0
    if trials > _EXACT:
        spread = math.sqrt(trials * chance * (1 - chance))
        return math.erfc(max(abs(hits - trials * chance) - 0.5, 0.0) / spread / math.sqrt(2))
    logs = [_log_term(trials, one, chance) for one in range(trials + 1)]
    low, high = (sum(map(math.exp, part)) for part in (logs[: hits + 1], logs[hits:]))
    return min(1.0, 2 * min(low, high))


def _log_term(trials: int, hits: int, chance: float) -> float:
    ways = math.lgamma(trials + 1) - math.lgamma(hits + 1) - math.lgamma(trials - hits + 1)
    return ways + hits * math.log(chance) + (trials - hits) * math.log1p(-chance)
