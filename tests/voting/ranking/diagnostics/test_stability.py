from __future__ import annotations

import pandas as pd
import pytest

from tests.voting.ranking.simulation import frame_of, mirrored
from voting.ranking.diagnostics import stability
from voting.ranking.standings import leaderboard


class TestStability:
    """`stability`."""

    def test_what_is_dropped_closes_the_gap(self) -> None:
        """By the votes that hold it up: dropping them from the frame does the same."""
        board = leaderboard(frame_of(1))
        found = stability(board, worst=0.005)
        assert found["model"].tolist() == [one.model for one in board.ranked[:-1]]
        assert found["dropped"].tolist() == [20] * 6
        assert (found["gap_after"] < found["gap"]).all()

    def test_votes_that_would_do_really_do(self) -> None:
        """A few more than told swap the pair, half of them do not."""
        board = leaderboard(frame_of(1))
        first = stability(board).iloc[0]
        for share, swaps in ((1.1, True), (0.5, False)):
            found = stability(board, worst=share * first["votes_to_swap"] / board.votes)
            assert bool(found.iloc[0]["swapped"]) is swaps

    def test_one_vote_can_decide(self) -> None:
        """Two models that are all but even."""
        frame = frame_of(1, strengths=(0.0, 0.0))
        counts = frame["winner"].value_counts()
        more = counts["model_a"] - counts["model_b"]
        frame = frame.assign(model_a="x", model_b="y")
        drop = frame.index[frame["winner"] == ("model_a" if more > 0 else "model_b")][: abs(more) - 1]
        found = stability(leaderboard(frame.drop(index=drop)))
        assert found.iloc[0][["dropped", "votes_to_swap"]].tolist() == [1, 2]
        assert 0 < found.iloc[0]["gap"] < 1

    def test_swapping_sides_changes_nothing(self) -> None:
        """Sides do not matter."""
        one, other = (stability(leaderboard(each)) for each in (frame_of(1), mirrored(frame_of(1))))
        assert other["gap_after"].tolist() == pytest.approx(one["gap_after"].tolist(), abs=1e-4)

    def test_nobody_ranked(self) -> None:
        """An empty table with its columns."""
        found = stability(leaderboard(frame_of(1).iloc[:10]))
        assert len(found) == 0
        assert isinstance(found, pd.DataFrame)
        assert "votes_to_swap" in found
