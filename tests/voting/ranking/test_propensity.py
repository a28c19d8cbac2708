from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from tests.voting.ranking.simulation import frame_of
from voting.errors import RankingError
from voting.ranking.propensity import inverse_propensity
from voting.ranking.standings import leaderboard


class TestInversePropensity:
    """`inverse_propensity`."""

    def test_inverse_of_the_product_with_mean_one(self) -> None:
        """A missing chance is one."""
        frame = pd.DataFrame({"probability": [0.5, 0.5, None], "pair_probability": [0.5, 1.0, 1.0]})
        assert inverse_propensity(frame).tolist() == pytest.approx([12 / 7, 6 / 7, 3 / 7])

    def test_capped(self) -> None:
        """At a multiple of the median."""
        weight = inverse_propensity(pd.DataFrame({"probability": [1.0, 1.0, 1e-6]}), most=4)
        assert weight.tolist() == pytest.approx([0.5, 0.5, 2.0])

    @pytest.mark.parametrize("bad", [0.0, -0.1, 1.1])
    def test_no_probability(self, bad: float) -> None:
        """Outside (0, 1]."""
        with pytest.raises(RankingError, match="probability"):
            inverse_propensity(pd.DataFrame({"probability": [1.0, bad]}))

    def test_no_column(self) -> None:
        """Nothing to weight by."""
        with pytest.raises(RankingError, match="column"):
            inverse_propensity(frame_of(1))
        assert len(inverse_propensity(pd.DataFrame({"probability": []}))) == 0

    def test_corrects_what_sampling_chose(self) -> None:
        """Two kinds of prompts with opposite winners, one asked about four times as often."""
        usual = frame_of(1, votes=8_000, strengths=(0.6, -0.6)).assign(probability=0.8)
        other = frame_of(2, votes=2_000, strengths=(-0.6, 0.6)).assign(probability=0.2)
        frame = pd.concat([usual, other])
        raw, weighted = leaderboard(frame), leaderboard(frame, weights=inverse_propensity(frame))
        assert raw["m00"].rating_lower > 1_050
        assert weighted["m00"].rating_lower < 1_000 < weighted["m00"].rating_upper
        width = [one["m00"].rating_upper - one["m00"].rating_lower for one in (raw, weighted)]
        assert width[1] > width[0]
        assert np.isfinite(width).all()
