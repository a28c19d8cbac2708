"""Rows of a JSONL campaign: one JSON object per line, UTF-8."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, NoReturn

from voting.campaign.model import Limits, Problem, RawRow

_DRAIN_BYTES = 1_000_000


def numbered_lines(file: BinaryIO, row_bytes: int) -> Iterator[tuple[int, bytes | None]]:
    """Yields each physical line with its number from 1; None for one longer than `row_bytes`, which is passed over."""
    number = 0
    while line := file.readline(row_bytes + 1):
        number += 1
        if len(line) <= row_bytes or line.endswith(b"\n"):
            yield number, line
            continue
        while line and not line.endswith(b"\n"):
            line = file.readline(_DRAIN_BYTES)
        yield number, None


def parse_json(text: str) -> object:
    """Returns what the JSON text means, by RFC 8259: no NaN, and no name twice in one object.

    Raises:
        ValueError: It is no such JSON; the message says where, and repeats none of it.
    """
    try:
        return json.loads(text, object_pairs_hook=_unique, parse_constant=_refuse)
    except json.JSONDecodeError as error:
        raise ValueError(f"is not JSON (the mistake is at character {error.pos + 1})") from None
    except RecursionError:
        raise ValueError("is not JSON that can be read: nested too deeply") from None
    except _NotJsonError as error:
        raise ValueError(str(error)) from None
    except ValueError:  # int() refuses numbers of thousands of digits
        raise ValueError("is not JSON that can be read: a number is too long") from None


def read_jsonl(path: Path, limits: Limits) -> Iterator[RawRow | Problem]:
    """Yields every row, or what is wrong with its line, in constant memory. Blank lines are passed over."""
    with path.open("rb") as file:
        for number, line in numbered_lines(file, limits.row_bytes):
            if line is None:
                yield Problem(number, f"row is larger than {limits.row_bytes:,} bytes")
            elif number == 1 and line.startswith((b"\xff\xfe", b"\xfe\xff")):
                yield Problem(1, "file is UTF-16; it must be UTF-8")
                return
            elif line.strip():
                yield _row(number, line)


def _row(number: int, line: bytes) -> RawRow | Problem:
    try:
        text = line.decode("utf-8-sig" if number == 1 else "utf-8")
    except UnicodeDecodeError:
        return Problem(number, "row is not UTF-8")
    try:
        values = parse_json(text.rstrip("\r\n"))
    except ValueError as error:
        return Problem(number, f"row {error}")
    if not isinstance(values, dict):
        return Problem(number, "row is not a JSON object")
    return RawRow(number, {name: value for name, value in values.items() if value is not None})


class _NotJsonError(ValueError):
    pass


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    values = dict(pairs)
    if len(values) < len(pairs):
        raise _NotJsonError("is not JSON that can be read: an object has the same name twice")
    return values


def _refuse(_: str) -> NoReturn:
    raise _NotJsonError("is not JSON: NaN and Infinity are no JSON numbers")
