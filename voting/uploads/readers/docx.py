"""DOCX by python-docx: paragraphs and tables in their order, headers, footers and comments."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from typing import Any, Final

import docx
from docx.table import Table

from voting.uploads.outcome import Collected, Outcome, UnreadableError

_MOST_MEMBERS: Final = 5_000
_MOST_UNPACKED_BYTES: Final = 200_000_000
_DENSEST: Final = 120  # times the packed size; a long, monotonous document reaches about 40
_SMALL_BYTES: Final = 5_000_000  # unpacked; below, any density is harmless
_COMPOUND_FILE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # [MS-CFB] 2.2: how an encrypted document begins
_DEEPEST_TABLE: Final = 10


def read(content: bytes, collected: Collected) -> None:
    """Adds the text of a document.

    Raises:
        UnreadableError: It is encrypted, carries macros, or unpacks to far more than its size.
    """
    if content.startswith(_COMPOUND_FILE):
        raise UnreadableError(Outcome.ENCRYPTED)
    _check_archive(content)
    document = docx.Document(io.BytesIO(content))
    for section in document.sections:
        _add(section.header.iter_inner_content(), collected)
    _add(document.iter_inner_content(), collected)
    for section in document.sections:
        _add(section.footer.iter_inner_content(), collected)
    for comment in document.comments:
        collected.add(comment.text)


def _check_archive(content: bytes) -> None:
    """Refuses what python-docx should not be given. Sizes are those declared: more is never unpacked."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        members = archive.infolist()
    if any(member.flag_bits & 1 for member in members):
        raise UnreadableError(Outcome.ENCRYPTED)
    if any(member.filename.lower().endswith(("vbaproject.bin", "vbadata.xml")) for member in members):
        raise UnreadableError(Outcome.MACROS)
    unpacked = sum(member.file_size for member in members)
    too_dense = unpacked > _SMALL_BYTES and unpacked > _DENSEST * len(content)
    if len(members) > _MOST_MEMBERS or unpacked > _MOST_UNPACKED_BYTES or too_dense:
        raise UnreadableError(Outcome.TOO_DENSE)


def _add(blocks: Iterable[Any], collected: Collected, depth: int = 0) -> None:
    for block in blocks:
        if not isinstance(block, Table):
            collected.add(block.text)
            continue
        if depth >= _DEEPEST_TABLE:
            raise UnreadableError(Outcome.TOO_LONG)
        for row in block.rows:
            collected.add(" | ".join(cell.text.replace("\n", " ") for cell in row.cells))
            for cell in row.cells:
                _add(cell.tables, collected, depth + 1)
