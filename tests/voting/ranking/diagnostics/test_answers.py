from __future__ import annotations

import pandas as pd
import pytest

from tests.fakes import MemoryStore
from tests.voting.cli.records import fill
from voting.errors import RankingError
from voting.ranking.diagnostics import answers_by_model
from voting.ranking.records import frame_of_records

FRAME = pd.DataFrame(
    {
        "model_a": ["x", "x", "y", "y", "z", "x"],
        "model_b": ["y", "z", "x", "x", "y", "y"],
        "outcome": ["vote", "skip", "unanswered", "void", "vote", "vote"],
    }
)


class TestAnswersByModel:
    """`answers_by_model`."""

    def test_counts_of_both_sides(self) -> None:
        """A comparison counts for both of its models."""
        found = answers_by_model(FRAME).set_index("model")
        assert found.loc["x", ["shown", "vote", "skip", "void", "unanswered"]].tolist() == [5, 2, 1, 1, 1]
        assert found.loc["z", ["shown", "vote", "skip", "void", "unanswered"]].tolist() == [2, 1, 1, 0, 0]
        assert found.index.tolist() == ["x", "y", "z"]

    def test_void_ones_are_nobodys_choice(self) -> None:
        """They are left out of the share, whose interval is Wilson's."""
        found = answers_by_model(FRAME).set_index("model").loc["x"]
        assert found["not_voted"] == 0.5
        assert found["not_voted_lower"] == pytest.approx(0.15, abs=0.005)
        assert found["not_voted_upper"] == pytest.approx(0.85, abs=0.005)

    def test_of_a_store(self) -> None:
        """The records' frame has all it needs; an empty one, too."""
        assert answers_by_model(frame_of_records(fill(MemoryStore()).records()))["shown"].tolist() == [6, 6]
        assert len(answers_by_model(frame_of_records([]))) == 0

    def test_what_it_needs(self) -> None:
        """Every column, and outcomes that are known."""
        with pytest.raises(RankingError, match="outcome"):
            answers_by_model(FRAME.drop(columns="outcome"))
        with pytest.raises(RankingError, match="outcome must be"):
            answers_by_model(FRAME.assign(outcome="won"))
