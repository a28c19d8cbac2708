"""All rules over all votes: which to doubt, and why."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final, TypeAlias

import numpy as np
import pandas as pd

from voting.errors import RankingError
from voting.ranking.quality import alike, care, habits
from voting.ranking.quality.view import Doubt, Limits, View
from voting.ranking.slices import TIMES
from voting.ranking.votes import read_votes

Rule: TypeAlias = Callable[[View], Iterable[Doubt]]
Lack: TypeAlias = Callable[[View], str | None]


def _voters(view: View) -> str | None:
    return "no column says who voted" if view.votes.cluster is None else None


def _texts(view: View) -> str | None:
    return None if {"names_model", *care.TEXTS} & set(view.frame.columns) else "no texts"


def _order(view: View) -> str | None:
    return _voters(view) or (None if habits.order_of(view.frame) else "no time finer than an hour")


def _gold(view: View) -> str | None:
    return view.lacks("item_id") or (None if view.gold else "no known answers were given")


RULES: Final[Mapping[str, tuple[Rule, Lack]]] = {
    "too-fast": (care.too_fast, lambda view: view.lacks("dwell_ms", "characters_a", "characters_b")),
    "one-sided": (habits.one_sided, _voters),
    "streak": (habits.streaks, _order),
    "one-model": (habits.one_model, _voters),
    "near-identical": (alike.near_identical, lambda view: _voters(view) or view.lacks("item_id")),
    "names-a-model": (care.for_a_name, _texts),
    "gold": (care.against_gold, _gold),
    "repeats": (care.by_side, lambda view: _voters(view) or view.lacks("item_id")),
}
"""Every rule by name, and what tells why it cannot be used."""

_NEEDED: Final = frozenset(
    {"model_a", "model_b", "dwell_ms", "characters_a", "characters_b", "item_id", "names_model", *TIMES, *care.TEXTS}
)
"""Columns that rules look at; no others are copied."""


@dataclass(frozen=True, slots=True)
class Examination:
    """What the rules found.

    Attributes:
        doubts: One row per vote and rule: `row` (int64, its place in the frame), `comparison_id` (str; missing where
            the frame has none), `rule`, `reason` (str).
        votes: How many votes were looked at.
        used: Rules that were used.
        unused: Rules that could not be used, and why.
    """

    doubts: pd.DataFrame = field(repr=False)
    votes: int
    used: tuple[str, ...]
    unused: Mapping[str, str]

    @property
    def rows(self) -> frozenset[int]:
        """Places in the frame of all doubtful votes."""
        return frozenset(self.doubts["row"].tolist())

    @property
    def counts(self) -> dict[str, int]:
        """Doubtful votes by rule, for every rule that was used."""
        found = self.doubts["rule"].value_counts()
        return {name: int(found.get(name, 0)) for name in self.used}

    def without(self, frame: pd.DataFrame) -> pd.DataFrame:
        """Returns the frame that was examined, without the doubtful votes."""
        mask = np.ones(len(frame), dtype=bool)
        mask[list(self.rows)] = False
        return frame[mask]


def examine(
    frame: pd.DataFrame,
    *,
    rules: Collection[str] | None = None,
    gold: Mapping[str, Collection[str]] | None = None,
    limits: Limits | None = None,
    cluster: str = "auto",
) -> Examination:
    """Returns which votes to doubt, and why. It decides nothing: see `Quarantine`.

    Args:
        frame: As `leaderboard` takes it. Each rule needs further columns and is left out without them: `dwell_ms`,
            `characters_a`, `characters_b`; who voted; `item_id`; a time; texts or `names_model`.
        rules: Only these of `RULES`; None: all.
        gold: By `item_id`: names of the models that are the right answer.
        limits: Where the rules draw their lines.
        cluster: Column that says who voted, see `read_votes`.

    Raises:
        RankingError: The frame cannot be read, or a rule is unknown.
    """
    chosen = list(RULES) if rules is None else list(rules)
    if unknown := set(chosen) - set(RULES):
        raise RankingError(f"there are the rules {', '.join(RULES)}; {len(unknown)} of those named is none of them")
    votes = read_votes(frame, cluster=cluster)
    rows = np.arange(len(votes)) if votes.rows is None else votes.rows
    known = {str(item): frozenset(models) for item, models in (gold or {}).items()}
    needed = frame[[name for name in frame.columns if name in _NEEDED]]
    view = View(needed if votes.rows is None else needed.iloc[rows], votes, limits or Limits(), known)
    unused = {name: why for name in chosen if (why := RULES[name][1](view))}
    used = tuple(name for name in chosen if name not in unused)
    found = [(int(rows[place]), name, reason) for name in used for place, reason in RULES[name][0](view)]
    doubts = pd.DataFrame(found, columns=["row", "rule", "reason"]).drop_duplicates(["row", "rule"], ignore_index=True)
    ids = (
        frame["comparison_id"].to_numpy()[doubts["row"].to_numpy(dtype=np.int64)] if "comparison_id" in frame else None
    )
    doubts.insert(1, "comparison_id", pd.Series(ids, index=doubts.index, dtype="str"))
    return Examination(doubts.astype({"row": "int64", "rule": "str", "reason": "str"}), len(votes), used, unused)
