"""Shares with their intervals."""

from __future__ import annotations

import numpy as np

from voting.ranking.model import Floats


def wilson(hits: Floats, of: Floats, quantile: float) -> tuple[Floats, Floats]:
    """Returns the lower and upper end of the interval of each share hits / of, both (n,); 0 and 1 where of is 0.

    Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", Journal of the American Statistical
    Association 22 (1927).

    Args:
        hits: (n,).
        of: (n,), what they are a share of; not below `hits`.
        quantile: Of the normal distribution, such as 1.96.
    """
    hits, of = np.asarray(hits, dtype=np.float64), np.asarray(of, dtype=np.float64)
    square = quantile**2
    middle = (hits + square / 2) / (of + square)
    width = quantile / (of + square) * np.sqrt(hits * (of - hits) / np.maximum(of, 1e-300) + square / 4)
    return np.maximum(middle - width, 0.0), np.minimum(middle + width, 1.0)
