from __future__ import annotations

import threading
from contextlib import ExitStack

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes import NOTICE, MemoryStore, WordScreener, make_comparison
from voting.collector import Collector
from voting.comparison import Annotation, Skip, Vote, Winner
from voting.errors import LimitError, ScreeningError
from voting.pace import _FILES_AT_ONCE, Pace, Rates
from voting.settings import BallotSettings, LimitSettings
from voting.turns import DroppedError, Place, Turns
from voting.ui.ballot_state import BallotState


class Setup:
    """A pace with a clock that stands still until it is moved."""

    def __init__(self, **rates: int) -> None:
        self.now = 1000.0
        self.refused: list[tuple[str, str]] = []
        self.pace = Pace(Rates(**rates), clock=lambda: self.now, on_refusal=lambda *what: self.refused.append(what))

    def collector(self) -> Collector:
        """One that keeps to the pace."""
        return Collector(MemoryStore(), WordScreener, notice=NOTICE, pace=self.pace)

    def taken(self, voter: str, calls: int, amount: int = 1) -> int:
        """How many of so many calls at this moment were allowed."""
        done = 0
        for _ in range(calls):
            try:
                self.pace.take("votes", voter, amount)
            except LimitError:
                continue
            done += 1
        return done


class HeldScreener(WordScreener):
    """Waits until its gate is opened; tells when it was reached."""

    def __init__(self) -> None:
        super().__init__()
        self.gate, self.reached = threading.Event(), threading.Event()

    def screen(self, *arguments):
        """As the port says, held."""
        self.reached.set()
        assert self.gate.wait(20)
        return super().screen(*arguments)


class TestTake:
    """A minute's worth at once, and then as it fills."""

    def test_the_flooder_is_slowed_alone(self):
        """However often it is refused, the next voter finds the whole rate."""
        setup = Setup(votes=30, votes_in_all=60)
        assert setup.taken("flooder", 10_000) == 30
        assert setup.taken("another", 30) == 30
        assert set(setup.refused) == {("votes", "voter")}

    def test_all_together(self):
        """Ever new voters meet the rate for all."""
        setup = Setup(votes=30, votes_in_all=60)
        assert sum(setup.taken(f"voter {number}", 1) for number in range(1000)) == 60
        assert set(setup.refused) == {("votes", "all")}

    def test_it_fills_evenly(self):
        """Two seconds give one of thirty a minute; a minute gives all; an hour gives no more."""
        setup = Setup(votes=30)
        counts = [setup.taken("a", 100)]
        for seconds in (1.9, 0.2, 60, 3600):
            setup.now += seconds
            counts.append(setup.taken("a", 100))
        assert counts == [30, 1, 1, 30, 30]

    @pytest.mark.parametrize(
        ("amount", "wait"), [(30, "2 seconds"), (60, "62 seconds"), (31, "4 seconds"), (1_000, "1942 seconds")]
    )
    def test_more_than_a_bucket_is_paid_off(self, amount, wait):
        """Let through once; the message says how long the next one has to wait, and then it may."""
        setup = Setup(votes=30)
        setup.pace.take("votes", "a", amount)
        with pytest.raises(LimitError, match=f"^too many votes in a short time; try again in {wait}$"):
            setup.pace.take("votes", "a")
        setup.now += float(wait.split()[0])
        setup.pace.take("votes", "a")

    def test_rates_are_apart(self):
        """Who voted too fast may still add a reason."""
        setup = Setup(votes=1)
        setup.pace.take("votes", "a")
        setup.pace.take("comparisons", "a")
        setup.pace.take("additions", "a")
        with pytest.raises(LimitError):
            setup.pace.take("votes", "a")

    def test_voters_that_are_done_are_forgotten(self):
        """Memory holds those of the last minute, however many there were."""
        setup = Setup(votes=30, votes_in_all=10**9)
        for number in range(20_000):
            setup.now += 0.1
            setup.pace.take("votes", f"voter {number}")
        own, _ = setup.pace._buckets["votes"]
        assert len(own._levels) <= 1_001

    @given(st.lists(st.tuples(st.integers(1, 500), st.floats(0, 200)), max_size=40), st.integers(1, 100))
    def test_never_faster_than_the_rate(self, calls, rate):
        """Over any time: no more than was there, what filled meanwhile, and the last one that was let through."""
        setup = Setup(votes=rate, votes_in_all=10**9)
        start, taken, largest = setup.now, 0, 0
        for amount, pause in calls:
            setup.now += pause
            if setup.taken("a", 1, amount):
                taken, largest = taken + amount, max(largest, amount)
        assert taken <= rate + (setup.now - start) * rate / 60 + largest


class TestScreening:
    """Text and turns."""

    def test_characters_are_counted(self):
        """Of one voter; the next one is not held up."""
        setup = Setup(characters=1_000)
        with setup.pace.screening(Place("a"), 5_000):
            pass
        with pytest.raises(LimitError, match="too much text"), setup.pace.screening(Place("a"), 1):
            raise AssertionError("it was let through")
        with setup.pace.screening(Place("b"), 1):
            pass

    def test_the_same_text_again_is_not_counted_again(self):
        """Such as that of a picture, which is looked at until nothing is found in it."""
        setup = Setup(characters=1_000)
        place = Place("a")
        with setup.pace.screening(place, 1_000):
            pass
        with setup.pace.screening(place, 1_000, again=True):
            pass

    def test_one_voters_texts_take_turns(self):
        """The second waits, and another voter's vote does not, for which the first one is to pause."""
        setup = Setup()
        order: list[str] = []
        with setup.pace.screening(Place("a"), 1):
            second = threading.Thread(target=self._screen, args=(setup.pace, Place("a"), order))
            second.start()
            self._screen(setup.pace, Place("b", urgent=True), order)
            assert order == ["b"]
        second.join(20)
        assert order == ["b", "a"]

    def test_what_was_dropped_costs_nothing(self):
        """Neither the voter nor all."""
        setup = Setup(characters=1_000, characters_in_all=1_000)
        place = Place("a", dropped=True)
        for _ in range(3):
            with pytest.raises(DroppedError), setup.pace.screening(place, 1_000):
                raise AssertionError("it was let through")
        with setup.pace.screening(Place("a"), 1):
            pass

    def test_what_failed_is_counted(self):
        """It took its time: who sends what cannot be screened is no faster for it."""
        setup = Setup(characters=1_000)
        with pytest.raises(ScreeningError), setup.pace.screening(Place("a"), 1_000):
            raise ScreeningError("took too long")
        with pytest.raises(LimitError, match="too much text"), setup.pace.screening(Place("a"), 1):
            raise AssertionError("it was let through")

    def test_what_was_counted_before_is_not_given_back(self):
        """A picture that is dropped while it is looked at again was screened all the same."""
        setup = Setup(characters=1_000, characters_in_all=1_000)
        place = Place("a")
        with setup.pace.screening(place, 1_000):
            pass
        setup.pace.drop(place)
        with pytest.raises(DroppedError), setup.pace.screening(place, 1_000, again=True):
            raise AssertionError("it was let through")
        for voter, whose in (("a", "too much text"), ("b", "too many people")):
            with pytest.raises(LimitError, match=whose), setup.pace.screening(Place(voter), 1):
                raise AssertionError("it was let through")

    @staticmethod
    def _screen(pace: Pace, place: Place, order: list[str]) -> None:
        with pace.screening(place, 1):
            order.append(place.voter)


class TestReading:
    """Files."""

    def test_one_of_each_voter_at_a_time(self):
        """Who sends many holds up nobody else."""
        setup = Setup()
        order: list[str] = []
        with setup.pace.reading("a"):
            second = threading.Thread(target=self._read, args=(setup.pace, "a", order))
            second.start()
            self._read(setup.pace, "b", order)
            assert order == ["b"]
        second.join(20)
        assert order == ["b", "a"]

    def test_no_more_at_once_than_there_are_processes_for(self):
        """Each is read by one of its own; who comes then waits until one has ended."""
        setup = Setup()
        order: list[str] = []
        with ExitStack() as held:
            for number in range(_FILES_AT_ONCE):
                held.enter_context(setup.pace.reading(f"voter {number}"))
            last = threading.Thread(target=self._read, args=(setup.pace, "last", order))
            last.start()
            last.join(0.2)
            assert order == []
        last.join(20)
        assert order == ["last"]

    def test_who_would_wait_too_long_is_told(self, monkeypatch):
        """At once, and it is counted; what nobody waits for is not refused."""
        setup = Setup()
        monkeypatch.setattr(Turns, "_wait_s", lambda *_: 10.1)
        with pytest.raises(LimitError, match="many people are busy here"), setup.pace.reading("a"):
            raise AssertionError("it was let through")
        assert setup.refused == [("files", "all")]
        with setup.pace.reading("a", waited_for=False):
            assert setup.refused == [("files", "all")]

    @staticmethod
    def _read(pace: Pace, voter: str, order: list[str]) -> None:
        with pace.reading(voter):
            order.append(voter)


class TestCollector:
    """What a voter meets."""

    def test_a_vote_too_many_is_told_in_place_and_saved_later(self):
        """Nothing is stored; after the wait, "Try again" saves the same vote."""
        setup = Setup(votes=2)
        collector = setup.collector()
        pending = [collector.begin(make_comparison(number), browser="b") for number in (1, 2)]
        for _ in range(2):
            collector.record(pending[0], Vote(Winner.TIE))
        ballot = BallotState(pending[1], collector, BallotSettings())
        pending[1].prepared()
        ballot.on_event({"kind": "choose", "id": f"{2:032x}", "winner": "tie"})
        assert ballot.message == "Your vote was not saved: too many votes in a short time; try again in 30 seconds."
        assert list(collector.store.outcomes) == [f"{1:032x}"]
        setup.now += 30
        pending[1].prepared()
        ballot.on_event({"kind": "retry", "id": f"{2:032x}"})
        ballot.wait_saved(20)
        assert ballot.message == "Saved: a tie"

    def test_too_much_text(self):
        """The vote waits for the screening, which was refused; screened again later, it is saved."""
        setup = Setup(characters=1_000)
        collector = setup.collector()
        first = collector.begin(make_comparison(1, prompt="long " * 1_000), browser="b")
        first.prepared()
        second = collector.begin(make_comparison(2), browser="b")
        with pytest.raises(LimitError, match="too much text in a short time"):
            collector.record(second, Vote(Winner.TIE))
        assert collector.store.outcomes == {}
        setup.now += 600
        second.retry()
        assert collector.record(second, Vote(Winner.TIE)).first

    def test_comparisons_skips_and_additions(self):
        """Each is counted; another browser is not."""
        setup = Setup(votes=1)
        collector = setup.collector()
        pending = collector.begin(make_comparison(1), browser="b")
        with pytest.raises(LimitError, match="too many comparisons"):
            collector.begin(make_comparison(2), browser="b")
        assert list(collector.store.impressions) == [f"{1:032x}"]
        receipt = collector.skip(pending, Skip())
        with pytest.raises(LimitError, match="too many skips"):
            collector.skip(pending, Skip())
        for _ in range(4):
            collector.annotate(pending, receipt, Annotation())
        with pytest.raises(LimitError, match="too many changes"):
            collector.annotate(pending, receipt, Annotation())
        other = collector.begin(make_comparison(3), browser="another")
        assert collector.skip(other, Skip()).first

    def test_another_voter_is_not_slowed(self):
        """Whatever the first one has used up: votes, additions and text are counted for each by itself."""
        setup = Setup(votes=1, characters=1_000)
        collector = setup.collector()
        pending = collector.begin(make_comparison(1, prompt="long " * 1_000), browser="b")
        receipt = collector.record(pending, Vote(Winner.TIE))
        with pytest.raises(LimitError, match="too much text"):
            collector.annotate(pending, receipt, Annotation(comment="Better."))
        for _ in range(3):
            collector.annotate(pending, receipt, Annotation())
        with pytest.raises(LimitError, match="too many votes"):
            collector.record(pending, Vote(Winner.TIE))
        with pytest.raises(LimitError, match="too many changes"):
            collector.annotate(pending, receipt, Annotation())
        other = collector.begin(make_comparison(2), browser="another")
        receipt = collector.record(other, Vote(Winner.TIE))
        assert receipt.first
        assert collector.annotate(other, receipt, Annotation(comment="Better."))

    def test_a_skip_does_not_wait_for_others(self):
        """Who may not vote now, because all together vote too fast, may skip."""
        setup = Setup(votes=10, votes_in_all=1)
        collector = setup.collector()
        pending = collector.begin(make_comparison(1), browser="b")
        setup.pace.take("votes", "another")
        with pytest.raises(LimitError, match="too many people"):
            collector.record(pending, Vote(Winner.TIE))
        assert collector.skip(pending, Skip()).first

    def test_what_was_skipped_is_not_screened_and_not_counted(self):
        """It waits behind another one of the voter and is never begun."""
        setup = Setup(characters=1_000)
        screener = HeldScreener()
        collector = Collector(MemoryStore(), lambda: screener, notice=NOTICE, pace=setup.pace)
        first = collector.begin(make_comparison(1), browser="b")
        assert screener.reached.wait(20)
        second = collector.begin(make_comparison(2, prompt="long " * 1_000), browser="b")
        collector.skip(second, Skip())
        with pytest.raises(ScreeningError, match="not to be kept"):
            second.prepared(20)
        screener.gate.set()
        assert collector.record(first, Vote(Winner.TIE)).first
        assert screener.calls == 1
        with setup.pace.screening(Place(first.voter), 1):
            pass

    def test_busy_is_told_and_nothing_is_lost(self, monkeypatch):
        """A vote that would wait too long is refused at once, which is counted; tried again later, it is saved."""
        setup = Setup()
        screener = HeldScreener()
        collector = Collector(MemoryStore(), lambda: screener, notice=NOTICE, pace=setup.pace)
        collector.begin(make_comparison(1), browser="another")
        assert screener.reached.wait(20)
        pending = collector.begin(make_comparison(2), browser="b")
        ballot = BallotState(pending, collector, BallotSettings())
        monkeypatch.setattr(Turns, "_wait_s", lambda *_: 10.1)
        ballot.on_event({"kind": "choose", "id": f"{2:032x}", "winner": "tie"})
        assert ballot.wait_saved(20)
        assert ballot.message == (
            "Your vote was not saved: many people are busy here at this moment; try again in a moment."
        )
        assert ("screenings", "all") in setup.refused
        assert collector.store.outcomes == {}
        monkeypatch.undo()
        screener.gate.set()
        ballot.on_event({"kind": "retry", "id": f"{2:032x}"})
        assert ballot.wait_saved(20)
        assert ballot.message == "Saved: a tie"

    def test_a_response_that_failed_is_always_noted(self):
        """It is no vote, and comes once per comparison."""
        setup = Setup(votes=1)
        collector = setup.collector()
        pending = collector.begin(make_comparison(1), browser="b")
        setup.pace.take("votes", pending.voter)
        with pytest.raises(LimitError):
            setup.pace.take("votes", pending.voter)
        assert collector.void(pending).first


def test_settings_and_rates_have_the_same_defaults():
    """An app that uses the collector alone is as well protected."""
    limits, rates = LimitSettings(), Rates()
    assert (limits.votes_per_minute, limits.votes_per_minute_in_all) == (rates.votes, rates.votes_in_all)
    assert limits.characters_per_minute == rates.characters
    assert limits.characters_per_minute_in_all == rates.characters_in_all
    assert limits.screenings_at_once == rates.screenings_at_once
