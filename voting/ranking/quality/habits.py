"""Voters whose votes follow something else than the responses: a side, one answer, or a model's name."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pandas as pd
from pandas.api.types import is_numeric_dtype

from voting.ranking.fitting import fit
from voting.ranking.model import probabilities
from voting.ranking.quality.chance import discoveries, two_sided_binomial, two_sided_normal
from voting.ranking.quality.view import Doubt, View
from voting.ranking.slices import TIMES
from voting.ranking.tally import tally
from voting.ranking.threads import one_thread
from voting.ranking.votes import LEFT, RIGHT, TIE

_COARSE = frozenset({"hour", "recorded_day", "period_start"})
_LOOKED_AT = 1_000  # rows, to see how fine a time is
_Z = 3.5  # nearer to what was expected than this many standard deviations, nobody is doubted


def one_sided(view: View) -> Iterable[Doubt]:
    """Voters who choose the same side more often than a coin would, and those who give nothing but one kind of tie."""
    if view.votes.cluster is None or not len(view.votes):
        return
    outcome, voter = view.votes.outcome, view.voter
    count = int(voter.max()) + 1
    left = np.bincount(voter[outcome == LEFT], minlength=count)
    decisive = left + np.bincount(voter[outcome == RIGHT], minlength=count)
    known = decisive >= view.limits.least_votes
    chance = np.ones(count)
    chance[known] = two_sided_binomial(left[known], decisive[known])
    believed = np.zeros(count, dtype=bool)
    believed[known] = discoveries(chance[known], view.limits.rate)
    reason = {
        one: f"the voter chose the left side in {left[one]} of {decisive[one]} decisive votes"
        for one in np.flatnonzero(believed).tolist()
    }
    yield from view.of_voters(believed, reason)
    yield from _only_ties(view, count)


def _only_ties(view: View, count: int) -> Iterable[Doubt]:
    outcome, voter = view.votes.outcome, view.voter
    votes = np.bincount(voter, minlength=count)
    ties = np.bincount(voter[outcome >= TIE], minlength=count)
    known = votes >= view.limits.least_votes
    usual = min(max(float((outcome >= TIE).mean()), 1e-6), 1 - 1e-6)
    chance = np.where(known & (ties == votes), usual**votes, 1.0)
    believed = np.zeros(count, dtype=bool)
    believed[known] = discoveries(chance[known], view.limits.rate)
    reason = {one: f"all {votes[one]} votes of the voter are ties" for one in np.flatnonzero(believed).tolist()}
    yield from view.of_voters(believed, reason)


def order_of(frame: pd.DataFrame) -> str | None:
    """Returns the column that tells the order of a voter's votes; None where no time is finer than an hour.

    A release has periods in `timestamp`, all of them at midnight.
    """
    for name in TIMES:
        if name in frame.columns and name not in _COARSE:
            some = frame[name].dropna().iloc[:_LOOKED_AT]
            when = pd.to_datetime(some, utc=True, errors="coerce", unit="s" if is_numeric_dtype(some) else None)
            if not len(when) or (when.notna() & (when != when.dt.floor("D"))).any():
                return name
    return None


def streaks(view: View) -> Iterable[Doubt]:
    """Each voter's longest run of votes for one side, if a coin would hardly make it in so many votes."""
    name = order_of(view.frame)
    decisive = np.flatnonzero(view.votes.outcome <= RIGHT)
    if name is None or not len(decisive):
        return
    voter, side = view.voter[decisive], view.votes.outcome[decisive]
    when = view.frame[name].to_numpy()[decisive]
    order = np.lexsort((np.argsort(np.argsort(when, kind="stable"), kind="stable"), voter))
    voter, side, places = voter[order], side[order], decisive[order]
    starts = np.flatnonzero(np.r_[True, (voter[1:] != voter[:-1]) | (side[1:] != side[:-1])])
    length = np.diff(np.r_[starts, len(voter)])
    by_length = np.lexsort((-length, voter[starts]))
    longest = by_length[np.r_[True, np.diff(voter[starts][by_length]) != 0]]  # of each voter
    of_voter = np.bincount(voter)[voter[starts[longest]]]
    # Expected number of such runs, of either side: Feller, "An Introduction to Probability Theory" I, XIII.7.
    chance = np.minimum(1.0, 2.0 ** (1.0 - length[longest]) * (1 + (of_voter - length[longest]) / 2))
    known = of_voter >= view.limits.least_votes
    for run in longest[known][discoveries(chance[known], view.limits.rate)].tolist():
        first, last = int(starts[run]), int(starts[run] + length[run])
        which = "left" if side[first] == LEFT else "right"
        for place in places[first:last].tolist():
            yield place, f"one of {length[run]} votes in a row for the {which} side"


def one_model(view: View) -> Iterable[Doubt]:
    """Voters with whom one model wins or loses far more than the ratings of all votes let expect."""
    if view.votes.cluster is None or not len(view.votes):
        return
    counted = tally(view.votes)
    with one_thread():
        fitted = fit(counted.design)
    left, right, _ = probabilities(fitted.design, fitted.parameters)
    group = counted.entry // 3
    lean = (left - right)[group]
    gained = np.array([1.0, -1.0, 0.0, 0.0])[view.votes.outcome] - lean  # of the left model, beyond what was expected
    spread = (left + right)[group] - lean**2
    models, n = len(view.votes.models), len(view.votes)
    key = np.concatenate([view.voter * models + view.votes.left, view.voter * models + view.votes.right])
    keys, place = np.unique(key, return_inverse=True)
    votes = np.bincount(place)
    z = np.bincount(place, np.concatenate([gained, -gained])) / np.sqrt(np.bincount(place, np.tile(spread, 2)))
    known = votes >= view.limits.least_votes
    far = known & (np.abs(z) > _Z)
    chance = np.ones(len(keys))
    chance[far] = two_sided_normal(z[far])
    believed = np.zeros(len(keys), dtype=bool)
    believed[known] = discoveries(chance[known], view.limits.rate)
    for vote in np.flatnonzero(believed[place]).tolist():
        one = int(place[vote])
        model = view.votes.models[int(keys[one]) % models]
        what = "wins" if z[one] > 0 else "loses"
        yield vote % n, f"{model} {what} beyond chance in {votes[one]} votes of the voter (z = {z[one]:.1f})"
