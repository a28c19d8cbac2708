from __future__ import annotations

import numpy as np
import pytest

from tests.voting.ranking.simulation import frame_of, mirrored
from voting.ranking.diagnostics import calibration, ties_by_distance
from voting.ranking.estimate import RankingOptions, estimate
from voting.ranking.votes import read_votes

WIDE = (1.8, 0.9, 0.2, 0.0, -0.5, -1.2, -1.9)


class TestCalibration:
    """`calibration`."""

    @pytest.mark.parametrize("ties", ["davidson", "half"])
    def test_a_model_that_is_true(self, ties: str) -> None:
        """Predicts what comes, in nearly every class."""
        made = estimate(read_votes(frame_of(1, votes=20_000, strengths=WIDE)), RankingOptions(ties=ties))
        found = calibration(made)
        assert found["votes"].sum() == 20_000
        inside = (found["observed_lower"] <= found["predicted"]) & (found["predicted"] <= found["observed_upper"])
        assert inside.mean() > 0.8
        assert np.abs(found["predicted"] - found["observed"])[found["votes"] > 500].max() < 0.04
        assert found["predicted"].is_monotonic_increasing

    def test_a_model_that_is_not(self) -> None:
        """Votes that are a coin's whenever models are far apart: predicted and observed part."""
        frame = frame_of(1, votes=20_000, strengths=WIDE)
        far = (frame["model_a"] == "m00") & (frame["model_b"] == "m06")
        frame.loc[far, "winner"] = "model_b"
        found = calibration(estimate(read_votes(frame)))
        inside = (found["observed_lower"] <= found["predicted"]) & (found["predicted"] <= found["observed_upper"])
        assert not inside.iloc[-1]

    def test_swapping_sides_changes_nothing(self) -> None:
        """The stronger model is meant, not the left one."""
        one, other = (calibration(estimate(read_votes(each))) for each in (frame_of(1), mirrored(frame_of(1))))
        assert other.to_numpy() == pytest.approx(one.to_numpy(), abs=1e-7)


class TestTiesByDistance:
    """`ties_by_distance`."""

    def test_near_models_tie_more(self) -> None:
        """As often as predicted, if Davidson's model is true."""
        found = ties_by_distance(estimate(read_votes(frame_of(1, votes=40_000, strengths=WIDE))))
        assert found["votes"].sum() == 40_000
        assert found["observed"].iloc[0] > found["observed"].iloc[-1] + 0.05
        assert np.abs(found["predicted"] - found["observed"]).max() < 0.02

    def test_ties_that_do_not_fall_with_distance(self) -> None:
        """Are told from Davidson's."""
        frame = frame_of(1, votes=40_000, strengths=WIDE, tie=1e-9)
        frame.loc[np.random.default_rng(0).random(len(frame)) < 0.2, "winner"] = "tie"
        found = ties_by_distance(estimate(read_votes(frame)))
        last = found.iloc[-1]
        assert last["predicted"] < last["observed_lower"]

    def test_no_votes(self) -> None:
        """An empty table."""
        made = estimate(read_votes(frame_of(1).iloc[:0]))
        assert len(ties_by_distance(made)) == len(calibration(made)) == 0
