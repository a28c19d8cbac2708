"""Draws a text of a form that is written as a small regular expression.

Understood are characters, escaped characters, a backslash with `d` for a digit, classes such as `[A-Z0-9_-]`, choices
in brackets `(a|b)`, and after any of them `{3}`, `{3,5}` or `?`. The same seed gives the same text.
"""

from __future__ import annotations

import random
import re
import string

_COUNT = re.compile(r"\{(\d+)(?:,(\d+))?\}|\?")
_RANGE = re.compile(r"(.)-(.)|(.)", re.DOTALL)


class PatternError(ValueError):
    """A form is not written as this module reads it."""


def drawn(pattern: str, draw: random.Random) -> str:
    """Returns a text that the pattern matches as a whole.

    Raises:
        PatternError: A bracket is open, or nothing stands before a count.
    """
    text, at = _choice(pattern, 0, draw)
    if at != len(pattern):
        raise PatternError(f"pattern: a bracket too many at {at}")
    return text


def _choice(pattern: str, at: int, draw: random.Random) -> tuple[str, int]:
    """Draws every branch and picks one, so that the place behind them is known."""
    branches = []
    while True:
        text, at = _branch(pattern, at, draw)
        branches.append(text)
        if at == len(pattern) or pattern[at] == ")":
            return draw.choice(branches), at
        at += 1


def _branch(pattern: str, at: int, draw: random.Random) -> tuple[str, int]:
    parts: list[str] = []
    while at < len(pattern) and pattern[at] not in "|)":
        _, end = _atom(pattern, at, draw)
        counted = _COUNT.match(pattern, end)
        low = high = 1
        if counted:
            low = int(counted.group(1) or 0)
            high = int(counted.group(2) or counted.group(1) or 1)
        parts += [_atom(pattern, at, draw)[0] for _ in range(draw.randint(low, high))]
        at = counted.end() if counted else end
    return "".join(parts), at


def _atom(pattern: str, at: int, draw: random.Random) -> tuple[str, int]:
    first = pattern[at]
    if first == "(":
        text, end = _choice(pattern, at + 1, draw)
        if end == len(pattern):
            raise PatternError(f"pattern: the bracket at {at} is open")
        return text, end + 1
    if first == "[":
        end = pattern.find("]", at)
        if end < 0:
            raise PatternError(f"pattern: the class at {at} is open")
        return draw.choice(_members(pattern[at + 1 : end])), end + 1
    if first == "\\":
        following = pattern[at + 1 : at + 2]
        return (draw.choice(string.digits) if following == "d" else following), at + 2
    if first in "{?":
        raise PatternError(f"pattern: nothing stands before the count at {at}")
    return first, at + 1


def _members(inside: str) -> str:
    return "".join(
        alone or "".join(map(chr, range(ord(low), ord(high) + 1))) for low, high, alone in _RANGE.findall(inside)
    )
