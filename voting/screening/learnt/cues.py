"""Where a value may be a secret, a user's name or somebody's number at all: near words that speak of one.

The model decides; this only spares it most of a text. A stem counts wherever it stands, since words of several
languages are joined to one another (`Garagencode`, `alarmcode`, `wachtwoord`), but where it would be in half of all
words. The model is told a stem's group as well, which is one for all languages.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import ahocorasick

from voting.screening import late

_ACCOUNT = "account"
# "Account Manager | Heron Ltd": what somebody is
_TITLE = late.compile(
    r" (?:managers?|executives?|directors?|specialists?|coordinators?|representatives?|supervisors?|officers?)(?![\w-])"
)


class Cue(NamedTuple):
    """A stem, where it stands, and of which group it is."""

    start: int
    end: int
    stem: str
    group: str


class Stems:
    """Stems, and how far around them values are weighed. Immutable."""

    def __init__(self, groups: Mapping[str, str], before: int, after: int) -> None:
        """Takes the stems.

        Args:
            groups: Stems by what they speak of, in lower case and divided by blanks. A low line before one says that it
                counts only where it begins a word, any other one stands for a blank. In several groups one is of the
                first.
            before: Characters in front of a stem.
            after: Characters behind it.
        """
        self._groups: dict[str, str] = {}
        self._beginning: set[str] = set()
        for group, words in groups.items():
            for word in words.split():
                stem = word.removeprefix("_").replace("_", " ")
                if stem not in self._groups:
                    self._groups[stem] = group
                    if word != stem.replace(" ", "_"):
                        self._beginning.add(stem)
        self._before, self._after = before, after
        self._automaton = ahocorasick.Automaton()
        for stem in self._groups:
            self._automaton.add_word(stem, len(stem))
        self._automaton.make_automaton()

    def cues(self, text: str) -> list[Cue]:
        """Returns the stems in a text in the order of their ends, of those that overlap the longest."""
        lowered = text.lower()
        if len(lowered) != len(text):  # a letter whose lower case is two characters would move all that follow
            lowered = "".join(one.lower()[0] for one in text)
        found: list[Cue] = []
        for last, length in self._automaton.iter(lowered):
            start = last + 1 - length
            stem = lowered[start : last + 1]
            if start and stem in self._beginning and lowered[start - 1].isalnum():
                continue
            if stem == _ACCOUNT and _TITLE.match(lowered, last + 1) is not None:
                continue
            if found and found[-1].end > start:  # "password" tells more than "word"
                if found[-1].start < start:
                    continue
                found.pop()
            found.append(Cue(start, last + 1, stem, self._groups[stem]))
        return found

    def windows(self, text: str, cued: Sequence[Cue]) -> Iterator[tuple[int, int]]:
        """Yields the parts of a text in which values are weighed, in order and not overlapping."""
        start = end = 0
        for cue in cued:
            low, high = max(0, cue.start - self._before), min(len(text), cue.end + self._after)
            if low > end:
                if end > start:
                    yield start, end
                start = low
            end = max(end, high)
        if end > start:
            yield start, end

    def is_near(self, cued: Sequence[Cue], start: int, end: int) -> bool:
        """Whether a place lies where values are weighed; see `windows`."""
        at = bisect_right(cued, start, key=end_of)
        return (at > 0 and end <= cued[at - 1].end + self._after) or (
            at < len(cued) and start >= cued[at].start - self._before
        )


def end_of(cue: Cue) -> int:
    """Returns where a cue ends, to search among several by."""
    return cue.end
