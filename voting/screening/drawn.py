r"""Rows of numbers that are nobody's: the outline of a drawing, a transformation, bytes or code points in a table.

"M12.4 7.1c1.3-.2 2.5 .4 3.6 1.1", `matrix(.58 0 0 .57 192.3 249.6)`, `panose-1:2 15 5 2 2 2 4 3 2 4`, "41 42 43 44 …".
Of a hundred figures in a row some are right by a check digit, of a telephone number's form or a place on the earth.
Paths: www.w3.org/TR/SVG2/paths.html, section "The grammar for path data".
"""

from __future__ import annotations

from bisect import bisect_right
from typing import Final

from voting.screening import late, re2

_NUMBER: Final = r"-?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:e-?[0-9]+)?"
_LEAST = 8  # numbers; the eight digits of "21A91A0548" are three
_WHOLE_NUMBER = late.compile(_NUMBER)
_OUTLINE = re2.compile(rf"(?:[MmLlHhVvCcSsQqTtAaZz ,\t\n]{{0,12}}{_NUMBER}){{8,}}")
# Of an outline, and of no list of figures: what is drawn next, right between two numbers or before one with a fraction
_STEP = late.compile(
    r"\d[MmLlHhVvCcSsQqTtAaZz]-?[.\d]|(?<![^\s\"',])[MmLlHhVvCcSsQqTtAa](?: ?-?\d*\.\d|-?\d+,-?\d+[ \n]?[A-Za-z])"
)
_BEGINS = late.compile(r"\bd=\\?[\"']\Z")
_GIVEN = re2.compile(
    r"(?i)(?:\b(?:matrix|matrix3d|translate|scale|rotate|skew[xy]?|cubic-bezier|polygon|hsla?|rgba?)\(|"
    r"\b(?:viewbox|points|gradienttransform|stroke-dasharray|panose-1|keytimes|keysplines)\\?[\"']?[=:]\\?[\"']?[ ]?)"
    rf"(?:[ ,\t\n%a-z]{{0,8}}{_NUMBER}){{3,}}"
)
_DUMP = re2.compile(r"(?i)\b(?:(?:0x|\\x)?[0-9a-f]{2}[ ,:;|\t\n]+){20,}|\b(?:(?:0x|\\u)?[0-9a-f]{4}[ ,:;|\t\n]+){16,}")


class Drawn:
    """Where such rows are in a text; looked for when somebody first asks."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._places: list[tuple[int, int]] | None = None

    def has(self, start: int, end: int) -> bool:
        """Whether a place is a part of a row."""
        if self._places is None:
            self._places = sorted(_places(self._text))
        at = bisect_right(self._places, (start, len(self._text))) - 1
        return at >= 0 and end <= self._places[at][1]


def _places(text: str) -> list[tuple[int, int]]:
    outlines = [span for span in _OUTLINE.spans(text) if _is_outline(text, *span)]
    return [*outlines, *_GIVEN.spans(text), *_DUMP.spans(text)]


def _is_outline(text: str, start: int, end: int) -> bool:
    if len(_WHOLE_NUMBER.findall(text, start, end)) < _LEAST:
        return False
    steps = len(_STEP.findall(text, start, end))
    return steps > 1 or (steps == 1 and _BEGINS.search(text, max(0, start - 5), start) is not None)
