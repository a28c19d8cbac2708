from __future__ import annotations

import random
import time

import pytest

from tests.fakes import NOTICE, MemoryStore, WordScreener, make_comparison
from voting.collector import Collector
from voting.comparison import Vote, Winner
from voting.conversation import Conversation
from voting.giving_way import giving_way
from voting.identity import Identity
from voting.pace import Pace, Rates
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

    def test_a_long_text_pauses_for_a_vote(self, screener):
        """While another voter's is screened, nothing of the flooder's is; then it goes on to its end."""
        screener.find("Loaded.")
        pace = Pace(Rates())
        paused: list[bool] = []

        class Watching(WordScreener):
            """The real one for the flooder; the other's lasts until the first one has paused."""

            def screen(self, conversation, *others):
                if len(conversation.turns[0].content) > 10_000:
                    return screener.screen(conversation, *others)
                until = time.monotonic() + 60
                while not paused and time.monotonic() < until:
                    time.sleep(0.01)
                    turns = list(pace._screenings._turns)
                    if len(turns) < 2:
                        break
                    paused.extend(True for one in turns if one.begun and not one.working)
                return super().screen(conversation, *others)

        collector = Collector(MemoryStore(), Watching, notice=NOTICE, pace=pace)
        long = collector.begin(make_comparison(1, prompt=prose(15_000)), browser="flooder")
        pending = collector.begin(make_comparison(2), browser="another")
        assert collector.record(pending, Vote(Winner.TIE)).first
        assert paused == [True]
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
