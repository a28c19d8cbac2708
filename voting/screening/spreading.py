"""Values found once, which are looked for in all texts of a call."""

from __future__ import annotations

from collections.abc import Iterable

from voting.screening.folding import squeeze
from voting.screening.hits import Hit
from voting.screening.naming import precedence
from voting.screening.personal.users.unheard import is_unheard
from voting.screening.recogniser import Kind
from voting.screening.terms import Target, Term, TermFinder

_SURE = 0.4  # score; a doubtful value that stands twice is doubtful twice
_SHORTEST = 6  # letters and digits; a shorter value occurs by chance
_LONGEST = 500  # characters; a longer one, such as a private key, has a form that its own rule finds again
_LONG = 16  # letters and digits of a value that is particular whatever it is made of


class Spread:
    """The values of one call. Each is put into one finder alone, so that no text makes many costly ones."""

    def __init__(self) -> None:
        self._values: set[str] = set()
        self._finders: list[TermFinder] = []

    @property
    def finders(self) -> tuple[TermFinder, ...]:
        """Find all values together, the last of them those that were learnt last."""
        return tuple(self._finders)

    def learn(self, hits: Iterable[Hit], *, every: bool = False) -> bool:
        """Takes the values of hits; tells whether there was a new one.

        Args:
            hits: Of a look.
            every: Whether to take doubtful ones as well, as whole words.
        """
        fresh: dict[str, Term] = {}
        # Named as `merging.merge` would name it, whichever was found first.
        for hit in sorted(hits, key=precedence):
            target = Target(hit.kind, hit.entity_type, hit.recogniser, hit.explanation, hit.key, hit.score)
            for value, capitalised in hit.spellings:
                if value not in self._values:
                    fresh.setdefault(value, Term(value, target, capitalised=capitalised, whole=True))
            if hit.spreads and hit.value not in self._values and hit.value not in fresh and _tells(hit):
                inside = hit.kind is Kind.SECRET and len(hit.value) >= _LONG
                fresh[hit.value] = Term(hit.value, target, inside=inside)
            elif every and hit.value not in self._values:
                fresh.setdefault(hit.value, Term(hit.value, target, whole=True))
        if fresh:
            self._values.update(fresh)
            self._finders.append(TermFinder(fresh.values()))
        return bool(fresh)


def _tells(hit: Hit) -> bool:
    """Whether a value is so particular that it is the same one wherever it stands."""
    if len(hit.value) > _LONGEST or hit.score < _SURE:
        return False
    bare = squeeze(hit.value)
    if len(bare) < _SHORTEST:
        return False
    if hit.kind is Kind.CLOUD or len(bare) >= _LONG or not bare.isalpha():
        return True
    return hit.entity_type == "USERNAME" and is_unheard(hit.value)
