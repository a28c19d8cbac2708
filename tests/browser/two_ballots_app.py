"""A page with two ballots: one is there at once, one streams."""

import time
from collections.abc import Iterator

import streamlit as st

from storage import open_store
from voting import Collector, Conversation, ballot, load_settings, make_notice


@st.cache_resource
def collector() -> Collector:
    """One for the process."""
    settings = load_settings()
    notice = make_notice("Test Lab", "Nobody")
    return Collector.of(settings, open_store(settings.store), notice=notice)


def slowly() -> Iterator[str]:
    """Ends after some three seconds."""
    for number in range(30):
        yield f"word{number} "
        time.sleep(0.1)


talk = Conversation().with_turn("user", "Which is better?")
ballot(collector(), talk, {"larch": "One.", "cobalt": "Two."}, key="first")
ballot(collector(), talk, {"larch": slowly, "cobalt": slowly}, key="second")
