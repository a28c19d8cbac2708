"""The script that Streamlit runs for every session: theme, navigation, one page."""

from __future__ import annotations

import streamlit as st

from voting.ui.asking import ask_switch
from voting.ui.screens.chat import chat
from voting.ui.screens.compare import compare
from voting.ui.screens.receipt import receipt
from voting.ui.theme import apply_theme


def main() -> None:
    """Draws the page that the URL names."""
    st.set_page_config(page_title="Inline Preference Voting", layout="wide", initial_sidebar_state="auto")
    apply_theme()
    page = st.navigation(
        [
            st.Page(chat, title="Chat", icon=":material/chat_bubble:", default=True),
            st.Page(compare, title="Compare", icon=":material/splitscreen_right:", url_path="compare"),
            st.Page(receipt, title="Receipt", icon=":material/receipt_long:", url_path="receipt"),
        ]
    )
    with st.sidebar:
        ask_switch()
    page.run()


main()
