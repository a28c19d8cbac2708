from __future__ import annotations

import json
import math

import pandas as pd
import pytest

from tests.voting.ranking.simulation import frame_of
from voting.errors import RankingError
from voting.ranking.diagnostics import changes
from voting.ranking.diagnostics.change import read_standings
from voting.ranking.standings import leaderboard

BEFORE = leaderboard(frame_of(1))


class TestChanges:
    """`changes`."""

    def test_nothing_changed(self) -> None:
        """Zeros."""
        found = changes(BEFORE.standings, BEFORE.standings)
        assert found["change"].tolist() == pytest.approx([0.0] * 7)
        assert not found["apart"].any()
        assert set(found["what"]) == {""}

    def test_a_model_that_joined_moves_nobody(self) -> None:
        """All ratings did move; the median change does not."""
        strong = frame_of(5, votes=3_000, strengths=(4.0, *[0.0] * 6)).replace("m00", "new")
        strong = strong[(strong["model_a"] == "new") | (strong["model_b"] == "new")]
        strong.loc[strong.index[:40], "winner"] = "tie"
        after = leaderboard(pd.concat([frame_of(1), strong]))
        assert abs(after["m03"].rating - BEFORE["m03"].rating) > 50
        found = changes(BEFORE.standings, after.standings).set_index("model")
        assert found.loc["new", "what"] == "new"
        assert math.isnan(found.loc["new", "change"])
        assert found["change"].drop("new").median() == pytest.approx(0.0, abs=1e-9)

    def test_a_model_that_changed(self) -> None:
        """Its intervals do not overlap any more."""
        after = leaderboard(frame_of(2, votes=8_000, strengths=(1.0, 0.5, 0.2, 0.0, -0.3, 0.6, -1.0)))
        found = changes(BEFORE.standings, after.standings).set_index("model")
        assert found.index[found["apart"]].tolist() == ["m05"]
        assert found.loc["m05", "change"] > 100
        assert found.loc["m05", "ranks_before"] != found.loc["m05", "ranks_after"]

    def test_gone_ranked_and_unranked(self) -> None:
        """Each is told."""
        few = leaderboard(frame_of(1)[lambda one: (one["model_a"] != "m06") & (one["model_b"] != "m06")])
        some = leaderboard(frame_of(1).iloc[:300])
        assert changes(BEFORE.standings, few.standings).iloc[-1][["model", "what"]].tolist() == ["m06", "gone"]
        assert "unranked" in set(changes(BEFORE.standings, some.standings)["what"])
        assert "ranked" in set(changes(some.standings, BEFORE.standings)["what"])


class TestReadStandings:
    """`read_standings`."""

    def test_what_was_written(self) -> None:
        """Comes back."""
        assert read_standings(json.loads(json.dumps(BEFORE.to_json()))) == BEFORE.standings

    @pytest.mark.parametrize(
        "told", [{}, {"standings": [{"model": "x"}]}, {"standings": [{"nothing": 1}]}, {"standings": 3}]
    )
    def test_something_else(self, told: dict[str, object]) -> None:
        """Is refused."""
        with pytest.raises(RankingError, match="no leaderboard"):
            read_standings(told)
