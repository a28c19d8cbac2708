"""Weights that let votes stand for all comparisons that could have been asked for."""

from __future__ import annotations

from typing import Final

import numpy as np
import pandas as pd

from voting.errors import RankingError
from voting.ranking.model import Floats

MOST: Final = 20.0
"""A weight is at most this many times the median one: what was almost never asked would drown everything else."""


def inverse_propensity(frame: pd.DataFrame, *, most: float = MOST) -> Floats:
    """Returns 1 / (`probability` · `pair_probability`) of each row, float64 (rows,), with mean 1.

    Horvitz and Thompson, "A Generalization of Sampling Without Replacement from a Finite Universe", Journal of the
    American Statistical Association 47 (1952). It corrects for what the sampling chose, not for who answered.

    Args:
        frame: With one or both of these columns; a missing value counts as 1.
        most: Largest weight, in medians; capping it trades a little bias for much less variance.

    Raises:
        RankingError: It has neither column, or a value is outside (0, 1].
    """
    names = [name for name in ("probability", "pair_probability") if name in frame.columns]
    if not names:
        raise RankingError("weights need the column probability or pair_probability")
    chance = np.ones(len(frame))
    for name in names:
        values = frame[name].to_numpy(dtype=np.float64, na_value=np.nan)
        values = np.where(np.isnan(values), 1.0, values)
        if ((values <= 0) | (values > 1)).any():
            raise RankingError(f"{name} must be above 0 and at most 1")
        chance *= values
    if not len(chance):
        return chance
    weight = 1 / chance
    weight = np.minimum(weight, most * np.median(weight))
    return np.asarray(weight / weight.mean(), dtype=np.float64)
