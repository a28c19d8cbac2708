"""Voters who give the same answers to the same items: one person, or one program, under several names."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import numpy as np
import pandas as pd

from voting.ranking.model import Codes, Floats
from voting.ranking.quality.chance import discoveries, two_sided_binomial
from voting.ranking.quality.view import Doubt, View
from voting.ranking.votes import LEFT, RIGHT

_SAME: Final = 0.9
"""Of the items that two voters share; below, they are merely of one mind."""

_BLOCK: Final = 1_000
"""Voters compared with all others at a time."""

MOST_VOTERS: Final = 20_000
"""With at least `Limits.least_votes` items; of more, those with the most items. 20,000² comparisons take a minute."""


def near_identical(view: View) -> Iterable[Doubt]:
    """Pairs of voters with many items in common who agree on them far more than voters usually do."""
    answers, voters = _answers(view)
    if len(voters) < 2:
        return
    pairs, shared, agreed, expected = _agreement(answers, view.limits.least_votes)
    chance = np.ones(len(pairs))
    for place in np.flatnonzero(agreed >= _SAME * shared).tolist():
        usual = min(expected[place] / shared[place], 1 - 1e-6)
        chance[place] = two_sided_binomial(agreed[[place]], shared[[place]], usual)[0]
    believed = discoveries(chance, view.limits.rate)
    partners: dict[int, tuple[int, int]] = {}
    for (one, other), same, of in zip(pairs[believed].tolist(), agreed[believed], shared[believed], strict=True):
        for voter in (int(voters[one]), int(voters[other])):
            partners[voter] = max(partners.get(voter, (0, 0)), (int(of), int(same)))
    doubted = np.zeros(int(view.voter.max()) + 1, dtype=bool)
    doubted[list(partners)] = True
    reason = {
        voter: f"another voter gave the same answer to {same} of {of} items that both saw"
        for voter, (of, same) in partners.items()
    }
    yield from view.of_voters(doubted, reason)


def _answers(view: View) -> tuple[np.ndarray, Codes]:
    """Returns the answers of voters with items enough, uint8 (voters, items): 0 where there is none; and their codes.

    An answer is the model that won, whatever its side, or a tie of either kind.
    """
    votes = view.votes
    item = view.frame["item_id"]
    has = item.notna().to_numpy()
    lower_won = (votes.outcome == LEFT) == (votes.left < votes.right)
    answer = np.where(votes.outcome > RIGHT, votes.outcome + 1, np.where(lower_won, 1, 2)).astype(np.uint8)
    low, high = np.minimum(votes.left, votes.right), np.maximum(votes.left, votes.right)
    pair = low.astype(np.int64) * len(votes.models) + high
    code, _ = pd.factorize(item)
    key = code * (len(votes.models) ** 2) + pair  # an item with other models is another question
    column, _ = pd.factorize(key)
    items_of = np.bincount(view.voter[has], minlength=1)
    enough = np.flatnonzero(items_of >= view.limits.least_votes)
    enough = enough[np.argsort(-items_of[enough], kind="stable")][:MOST_VOTERS]
    row = np.full(len(items_of), -1)
    row[enough] = np.arange(len(enough))
    used = has & (np.append(row, -1)[np.minimum(view.voter, len(row))] >= 0)
    columns, dense = np.unique(column[used], return_inverse=True)
    table = np.zeros((len(enough), len(columns)), dtype=np.uint8)
    table[row[view.voter[used]], dense] = answer[used]
    return table, enough


def _agreement(answers: np.ndarray, least: int) -> tuple[Codes, Codes, Codes, Floats]:
    """Returns of all pairs of voters with items enough: both, items shared, agreed on, and expected to be agreed on.

    The first is (pairs, 2), the others (pairs,). Expected is the agreement of two who answer each item as all voters
    do.
    """
    kinds = [(answers == kind).astype(np.float32) for kind in range(1, 5)]
    seen = (answers > 0).astype(np.float32)
    counts = np.array([kind.sum(axis=0) for kind in kinds], dtype=np.float64)
    overall = counts.sum(axis=1, keepdims=True) / max(counts.sum(), 1.0)
    # An item that hardly anybody saw says little of how voters answer it: four votes are added as all items have them.
    share = (counts + 4 * overall) / (counts.sum(axis=0) + 4)
    alike = (share**2).sum(axis=0).astype(np.float32)
    found: list[tuple[Codes, Codes, Codes, Floats]] = []
    for start in range(0, len(answers), _BLOCK):
        part = slice(start, start + _BLOCK)
        shared = np.rint(seen[part] @ seen.T).astype(np.int64)
        agreed = np.rint(sum(kind[part] @ kind.T for kind in kinds)).astype(np.int64)
        expected = (seen[part] * alike) @ seen.T
        first, second = np.nonzero(shared >= least)
        later = second > first + start
        at = (first[later], second[later])
        both = np.column_stack([at[0] + start, at[1]])
        found.append((both, shared[at], agreed[at], expected[at].astype(np.float64)))
    pairs, shares, same, usual = zip(*found, strict=True)
    return np.concatenate(pairs), np.concatenate(shares), np.concatenate(same), np.concatenate(usual)
