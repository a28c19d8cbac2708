"""One look at views of a text: recognisers in pieces of bounded length, and given values."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from voting.screening.budget import Budget
from voting.screening.drawn import Drawn
from voting.screening.folding import canonical
from voting.screening.gate import Gate
from voting.screening.hits import Hit
from voting.screening.once import held
from voting.screening.pieces import PIECE, pieces
from voting.screening.recogniser import BLANK, Find, Kind, Recogniser, Remembering, Spelling
from voting.screening.terms import TermFinder
from voting.screening.view import View

_MATCHES_BETWEEN_CHECKS = 128
_SHORT = 24  # characters of a secret below which it may be some of the numbers of a row
_SURE_ENOUGH_TO_SPREAD = 0.5  # from this score on, other spellings of a value are masked elsewhere


@dataclass(frozen=True, slots=True)
class Call:
    """What lasts as long as one call of the engine.

    Attributes:
        budget: Its deadline.
        finds: By name, the rules that remember what they have seen in it.
        spellings: By rule, type and value, how else the value is spelled.
        lasting: What rules keep of it, see `once.lasts`.
    """

    budget: Budget
    finds: Mapping[str, Find]
    spellings: dict[tuple[str, str, str], tuple[Spelling, ...]] = field(default_factory=dict)
    lasting: dict[Callable[[], Any], Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Begun:
    """What was found in a view, but not yet by recognisers that remember.

    Attributes:
        view: What was looked at.
        hits: Of recognisers before these.
        later: Of those after them.
    """

    view: View
    hits: list[Hit] = field(default_factory=list)
    later: list[Hit] = field(default_factory=list)


class Looker:
    """The recognisers, with what an operator allows. Immutable, so that threads may share it."""

    def __init__(self, recognisers: Sequence[Recogniser], allowed: frozenset[str], threshold: float) -> None:
        """Takes the recognisers.

        Args:
            recognisers: All of them.
            allowed: Canonical values that are nobody's.
            threshold: Least score of a personal finding whose rule has no threshold of its own.
        """
        self._recognisers = tuple(one for one in recognisers if one.per_call is None)
        self._remembering = tuple(one for one in recognisers if one.per_call is not None)
        first = next((at for at, one in enumerate(recognisers) if one.per_call is not None), len(recognisers))
        self._later = frozenset(one.name for one in recognisers[first:])
        self._gate = Gate(self._recognisers)
        self._allowed = allowed
        self._threshold = threshold

    def call(self, budget: Budget) -> Call:
        """Returns what a new call begins with."""
        return Call(budget, {one.name: one.per_call() for one in self._remembering if one.per_call is not None})

    def prepare(self, views: Iterable[View], call: Call) -> None:
        """Lets rules that remember look at several views at once, which is faster than one after the other."""
        batch: list[str] = []
        size = 0
        for piece in (piece for view in views for piece in pieces(view)):
            if size + len(piece.text) > PIECE:
                self._prepare(batch, call)
                batch, size = [], 0
            batch.append(piece.text)
            size += len(piece.text)
        self._prepare(batch, call)

    def _prepare(self, texts: Sequence[str], call: Call) -> None:
        call.budget.check()
        for find in call.finds.values():
            if isinstance(find, Remembering):
                find.prepare(texts)

    def begin(self, views: Sequence[View], call: Call) -> list[Begun]:
        """Returns what recognisers find in views, but those that remember."""
        begun: list[Begun] = []
        for view in views:
            parts = list(pieces(view))
            for piece in parts:
                one, drawn = Begun(piece), Drawn(piece.text)
                with held(piece.text, call.lasting), self._gate.open(piece.text) as recognisers:
                    for recogniser in recognisers:
                        call.budget.check()
                        if not recogniser.whole or len(parts) == 1:
                            hits = one.later if recogniser.name in self._later else one.hits
                            hits.extend(self._matches(recogniser, piece, drawn, call))
                begun.append(one)
            if len(parts) > 1:
                drawn = Drawn(view.text)
                for recogniser in self._recognisers:
                    if recogniser.whole:
                        begun[-1].later.extend(self._matches(recogniser, view, drawn, call))
        return begun

    def end(self, begun: Iterable[Begun], call: Call, whole: Sequence[View] = ()) -> Iterator[Hit]:
        """Yields what was found, and what recognisers that remember find, as if all had looked in their order.

        Args:
            begun: From `begin`.
            call: Of the engine.
            whole: What those that remember look at instead, since most of it costs them nothing: all of the text.
        """
        for one in begun:
            yield from one.hits
            if not whole:
                yield from self._remembered(one.view, call)
            yield from one.later
        for view in whole:
            for piece in pieces(view):
                yield from self._remembered(piece, call)

    def _remembered(self, view: View, call: Call) -> Iterator[Hit]:
        drawn = Drawn(view.text)
        for recogniser in self._remembering:
            call.budget.check()
            yield from self._matches(recogniser, view, drawn, call)

    def _matches(self, recogniser: Recogniser, view: View, drawn: Drawn, call: Call) -> Iterator[Hit]:
        personal = recogniser.kind is Kind.PERSONAL and not recogniser.own_threshold
        find = call.finds.get(recogniser.name, recogniser.find)
        for number, (start, end, score, entity_type) in enumerate(find(view.text)):
            if number % _MATCHES_BETWEEN_CHECKS == 0:
                call.budget.check()
            if personal and score < self._threshold:
                continue
            if (recogniser.kind is Kind.PERSONAL or end - start < _SHORT) and drawn.has(start, end):
                continue
            for low, high in _between_blanks(view.text, start, end):
                value, place = view.text[low:high], view.original(low, high)
                if not personal and score < self._threshold and _is_spelt_out(value, place):
                    continue
                key = canonical(value)
                if key not in self._allowed:
                    yield Hit(
                        *place,
                        recogniser.kind,
                        entity_type or recogniser.entity_type,
                        recogniser.name,
                        recogniser.explanation,
                        score,
                        value,
                        key,
                        recogniser.spreads,
                        self._spellings(recogniser, value, entity_type, score, call),
                    )

    def _spellings(
        self, recogniser: Recogniser, value: str, entity_type: str, score: float, call: Call
    ) -> tuple[Spelling, ...]:
        if recogniser.spellings is None or score < _SURE_ENOUGH_TO_SPREAD:
            return ()
        named = (recogniser.name, entity_type or recogniser.entity_type, value)
        if named not in call.spellings:
            listed = recogniser.spellings(value, named[1])
            call.spellings[named] = tuple(one for one in listed if canonical(one.value) not in self._allowed)
        return call.spellings[named]


def hits_of(begun: Iterable[Begun]) -> Iterator[Hit]:
    """Yields what was found so far."""
    for one in begun:
        yield from one.hits
        yield from one.later


def term_hits(views: Sequence[View], finders: Iterable[TermFinder], budget: Budget) -> Iterator[Hit]:
    """Yields where given values are in views."""
    for finder in finders:
        for view in views:
            budget.check()
            for start, end, target in finder.find(view.text):
                for low, high in _between_blanks(view.text, start, end):
                    value = view.text[low:high]
                    original = view.original(low, high)
                    yield Hit(
                        *original,
                        target.kind,
                        target.entity_type,
                        target.name,
                        target.explanation,
                        target.score,
                        value,
                        target.key,
                    )


def _is_spelt_out(value: str, place: tuple[int, int]) -> bool:
    """Whether a value is letters put together that stand apart: what a model makes of them is worth less."""
    start, end = place
    return end - start >= 2 * len(value) > 2


def _between_blanks(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yields what is left of a span without the places masked already, where a letter or digit is left."""
    at = start
    for piece in text[start:end].split(BLANK):
        if any(map(str.isalnum, piece)):
            yield at, at + len(piece)
        at += len(piece) + 1
