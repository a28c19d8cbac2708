"""The trained weights: which feature speaks for which label, how strongly; and the file that holds them.

The file is a gzip of one line of JSON (labels, transitions, number of features), one line per feature, sorted, and
the weights as 16-bit floats, little-endian, row by row. The same weights make the same bytes.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float32]


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


def as_weights(state: Mapping[tuple[str, str], float], transitions: Mapping[tuple[str, str], float]) -> Weights:
    """Returns the weights of `(feature, label)` and `(label, label)` pairs; tiny ones are dropped."""
    labels = tuple(sorted({label for _, label in state} | {label for pair in transitions for label in pair}))
    column = {label: index for index, label in enumerate(labels)}
    kept = {pair: weight for pair, weight in state.items() if abs(weight) >= 0.02}
    rows = {feature: index for index, feature in enumerate(sorted({feature for feature, _ in kept}))}
    table = np.zeros((len(rows) + 1, len(labels)), dtype=np.float32)
    for (feature, label), weight in kept.items():
        table[rows[feature], column[label]] = weight
    between = np.zeros((len(labels), len(labels)), dtype=np.float32)
    for (before, after), weight in transitions.items():
        between[column[before], column[after]] = weight
    return Weights(labels, rows, table.astype("<f2").astype(np.float32), between)


def save_weights(weights: Weights, path: Path) -> None:
    """Writes the file."""
    head = {
        "labels": weights.labels,
        "transitions": [[round(float(one), 6) for one in row] for row in weights.transitions],
        "features": len(weights.rows),
    }
    text = "\n".join([json.dumps(head), *sorted(weights.rows)]) + "\n"
    with path.open("wb") as raw, gzip.GzipFile("", "wb", 9, raw, mtime=0) as packed:
        packed.write(text.encode())
        packed.write(weights.table[:-1].astype("<f2").tobytes())


def load_weights(path: Path) -> Weights:
    """Returns what `save_weights` wrote. Nothing in the file is executed.

    Raises:
        OSError: The file is missing or no gzip file.
        ValueError: It is of another form.
    """
    data = gzip.decompress(path.read_bytes())
    first = data.index(b"\n")
    head = json.loads(data[:first])
    labels, count = tuple(map(str, head["labels"])), int(head["features"])
    size = count * len(labels) * 2
    features = data[first + 1 : len(data) - size - 1].decode().split("\n") if count else []
    if len(features) != count:
        raise ValueError("the weights file is damaged: features are missing")
    table = np.zeros((count + 1, len(labels)), dtype=np.float32)
    table[:count] = np.frombuffer(data, dtype="<f2", offset=len(data) - size).reshape(count, len(labels))
    transitions = np.array(head["transitions"], dtype=np.float32).reshape(len(labels), len(labels))
    return Weights(labels, {feature: row for row, feature in enumerate(features)}, table, transitions)
