"""Keeps in sight what somebody has just opened, on a page that stays at its end.

A chat's page follows its end when something grows, as it should while a response streams. When a switch shows the
record, the reader wants its beginning, several screens above that. So the switch is brought back to the top once, and
whoever scrolls meanwhile has their way.
"""

from __future__ import annotations

from typing import Final

import streamlit as st

_JS: Final = """
const held = new WeakSet();
export default function ({ data, parentElement }) {
  if (held.has(parentElement)) return;
  held.add(parentElement);
  const until = performance.now() + 1500;
  let stopped = false;
  const stop = () => { stopped = true; };
  for (const name of ["wheel", "touchmove", "keydown", "pointerdown"]) addEventListener(name, stop, { once: true });
  const hold = () => {
    const place = document.querySelector(`.st-key-${data.key}`);
    if (stopped || !place || performance.now() > until) return;
    const { top } = place.getBoundingClientRect();
    if (top < 0 || top > innerHeight * 0.8) {
      place.style.scrollMarginTop = "5rem";
      place.scrollIntoView({ block: "start" });
    }
    requestAnimationFrame(hold);
  };
  hold();
  return () => {
    stop();
    for (const name of ["wheel", "touchmove", "keydown", "pointerdown"]) removeEventListener(name, stop);
  };
}
"""

_component = st.components.v2.component("voting.hold", js=_JS)


def keep_in_sight(key: str) -> None:
    """Brings the element with this key back to the top if what follows it moves it out of sight.

    Args:
        key: Of a Streamlit element that has just been used.
    """
    _component(key=f"{key}-hold", data={"key": key}, height=1)
