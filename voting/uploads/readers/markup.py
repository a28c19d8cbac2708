"""HTML by selectolax (the Lexbor parser): what a reader would see, in lines as they would see it; nothing that runs."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

from voting.errors import TextError
from voting.uploads.decoding import decoded
from voting.uploads.outcome import Collected

_UNSEEN: Final = (
    "script, style, template, noscript, iframe, object, embed, canvas, audio, video, head > :not(title), [hidden], "
    '[style*="display:none" i], [style*="display: none" i], [style*="visibility:hidden" i], '
    '[style*="visibility: hidden" i]'
)
_BLOCKS: Final = frozenset(
    """
    address article aside blockquote body br caption center dd details dialog div dl dt fieldset figcaption figure
    footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol optgroup option p pre section select summary
    table tbody textarea tfoot thead title tr ul
    """.split()  # noqa: SIM905  # one word per element reads better than one string per element
)
_CELLS: Final = frozenset(("td", "th"))
_KEEPING: Final = frozenset(("pre", "textarea"))
_DECLARED: Final = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)
_DECLARED_WITHIN: Final = 2_000  # bytes; HTML 4.2.5.4 asks for the first 1,024


def read(content: bytes, collected: Collected) -> None:
    """Adds the visible text; its encoding is what a byte-order mark or the document says, else as of any text file."""
    collected.add(visible_text(_decoded(content)))


def visible_text(markup: str) -> str:
    """Returns the text of a page, a line per block; cells of a row are parted by a bar."""
    tree = LexborHTMLParser(markup)
    for unseen in tree.css(_UNSEEN):
        unseen.decompose()
    written = _Written()
    if tree.root is not None:
        for node, entered in _walk(tree.root):
            if entered:
                written.enter(node)
            else:
                written.leave(node)
    return written.text()


def _walk(root: LexborNode) -> Iterator[tuple[LexborNode, bool]]:
    """Yields each node when it is entered and when it is left, however deep they lie."""
    open_nodes = [root]
    yield root, True
    following = root.child
    while open_nodes:
        if following is None:
            left = open_nodes.pop()
            yield left, False
            following = left.next if open_nodes else None
        else:
            open_nodes.append(following)
            yield following, True
            following = following.child


class _Written:
    """Text as it is met on the way through a tree."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._keeping = 0

    def enter(self, node: LexborNode) -> None:
        tag = node.tag
        if tag == "-text":
            text = node.text_content or ""
            self._pieces.append(text.replace("\n", "\v") if self._keeping else re.sub(r"\s+", " ", text))
        elif tag in _CELLS:
            self._pieces.append("\f")
        elif tag in _BLOCKS:
            self._pieces.append("\n")
        self._keeping += tag in _KEEPING

    def leave(self, node: LexborNode) -> None:
        tag = node.tag
        self._keeping -= tag in _KEEPING
        if tag in _BLOCKS:
            self._pieces.append("\n")

    def text(self) -> str:
        lines = ("".join(self._pieces)).split("\n")
        return "\n".join(filter(None, map(_line, lines)))


def _line(line: str) -> str:
    if "\v" in line:
        return line.replace("\v", "\n").replace("\f", " ").strip("\n")
    return " | ".join(" ".join(cell.split(" ")) for cell in line.strip().split("\f") if cell.strip())


def _decoded(content: bytes) -> str:
    declared = _DECLARED.search(content[:_DECLARED_WITHIN])
    if declared is not None and not content.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        name = declared[1].decode("ascii").lower()
        try:
            # HTML 13.2.3.2: who declares Latin-1 means Windows' encoding; UTF-16 in ASCII letters is none.
            return content.decode({"iso-8859-1": "cp1252", "latin-1": "cp1252", "utf-16": "utf-8"}.get(name, name))
        except (LookupError, UnicodeError):
            pass
    try:
        return decoded(content)
    except TextError:
        if b"\x00" in content:
            raise
        return content.decode("utf-8", "replace")  # as browsers show a page with a few bad bytes
