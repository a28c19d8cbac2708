"""HTML by selectolax (the Lexbor parser): what a reader would see, and nothing that runs."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser

from voting.uploads.outcome import Collected

_UNSEEN = "script, style, template, noscript, iframe, object, head > :not(title)"


def read(content: bytes, collected: Collected) -> None:
    """Adds the visible text; its encoding is taken from a byte-order mark or the document, else UTF-8."""
    collected.add(visible_text(LexborHTMLParser(content)))


def visible_text(tree: LexborHTMLParser) -> str:
    """Returns the text of a page, one line per piece."""
    for node in tree.css(_UNSEEN):
        node.decompose()
    root = tree.root
    text = root.text(separator="\n") if root is not None else ""
    return "\n".join(stripped for line in text.split("\n") if (stripped := " ".join(line.split())))
