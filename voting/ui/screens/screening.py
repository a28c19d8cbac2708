"""Try the screening: a text in, the same without what points at a person, and why each thing was masked."""

from __future__ import annotations

from typing import Final

import streamlit as st

from voting.conversation import Conversation, Role
from voting.errors import VotingError
from voting.ui import signed_in, site
from voting.ui.record_html import STYLE, screened_html
from voting.ui.telling import told

# Told after it was entered: a box with a limit of its own takes nothing of a longer text, and does not say so.
_MOST_CHARACTERS: Final = 100_000
_EXAMPLE: Final = "I'm Dana Whitcombe, dana@whitcombe.example, tel. 020 7946 0018, born on 3 May 1990."


def screening() -> None:
    """Draws the page. What is entered is screened in memory and kept nowhere."""
    st.title("Try the screening", anchor=False)
    st.markdown(
        "Enter a text to see what would be left of it if it were part of a vote. "
        "It is screened on this server and kept nowhere."
    )
    with st.form("voting-screening", border=False):
        text = st.text_area("Text", placeholder=_EXAMPLE, height=220)
        pressed = st.form_submit_button("Screen it", type="primary")
    if pressed:
        _show(text or "")


def _show(text: str) -> None:
    if not text.strip():
        st.warning("Nothing was entered.")
        return
    if len(text) > _MOST_CHARACTERS:
        st.warning(
            f"This text has {len(text):,} characters; this page screens {_MOST_CHARACTERS:,} at most. "
            "For longer ones there is `python -m voting screen FILE`."
        )
        return
    here = site.current()
    try:
        with st.spinner("Screening the text …"):
            conversation = Conversation().with_turn(Role.USER, text)
            screened = here.collector.screener().screen(conversation, (), signed_in.identity(here))
    except VotingError as error:
        st.error(f"Not screened: {told(error)}")
        return
    st.html(STYLE)
    st.html(screened_html(screened.conversation.turns[0].content, screened.findings))
