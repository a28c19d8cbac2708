"""The leaderboard as a figure: one line per ranked model, its rating as a point, its interval as a bar.

Charts are Altair's, which Streamlit draws itself, so a page and a file show the same. Files are drawn by vl-convert,
without a browser and without a network.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from voting.counting import counted
from voting.errors import RankingError
from voting.ranking.standings import Leaderboard

if TYPE_CHECKING:
    import altair as alt

_INK = "#3f8f86"  # seen on light and on dark ground
ROOM_FOR_NAMES = "containerSize()[0] > 0 ? min(320, 0.4 * containerSize()[0]) : 320"
"""Pixels. On a phone long names would leave the bars none; a file is in no container."""
_SCALE = 2.0  # pixels per point of the chart: sharp on paper and on a dense screen


def leaderboard_chart(board: Leaderboard) -> alt.LayerChart:
    """Returns the chart of the ranked models, the best on top.

    Raises:
        RankingError: No model has enough data.
    """
    import altair as alt  # noqa: PLC0415  # half a second that only a figure should cost

    frame = board.frame()
    frame = frame[frame["rating"].notna()]
    if frame.empty:
        raise RankingError("no model has enough data for a figure")
    base = alt.Chart(frame, width=560, height=alt.Step(22)).encode(
        y=alt.Y(
            "model:N",
            sort=frame["model"].tolist(),
            title=None,
            axis=alt.Axis(labelLimit=alt.ExprRef(ROOM_FOR_NAMES), labelFlush=False),
        )
    )
    title = f"Rating with {board.options.level:.0%} interval"
    scale = alt.Scale(zero=False, nice=True)
    bars = base.mark_rule(strokeWidth=2, color=_INK).encode(
        x=alt.X("rating_lower:Q", title=title, scale=scale, axis=alt.Axis(tickCount=8)), x2="rating_upper:Q"
    )
    points = base.mark_point(filled=True, size=60, opacity=1).encode(
        x=alt.X("rating:Q", scale=scale),
        tooltip=[
            alt.Tooltip("model:N"),
            *(alt.Tooltip(f"{name}:Q", format=".0f") for name in ("rating", "rating_lower", "rating_upper")),
            alt.Tooltip("rank_best:Q"),
            alt.Tooltip("rank_worst:Q"),
            alt.Tooltip("votes:Q", format=","),
        ],
    )
    chart: alt.LayerChart = alt.LayerChart(layer=[bars, points], title=counted(board.votes, "vote"))
    return chart


def png_of(chart: alt.LayerChart) -> bytes:
    """Returns the chart as a PNG picture."""
    import vl_convert  # noqa: PLC0415  # likewise

    return bytes(vl_convert.vegalite_to_png(chart.to_json(), scale=_SCALE))
