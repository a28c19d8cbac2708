"""A number and what it counts, in words."""

from __future__ import annotations


class Counted(str):
    """What `counted` returns: a number and words that stand in the code, so that a log may tell it."""

    __slots__ = ()


def counted(number: int, one: str, many: str = "") -> str:
    """Returns `1 model`, or `1,200 models`, as `Counted`.

    Args:
        number: How many there are.
        one: The word for one of them, a constant of the code.
        many: The word for more, or none; empty where that is `one` with an s.
    """
    return Counted(f"{number:,} {one if number == 1 else many or f'{one}s'}")
