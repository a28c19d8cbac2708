"""Ratings of all models with their intervals, on the scale of Elo."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from statistics import NormalDist
from typing import Final

import numpy as np
from numpy.typing import NDArray

from voting.errors import RankingError
from voting.ranking.covariance import covariance, model_based, raised
from voting.ranking.fitting import RIDGE, Fitted, fit
from voting.ranking.graph import main_component, wins_and_ties
from voting.ranking.model import Floats
from voting.ranking.tally import BothBad, Tally, Ties, tally
from voting.ranking.telling import prior_part, strengths_told
from voting.ranking.threads import one_thread
from voting.ranking.votes import Votes

POINTS: Final = 400 / math.log(10)
"""Points of Elo's scale for a difference of 1 in θ: 400 points are odds of ten to one (Elo, "The Rating of
Chessplayers", 1978)."""

_PRIOR_COUNTS: Final = 0.01
"""Part of a variance from which on the prior decides: the sandwich, which takes it for certain, is then too narrow."""


@dataclass(frozen=True, slots=True)
class RankingOptions:
    """How votes become ratings.

    Attributes:
        ties: `davidson`: ties have a parameter; `half`: a tie is half a win for each side.
        both_bad: `tie`: "both are bad" is a tie; `left_out`: it says nothing.
        anchor: Model whose rating is `anchor_rating` exactly; None: the mean of the ranked models is.
        anchor_rating: Points.
        level: Probability with which an interval holds the rating.
        minimum_votes: A model with fewer has not enough data.
        ridge: Precision of the prior, see `voting.ranking.fitting.RIDGE`.

    Raises:
        ValueError: One is out of its range.
    """

    ties: Ties = "davidson"
    both_bad: BothBad = "tie"
    anchor: str | None = None
    anchor_rating: float = 1000.0
    level: float = 0.95
    minimum_votes: int = 100
    ridge: float = RIDGE

    def __post_init__(self) -> None:
        if self.ties not in {"davidson", "half"} or self.both_bad not in {"tie", "left_out"}:
            raise ValueError("ties must be davidson or half, both_bad must be tie or left_out")
        if not 0 < self.level < 1:
            raise ValueError("level must be between 0 and 1")
        if self.minimum_votes < 0 or not self.ridge > 0:
            raise ValueError("minimum_votes must be at least 0, ridge above 0")

    @property
    def quantile(self) -> float:
        """How many standard errors an interval goes to each side."""
        return NormalDist().inv_cdf((1 + self.level) / 2)


DEFAULTS: Final = RankingOptions()


@dataclass(frozen=True, slots=True)
class Estimate:
    """Ratings of all m models, also of those without enough data: `enough` says whose to believe.

    Attributes:
        models: Names, sorted.
        rating: float64 (m,), points.
        covariance: float64 (m, m), points²; zero for the anchor.
        rating_lower: float64 (m,), points.
        rating_upper: float64 (m,), points.
        votes: int64 (m,), votes in which the model was shown, all outcomes.
        connected: bool (m,), in the strongly connected component with the most votes.
        confounded: bool (m,), connected and with `RankingOptions.minimum_votes` votes or more, but its strength
            cannot be told from the covariates.
        enough: bool (m,), connected, with that many votes, and not confounded.
        options: What it was made with.
        fitted: The parameters behind it.
        tally: The votes behind it.
        beside_covariance: float64 (P − m, P − m), of log ν where ties have it, and β.
        anchor_weights: float64 (m,), whose θ in which parts is the zero of the scale.
    """

    models: tuple[str, ...]
    rating: Floats
    covariance: Floats = field(repr=False)
    rating_lower: Floats
    rating_upper: Floats
    votes: NDArray[np.int64]
    connected: NDArray[np.bool_]
    confounded: NDArray[np.bool_]
    enough: NDArray[np.bool_]
    options: RankingOptions
    fitted: Fitted = field(repr=False)
    tally: Tally = field(repr=False)
    beside_covariance: Floats = field(repr=False)
    anchor_weights: Floats = field(repr=False)


def estimate(votes: Votes, options: RankingOptions = DEFAULTS, *, side_effect: bool = False) -> Estimate:
    """Returns the ratings of the models in `votes`, with intervals clustered as the votes are.

    Args:
        votes: As `read_votes` gives them.
        options: See `RankingOptions`.
        side_effect: Fits what being on the left does, as a parameter of its own.

    Raises:
        RankingError: The anchor is unknown or has not enough data.
    """
    counted = tally(votes, ties=options.ties, both_bad=options.both_bad, side_effect=side_effect)
    return estimate_of(counted, options)


def estimate_of(counted: Tally, options: RankingOptions) -> Estimate:
    """Returns the ratings of the models in a tally, see `estimate`."""
    with one_thread():
        fitted = fit(counted.design, ridge=options.ridge)
        whole = covariance(fitted, counted)
        connected, decided, shown = _connected(counted, options)
        among = connected & (shown >= options.minimum_votes)
        anchor = _anchor(counted.models, among, options)
        enough = strengths_told(fitted, among, shown, anchor)
        weights = _weights(enough, anchor)
        m = len(weights)
        place = np.eye(len(whole))
        place[:m, :m] -= weights
        turned = place @ whole @ place.T
        doubtful = prior_part(fitted, weights) > _PRIOR_COUNTS
        doubtful[:m] |= ~decided
        if doubtful.any():
            lax = place @ model_based(fitted, counted) @ place.T
            turned = raised(turned, np.where(doubtful, np.diag(lax), 0.0))
        beside, turned = turned[m:, m:], turned[:m, :m]
    rating = options.anchor_rating + POINTS * (place[:m, :m] @ fitted.parameters[:m])
    half_width = options.quantile * POINTS * np.sqrt(np.maximum(np.diag(turned), 0.0))
    return Estimate(
        counted.models,
        rating,
        POINTS**2 * turned,
        rating - half_width,
        rating + half_width,
        shown,
        connected,
        among & ~enough,
        enough,
        options,
        fitted,
        counted,
        beside,
        weights,
    )


def _connected(
    counted: Tally, options: RankingOptions
) -> tuple[NDArray[np.bool_], NDArray[np.bool_], NDArray[np.int64]]:
    """Returns which models are connected, which of these won or lost at all, and how often each was shown; (m,) each.

    Of ties alone, as of wins alone, the sandwich finds hardly any variance.
    """
    wins, ties = wins_and_ties(counted.counts, both_bad_is_tie=options.both_bad == "tie")
    shown = counted.counts.sum(axis=2)
    connected = main_component(wins, ties)
    decided = connected & ((wins + wins.T).sum(axis=1) > 0)
    return connected, decided, (shown.sum(axis=0) + shown.sum(axis=1)).astype(np.int64)


def _anchor(models: tuple[str, ...], among: NDArray[np.bool_], options: RankingOptions) -> int | None:
    """Returns the place of the model that the options name, or None."""
    if options.anchor is None:
        return None
    if options.anchor not in models:
        raise RankingError("the anchor is no model of these votes")
    place = models.index(options.anchor)
    if not among[place]:
        raise RankingError("the anchor has not enough data: name another model, or none for the mean")
    return place


def _weights(enough: NDArray[np.bool_], anchor: int | None) -> Floats:
    """Returns whose θ in which parts is the zero of the scale, (m,)."""
    weight = np.zeros(len(enough))
    if anchor is not None:
        weight[anchor] = 1.0
    elif len(enough):
        among = enough if enough.any() else np.ones(len(enough), dtype=bool)
        weight[among] = 1 / among.sum()
    return weight
