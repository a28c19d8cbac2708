"""What the votes can tell apart: strengths from covariates that go with them, and covariates from each other.

Where a model always writes headings and the others never do, votes tell what both are worth together, and the prior
alone would part it. So it is asked how much the votes would tell of one thing if all models were alike, in votes
between equals: with all that goes with it taken out. This depends on what was compared, not on who won.
"""

from __future__ import annotations

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from voting.ranking.fitting import Fitted
from voting.ranking.graph import closure
from voting.ranking.model import Floats, information

Mask = NDArray[np.bool_]

LEAST_VOTES: Final = 10
"""Between equals: what the votes tell less of is not told. So many place a difference within about 200 points."""


def strengths_told(fitted: Fitted, among: Mask, shown: NDArray[np.int64], chosen: int | None) -> Mask:
    """Returns which models can be placed among each other with the covariates taken out, bool (m,).

    A difference of which covariates leave at least half of what the votes tell is told: it is hardly worse off.

    Args:
        fitted: Without covariates all of `among` can be placed.
        among: bool (m,), those that could be placed if there were none.
        shown: int64 (m,), votes of each: of several groups, the one with the most is taken.
        chosen: Code of a model whose group is taken instead.
    """
    design = fitted.design
    if not design.covariates.shape[1] or among.sum() < 2:
        return among
    whole, of_one_vote = _even(fitted)
    first = design.models + int(design.davidson)
    places = np.flatnonzero(among)
    with_them = _variances(np.linalg.inv(whole), places)
    without = _variances(np.linalg.inv(whole[:first, :first]), places)
    told = (with_them * of_one_vote * LEAST_VOTES <= 1) | (with_them <= 2 * without)
    groups = closure(told)
    group = groups[int((groups @ shown[places]).argmax())] if chosen is None else groups[places == chosen][0]
    found = np.zeros_like(among)
    found[places] = group & (group.sum() > 1)
    return found


def votes_on_covariates(fitted: Fitted, *, apart: bool = True) -> Floats:
    """Returns how many votes between equals would tell as much of each covariate's effect as all do, float64 (p,).

    Args:
        fitted: To a design with covariates; an effect is that of a difference of 1.
        apart: Whether what goes with the other covariates is taken out, too, and not only what goes with the models.
    """
    design = fitted.design
    whole, of_one_vote = _even(fitted)
    first = design.models + int(design.davidson)
    if apart:
        return 1 / (np.diag(np.linalg.inv(whole))[first:] * of_one_vote)
    own = [[*range(first), place] for place in range(first, design.size)]
    variances = np.array([np.linalg.inv(whole[np.ix_(one, one)])[-1, -1] for one in own])
    return 1 / (variances * of_one_vote)


def prior_part(fitted: Fitted, weights: Floats) -> Floats:
    """Returns which part of each variance the prior has, float64 (P,) in [0, 1]: 1 where it alone says anything.

    Args:
        fitted: The parameters.
        weights: (m,), whose θ in which parts is the zero of the scale; of θ the distances from it are asked about.
    """
    m = fitted.design.models
    curve = information(fitted.design, fitted.parameters)
    curve[np.diag_indices_from(curve)] += fitted.ridge
    rows = np.linalg.inv(curve)
    rows[:m] -= weights @ rows[:m]
    variances = np.diag(rows).copy()
    variances[:m] -= rows[:m, :m] @ weights
    squares = fitted.ridge * (rows**2).sum(axis=1)
    found: Floats = np.divide(squares, variances, out=np.zeros_like(squares), where=variances > squares / 2)
    return np.minimum(found, 1.0)


def _even(fitted: Fitted) -> tuple[Floats, float]:
    """Returns the information if all models were alike, with the prior, (P, P), and that of one vote between them."""
    design = fitted.design
    alike = np.zeros(design.size)
    decided = 1.0
    if design.davidson:
        alike[design.models] = tie = fitted.parameters[design.models]
        decided = float(2 / (2 + np.exp(tie)))
    whole = information(design, alike)
    whole[np.diag_indices_from(whole)] += fitted.ridge
    return whole, decided / 4


def _variances(covariance: NDArray[np.floating[Any]], places: NDArray[np.int64]) -> Floats:
    """Returns the variance of each difference of two parameters at these places, (k, k)."""
    own = np.diag(covariance)[places]
    found: Floats = own[:, None] + own - 2 * covariance[np.ix_(places, places)]
    return found
