"""Voters who give the same answers to the same items: one person, or one program, under several names."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from voting.ranking.model import Codes, Floats
from voting.ranking.quality.chance import discoveries, two_sided_binomial
from voting.ranking.quality.view import Doubt, View
from voting.ranking.votes import LEFT, RIGHT

Answers = NDArray[np.uint8]

_SAME: Final = 0.9
"""Of the items that two voters share; below, they are merely of one mind."""

_BLOCK: Final = 500
"""Voters compared with all others at a time."""

_TIMES: Final = 1_000_000
"""More than the items of any voter, to keep two counts in one number."""

MOST_VOTERS: Final = 5_000
"""With at least `Limits.least_votes` items; of more, those with the most items. All pairs of so many take a minute."""

MOST_ANSWERS: Final = 20_000_000
"""Voters times items that are compared; of more items, those that most voters saw. It keeps memory below 1 GB."""


@dataclass(frozen=True, slots=True)
class _Pairs:
    """Pairs of voters who agree on nearly all that they share; all float64 or int64 of one length but `compared`."""

    first: Codes
    second: Codes
    shared: Codes
    agreed: Codes
    expected: Floats
    compared: int


def near_identical(view: View) -> Iterable[Doubt]:
    """Pairs of voters with many items in common who agree on them far more than voters usually do."""
    answers, voters = _answers(view)
    if len(voters) < 2:
        return
    found = _agreeing(answers, view.limits.least_votes)
    believed = discoveries(_chance(found), view.limits.rate, of=found.compared)
    best = np.zeros(len(voters), dtype=np.int64)  # shared and agreed items with the partner that shares most
    for side in (found.first, found.second):
        np.maximum.at(best, side[believed], (found.shared * _TIMES + found.agreed)[believed])
    doubted = np.zeros(int(view.voter.max()) + 1, dtype=bool)
    doubted[voters[best > 0]] = True
    reason = {
        voter: f"another voter gave the same answer to {told % _TIMES} of {told // _TIMES} items that both saw"
        for voter, told in zip(voters[best > 0].tolist(), best[best > 0].tolist(), strict=True)
    }
    yield from view.of_voters(doubted, reason)


def _chance(found: _Pairs) -> Floats:
    """Returns how probable each pair's agreement is, to the next hundredth of what is usual, (pairs,)."""
    usual = np.minimum(np.ceil(100 * found.expected / np.maximum(found.shared, 1)) / 100, 1 - 1e-6)
    cases, place = np.unique(np.column_stack([found.agreed, found.shared, usual]), axis=0, return_inverse=True)
    told = [two_sided_binomial(np.array([int(same)]), np.array([int(of)]), one)[0] for same, of, one in cases.tolist()]
    return np.array(told, dtype=np.float64)[place.ravel()]


def _answers(view: View) -> tuple[Answers, Codes]:
    """Returns the answers of voters with items enough, uint8 (voters, items): 0 where there is none; and their codes.

    An answer is the model that won, whatever its side, or a tie of either kind. An item with other models is another.
    """
    votes, item = view.votes, view.frame["item_id"]
    has = item.notna().to_numpy()
    lower_won = (votes.outcome == LEFT) == (votes.left < votes.right)
    answer = np.where(votes.outcome > RIGHT, votes.outcome + 1, np.where(lower_won, 1, 2)).astype(np.uint8)
    low, high = np.minimum(votes.left, votes.right), np.maximum(votes.left, votes.right)
    code, _ = pd.factorize(item)
    column, _ = pd.factorize((code * len(votes.models) + low) * len(votes.models) + high)
    items_of = np.bincount(view.voter[has], minlength=int(view.voter.max(initial=-1)) + 1)
    voters = _most(items_of, view.limits.least_votes, MOST_VOTERS)
    row = _places(voters, len(items_of))
    used = has & (row[view.voter] >= 0)
    seen = np.bincount(column[used], minlength=int(column.max(initial=-1)) + 1)
    columns = _most(seen, 2, MOST_ANSWERS // max(1, len(voters)))
    place = _places(columns, len(seen))
    used &= place[column] >= 0
    table = np.zeros((len(voters), len(columns)), dtype=np.uint8)
    table[row[view.voter[used]], place[column[used]]] = answer[used]
    return table, voters


def _most(counts: Codes, least: int, most: int) -> Codes:
    """Returns the codes that are counted `least` times or more, at most `most` of them, the most counted first."""
    enough = np.flatnonzero(counts >= least)
    return enough[np.argsort(-counts[enough], kind="stable")][:most]


def _places(codes: Codes, count: int) -> Codes:
    """Returns the place of each of `count` codes among `codes`, −1 for others."""
    place = np.full(count, -1)
    place[codes] = np.arange(len(codes))
    return place


def _agreeing(answers: Answers, least: int) -> _Pairs:
    """Returns the pairs that agree on nearly all of `least` items or more.

    Expected is the agreement of two who answer each item as all voters do.
    """
    kinds = [(answers == kind).astype(np.float32) for kind in range(1, 5)]
    seen = (answers > 0).astype(np.float32)
    counts = np.array([kind.sum(axis=0) for kind in kinds], dtype=np.float64)
    overall = counts.sum(axis=1, keepdims=True) / max(counts.sum(), 1.0)
    # An item that hardly anybody saw says little of how voters answer it: four votes are added as all items have them.
    share = (counts + 4 * overall) / (counts.sum(axis=0) + 4)
    alike = (share**2).sum(axis=0).astype(np.float32)
    compared, found = 0, []
    for start in range(0, len(answers), _BLOCK):
        part = slice(start, start + _BLOCK)
        shared = seen[part] @ seen.T
        later = np.arange(len(answers)) > np.arange(start, start + len(shared))[:, None]
        enough = later & (shared > least - 0.5)
        compared += int(enough.sum())
        agreed = sum(kind[part] @ kind.T for kind in kinds)
        at = np.nonzero(enough & (agreed > _SAME * shared - 1e-3))
        expected = ((seen[part] * alike) @ seen.T)[at]
        found.append(np.stack([at[0] + start, at[1], shared[at], agreed[at], expected]).astype(np.float64))
    first, second, shared, agreed, expected = np.concatenate(found, axis=1)
    codes = [np.rint(one).astype(np.int64) for one in (first, second, shared, agreed)]
    return _Pairs(codes[0], codes[1], codes[2], codes[3], expected, compared)
