"""The filters above the leaderboard. Each one is in the address of the page, so that a link shows the same."""

from __future__ import annotations

from typing import Final, Literal, cast

import streamlit as st

from voting.research.choice import Choice
from voting.research.results import Results

_TURNS: Final = ("1", "2", "3–5", "6–10", "11 or more")
_TIES: Final = {"davidson": "Ties by Davidson’s model", "half": "A tie is half a win"}
_SOURCES: Final = {"chat": "Chat", "campaign": "Campaign", "app": "Another app"}


def choose(results: Results) -> Choice:
    """Shows the filters that these votes give cause for, and returns what was chosen."""
    with st.expander("Filters and method", icon=":material/tune:", key="research-filters"):
        with st.container(horizontal=True):
            source = _one_of("Where asked", results.values("source"), "source", _SOURCES)
            campaign = _one_of("Campaign", results.values("campaign_id"), "campaign")
            category = _one_of("Category", results.values("category"), "category")
            language = _one_of("Language", results.values("language"), "language")
            turns = _one_of("Turns", list(_TURNS), "turns")
        with st.container(horizontal=True):
            since = st.date_input("From (UTC)", value=None, key="since", bind="query-params", width=180)
            until = st.date_input("To (UTC)", value=None, key="until", bind="query-params", width=180)
            ties = st.selectbox(
                "Ties", list(_TIES), format_func=lambda one: _TIES[one], key="ties", bind="query-params", width=240
            )
            anchor = _one_of("Anchor (1,000 points)", results.models(), "anchor", placeholder="The mean", width=240)
    return Choice(
        source, campaign, category, language, turns, since, until,
        cast("Literal['davidson', 'half']", ties), anchor,
    )  # fmt: skip


def _one_of(
    label: str,
    values: list[str],
    key: str,
    names: dict[str, str] | None = None,
    *,
    placeholder: str = "All",
    width: int = 200,
) -> str | None:
    if len(values) < 2:  # one value is all there is
        return None
    return st.selectbox(
        label,
        values,
        index=None,
        format_func=lambda one: (names or {}).get(one, one),
        placeholder=placeholder,
        key=key,
        bind="query-params",
        width=width,
    )
