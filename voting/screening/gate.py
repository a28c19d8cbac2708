"""Decides in one pass over a text which recognisers can find anything in it, by the literals that they need."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from voting.screening.re2 import Prefilter
from voting.screening.recogniser import Find, Recogniser, Searching


class Gate:
    """Chooses recognisers. Immutable once built, with the patterns that there are then."""

    def __init__(self, recognisers: Sequence[Recogniser]) -> None:
        self._recognisers = tuple(recognisers)
        self._always = frozenset(at for at, one in enumerate(recognisers) if not one.literals)
        needing: dict[str, set[int]] = {}
        for at, recogniser in enumerate(recognisers):
            for literal in recogniser.literals:
                needing.setdefault(literal, set()).add(at)
        self._prefilter = Prefilter(sorted(needing))
        self._needing = [frozenset(needing[literal]) for literal in sorted(needing)]

    @contextmanager
    def open(self, text: str) -> Iterator[list[Recogniser]]:
        """Gives those of which a literal is in a text, and those that need none; they are to look at it meanwhile."""
        with self._prefilter.within(text, text.lower()) as found:
            chosen = self._always.union(*(self._needing[literal] for literal in found))
            yield [one for one in map(self._recognisers.__getitem__, sorted(chosen)) if _may_find(one.find, text)]


def _may_find(find: Find, text: str) -> bool:
    return not isinstance(find, Searching) or not all(pattern.is_idle(text) for pattern in find.patterns)
