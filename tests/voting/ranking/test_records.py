from __future__ import annotations

from dataclasses import replace

import pandas as pd

from tests.fakes import MemoryStore
from tests.voting.cli.records import HOUR, VOTER, end, fill, vote
from voting.comparison import Outcome
from voting.ranking.records import COLUMNS, frame_of_records
from voting.ranking.standings import leaderboard


class TestFrameOfRecords:
    """`frame_of_records`."""

    def test_one_row_per_comparison_shown(self) -> None:
        """Whatever came of it; only votes have a winner and counts of texts."""
        frame = frame_of_records(fill(MemoryStore()).records())
        assert tuple(frame.columns) == COLUMNS
        assert frame["outcome"].tolist() == ["vote"] * 3 + ["skip", "void", "unanswered"]
        assert frame["winner"].notna().tolist() == [True] * 3 + [False] * 3
        assert frame["characters_a"].notna().tolist() == [True] * 3 + [False] * 3
        assert set(frame["model_a"]) == {"larch-2", "cobalt-mini"}
        assert frame.loc[0, "voter"] == VOTER
        assert frame.loc[0, "hour"] == HOUR
        assert frame.loc[0, ["category", "language", "turns", "dwell_ms"]].tolist() == ["advice", "en", 3.0, 4321.0]

    def test_holds_no_text(self) -> None:
        """Counts of them alone."""
        frame = frame_of_records(fill(MemoryStore()).records())
        assert "egg" not in frame.to_csv().lower()

    def test_a_vote_whose_texts_are_gone(self) -> None:
        """Counts as before; of its texts nothing is told, which is not that they were empty."""
        store = fill(MemoryStore())
        for comparison_id, (record, receipt) in store.outcomes.items():
            store.outcomes[comparison_id] = (replace(record, content={}), receipt)
        frame = frame_of_records(store.records())
        assert leaderboard(frame).votes == 3
        assert (
            frame.loc[frame["outcome"] == "vote", ["characters_a", "bold_b", "prompt_characters"]].isna().all(axis=None)
        )
        assert not frame["names_model"].any()

    def test_votes_that_name_a_model(self) -> None:
        """Are marked."""
        store = MemoryStore()
        vote(store, 1, "model_a", "I am Larch-2, at your service.")
        vote(store, 2, "model_a")
        end(store, 3, Outcome.SKIP)
        assert frame_of_records(store.records())["names_model"].tolist() == [True, False, False]

    def test_columns_have_their_types_without_a_row(self) -> None:
        """An empty store is ranked like any other."""
        empty, full = frame_of_records([]), frame_of_records(fill(MemoryStore()).records())
        assert empty.dtypes.drop("hour").tolist() == full.dtypes.drop("hour").tolist()
        assert isinstance(empty["hour"].dtype, pd.DatetimeTZDtype)
        assert leaderboard(empty).standings == ()

    def test_is_ranked(self) -> None:
        """Three votes of one voter."""
        board = leaderboard(frame_of_records(fill(MemoryStore()).records()))
        assert (board.votes, board.clusters) == (3, 1)
        assert board["larch-2"].note == "not enough data: 3 of 100 votes"
