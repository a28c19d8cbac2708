"""How uncertain the parameters are: the sandwich estimate, with votes of one voter on one day taken together.

With the information H of the penalised likelihood, and the sum s_c of the scores of the votes in cluster c, the
covariance of the parameters is estimated by

    H⁻¹ (Σ_c s_c s_cᵀ) H⁻¹ · C / (C − 1),

Liang and Zeger, "Longitudinal Data Analysis Using Generalized Linear Models", Biometrika 73 (1986), with the usual
correction for C clusters. Votes of one cluster may depend on each other in any way.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from voting.ranking.fitting import Fitted
from voting.ranking.model import Codes, Floats, assemble, extras, information, probabilities, with_counts
from voting.ranking.tally import Tally

_AT_ONCE: Final = 2**16  # votes

Numbers = NDArray[np.floating[Any]]
Words = NDArray[np.uint32] | NDArray[np.int64]

_BLOCK: Final = 2**19
"""Numbers that are worked on at a time at most: 1 to 2 MB, about what a core's own cache holds."""


def covariance(fitted: Fitted, tally: Tally) -> Floats:
    """Returns the covariance of the parameters, float64 (P, P), of θ as deviations from their mean.

    Where clusters give a model less than half the variance that single votes give it, the latter is taken: a model
    whose votes all come from one cluster would seem certain otherwise.

    Args:
        fitted: To the design of `tally`.
        tally: The votes.
    """
    bread = _bread(fitted)
    single = _between(bread, unclustered(fitted, tally))
    if tally.cluster is None or tally.clusters < 2:
        return single
    correction = tally.clusters / (tally.clusters - 1)
    whole = correction * _between(bread, clustered(fitted, tally))
    least = np.diag(single)
    return raised(whole, np.where(np.diag(whole) < least / 2, least, 0.0))


def model_based(fitted: Fitted, tally: Tally) -> Floats:
    """Returns the covariance (P, P) if the model is true, every vote stands for itself and the prior is believed.

    It alone is of use for a model that never lost: all its votes are predicted almost perfectly, so the sandwich finds
    hardly any variance.
    """
    design = fitted.design
    bread = _bread(fitted)
    filling = information(design, fitted.parameters)
    if tally.weight is not None:
        squares = tally.squares.reshape(-1, 3).sum(axis=1)
        filling = information(with_counts(design, np.arange(len(squares)), squares), fitted.parameters)
    filling[np.diag_indices_from(filling)] += fitted.ridge
    return _between(bread, filling)


def raised(whole: Floats, least: Floats) -> Floats:
    """Returns the covariance (P, P) scaled so that no variance is below `least` (P,); correlations stay."""
    have = np.diag(whole)
    factor = np.sqrt(np.maximum(1.0, np.divide(least, have, out=np.ones_like(have), where=have > 0)))
    scaled: Floats = whole * np.outer(factor, factor)
    nothing = have <= 0
    scaled[nothing, nothing] = least[nothing]
    return scaled


def scores(fitted: Fitted) -> tuple[Floats, Floats]:
    """Returns the score of one vote per entry of a tally: its part in d (3 K,), and those beside θ (3 K, e)."""
    design = fitted.design
    left, right, tie = probabilities(design, fitted.parameters)
    apart = ((np.array([1.0, -1.0, 0.0]) - (left - right)[:, None]) / 2).ravel()
    of_tie = (np.array([0.0, 0.0, 1.0]) - tie[:, None]).ravel()
    by_entry = with_counts(design, np.repeat(np.arange(len(left)), 3), np.zeros(3 * len(left)))
    return apart, extras(by_entry, apart, of_tie)


def unclustered(fitted: Fitted, tally: Tally) -> Floats:
    """Returns Σ s sᵀ over votes, (P, P)."""
    apart, extra = scores(fitted)
    squares, design = tally.squares, fitted.design
    groups = (squares * apart**2).reshape(-1, 3).sum(axis=1)
    cross = ((squares * apart)[:, None] * extra).reshape(len(design.left), 3, extra.shape[1]).sum(axis=1)
    return assemble(design, groups, cross, extra.T @ (squares[:, None] * extra))


def clustered(fitted: Fitted, tally: Tally) -> Floats:
    """Returns Σ s_c s_cᵀ over clusters, (P, P).

    Raises:
        ValueError: The votes have no clusters.
    """
    design, width = fitted.design, fitted.design.size
    # Sums and products in single precision: each is off by 1e-7 of itself, an interval needs three digits. Where
    # covariates go with the models, the prior would blow that up to all digits.
    kind: type[np.floating[Any]] = np.float64 if design.covariates.shape[1] else np.float32
    apart, extra = (found.astype(kind, copy=False) for found in scores(fitted))
    left, right = (np.repeat(side, 3).astype(np.int32) for side in (design.left, design.right))
    beside = [np.ascontiguousarray(extra[:, place]) for place in range(extra.shape[1])]
    bits = max(16, _BLOCK // width).bit_length() - 1
    height = 2**bits
    total, summed = np.zeros((width, width)), np.empty(height * width, dtype=kind)
    for entry, row, weight in _blocks(tally, bits):
        base = row * width
        part = _weighted(apart[entry], weight)
        summed.fill(0.0)
        np.add.at(summed, base + left[entry], part)
        np.subtract.at(summed, base + right[entry], part)
        block = summed.reshape(height, width)
        for place, column in enumerate(beside, design.models):
            block[:, place] = np.bincount(row, _weighted(column[entry], weight), height)
        total += block.T @ block
    # A vote moves two models apart and all together not at all; what rounding left of that would be blown up by the
    # prior, which alone holds their mean.
    models = slice(None, design.models)
    total[models] -= total[models].mean(axis=0)
    total[:, models] -= total[:, models].mean(axis=1, keepdims=True)
    return total


def _weighted(values: Numbers, weight: Numbers | None) -> Numbers:
    return values if weight is None else values * weight


def _blocks(tally: Tally, bits: int) -> Iterator[tuple[Codes, Codes, Numbers | None]]:
    """Yields the votes of 2**bits clusters at a time: their entries, their clusters' places among these, weights."""
    if tally.cluster is None:
        raise ValueError("the votes have no clusters")
    blocks = (int(tally.cluster.max(initial=0)) >> bits) + 1
    parts = [_part(tally, tally.cluster, start, bits, blocks) for start in range(0, len(tally.entry), _AT_ONCE)]
    for block in range(blocks):
        here = [(part, slice(*part.bounds[block : block + 2])) for part in parts]
        packed = np.concatenate([part.packed[votes] for part, votes in here])
        if len(packed):
            weights = [part.weight[votes] for part, votes in here if part.weight is not None]
            row = (packed & ((1 << bits) - 1)).astype(np.int64)
            yield (packed >> bits).astype(np.int64), row, np.concatenate(weights) if weights else None


class _Part(NamedTuple):
    """Some votes in the order of their blocks: each one's entry and, in the last bits, its cluster's row there."""

    packed: Words
    weight: Numbers | None
    bounds: list[int]


def _part(tally: Tally, clusters: Codes, start: int, bits: int, blocks: int) -> _Part:
    """In few bytes and few votes at a time: NumPy sorts two bytes by radix, and all stays in a core's own cache."""
    votes = slice(start, start + _AT_ONCE)
    cluster = clusters[votes]
    block = cluster >> bits
    order = np.argsort(block.astype(np.uint16) if blocks <= 2**16 else block, kind="stable")
    small = len(tally.squares) << bits <= 2**32
    packed: Words = tally.entry[votes].astype(np.uint32) if small else tally.entry[votes].astype(np.int64)
    packed <<= bits
    packed |= (cluster & ((1 << bits) - 1)).astype(packed.dtype)
    weight = None if tally.weight is None else tally.weight[votes][order].astype(np.float32)
    bounds = np.searchsorted(block[order], np.arange(blocks + 1))
    return _Part(packed[order], weight, bounds.tolist())


def _bread(fitted: Fitted) -> Floats:
    curve = information(fitted.design, fitted.parameters)
    curve[np.diag_indices_from(curve)] += fitted.ridge
    return np.linalg.inv(curve).astype(np.float64)


def _between(bread: Floats, filling: Floats) -> Floats:
    """Returns bread · filling · bread, symmetric."""
    whole = bread @ filling @ bread
    return (whole + whole.T) / 2
