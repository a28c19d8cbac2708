"""Decides in one pass over a text which recognisers can find anything in it, by the literals that they need."""

from __future__ import annotations

from collections.abc import Sequence

import ahocorasick

from voting.screening.recogniser import Recogniser

_SHORT = 2  # characters: literals this short occur everywhere, so that a search for each is cheaper than their hits


class LiteralGate:
    """Chooses recognisers. Immutable once built."""

    def __init__(self, recognisers: Sequence[Recogniser]) -> None:
        self._recognisers = tuple(recognisers)
        self._always = frozenset(at for at, one in enumerate(recognisers) if not one.literals)
        needed: dict[str, set[int]] = {}
        for at, recogniser in enumerate(recognisers):
            for literal in recogniser.literals:
                needed.setdefault(literal, set()).add(at)
        short = {literal: frozenset(those) for literal, those in needed.items() if len(literal) <= _SHORT}
        self._short = {those: [one for one in short if short[one] == those] for those in short.values()}
        self._long = ahocorasick.Automaton()
        for literal in needed.keys() - short:
            self._long.add_word(literal, frozenset(needed[literal]))
        self._long.make_automaton()

    def choose(self, lowered: str) -> list[Recogniser]:
        """Returns those of which a literal is in a lower-case text, and those that need none."""
        chosen = set(self._always)
        for those, literals in self._short.items():
            if any(literal in lowered for literal in literals):
                chosen |= those
        if self._long:
            chosen.update(*{those for _, those in self._long.iter(lowered)})
        return [self._recognisers[at] for at in sorted(chosen)]
