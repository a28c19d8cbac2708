"""The model of a vote: Bradley–Terry with Davidson's ties, and covariates. Likelihood, scores and information.

A vote between i (left) and j (right) with covariates x, strengths θ, tie parameter ν and effects β has
d = θᵢ − θⱼ + xᵀβ and

    P(left) = e^(d/2) / Z,    P(right) = e^(−d/2) / Z,    P(tie) = ν / Z,    Z = e^(d/2) + e^(−d/2) + ν.

Davidson, "On Extending the Bradley-Terry Model to Accommodate Ties in Paired Comparison Experiments", Journal of the
American Statistical Association 65 (1970), with π = e^θ. ν = 0 is the model of Bradley and Terry, "Rank
Analysis of Incomplete Block Designs", Biometrika 39 (1952); there a tie can be counted as half a win for each side. A
constant covariate is the effect of the side (Davidson and Beaver, Biometrics 33, 1977, in their multiplicative form).

In (θ, log ν, β) this is an exponential family, so the log-likelihood is concave and Newton's steps find its maximum.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Codes = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Design:
    """What was compared how often, as K groups of alike votes.

    Attributes:
        models: m, how many models there are.
        left: int64 (K,), code of the left model.
        right: int64 (K,), code of the right one.
        wins_left: float64 (K,), (weighted) count of votes that the left model won.
        wins_right: Likewise.
        ties: Likewise.
        covariates: float64 (K, p), left minus right; p may be 0.
        davidson: Whether ties have a parameter of their own; else a tie is half a win for each.
    """

    models: int
    left: Codes
    right: Codes
    wins_left: Floats
    wins_right: Floats
    ties: Floats
    covariates: Floats
    davidson: bool

    @property
    def counts(self) -> Floats:
        """Votes of each group."""
        return self.wins_left + self.wins_right + self.ties

    @property
    def size(self) -> int:
        """Number of parameters: the models' θ, log ν if ties have it, then β."""
        return self.models + int(self.davidson) + int(self.covariates.shape[1])


def probabilities(design: Design, parameters: Floats) -> tuple[Floats, Floats, Floats]:
    """Returns P(left), P(right) and P(tie) of each group, each (K,)."""
    half = differences(design, parameters) / 2
    top = np.abs(half)
    left, right = np.exp(half - top), np.exp(-half - top)
    tie = np.exp(parameters[design.models] - top) if design.davidson else np.zeros_like(half)
    total = left + right + tie
    return left / total, right / total, tie / total


def differences(design: Design, parameters: Floats) -> Floats:
    """Returns d of each group, (K,)."""
    apart = parameters[design.left] - parameters[design.right]
    if design.covariates.shape[1]:
        apart = apart + design.covariates @ parameters[design.models + design.davidson :]
    return apart


def log_likelihood(design: Design, parameters: Floats) -> float:
    """Returns the log-likelihood; of half ties that of Bradley and Terry's model with half a win for each side."""
    half = differences(design, parameters) / 2
    log_tie = parameters[design.models] if design.davidson else -np.inf
    top = np.maximum(np.abs(half), log_tie)
    log_total = top + np.log(np.exp(half - top) + np.exp(-half - top) + np.exp(log_tie - top))
    gained = (design.wins_left - design.wins_right) @ half - design.counts @ log_total
    return float(gained + (design.ties.sum() * log_tie if design.davidson else 0.0))


def score(design: Design, parameters: Floats) -> Floats:
    """Returns the gradient of the log-likelihood, (P,)."""
    left, right, tie = probabilities(design, parameters)
    apart = (design.wins_left - design.wins_right - design.counts * (left - right)) / 2
    extra = extras(design, apart, design.ties - design.counts * tie)
    return np.concatenate([by_model(design, apart), extra.sum(axis=0)])


def information(design: Design, parameters: Floats) -> Floats:
    """Returns the Fisher information, minus the Hessian of the log-likelihood, (P, P)."""
    left, right, tie = probabilities(design, parameters)
    counts, lean = design.counts, left - right
    apart = counts * (left + right - lean**2) / 4
    with_tie = -counts * lean * tie / 2
    x = design.covariates
    cross = np.column_stack([*([with_tie] if design.davidson else []), apart[:, None] * x])
    inner = np.zeros((cross.shape[1], cross.shape[1]))
    inner[design.davidson :, design.davidson :] = x.T @ (apart[:, None] * x)
    if design.davidson:
        inner[0, 0] = counts @ (tie * (1 - tie))
        inner[0, 1:] = inner[1:, 0] = with_tie @ x
    return assemble(design, apart, cross, inner)


def extras(design: Design, apart: Floats, tie: Floats) -> Floats:
    """Returns the parts of the score beside θ, (K, P − m), from its parts in d and in log ν, each (K,)."""
    of_tie = [tie] if design.davidson else []
    return np.column_stack([*of_tie, apart[:, None] * design.covariates])


def with_counts(design: Design, groups: Codes, wins_left: Floats) -> Design:
    """Returns a design of some of the groups, each as often as `groups` (L,) names it, with other counts (L,)."""
    nothing = np.zeros(len(groups))
    left, right, covariates = design.left[groups], design.right[groups], design.covariates[groups]
    return Design(design.models, left, right, wins_left, nothing, nothing, covariates, design.davidson)


def by_model(design: Design, values: Floats) -> Floats:
    """Returns Σ values over the groups with a model on the left minus those with it on the right, (m,)."""
    m = design.models
    return np.bincount(design.left, values, m).astype(np.float64) - np.bincount(design.right, values, m)


def assemble(design: Design, apart: Floats, cross: Floats, inner: Floats) -> Floats:
    """Returns Σ over groups of a symmetric (P, P) matrix, given by its parts.

    Args:
        design: Of the groups.
        apart: (K,), the entry for d with d.
        cross: (K, e), those for d with the parameters beside θ.
        inner: (e, e), those for the parameters beside θ with each other, summed already.
    """
    m = design.models
    pairs = np.bincount(design.left * m + design.right, apart, m * m).reshape(m, m)
    whole = np.empty((m + len(inner), m + len(inner)))
    whole[:m, :m] = np.diag(pairs.sum(axis=0) + pairs.sum(axis=1)) - pairs - pairs.T
    for place in range(len(inner)):
        whole[:m, m + place] = whole[m + place, :m] = by_model(design, cross[:, place])
    whole[m:, m:] = inner
    return whole
