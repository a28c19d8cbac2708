from __future__ import annotations

import threading
from contextlib import closing

import pytest

from storage import open_store
from tests.storage.databases import BOTH, raw
from tests.storage.samples import StandingClock, cast
from voting.errors import KeyringError, StoreUnavailableError
from voting.operating.port import OperatedStore
from voting.settings import StoreSettings


@BOTH
class TestFigures:
    """How the store does, in numbers."""

    def test_jobs_and_commits_are_counted(self, store: OperatedStore) -> None:
        """Two jobs of one caller are two commits; nobody waits afterwards."""
        cast(store)
        before = store.figures()
        cast(store)
        after = store.figures()
        assert (after.jobs - before.jobs, sum(after.groups) - sum(before.groups)) == (2, 2)
        assert (after.waiting, after.reading_connections) == (0, 0)

    def test_who_shares_a_commit_is_seen(self, store: OperatedStore) -> None:
        """Sixteen callers at once need fewer commits than jobs."""
        cast(store)
        before = store.figures()
        threads = [threading.Thread(target=lambda: [cast(store) for _ in range(10)]) for _ in range(16)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        after = store.figures()
        assert after.jobs - before.jobs == 320
        assert 0 < sum(after.groups) - sum(before.groups) < 320
        grown = [now - earlier for now, earlier in zip(after.groups, before.groups, strict=True)]
        assert sum(size * number for size, number in enumerate(grown)) == 320

    def test_the_size_grows_with_what_is_kept(self, store: OperatedStore) -> None:
        """Bytes, of the database with its log of writes."""
        before = store.figures().size_bytes
        for _ in range(50):
            cast(store)
        after = store.figures().size_bytes
        assert before is not None
        assert after is not None
        assert 4096 < before < after

    def test_a_closed_store_still_answers(self, store: OperatedStore) -> None:
        """Figures never raise: what cannot be asked is left out."""
        store.close()
        assert store.figures().waiting == 0


@BOTH
class TestCheck:
    """Whether a vote could be stored now."""

    def test_leaves_nothing(self, store: OperatedStore, settings: StoreSettings) -> None:
        """Neither a row nor an entry in the log, however often; it does commit."""
        cast(store)
        before = (store.counts(), raw(settings, "SELECT size FROM log_head"), sum(store.figures().groups))
        for _ in range(3):
            store.check()
        assert (store.counts(), raw(settings, "SELECT size FROM log_head")) == before[:2]
        assert sum(store.figures().groups) == before[2] + 3

    def test_a_key_that_does_not_open(self, store: OperatedStore, settings: StoreSettings) -> None:
        """Named as a fault of the keys, though the process has the day's key in memory still."""
        cast(store)
        raw(settings, "UPDATE day_keys SET kek_id = 'another'")
        with pytest.raises(KeyringError):
            store.check()

    def test_a_store_for_reading(self, store: OperatedStore, settings: StoreSettings, clock: StandingClock) -> None:
        """Takes no vote, and says so."""
        cast(store)
        with closing(open_store(settings, read_only=True, clock=clock)) as reader, pytest.raises(StoreUnavailableError):
            reader.check()
