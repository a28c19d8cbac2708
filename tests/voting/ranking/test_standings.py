from __future__ import annotations

import json

import numpy as np
import pandas as pd
import pytest

from tests.voting.ranking.simulation import frame_of, names
from voting.ranking.estimate import RankingOptions
from voting.ranking.standings import leaderboard, rank_ranges


class TestLeaderboard:
    """`leaderboard`."""

    def test_in_the_order_of_the_truth(self) -> None:
        """With votes enough, each with its range."""
        board = leaderboard(frame_of(1, votes=20_000))
        assert [one.model for one in board.standings] == names(7)
        for place, one in enumerate(board.ranked, start=1):
            assert one.rating_lower < one.rating < one.rating_upper
            assert one.rank_best <= place <= one.rank_worst
        assert board.votes == 20_000
        assert board.clusters == 4_000

    def test_counts(self) -> None:
        """Of all outcomes, whatever the side."""
        sides = [("x", "y"), ("y", "x")] * 4
        winners = ["model_a", "model_a", "model_a", "model_b", "tie", "both_bad", "both_bad", None]
        frame = pd.DataFrame(sides, columns=["model_a", "model_b"]).assign(winner=winners)
        one, other = (leaderboard(frame)[model] for model in "xy")
        assert (one.votes, one.wins, one.losses, one.ties, one.both_bad) == (7, 3, 1, 1, 2)
        assert (other.votes, other.wins, other.losses, other.ties, other.both_bad) == (7, 1, 3, 1, 2)

    @pytest.mark.parametrize(
        ("winner", "count", "note"),
        [
            ("model_a", 200, "not enough data: never lost"),
            ("model_b", 200, "not enough data: never won"),
            ("model_a", 99, "not enough data: 99 of 100 votes"),
        ],
    )
    def test_not_enough_data_is_no_number(self, winner: str, count: int, note: str) -> None:
        """It says why, and stands last."""
        more = pd.DataFrame({"model_a": "new", "model_b": (names(7) * 50)[:count], "winner": winner, "voter": "me"})
        last = leaderboard(pd.concat([frame_of(1), more])).standings[-1]
        assert (last.model, last.note) == ("new", note)
        assert {last.rating, last.rating_lower, last.rating_upper, last.rank_best, last.rank_worst} == {None}

    def test_parted_from_the_others(self) -> None:
        """Won and lost, but among themselves."""
        frame = pd.concat([frame_of(1), frame_of(2, votes=2_000).replace(dict(zip(names(7), "tuvwxyz", strict=True)))])
        assert "not connected" in leaderboard(frame)["t"].note

    def test_both_are_bad_left_out(self) -> None:
        """Changes ratings, and is counted as before."""
        frame = frame_of(1, both_bad=0.5)
        with_them, without = leaderboard(frame), leaderboard(frame, RankingOptions(both_bad="left_out"))
        assert with_them["m00"].rating != without["m00"].rating
        assert with_them["m00"].both_bad == without["m00"].both_bad > 0

    @pytest.mark.parametrize("rows", [0, 1, 10])
    def test_hardly_any_votes(self, rows: int) -> None:
        """No number, no error."""
        board = leaderboard(frame_of(1).iloc[:rows])
        assert board.ranked == ()
        assert board.votes == rows
        assert len(board.frame()) == len(board.standings)

    def test_as_a_frame(self) -> None:
        """Columns have their types also where nothing is ranked."""
        for rows in (0, 10, 4_000):
            frame = leaderboard(frame_of(1).iloc[:rows]).frame()
            assert [str(frame[name].dtype) for name in ("rating", "rank_best", "votes")] == [
                "float64",
                "Int64",
                "int64",
            ]

    def test_as_json(self) -> None:
        """Of types that `json` writes, and nothing that is no number."""
        told = json.loads(json.dumps(leaderboard(frame_of(1)).to_json(), allow_nan=False))
        assert [one["model"] for one in told["standings"]] == names(7)
        assert told["options"]["level"] == 0.95

    def test_an_unknown_model(self) -> None:
        """Has no line."""
        with pytest.raises(KeyError):
            leaderboard(frame_of(1))["nobody"]


class TestRankRanges:
    """`rank_ranges`."""

    @pytest.mark.parametrize(
        ("intervals", "expected"),
        [
            ([(5, 6), (3, 4), (1, 2)], [(1, 1), (2, 2), (3, 3)]),
            ([(4, 6), (3, 5), (1, 2)], [(1, 2), (1, 2), (3, 3)]),
            ([(1, 9), (3, 4), (5, 6)], [(1, 3), (2, 3), (1, 2)]),
            ([(1, 2), (2, 3)], [(1, 2), (1, 2)]),  # touching is not above
            ([], []),
        ],
    )
    def test_what_intervals_allow(self, intervals: list, expected: list) -> None:
        """Only a whole interval above another is above it."""
        lower, upper = np.array(intervals, dtype=float).reshape(-1, 2).T
        best, worst = rank_ranges(lower, upper)
        assert list(zip(best.tolist(), worst.tolist(), strict=True)) == expected
