"""The model: a weight for each feature, summed up and turned into a probability (logistic regression)."""

from __future__ import annotations

import gzip
import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

LEAST: Final = 0.05  # weaker weights are most of all, and change next to nothing
_NUMBERS: Final = frozenset({int, float})
_MOST = 40.0  # a sum beyond is as sure as can be, and `math.exp` holds it


class _Once(dict[str, float]):
    """Numbers by how they are written, each one object: hundreds of thousands of weights are a few hundred numbers."""

    def __missing__(self, written: str) -> float:
        number = self[written] = float(written)
        return number


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
        """Writes the weights to two decimals, sorted: the same bytes for the same weights."""
        kept = {name: round(weight, 2) for name, weight in sorted(self.weights.items()) if abs(weight) >= LEAST}
        held = {"bias": round(self.bias, 3), "floors": [round(one, 3) for one in self.floors], "weights": kept}
        data = json.dumps(held, ensure_ascii=False, separators=(",", ":"))
        # Without a time stamp and name in its header, so that the bytes depend on the content alone.
        with path.open("wb") as raw, gzip.GzipFile("", "wb", 9, raw, mtime=0) as packed:
            packed.write(data.encode())


def load_linear(path: Path) -> Linear:
    """Returns the weights that `Linear.save` wrote.

    Raises:
        OSError: The file is missing or no gzip file.
        ValueError: It is of another form.
    """
    try:
        read = json.loads(gzip.decompress(path.read_bytes()), parse_float=_Once().__getitem__)
        weights = read["weights"]  # as they are: to copy them took a twentieth of a second
        if all(map(_NUMBERS.__contains__, map(type, weights.values()))):
            return Linear(float(read["bias"]), weights, tuple(map(float, read["floors"])))
    except (KeyError, TypeError, AttributeError):
        pass
    raise ValueError("the file of weights is damaged: it holds no bias, floors and weights")
