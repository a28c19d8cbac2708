"""Which models' comparisons were voted on at all: votes are a selection."""

from __future__ import annotations

import streamlit as st

from voting.ranking.diagnostics import answers_by_model
from voting.research import Desk
from voting.research.choice import Choice
from voting.research.results import Results
from voting.ui.research.showing import NOTHING_LEFT


def answers(results: Results, choice: Choice, _: Desk) -> None:
    """Draws the view."""
    rows = results.rows(choice)
    if rows.empty:
        st.info(NOTHING_LEFT)
        return
    st.markdown(
        "A model whose comparisons are skipped more than others’ is rated by the rest of them. Where the intervals of "
        "two models lie apart, read their ratings with care."
    )
    table = answers_by_model(rows)
    table["interval"] = [
        f"{lower:.1%} to {upper:.1%}"
        for lower, upper in zip(table["not_voted_lower"], table["not_voted_upper"], strict=True)
    ]
    table["not_voted"] *= 100
    counts = {"shown": "Shown", "vote": "Votes", "skip": "Skips", "unanswered": "Unanswered", "void": "Failed"}
    column = st.column_config
    st.dataframe(
        table[["model", "not_voted", "interval", *counts]],
        hide_index=True,
        column_config={
            "model": column.TextColumn("Model"),
            "not_voted": column.NumberColumn("Not voted on", format="%.1f%%", help="Skips and unanswered comparisons"),
            "interval": column.TextColumn("Interval (95%)"),
            **{name: column.NumberColumn(label, format="localized") for name, label in counts.items()},
        },
    )
