"""How readable one colour is on another, as WCAG 2.2 reckons it."""

from __future__ import annotations

from collections.abc import Sequence


def luminance(colour: str) -> float:
    """Relative luminance of `#rrggbb`, WCAG 2.2."""
    channels = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio, WCAG 2.2."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def shade_at(shades: Sequence[str], share: float) -> str:
    """The colour at a share between 0 and 1 of the way through three shades, mixed in RGB as Vega does."""
    start, end = (shades[0], shades[1]) if share < 0.5 else (shades[1], shades[2])
    way = (share if share < 0.5 else share - 0.5) / 0.5
    mixed = (
        round(int(start[place : place + 2], 16) * (1 - way) + int(end[place : place + 2], 16) * way)
        for place in (1, 3, 5)
    )
    return "#" + "".join(f"{one:02x}" for one in mixed)
