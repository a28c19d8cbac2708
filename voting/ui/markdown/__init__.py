r"""Untrusted Markdown, made safe to show: it fetches nothing, runs nothing and leads nowhere inside this app.

For `st.markdown(…)` with its default `unsafe_allow_html=False`. Rules, each tested:

1. No image, in any spelling; its source is shown as text.
2. Links lead to absolute http, https or mail addresses only. Other links are shown as text.
3. Raw HTML is shown as text; so are Streamlit's directives (`:red[…]`, icons, its logo). Emoji shortcodes stay.
4. A fence is coloured when its language is a known one and is plain otherwise; Mermaid never runs.
5. Formulas in `$`, `$$`, `\(`, `\[` are set; money is not a formula; one that could fetch is shown as code.
6. Code keeps its content. (Streamlit itself still shows `:material/` in code as `:material_`.)
7. A single line break is one, as people mean it who type a prompt and models who write a poem; CommonMark makes it a
   blank (0.31.2, 6.8), chat apps do not (gradio.app/docs, `Chatbot`: `line_breaks`).
8. Time grows in line with the length, whatever the text.

The text is parsed and then written anew: see `voting.ui.markdown.writing` for why. Beside this stands the
Content-Security-Policy of `voting.ui.headers`; neither relies on the other.
"""

from __future__ import annotations

import re
from typing import Any, Final

from voting.ui.markdown.escaping import safe_text
from voting.ui.markdown.parsing import parser
from voting.ui.markdown.tail import without_half_open
from voting.ui.markdown.writing import split_blocks, write_blocks, write_plain

__all__ = ["StreamingMarkdown", "safe_markdown", "safe_text"]

MAX_LINES: Final = 5_000
"""A text of more lines is shown as it stands: no answer that is read has as many, and each may cost a block."""

_UNSTORABLE: Final = re.compile("[\x00\ud800-\udfff]")


def safe_markdown(text: str, *, streaming: bool = False) -> str:
    """Returns Markdown that shows `text` and makes a browser fetch, run or open nothing by itself.

    Args:
        text: Any text at all.
        streaming: Whether more will follow. What is half open at the end is then closed or held back, so that nothing
            flickers. To repaint a growing text many times use `StreamingMarkdown`, which does the same at a fraction
            of the cost.

    Not protected: where a link leads that the reader clicks; what Streamlit does with `unsafe_allow_html=True`.
    """
    if streaming:
        return StreamingMarkdown().render(text)
    source = _normal(text)
    if source.count("\n") > MAX_LINES:
        return write_plain(source)
    return "\n\n".join(write_blocks(split_blocks(parser().parse(source)), source))


class StreamingMarkdown:
    """Renders one growing text again and again. Blocks that have ended are kept, so that a repaint costs only the last.

    One per pane; not thread-safe. Holds the text that it was given last.
    """

    def __init__(self) -> None:
        self._settled = ""
        self._shown: tuple[str, ...] = ()
        self._references: dict[str, Any] = {}

    def render(self, text: str) -> str:
        """Returns `safe_markdown(text, streaming=True)`. A text that does not continue the last one starts anew."""
        text = _normal(text)
        if text.count("\n") > MAX_LINES:
            return write_plain(text)
        if not text.startswith(self._settled):
            self._settled, self._shown, self._references = "", (), {}
        rest = without_half_open(text[len(self._settled) :])
        env: dict[str, Any] = {"references": dict(self._references)}
        blocks = split_blocks(parser().parse(rest, env))
        shown = (*self._shown, *write_blocks(blocks, rest))
        if len(blocks) > 1 and (last := blocks[-1][0].map):
            # A block ends for good when another one has begun. Definitions count from the lines that have ended.
            self._settled += "".join(f"{line}\n" for line in rest.split("\n")[: last[0]])
            self._shown = shown[:-1]
            self._references |= {
                label: found for label, found in env["references"].items() if found["map"][1] <= last[0]
            }
        return "\n\n".join(shown)


def _normal(text: str) -> str:
    return _UNSTORABLE.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))
