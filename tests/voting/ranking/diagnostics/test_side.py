from __future__ import annotations

import math

import numpy as np
import pytest

from tests.voting.ranking.simulation import frame_of, mirrored, votes_of
from voting.ranking.diagnostics import side_bias
from voting.ranking.votes import read_votes


class TestSideBias:
    """`side_bias`."""

    def test_finds_what_was_put_in(self) -> None:
        """A pull of 0.3 in θ is 52 points."""
        found = side_bias(read_votes(frame_of(1, votes=20_000, side=0.3)))
        assert found.points_lower < 52.1 < found.points_upper
        assert found.points_upper - found.points_lower < 25
        assert found.share_lower > 0.5
        assert not found.fair

    def test_fair_sides(self) -> None:
        """Are called unfair in about 5 of 100."""
        found = [side_bias(votes_of(seed, votes=1_000, taste=0.8)) for seed in range(200)]
        assert 0.9 <= np.mean([one.fair for one in found]) <= 0.99
        holds = [one.share_lower <= 0.5 <= one.share_upper for one in found]
        assert 0.9 <= np.mean(holds) <= 0.99

    def test_the_share_alone(self) -> None:
        """Of independent votes has the width that every textbook gives it."""
        found = side_bias(read_votes(frame_of(1, side=2.5, tie=1e-9), cluster=None))
        assert found.share > 0.8
        width = 2 * 1.959964 * math.sqrt(found.share * (1 - found.share) / found.decisive)
        assert found.share_upper - found.share_lower == pytest.approx(width, rel=1e-3)

    def test_swapping_mirrors(self) -> None:
        """Share and effect."""
        frame = frame_of(1, side=0.2)
        one, other = side_bias(read_votes(frame)), side_bias(read_votes(mirrored(frame)))
        assert other.points == pytest.approx(-one.points, abs=1e-5)
        assert (other.left, other.decisive) == (one.decisive - one.left, one.decisive)
        assert other.share_lower == pytest.approx(1 - one.share_upper)

    def test_a_stronger_model_on_the_left_is_no_bias(self) -> None:
        """The share leans, the effect does not."""
        frame = frame_of(1, votes=10_000)
        frame = frame[(frame["model_a"] < frame["model_b"]) | (np.arange(len(frame)) % 4 == 0)]
        found = side_bias(read_votes(frame))
        assert found.share_lower > 0.55
        assert found.fair

    def test_clusters_widen(self) -> None:
        """Voters who always choose one side."""
        frame = frame_of(1, per_voter=10)
        always = frame["voter"].map(dict(zip(frame["voter"].unique(), np.arange(400) % 2, strict=True)))
        frame["winner"] = np.where(always == 1, "model_a", "model_b")
        together, alone = side_bias(read_votes(frame)), side_bias(read_votes(frame, cluster=None))
        ratio = (together.share_upper - together.share_lower) / (alone.share_upper - alone.share_lower)
        assert ratio == pytest.approx(math.sqrt(10), rel=0.02)

    @pytest.mark.parametrize("winner", ["tie", None])
    def test_nothing_to_tell(self, winner: str | None) -> None:
        """No decisive vote, no vote at all."""
        found = side_bias(read_votes(frame_of(1, votes=10).assign(winner=winner)))
        assert found.decisive == 0
        assert math.isnan(found.share)
        assert found.fair is None

    @pytest.mark.parametrize("count", [1, 2, 5, 99])
    def test_few_votes(self, count: int) -> None:
        """Accuse nobody, though all were for one side: the intervals are wide, and there is no verdict."""
        frame = frame_of(1, votes=count, per_voter=1).assign(winner="model_a")
        found = side_bias(read_votes(frame))
        assert (found.fair, found.note) == (None, f"too few votes to tell: {count} of 100")
        assert found.share_upper == pytest.approx(1.0)
        assert found.share_lower == pytest.approx(count / (count + 1.959964**2))
        assert not found.points_upper - found.points_lower < 600

    def test_many_votes_that_all_agree(self) -> None:
        """Are not fair; how far is hardly known, as of a model that never lost."""
        found = side_bias(read_votes(frame_of(1, votes=400).assign(winner="model_a")))
        assert found.fair is False
        assert found.points_upper - found.points_lower > 600

    def test_one_voter_who_always_agrees(self) -> None:
        """Counts as one vote for the share."""
        mine = frame_of(1, votes=60).assign(winner="model_a", voter="me")
        found = side_bias(read_votes(mine))
        assert found.share_lower == pytest.approx(1 / (1 + 1.959964**2))

    def test_models_that_never_change_sides(self) -> None:
        """Their strength and the side's effect are one."""
        frame = frame_of(1, votes=2_000)
        found = side_bias(read_votes(frame[frame["model_a"] < frame["model_b"]].query("model_a == 'm00'")))
        assert found.note.startswith("what the side does can hardly be told")
        assert math.isnan(found.points)
        assert found.fair is None
