"""google-re2's patterns, of which those that cannot match a text are not run on it.

Each of some hundred patterns takes a few millionths of a second to say that it finds nothing, which is most of the
time that a short text takes. So one pass over the text (`held_words`: which words and signs are in it) and the numbers
of its digits tell beforehand which may match. Whoever looks at a text with many rules does so
`within` it; then these patterns find at once that there is nothing, and everywhere else they are as RE2 has them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import partial
from typing import Any, TypeAlias

import numpy as np
import re2

from voting.screening.held_words import HeldWords
from voting.screening.pattern_table import read_patterns

_GAPS = (0, 1, 3, 10, 60)  # characters between digits that count as close together
_ZERO = np.uint8(ord("0"))
_LAST = "\n\x01end of text\x01"  # put after a text to see that all of it was searched
Match: TypeAlias = re2._Match
error = re2.error
"""What a pattern in another syntax raises."""


class Pattern:
    """A pattern: RE2's syntax, Python's methods. Compiled when it is first run, which few patterns are at once."""

    __slots__ = ("_compiled", "_spans", "number", "pattern")

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self.number = len(_PATTERNS)
        _PATTERNS.append(self)

    def __getattr__(self, name: str) -> Any:
        """Returns what is not there before the pattern is compiled, as a slot that is filled is not asked for here."""
        if name not in ("_compiled", "_spans"):
            raise AttributeError(name)
        self._compiled = compiled = re2.compile(self.pattern)
        # What the methods of `_compiled` call, each time through a generator: half of the time of a short search.
        self._spans = partial(compiled._regexp.Match, re2._Anchor.UNANCHORED)
        return object.__getattribute__(self, name)

    def finditer(self, text: str, pos: int | None = None, endpos: int | None = None) -> Iterator[Any]:
        """Yields all matches, as `re.Pattern.finditer`."""
        looked = _LOOKED.get()
        # Right here, since some two hundred patterns are asked of a text, of which a few have a match.
        if looked is not None and looked.text is text:
            known = looked.known[self.number]
            # The way from bytes to characters is worth its time only if there is a match at all.
            if known == _IDLE or (not known and looked.misses(self)):
                return _NOTHING
        found: Iterator[Any] = self._compiled.finditer(text, pos, endpos)
        return found

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Yields where the matches of `finditer` are, at a quarter of its cost; for a pattern that never matches ""."""
        return _NOTHING if self.is_idle(text) else self._groups(text, 0)

    def places(self, text: str) -> Iterator[tuple[int, int]]:
        """Yields where the first group is, of one match after the other, each looked for from the last group's end on.

        So two values may share the blank between them, which a pattern takes along to see where each ends. Linear in
        the text, as repeated calls of `search` are not.
        """
        return _NOTHING if self.is_idle(text) else self._groups(text, 1)

    def _groups(self, text: str, group: int) -> Iterator[tuple[int, int]]:
        encoded = text.encode()
        end = len(encoded)
        same = end == len(text)  # so that bytes are characters
        at = seen = counted = 0  # `counted` characters are the first `seen` bytes
        while at <= end and (spans := self._spans(encoded, at, end))[0] != _NONE:
            low, high = spans[group]
            at = max(high, spans[0][0] + 1)
            if same:
                yield low, high
                continue
            start = counted + len(encoded[seen:low].decode())
            seen, counted = high, start + len(encoded[low:high].decode())
            yield start, counted

    def findall(self, text: str, pos: int | None = None, endpos: int | None = None) -> list[Any]:
        """Returns all matches, as `re.Pattern.findall`."""
        return [] if self.is_idle(text) else self._compiled.findall(text, pos, endpos)

    def search(self, text: str, pos: int | None = None, endpos: int | None = None) -> Any:
        """Returns the first match, as `re.Pattern.search`."""
        return None if self.is_idle(text) else self._compiled.search(text, pos, endpos)

    def match(self, text: str, pos: int | None = None, endpos: int | None = None) -> Any:
        """Returns a match at the start, as `re.Pattern.match`."""
        return None if self.is_idle(text) else self._compiled.match(text, pos, endpos)

    def fullmatch(self, text: str, pos: int | None = None, endpos: int | None = None) -> Any:
        """Returns a match of all, as `re.Pattern.fullmatch`."""
        return None if self.is_idle(text) else self._compiled.fullmatch(text, pos, endpos)

    def misses(self, encoded: bytes) -> bool:
        """Whether there is no match in a text in UTF-8."""
        return bool(self._spans(encoded, 0, len(encoded))[0] == _NONE)

    def occurs(self, text: str) -> bool:
        """Whether there is a match in a text that is a part of what is looked at, such as the words before a value."""
        return not self.misses(text.encode())

    @property
    def groups(self) -> int:
        """How many capturing groups there are."""
        return int(self._compiled.groups)

    def is_idle(self, text: str) -> bool:
        """Whether there is no match in a text for sure, because somebody looks `within` it."""
        looked = _LOOKED.get()
        return looked is not None and looked.text is text and looked.known[self.number] == _IDLE


class Looked:
    """A text that is looked at. Ends with `Prefilter.within`.

    Attributes:
        text: The text.
        known: Per pattern whether it is known to match (`_FOUND`) or not to (`_IDLE`).
    """

    __slots__ = ("_encoded", "_told", "known", "text")

    def __init__(self, text: str, encoded: bytes, idle: bytes) -> None:
        """Takes a text, the same in UTF-8, and per pattern 1 where it is known to find nothing."""
        self.text = text
        self.known = bytearray(idle) + bytes(len(_PATTERNS) - len(idle) + _SPARE)
        self._told = len(idle)
        self._encoded = encoded

    def not_idle(self) -> list[int]:
        """Returns the numbers of patterns that may have a match."""
        found: list[int] = np.flatnonzero(np.frombuffer(self.known, np.uint8, self._told) != _IDLE).tolist()
        return found

    def misses(self, pattern: Pattern) -> bool:
        """Whether a pattern has no match; looks for one where that is not known."""
        number, known = pattern.number, self.known
        if known[number]:
            return known[number] == _IDLE
        missed = pattern.misses(self._encoded)
        known[number] = _IDLE if missed else _FOUND
        return missed


_IDLE, _FOUND = 1, 2
_NONE = (-1, -1)  # the span of what does not match
_NOTHING: Iterator[Any] = iter(())
_SPARE = 1_000  # patterns of what is loaded only while a text is looked at
_PATTERNS: list[Pattern] = []
_LOOKED: ContextVar[Looked | None] = ContextVar("looked", default=None)


def compile(pattern: str) -> Pattern:  # as `re` and `re2` have it
    """Returns a pattern, of which the first search raises `error` where it is not in RE2's syntax."""
    return Pattern(pattern)


def all_patterns() -> list[str]:
    """Returns what was compiled so far, each pattern as it was written."""
    return [pattern.pattern for pattern in _PATTERNS]


class Prefilter:
    """Says which of the patterns that there are now, and which of some literals, may be in a text.

    Immutable, so that threads may share it.
    """

    def __init__(self, literals: Sequence[str] = ()) -> None:
        """Takes the literals, in lower case."""
        self._literals = re2.Set.SearchSet()
        for literal in literals:
            self._literals.Add(re2.escape(literal))
        self._literals.Add(_LAST)
        self._literals.Compile()
        read = read_patterns(pattern.pattern for pattern in _PATTERNS)
        self._words = HeldWords([one.clauses for one in read])
        needs = [one.needs for one in read]
        self._digits = np.array([one.digits for one in needs])
        # Which of the counts of digits, those by gap and the sum of all, a pattern's digits are among.
        self._counted = np.array([bisect_left(_GAPS, one.gap) for one in needs], dtype=np.int64)
        self._count = len(literals)

    @contextmanager
    def within(self, text: str, lowered: str) -> Iterator[tuple[Looked, list[int]]]:
        """Lets patterns that find nothing in `text` say so at once, as long as this lasts; gives the literals.

        Args:
            text: That is looked at.
            lowered: The same in lower case.
        """
        encoded = text.encode()
        looked = Looked(text, encoded, self.idle(text, encoded))
        token = _LOOKED.set(looked)
        try:
            yield looked, self.found(lowered)
        finally:
            _LOOKED.reset(token)

    def idle(self, text: str, encoded: bytes) -> bytes:
        """Returns per pattern whether it has no match for sure in a text, of which the same in UTF-8 is given, too."""
        digits = _digits(encoded)
        idle = self._words.lacking(text, encoded, digits=digits[-1] > 0)
        idle |= self._digits > np.array(digits)[self._counted]
        return idle.tobytes()

    def found(self, lowered: str) -> list[int]:
        """Returns which literals there are in a text in lower case, by their places."""
        literals = sorted(self._literals.Match(lowered + _LAST) or [])
        # Whatever went wrong in a search that misses its own mark, nothing is left out then.
        return literals[:-1] if literals[-1:] == [self._count] else list(range(self._count))


def _digits(encoded: bytes) -> list[int]:
    """Returns per gap how many ASCII digits there are at most without a wider one between them, and how many at all."""
    codes = np.frombuffer(encoded, dtype=np.uint8)
    if not encoded.isascii():
        codes = codes[codes & 0xC0 != 0x80]  # one for each character
    at = np.flatnonzero(codes - _ZERO < 10)
    if not len(at):
        return [0] * (len(_GAPS) + 1)
    between = at[1:] - at[:-1] - 1
    apart = np.arange(len(between))
    most = []
    for gap in _GAPS:  # what is close together is so within a wider gap, too
        wide = between > gap
        apart, between = apart[wide], between[wide]
        bounds = np.concatenate(([-1], apart, [len(at) - 1]))
        most.append(int((bounds[1:] - bounds[:-1]).max()))
    return [*most, len(at)]
