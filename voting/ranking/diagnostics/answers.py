"""Which comparisons were answered at all: votes are a selection, and a model can be what decides it."""

from __future__ import annotations

from typing import Final

import numpy as np
import pandas as pd

from voting.errors import RankingError
from voting.ranking.estimate import DEFAULTS
from voting.ranking.shares import wilson

OUTCOMES: Final = ("vote", "skip", "void", "unanswered")


def answers_by_model(frame: pd.DataFrame, *, quantile: float = DEFAULTS.quantile) -> pd.DataFrame:
    """Returns one row per model, most shown first: what came of the comparisons that it was shown in.

    Columns: `model` (str); `shown`, `vote`, `skip`, `void`, `unanswered` (int64); `not_voted` (float64), the share of
    skips and unanswered ones among all but void ones, with `not_voted_lower` and `not_voted_upper`, Wilson's interval.

    Args:
        frame: One row per comparison shown, with `model_a`, `model_b` and `outcome` as in `OUTCOMES`.
        quantile: Of the normal distribution, for the interval.

    Raises:
        RankingError: A column is missing, or an outcome is none of those.
    """
    for name in ("model_a", "model_b", "outcome"):
        if name not in frame.columns:
            raise RankingError(f"the comparisons have no column {name}")
    if not frame["outcome"].isin(OUTCOMES).all():
        raise RankingError(f"outcome must be one of {', '.join(OUTCOMES)}")
    names = [frame[side].astype("str").fillna("(unknown)") for side in ("model_a", "model_b")]
    sides = pd.concat([frame[["outcome"]].assign(model=name) for name in names], ignore_index=True)
    counts = pd.crosstab(sides["model"], sides["outcome"]).reindex(columns=list(OUTCOMES), fill_value=0)
    counts.insert(0, "shown", counts.sum(axis=1))
    missed = (counts["skip"] + counts["unanswered"]).to_numpy(dtype=np.float64)
    of = (counts["shown"] - counts["void"]).to_numpy(dtype=np.float64)
    lower, upper = wilson(missed, of, quantile)
    counts = counts.assign(
        not_voted=np.divide(missed, of, out=np.full_like(of, np.nan), where=of > 0),
        not_voted_lower=lower,
        not_voted_upper=upper,
    )
    counts = counts.reset_index().astype({"model": "str"})
    counts.columns.name = None
    found: pd.DataFrame = counts.sort_values(["shown", "model"], ascending=[False, True], ignore_index=True)
    return found
