"""The model: a weight for each feature, summed up and turned into a probability (logistic regression)."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from voting.screening.packed import read_packed, write_packed

LEAST: Final = 0.05  # weaker weights are most of all, and change next to nothing
_TIMES: Final = 100  # weights are kept to two decimals, as whole numbers
_KEPT: Final = np.dtype("<i2")
_BETWEEN: Final = "\x1e"  # features hold line ends, and NUL for what was found before
_MOST = 40.0  # a sum beyond is as sure as can be, and `math.exp` holds it


@dataclass(frozen=True, slots=True)
class Linear:
    """Weights.

    Attributes:
        bias: Of every value.
        weights: By feature; of all others nought.
        floors: What a value's features must come to after each step but the last, or all else need not be looked at:
            few values that are found are below them.
    """

    bias: float
    weights: Mapping[str, float]
    floors: tuple[float, ...] = ()

    def told(self, steps: Iterable[set[str]]) -> tuple[float, set[str]] | None:
        """Returns what features come to, and all of them; None where they are too little after a step.

        Args:
            steps: See `features.Features.steps`.
        """
        total, told = 0.0, set[str]()
        for at, features in enumerate(steps):
            total += self.total(features)
            if at < len(self.floors) and total < self.floors[at]:
                return None
            told |= features
        return total, told

    def total(self, features: Iterable[str]) -> float:
        """Returns what features come to."""
        return math.fsum(filter(None, map(self.weights.get, features)))

    def probability(self, total: float) -> float:
        """Returns how likely a value whose features come to a sum is what was learnt, in [0, 1]."""
        return 1 / (1 + math.exp(-max(-_MOST, min(_MOST, self.bias + total))))

    def save(self, path: Path) -> None:
        """Writes the weights to two decimals, sorted: the same bytes for the same weights.

        A line of JSON with all but the weights, the features, each behind the one before, and the weights as numbers
        of two bytes: as JSON, they took twice as long to read.
        """
        kept = {one: round(weight * _TIMES) for one, weight in self.weights.items() if abs(weight) >= LEAST}
        features = sorted(one for one in kept if _BETWEEN not in one)
        floors = [round(one, 3) for one in self.floors]
        head = json.dumps({"bias": round(self.bias, 3), "floors": floors, "features": len(features)})
        weights = np.array([kept[one] for one in features], dtype=_KEPT)
        data = f"{head}\n{_BETWEEN.join(features)}".encode() + weights.tobytes()
        write_packed(path, data)


def load_linear(path: Path) -> Linear:
    """Returns the weights that `Linear.save` wrote.

    Raises:
        OSError: The file is missing.
        ValueError: It is damaged or of another form.
    """
    read = read_packed(path)
    begin = read.find(b"\n") + 1
    try:
        head = json.loads(read[:begin])
        count = int(head["features"])
        at = len(read) - count * _KEPT.itemsize
        features = read[begin:at].decode().split(_BETWEEN) if count else []
        weights = np.frombuffer(read, _KEPT, count, at).tolist()
        # Each number is one object: hundreds of thousands of weights are a few hundred numbers.
        numbers = {one: one / _TIMES for one in set(weights)}
        if len(features) == count:
            bias, floors = float(head["bias"]), tuple(map(float, head["floors"]))
            return Linear(bias, dict(zip(features, map(numbers.__getitem__, weights), strict=True)), floors)
    except (KeyError, TypeError, ValueError):
        pass
    raise ValueError("the file of weights is damaged: it holds no bias, floors and features with their weights")
