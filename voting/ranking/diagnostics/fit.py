"""Whether the model fits: predicted wins against those that came, and ties by how far apart two models are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
import pandas as pd

from voting.ranking.estimate import POINTS, Estimate
from voting.ranking.model import Codes, Floats, differences, probabilities
from voting.ranking.shares import wilson
from voting.ranking.tally import summed

DISTANCES: Final = (0, 25, 50, 100, 150, 200, 300, 400)
"""Lower ends of the classes of distance, points; the last one is open."""

_CLASSES: Final = np.linspace(0.0, 1.0, 21)


def calibration(made: Estimate) -> pd.DataFrame:
    """Returns one row per class of predicted chance that the stronger model wins, in fives of a hundred.

    Columns (float64 but `votes`, int64): `predicted`, the mean of the chances; `observed`, the share of wins that came;
    `observed_lower`, `observed_upper`, Wilson's interval; `votes`. With half ties a tie is half a win in both.

    The votes are those that the ratings were fitted to, so this shows where the model's form is wrong, not how well it
    predicts new votes.
    """
    design = made.fitted.design
    left, right, _ = probabilities(design, made.fitted.parameters)
    stronger = left >= right
    chance = np.where(stronger, left, right)
    won = np.where(stronger, design.wins_left, design.wins_right)
    if not design.davidson:
        won = won + design.ties / 2
    place = np.clip(np.searchsorted(_CLASSES, chance, side="right") - 1, 0, len(_CLASSES) - 2)
    classes = summed(place, design.counts, len(_CLASSES) - 1)
    return _table(place, chance * design.counts, won, votes=classes, quantile=made.options.quantile)


def ties_by_distance(made: Estimate, edges: Sequence[float] = DISTANCES) -> pd.DataFrame:
    """Returns one row per class of distance between two ratings: whether near models tie more, as the model says.

    Columns (float64 but `votes`, int64): `distance`, the class's lower end in points; `predicted` and `observed` share
    of ties; `observed_lower`, `observed_upper`, Wilson's interval; `votes`.

    Args:
        made: Ratings; with half ties there is no prediction, and `predicted` is 0.
        edges: Lower ends of the classes, from 0 on, ascending.
    """
    design = made.fitted.design
    _, _, tie = probabilities(design, made.fitted.parameters)
    apart = POINTS * np.abs(differences(design, made.fitted.parameters))
    place = np.searchsorted(np.asarray(edges, dtype=np.float64), apart, side="right") - 1
    votes = summed(place, design.counts, len(edges))
    found = _table(place, tie * design.counts, design.ties, votes=votes, quantile=made.options.quantile)
    found.insert(0, "distance", np.asarray(edges, dtype=np.float64)[votes > 0])
    return found


def _table(place: Codes, expected: Floats, came: Floats, *, votes: Floats, quantile: float) -> pd.DataFrame:
    used = votes > 0
    predicted = summed(place, expected, len(votes))[used] / votes[used]
    hits = summed(place, came, len(votes))[used]
    lower, upper = wilson(hits, votes[used], quantile)
    return pd.DataFrame(
        {
            "predicted": predicted,
            "observed": hits / votes[used],
            "observed_lower": lower,
            "observed_upper": upper,
            "votes": np.rint(votes[used]).astype(np.int64),
        }
    )
