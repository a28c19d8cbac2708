"""Cuts of a long text, so that no recogniser sees more of it at once than it may."""

from __future__ import annotations

from collections.abc import Iterator

from voting.screening.view import View

PIECE = 60_000
"""Characters that a recogniser sees at once."""

OVERLAP = 2_000
"""Characters that two neighbouring pieces share."""

_NEAR = 200  # characters in which white space is looked for


def pieces(view: View) -> Iterator[View]:
    """Yields overlapping cuts of a view that begin and end at white space where some is near."""
    length = len(view.text)
    start = 0
    while length - start > PIECE + OVERLAP:
        end = _near_space(view.text, start + PIECE)
        yield view.cut(start, end)
        start = _near_space(view.text, end - OVERLAP)
    yield view.cut(start, length) if start else view


def _near_space(text: str, at: int) -> int:
    for index in range(at, at - _NEAR, -1):
        if text[index].isspace():
            return index
    return at
