"""Votes to doubt, why, and which of them are put aside. Nothing is deleted, and everything can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

import streamlit as st

from voting.errors import VotingError
from voting.ranking.quality import Examination, Quarantine
from voting.research import Desk
from voting.research.choice import Choice
from voting.research.results import Results
from voting.ui.research.showing import NO_NUMBER

if TYPE_CHECKING:
    import pandas as pd

_RULES: Final = {
    "too-fast": "Chosen faster than anybody reads",
    "one-sided": "Always one side, or always a tie",
    "streak": "A streak of one answer",
    "one-model": "One model beyond chance",
    "near-identical": "Voters who answer alike",
    "names-a-model": "A model was named",
    "gold": "Against known answers",
    "repeats": "Decided by the side when asked again",
}
_MOST: Final = 5_000  # rows that a browser is given


def doubtful(results: Results, choice: Choice, desk: Desk) -> None:
    """Draws the view. Filters of the votes count; how they are rated does not."""
    found = results.examined()
    quarantine = desk.quarantine()
    mine = found.doubts[found.doubts["comparison_id"].isin(results.rows(choice)["comparison_id"])]
    st.markdown(
        "Rules find votes to doubt; that decides nothing. Votes that you put aside stay in the store, are left out of "
        "releases that ask for it, and can be taken back. “Without doubtful votes” beside the ratings shows what they "
        "change."
    )
    _counts(found, mine)
    _open_ones(mine, quarantine, desk)
    _put_aside(quarantine, desk)


def _counts(found: Examination, mine: pd.DataFrame) -> None:
    counted = mine["rule"].value_counts()
    rows = [{"rule": _RULES.get(one, one), "votes": int(counted.get(one, 0)), "note": ""} for one in found.counts]
    rows += [{"rule": _RULES.get(one, one), "votes": None, "note": why} for one, why in found.unused.items()]
    st.dataframe(
        rows,
        hide_index=True,
        column_config={
            "rule": st.column_config.TextColumn("Rule"),
            "votes": st.column_config.NumberColumn("Votes", format="localized"),
            "note": st.column_config.TextColumn("Not used because"),
        },
        placeholder=NO_NUMBER,
    )


def _open_ones(mine: pd.DataFrame, quarantine: Quarantine, desk: Desk) -> None:
    decided = {one.comparison_id for one in quarantine.decisions}
    undecided = mine[~mine["comparison_id"].isin(decided)]
    st.header("Not decided yet", anchor=False)
    if undecided.empty:
        st.markdown("No doubtful vote waits for a decision.")
        return
    number = undecided["comparison_id"].nunique()
    shown = undecided[["comparison_id", "rule", "reason"]].head(_MOST).reset_index(drop=True)
    picked = st.dataframe(
        shown.assign(rule=shown["rule"].map(_RULES)),
        hide_index=True,
        key="research-doubts",
        on_select="rerun",
        selection_mode="multi-row",
        column_config=_COLUMNS,
    )
    if len(shown) < len(undecided):
        st.caption(f"The first {_MOST:,} of {len(undecided):,} reasons.")
    chosen = set(shown["comparison_id"].iloc[picked.selection.rows])
    with st.container(horizontal=True):
        _act(
            f"Put the {len(chosen):,} chosen aside",
            lambda: desk.put_aside(undecided[undecided["comparison_id"].isin(chosen)]),
            "research-aside-chosen",
            disabled=not chosen,
        )
        _act(f"Put all {number:,} aside", lambda: desk.put_aside(undecided), "research-aside-all")


def _put_aside(quarantine: Quarantine, desk: Desk) -> None:
    st.header("Put aside", anchor=False)
    ids = sorted(quarantine.ids)
    if not ids:
        st.markdown("No vote is put aside.")
        return
    rows = [{"comparison_id": one, "reason": "; ".join(quarantine.reasons(one))} for one in ids[:_MOST]]
    picked = st.dataframe(
        rows,
        hide_index=True,
        key="research-aside",
        on_select="rerun",
        selection_mode="multi-row",
        column_config=_COLUMNS,
    )
    if len(rows) < len(ids):
        st.caption(f"The first {_MOST:,} of {len(ids):,}.")
    chosen = [rows[place]["comparison_id"] for place in picked.selection.rows]
    _act(
        f"Take {len(chosen):,} chosen back",
        lambda: desk.take_back(chosen, "taken back on the page"),
        "research-back",
        disabled=not chosen,
    )


_COLUMNS: Final = {
    "comparison_id": st.column_config.TextColumn("Comparison", width="small"),
    "rule": st.column_config.TextColumn("Rule"),
    "reason": st.column_config.TextColumn("Why", width="large"),
}


def _act(label: str, action: Callable[[], None], key: str, *, disabled: bool = False) -> None:
    if not st.button(label, key=key, disabled=disabled):
        return
    try:
        action()
    except VotingError as error:
        st.error(f"Not done: {error.sentence}")
    else:
        st.rerun()
