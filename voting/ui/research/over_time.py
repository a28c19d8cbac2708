"""How many comparisons there were, and what came of them, day by day or week by week."""

from __future__ import annotations

from typing import Final

import altair as alt
import pandas as pd
import streamlit as st

from voting.research import Desk
from voting.research.choice import Choice
from voting.research.results import Results
from voting.ui.research.showing import NOTHING_LEFT

_MOST_DAYS: Final = 90  # more bars than these are no picture any more
_OUTCOMES: Final = {"vote": "Vote", "skip": "Skip", "unanswered": "Unanswered", "void": "A response failed"}


def over_time(results: Results, choice: Choice, _: Desk) -> None:
    """Draws the view."""
    rows = results.rows(choice)
    if rows.empty:
        st.info(NOTHING_LEFT)
        return
    days = rows["hour"].dt.floor("D")
    weekly = (days.max() - days.min()).days > _MOST_DAYS
    when = days - pd.to_timedelta(days.dt.weekday, unit="D") if weekly else days
    counts = pd.crosstab(when, rows["outcome"]).reindex(columns=list(_OUTCOMES), fill_value=0)
    counts.index.name = "when"
    long = counts.reset_index().melt("when", var_name="outcome", value_name="comparisons")
    long["outcome"] = long["outcome"].map(_OUTCOMES)
    unit = "yearmonthdate"
    chart = (
        alt.Chart(long, height=280)
        .mark_bar()
        .encode(
            x=alt.X(f"{unit}(when):T", title="Week of (UTC)" if weekly else "Day (UTC)"),
            y=alt.Y("comparisons:Q", title="Comparisons", axis=alt.Axis(format=",d", tickMinStep=1)),
            color=alt.Color(
                "outcome:N", title=None, sort=list(_OUTCOMES.values()), legend=alt.Legend(orient="top", columns=2)
            ),
            tooltip=[
                alt.Tooltip(f"{unit}(when):T", title="From"),
                alt.Tooltip("outcome:N", title="What came of it"),
                alt.Tooltip("comparisons:Q", title="Comparisons", format=","),
            ],
        )
    )
    st.altair_chart(
        chart, width="stretch", alt="Comparisons by what came of them over time; the table has the numbers."
    )
    table = counts.rename(columns=_OUTCOMES).reset_index()
    table["when"] = table["when"].dt.date
    st.dataframe(
        table.iloc[::-1],
        hide_index=True,
        column_config={
            "when": st.column_config.DateColumn("Week of" if weekly else "Day"),
            **{name: st.column_config.NumberColumn(name, format="localized") for name in _OUTCOMES.values()},
        },
    )
