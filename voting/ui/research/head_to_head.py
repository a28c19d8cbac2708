"""Who won how often against whom."""

from __future__ import annotations

from typing import Final

import altair as alt
import streamlit as st

from voting.ranking.diagnostics import win_matrix
from voting.ranking.figure import ROOM_FOR_NAMES
from voting.research import Desk
from voting.research.choice import Choice
from voting.research.results import Results
from voting.ui.research.showing import NOTHING_LEFT

_MOST: Final = 40  # more models than these and no cell can be read
_SHADES: Final = ("#b2642b", "#efe9dd", "#0f6660")  # of none, half and all won
_WHITE_ABOVE: Final = 0.9  # share from which white is better read on its shade than black


def head_to_head(results: Results, choice: Choice, _: Desk) -> None:
    """Draws the view."""
    board = results.ratings(choice)
    if not board.votes:
        st.info(NOTHING_LEFT)
        return
    matrix = win_matrix(board)
    pairs = matrix.frame()
    models = list(matrix.models[:_MOST])
    shown = pairs[pairs["model"].isin(models) & pairs["other"].isin(models)]
    base = alt.Chart(shown, height=alt.Step(30)).encode(
        x=alt.X("other:N", sort=models, title="against", axis=alt.Axis(orient="top", labelAngle=-40, labelFlush=False)),
        y=alt.Y(
            "model:N",
            sort=models,
            title=None,
            axis=alt.Axis(labelLimit=alt.ExprRef(ROOM_FOR_NAMES), labelFlush=False),
        ),
    )
    cells = base.mark_rect().encode(
        color=alt.Color(
            "share:Q",
            title="Share won",
            scale=alt.Scale(domain=[0, 0.5, 1], range=list(_SHADES)),
            legend=alt.Legend(format=".0%", orient="bottom", values=[0, 0.5, 1]),
        ),
        tooltip=[
            alt.Tooltip("model:N", title="Model"),
            alt.Tooltip("other:N", title="Against"),
            alt.Tooltip("share:Q", title="Share won", format=".1%"),
            alt.Tooltip("votes:Q", title="Votes", format=","),
        ],
    )
    ink = alt.condition(f"datum.share > {_WHITE_ABOVE}", alt.value("#ffffff"), alt.value("#000000"))
    numbers = base.mark_text(fontSize=11).encode(text=alt.Text("share:Q", format=".0%"), color=ink)
    st.altair_chart(
        alt.LayerChart(layer=[cells, numbers]), width="stretch",
        alt="Share of votes that each model won against each other one, half of the ties included; the table has all.",
    )  # fmt: skip
    st.caption("Wins of the row against the column, a tie as half a win, in the order of the leaderboard.")
    if len(models) < len(matrix.models):
        st.caption(f"The picture has the first {_MOST} of {len(matrix.models)} models; the table has all.")
    column = st.column_config
    st.dataframe(
        pairs.assign(share=100 * pairs["share"]),
        hide_index=True,
        column_config={
            "model": column.TextColumn("Model"),
            "other": column.TextColumn("Against"),
            "share": column.NumberColumn("Share won", format="%.1f%%"),
            **{
                name: column.NumberColumn(label, format="localized")
                for name, label in {"wins": "Won", "losses": "Lost", "ties": "Ties", "votes": "Votes"}.items()
            },
        },
    )
