from __future__ import annotations

from tests.voting.research.votes import MODELS, store_with
from voting.ranking import frame_of_records
from voting.research.choice import Choice
from voting.research.results import Results

RESULTS = Results(frame_of_records(store_with(3000).records()))


class TestResults:
    """Answers about one frame."""

    def test_models(self) -> None:
        """Of both sides, sorted."""
        assert RESULTS.models() == list(MODELS)

    def test_the_strongest_is_first(self) -> None:
        """As it was made."""
        board = RESULTS.ratings(Choice())
        assert board.votes == (RESULTS.frame["outcome"] == "vote").sum()
        assert (board.ranked[0].model, board.ranked[-1].model) == ("heron-pro", "quartz-7b")

    def test_the_same_question_is_worked_out_once(self) -> None:
        """And another one anew."""
        assert RESULTS.ratings(Choice()) is RESULTS.ratings(Choice())
        assert RESULTS.ratings(Choice(category="code")).votes < RESULTS.ratings(Choice()).votes

    def test_beside(self) -> None:
        """Style, weights and parts are of the same votes."""
        choice = Choice(language="en")
        votes = RESULTS.ratings(choice).votes
        assert RESULTS.weighted(choice).votes == votes
        assert {one.feature for one in RESULTS.style(choice).effects} >= {"length"}
        assert sum(board.votes for board in RESULTS.parts(choice, "category").values()) == votes
