"""Keeps in sight what somebody has just opened, on a page that stays at its end.

A chat's page follows its end when something grows, as it should while a response streams. When a switch shows the
record, the reader wants its beginning, several screens above that. So if what it shows does not fit below the switch,
the page is told to stop following its end, as a reader's wheel tells it, and the switch is brought to the top. Whoever
scrolls meanwhile has their way.
"""

from __future__ import annotations

from typing import Final

import streamlit as st

_JS: Final = """
const held = new WeakSet();
const GESTURES = ["wheel", "touchmove", "keydown", "pointerdown"];
const QUIET_MS = 1500; // after the page has last grown
const TOP_PX = 80; // below the app's own bar
export default function ({ data, parentElement }) {
  if (held.has(parentElement)) return;
  held.add(parentElement);
  let stopped = false;
  const stop = (event) => { if (event.isTrusted) stopped = true; };
  for (const name of GESTURES) addEventListener(name, stop, { passive: true });
  let height = 0;
  let until = 0;
  const hold = () => {
    const place = document.querySelector(`.st-key-${data.key}`);
    const page = place?.closest('[data-testid="stAppScrollToBottomContainer"]');
    if (page && page.scrollHeight !== height) {
      height = page.scrollHeight;
      until = performance.now() + QUIET_MS;
    }
    if (stopped || !page || performance.now() > until) {
      for (const name of GESTURES) removeEventListener(name, stop);
      return;
    }
    const away = place.getBoundingClientRect().top - TOP_PX;
    const fits = page.scrollHeight - page.scrollTop - away <= page.clientHeight;
    if (Math.abs(away) > 1 && !fits) {
      page.dispatchEvent(new WheelEvent("wheel")); // ends the move to the end
      page.scrollTop += away;
      setTimeout(() => page.dispatchEvent(new Event("scroll")), 4); // looked at before the move begins anew
    }
    requestAnimationFrame(hold);
  };
  hold();
}
"""

_component = st.components.v2.component("voting.hold", js=_JS)


def keep_in_sight(key: str) -> None:
    """Brings the element with this key to the top if what follows it is longer than the window.

    Args:
        key: Of a Streamlit element that has just been used.
    """
    _component(key=f"{key}-hold", data={"key": key}, height=1)
