from __future__ import annotations

import inspect

import pytest

from tests.fakes import NOTICE, LateScreener, MemoryStore, WordScreener, make_comparison
from tests.storage.samples import shown
from voting.collector import Collector
from voting.comparison import Skip, Vote, Winner
from voting.errors import OutcomeConflictError, ScreeningError, StoreUnavailableError
from voting.operating.metrics import MeteredScreener, MeteredStore, Metrics
from voting.operating.port import StoreFigures

CANARY = "canary-" + "40be77"


class Setup:
    """A metered collector on fakes."""

    def __init__(self) -> None:
        self.metrics = Metrics()
        self.inner, self.screener = MemoryStore(), WordScreener()
        self.store = MeteredStore(self.inner, self.metrics)
        self.collector = Collector(
            self.store, lambda: MeteredScreener(self.screener, self.metrics), notice=NOTICE, max_characters=100_000
        )

    def vote(self, number: int, winner: Winner = Winner.MODEL_A) -> str:
        """Votes on a comparison with a canary in it; returns the receipt's code."""
        comparison = make_comparison(number, prompt=CANARY)
        return self.collector.record(self.collector.begin(comparison, browser=CANARY), Vote(winner)).code

    def figure(self, name: str, **labels: str) -> float:
        """One figure as it is exposed."""
        value = self.metrics.registry.get_sample_value(name, labels)
        assert value is not None
        return value


class TestOutcomes:
    """Each is counted by kind and by what became of it."""

    def test_by_kind(self):
        """A vote and a skip, and the time until the commit of each."""
        setup = Setup()
        setup.vote(1)
        setup.collector.skip(setup.collector.begin(make_comparison(2), browser="b"), Skip())
        assert setup.figure("voting_outcomes_total", kind="vote", result="stored") == 1
        assert setup.figure("voting_outcomes_total", kind="skip", result="stored") == 1
        assert setup.figure("voting_outcomes_total", kind="void", result="stored") == 0
        assert setup.figure("voting_impressions_total") == 2
        assert setup.figure("voting_acknowledgement_seconds_count") == 2

    def test_a_repeated_vote_is_no_second_one(self):
        """It is counted as repeated, and another winner as a conflict."""
        setup = Setup()
        setup.vote(1)
        setup.vote(1)
        with pytest.raises(OutcomeConflictError):
            setup.vote(1, Winner.MODEL_B)
        results = {one: setup.figure("voting_outcomes_total", kind="vote", result=one) for one in
                   ("stored", "repeated", "conflict", "failed")}  # fmt: skip
        assert results == {"stored": 1, "repeated": 1, "conflict": 1, "failed": 0}

    def test_a_store_that_fails(self):
        """Is counted, and the error goes on to the caller."""
        setup = Setup()
        pending = setup.collector.begin(make_comparison(), browser="b")
        setup.inner.fault = StoreUnavailableError("the disk is full")
        with pytest.raises(StoreUnavailableError, match="full"):
            setup.collector.record(pending, Vote(Winner.TIE))
        assert setup.figure("voting_outcomes_total", kind="vote", result="failed") == 1

    def test_an_impression_that_was_not_stored(self):
        """Is not counted as shown."""
        setup = Setup()
        setup.inner.fault = StoreUnavailableError("the disk is full")
        with pytest.raises(StoreUnavailableError):
            setup.store.add_impression(shown())
        assert setup.figure("voting_impressions_total") == 0

    def test_withdrawals(self):
        """A code that belongs to no vote is none."""
        setup = Setup()
        code = setup.vote(1)
        assert [setup.collector.withdraw(code), setup.collector.withdraw(code)] == [True, False]
        assert setup.figure("voting_withdrawals_total") == 1


class TestScreening:
    """Each is timed, and failures are counted."""

    def test_times_and_failures(self):
        """A failure is timed too, and stores nothing."""
        setup = Setup()
        setup.vote(1)
        setup.screener.fault = ScreeningError("took too long")
        with pytest.raises(ScreeningError):
            setup.vote(2)
        assert setup.figure("voting_screening_seconds_count") == 2
        assert setup.figure("voting_screening_failures_total") == 1

    def test_a_screener_that_cannot_be_loaded_fails_what_waits_for_it(self):
        """Such a vote is counted among the screenings that failed."""
        setup = Setup()
        setup.screener = LateScreener()
        with pytest.raises(ScreeningError):
            setup.vote(1)
        assert setup.figure("voting_screening_failures_total") == 1


class TestExposition:
    """What `/metrics` sends."""

    def test_the_stores_figures_are_asked_each_time(self):
        """Those of the port, by the names in the documents."""
        setup = Setup()
        setup.inner.told = {"key": "put it back"}
        told = setup.metrics.exposition().decode()
        for line in ("voting_store_waiting 2.0", "voting_store_jobs_total 30.0",
                     "voting_store_reading_connections 1.0", "voting_store_bytes 4096.0",
                     "voting_store_warnings 1.0"):  # fmt: skip
            assert f"\n{line}\n" in told

    def test_how_many_jobs_shared_a_commit(self):
        """Six of one, one of two and three of seven, each bucket with those before it."""
        setup = Setup()
        buckets = {"1.0": 6, "2.0": 7, "4.0": 7, "8.0": 10, "16.0": 10, "32.0": 10, "64.0": 10, "+Inf": 10}
        assert {most: setup.figure("voting_store_group_size_bucket", le=most) for most in buckets} == buckets
        assert setup.figure("voting_store_group_size_count") == 10
        assert setup.figure("voting_store_group_size_sum") == 29

    def test_the_store_is_not_asked_beforehand(self):
        """Nor could it answer: it is being opened."""
        inner = _Recording()
        MeteredStore(inner, Metrics())
        assert inner.calls == []

    def test_a_size_that_is_not_known(self):
        """Is left out, and so is no zero that would look like an empty database."""
        setup = Setup()
        setup.inner.figures = lambda: StoreFigures(2, 30, (0, 10), 1, None)
        told = setup.metrics.exposition().decode()
        assert "voting_store_jobs_total 30.0" in told
        assert "voting_store_bytes" not in told

    def test_no_text_and_no_id(self):
        """Labels are kinds and results alone."""
        setup = Setup()
        code = setup.vote(1)
        told = setup.metrics.exposition().decode()
        voter = setup.store.pseudonym(CANARY)
        assert [secret for secret in (CANARY, code, voter, f"{1:032x}", "larch-2") if secret in told] == []


class _Recording:
    """Answers every call with one and the same thing, and keeps what it was called with."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, tuple[object, ...], dict[str, object]]] = []

    def __getattr__(self, name: str):
        def call(*given: object, **named: object) -> object:
            self.calls.append((name, given, named))
            return self

        return call


COUNTED = {"add_outcome"}  # shown above; its answer is looked at


class TestHandsOn:
    """Counting changes nothing."""

    @pytest.mark.parametrize("name", sorted(one for one in vars(MeteredStore) if one[0] != "_" and one not in COUNTED))
    def test_every_call_of_a_store(self, name: str):
        """With all that it was given, and its answer comes back."""
        inner = _Recording()
        method = getattr(MeteredStore(inner, Metrics()), name)
        parameters = inspect.signature(method).parameters.values()
        given = {one.name: object() for one in parameters}
        answer = method(**given)
        ((called, positional, named),) = inner.calls
        assert called == name
        assert [*positional, *named.values()] == [*given.values()]
        assert answer is (None if inspect.signature(method).return_annotation == "None" else inner)

    def test_every_call_of_a_screener(self):
        """Likewise; its version too."""
        inner = _Recording()
        screener = MeteredScreener(inner, Metrics())
        assert screener.screen(1, 2, 3, 4) is inner
        assert screener.find(5) is inner
        assert [(name, given) for name, given, _ in inner.calls] == [("screen", (1, 2, 3, 4)), ("find", (5,))]
        assert callable(screener.version)  # whatever the other one has there
