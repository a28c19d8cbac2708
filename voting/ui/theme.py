"""The look of the pages beyond what `.streamlit/config.toml` can say: spacing, panes, focus, small screens."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import streamlit as st

STYLESHEET: Final = Path(__file__).with_name("theme.css")


def apply_theme() -> None:
    """Puts the style sheet on the page; call it once per run, first. It loads nothing and holds no script.

    The ballot's own rules are keyed to its containers (`ballot-…`, `pane-a-…`, `pane-b-…`, `conversation-…`).
    """
    st.html(STYLESHEET)
