"""A button that copies a text to the clipboard, in the browser."""

from __future__ import annotations

from typing import Final

import streamlit as st

_JS: Final = """
export default function ({ data, parentElement }) {
  const button = parentElement.querySelector("button");
  button.onclick = async () => {
    try {
      await navigator.clipboard.writeText(data.text);
      button.textContent = "Copied";
    } catch {
      button.textContent = "Not copied: the browser did not allow it";
    }
    setTimeout(() => (button.textContent = "Copy"), 3000);
  };
}
"""
_CSS: Final = """
button {
  font: 0.875rem var(--st-font); color: inherit; background: none; border: 0; padding: 0.5rem 0; cursor: pointer;
  text-decoration: underline; text-underline-offset: 0.2em; text-decoration-thickness: 1px;
}
button:focus-visible { outline: 2px solid var(--st-primary-color); outline-offset: 2px; }
"""

_component = st.components.v2.component("voting.copy", html='<button type="button">Copy</button>', css=_CSS, js=_JS)


def copy_button(text: str, *, key: str) -> None:
    """Shows a button that copies `text` as it is."""
    _component(key=key, data={"text": text})
