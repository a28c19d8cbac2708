"""The page of `streaming` with the widget of this project: two responses at once in its two panes."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import streamlit as st

from benchmarks.streamed_text import pause_s, tokens
from storage import open_store
from voting import Collector, Conversation, ballot, load_screener, load_settings, make_notice
from voting.settings import StoreSettings


@st.cache_resource
def collector() -> Collector:
    store = open_store(StoreSettings(data_dir=Path(tempfile.mkdtemp(dir=Path.cwd())) / "data"))
    made = Collector(store, lambda: load_screener(load_settings().screening), notice=make_notice("Bench", "Nobody"))
    made.screener().find("Warm-up.")
    return made


def stream(side: str) -> Iterator[str]:
    return tokens(pause_s(side))


st.set_page_config(layout="wide")
collector()
if st.button("Go"):
    st.session_state["round"] = st.session_state.get("round", 0) + 1
if number := st.session_state.get("round"):
    talk = Conversation().with_turn("user", "How do I keep a sourdough starter alive?")
    # Sides are drawn, so the slow model may come up on either.
    ballot(collector(), talk, {"larch": partial(stream, "LEFT"), "cobalt": partial(stream, "RIGHT")}, key=f"{number}")
