"""DOCX by python-docx: what a reader sees on the page. Headers, text, tables, text boxes, notes, footers, comments.

Text that is deleted under tracked changes or formatted as hidden is not seen, so it is not read. Nor are the names of
authors, of commentators and of the file, wherever a field prints them.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator
from typing import Any, Final

import docx
from docx.opc.constants import RELATIONSHIP_TYPE as KINDS

from voting.uploads.outcome import Collected
from voting.uploads.readers.archive import open_archive, parse_xml

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TEXTS: Final = (f"{_W}t", "{http://schemas.openxmlformats.org/officeDocument/2006/math}t")
_CHOICE: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Choice"
_UNSEEN: Final = {f"{_W}{name}" for name in ("del", "moveFrom", "pPr", "rPr", "tblPr", "sectPr", "rt", "object")}
_TELLING_FIELD: Final = re.compile(
    r"\s*(?:FILENAME|AUTHOR|LASTSAVEDBY|USERNAME|USERINITIALS|USERADDRESS)\b", re.IGNORECASE
)
_MARKS: Final = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}


def read(content: bytes, collected: Collected) -> None:
    """Adds the text of a document.

    Raises:
        UnreadableError: It is encrypted, carries macros, or unpacks to far more than its size.
    """
    open_archive(content).close()
    part = docx.Document(io.BytesIO(content)).part
    for root in (
        *_related(part, KINDS.HEADER),
        part.element,
        *_related(part, KINDS.FOOTNOTES, KINDS.ENDNOTES),
        *_related(part, KINDS.FOOTER),
        *_related(part, KINDS.COMMENTS),
    ):
        for line in _Reader().lines(root):
            collected.add(line)


def _related(part: Any, *kinds: str) -> Iterator[Any]:
    for relation in part.rels.values():
        if relation.reltype in kinds and not relation.is_external:
            yield parse_xml(relation.target_part.blob)


class _Reader:
    """Walks one part of a document. Fields may run over paragraphs, so it remembers which ones are open."""

    def __init__(self) -> None:
        self._instructions: list[str] = []  # of the open fields, outermost first
        self._boxes: list[str] = []  # lines of text boxes in the paragraph at hand

    def lines(self, container: Any) -> Iterator[str]:
        """Yields the lines of a body, header, note, text box or cell."""
        for element in container:
            if element.tag == f"{_W}p":
                yield from self._paragraph(element)
            elif element.tag == f"{_W}tbl":
                yield from self._rows(element)
            elif isinstance(element.tag, str) and element.tag not in _UNSEEN:  # sections of content, notes, comments
                yield from self.lines(element)

    def _paragraph(self, paragraph: Any) -> Iterator[str]:
        outer, self._boxes = self._boxes, []
        yield "".join(self._inline(paragraph))
        boxes, self._boxes = self._boxes, outer
        yield from boxes

    def _rows(self, table: Any) -> Iterator[str]:
        for row in table.iter(f"{_W}tr"):
            if _nearest(row, f"{_W}tbl") is not table or row.find(f"{_W}trPr/{_W}del") is not None:
                continue
            cells = [one for one in row.iter(f"{_W}tc") if _nearest(one, f"{_W}tr") is row]
            yield " | ".join(" ".join(" ".join(self.lines(cell)).split()) for cell in cells)

    def _inline(self, parent: Any) -> Iterator[str]:
        for element in parent:
            tag = element.tag
            if tag in _TEXTS:
                if not self._in_telling_field():
                    yield element.text or ""
            elif tag in _MARKS:
                yield _MARKS[tag]
            elif tag == f"{_W}fldChar":
                self._field(element.get(f"{_W}fldCharType"))
            elif tag == f"{_W}instrText":
                if self._instructions:
                    self._instructions[-1] += element.text or ""
            elif tag == f"{_W}fldSimple" and _TELLING_FIELD.match(element.get(f"{_W}instr", "")):
                continue
            elif tag == f"{_W}txbxContent":
                self._boxes.extend(self.lines(element))
            elif isinstance(tag, str) and tag not in _UNSEEN and not _hidden(element) and not _doubled(element):
                yield from self._inline(element)

    def _field(self, kind: str | None) -> None:
        if kind == "begin":
            self._instructions.append("")
        elif kind == "end" and self._instructions:
            self._instructions.pop()

    def _in_telling_field(self) -> bool:
        return any(_TELLING_FIELD.match(one) for one in self._instructions)


def _hidden(run: Any) -> bool:
    marks: Iterable[Any] = run.iterfind(f"{_W}rPr/{_W}vanish")
    return any(one.get(f"{_W}val", "true") not in ("0", "false", "off") for one in marks)


def _doubled(element: Any) -> bool:
    """Whether an older program is told the same again in other words."""
    previous = element.getprevious()
    return previous is not None and previous.tag == _CHOICE and element.tag != _CHOICE


def _nearest(element: Any, tag: str) -> Any:
    return next(element.iterancestors(tag), None)
