"""Brings a page back that lost its server for a while.

A click in a fragment is lost without a word when the server was started again meanwhile: the new one knows no such
fragment. And an answer that was lost on the way does not come again by itself. In both cases a run of the whole page
shows where the ballot stands. The bar asks for one when no answer came in time; it must not come from the bar's own
fragment, hence a component beside it. Where the page can be drawn anew as it is, one run is asked for as soon as
Streamlit is connected again, so that no click need be lost: `data-test-connection-state` is where it shows that.
"""

from __future__ import annotations

from typing import Final

import streamlit as st

_JS: Final = """
export default function ({ data, setTriggerValue }) {
  const wake = () => setTriggerValue("woken", Date.now());
  window.__votingWake = wake;
  const app = document.querySelector("[data-test-connection-state]");
  let lost = false;
  const watch = new MutationObserver(() => {
    const connected = app.dataset.testConnectionState === "CONNECTED";
    if (connected && lost) wake();
    lost = !connected;
  });
  if (app && data?.reconnecting) {
    watch.observe(app, { attributes: true, attributeFilter: ["data-test-connection-state"] });
  }
  return () => {
    watch.disconnect();
    if (window.__votingWake === wake) delete window.__votingWake;
  };
}
"""

_component = st.components.v2.component("voting.wake", js=_JS)


def wake_on_silence(comparison_id: str, *, reconnecting: bool = False) -> None:
    """Lets the bar ask for a run of the whole page. Call it outside every fragment, once per ballot.

    Args:
        comparison_id: Of the ballot.
        reconnecting: Whether a run is asked for after each lost connection, too. Not where a page shows what a server
            that was started anew knows nothing of, such as a chat: it would be gone while somebody reads it.
    """
    key = f"voting-wake-{comparison_id}"
    _component(key=key, data={"reconnecting": reconnecting}, on_woken_change=_nothing, height=1)


def _nothing() -> None:
    """The run itself is all that is wanted."""
