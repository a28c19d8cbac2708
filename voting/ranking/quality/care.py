"""Votes given without care: faster than anybody reads, for a name, against a known answer, by side in a repeat."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np
import pandas as pd

from voting.ranking.naming import names_a_model
from voting.ranking.quality.view import Doubt, View
from voting.ranking.votes import LEFT, RIGHT

TEXTS = ("conversation", "conversation_a", "conversation_b", "prompt", "response_a", "response_b")


def too_fast(view: View) -> Iterable[Doubt]:
    """Votes sooner than both responses could be skimmed."""
    dwell = view.numbers("dwell_ms")
    characters = view.numbers("characters_a") + view.numbers("characters_b")
    read = np.nan_to_num(characters)  # where the texts are gone, only what is too fast for any
    least = np.maximum(view.limits.least_dwell_ms, 1000 * read / view.limits.characters_per_s)
    for place in np.flatnonzero(dwell < least).tolist():
        known = f", with {read[place]:,.0f} characters to read" if characters[place] >= 0 else ""
        yield place, f"chosen after {dwell[place] / 1000:.1f} s{known}"


def for_a_name(view: View) -> Iterable[Doubt]:
    """Votes whose texts name a model or its maker, or ask who is speaking."""
    if "names_model" in view.frame.columns:
        named = view.frame["names_model"].to_numpy(dtype=bool, na_value=False)
    else:
        columns = [view.frame[name] for name in TEXTS if name in view.frame.columns]
        pairs = zip(view.frame["model_a"], view.frame["model_b"], strict=True)
        rows = zip(pairs, *columns, strict=True)
        named = np.array([names_a_model(list(_texts(texts)), pair) for pair, *texts in rows], dtype=bool)
    for place in np.flatnonzero(named).tolist():
        yield place, "prompt or responses name a model or its maker, or ask for it"


def against_gold(view: View) -> Iterable[Doubt]:
    """Votes against a known answer; of a voter who misses most of those, all votes."""
    item = [_named(one) for one in view.frame["item_id"]]
    winner = _winners(view)
    asked = np.array([one in view.gold for one in item], dtype=bool)
    missed = asked & np.array([one not in view.gold.get(place, ()) for place, one in zip(item, winner, strict=True)])
    voter = view.voter
    count = int(voter.max()) + 1 if len(voter) else 0
    of_voter, missed_by = (np.bincount(voter[mask], minlength=count) for mask in (asked, missed))
    bad = (missed_by >= view.limits.gold_missed) & (2 * missed_by > of_voter)
    for place in np.flatnonzero(missed & ~bad[voter]).tolist():
        yield place, "the vote is against a known answer"
    reason = {
        one: f"the voter missed {missed_by[one]} of {of_voter[one]} known answers"
        for one in np.flatnonzero(bad).tolist()
    }
    yield from view.of_voters(bad, reason)


def by_side(view: View) -> Iterable[Doubt]:
    """Repeats of one comparison to one voter with sides swapped that were all answered by side, not by response."""
    frame = pd.DataFrame(
        {
            "voter": view.voter,
            "item": view.frame["item_id"].astype("object").to_numpy(),
            "low": np.minimum(view.votes.left, view.votes.right),
            "high": np.maximum(view.votes.left, view.votes.right),
            "swapped": view.votes.left > view.votes.right,
            "outcome": view.votes.outcome,
        }
    )
    frame = frame[frame["item"].notna() & (frame["outcome"] <= RIGHT)]
    groups = frame.groupby(["voter", "item", "low", "high"], sort=False)
    both = groups["swapped"].transform("nunique") == 2
    followed = groups["outcome"].transform("nunique") == 1
    repeats = frame.assign(both=both, followed=followed)[both]
    if repeats.empty:
        return
    of_voter = repeats.groupby("voter").agg(votes=("both", "size"), followed=("followed", "sum"))
    by_side_only = of_voter["followed"] == of_voter["votes"]
    all_followed = of_voter[by_side_only & (of_voter["votes"] >= 2 * view.limits.repeats)]
    for place in repeats.index[repeats["voter"].isin(all_followed.index)].tolist():
        yield int(place), "the voter chose the same side in every repeat with sides swapped"


def _winners(view: View) -> np.ndarray:
    """Names of the winning models, None for ties."""
    names = np.array([*view.votes.models, None], dtype=object)
    votes = view.votes
    place = np.where(votes.outcome == LEFT, votes.left, np.where(votes.outcome == RIGHT, votes.right, len(names) - 1))
    return names[place]


def _named(item: Any) -> Any:
    """An item by its name, though a file has it as a number; no value as it is."""
    if isinstance(item, float) and item.is_integer():
        return str(int(item))  # where a column of whole numbers lacks one
    return str(item) if isinstance(item, int | np.integer) else item


def _texts(values: Iterable[Any]) -> Iterable[str]:
    """Every text in columns of texts or turns."""
    for value in values:
        if isinstance(value, str):
            yield value
        elif isinstance(value, dict):
            yield from _texts(one for name, one in value.items() if name in {"content", "text"})
        elif value is not None and value is not pd.NA and not isinstance(value, float):
            yield from _texts(value)
