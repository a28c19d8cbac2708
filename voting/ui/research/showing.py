"""What several views show alike: intervals, ranges of ranks, downloads, and that nothing is left."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

import streamlit as st

if TYPE_CHECKING:
    import pandas as pd

POINTS: Final = "%,.0f"
NO_NUMBER: Final = "–"
"""Stands in a table where there is no number; Streamlit would write "None"."""
NOTHING_LEFT: Final = "No votes are left by these filters. Take one of them away."


def intervals(frame: pd.DataFrame, suffix: str = "") -> list[str]:
    """Returns `from to` for each row's `rating_lower…` and `rating_upper…`; a dash where there is no number."""
    ends = zip(frame[f"rating_lower{suffix}"], frame[f"rating_upper{suffix}"], strict=True)
    return [NO_NUMBER if lower != lower else f"{lower:,.0f} to {upper:,.0f}" for lower, upper in ends]  # noqa: PLR0124  # NaN


def rank_ranges(frame: pd.DataFrame) -> list[str]:
    """Returns `3–5`, or `3`, for each row; a dash where there is no number."""
    told = []
    for best, worst in zip(frame["rank_best"].tolist(), frame["rank_worst"].tolist(), strict=True):
        numbers = isinstance(best, int)
        told.append((f"{best}" if best == worst else f"{best}–{worst}") if numbers else NO_NUMBER)
    return told


def signed(points: float) -> str:
    """Returns `+12`, or `−12` with a minus and no hyphen, which would break off at the end of a line."""
    return f"{points:+,.0f}".replace("-", "−")


def share(value: float, lower: float, upper: float) -> str:
    """Returns a share with its interval, in per cent."""
    return f"{value:.1%} ({lower:.1%} to {upper:.1%})"


def download(label: str, make: Callable[[], str | bytes], name: str, mime: str) -> None:
    """Shows a download that is made when it is asked for."""
    st.download_button(
        label,
        make,
        file_name=name,
        mime=mime,
        key=f"research-{name}",
        on_click="ignore",
        type="tertiary",
        icon=":material/download:",
    )
