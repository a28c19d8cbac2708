"""Releases: builds datasets of the votes, shows what the gates found, verifies them and hands them out."""

from __future__ import annotations

import streamlit as st

from voting.errors import VotingError
from voting.research import Desk
from voting.ui.research.held_rows import held_rows
from voting.ui.research.release_form import build_form
from voting.ui.research.release_history import history
from voting.ui.research.release_progress import progress


def releases(desk: Desk) -> None:
    """Draws the page."""
    st.title("Releases", anchor=False)
    st.markdown(
        "A release is a dataset to publish: signed, with its papers, without a voter and with every text screened "
        "again. Its ids are its own and join it to no other release; a text that stands in both does."
    )
    try:
        running = progress(desk.releases.run)
        build_form(desk, disabled=running)
        held_rows(desk.releases)
        history(desk.releases)
    except VotingError as error:
        st.error(f"Not shown: {error.sentence}")
