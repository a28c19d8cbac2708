"""A build that is under way: what it does, how far it is, how to stop it; and how the last one ended."""

from __future__ import annotations

from typing import Final

import streamlit as st

from voting.research.release_run import ReleaseRun, Run, RunState

_EVERY_S: Final = 0.7
_LEAST_S: Final = 1.0  # before that no rate is worth telling


def progress(run: ReleaseRun) -> bool:
    """Shows the latest build, if there was one; returns whether it is under way."""
    latest = run.latest()
    if latest is None:
        return False
    if latest.state is RunState.RUNNING:
        _watch(run)
        return True
    if latest.state is RunState.DONE:
        st.success(f"Release {latest.name} is built. It stands first in the list below.")
    elif latest.state is RunState.STOPPED:
        st.info(f"The build of {latest.name} was stopped. The same one goes on from there if you start it today.")
    else:
        reason = latest.message.removeprefix("voting: ")
        st.error(f"Release {latest.name} was not built. {reason[:1].upper()}{reason[1:]}")
    return False


@st.fragment(run_every=_EVERY_S)
def _watch(run: ReleaseRun) -> None:
    latest = run.latest()
    if latest is None or latest.state is not RunState.RUNNING:
        st.rerun()
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        share = min(latest.done / latest.total, 1.0) if latest.total else 0.0
        st.progress(share, text=how_far(latest))
        st.button("Stop", key="research-release-stop", on_click=run.stop, icon=":material/stop_circle:")


def how_far(run: Run) -> str:
    """Returns how far a build is, how fast, and how long its step will last, as soon as that can be told."""
    if not run.unit:
        return f"Release {run.name} begins …"
    told = f"Release {run.name}: {run.done:,} of {run.total:,} {run.unit}"
    if not run.done or run.seconds < _LEAST_S:
        return told
    rate = run.done / run.seconds
    return f"{told}, {rate:,.0f} a second, about {max(run.total - run.done, 0) / rate:,.0f} s left for this step"
