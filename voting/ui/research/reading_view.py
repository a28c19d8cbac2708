"""How the votes are being read, in place: how far, how fast, how to stop it, and what to do when it failed."""

from __future__ import annotations

import time

import streamlit as st

from voting.counting import counted
from voting.research import Reading, VoteTable
from voting.ui import state

_EVERY_S = 0.7


def show_reading(table: VoteTable) -> Reading:
    """Asks for votes that are fresh enough, and shows where they stand.

    Returns:
        The reading. While its `results` are None there is nothing else to show.
    """
    reading = table.ask()
    if reading.running:
        _watch(table)
    else:
        _told(table, reading)
    return reading


@st.fragment(run_every=_EVERY_S)
def _watch(table: VoteTable) -> None:
    reading = table.reading()
    if not reading.running:
        state.forget("research.began")
        st.rerun()
    began = state.remember("research.began", time.monotonic)
    if reading.results is not None:
        st.caption(f"{_when(reading)} {_progress(reading, time.monotonic() - began)}")
        return
    share = reading.read / reading.expected if reading.expected else 0.0
    with st.container(horizontal=True, vertical_alignment="center"):
        st.progress(min(share, 1.0), text=_progress(reading, time.monotonic() - began))
        st.button("Stop", key="research-stop", on_click=table.stop, icon=":material/stop_circle:")


def _told(table: VoteTable, reading: Reading) -> None:
    if reading.failure:
        st.warning(f"Not read: {reading.failure}")
    with st.container(horizontal=True, vertical_alignment="center", key="research-reading"):
        if reading.results is not None:
            st.caption(_when(reading), width="content")
        st.button(
            "Read the votes" if reading.failure else "Refresh",
            key="research-refresh",
            on_click=_anew,
            args=(table,),
            type="tertiary",
            icon=":material/refresh:",
        )


def _anew(table: VoteTable) -> None:
    table.ask(anew=True)


def _when(reading: Reading) -> str:
    assert reading.results is not None and reading.made_at is not None  # noqa: S101, PT018  # both come together
    zone = st.context.timezone_offset  # minutes that the reader's clock is behind UTC
    made = reading.made_at.timestamp() - (zone or 0) * 60
    clock = time.strftime("%H:%M", time.gmtime(made))
    shown, votes = len(reading.results.frame), reading.results.vote_count()
    told = f"{counted(shown, 'comparison')} shown, {counted(votes, 'vote')}"
    return f"As read at {clock}{'' if zone is not None else ' UTC'}: {told}."


def _progress(reading: Reading, seconds: float) -> str:
    if not reading.expected:
        return "Reading the votes …"
    told = f"Reading the votes: {reading.read:,} of {reading.expected:,}"
    if not reading.read or seconds < 1:
        return told
    rate = reading.read / seconds
    left = max(reading.expected - reading.read, 0) / rate
    return f"{told}, {rate:,.0f} a second, {left:,.0f} s left"
