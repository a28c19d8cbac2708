"""What is known of each pattern of the package, read beforehand: reading them takes a third of the start.

    python -m voting.screening.package_patterns    writes the file anew, after a pattern or its reader was changed

An entry is found by its pattern's text, and the whole file counts only for the readers that it was written with. So
nothing in it can be out of date: a pattern that is not in it is read when the app starts, and only that takes longer.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from voting.screening import pattern_needs, pattern_words
from voting.screening.pattern_needs import Needs, needs_of
from voting.screening.pattern_words import Clause, clauses_of

TABLE = Path(__file__).with_name("pattern_table.json")


class Read(NamedTuple):
    """What every match of a pattern needs and holds."""

    needs: Needs
    clauses: tuple[Clause, ...]


def read_patterns(patterns: Iterable[str], table: Path = TABLE) -> list[Read]:
    """Returns what the readers say of patterns, in their order.

    Args:
        patterns: In RE2's syntax.
        table: What was read beforehand; without it, or where it is of other readers, all are read.
    """
    known = _known(table)
    return [known.get(_key(pattern)) or _read(pattern) for pattern in patterns]


def table_of(patterns: Iterable[str]) -> str:
    """Returns the text of such a file, a line for each pattern."""
    rows = {_key(pattern): json.dumps(_packed(_read(pattern)), ensure_ascii=False) for pattern in patterns}
    lines = [f'"readers": "{_readers()}"', *(f'"{key}": {row}' for key, row in sorted(rows.items()))]
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _read(pattern: str) -> Read:
    return Read(needs_of(pattern), clauses_of(pattern))


def _key(pattern: str) -> str:
    return blake2b(pattern.encode(), digest_size=8).hexdigest()


@cache
def _readers() -> str:
    """Returns a digest of the readers' code."""
    sources = [Path(str(module.__file__)).read_bytes() for module in (pattern_needs, pattern_words)]
    return blake2b(b"\n".join(sources), digest_size=16).hexdigest()


def _known(table: Path) -> Mapping[str, Read]:
    try:
        rows = json.loads(table.read_text(encoding="utf-8"))
    except OSError:
        return {}
    if rows.pop("readers") != _readers():
        return {}
    return {key: _unpacked(*row) for key, row in rows.items()}


def _packed(read: Read) -> tuple[list[float | None], list[list[str]]]:
    """Returns what JSON can hold; null is infinity."""
    needs = [None if math.isinf(number) else number for number in read.needs]
    return needs, [sorted(clause) for clause in read.clauses]


def _unpacked(needs: list[float | None], clauses: list[list[str]]) -> Read:
    digits, *lengths = [math.inf if number is None else number for number in needs]
    return Read(Needs(int(digits), *lengths), tuple(map(frozenset, clauses)))
