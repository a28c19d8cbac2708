from __future__ import annotations

import choix
import evalica
import numpy as np
import pandas as pd
import pytest

from tests.voting.ranking.simulation import frame_of
from voting.ranking.fitting import fit
from voting.ranking.model import score
from voting.ranking.tally import tally
from voting.ranking.votes import read_votes

WINNERS = {
    "model_a": evalica.Winner.X,
    "model_b": evalica.Winner.Y,
    "tie": evalica.Winner.Draw,
    "both_bad": evalica.Winner.Draw,
}

TINY = 1e-9  # a prior that oracles do not have


def strengths(frame: pd.DataFrame, **options: object) -> np.ndarray:
    """θ of each model, their mean 0, almost without a prior."""
    counted = tally(read_votes(frame), **options)
    theta = fit(counted.design, ridge=TINY).parameters[: len(counted.models)]
    return theta - theta.mean()


def centred_log(scores: pd.Series) -> np.ndarray:
    """θ of an oracle's π, by name of model."""
    theta = np.log(scores.sort_index().to_numpy())
    return theta - theta.mean()


class TestOracles:
    """Other people's code finds the same on well-connected votes."""

    FRAME = frame_of(3, votes=6_000, both_bad=0.3)
    DECISIVE = FRAME[FRAME["winner"].isin(["model_a", "model_b"])]

    def test_evalica_half_ties(self) -> None:
        """A tie as half a win for each."""
        winners = [WINNERS[one] for one in self.FRAME["winner"]]
        found = evalica.bradley_terry(
            self.FRAME["model_a"], self.FRAME["model_b"], winners, tolerance=1e-12, limit=9999
        )
        assert strengths(self.FRAME, ties="half") == pytest.approx(centred_log(found.scores), abs=1e-4)

    def test_evalica_newman_ties(self) -> None:
        """Its tie model in Newman's form is Davidson's with ν = 2v: 2v √(π_i π_j)."""
        frame = self.FRAME
        winners = [WINNERS[one] for one in frame["winner"]]
        found = evalica.newman(frame["model_a"], frame["model_b"], winners, tolerance=1e-12, limit=9999)
        counted = tally(read_votes(frame))
        fitted = fit(counted.design, ridge=TINY)
        assert strengths(frame) == pytest.approx(centred_log(found.scores), abs=1e-4)
        assert np.exp(fitted.parameters[-1]) == pytest.approx(2 * found.v, rel=1e-4)

    def test_choix_without_ties(self) -> None:
        """It knows none."""
        votes = read_votes(self.DECISIVE)
        pairs = np.where(votes.outcome[:, None] == 0, np.c_[votes.left, votes.right], np.c_[votes.right, votes.left])
        found = choix.opt_pairwise(len(votes.models), pairs.tolist(), alpha=1e-9)
        for ties in ("davidson", "half"):
            assert strengths(self.DECISIVE, ties=ties) == pytest.approx(found - found.mean(), abs=1e-4)


class TestFit:
    """`fit`."""

    def test_finds_the_truth(self) -> None:
        """With many votes."""
        truth = (0.9, 0.1, -1.0)
        frame = frame_of(1, votes=200_000, strengths=truth, tie=0.8, side=0.2)
        counted = tally(read_votes(frame), side_effect=True)
        assert fit(counted.design).parameters == pytest.approx([*truth, np.log(0.8), 0.2], abs=0.03)

    def test_the_slope_is_nothing_there(self) -> None:
        """Also beside a prior that is strong."""
        counted = tally(read_votes(frame_of(2)))
        fitted = fit(counted.design, ridge=50.0)
        assert score(counted.design, fitted.parameters) == pytest.approx(50 * fitted.parameters, abs=1e-6)

    @pytest.mark.parametrize("ties", ["davidson", "half"])
    def test_undefeated(self, ties: str) -> None:
        """Stays finite; evalica 0.4.2 gives every model 1e-6 there."""
        frame = pd.DataFrame({"model_a": ["x"] * 500, "model_b": ["y", "z"] * 250, "winner": "model_a"})
        rest = pd.DataFrame({"model_a": ["y", "z"], "model_b": ["z", "y"], "winner": "model_a"})
        counted = tally(read_votes(pd.concat([frame, rest])), ties=ties)
        theta = fit(counted.design).parameters[:3]
        assert 5 < theta[0] - theta[1] < 50
        assert theta[1] == pytest.approx(theta[2], abs=1e-6)

    @pytest.mark.parametrize("winner", ["tie", "both_bad"])
    def test_nothing_but_ties(self, winner: str) -> None:
        """All alike, and ν finite."""
        frame = pd.DataFrame({"model_a": ["x", "y"], "model_b": ["y", "z"], "winner": winner})
        fitted = fit(tally(read_votes(frame)).design)
        assert fitted.parameters[:3] == pytest.approx(0.0, abs=1e-9)
        assert np.isfinite(fitted.parameters).all()

    def test_a_start_far_away(self) -> None:
        """Steps that overshoot are halved."""
        design = tally(read_votes(frame_of(2))).design
        far = np.linspace(-40, 40, design.size)
        assert fit(design, start=far).parameters == pytest.approx(fit(design).parameters, abs=1e-6)

    def test_ridge_must_be_above_zero(self) -> None:
        """Without one there may be no maximum."""
        with pytest.raises(ValueError, match="ridge"):
            fit(tally(read_votes(frame_of(2))).design, ridge=0)
