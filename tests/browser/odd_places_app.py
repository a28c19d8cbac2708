"""An app that puts ballots where apps put things: `?place=` says where."""

import time
from collections.abc import Iterator

import streamlit as st

from storage import open_store
from voting import Collector, Conversation, ballot, load_screener, load_settings, make_notice, receipt_box


@st.cache_resource
def collector() -> Collector:
    """One for the process."""
    settings = load_settings()
    notice = make_notice("Test Lab", "Nobody")
    return Collector(open_store(settings.store), lambda: load_screener(settings.screening), notice=notice)


def slowly() -> Iterator[str]:
    """Ends after some two seconds."""
    for number in range(20):
        yield f"word{number} "
        time.sleep(0.1)


def broken() -> Iterator[str]:
    """Ends in the middle."""
    yield "half"
    raise KeyError("x")


SLOW = {"larch": slowly, "cobalt": slowly}
TALK = Conversation().with_turn("user", "Which is better?")


@st.dialog("Compare")
def dialog() -> None:
    """Shows a ballot."""
    ballot(collector(), TALK, SLOW, key="dialog")


@st.fragment
def fragment() -> None:
    """Shows a ballot of which one response fails, once the button was pressed."""
    if st.button("Go") or "voting.result.fragment" in st.session_state:
        ballot(collector(), TALK, {"larch": broken, "cobalt": slowly}, key="fragment")


match st.query_params["place"]:
    case "tabs":
        for number, tab in enumerate(st.tabs(["one", "two"]), start=1):
            with tab:
                ballot(collector(), TALK, {"larch": f"One {number}.", "cobalt": f"Two {number}."}, key=f"tab-{number}")
    case "dialog":
        if st.button("Open"):
            dialog()
    case "fragment":
        fragment()
    case _:
        with st.sidebar:
            receipt_box(collector())
        result = ballot(collector(), TALK, {"larch": "One.", "cobalt": "Two."}, key="plain")
        st.write(f"It is {result.status}.")
