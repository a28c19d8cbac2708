"""Patterns of `re` that are compiled when they are first used.

The screening has more than a thousand of them. To compile them all takes a third of the time in which it starts, and
most texts need few: what a text does not hold (`voting.screening.gate`) need not be looked for in detail.
"""

from __future__ import annotations

import re
from typing import Any, cast

_METHODS = (
    "findall",
    "finditer",
    "flags",
    "fullmatch",
    "groupindex",
    "groups",
    "match",
    "search",
    "split",
    "sub",
    "subn",
)


class _Pattern:
    """Stands for a pattern. What it does is filled in at once, by the compiled pattern's own methods."""

    __slots__ = ("_flags", "pattern", *_METHODS)

    def __init__(self, pattern: str | bytes, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        """Returns what is not there before the pattern is compiled, as a slot that is filled is not asked for here."""
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


_PATTERNS: list[_Pattern] = []


def compile(pattern: str, flags: int = 0) -> re.Pattern[str]:  # as in `re`
    """Returns what `re.compile` does, or says what is wrong with the pattern, when it is first used."""
    made = _Pattern(pattern, flags)
    _PATTERNS.append(made)
    return cast("re.Pattern[str]", made)


def is_compiled(made: _Pattern) -> bool:
    """Whether a pattern was used already."""
    try:
        object.__getattribute__(made, "search")
    except AttributeError:
        return False
    return True


def compile_all() -> int:
    """Compiles all patterns that there are, and returns how many.

    Raises:
        re.error: One of them is none.
    """
    return sum(made.groups >= 0 for made in _PATTERNS)
