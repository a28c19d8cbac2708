"""Votes counted: how often each model on the left met each on the right, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

import numpy as np
from numpy.typing import NDArray

from voting.ranking.model import Codes, Design, Floats
from voting.ranking.votes import BOTH_BAD, Votes

Ties: TypeAlias = Literal["davidson", "half"]
BothBad: TypeAlias = Literal["tie", "left_out"]

_LEFT_RIGHT_TIE: Final = 3
_AT_ONCE: Final = 2**16


@dataclass(frozen=True, slots=True)
class Tally:
    """Votes in groups of alike ones.

    Attributes:
        models: Names; a model's code is its place.
        counts: float64 (m, m, 4): unweighted votes by left model, right model and outcome as in `Votes.outcome`.
        design: The groups that the likelihood is made of, their counts weighted if the votes are.
        entry: int32 (n,) per vote: 3 · its group + 0 for left, 1 for right, 2 for a tie.
        squares: float64 (3 K,): Σ weight² of the votes of each entry.
        cluster: int64 (n,) or None, see `Votes`.
        clusters: How many clusters.
        weight: float64 (n,) or None.
    """

    models: tuple[str, ...]
    counts: Floats
    design: Design
    entry: NDArray[np.int32]
    squares: Floats
    cluster: Codes | None
    clusters: int
    weight: Floats | None


def count_cells(votes: Votes) -> Floats:
    """Returns the votes by left model, right model and outcome, float64 (m, m, 4)."""
    return _counted(votes)[0]


def _counted(votes: Votes) -> tuple[Floats, NDArray[np.int32]]:
    """Returns the votes by cell, float64 (m, m, 4), and the cell of each, int32 (n,)."""
    m = len(votes.models)
    counts, cells = np.zeros(4 * m**2, dtype=np.int64), np.empty(len(votes), dtype=np.int32)
    for part in _parts(len(votes), max(_AT_ONCE, len(counts))):
        cells[part] = found = votes.cells(part)
        counts += np.bincount(found, minlength=len(counts))
    return counts.reshape(m, m, 4).astype(np.float64), cells


def tally(votes: Votes, *, ties: Ties = "davidson", both_bad: BothBad = "tie", side_effect: bool = False) -> Tally:
    """Returns the votes in groups by left and right model.

    Args:
        votes: As read.
        ties: `davidson` gives ties a parameter of their own, `half` counts one as half a win for each side.
        both_bad: Whether "both are bad" is a tie, as the public leaderboards have it, or left out.
        side_effect: Adds a covariate that is 1 for every vote: what being on the left does.

    Raises:
        ValueError: An option is none of those.
    """
    if ties not in {"davidson", "half"} or both_bad not in {"tie", "left_out"}:
        raise ValueError("ties must be davidson or half, both_bad must be tie or left_out")
    m, (counts, entry) = len(votes.models), _counted(votes)
    if both_bad == "left_out":
        counting = votes.outcome != BOTH_BAD
        votes, entry = votes.only(counting), entry[counting]
    pairs = counts.reshape(m * m, 4)
    used = np.flatnonzero(pairs[:, : 3 + (both_bad == "tie")].sum(axis=1))
    place = np.zeros(m * m, dtype=np.int64)
    place[used] = np.arange(len(used))
    # From the four outcomes of each pair to the entries of its group, so that a vote is looked up once.
    entries = (3 * place[:, None] + np.array([0, 1, 2, 2])).ravel()
    for part in _parts(len(votes), _AT_ONCE):
        entry[part] = entries[entry[part]]
    size = _LEFT_RIGHT_TIE * len(used)
    if votes.weight is None:
        kinds = np.column_stack([pairs[used, :2], pairs[used, 2] + (pairs[used, 3] if both_bad == "tie" else 0.0)])
        squares = kinds.ravel()
    else:
        kinds = summed(entry, votes.weight, size).reshape(-1, 3)
        squares = summed(entry, votes.weight**2, size)
    covariates = np.ones((len(used), 1)) if side_effect else np.empty((len(used), 0))
    design = make_design(m, used // max(m, 1), used % max(m, 1), kinds, covariates=covariates, ties=ties)
    return Tally(votes.models, counts, design, entry, squares, votes.cluster, votes.clusters, votes.weight)


def summed(codes: Codes | NDArray[np.int32], values: Floats, count: int) -> Floats:
    """Returns the sum of the values (n,) of each code, float64 (count,)."""
    return np.bincount(codes, values, count).astype(np.float64, copy=False)


def _parts(votes: int, at_once: int) -> Iterator[slice]:
    """Yields all votes some thousand at a time: memory that is asked for anew costs more than the work in it."""
    for start in range(0, votes, at_once):
        yield slice(start, start + at_once)


def make_design(models: int, left: Codes, right: Codes, kinds: Floats, *, covariates: Floats, ties: Ties) -> Design:
    """Returns the design of groups with `kinds` (K, 3): their votes for the left, for the right, and ties.

    Without a single tie, ν is 0 and no parameter.
    """
    davidson = ties == "davidson" and bool(kinds[:, 2].any())
    return Design(models, left, right, kinds[:, 0], kinds[:, 1], kinds[:, 2], covariates, davidson)


def tally_rows(votes: Votes, covariates: NDArray[np.float64], *, ties: Ties, both_bad: BothBad) -> Tally:
    """Returns a tally in which each vote is a group of its own, so that each may have covariates of its own.

    Args:
        votes: As read.
        covariates: float64 (n, p), left minus right.
        ties: See `tally`.
        both_bad: Likewise.
    """
    counts = count_cells(votes)
    if both_bad == "left_out":
        mask = votes.outcome != BOTH_BAD
        votes, covariates = votes.only(mask), covariates[mask]
    n = len(votes)
    kind = np.array([0, 1, 2, 2])[votes.outcome]
    entry = (3 * np.arange(n) + kind).astype(np.int32)
    weight = np.ones(n) if votes.weight is None else votes.weight
    kinds = summed(entry, weight, 3 * n).reshape(n, 3)
    squares = summed(entry, weight**2, 3 * n)
    left, right = votes.left.astype(np.int64), votes.right.astype(np.int64)
    design = make_design(len(votes.models), left, right, kinds, covariates=covariates, ties=ties)
    return Tally(votes.models, counts, design, entry, squares, votes.cluster, votes.clusters, votes.weight)
