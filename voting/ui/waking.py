"""Brings a page back that lost its server for a while.

A click in a fragment is lost without a word when the server was started again meanwhile: the new one knows no such
fragment. And an answer that was lost on the way does not come again by itself. In both cases a run of the whole page
shows where the ballot stands. The bar asks for one when no answer came in time; it must not come from the bar's own
fragment, hence a component beside it.
"""

from __future__ import annotations

from typing import Final

import streamlit as st

_JS: Final = """
export default function ({ setTriggerValue }) {
  const wake = () => setTriggerValue("woken", Date.now());
  window.__votingWake = wake;
  return () => {
    if (window.__votingWake === wake) delete window.__votingWake;
  };
}
"""

_component = st.components.v2.component("voting.wake", js=_JS)


def wake_on_silence(comparison_id: str) -> None:
    """Lets the bar ask for a run of the whole page. Call it outside every fragment, once per ballot."""
    _component(key=f"voting-wake-{comparison_id}", on_woken_change=_nothing, height=1)


def _nothing() -> None:
    """The run itself is all that is wanted."""
