from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from tests.voting.ranking.simulation import frame_of
from voting.errors import RankingError
from voting.ranking.estimate import RankingOptions
from voting.ranking.slices import UNKNOWN, leaderboards_by, parts_of
from voting.ranking.standings import leaderboard


class TestLeaderboardsBy:
    """`leaderboards_by`."""

    def test_each_part_is_what_its_rows_make(self) -> None:
        """The part with most votes first; missing values are a part."""
        frame = frame_of(1).assign(language=["en", "de", "en", None] * 1_000)
        found = leaderboards_by(frame, "language")
        assert list(found) == ["en", UNKNOWN, "de"] or list(found) == ["en", "de", UNKNOWN]
        alone = leaderboard(frame[frame["language"] == "de"])
        assert found["de"].standings == alone.standings
        assert found["de"].clusters == alone.clusters

    def test_skips_belong_to_no_part(self) -> None:
        """They are no votes."""
        frame = frame_of(1).assign(language=["de"] * 1_000 + ["en"] * 3_000)
        frame.loc[:99, "winner"] = None
        found = leaderboards_by(frame, "language")
        assert {name: board.votes for name, board in found.items()} == {"en": 3_000, "de": 900}
        alone = leaderboard(frame[1_000:]).ranked
        assert [one.rating for one in found["en"].ranked] == pytest.approx([one.rating for one in alone])

    def test_models_of_other_parts_are_not_listed(self) -> None:
        """No lines of zeros."""
        frame = pd.concat([frame_of(1).assign(category="x"), frame_of(1, strengths=(0, 0)).assign(category="y")])
        assert len(leaderboards_by(frame, "category")["y"].standings) == 2

    def test_an_anchor_that_a_part_hardly_has(self) -> None:
        """Is replaced by the mean there."""
        frame = frame_of(1).assign(category="x")
        few = frame_of(2, strengths=(0, 0), votes=400).assign(category="y")
        found = leaderboards_by(pd.concat([frame, few]), "category", RankingOptions(anchor="m06"))
        assert found["x"]["m06"].rating == 1000.0
        assert found["y"].options.anchor is None


class TestPartsOf:
    """`parts_of`."""

    def test_turns(self) -> None:
        """In parts with names, also from the older public sets' `turn`."""
        turns = [1, 2, 3, 5, 6, 10, 11, 400, np.nan]
        expected = ["1", "2", "3–5", "3–5", "6–10", "6–10", "11 or more", "11 or more", UNKNOWN]
        for name in ("turns", "turn"):
            assert parts_of(pd.DataFrame({name: turns}), "turns").tolist() == expected

    @pytest.mark.parametrize(
        ("column", "values"),
        [
            ("timestamp", [pd.Timestamp("2031-05-17T10:00"), pd.NaT]),
            ("hour", [pd.Timestamp("2031-05-17T10:00Z"), None]),
            ("recorded_day", ["2031-05-17", None]),
            ("tstamp", [1_936_778_400.0, None]),
        ],
    )
    def test_times(self, column: str, values: list[object]) -> None:
        """Of every kind that the sets have."""
        frame = pd.DataFrame({column: values})
        assert parts_of(frame, "day").tolist() == ["2031-05-17", UNKNOWN]
        assert parts_of(frame, "week").tolist() == ["2031-W20", UNKNOWN]
        assert parts_of(frame, "month").tolist() == ["2031-05", UNKNOWN]

    @pytest.mark.parametrize("by", ["turns", "day", "nothing"])
    def test_no_such_column(self, by: str) -> None:
        """Is refused."""
        with pytest.raises(RankingError, match="column"):
            parts_of(frame_of(1), by)
