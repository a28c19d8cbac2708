"""The leaderboard: who stands where, within what range, and who cannot be placed yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, fields

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from voting.ranking.estimate import DEFAULTS, Estimate, RankingOptions, estimate
from voting.ranking.graph import wins_and_ties
from voting.ranking.model import Floats
from voting.ranking.votes import AUTO, BOTH_BAD, TIE, Votes, read_votes


@dataclass(frozen=True, slots=True)
class Standing:
    """One model's line.

    Attributes:
        model: Its name.
        rating: Points; None, as the four after it, where there is not enough data.
        rating_lower: Lower end of the interval.
        rating_upper: Upper end.
        rank_best: Best rank that the intervals allow: 1 + how many models' intervals lie above this one's.
        rank_worst: Worst one: all ranked models but those whose intervals lie below this one's.
        votes: Votes in which it was shown.
        wins: Of these it won.
        losses: Of these it lost.
        ties: Of these were ties.
        both_bad: Of these called both bad.
        note: Why it has no number; empty where it has one.
    """

    model: str
    rating: float | None
    rating_lower: float | None
    rating_upper: float | None
    rank_best: int | None
    rank_worst: int | None
    votes: int
    wins: int
    losses: int
    ties: int
    both_bad: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class Leaderboard:
    """Models by rating, those without enough data after them by name.

    Attributes:
        standings: One per model.
        votes: How many votes it rests on.
        clusters: Of how many clusters, such as voters on a day.
        options: What it was made with.
        estimate: The numbers behind it, of all models.
    """

    standings: tuple[Standing, ...]
    votes: int
    clusters: int
    options: RankingOptions
    estimate: Estimate = field(repr=False, compare=False)

    def __getitem__(self, model: str) -> Standing:
        """Returns the line of a model.

        Raises:
            KeyError: It is in no vote.
        """
        for standing in self.standings:
            if standing.model == model:
                return standing
        raise KeyError("no such model in these votes")

    @property
    def ranked(self) -> tuple[Standing, ...]:
        """Those with a number."""
        return tuple(one for one in self.standings if one.rating is not None)

    @property
    def confounded(self) -> tuple[Standing, ...]:
        """Those that have no number only because the votes cannot tell their strength from the covariates."""
        made = self.estimate
        return tuple(self[made.models[place]] for place in np.flatnonzero(made.confounded))

    def frame(self) -> pd.DataFrame:
        """Returns one row per model with the attributes of `Standing` as columns.

        Ratings are float64 (NaN where there is not enough data), ranks Int64 (NA likewise), counts int64, others str.
        """
        names = [one.name for one in fields(Standing)]
        frame = pd.DataFrame([asdict(one) for one in self.standings], columns=names)
        kinds = {name: "float64" for name in names if name.startswith("rating")}
        kinds |= {name: "Int64" for name in names if name.startswith("rank")}
        kinds |= dict.fromkeys(("votes", "wins", "losses", "ties", "both_bad"), "int64")
        return frame.astype(kinds | {"model": "str", "note": "str"})

    def to_json(self) -> dict[str, object]:
        """Returns everything but the estimate, of types that `json` writes."""
        return {
            "votes": self.votes,
            "clusters": self.clusters,
            "options": asdict(self.options),
            "standings": [asdict(one) for one in self.standings],
        }


def leaderboard(
    frame: pd.DataFrame,
    options: RankingOptions = DEFAULTS,
    *,
    cluster: str | Sequence[str] | None = AUTO,
    weights: str | Sequence[float] | NDArray[np.float64] | None = None,
) -> Leaderboard:
    """Returns the leaderboard of a frame in the public arena format.

    Args:
        frame: One row per comparison: `model_a` (left as shown), `model_b`, `winner`; see `read_votes`.
        options: Ties, anchor, level …
        cluster: Column or columns of votes that may depend on each other; see `read_votes`.
        weights: Column or array of weights, such as `inverse_propensity` gives.

    Raises:
        RankingError: The frame cannot be read, or the anchor has not enough data.
    """
    return leaderboard_of(read_votes(frame, cluster=cluster, weights=weights), options)


def leaderboard_of(votes: Votes, options: RankingOptions = DEFAULTS) -> Leaderboard:
    """Returns the leaderboard of votes that were read, see `leaderboard`."""
    return make_leaderboard(estimate(votes, options))


def make_leaderboard(made: Estimate) -> Leaderboard:
    """Returns the leaderboard that an estimate amounts to."""
    best, worst = rank_ranges(made.rating_lower[made.enough], made.rating_upper[made.enough])
    ranks = dict(
        zip(np.flatnonzero(made.enough).tolist(), zip(best.tolist(), worst.tolist(), strict=True), strict=True)
    )
    counts = made.tally.counts
    wins, _ = wins_and_ties(counts, both_bad_is_tie=True)
    both = counts + counts.transpose(1, 0, 2)
    standings = []
    for place, model in enumerate(made.models):
        ranked = place in ranks
        standings.append(
            Standing(
                model=model,
                rating=float(made.rating[place]) if ranked else None,
                rating_lower=float(made.rating_lower[place]) if ranked else None,
                rating_upper=float(made.rating_upper[place]) if ranked else None,
                rank_best=ranks[place][0] if ranked else None,
                rank_worst=ranks[place][1] if ranked else None,
                votes=int(made.votes[place]),
                wins=int(wins[place].sum()),
                losses=int(wins[:, place].sum()),
                ties=int(both[place, :, TIE].sum()),
                both_bad=int(both[place, :, BOTH_BAD].sum()),
                note="" if ranked else _why_not(made, place, wins),
            )
        )
    standings.sort(key=lambda one: (one.rating is None, -(one.rating or 0.0), one.model))
    return Leaderboard(tuple(standings), int(counts.sum()), made.tally.clusters, made.options, made)


def rank_ranges(lower: Floats, upper: Floats) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Returns the best and the worst rank (n,) that each of n intervals allows; 1 is the best.

    A model is surely above another only where its whole interval is. Each interval holds its rating with the chosen
    probability; that all ranges hold at once is less probable than that.
    """
    above = np.searchsorted(np.sort(lower), upper, side="right")
    below = np.searchsorted(np.sort(upper), lower, side="left")
    return 1 + len(lower) - above, len(lower) - below


def _why_not(made: Estimate, place: int, wins: Floats) -> str:
    least = made.options.minimum_votes
    if made.votes[place] < least:
        return f"not enough data: {made.votes[place]:,} of {least:,} votes"
    if not wins[:, place].any():
        return "not enough data: never lost"
    if not wins[place].any():
        return "not enough data: never won"
    if made.confounded[place]:
        return "not enough data: how it writes can hardly be told from how good it is"
    return "not enough data: not connected with the others by wins and losses"
