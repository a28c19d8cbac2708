"""Whether the left response wins because it stands on the left."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from voting.ranking.estimate import DEFAULTS, POINTS, RankingOptions, estimate
from voting.ranking.model import Codes
from voting.ranking.shares import wilson
from voting.ranking.telling import LEAST_VOTES, votes_on_covariates
from voting.ranking.votes import LEFT, RIGHT, Votes


@dataclass(frozen=True, slots=True)
class SideBias:
    """How much more the left side wins than chance would have it.

    Attributes:
        decisive: Votes for one side; ties and both-bad votes say nothing of sides.
        left: Of these for the left.
        share: left / decisive; 0.5 is fair. NaN without a decisive vote.
        share_lower: Lower end of Wilson's interval, votes of one cluster taken together.
        share_upper: Upper end.
        points: What standing on the left adds to a rating, with the models' strengths taken out; NaN where the votes
            cannot tell it from these, as where a model always stands on one side.
        points_lower: Lower end of the interval.
        points_upper: Upper end.
        note: Why nothing can be said of the sides yet; empty where something can.
    """

    decisive: int
    left: int
    share: float
    share_lower: float
    share_upper: float
    points: float
    points_lower: float
    points_upper: float
    note: str = ""

    @property
    def fair(self) -> bool | None:
        """Whether the interval of the effect holds 0; None where nothing can be said."""
        return None if self.note else not (self.points_lower > 0 or self.points_upper < 0)


def side_bias(votes: Votes, options: RankingOptions = DEFAULTS) -> SideBias:
    """Returns the bias of the sides, with intervals of `options.level`.

    The share alone would also lean if stronger models stood on one side more often; the effect in points would not.
    Of fewer decisive votes than `options.minimum_votes` it says nothing, as a leaderboard does of a model.
    """
    won = votes.outcome == LEFT
    decisive = won | (votes.outcome == RIGHT)
    count, left = int(decisive.sum()), int(won.sum())
    if not count:
        return SideBias(0, 0, math.nan, math.nan, math.nan, math.nan, math.nan, math.nan, "no decisive vote")
    independent = _independent(won[decisive], None if votes.cluster is None else votes.cluster[decisive])
    hits, of = (np.array([independent * part]) for part in (left / count, 1.0))
    share_lower, share_upper = (float(end[0]) for end in wilson(hits, of, options.quantile))
    made = estimate(votes, options, side_effect=True)
    points = POINTS * float(made.fitted.parameters[-1])
    width = options.quantile * POINTS * math.sqrt(float(made.beside_covariance[-1, -1]))
    note = f"too few votes to tell: {count:,} of {options.minimum_votes:,}" if count < options.minimum_votes else ""
    if votes_on_covariates(made.fitted)[0] < LEAST_VOTES:
        points = width = math.nan
        note = note or "what the side does can hardly be told from how good the models on it are"
    return SideBias(count, left, left / count, share_lower, share_upper, points, points - width, points + width, note)


def _independent(won: NDArray[np.bool_], cluster: Codes | None) -> float:
    """Returns how many independent votes would tell as much of the share of those that were won, at least 1.

    The variance of the share with the votes of each cluster taken together, and that of as many single votes: Kish,
    "Survey Sampling" (1965). Where all agree, both are 0, so it is taken that in each cluster they always would.
    """
    count = len(won)
    if cluster is None:
        return float(count)
    sizes = np.bincount(cluster)
    most = float(sizes @ sizes) / count
    share = float(won.mean())
    if share in {0.0, 1.0}:
        return count / most
    summed, clusters = np.bincount(cluster, won - share), int(np.count_nonzero(sizes))
    together = float(summed @ summed) * clusters / max(clusters - 1, 1)
    effect = together / (count * share * (1 - share))
    return count / min(max(effect, 1.0), most)
