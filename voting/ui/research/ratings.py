"""The ratings as a figure and as a table, with what else they could be beside them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

import streamlit as st

from voting.counting import counted
from voting.ranking import Leaderboard, Standing, StyleEffect
from voting.ranking.figure import leaderboard_chart, png_of
from voting.research import Desk
from voting.research.choice import Choice
from voting.research.csv_text import csv_text
from voting.research.results import Results
from voting.ui.markdown.escaping import escape
from voting.ui.research.showing import (
    NO_NUMBER,
    NOTHING_LEFT,
    POINTS,
    download,
    intervals,
    rank_ranges,
    signed,
)

if TYPE_CHECKING:
    import pandas as pd

_BESIDE: Final = {
    "style": "With the style taken out",
    "weighted": "Weighted by the chance of being asked",
    "clean": "Without doubtful votes",
}
_HEADINGS: Final = {"style": "Without style", "weighted": "Weighted", "clean": "Without doubtful"}
"""As short as the numbers below them allow: a longer heading is cut, and what it means is told at a touch."""


_BESIDE_WIDTH: Final = 150  # pixels, for the longest of them


def ratings(results: Results, choice: Choice, desk: Desk) -> None:
    """Draws the view."""
    board = results.ratings(choice)
    if not board.votes:
        st.info(NOTHING_LEFT)
        return
    if board.ranked:
        st.altair_chart(leaderboard_chart(board), width="stretch", alt=_told(board))
    else:
        st.info(
            "No model has enough data for a number yet. "
            f"There {'is' if board.votes == 1 else 'are'} {counted(board.votes, 'vote')}; each model needs "
            f"{board.options.minimum_votes:,}, and a chain of wins and losses to the others."
        )
    wanted = st.pills(
        "Beside the ratings",
        list(_BESIDE),
        format_func=lambda one: _BESIDE[one],
        selection_mode="multi",
        key="beside",
        bind="query-params",
        label_visibility="collapsed",
    )
    frame = board.frame()
    told: list[str] = []
    textless = 0
    if "style" in wanted:
        controlled = results.style(choice)
        told = [*map(_effect, controlled.effects), *map(_without_style, controlled.leaderboard.confounded)]
        textless = controlled.left_out
        frame = _with_other(frame, controlled.leaderboard, "style")
    if "weighted" in wanted:
        frame = _with_other(frame, results.weighted(choice), "weighted")
    if "clean" in wanted:
        frame = _with_other(frame, results.clean(choice, desk.quarantine()), "clean")
    _table(frame, wanted)
    for sentence in told:
        st.caption(sentence)
    if textless:
        st.caption(
            f"The ratings without style leave out {counted(textless, 'vote')} whose texts were cut out "
            "because of their age."
        )
    with st.container(horizontal=True):
        download("Table (CSV)", lambda: csv_text(frame), "leaderboard.csv", "text/csv")
        download("Table (JSON)", lambda: json.dumps(board.to_json()), "leaderboard.json", "application/json")
        if board.ranked:
            download("Figure (PNG)", lambda: png_of(leaderboard_chart(board)), "leaderboard.png", "image/png")


def _with_other(frame: pd.DataFrame, other: Leaderboard, name: str) -> pd.DataFrame:
    columns = other.frame().set_index("model")
    return frame.assign(
        **{
            f"{column}_{name}": frame["model"].map(columns[column])
            for column in ("rating", "rating_lower", "rating_upper")
        }
    )


def _table(frame: pd.DataFrame, wanted: list[str]) -> None:
    shown = frame[["model", "rating"]].assign(rank=rank_ranges(frame), interval=intervals(frame))
    for name in wanted:
        shown[f"rating_{name}"] = frame[f"rating_{name}"]
        shown[f"interval_{name}"] = intervals(frame, f"_{name}")
    for name in ("votes", "wins", "losses", "ties", "both_bad", "note"):
        shown[name] = frame[name]
    first = ["rank", "model", "rating", "interval"]
    rest = [name for name in shown.columns if name not in first and (name != "note" or shown["note"].any())]
    counts = {"votes": "Votes", "wins": "Won", "losses": "Lost", "ties": "Ties", "both_bad": "Both bad"}
    column = st.column_config
    st.dataframe(
        shown[[*first, *rest]],
        hide_index=True,
        column_config={
            "rank": column.TextColumn("Rank", help="The best and the worst that the intervals allow"),
            "model": column.TextColumn("Model"),
            "rating": column.NumberColumn("Rating", format=POINTS),
            "interval": column.TextColumn("Interval"),
            **{
                f"rating_{name}": column.NumberColumn(
                    _HEADINGS[name], help=_BESIDE[name], format=POINTS, width=_BESIDE_WIDTH
                )
                for name in wanted
            },
            **{f"interval_{name}": column.TextColumn("Interval", help=_BESIDE[name]) for name in wanted},
            **{name: column.NumberColumn(label, format="localized") for name, label in counts.items()},
            "note": column.TextColumn("Why there is no number", width="medium"),
        },
        placeholder=NO_NUMBER,
    )


def _told(board: Leaderboard) -> str:
    best = board.ranked[0]
    return (
        f"Ratings of {len(board.ranked)} models with their intervals, the best on top: {best.model} with "
        f"{best.rating:,.0f} points. The table below has all numbers."
    )


def _without_style(one: Standing) -> str:
    return f"{escape(one.model, line_start=True)} has no rating without style: {one.note}."


def _effect(one: StyleEffect) -> str:
    if one.points is None or one.points_lower is None or one.points_upper is None:
        return f"What {one.feature} does is not told: {one.note}."
    return (
        f"A typical difference in {one.feature} is worth {signed(one.points)} points "
        f"({signed(one.points_lower)} to {signed(one.points_upper)})."
    )
