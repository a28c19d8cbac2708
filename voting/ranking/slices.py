"""Leaderboards of parts of the votes: by category, language, number of turns, time, or any column."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import numpy as np
import pandas as pd

from voting.errors import RankingError
from voting.ranking.estimate import DEFAULTS, RankingOptions
from voting.ranking.standings import Leaderboard, leaderboard_of
from voting.ranking.votes import AUTO, read_votes

UNKNOWN: Final = "(unknown)"

TIMES: Final = ("hour", "recorded_day", "period_start", "timestamp", "tstamp")
"""Columns that say when, of this app and of the public sets; the first that is there counts."""

TURNS: Final = ((1, "1"), (2, "2"), (5, "3–5"), (10, "6–10"))
"""Upper ends of the parts by number of turns, and what they are called; above all is `11 or more`."""


def leaderboards_by(
    frame: pd.DataFrame,
    by: str,
    options: RankingOptions = DEFAULTS,
    *,
    cluster: str | Sequence[str] | None = AUTO,
) -> dict[str, Leaderboard]:
    """Returns a leaderboard per part of the votes, the part with most votes first; by time in order of time.

    Ratings of two parts are each measured from the anchor, or the mean, within its part.

    Args:
        frame: As `leaderboard` takes it.
        by: `turns` in parts as in `TURNS`, `day`, `week` or `month` of the first of `TIMES`, or any column, such as
            `category` or `language`.
        options: As for all votes. An anchor without enough data in a part is replaced by the mean there.
        cluster: See `leaderboard`.

    Raises:
        RankingError: As `leaderboard`, or there is no such column.
    """
    votes = read_votes(frame, cluster=cluster)
    part = parts_of(frame, by)
    if votes.rows is not None:
        part = part.iloc[votes.rows]
    codes, names = pd.factorize(part, sort=True)
    boards = {}
    for code, name in enumerate(names):
        mine = votes.only(codes == code)
        try:
            board = leaderboard_of(mine, options)
        except RankingError:
            board = leaderboard_of(mine, replace(options, anchor=None))
        seen = tuple(one for one in board.standings if one.votes)
        boards[str(name)] = replace(board, standings=seen)
    if by in {"day", "week", "month"}:
        return boards
    return dict(sorted(boards.items(), key=lambda one: -one[1].votes))


def parts_of(frame: pd.DataFrame, by: str) -> pd.Series:
    """Returns the name of the part that each row belongs to, str; see `leaderboards_by`.

    Raises:
        RankingError: There is no such column.
    """
    if by in {"day", "week", "month"}:
        return _times(frame, by)
    name = next((one for one in (by, "turn") if one in frame.columns), None) if by == "turns" else by
    if name is None or name not in frame.columns:
        raise RankingError(f"the votes have no column {by}")
    if by != "turns":
        return frame[name].astype("str").fillna(UNKNOWN)
    turns = frame[name].to_numpy(dtype=np.float64, na_value=np.nan)
    ends = [end for end, _ in TURNS]
    called = np.array([*(word for _, word in TURNS), "11 or more", UNKNOWN])
    place = np.where(np.isnan(turns), len(ends) + 1, np.searchsorted(ends, np.nan_to_num(turns)))
    return pd.Series(called[place], index=frame.index, dtype="str")


def _times(frame: pd.DataFrame, by: str) -> pd.Series:
    name = next((one for one in TIMES if one in frame.columns), None)
    if name is None:
        raise RankingError(f"the votes have none of the columns {', '.join(TIMES)}")
    column = frame[name]
    if pd.api.types.is_numeric_dtype(column):  # seconds, as `tstamp` of the older public sets
        column = pd.to_datetime(column, utc=True, unit="s", errors="coerce")
    when = pd.to_datetime(column, utc=True, errors="coerce")
    form = {"day": "%Y-%m-%d", "week": "%G-W%V", "month": "%Y-%m"}[by]
    named: pd.Series = when.dt.strftime(form).astype("str").fillna(UNKNOWN)
    return named
