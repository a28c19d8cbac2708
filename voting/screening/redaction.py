"""Puts placeholders where hits are, with one numbering over all texts of a comparison."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from voting.ports import Finding
from voting.screening.hits import Hit
from voting.screening.placeholders import PLACEHOLDER, UNNUMBERED, placeholder


@dataclass(slots=True)
class _Named:
    """A placeholder in the making."""

    text: str
    hit: Hit
    count: int = 0


@dataclass(slots=True)
class _Numbering:
    """Gives each value its placeholder, in order of appearance.

    A number that stands in a raw text already, because somebody wrote a placeholder's name or the text was screened
    before, is left out: it would say that two different values are one.
    """

    taken: frozenset[str]
    best: dict[str, Hit]
    _numbers: dict[str, int] = field(default_factory=dict)
    _named: dict[str, _Named] = field(default_factory=dict)

    def name(self, hit: Hit) -> str:
        """Returns the placeholder of a hit's value."""
        chosen = self.best[hit.key]
        key = chosen.entity_type if chosen.entity_type in UNNUMBERED else f"={hit.key}"
        named = self._named.get(key)
        if named is None:
            named = self._named[key] = _Named(self._next(chosen.entity_type), chosen)
        named.count += 1
        return named.text

    def _next(self, entity_type: str) -> str:
        while True:
            number = self._numbers[entity_type] = self._numbers.get(entity_type, 0) + 1
            text = placeholder(entity_type, number)
            if entity_type in UNNUMBERED or text not in self.taken:
                return text

    def findings(self) -> tuple[Finding, ...]:
        """Returns what each placeholder tells, without the value."""
        return tuple(
            Finding(named.text, named.hit.entity_type, named.hit.recogniser, named.hit.explanation, named.count)
            for named in self._named.values()
        )


def redact(
    texts: Sequence[str], hits: Sequence[Sequence[Hit]], placeholders: re.Pattern[str] = PLACEHOLDER
) -> tuple[list[str], tuple[Finding, ...]]:
    """Returns the texts with a placeholder for every hit, and what each placeholder is.

    Args:
        texts: All texts of a comparison, in reading order.
        hits: Per text: sorted, not overlapping (`merging.merge`). Equal keys get equal placeholders in all texts; the
            type is that of the strongest kind found for the key anywhere.
        placeholders: What counts as a placeholder that stands there already.
    """
    taken = frozenset(found for text in texts for found in placeholders.findall(text))
    numbering = _Numbering(taken, _strongest(hit for one in hits for hit in one))
    return [_replaced(text, one, numbering) for text, one in zip(texts, hits, strict=True)], numbering.findings()


def _strongest(hits: Iterable[Hit]) -> dict[str, Hit]:
    best: dict[str, Hit] = {}
    for hit in hits:
        known = best.get(hit.key)
        if known is None or hit.kind < known.kind:
            best[hit.key] = hit
    return best


def _replaced(text: str, hits: Sequence[Hit], numbering: _Numbering) -> str:
    pieces: list[str] = []
    at = 0
    for hit in hits:
        pieces += (text[at : hit.start], numbering.name(hit))
        at = hit.end
    pieces.append(text[at:])
    return "".join(pieces)
