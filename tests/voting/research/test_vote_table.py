from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest

from tests.fakes import MemoryStore
from tests.voting.research.votes import FIRST_DAY, store_with
from voting.errors import StoreUnavailableError
from voting.ports import StoredRecord
from voting.research import Reading, VoteTable, in_this_process


class SlowStore(MemoryStore):
    """Yields each record only when it is let; `fault` also breaks reading."""

    def __init__(self) -> None:
        super().__init__()
        self.go = threading.Event()
        self.reads = 0

    def records(self, *_: object, **__: object) -> Iterator[StoredRecord]:
        """As the store's, each when it may."""
        self.reads += 1
        for stored in super().records():
            assert self.go.wait(30)
            yield stored


def ended(table: VoteTable) -> Reading:
    """Waits for the reading under way."""
    until = time.monotonic() + 60
    while table.reading().running and time.monotonic() < until:
        time.sleep(0.01)
    assert not table.reading().running
    return table.reading()


@pytest.fixture
def slow() -> SlowStore:
    store, full = SlowStore(), store_with(50)
    store.impressions, store.outcomes = full.impressions, full.outcomes
    return store


def clock(store: MemoryStore, seconds: list[float]) -> Callable[[], VoteTable]:
    return lambda: VoteTable(
        in_this_process(lambda: store), fresh_s=60, now=lambda: FIRST_DAY + timedelta(seconds=seconds[0])
    )


class TestVoteTable:
    """Votes are read beside the pages."""

    def test_reads_everything(self) -> None:
        """Every comparison, once."""
        table = VoteTable(in_this_process(lambda: store_with(120)))
        assert table.reading() == Reading()
        assert table.ask().running
        reading = ended(table)
        assert reading.results is not None
        assert (len(reading.results.frame), reading.read, reading.expected) == (120, 120, 120)
        assert reading.made_at is not None
        assert not reading.failure

    def test_an_empty_store(self) -> None:
        """Has results, without a vote."""
        table = VoteTable(in_this_process(MemoryStore))
        table.ask()
        results = ended(table).results
        assert results is not None
        assert results.vote_count() == 0

    def test_asking_twice_reads_once(self, slow: SlowStore) -> None:
        """Whoever asks while it reads waits for the same reading."""
        table = VoteTable(in_this_process(lambda: slow))
        assert table.ask().running
        assert table.ask(anew=True).running
        slow.go.set()
        ended(table)
        assert slow.reads == 1

    def test_fresh_results_are_kept(self, slow: SlowStore) -> None:
        """Until they are too old, or somebody asks for newer ones."""
        slow.go.set()
        seconds = [0.0]
        table = clock(slow, seconds)()
        table.ask()
        first = ended(table).results
        seconds[0] = 60
        assert not table.ask().running
        seconds[0] = 61
        assert table.ask().running
        assert ended(table).results is not first
        table.ask(anew=True)
        ended(table)
        assert slow.reads == 3

    def test_a_long_reading_is_good_for_longer(self, slow: SlowStore) -> None:
        """Ten times as long as it took: reading must not go on for ever."""
        slow.go.set()
        seconds = [0.0]
        table = clock(slow, seconds)()
        slow.counts = lambda: seconds.__setitem__(0, 30.0) or {"impressions": 50}  # type: ignore[assignment, method-assign]
        table.ask()
        assert ended(table).took_s == 30
        seconds[0] = 299
        assert not table.ask().running
        seconds[0] = 301
        assert table.ask().running
        ended(table)

    def test_stopping_keeps_what_there_was(self, slow: SlowStore, monkeypatch: pytest.MonkeyPatch) -> None:
        """And says that it was stopped; nothing is read until somebody asks."""
        monkeypatch.setattr("voting.research.vote_process._BATCH", 10)
        slow.go.set()
        table = VoteTable(in_this_process(lambda: slow))
        table.ask()
        first = ended(table).results
        slow.go.clear()
        table.ask(anew=True)
        table.stop()
        slow.go.set()
        reading = ended(table)
        assert (reading.results, reading.failure) == (first, "Reading was stopped.")
        assert not table.ask().running
        assert table.ask(anew=True).running
        assert not ended(table).failure

    def test_a_store_that_fails(self, slow: SlowStore) -> None:
        """Is told in its own words, once; the next try works."""
        table = VoteTable(in_this_process(lambda: slow))

        def broken() -> MemoryStore:
            raise StoreUnavailableError("the store could not be reached")

        table._reader = in_this_process(broken)
        table.ask()
        assert ended(table).failure == "the store could not be reached."
        assert not table.ask().running
        table._reader = in_this_process(lambda: slow)
        slow.go.set()
        table.ask(anew=True)
        assert ended(table).results is not None

    def test_an_unforeseen_error(self, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]) -> None:
        """Ends the reading; what it quotes is told nowhere."""

        def broken() -> MemoryStore:
            raise ValueError("somebody's words")

        table = VoteTable(in_this_process(broken))
        table.ask()
        assert ended(table).failure == "The votes could not be read."
        time.sleep(0.2)  # a traceback of the thread would come after it
        assert "ValueError" in caplog.text
        assert "somebody" not in caplog.text + "".join(capfd.readouterr())
