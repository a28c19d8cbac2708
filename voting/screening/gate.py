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
        literals = {literal for recogniser in recognisers for literal in recogniser.literals}
        self._short = tuple(literal for literal in literals if len(literal) <= _SHORT)
        self._long = ahocorasick.Automaton()
        for literal in literals.difference(self._short):
            self._long.add_word(literal, literal)
        self._long.make_automaton()

    def choose(self, lowered: str) -> list[Recogniser]:
        """Returns those of which a literal is in a lower-case text, and those that need none."""
        present = {literal for literal in self._short if literal in lowered}
        if self._long:
            present.update(literal for _, literal in self._long.iter(lowered))
        return [one for one in self._recognisers if not one.literals or not present.isdisjoint(one.literals)]
