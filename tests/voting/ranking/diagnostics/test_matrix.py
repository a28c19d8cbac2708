from __future__ import annotations

import numpy as np
import pandas as pd

from tests.voting.ranking.simulation import frame_of, mirrored
from voting.ranking.diagnostics import win_matrix
from voting.ranking.standings import leaderboard


class TestWinMatrix:
    """`win_matrix`."""

    def test_counts_whatever_the_side(self) -> None:
        """Two wins, a loss, a tie and a both-bad of x against y."""
        winners = ["model_a", "model_b", "model_b", "tie", "both_bad"]
        frame = pd.DataFrame(
            {"model_a": ["x", "y", "x", "y", "x"], "model_b": ["y", "x", "y", "x", "y"], "winner": winners}
        )
        frame = pd.concat([frame, pd.DataFrame({"model_a": ["z"], "model_b": ["x"], "winner": ["model_a"]})])
        found = win_matrix(leaderboard(frame)).frame().set_index(["model", "other"])
        assert found.loc[("x", "y")].tolist() == [2, 1, 2, 5, 0.6]
        assert found.loc[("y", "x")].tolist() == [1, 2, 2, 5, 0.4]
        assert ("y", "z") not in found.index

    def test_in_the_order_of_the_leaderboard(self) -> None:
        """Shares of a pair add up to one; a model does not meet itself."""
        board = leaderboard(frame_of(4, strengths=(-1.0, -0.6, -0.3, 0.0, 0.2, 0.5, 1.0)))
        found = win_matrix(board)
        assert found.models == tuple(one.model for one in board.standings)
        share = found.share
        assert np.isnan(np.diag(share)).all()
        off = ~np.eye(7, dtype=bool)
        assert np.allclose((share + share.T)[off], 1.0)
        assert found.counts.sum() / 2 == board.votes
        assert found.wins.sum(axis=1).tolist() == [one.wins for one in board.standings]
        assert found.wins.sum(axis=0).tolist() == [one.losses for one in board.standings]
        assert found.models != tuple(sorted(found.models))

    def test_swapping_sides_changes_nothing(self) -> None:
        """Nor does it for the counts."""
        one, other = (win_matrix(leaderboard(each)) for each in (frame_of(4), mirrored(frame_of(4))))
        assert one.wins.tolist() == other.wins.tolist()
        assert one.ties.tolist() == other.ties.tolist()

    def test_no_votes(self) -> None:
        """An empty table."""
        assert len(win_matrix(leaderboard(frame_of(4).iloc[:0])).frame()) == 0
