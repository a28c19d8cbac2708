from __future__ import annotations

import numpy as np
import pytest

from tests.voting.ranking.simulation import frame_of
from voting.ranking.bootstrap import bootstrap
from voting.ranking.estimate import RankingOptions, estimate
from voting.ranking.votes import read_votes


class TestBootstrap:
    """`bootstrap`."""

    @pytest.mark.parametrize("ties", ["davidson", "half"])
    @pytest.mark.parametrize("kind", ["clustered", "alone", "weighted"])
    def test_finds_the_same_intervals(self, ties: str, kind: str) -> None:
        """By another way: widths within a tenth on average."""
        frame = frame_of(1, taste=0.8, per_voter=10)
        weights = np.random.default_rng(0).uniform(0.5, 3, len(frame)) if kind == "weighted" else None
        votes = read_votes(frame, cluster=None if kind == "alone" else "voter", weights=weights)
        made = estimate(votes, RankingOptions(ties=ties))
        drawn = bootstrap(made, rounds=300)
        ratio = (drawn.rating_upper - drawn.rating_lower) / (made.rating_upper - made.rating_lower)
        assert ratio.mean() == pytest.approx(1.0, abs=0.1)
        assert drawn.ratings.mean(axis=0) == pytest.approx(made.rating, abs=6)

    def test_the_anchor_stays(self) -> None:
        """In every draw."""
        drawn = bootstrap(estimate(read_votes(frame_of(1)), RankingOptions(anchor="m02")), rounds=5)
        assert drawn.ratings[:, 2] == pytest.approx(1000.0)

    def test_a_seed(self) -> None:
        """Gives the same draws; another one others."""
        made = estimate(read_votes(frame_of(1)))
        one, same, other = (bootstrap(made, rounds=3, seed=seed).ratings for seed in (1, 1, 2))
        assert one.tolist() == same.tolist() != other.tolist()

    def test_rounds(self) -> None:
        """One draw has no spread."""
        with pytest.raises(ValueError, match="rounds"):
            bootstrap(estimate(read_votes(frame_of(1))), rounds=1)
