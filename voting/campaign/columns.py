"""Which columns a campaign file may have, and which it must have."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from typing import Final

COLUMNS: Final = (
    "id",
    "prompt",
    "conversation",
    "response_a",
    "response_b",
    "model_a",
    "model_b",
    "category",
    "language",
    "parameters_a",
    "parameters_b",
    "gold",
)
"""The columns of a campaign file."""

ARENA_COLUMNS: Final = ("question_id", "conversation_a", "conversation_b")
"""Columns of the public arena datasets that are read as well."""

_KNOWN: Final = frozenset(COLUMNS + ARENA_COLUMNS)
_TELLABLE: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]{0,39}")


def missing_columns(names: Collection[str]) -> list[str]:
    """Returns one rule for each column without which no row of the file can be used."""
    arena = {"conversation_a", "conversation_b"} <= set(names)
    rules = [] if arena or {"prompt", "conversation"} & set(names) else ["there is no column prompt or conversation"]
    needed = ("model_a", "model_b") if arena else ("response_a", "response_b", "model_a", "model_b")
    return rules + [f"there is no column {name}" for name in needed if name not in names]


def known_columns(names: Iterable[str]) -> list[str]:
    """Returns those of `names` that are read, in their order."""
    return [name for name in names if name in _KNOWN]


def unknown_columns(names: Iterable[str]) -> list[str]:
    """Returns what to call those of `names` that are not read.

    A name that does not look like one is not repeated: in a damaged file it may be a prompt.
    """
    return [told_name(name) for name in names if name not in _KNOWN]


def told_name(name: str) -> str:
    """Returns `name` when it looks like a column's name, else words that stand for it."""
    return name if _TELLABLE.fullmatch(name) else "(a name of other characters)"
