"""What changed since an earlier leaderboard, such as the previous release's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd

from voting.errors import RankingError
from voting.ranking.standings import Standing


def changes(before: Sequence[Standing], after: Sequence[Standing]) -> pd.DataFrame:
    """Returns one row per model of either leaderboard, in the order of the later one.

    Columns: `model`, `what` (str): `new`, `gone`, `ranked` (it was not), `unranked` (it was) or empty; `rating_before`,
    `rating_after`, `change` (float64, points, NaN where there is no number); `apart` (bool), whether the intervals do
    not overlap; `ranks_before`, `ranks_after` (str), such as `3–5`; `votes` (int64), how many more there are.

    The earlier ratings are moved so that the median change of the models ranked in both is 0: what is left does not
    come from models that joined or went, nor from one that became much better.
    """
    old, new = ({one.model: one for one in each} for each in (before, after))
    both = [model for model in new if model in old and old[model].rating is not None and new[model].rating is not None]
    shift = float(np.median([_number(new[one].rating) - _number(old[one].rating) for one in both])) if both else 0.0
    models = [*new, *(model for model in old if model not in new)]
    rows = [_row(model, old.get(model), new.get(model), shift) for model in models]
    numbers, texts = ("rating_before", "rating_after", "change"), ("ranks_before", "ranks_after")
    names = ["model", "what", *numbers, "apart", *texts, "votes"]
    kinds = dict.fromkeys(("model", "what", *texts), "str")
    kinds |= dict.fromkeys(numbers, "float64")
    return pd.DataFrame(rows, columns=names).astype(kinds | {"apart": "bool", "votes": "int64"})


def read_standings(told: Mapping[str, Any]) -> tuple[Standing, ...]:
    """Returns the standings of a leaderboard that was written with `Leaderboard.to_json`.

    Raises:
        RankingError: It is none.
    """
    try:
        return tuple(Standing(**one) for one in told["standings"])
    except (KeyError, TypeError):
        raise RankingError("this is no leaderboard as `leaderboard --json` writes it") from None


def _row(model: str, old: Standing | None, new: Standing | None, shift: float) -> tuple[object, ...]:
    before = _number(old.rating if old else None) + shift
    after = _number(new.rating if new else None)
    apart = False
    if old and new and old.rating is not None and new.rating is not None:
        apart = (
            _number(new.rating_lower) > _number(old.rating_upper) + shift
            or _number(new.rating_upper) < _number(old.rating_lower) + shift
        )
    votes = (new.votes if new else 0) - (old.votes if old else 0)
    return model, _what(old, new), before, after, after - before, apart, _ranks(old), _ranks(new), votes


def _what(old: Standing | None, new: Standing | None) -> str:
    if old is None:
        return "new"
    if new is None:
        return "gone"
    if (old.rating is None) == (new.rating is None):
        return ""
    return "ranked" if old.rating is None else "unranked"


def _ranks(one: Standing | None) -> str:
    if one is None or one.rank_best is None:
        return ""
    return f"{one.rank_best}" if one.rank_best == one.rank_worst else f"{one.rank_best}–{one.rank_worst}"


def _number(value: float | None) -> float:
    return np.nan if value is None else value
