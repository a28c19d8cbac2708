"""Where a text must be looked at again: around what was just masked, since that is all that may look different now."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

REACH = 2_000
"""Characters around a masked place that are looked at again. No recogniser looks further than half of this for the
words that decide over a value (`learnt.wider`): one in the nearer half may look different, and all that it is judged by
is seen again, too. A masked place counts as one character, as it does in a view."""


def vicinities(
    text: str, fresh: Sequence[tuple[int, int]], masked: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """Yields the parts of `text` around the fresh places, sorted; two may overlap.

    Args:
        text: The original.
        fresh: What was masked last.
        masked: All that is masked, the fresh included; both sorted, not overlapping.
    """
    index = 0
    while index < len(fresh):
        low, high = fresh[index]
        index += 1
        while index < len(fresh) and fresh[index][0] - high <= 2 * REACH:
            high = fresh[index][1]
            index += 1
        yield _left(text, low, masked), _right(text, high, masked)


def _left(text: str, at: int, masked: Sequence[tuple[int, int]]) -> int:
    before = bisect_left(masked, (at, at)) - 1
    left = REACH
    while before >= 0 and at - masked[before][1] < left:
        left -= at - masked[before][1] + 1
        at = masked[before][0]
        before -= 1
    edge = masked[before][1] if before >= 0 else 0
    return _line_start(text, max(edge, at - max(left, 0)), edge)


def _right(text: str, at: int, masked: Sequence[tuple[int, int]]) -> int:
    after = bisect_right(masked, (at, -1))
    left = REACH
    while after < len(masked) and masked[after][0] - at < left:
        left -= masked[after][0] - at + 1
        at = masked[after][1]
        after += 1
    edge = masked[after][0] if after < len(masked) else len(text)
    at = min(edge, at + max(left, 0))
    stop = min(edge, at + REACH)
    line = text.find("\n", at, stop)
    if line >= 0:
        return line
    while at < stop and not text[at].isspace():
        at += 1
    return at


def _line_start(text: str, at: int, edge: int) -> int:
    """Returns the start of the line, else of the word; `REACH` characters before `at` at most."""
    stop = max(edge, at - REACH)
    line = text.rfind("\n", stop, at)
    if line >= 0:
        return line + 1
    while at > stop and not text[at - 1].isspace():
        at -= 1
    return at
