"""A part of a text that is only layout."""

from __future__ import annotations

from typing import NamedTuple


class Place(NamedTuple):
    """Where it starts and ends, and what a reader sees there: a line's end, a blank or nothing."""

    start: int
    end: int
    seen: str
