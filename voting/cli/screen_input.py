"""What `screen` reads: lines of JSON with a `text`, or plain text in blocks of whole lines.

Lines end with a line feed alone, whatever else Unicode calls a line's end, so that an input line is the same to every
reader. A carriage return before it and a byte-order mark before the first line belong to no text.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, Final

from voting.cli.command import CommandError

BLOCK_CHARACTERS: Final = 500_000
"""A plain text is screened in blocks of about this length; numbers of placeholders begin anew in each."""

_BOM: Final = b"\xef\xbb\xbf"
# A screener refuses both, for no store can hold them. An invisible character in their place keeps every offset, and
# nobody can use them to hide something in the middle of a key.
_UNKEEPABLE: Final = re.compile("[\x00\ud800-\udfff]")


NOT_UTF_8: Final = "is not UTF-8"


@dataclass(frozen=True, slots=True)
class Piece:
    """One unit of work.

    Attributes:
        line: Number of its first line in the input, from 1.
        text: What is to be screened; None where the line is bad.
        size_bytes: Bytes of input that it was made from.
        problem: The rule that a bad line breaks; empty for a good one.
    """

    line: int
    text: str | None = field(repr=False)
    size_bytes: int
    problem: str = ""


@contextmanager
def opened_input(name: str) -> Iterator[tuple[BinaryIO, int | None]]:
    """Gives the bytes of a file, or of standard input for `-`, and their number where it is known.

    Raises:
        CommandError: The file cannot be read.
    """
    if name == "-":
        yield sys.stdin.buffer, None
        return
    try:
        size = Path(name).stat().st_size
        stream = Path(name).open("rb")  # noqa: SIM115  # closed below; the with statement would catch the reader's errors
    except OSError as error:
        raise CommandError(f"{name} cannot be read: {error.strerror}") from None
    with stream:
        yield stream, size


NO_TEXT: Final = (
    'its first line is a JSON object without "text", so that it is read as plain text: offsets are into the lines as '
    "they stand, and a name of a field is screened with its value"
)
"""What is to be said of such an input."""


def _first_object(first_line: bytes) -> dict[str, object] | None:
    """Returns the object that a line is, if it is one."""
    try:
        value = json.loads(first_line.removeprefix(_BOM).decode("utf-8"))
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None


def read_pieces(stream: BinaryIO, form: str) -> tuple[str, Iterator[Piece], str]:
    """Returns `jsonl` or `text`, the input piece by piece, and what is to be said of it; empty: nothing.

    In constant memory as long as its lines are not long.

    Args:
        stream: The input.
        form: `jsonl`, `text`, or `auto`: told by the first line.
    """
    first = stream.readline()
    lines = _numbered(first, stream)
    begins = _first_object(first) if form == "auto" else None
    if form == "jsonl" or (begins is not None and "text" in begins):
        return "jsonl", map(_json_piece, lines), ""
    return "text", _blocks(lines), NO_TEXT if begins is not None else ""


def _numbered(first: bytes, rest: BinaryIO) -> Iterator[tuple[int, bytes]]:
    if first:
        yield 1, first.removeprefix(_BOM)
        yield from enumerate(rest, 2)


def _json_piece(numbered: tuple[int, bytes]) -> Piece:
    number, raw = numbered
    if not raw.strip():
        return Piece(number, "", len(raw))
    try:
        value = json.loads(raw.decode("utf-8"))
    except UnicodeDecodeError:
        return Piece(number, None, len(raw), NOT_UTF_8)
    except (ValueError, RecursionError):
        return Piece(number, None, len(raw), "is not JSON")
    text = value.get("text") if isinstance(value, dict) else None
    if not isinstance(text, str):
        return Piece(number, None, len(raw), 'has no "text" that is a string')
    return Piece(number, keepable(text), len(raw))


def _blocks(lines: Iterator[tuple[int, bytes]]) -> Iterator[Piece]:
    parts: list[str] = []
    first = size = characters = 0
    for number, raw in lines:
        try:
            text = raw.decode("utf-8")
        except UnicodeDecodeError:
            if parts:
                yield Piece(first, keepable("".join(parts)), size)
            parts, size, characters = [], 0, 0
            yield Piece(number, None, len(raw), NOT_UTF_8)
            continue
        if not parts:
            first = number
        parts.append(text)
        size += len(raw)
        characters += len(text)
        if characters >= BLOCK_CHARACTERS:
            yield Piece(first, keepable("".join(parts)), size)
            parts, size, characters = [], 0, 0
    if parts:
        yield Piece(first, keepable("".join(parts)), size)


def keepable(text: str) -> str:
    """Returns the text with an invisible character in place of each NUL and lone surrogate; its length stays."""
    return _UNKEEPABLE.sub("\u200b", text)
