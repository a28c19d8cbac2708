"""Decides in one pass over a text which recognisers can find anything in it, by the literals that they need."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from voting.screening.re2 import Prefilter
from voting.screening.recogniser import Recogniser, Searching


class Gate:
    """Chooses recognisers. Immutable once built, with the patterns that there are then."""

    def __init__(self, recognisers: Sequence[Recogniser]) -> None:
        self._recognisers = tuple(recognisers)
        # Per recogniser the patterns without a match of which it finds nothing; none where more than these matter.
        self._searched = [one.find.patterns if isinstance(one.find, Searching) else () for one in recognisers]
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
            misses = looked.misses
            yield [
                self._recognisers[at]
                for at in sorted(chosen)
                if not self._searched[at] or not all(map(misses, self._searched[at]))
            ]
