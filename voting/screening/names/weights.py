"""The trained weights as the trainer has them: which feature speaks for which label, how strongly.

`compiled` makes of them what is shipped and worked with.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain as joined
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float32]
_LEAST = 0.02  # a weaker weight changes nothing


@dataclass(frozen=True)
class Weights:
    """A linear-chain conditional random field.

    Attributes:
        labels: `O`, `B-PERSON` and so on.
        rows: Feature → row of `table`; the last row, of zeros, belongs to no feature.
        table: Per feature and label.
        transitions: From label (row) to label (column).
    """

    labels: tuple[str, ...]
    rows: Mapping[str, int]
    table: Floats
    transitions: Floats

    def sums(self, told: Sequence[Sequence[str]]) -> Floats:
        """Returns per list of features (row) what they say together for each label (column)."""
        none = len(self.table) - 1
        found = [[none, *(row for row in map(self.rows.get, each) if row is not None)] for each in told]
        starts = np.cumsum([0, *map(len, found[:-1])])
        chosen = self.table.take(np.fromiter(joined.from_iterable(found), np.int64), axis=0)
        sums: Floats = np.add.reduceat(chosen, starts, axis=0)
        return sums

    def without(self, is_left_out: Callable[[str], bool]) -> Weights:
        """Returns the weights without some of the features."""
        kept = [feature for feature in self.rows if not is_left_out(feature)]
        places = [*(self.rows[feature] for feature in kept), len(self.table) - 1]
        rows = {feature: row for row, feature in enumerate(kept)}
        return Weights(self.labels, rows, self.table[places], self.transitions)


def as_weights(state: Mapping[tuple[str, str], float], transitions: Mapping[tuple[str, str], float]) -> Weights:
    """Returns the weights of `(feature, label)` and `(label, label)` pairs, as 16-bit floats hold them."""
    labels = tuple(sorted({label for _, label in state} | {label for pair in transitions for label in pair}))
    column = {label: index for index, label in enumerate(labels)}
    kept = {pair: weight for pair, weight in state.items() if abs(weight) >= _LEAST}
    rows = {feature: index for index, feature in enumerate(sorted({feature for feature, _ in kept}))}
    table = np.zeros((len(rows) + 1, len(labels)), dtype=np.float32)
    for (feature, label), weight in kept.items():
        table[rows[feature], column[label]] = weight
    between = np.zeros((len(labels), len(labels)), dtype=np.float32)
    for (before, after), weight in transitions.items():
        between[column[before], column[after]] = weight
    return Weights(labels, rows, table.astype("<f2").astype(np.float32), between)
