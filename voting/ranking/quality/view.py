"""What the rules look at, and where they draw their lines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from voting.ranking.model import Codes
from voting.ranking.votes import Votes

Rows: TypeAlias = NDArray[np.int64]
Doubt: TypeAlias = tuple[int, str]
"""A vote, by its place among the votes, and the reason to doubt it: one sentence of numbers, never a voter's text."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Where the rules draw their lines.

    Attributes:
        characters_per_s: Faster than this nobody reads. Silent reading of English is about 24 characters per second
            (238 words per minute: Brysbaert, Journal of Memory and Language 109, 2019); skimming is several times that.
        least_dwell_ms: A choice sooner than this is a slip, however short the responses.
        least_votes: A voter with fewer is too little known to be doubted as a voter.
        rate: Share of wrong ones among the voters that are doubted by chance alone, see `discoveries`.
        gold_missed: So many known answers missed, and most of those asked, cast doubt on all votes of a voter.
        repeats: So many repeats with sides swapped, all answered by side, do so for these.
    """

    characters_per_s: float = 150.0
    least_dwell_ms: float = 700.0
    least_votes: int = 8
    rate: float = 0.01
    gold_missed: int = 2
    repeats: int = 2


@dataclass(frozen=True, slots=True)
class View:
    """Votes with all that the rules may need.

    Attributes:
        frame: One row per vote, in the order of `votes`.
        votes: The same as codes, clustered by voter where the frame says who voted.
        limits: See `Limits`.
        gold: By `item_id`: the models either of which is the right answer.
    """

    frame: pd.DataFrame
    votes: Votes
    limits: Limits
    gold: Mapping[str, frozenset[str]] = field(default_factory=dict)

    @property
    def voter(self) -> Codes:
        """Code of each vote's voter, (n,)."""
        return np.arange(len(self.votes)) if self.votes.cluster is None else self.votes.cluster

    def lacks(self, *names: str) -> str | None:
        """Returns why a rule that needs these columns cannot be used, or None."""
        missing = [name for name in names if name not in self.frame.columns]
        return f"no column {', '.join(missing)}" if missing else None

    def numbers(self, name: str) -> NDArray[np.float64]:
        """Returns a column as float64 (n,), NaN where it has no value."""
        return self.frame[name].to_numpy(dtype=np.float64, na_value=np.nan)

    def of_voters(self, believed: NDArray[np.bool_], reason: Mapping[int, str]) -> Iterable[Doubt]:
        """Yields all votes of the voters (by code) that are doubted, each with its voter's reason."""
        voter = self.voter
        for place in np.flatnonzero(believed[voter]).tolist():
            yield place, reason[int(voter[place])]
