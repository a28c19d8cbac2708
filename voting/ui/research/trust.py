"""Whether the ratings can be believed: sides, fit, ties, and what a handful of votes decides."""

from __future__ import annotations

from typing import Final

import altair as alt
import pandas as pd
import streamlit as st

from voting.counting import counted
from voting.ranking import Leaderboard, read_votes
from voting.ranking.diagnostics import SideBias, calibration, side_bias, stability, ties_by_distance
from voting.ranking.diagnostics.stability import WORST
from voting.research import Desk
from voting.research.choice import Choice
from voting.research.results import Results
from voting.ui.research.showing import NO_NUMBER, NOTHING_LEFT, share, signed

_INK: Final = "#3f8f86"  # seen on light and on dark ground


def trust(results: Results, choice: Choice, _: Desk) -> None:
    """Draws the view."""
    board = results.ratings(choice)
    if not board.votes:
        st.info(NOTHING_LEFT)
        return
    _sides(side_bias(read_votes(results.rows(choice)), choice.options()))
    if not board.ranked:
        st.info("Fit and stability are shown as soon as models have enough data for a number.")
        return
    _fit(board)
    _handful(board)


def _sides(bias: SideBias) -> None:
    st.header("Sides", anchor=False)
    if not bias.decisive:
        st.info("No vote was for one side yet.")
        return
    share_won = share(bias.share, bias.share_lower, bias.share_upper)
    won = f"The left response won {share_won} of {counted(bias.decisive, 'vote')} for one side"
    if bias.note:
        st.markdown(f"{won}. {bias.note.capitalize()}.")
        return
    verdict = "no sign that the side decides" if bias.fair else "**the side decides votes**"
    st.markdown(
        f"{won}. With the models’ strengths taken out, standing on the left is worth {signed(bias.points)} points "
        f"({signed(bias.points_lower)} to {signed(bias.points_upper)}): {verdict}."
    )


def _fit(board: Leaderboard) -> None:
    st.header("Fit", anchor=False)
    st.markdown("If the model fits, the points lie on the line: what it predicts comes true as often as it says.")
    left, right = st.columns(2)
    with left:
        st.altair_chart(
            _against(calibration(board.estimate), "Predicted wins of the stronger model", "Observed"), width="stretch",
            alt="Observed against predicted shares of wins, with intervals.",
        )  # fmt: skip
    with right:
        st.altair_chart(
            _against(ties_by_distance(board.estimate), "Predicted ties, by distance of the models", "Observed"),
            width="stretch", alt="Observed against predicted shares of ties, with intervals.",
        )  # fmt: skip


def _against(frame: pd.DataFrame, across: str, up: str) -> alt.LayerChart:
    ends = pd.DataFrame({"predicted": [frame["predicted"].min(), frame["predicted"].max()]})
    shares = alt.Axis(format=".2~%", tickMinStep=0.0001)  # finer ones would be written alike
    scale = alt.Scale(zero=False)
    base = alt.Chart(frame, height=260).encode(x=alt.X("predicted:Q", title=across, axis=shares, scale=scale))
    line = (
        alt.Chart(ends)
        .mark_line(strokeDash=[4, 4], color="#8a857b")
        .encode(x="predicted:Q", y=alt.Y("predicted:Q", scale=scale))
    )
    bars = base.mark_rule(strokeWidth=2, color=_INK).encode(
        y=alt.Y("observed_lower:Q", title=up, axis=shares, scale=scale), y2="observed_upper:Q"
    )
    points = base.mark_point(filled=True, size=50, opacity=1).encode(
        y=alt.Y("observed:Q", scale=scale),
        tooltip=[
            alt.Tooltip("predicted:Q", title="Predicted", format=".1%"),
            alt.Tooltip("observed:Q", title="Observed", format=".1%"),
            alt.Tooltip("votes:Q", title="Votes", format=","),
        ],
    )
    chart: alt.LayerChart = alt.LayerChart(layer=[line, bars, points])
    return chart


def _handful(board: Leaderboard) -> None:
    st.header("What a handful of votes decides", anchor=False)
    table = stability(board)
    if table.empty:
        st.markdown("Only one model has a number; there is no order yet.")
        return
    dropped = int(table["dropped"].max())
    st.markdown(
        f"For each two neighbours: their distance, and what is left of it without the "
        f"{'vote that holds' if dropped == 1 else f'{dropped:,} votes that hold'} it up most ({WORST:.2%} of all, one "
        "at least). Below 0 the two change places."
    )
    column = st.column_config
    st.dataframe(
        table[["model", "next", "gap", "gap_after", "votes_to_swap"]],
        hide_index=True,
        column_config={
            "model": column.TextColumn("Model"),
            "next": column.TextColumn("The next one"),
            "gap": column.NumberColumn("Points apart", format="%.1f"),
            "gap_after": column.NumberColumn("What is left", format="%.1f"),
            "votes_to_swap": column.NumberColumn("Votes that would turn it, about", format="localized"),
        },
        placeholder=NO_NUMBER,
    )
