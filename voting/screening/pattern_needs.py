"""What every match of a pattern in RE2's syntax has: so many digits at least, so many characters at most.

Where the pattern is too much for this small reader, it says that nothing is needed.
"""

from __future__ import annotations

import math
import re
from typing import NamedTuple


class Needs(NamedTuple):
    """Of every match.

    Attributes:
        digits: ASCII digits in it, at least.
        width: Characters of it, at most; infinite where there is no limit.
    """

    digits: int
    width: float


NOTHING = Needs(0, math.inf)

_TOKEN = re.compile(
    r"(?P<flags>\(\?[imsU-]+\))|(?P<open>\((?:\?(?:P?<\w+>|[imsU-]*:))?)|(?P<close>\))|(?P<or>\|)"
    r"|(?P<class>\[\^?\]?(?:\[:\^?\w+:\]|\\x\{\w+\}|\\p\{\^?\w+\}|\\.|[^\]\\])*\])"
    r"|(?P<repeat>(?:[*+?]|\{(?P<least>\d+)(?P<more>,(?P<most>\d+)?)?\})[?]?)"
    r"|(?P<edge>\\[bBAzQE]|[$^])|(?P<one>\\x\{\w+\}|\\x\w\w|\\[pP]\{\^?\w+\}|\\[pP]\w|\\.|.)",
    re.DOTALL,
)
_DIGITS = re.compile(r"\[(?:[0-9](?:-[0-9])?|\\d)+\]|\\d|[0-9]")


def needs_of(pattern: str) -> Needs:
    """Returns what every match needs; nothing where digits are hardly needed, since reading takes a while."""
    if ("[0-9" not in pattern and r"\d" not in pattern) or r"\Q" in pattern or r"\C" in pattern:
        return NOTHING
    stack: list[list[list[Needs]]] = [[[]]]  # per open group its alternatives, each a row of parts
    at = 0
    while at < len(pattern):
        token = _TOKEN.match(pattern, at)
        if token is None:
            return NOTHING
        at = token.end()
        kind, row = token.lastgroup, stack[-1][-1]
        if kind == "open":
            stack.append([[]])
        elif kind == "or":
            stack[-1].append([])
        elif kind == "close" and len(stack) > 1:
            group = _either(stack.pop())
            stack[-1][-1].append(group)
        elif token["repeat"] is not None and row:
            row[-1] = _repeated(row[-1], token)
        elif kind in ("class", "one"):
            row.append(Needs(int(_DIGITS.fullmatch(token.group()) is not None), 1))
        elif kind == "edge":
            row.append(Needs(0, 0))
        elif kind != "flags":
            return NOTHING
    return _either(stack[0]) if len(stack) == 1 else NOTHING


def _either(alternatives: list[list[Needs]]) -> Needs:
    return Needs(
        min(sum(one.digits for one in row) for row in alternatives),
        max(sum(one.width for one in row) for row in alternatives),
    )


def _repeated(one: Needs, token: re.Match[str]) -> Needs:
    sign = token["repeat"][0]
    if sign == "{":
        least = int(token["least"])
        most = math.inf if token["more"] == "," else int(token["most"] or least)
    else:
        least, most = int(sign == "+"), 1 if sign == "?" else math.inf
    return Needs(one.digits * least, one.width * most if one.width else 0)
