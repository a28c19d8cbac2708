"""OpenDocument texts and presentations by lxml: headers, text, tables, notes and comments as a reader sees them.

Deleted text under tracked changes and hidden text is not seen, so it is not read; nor are the names of authors,
commentators and of the file, wherever a field prints them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from voting.uploads.outcome import Collected
from voting.uploads.readers.archive import open_archive, parse_xml

_NAMES: Final = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "presentation": "urn:oasis:names:tc:opendocument:xmlns:presentation:1.0",
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
    "meta": "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
}


def _tags(*names: str) -> frozenset[str]:
    return frozenset(f"{{{_NAMES[prefix]}}}{name}" for prefix, name in (one.split(":") for one in names))


_LINES: Final = _tags("text:p", "text:h")
_ROW: Final = _tags("table:table-row")
_CELLS: Final = _tags("table:table-cell", "table:covered-table-cell")
_UNSEEN: Final = _tags(
    *("text:tracked-changes", "text:hidden-text", "text:hidden-paragraph", "text:note-citation", "office:forms"),
    *("text:file-name", "text:author-name", "text:author-initials", "text:initial-creator", "text:creator"),
    *("dc:creator", "dc:date", "meta:creator-initials", "meta:date-string"),
)
_MARKS: Final = {next(iter(_tags(name))): mark for name, mark in (("text:tab", "\t"), ("text:line-break", "\n"))}
_SPACES: Final = next(iter(_tags("text:s")))
_MOST_SPACES: Final = 100


_HIDING: Final = (
    (f"{{{_NAMES['text']}}}display", "none"),
    (f"{{{_NAMES['presentation']}}}visibility", "hidden"),
)
_STYLED: Final = (f"{{{_NAMES['text']}}}style-name", f"{{{_NAMES['draw']}}}style-name")
_MARGINS: Final = tuple(f"style:{one}{at}" for one in ("header", "footer") for at in ("", "-left", "-first"))


def read(content: bytes, collected: Collected) -> None:
    """Adds the text of a document.

    Raises:
        UnreadableError: It is encrypted, carries macros, or unpacks to far more than its size.
    """
    with open_archive(content) as archive:
        names = archive.namelist()
        roots = [parse_xml(archive.read(name)) for name in ("styles.xml", "content.xml") if name in names]
    hidden = {
        str(style.get(f"{{{_NAMES['style']}}}name"))
        for root in roots
        for style in root.iterfind(".//style:style", _NAMES)
        if any(one.get(name) == value for one in style for name, value in _HIDING)
    }
    for root in roots:
        margins = (part for path in _MARGINS for part in root.iterfind(f"office:master-styles//{path}", _NAMES))
        for part in (*margins, *root.iterfind("office:body", _NAMES)):
            for line in _lines(part, hidden):
                collected.add(line)


def _lines(element: Any, hidden: set[str]) -> Iterator[str]:
    for child in element:
        if child.tag in _LINES:
            yield from _paragraph(child, hidden)
        elif child.tag in _ROW:
            cells = (one for one in child if one.tag in _CELLS)
            yield " | ".join(" ".join(_lines(cell, hidden)) for cell in cells)
        elif isinstance(child.tag, str) and child.tag not in _UNSEEN and not _is_hidden(child, hidden):
            yield from _lines(child, hidden)


def _paragraph(paragraph: Any, hidden: set[str]) -> Iterator[str]:
    """Yields a paragraph, then what is anchored in it: notes, comments and text boxes."""
    anchored: list[str] = []
    if not _is_hidden(paragraph, hidden):
        yield "".join(_inline(paragraph, hidden, anchored))
    yield from anchored


def _inline(parent: Any, hidden: set[str], anchored: list[str]) -> Iterator[str]:
    yield parent.text or ""
    for child in parent:
        tag = child.tag
        if tag in _MARKS:
            yield _MARKS[tag]
        elif tag == _SPACES:
            count = child.get(f"{{{_NAMES['text']}}}c", "1")
            yield " " * min(int(count) if count.isdecimal() else 1, _MOST_SPACES)
        elif isinstance(tag, str) and tag not in _UNSEEN and not _is_hidden(child, hidden):
            if child.find(".//text:p", _NAMES) is not None:
                anchored.extend(_lines(child, hidden))
            else:
                yield from _inline(child, hidden, anchored)
        yield child.tail or ""


def _is_hidden(element: Any, hidden: set[str]) -> bool:
    return any(element.get(name) in hidden for name in _STYLED)
