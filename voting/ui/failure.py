"""What a voter sees when a page fails for a reason that nobody foresaw."""

from __future__ import annotations

import streamlit as st


def show_failure(_: Exception) -> bool:
    """Says that the page failed, in place, and returns True: Streamlit then shows nothing of its own.

    The exception is not shown: its message may hold text.
    """
    st.error(
        "This page could not be shown to its end. A vote is kept only if you saw its receipt. Reload the page to go on."
    )
    return True
