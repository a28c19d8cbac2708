"""The weights of features as tables, to work out what speaks for each label at many tokens of a text at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import prod
from typing import Any, NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from voting.screening import late
from voting.screening.names.addresses.learnt.features import (
    ALONE,
    BETWEEN,
    EDGE,
    GLUED,
    NEAR,
    TOGETHER,
    Known,
    Tokens,
    known,
)
from voting.screening.names.gazetteer import Gazetteer
from voting.screening.names.weights import Floats, Weights
from voting.screening.once import lasts

Integers: TypeAlias = NDArray[np.int64]

_PART = late.compile(rf"(\{BETWEEN}|[^{BETWEEN}]+)(?:\{BETWEEN}|\Z)")  # a part may be the very sign between them
_PLACES = {field: at for at, field in enumerate((*Known._fields, GLUED))}
_STEPS = np.array(NEAR)
_AT_ITSELF = -NEAR[0]  # among the steps


class Words(NamedTuple):
    """The words of the texts that are looked at in one call, see `once.lasts`: the place of each, and their numbers."""

    rows: dict[str, int]
    numbers: list[list[int]]


class Tables:
    """Weights, made ready. Immutable, so that threads may share it.

    Whatever some feature tells of a field of `Known` has a number there, from 1 on; all else is 0 and weighs nothing.
    """

    def __init__(self, weights: Weights) -> None:
        self.labels = len(weights.labels)
        self._numbers: tuple[dict[str, int], ...] = tuple({} for _ in _PLACES)
        told_alone = {f"{name}{step}": (_PLACES[field], step) for name, steps, field in ALONE for step in steps}
        told_together = {name: at for at, (name, _) in enumerate(TOGETHER)}
        alone: list[tuple[int, int, int, int]] = []
        together: list[tuple[int, list[int], int]] = []
        for feature, row in weights.rows.items():
            name, _, told = feature.partition("=")
            if name in told_alone:
                place, step = told_alone[name]
                alone.append((place, self._numbered(place, told), step + _AT_ITSELF, row))
            else:
                of = told_together[name]
                fields = [_PLACES[field] for _, field in TOGETHER[of][1]]
                parts = zip(fields, _PART.findall(told), strict=True)
                together.append((of, [self._numbered(place, part) for place, part in parts], row))
        self._sizes = [len(one) + 1 for one in self._numbers]
        self._alone = {
            place: np.zeros((self._sizes[place], len(NEAR), self.labels), np.float32)
            for place in (_PLACES[field] for _, _, field in ALONE)
        }
        for place, number, at, row in alone:
            self._alone[place][number, at] = weights.table[row]
        self._most = max(prod(self._sizes[_PLACES[field]] for _, field in fields) for _, fields in TOGETHER)
        keyed = sorted((self._key(of, numbers), row) for of, numbers, row in together)
        # One more, so that a search ends inside; it weighs nothing.
        self._keys = np.array([*(key for key, _ in keyed), np.iinfo(np.int64).max])
        self._weights = np.zeros((len(keyed) + 1, self.labels), np.float32)
        self._weights[:-1] = weights.table[[row for _, row in keyed]]

    def _numbered(self, place: int, told: str) -> int:
        return self._numbers[place].setdefault(told, len(self._numbers[place]) + 1)

    def _key(self, of: int, numbers: Sequence[Any]) -> Any:
        """Returns the number of the `of`-th of `TOGETHER`, given its parts' numbers; also of arrays of them."""
        key = 0
        for (_, field), number in zip(TOGETHER[of][1], numbers, strict=True):
            key = key * self._sizes[_PLACES[field]] + number
        return key + of * self._most

    def numbers_of(self, word: Known) -> list[int]:
        """Returns the numbers of what is known of a word, per field of `Known`."""
        return [self._numbers[place].get(told, 0) for place, told in enumerate(word)]

    def words(self) -> Words:
        """Returns what begins with the edge of a text alone."""
        return Words({}, [self.numbers_of(EDGE)])

    def sums(self, words: Integers, near: Integers, glued: Sequence[bool]) -> Floats:
        """Returns per token (row) what speaks for each label (column).

        Args:
            words: Per word (row) and field of `Known` its number.
            near: Per token (row) and step of `NEAR` which of the words stands there.
            glued: Per token, whether it touches the one before it.
        """
        alone = np.zeros((len(words), len(NEAR), self.labels), np.float32)
        for place, table in self._alone.items():
            alone += table.take(words[:, place], axis=0)
        scores: Floats = alone[near, np.arange(len(NEAR))].sum(axis=1)
        touch = np.array([self._numbers[_PLACES[GLUED]].get(str(one), 0) for one in glued])

        def part(step: int, field: str) -> Integers:
            return touch if field == GLUED else words[near[:, step + _AT_ITSELF], _PLACES[field]]

        keys = np.array([self._key(of, [part(*one) for one in fields]) for of, (_, fields) in enumerate(TOGETHER)])
        at = self._keys.searchsorted(keys)
        at[self._keys[at] != keys] = len(self._keys) - 1
        scores += self._weights[at].sum(axis=0)
        return scores


def scorer(tables: Tables, tokens: Tokens, gazetteer: Gazetteer) -> Callable[[Sequence[int]], Floats]:
    """Returns what tells per token of a text, by its place, what speaks for each label; words are looked up once."""
    rows, numbers = lasts(tables.words)

    def row_of(at: int) -> int:
        if at < 0:
            return 0
        text = tokens.texts[at]
        row = rows.get(text)
        if row is None:
            row = rows[text] = len(numbers)
            numbers.append(tables.numbers_of(known(text, gazetteer)))
        return row

    def scores(at: Sequence[int]) -> Floats:
        near = np.array(at, dtype=np.int64)[:, None] + _STEPS
        near[near >= len(tokens.texts)] = -1
        places, which = np.unique(near, return_inverse=True)
        found, of = np.unique([row_of(one) for one in places.tolist()], return_inverse=True)
        told = np.array([numbers[one] for one in found.tolist()])
        return tables.sums(told, of[which].reshape(near.shape), [tokens.is_glued(one) for one in at])

    return scores
