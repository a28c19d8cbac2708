"""Patterns of `re` that are compiled when they are first used.

The screening has more than a thousand of them. To compile them all takes a third of the time in which it starts, and
most texts need few: what a text does not hold (`voting.screening.gate`) need not be looked for in detail.
"""

from __future__ import annotations

import re
from typing import Any, cast

_MEMBERS = (
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


class LatePattern:
    """Stands for a pattern. What it has is filled in at once, from the compiled one itself: so no call costs more."""

    __slots__ = ("_flags", "pattern", *_MEMBERS)

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        """Returns what is not there before the pattern is compiled, as a slot that is filled is not asked for here."""
        if name not in _MEMBERS:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._flags)
        for member in _MEMBERS:
            setattr(self, member, getattr(compiled, member))
        return getattr(compiled, name)


def compile(pattern: str, flags: int = 0) -> re.Pattern[str]:  # as in `re`
    """Returns what stands for the pattern that `re.compile` returns, and has its methods and attributes.

    Args:
        pattern: In the syntax of `re`.
        flags: Of `re`, such as `re.IGNORECASE`.

    Raises:
        re.error: Not here, but where the pattern is first used: it is none.
    """
    return cast("re.Pattern[str]", LatePattern(pattern, flags))
