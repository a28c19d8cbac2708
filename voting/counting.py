"""A number and what it counts, in words."""

from __future__ import annotations


def counted(number: int, one: str, many: str = "") -> str:
    """Returns `1 model`, or `1,200 models`.

    Args:
        number: How many there are.
        one: The word for one of them.
        many: The word for more, or none; empty where that is `one` with an s.
    """
    return f"{number:,} {one if number == 1 else many or f'{one}s'}"
