"""TOMBSTONES.jsonl: what was withdrawn since earlier releases, in the ids of the release that had it.

A holder of an earlier release deletes the rows whose `comparison_id` is listed for it. The ids of one release say
nothing of another, so the file does not join releases either.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

_ID: Final = re.compile(r"[0-9a-f]{32}")


def tombstone_lines(withdrawn: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Yields a line for each pair of release and `comparison_id`, sorted, each once."""
    for release, comparison_id in sorted(set(withdrawn)):
        yield json.dumps({"release": release, "comparison_id": comparison_id}, ensure_ascii=False) + "\n"


def read_tombstones(path: Path) -> dict[str, frozenset[str]]:
    """Returns the withdrawn ids by release.

    Raises:
        ValueError: A line is not what `tombstone_lines` writes; names the line.
    """
    found: dict[str, set[str]] = {}
    with path.open(encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            release, comparison_id = _pair(line, number)
            found.setdefault(release, set()).add(comparison_id)
    return {release: frozenset(ids) for release, ids in found.items()}


def _pair(line: str, number: int) -> tuple[str, str]:
    try:
        told = json.loads(line)
    except ValueError:
        told = None
    if not isinstance(told, dict) or set(told) != {"release", "comparison_id"}:
        raise ValueError(f"line {number} must be an object with release and comparison_id")
    release, comparison_id = told["release"], told["comparison_id"]
    if not isinstance(release, str) or not isinstance(comparison_id, str) or not _ID.fullmatch(comparison_id):
        raise ValueError(f"line {number}: release must be text, comparison_id 32 hex digits")
    return release, comparison_id
