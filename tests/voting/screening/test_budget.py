from __future__ import annotations

import random

import pytest

from tests.fakes import NOTICE, MemoryStore, make_comparison
from voting.collector import Collector
from voting.comparison import Vote, Winner
from voting.conversation import Conversation
from voting.giving_way import giving_way
from voting.identity import Identity
from voting.screening.budget import Budget, OutOfTimeError

WORDS = ("please", "ask", "Maria", "Schmidt", "about", "invoice", "4711", "since", "the", "server", "is", "slow")


def prose(words: int) -> str:
    """Text with a name here and there."""
    chance = random.Random(words)
    return " ".join(chance.choice(WORDS) for _ in range(words))


class TestCheck:
    """Time is up, and others may go first."""

    @pytest.mark.parametrize(("passed_s", "waited_s", "over"), [(9, 0, False), (11, 0, True), (11, 2, False)])
    def test_time_in_which_others_go_first_is_not_counted(self, passed_s, waited_s, over):
        """Else a flood would make what waits run out of time."""
        now = 100.0
        budget = Budget(10, clock=lambda: now)
        now += passed_s
        with giving_way(lambda: waited_s):
            if over:
                with pytest.raises(OutOfTimeError):
                    budget.check()
            else:
                budget.check()


class TestScreening:
    """The real screening has many steps."""

    def test_a_vote_does_not_wait_for_a_long_text(self, screener):
        """One screening at a time; that of a flooder's text has not ended when another voter's vote is saved."""
        screener.find("Loaded.")
        collector = Collector(MemoryStore(), lambda: screener, notice=NOTICE)
        long = collector.begin(make_comparison(1, prompt=prose(40_000)), browser="flooder")
        pending = collector.begin(make_comparison(2, prompt=prose(100)), browser="another")
        assert collector.record(pending, Vote(Winner.TIE)).first
        assert not long.ready
        assert long.prepared(200).screened.responses

    def test_what_pauses_finds_the_same(self, screener):
        """Nothing depends on what happens between two steps."""
        shown, steps = Conversation().with_turn("user", prose(2_000)), []

        def other() -> float:
            steps.append(None)
            if len(steps) % 50 == 1:
                with giving_way(lambda: 0.0):
                    assert screener.find("Ask Max Mustermann.")
            return 0.0

        whole = screener.screen(shown, ["One.", "Two."], Identity())
        with giving_way(other):
            paused = screener.screen(shown, ["One.", "Two."], Identity())
        assert paused == whole
        assert len(steps) > 50
