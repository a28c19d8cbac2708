"""The switch that ends and resumes comparisons for this browser."""

from __future__ import annotations

from typing import Final

import streamlit as st

from voting.ui import state
from voting.ui.preferences import ask_cookie

_KEY: Final = "voting-asks"
_JS: Final = """
export default function ({ data }) {
  const [name, value, seconds] = data.cookie;
  const secure = location.protocol === "https:" ? "; Secure" : "";
  document.cookie = `${name}=${value}; Path=/; Max-Age=${seconds}; SameSite=Strict${secure}`;
}
"""

_cookie_writer = st.components.v2.component("voting.cookie", js=_JS)


def ask_switch(label: str = "Ask me to compare responses") -> bool:
    """Shows the switch, remembers its position across reloads in a cookie, and returns it.

    Put it into the sidebar of an app that shows ballots: it is how "Don't ask me again" is taken back.
    """
    state.place_widget_value(_KEY, state.asks())
    # One key for ever: with a key for each position, the page holds two switches while it is repainted.
    wanted = st.toggle(label, key=_KEY, on_change=_touched)
    if state.knows("asks.touched"):
        _cookie_writer(key=f"{_KEY}-cookie", data={"cookie": list(ask_cookie(wanted))}, height=1)
    return wanted


def turn_on() -> None:
    """Welcomes comparisons again, as the switch does; for a button's `on_click`, before the switch is drawn."""
    state.set_asks(True)
    state.store("asks.touched", True)


def _touched() -> None:
    state.set_asks(bool(state.widget_value(_KEY)))
    state.store("asks.touched", True)
