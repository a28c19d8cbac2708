"""What the model says of words, summed up per word: beforehand for known ones, per call for all others.

Nothing of a text is kept: the tables are made from the model alone when it is loaded.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import repeat
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from voting.screening.names import features as seen
from voting.screening.names.compiled import NOTHING, POSITIONS, Model, capitalised
from voting.screening.names.cutting import Integers, within
from voting.screening.names.gazetteer import Gazetteer
from voting.screening.names.tokens import LONGEST_WORD
from voting.screening.names.traits import EDGE, LISTED, SHAPE, SHAPES, UNUSUAL, traits_of
from voting.screening.names.weights import Floats

UNKNOWN = -1
Met: TypeAlias = dict[str, tuple[tuple[int, ...], int, Floats]]
"""Words, with their traits, their number and their sums. Must not outlive a call."""

_NO_SHAPE = "no shape"


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
        self.forms = dict(zip(map(capitalised, model.words), range(self.size, 2 * self.size), strict=True))
        self.forms.update(zip(model.words, range(self.size), strict=True))
        self._parts = {feature: row for row, feature in enumerate(model.parts)}
        self._parts_at = {0: self._parts, **_of_neighbours(self._parts)}
        table = self._wide(model.table)
        self._table = np.concatenate((table[: len(model.parts)], self._wide(np.zeros((1, self.labels)))))
        self.pairs = table[len(table) - len(model.pairs) :].copy()
        sums = _summed(model, table)
        del table  # and all that is held twice meanwhile: this is where a start takes most memory
        self._traits = model.traits.reshape(2 * self.size, -1)
        self._told_shapes = _told_shapes(self._parts)
        self._shapes = self._of_shapes((*SHAPES, _NO_SHAPE))  # the last, of number `UNUSUAL`, says nothing
        self._shape_places = [place for place, offset in enumerate(seen.NEIGHBOURS, 1) if abs(offset) == 1]
        self._shaped = np.concatenate((sums, sums), axis=1)  # per form, with what its shape says
        for place in self._shape_places:
            self._shaped[place] += self._shapes[place - 1].take(self._traits[:, SHAPE], axis=0)
        self._odd = set(np.flatnonzero(self._traits[:, SHAPE] == UNUSUAL).tolist())  # forms of an unusual shape

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

    def _unknown(self, words: Sequence[tuple[str, int]]) -> Floats:
        """Returns per place in `POSITIONS` and word what its parts say; as `rows` does of `compiled.features_at`."""
        rows: list[int] = []
        starts: list[int] = []
        nothing = repeat(len(self._parts))
        own = [seen.own_features(word, bits) for word, bits in words]
        near = {distance: [seen.nearby_features(word, bits, distance) for word, bits in words] for distance in (1, 2)}
        for position in POSITIONS:
            find = self._parts_at[position].get
            for features in near[abs(position)] if position else own:
                starts.append(len(rows))
                rows.append(len(self._parts))
                rows += map(find, features, nothing)
        sums: Floats = np.add.reduceat(self._table.take(rows, axis=0), starts, axis=0)
        return sums.reshape(len(POSITIONS), len(words), self.width)

    def look(self, numbered: Mapping[str, int], met: Met | None = None) -> Looked:
        """Returns what is known of distinct tokens and runs of white space, and of a segment's edge, which is last.

        Args:
            numbered: The tokens, with the numbers that `forms` has for them.
            met: What was found out of words that the model does not know; it is added to.
        """
        find = self.forms.get
        words = list(numbered)
        forms = list(numbered.values())
        unknown: list[int] = []
        alike: list[int] = []  # said to be so by itself, and not as a part of a pair
        for index, form in enumerate(forms):
            if form == UNKNOWN:
                forms[index] = find(_alike(words[index]), UNKNOWN)
                (unknown if forms[index] == UNKNOWN else alike).append(index)
        forms.append(find("", UNKNOWN))
        chosen = np.array(forms, dtype=np.int64)
        traits = self._traits.take(chosen, axis=0).astype(np.int64)
        numbers = chosen % self.size
        sums = self._shaped.take(chosen, axis=1)
        if alike:
            numbers[alike] = UNKNOWN
        if unknown:
            known = {} if met is None else met
            self._meet([words[index] for index in unknown if words[index] not in known], known)
            each = [known[words[index]] for index in unknown]
            traits[unknown] = [one for one, _, _ in each]
            numbers[unknown] = [one for _, one, _ in each]
            sums[:, unknown] = np.stack([one for _, _, one in each], axis=1)
        traits[-1, LISTED] = EDGE
        sums[:, -1] = 0
        odd = unknown if self._odd.isdisjoint(forms) else range(len(words))
        return Looked(numbers, traits, sums, self._add_shapes(words, traits, sums, unknown, odd))

    def _meet(self, words: Sequence[str], met: Met) -> None:
        """Adds what is to be known of words of which the model knows no more than their parts, or another form."""
        lowered = [within(word).lower() for word in words]
        entries = [self.gazetteer.entry(word) if word else NOTHING for word in lowered]
        numbers = [self.forms.get(word, UNKNOWN) for word in lowered]
        sums = self._shaped.take(numbers, axis=1)
        for place in self._shape_places:  # another form has another shape
            sums[place] -= self._shapes[place - 1].take(self._traits[numbers, SHAPE], axis=0)
        new = [index for index, number in enumerate(numbers) if number == UNKNOWN]
        if new:
            sums[:, new] = self._unknown([(lowered[index], entries[index][0]) for index in new])
        for index, word in enumerate(words):
            met[word] = traits_of(word, entries[index]), numbers[index], sums[:, index]

    def _add_shapes(
        self, words: Sequence[str], traits: Integers, sums: Floats, unknown: list[int], odd: Iterable[int]
    ) -> Floats:
        """Adds to what words say to their neighbours what their shapes say; returns what these say of a token.

        Args:
            words: As in `look`.
            traits: Of the words; the number of a shape that is not in the table is added.
            sums: Of the words.
            unknown: Words to whose sums nothing of their shapes was added before.
            odd: Words among which are those of an unusual shape.
        """
        shapes = self._shapes
        forms: list[str] = []
        unusual: list[int] = []
        for index in odd:
            if traits[index, SHAPE] == UNUSUAL:
                form = seen.shape(within(words[index]))
                if form in self._told_shapes:
                    forms.append(form)
                    unusual.append(index)
                    traits[index, SHAPE] += len(forms)
        if forms:
            shapes = np.concatenate((shapes, self._of_shapes(forms)), axis=1)
        added = set(unknown)
        changed = [*unknown, *(index for index in unusual if index not in added)]
        if changed:
            for place in self._shape_places:
                sums[place, changed] += shapes[place - 1].take(traits[changed, SHAPE], axis=0)
        return shapes[-len(seen.CASES) :]

    def _of_shapes(self, forms: Sequence[str]) -> Floats:
        """Returns what shapes say as neighbours, per place but the first, then of the token itself, per case."""
        return np.stack(
            [self.rows(seen.shape_features(form, "", offset) for form in forms) for offset in seen.NEIGHBOURS]
            + [self.rows(seen.shape_features(form, case, 0) for form in forms) for case in seen.CASES]
        )


def _told_shapes(parts: Iterable[str]) -> frozenset[str]:
    """Returns the shapes of which a feature says something."""
    starts = tuple([f"{offset}s=" for offset in seen.NEIGHBOURS] + [f"s{case}=" for case in seen.CASES])
    return frozenset(feature.partition("=")[2] for feature in parts if feature.startswith(starts))


def _alike(word: str) -> str:
    """Returns what says the same as a number or white space: of a number, only the length counts; else itself."""
    if word.isascii() and word.isdigit() and len(word) <= LONGEST_WORD:
        return "0" * len(word)
    return " " if word.isspace() else word


def _of_neighbours(parts: Mapping[str, int]) -> dict[int, dict[str, int]]:
    """Returns by place the features that begin with it, without their beginning."""
    found: dict[str, dict[str, int]] = {str(offset): {} for offset in seen.NEIGHBOURS}
    for feature, row in parts.items():
        length = 2 if feature[:1] == "-" else 1
        if (named := found.get(feature[:length])) is not None:
            named[feature[length:]] = row
    return {int(offset): named for offset, named in found.items()}


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
            sums[place, filled] = np.add.reduceat(table.take(model.summed[at:end], axis=0), starts, axis=0)
        at = end
    return sums
