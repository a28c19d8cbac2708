"""What every match of a pattern in RE2's syntax has: so many digits at least, so close together.

Where the pattern is too much for this small reader, it says that nothing is needed.
"""

from __future__ import annotations

import math
import re
from typing import NamedTuple

from voting.screening import late


class Needs(NamedTuple):
    """Of every match.

    Attributes:
        digits: ASCII digits in it, at least.
        width: Characters of it, at most; infinite where there is no limit.
        lead: Characters before the first of these digits, at most; the width where there is none.
        trail: Characters after the last of them, likewise.
        gap: Characters between two of them, at most.
    """

    digits: int
    width: float
    lead: float = 0
    trail: float = 0
    gap: float = 0


NOTHING = Needs(0, math.inf, math.inf, math.inf)

_TOKEN = late.compile(
    r"(?P<flags>\(\?[imsU-]+\))|(?P<open>\((?:\?(?:P?<\w+>|[imsU-]*:))?)|(?P<close>\))|(?P<or>\|)"
    r"|(?P<class>\[\^?\]?(?:\[:\^?\w+:\]|\\x\{\w+\}|\\p\{\^?\w+\}|\\.|[^\]\\])*\])"
    r"|(?P<repeat>(?:[*+?]|\{(?P<least>\d+)(?P<more>,(?P<most>\d+)?)?\})[?]?)"
    r"|(?P<edge>\\[bBAzQE]|[$^])|(?P<letters>[^\W\d_]+(?=[^\W\d_]))|(?P<one>\\x\{\w+\}|\\x\w\w|\\[pP]\{\^?\w+\}|\\[pP]\w|\\.|.)",
    re.DOTALL,
)
_DIGITS = late.compile(r"\[(?:[0-9](?:-[0-9])?|\\d)+\]|\\d|[0-9]")


_DIGIT, _OTHER, _EDGE = Needs(1, 1), Needs(0, 1, 1, 1), Needs(0, 0)


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
            row.append(_DIGIT if _DIGITS.fullmatch(token.group()) is not None else _OTHER)
        elif kind == "letters":  # but the last one of a row, which may be repeated
            row.append(_without(token.end() - token.start()))
        elif kind == "edge":
            row.append(_EDGE)
        elif kind != "flags":
            return NOTHING
    return _either(stack[0]) if len(stack) == 1 else NOTHING


def _without(width: float) -> Needs:
    """Returns the needs of what has so many characters at most and needs no digit."""
    return Needs(0, width, width, width)


def _either(alternatives: list[list[Needs]]) -> Needs:
    rows = [_joined(row) for row in alternatives]
    if not all(row.digits for row in rows):
        return _without(max(row.width for row in rows))
    return Needs(min(row.digits for row in rows), *(max(column) for column in list(zip(*rows, strict=True))[1:]))


def _joined(row: list[Needs]) -> Needs:
    before = _without(0)
    for one in row:
        width = before.width + one.width
        if not before.digits:
            before = Needs(one.digits, width, before.width + one.lead, one.trail if one.digits else width, one.gap)
        elif not one.digits:
            before = before._replace(width=width, trail=before.trail + one.width)
        else:
            gap = max(before.gap, one.gap, before.trail + one.lead)
            before = Needs(before.digits + one.digits, width, before.lead, one.trail, gap)
    return before


def _repeated(one: Needs, token: re.Match[str]) -> Needs:
    sign = token["repeat"][0]
    if sign == "{":
        least = int(token["least"])
        most = math.inf if token["more"] == "," else int(token["most"] or least)
    else:
        least, most = int(sign == "+"), 1 if sign == "?" else math.inf
    width = one.width * most if one.width and most else 0
    if not least or not one.digits:
        return _without(width)
    gap = max(one.gap, one.trail + one.lead) if most > 1 else one.gap
    return Needs(one.digits * least, width, one.lead, one.trail, gap)
