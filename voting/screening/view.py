r"""The text as a recogniser sees it, with the way back to the original offsets.

Two levels. The *plain* view undoes what a reader's eye does not notice: compatibility forms (full-width letters,
ligatures: NFKC, Unicode Annex 15), zero-width, bidirectional, tag and other format characters (general category Cf and
variation selectors). Placeholders and places masked already become one `BLANK` each. The *decoded* views undo what a
program or a shy author did: percent-encoding, HTML entities, `\\u0040`, "(at)", "[dot]"; they cover only the
surroundings of such places, since the rest is as it was.

Every view maps a span of its own back to the original: of a character that came from several, to all of them.
"""

from __future__ import annotations

import html
import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias
from urllib.parse import unquote

import re2

from voting.screening.placeholders import PLACEHOLDER
from voting.screening.recogniser import BLANK

# Format characters, variation selectors, the combining grapheme joiner, Hangul fillers: drawn as nothing.
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f"
    "\ufeff\uffa0\ufff0-\ufffb\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
# A run to normalise takes the ASCII character before it along: a combining mark may follow it.
_STRANGE = re.compile(PLACEHOLDER.pattern + r"|[\x01-\x7f]?[^\x00-\x7f]+")

# RE2, since most texts have none of these and the search should cost nothing. `written` is "jo at example dot org".
_ENCODED = re2.compile(
    r"(?P<percent>(?:%(?:25)*[0-9A-Fa-f]{2})+)"
    r"|(?P<entity>&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});)"
    r"|(?P<escape>(?:\\u[0-9A-Fa-f]{4}|\\x[0-9A-Fa-f]{2})+)"
    r"|(?P<at>[ \t]{0,3}(?:\([ ]?(?i:at|@|ät|arroba|chez)[ ]?\)|\[[ ]?(?i:at|@|ät|arroba)[ ]?\]|\{[ ]?(?i:at|@)[ ]?\}"
    r"|<(?i:at|@)>|_at_|-at-)[ \t]{0,3})"
    r"|(?P<dot>[ \t]{0,3}(?:\([ ]?(?i:dot|\.|punkt|point|punto|ponto)[ ]?\)"
    r"|\[[ ]?(?i:dot|\.|punkt|point|punto|ponto)[ ]?\]"
    r"|\{[ ]?(?i:dot|\.)[ ]?\}|<(?i:dot)>|_dot_)[ \t]{0,3}|[ ]{1,4}(?i:dot)[ ]{1,4}|[。｡．․])"
    r"|(?P<written>[ ]{1,4}(?i:at)[ ]{1,4}[\pL\pN_-]+[ ]{1,4}(?i:dot)[ ]{1,4})"
)
_WRITTEN = re.compile(r"( +at +)(\S+)( +dot +)", re.IGNORECASE)
_Place: TypeAlias = tuple[int, int, str]  # start, end, what is meant there
_REACH = 256  # characters around an encoded place that a decoded view shows: an address or key and its context


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


class _Builder:
    """Puts a view together from left to right."""

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
        return View("".join(self._out), self._starts or [0], self._origins or [0], self._blocks or [-1], parent)


def plain_view(text: str, masked: Sequence[tuple[int, int]] = (), start: int = 0, end: int | None = None) -> View:
    """Returns the plain view of a text or of a part of it.

    Args:
        text: Without NUL characters.
        masked: Places masked already, sorted, not overlapping; each becomes one `BLANK`.
        start: Where the part begins; not inside a masked place.
        end: Where it ends, likewise; None means at the text's end.
    """
    builder = _Builder(text)
    at = start
    stop = len(text) if end is None else end
    for low, high in masked[bisect_left(masked, (start, start)) : bisect_left(masked, (stop, stop))]:
        _plain(text, at, low, builder)
        builder.put(BLANK, low, high)
        at = high
    _plain(text, at, stop, builder)
    return builder.view()


def _plain(text: str, start: int, end: int, builder: _Builder) -> None:
    at = start
    for match in _STRANGE.finditer(text, start, end):
        builder.copy(at, match.start())
        at = match.end()
        run = match.group()
        if run.isascii():
            builder.put(BLANK, match.start(), at)
        elif _INVISIBLE.search(run) is None and unicodedata.is_normalized("NFKC", run):
            builder.copy(match.start(), at)
        else:
            _normalise(run, match.start(), builder)
    builder.copy(at, end)


def _normalise(run: str, origin: int, builder: _Builder) -> None:
    """Writes a run in NFKC without invisible characters, one starter with its combining marks at a time."""
    start = 0
    for end in range(1, len(run) + 1):
        if end < len(run) and (unicodedata.combining(run[end]) or _INVISIBLE.match(run[end])):
            continue
        cluster = run[start:end]
        seen = unicodedata.normalize("NFKC", _INVISIBLE.sub("", cluster))
        builder.put(seen.replace(BLANK, "\ufffd"), origin + start, origin + end)
        start = end


def decoded_views(plain: View) -> Iterator[View]:
    """Yields views of the surroundings of every encoded place, decoded; nothing when there is none."""
    window: list[_Place] = []
    for match in _ENCODED.finditer(plain.text):
        for place in _places(match):
            if window and place[0] - window[-1][1] > 2 * _REACH:
                yield _decoded(plain, window)
                window = []
            window.append(place)
    if window:
        yield _decoded(plain, window)


def _places(match: re.Match[str]) -> Iterator[_Place]:
    """Yields start, end and what is meant there."""
    kind = match.lastgroup or ""
    if kind != "written":
        yield match.start(), match.end(), _DECODERS[kind](match.group())
        return
    parts = _WRITTEN.fullmatch(match.group())
    if parts is not None:
        yield match.start(), match.start() + parts.end(1), "@"
        yield match.start() + parts.start(3), match.end(), "."


def _decoded(plain: View, places: Sequence[_Place]) -> View:
    text = plain.text
    low = max(0, places[0][0] - _REACH)
    high = min(len(text), places[-1][1] + _REACH)
    builder = _Builder(text)
    at = low
    for start, end, meant in places:
        builder.copy(at, start)
        builder.put(meant.replace(BLANK, "\ufffd"), start, end)
        at = end
    builder.copy(at, high)
    return builder.view(plain)


def _percent(text: str) -> str:
    return unquote(re.sub(r"%(?:25)+(?=[0-9A-Fa-f]{2})", "%", text), errors="replace")


def _escape(text: str) -> str:
    units = re.findall(r"\\[ux]([0-9A-Fa-f]+)", text)
    joined = b"".join(int(unit, 16).to_bytes(2, "big") for unit in units)
    return joined.decode("utf-16-be", errors="replace")


_DECODERS: dict[str, Callable[[str], str]] = {
    "percent": _percent,
    "entity": html.unescape,
    "escape": _escape,
    "at": lambda _: "@",
    "dot": lambda _: ".",
}
