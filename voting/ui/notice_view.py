"""Shows the notice: in full before a voter's first vote, behind a word afterwards."""

from __future__ import annotations

import streamlit as st

from voting.notice import Notice
from voting.ui import state


def show_notice(notice: Notice, comparison_id: str) -> None:
    """Shows the notice in the flow of the page until a first ballot was answered; then behind "What is kept"."""
    if state.has_seen_notice(notice.mark):
        with st.popover("What is kept", type="tertiary", key=f"voting-what-{comparison_id}"):
            _paragraphs(notice)
        return
    with st.container(key=f"voting-notice-{comparison_id}"):
        _paragraphs(notice)


def _paragraphs(notice: Notice) -> None:
    for paragraph in notice.paragraphs:
        st.markdown(paragraph)
