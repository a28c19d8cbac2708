"""Serves `untrusted_page`: hostile text, and what of Streamlit's needs scripts, under our headers."""

from __future__ import annotations

from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware

from voting.ui.headers import SecurityHeaders

app = st.App(
    Path(__file__).with_name("untrusted_page.py"),
    middleware=[Middleware(SecurityHeaders)],
)
