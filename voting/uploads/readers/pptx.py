"""PPTX by lxml: the text of each slide that is shown, in order, its tables and diagrams, and the speaker's notes."""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Iterator
from typing import Any, Final

from voting.uploads.outcome import Collected, Outcome, UnreadableError
from voting.uploads.readers.archive import open_archive, parse_xml

_A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_P: Final = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_RELATION: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_READ_TOO: Final = ("notesSlide", "diagramData")
_MOST_SLIDES: Final = 1_000
_MAIN: Final = "ppt/presentation.xml"


def read(content: bytes, collected: Collected) -> None:
    """Adds the text of a presentation.

    Raises:
        UnreadableError: It is encrypted, carries macros, has too many slides, or unpacks to far more than its size.
    """
    with open_archive(content) as archive:
        targets = {one: target for one, _, target in _relations(archive, _MAIN)}
        slides = parse_xml(archive.read(_MAIN)).findall(f"{_P}sldIdLst/{_P}sldId")
        if len(slides) > _MOST_SLIDES:
            raise UnreadableError(Outcome.TOO_LONG)
        for slide in slides:
            _add(archive, targets[slide.get(_RELATION, "")], collected)


def _add(archive: zipfile.ZipFile, name: str, collected: Collected) -> None:
    root = parse_xml(archive.read(name))
    if root.get("show") in ("0", "false"):
        return
    for line in _lines(root):
        collected.add(line)
    for _, kind, target in _relations(archive, name):
        if kind in _READ_TOO:
            for line in _lines(parse_xml(archive.read(target))):
                collected.add(line)


def _lines(element: Any) -> Iterator[str]:
    for child in element:
        if child.tag == f"{_A}p":
            yield _paragraph(child)
        elif child.tag == f"{_A}tr":
            yield " | ".join(" ".join(_lines(cell)) for cell in child.iterchildren(f"{_A}tc"))
        elif isinstance(child.tag, str) and not _hidden(child):
            yield from _lines(child)


def _paragraph(paragraph: Any) -> str:
    pieces = []
    for child in paragraph:
        if child.tag == f"{_A}br":
            pieces.append("\n")
        elif child.tag == f"{_A}r" or (child.tag == f"{_A}fld" and child.get("type") != "slidenum"):
            pieces.append(child.findtext(f"{_A}t") or "")
    return "".join(pieces)


def _hidden(shape: Any) -> bool:
    properties = shape.find(f"*/{_P}cNvPr")
    return properties is not None and properties.get("hidden") in ("1", "true")


def _relations(archive: zipfile.ZipFile, name: str) -> list[tuple[str, str, str]]:
    """Id, kind and target of what a part refers to within the archive."""
    folder, _, file = name.rpartition("/")
    path = f"{folder}/_rels/{file}.rels"
    if path not in archive.namelist():
        return []
    return [
        (
            one.get("Id", ""),
            re.split(r"/", one.get("Type", ""))[-1],
            posixpath.normpath(posixpath.join(folder, one.get("Target", ""))).lstrip("/"),
        )
        for one in parse_xml(archive.read(path))
        if one.get("TargetMode") != "External"
    ]
