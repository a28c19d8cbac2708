"""Terms that an operator allows, wherever they stand as they were given.

That a find is an allowed term is seen where it is made. This is about parts of one: once the Ewa Kowal of a text is
masked, the "Ewa" of an allowed "Ewa Nowak" would be, too.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from voting.screening.folding import canonical
from voting.screening.hits import Hit
from voting.screening.placeholders import MASKED
from voting.screening.recogniser import Kind
from voting.screening.terms import Term, TermFinder, as_target

_WINNING = frozenset((Kind.KNOWN, Kind.TERM))  # the voter's own, and what is always masked


class Allowed:
    """The terms. Immutable once built."""

    def __init__(self, terms: Sequence[str]) -> None:
        self.keys = frozenset(canonical(term) for term in terms)
        """Canonical values of finds that are left."""
        self._finder = TermFinder(Term(term, as_target(Kind.TERM, MASKED, "allow_list", "", term)) for term in terms)

    def without(self, hits: Iterable[Hit], text: str) -> list[Hit]:
        """Returns the hits but those that lie within an allowed term."""
        if not self.keys:
            return list(hits)
        places = [(start, end) for start, end, _ in self._finder.find(text)]
        return [
            hit
            for hit in hits
            if hit.kind in _WINNING or not any(low <= hit.start and hit.end <= high for low, high in places)
        ]
