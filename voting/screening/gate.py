"""Decides in one pass over a text which recognisers can find anything in it, by the literals that they need."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from voting.screening.re2 import Pattern, Prefilter
from voting.screening.recogniser import Recogniser, Searching


class Gate:
    """Chooses recognisers. Immutable once built, with the patterns that there are then."""

    def __init__(self, recognisers: Sequence[Recogniser]) -> None:
        self._recognisers = tuple(recognisers)
        # Per pattern the recognisers that find nothing without a match of one of theirs.
        self._searching: dict[int, list[tuple[int, Pattern, Searching]]] = {}
        self._unsearched = set(range(len(recognisers)))
        for at, one in enumerate(recognisers):
            if isinstance(one.find, Searching):
                self._unsearched.discard(at)
                for pattern in one.find.patterns:
                    self._searching.setdefault(pattern.number, []).append((at, pattern, one.find))
        self._always = frozenset(at for at, one in enumerate(recognisers) if not one.literals)
        needing: dict[str, set[int]] = {}
        for at, recogniser in enumerate(recognisers):
            for literal in recogniser.literals:
                needing.setdefault(literal, set()).add(at)
        self._prefilter = Prefilter(sorted(needing))
        self._needing = [frozenset(needing[literal]) for literal in sorted(needing)]

    @contextmanager
    def open(self, text: str) -> Iterator[list[Recogniser]]:
        """Gives those that may find something in a text; they are to look at it meanwhile."""
        with self._prefilter.within(text, text.lower()) as (looked, found):
            chosen = self._always.union(*(self._needing[literal] for literal in found))
            # Python's dotless i is another i without regard to case, that of RE2 is not.
            needed = "ı" not in text and "İ" not in text
            may = self._unsearched.copy()
            for number in looked.not_idle():
                for at, pattern, one in self._searching.get(number, ()):
                    if at not in chosen or at in may or (one.needs and needed and any(map(looked.misses, one.needs))):
                        continue
                    if not looked.misses(pattern):
                        may.add(at)
            yield [self._recognisers[at] for at in sorted(chosen & may)]
