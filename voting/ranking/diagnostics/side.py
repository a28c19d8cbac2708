"""Whether the left response wins because it stands on the left."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from voting.ranking.estimate import DEFAULTS, POINTS, RankingOptions, estimate
from voting.ranking.votes import LEFT, RIGHT, Votes


@dataclass(frozen=True, slots=True)
class SideBias:
    """How much more the left side wins than chance would have it.

    Attributes:
        decisive: Votes for one side; ties and both-bad votes say nothing of sides.
        left: Of these for the left.
        share: left / decisive; 0.5 is fair. NaN without a decisive vote.
        share_lower: Lower end of the interval, votes of one cluster taken together.
        share_upper: Upper end.
        points: What standing on the left adds to a rating, with the models' strengths taken out.
        points_lower: Lower end of the interval.
        points_upper: Upper end.
    """

    decisive: int
    left: int
    share: float
    share_lower: float
    share_upper: float
    points: float
    points_lower: float
    points_upper: float

    @property
    def fair(self) -> bool:
        """Whether the interval of the effect holds 0."""
        return not (self.points_lower > 0 or self.points_upper < 0)


def side_bias(votes: Votes, options: RankingOptions = DEFAULTS) -> SideBias:
    """Returns the bias of the sides, with intervals of `options.level`.

    The share alone would also lean if stronger models stood on one side more often; the effect in points would not.
    """
    won = votes.outcome == LEFT
    decisive = won | (votes.outcome == RIGHT)
    count, left = int(decisive.sum()), int(won.sum())
    if not count:
        return SideBias(0, 0, math.nan, math.nan, math.nan, 0.0, -math.inf, math.inf)
    share = left / count
    away = np.where(decisive, won - share, 0.0)
    summed = away if votes.cluster is None else np.bincount(votes.cluster, away)
    groups = max(votes.clusters, 2)
    width = options.quantile * math.sqrt(float(summed @ summed) * groups / (groups - 1)) / count
    made = estimate(votes, options, side_effect=True)
    points = POINTS * float(made.fitted.parameters[-1])
    points_width = options.quantile * POINTS * math.sqrt(float(made.beside_covariance[-1, -1]))
    return SideBias(
        count,
        left,
        share,
        max(share - width, 0.0),
        min(share + width, 1.0),
        points,
        points - points_width,
        points + points_width,
    )
