"""What the model says of words, summed up per word: beforehand for known ones, per call for all others.

Nothing of a text is kept: the tables are made from the model alone when it is loaded.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import repeat

import numpy as np
from numpy.typing import NDArray

from voting.screening.names import features as seen
from voting.screening.names.compiled import POSITIONS, Model, capitalised, features_at
from voting.screening.names.cutting import Integers, within
from voting.screening.names.gazetteer import Gazetteer
from voting.screening.names.traits import EDGE, LISTED, SHAPE, SHAPES, UNUSUAL, traits_of
from voting.screening.names.weights import Floats

UNKNOWN = -1


@dataclass(frozen=True, slots=True)
class Looked:
    """What is known of distinct words; an array's row is a word.

    Attributes:
        numbers: Of lower-cased words, `UNKNOWN` where the model does not know it.
        traits: See `traits`.
        sums: Per place in `POSITIONS`, per word and label; neighbours' with their shape, the token's own without.
        shapes: Per case in `features.CASES`, shape and label, what the shape of a token says of it.
    """

    numbers: Integers
    traits: Integers
    sums: Floats
    shapes: Floats


class Lexicon:
    """Immutable, so that threads may share it."""

    def __init__(self, model: Model, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        self.labels = len(model.labels)
        # Rows of a multiple of 32 bytes are gathered several times faster; the columns beyond the labels are nought.
        self.width = -(-self.labels // 8) * 8
        self.size = len(model.words)
        # Words as they are, then each with a capital, so that the number of a form tells that of its word.
        self.forms = {word: number for number, word in enumerate(model.words)}
        for number, word in enumerate(model.words, self.size):
            self.forms.setdefault(capitalised(word), number)
        self._parts = {feature: row for row, feature in enumerate(model.parts)}
        table = self._wide(model.table)
        self._table = np.concatenate((table[: len(model.parts)], self._wide(np.zeros((1, self.labels)))))
        self.pairs = table[len(table) - len(model.pairs) :].copy()
        self._sums = _summed(model, table)
        self._traits = model.traits.reshape(2 * self.size, -1)
        self._shapes = self._of_shapes(SHAPES)

    def _wide(self, table: NDArray[np.floating]) -> Floats:
        wide = np.zeros((len(table), self.width), dtype=np.float32)
        wide[:, : self.labels] = table
        return wide

    def rows(self, groups: Iterable[Iterable[str]]) -> Floats:
        """Returns for each group of features the sum of their weights; only parts count."""
        starts: list[int] = []
        features: list[str] = []
        for group in groups:
            starts.append(len(features))
            features.append("")  # no feature, but a sum of nothing is one of something then
            features += group
        if not starts:
            return self._table[:0]
        rows = np.fromiter(map(self._parts.get, features, repeat(len(self._parts))), np.int64, len(features))
        return np.add.reduceat(self._table.take(rows, axis=0), starts, axis=0)

    def look(self, words: Sequence[str]) -> Looked:
        """Returns what is known of distinct tokens and runs of white space, and of a segment's edge, which is last."""
        forms = np.fromiter(map(self.forms.get, words, repeat(UNKNOWN)), np.int64, len(words))
        forms = np.append(forms, self.forms[""])
        traits = self._traits.take(forms, axis=0).astype(np.int64)
        traits[-1, LISTED] = EDGE
        numbers = np.where(forms < self.size, forms, forms - self.size)
        unknown: list[tuple[int, str, int]] = []
        for index in np.flatnonzero(forms == UNKNOWN).tolist():
            word = words[index]
            lowered = within(word).lower()
            bits = self.gazetteer.listed(lowered) if lowered else 0
            traits[index] = traits_of(word, bits, self.gazetteer)
            numbers[index] = self.forms.get(lowered, UNKNOWN)
            if numbers[index] == UNKNOWN:
                unknown.append((index, lowered, bits))
        sums = self._sums.take(numbers, axis=1)
        sums[:, -1] = 0
        if unknown:
            rows = self.rows(features_at(word, bits, place) for place in POSITIONS for _, word, bits in unknown)
            sums[:, [index for index, _, _ in unknown]] = rows.reshape(len(POSITIONS), len(unknown), self.width)
        unusual = np.flatnonzero(traits[:-1, SHAPE] == UNUSUAL)
        shapes = self._shapes
        if len(unusual):
            traits[unusual, SHAPE] += np.arange(len(unusual))
            odd = [seen.shape(within(words[index])) for index in unusual.tolist()]
            shapes = np.concatenate((shapes, self._of_shapes(odd)), axis=1)
        for place, said in enumerate(shapes[: len(seen.NEIGHBOURS)], 1):
            if said.any():
                sums[place] += said.take(traits[:, SHAPE], axis=0)
        return Looked(numbers, traits, sums, shapes[-len(seen.CASES) :])

    def _of_shapes(self, forms: Sequence[str]) -> Floats:
        """Returns what shapes say as neighbours, per place but the first, then of the token itself, per case."""
        return np.stack(
            [self.rows(seen.shape_features(form, "", offset) for form in forms) for offset in seen.NEIGHBOURS]
            + [self.rows(seen.shape_features(form, case, 0) for form in forms) for case in seen.CASES]
        )


def _summed(model: Model, table: Floats) -> Floats:
    """Returns per place and known word the sum of its rows."""
    sums = np.zeros((*model.lengths.shape, table.shape[1]), dtype=np.float32)
    at = 0
    for place, lengths in enumerate(model.lengths):
        filled = np.flatnonzero(lengths)
        counts = lengths[filled].astype(np.int64)
        end = at + int(counts.sum())
        if len(filled):
            starts = np.cumsum(counts) - counts
            sums[place, filled] = np.add.reduceat(table[model.summed[at:end]], starts, axis=0)
        at = end
    return sums
