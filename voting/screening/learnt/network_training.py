"""Learns a network's weights by stochastic gradient descent. Nothing of it runs in the app.

Adagrad (Duchi et al., 2011), one rate for all dimensions of an embedding; features are left out by chance (dropout), so
that none is relied upon. Reproducible with the same packages on the same machine: every draw is of one seed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from voting.screening.learnt.network import Matrix, Network, bucket, quantised

_DIMENSIONS = 32
_LEFT_OUT = 0.5  # of a value's features, each time that it is seen
_PENALTY = 3e-3  # on the squares of embeddings
_ROUNDS, _BATCH = 4, 1_024
_RATE, _LAST_RATE = 0.05, 0.005
_LOUDER = 64.0  # a batch's mean gradient times this, as rates were chosen for
_SMALL = 1e-6
_FIRST_BIAS_OF_OUTPUT = -3.0  # few values are ones
_CLIPPED = 30.0
_EMBEDDED, _LAST = 0.05, 0.3  # spread of the first draw
_EASY, _EASY_KEPT = -9.0, 0.25  # log odds below which so many values that are none are learnt from


def kept_rows(totals: NDArray[np.float64], labels: NDArray[np.bool_], seed: int) -> NDArray[np.int64]:
    """Returns which values to learn from: most that are none are far from being one, and a part of them is enough.

    Args:
        totals: (values,), what the linear model says, log odds.
        labels: (values,).
        seed: Of the draw.
    """
    drawn = np.random.default_rng(seed).random(len(totals)) < _EASY_KEPT
    return np.flatnonzero(labels | (totals > _EASY) | drawn)


def learn_network(table: csr_matrix, names: Sequence[str], labels: NDArray[np.bool_], bits: int, seed: int) -> Network:
    """Returns the weights.

    Args:
        table: (values, features), ones where a value has a feature.
        names: Of the features.
        labels: (values,).
        bits: Of the number of buckets.
        seed: Of all draws.
    """
    rows = np.array([bucket(name, 1 << bits) for name in names], dtype=np.int64)
    to_buckets = csr_matrix(
        (np.ones(len(names), np.float32), (np.arange(len(names)), rows)), shape=(len(names), 1 << bits)
    )
    values = (table.astype(np.float32) @ to_buckets).tocsr()
    draw = np.random.default_rng(seed)
    layers = _Layers.drawn(1 << bits, draw)
    order = np.arange(len(labels))
    answers = labels.astype(np.float32)
    for number in range(_ROUNDS):
        draw.shuffle(order)
        rate = _RATE * (1 - number / _ROUNDS) + _LAST_RATE
        for first in range(0, len(order), _BATCH):
            some = np.sort(order[first : first + _BATCH])
            batch = values[some]
            stay = draw.random(len(batch.data)) >= _LEFT_OUT
            batch.data = (batch.data * stay / (1 - _LEFT_OUT)).astype(np.float32)
            layers.step(batch, answers[some], rate)
    return quantised(layers.embeddings, layers.dense, float(layers.output))


@dataclass
class _Layers:
    """The weights while they are learnt, and of each how much it was changed."""

    embeddings: Matrix
    dense: dict[str, Matrix]
    output: np.float32
    _of_embeddings: Matrix = field(init=False)
    _of_dense: dict[str, Matrix] = field(init=False)
    _of_output: float = _SMALL

    def __post_init__(self) -> None:
        self._of_embeddings = np.full(len(self.embeddings), _SMALL, np.float32)
        self._of_dense = {name: np.full_like(one, _SMALL) for name, one in self.dense.items()}

    @classmethod
    def drawn(cls, buckets: int, draw: np.random.Generator) -> _Layers:
        side = _DIMENSIONS
        embeddings = (draw.standard_normal((buckets, side)) * _EMBEDDED).astype(np.float32)
        second = (draw.standard_normal((side, side)) * np.sqrt(2 / side)).astype(np.float32)
        last = (draw.standard_normal(side) * _LAST).astype(np.float32)
        flat = np.zeros(side, np.float32)
        dense = {"first_bias": flat, "second": second, "second_bias": flat.copy(), "last": last}
        return cls(embeddings, dense, np.float32(_FIRST_BIAS_OF_OUTPUT))

    def step(self, batch: csr_matrix, answers: Matrix, rate: float) -> None:
        """Goes down the gradient of the log loss of one batch; only rows that it has are touched."""
        dense = self.dense
        had, places = np.unique(batch.indices, return_inverse=True)
        small = csr_matrix((batch.data, places, batch.indptr), shape=(len(answers), len(had)))
        embedded = self.embeddings[had]
        first = np.maximum(small @ embedded + dense["first_bias"], 0)
        second = np.maximum(first @ dense["second"] + dense["second_bias"], 0)
        odds = np.clip(second @ dense["last"] + self.output, -_CLIPPED, _CLIPPED)
        wrong = ((1 / (1 + np.exp(-odds)) - answers) * (_LOUDER / len(answers))).astype(np.float32)
        of_second = np.outer(wrong, dense["last"]) * (second > 0)
        of_first = (of_second @ dense["second"].T) * (first > 0)
        gradients = {
            "first_bias": of_first.sum(0),
            "second": first.T @ of_second,
            "second_bias": of_second.sum(0),
            "last": second.T @ wrong,
        }
        of_embedded = small.T @ of_first + _PENALTY * embedded
        self._of_embeddings[had] += (of_embedded**2).mean(1)
        self.embeddings[had] -= rate * of_embedded / np.sqrt(self._of_embeddings[had])[:, None]
        for name, gradient in gradients.items():
            self._of_dense[name] += gradient**2
            dense[name] -= rate * gradient / np.sqrt(self._of_dense[name])
        of_output = float(wrong.sum())
        self._of_output += of_output**2
        self.output -= np.float32(rate * of_output / np.sqrt(self._of_output))
