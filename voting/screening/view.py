r"""The text as a recogniser sees it, with the way back to the original offsets.

The *plain* view undoes what a reader's eye does not notice: compatibility forms (full-width letters, ligatures: NFKC,
Unicode Annex 15), digits of other scripts, zero-width, bidirectional, tag and other format characters (general category
Cf and variation selectors), white space that a program wrote as two characters (`escapes`) and UTF-8 that was read as
another encoding (`misread`). Placeholders and places masked already become one `BLANK` each. `decoding` undoes what
takes an effort.

Every view maps a span of its own back to the original: of a character that came from several, to all of them.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from voting.screening import late
from voting.screening.escapes import escaped
from voting.screening.layout import laid_out
from voting.screening.misread import misread_places
from voting.screening.placeholders import PLACEHOLDER
from voting.screening.recogniser import BLANK

# Format characters, variation selectors, the combining grapheme joiner, Hangul fillers: drawn as nothing.
_JAMO = "\u1160", "\u11ff"  # vowels and last consonants
_HALF_WIDTH_MARKS = "\uff9e\uff9f"  # of voiced consonants, which combine once they are as wide as other signs
_INVISIBLE = late.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f"
    "\ufeff\uffa0\ufff0-\ufffb\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
# A run to normalise takes the ASCII character before it along: a combining mark may follow it.
_NOT_ASCII = r"|[\x01-\x7f]?[^\x00-\x7f]+"
_STRANGE = late.compile(PLACEHOLDER.pattern + _NOT_ASCII)
_ZEROS = (
    *(0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66, 0x0DE6),
    *(0x0E50, 0x0ED0, 0x0F20, 0x1040, 0x17E0, 0x1810),
)
"""Of the scripts that have digits of their own, as people write them: nine more follow each."""
_DIGITS = {zero + value: str(value) for zero in _ZEROS for value in range(10)}
_DIGIT = late.compile("[" + "".join(f"{chr(zero)}-{chr(zero + 9)}" for zero in _ZEROS) + "]")


class View:
    """A text and the way from its offsets to those of the original. Immutable once built."""

    __slots__ = ("_blocks", "_origins", "_parent", "_starts", "text")

    def __init__(
        self, text: str, starts: list[int], origins: list[int], blocks: list[int], parent: View | None
    ) -> None:
        """Takes the segments as parallel lists.

        Args:
            text: What a recogniser sees.
            starts: Where each segment starts in `text`.
            origins: Where each starts in the parent.
            blocks: How many characters of the parent a segment stands for as a whole; -1 where it maps one to one.
            parent: What the origins refer to; None means the original text.
        """
        self.text = text
        self._starts = starts
        self._origins = origins
        self._blocks = blocks
        self._parent = parent

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Returns where `text[start:end]`, which is not empty, came from in the original."""
        first = bisect_right(self._starts, start) - 1
        last = bisect_right(self._starts, end - 1) - 1
        low = self._origins[first] + (0 if self._blocks[first] >= 0 else start - self._starts[first])
        if self._blocks[last] >= 0:
            high = self._origins[last] + self._blocks[last]
        else:
            high = self._origins[last] + end - self._starts[last]
        return self._parent.original(low, high) if self._parent is not None else (low, high)

    def cut(self, start: int, end: int) -> View:
        """Returns a view of `text[start:end]` alone."""
        return View(self.text[start:end], [0], [start], [-1], self)


class Builder:
    """Puts a view of a text together, from left to right."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._out: list[str] = []
        self._length = 0
        self._starts: list[int] = []
        self._origins: list[int] = []
        self._blocks: list[int] = []

    def copy(self, start: int, end: int) -> None:
        """Takes `source[start:end]` over as it is."""
        if start < end:
            self._add(self._source[start:end], start, -1)

    def alter(self, text: str, start: int) -> None:
        """Writes `text`, whose characters stand for as many from `source[start]` on, each for one."""
        self._add(text, start, -1)

    def put(self, text: str, start: int, end: int) -> None:
        """Writes `text`, which stands for `source[start:end]`; an empty one is left out."""
        if text:
            self._add(text, start, end - start)

    def _add(self, text: str, origin: int, block: int) -> None:
        self._starts.append(self._length)
        self._origins.append(origin)
        self._blocks.append(block)
        self._out.append(text)
        self._length += len(text)

    def view(self, parent: View | None = None) -> View:
        """Returns what was written so far.

        Args:
            parent: The view that `source` is the text of; None when it is an original.
        """
        return View("".join(self._out), self._starts or [0], self._origins or [0], self._blocks or [-1], parent)


def strange_pattern(placeholder: re.Pattern[str]) -> re.Pattern[str]:
    """Returns what `plain_view` looks at twice, for other placeholders than our own."""
    return late.compile(placeholder.pattern + _NOT_ASCII)


class Source:
    """A text of which views are made, with what is known of all of it. Immutable.

    Attributes:
        text: Without NUL characters.
        laid: Where it is only laid out.
        strange: From `strange_pattern`.
    """

    __slots__ = ("laid", "strange", "text")

    def __init__(self, text: str, strange: re.Pattern[str] = _STRANGE) -> None:
        self.text = text
        self.laid = laid_out(text)
        self.strange = strange


def plain_view(source: Source, masked: Sequence[tuple[int, int]] = (), start: int = 0, end: int | None = None) -> View:
    """Returns the plain view of a text or of a part of it.

    Args:
        source: The text.
        masked: Places masked already, sorted, not overlapping; each becomes one `BLANK`.
        start: Where the part begins; not inside a masked place.
        end: Where it ends, likewise; None means at the text's end.
    """
    builder = Builder(source.text)
    at = start
    stop = len(source.text) if end is None else end
    for low, high in masked[bisect_left(masked, (start, start)) : bisect_left(masked, (stop, stop))]:
        _plain(source, at, low, builder)
        builder.put(BLANK, low, high)
        at = high
    _plain(source, at, stop, builder)
    return builder.view()


def _plain(source: Source, start: int, end: int, builder: Builder) -> None:
    text, laid = source.text, source.laid
    of_layout = laid[bisect_left(laid, (start,)) : bisect_left(laid, (end,))] if laid else ()
    at = start
    for low, high, meant in sorted([*escaped(text, start, end), *misread_places(text, start, end), *of_layout]):
        if at <= low and high <= end:
            _between(text, at, low, builder, source.strange)
            builder.put(meant, low, high)
            at = high
    _between(text, at, end, builder, source.strange)


def _between(text: str, start: int, end: int, builder: Builder, strange: re.Pattern[str]) -> None:
    if text.isascii() and text.find("<", start, end) < 0:  # as most texts are: nothing is strange
        builder.copy(start, end)
        return
    at = start
    for match in strange.finditer(text, start, end):
        builder.copy(at, match.start())
        at = match.end()
        run = match.group()
        if run.isascii():
            builder.put(BLANK, match.start(), at)
        elif _INVISIBLE.search(run) is None and unicodedata.is_normalized("NFKC", run):
            if _DIGIT.search(run) is None:
                builder.copy(match.start(), at)
            else:
                builder.alter(run.translate(_DIGITS), match.start())
        else:
            _normalise(run, match.start(), builder)
    builder.copy(at, end)


def _goes_on(character: str) -> bool:
    """Whether a character is put together with the one before it: a mark, a Korean letter of a syllable, no sign."""
    if unicodedata.combining(character) or _INVISIBLE.match(character) is not None:
        return True
    return _JAMO[0] <= character <= _JAMO[1] or character in _HALF_WIDTH_MARKS


def _normalise(run: str, origin: int, builder: Builder) -> None:
    """Writes a run in NFKC without invisible characters, one starter with its combining marks at a time."""
    start = 0
    for end in range(1, len(run) + 1):
        if end < len(run) and _goes_on(run[end]):
            continue
        cluster = run[start:end]
        seen = unicodedata.normalize("NFKC", _INVISIBLE.sub("", cluster)).translate(_DIGITS)
        builder.put(seen.replace(BLANK, "\ufffd"), origin + start, origin + end)
        start = end
