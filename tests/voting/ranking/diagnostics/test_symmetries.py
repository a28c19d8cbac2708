from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.voting.ranking.simulation import mirrored
from tests.voting.ranking.test_estimate import frames
from voting.ranking.diagnostics import calibration, side_bias, stability, ties_by_distance, win_matrix
from voting.ranking.estimate import RankingOptions
from voting.ranking.standings import Leaderboard, leaderboard
from voting.ranking.votes import read_votes

OPTIONS = RankingOptions(minimum_votes=2)


def assert_same(one: pd.DataFrame, other: pd.DataFrame) -> None:
    """Same rows, numbers alike."""
    numbers = one.select_dtypes("float64").columns
    assert one.drop(columns=numbers).astype("str").to_numpy().tolist() == (
        other.drop(columns=numbers).astype("str").to_numpy().tolist()
    )
    assert np.allclose(one[numbers], other[numbers], rtol=1e-3, atol=1e-3, equal_nan=True)


def assert_same_board(one: Leaderboard, other: Leaderboard) -> None:
    """Same lines for the same models, but for the order of models that are alike to the last digit."""
    assert_same(
        one.frame().sort_values("model", ignore_index=True), other.frame().sort_values("model", ignore_index=True)
    )


class TestSymmetries:
    """What must not change what is shown does not."""

    @settings(max_examples=30, deadline=None)
    @given(frames())
    def test_swapping_left_and_right(self, frame: pd.DataFrame) -> None:
        """Leaves the leaderboard, the win matrix, ties and fit as they were, and turns the bias of the sides around."""
        one, other = (leaderboard(each, OPTIONS) for each in (frame, mirrored(frame)))
        assert_same_board(one, other)
        for of in (calibration, ties_by_distance):
            assert of(one.estimate)["votes"].sum() == of(other.estimate)["votes"].sum()
        pairs = [win_matrix(board).frame().sort_values(["model", "other"], ignore_index=True) for board in (one, other)]
        assert_same(*pairs)
        sides = [side_bias(read_votes(each)) for each in (frame, mirrored(frame))]
        assert sides[0].left == sides[1].decisive - sides[1].left
        assert sides[0].points == pytest.approx(-sides[1].points, abs=1e-4, nan_ok=True)

    @settings(max_examples=30, deadline=None)
    @given(frames(), st.randoms(use_true_random=False))
    def test_permuting_rows(self, frame: pd.DataFrame, chance: object) -> None:
        """Changes nothing."""
        order = list(range(len(frame)))
        chance.shuffle(order)  # type: ignore[attr-defined]
        one, other = (leaderboard(each, OPTIONS) for each in (frame, frame.iloc[order]))
        assert_same_board(one, other)
        assert side_bias(read_votes(frame)).left == side_bias(read_votes(frame.iloc[order])).left

    @settings(max_examples=30, deadline=None)
    @given(frames())
    def test_stability_never_breaks(self, frame: pd.DataFrame) -> None:
        """Whatever is left when the votes that hold an order up are gone."""
        found = stability(leaderboard(frame, OPTIONS), worst=0.3)
        assert (found["gap_after"] <= found["gap"] + 1e-6).all()
