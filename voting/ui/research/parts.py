"""One leaderboard for each part of the votes, side by side."""

from __future__ import annotations

from typing import Final

import pandas as pd
import streamlit as st

from voting.research import Desk
from voting.research.choice import Choice
from voting.research.results import Results
from voting.ui.research.showing import NO_NUMBER, NOTHING_LEFT, POINTS

_BY: Final = {
    "category": "Category",
    "language": "Language",
    "turns": "Turns",
    "week": "Week",
    "month": "Month",
    "source": "Where asked",
}
_MOST: Final = 12


def parts(results: Results, choice: Choice, _: Desk) -> None:
    """Draws the view."""
    by = st.segmented_control(
        "Parts by",
        list(_BY),
        default="category",
        required=True,
        format_func=lambda one: _BY[one],
        key="by",
        bind="query-params",
        label_visibility="collapsed",
    )
    boards = results.parts(choice, by)
    if not boards:
        st.info(NOTHING_LEFT)
        return
    kept = dict(list(boards.items())[-_MOST:] if by in {"week", "month"} else list(boards.items())[:_MOST])
    if len(kept) < len(boards):
        which = "latest" if by in {"week", "month"} else "largest"
        st.caption(f"The {_MOST} {which} of {len(boards):,} parts.")
    st.caption(
        "Ratings within each part, measured from its own mean or anchor; the number of votes is in brackets. "
        f"{NO_NUMBER} means not enough data there. Choose a part in the filters to see its intervals."
    )
    models = [one.model for one in results.ratings(choice).standings]
    table = pd.DataFrame({"model": models})
    for name, board in kept.items():
        ratings = {one.model: one.rating for one in board.standings}
        table[f"{name} ({board.votes:,})"] = [ratings.get(model) for model in models]
    numbers = {name: st.column_config.NumberColumn(name, format=POINTS) for name in table.columns[1:]}
    st.dataframe(
        table,
        hide_index=True,
        column_config={"model": st.column_config.TextColumn("Model", pinned=True), **numbers},
        placeholder=NO_NUMBER,
    )
