"""Instances on one database whose clocks differ, where one destroys a day that is not over for the other."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta

import pytest

from storage import open_store
from tests.storage.databases import BOTH, POSTGRESQL, raw
from tests.storage.rotating import Voters, faults_of, maintenance_of, readable
from tests.storage.samples import HOUR, StandingClock, cast, shown, vote
from voting.errors import KeyringError
from voting.ports import OutcomeStore
from voting.settings import StoreSettings

_DAY = HOUR.date()


def _destroyed(settings: StoreSettings, days: int = 1) -> None:
    """Destroys keys, as another instance does."""
    for day in (_DAY + timedelta(days=number) for number in range(days)):
        raw(settings, "UPDATE day_keys SET wrapped = :none, kek_id = '' WHERE day = :day", none=b"", day=str(day))


def _sealed_on(settings: StoreSettings, table: str) -> list[date]:
    days = raw(settings, f"SELECT key_day FROM {table} ORDER BY leaf_index")  # noqa: S608  # a name of ours
    return [date.fromisoformat(str(day)) for (day,) in days]


@pytest.fixture
def store(settings: StoreSettings, clock: StandingClock) -> Iterator[OutcomeStore]:
    """A store that has the key of the present day in memory."""
    with closing(open_store(settings, clock=clock)) as opened:
        cast(opened)
        yield opened


@BOTH
class TestSealedInVain:
    """What this instance seals with a key that is gone meanwhile is sealed anew under the next day."""

    def test_an_impression(self, settings: StoreSettings, store: OutcomeStore) -> None:
        """With the vote on it, both can be read."""
        _destroyed(settings)
        comparison_id, _ = cast(store)
        assert readable(store) == {comparison_id}
        assert _sealed_on(settings, "impressions") == [_DAY, _DAY + timedelta(days=1)]

    def test_a_vote(self, settings: StoreSettings, store: OutcomeStore) -> None:
        """Shown before, voted on after."""
        store.add_impression(impression := shown())
        _destroyed(settings)
        store.add_outcome(vote(impression.comparison_id))
        assert _sealed_on(settings, "outcomes") == [_DAY, _DAY + timedelta(days=1)]

    def test_an_annotation(self, settings: StoreSettings, store: OutcomeStore) -> None:
        """Likewise of a vote."""
        _, receipt = cast(store)
        _destroyed(settings)
        assert store.annotate(receipt.code, {"tags": ["clearer"]})
        assert _sealed_on(settings, "annotations") == [_DAY + timedelta(days=1)]

    def test_while_others_vote(self, settings: StoreSettings, store: OutcomeStore) -> None:
        """Several in one transaction: none fails, and what began after it can be read."""
        with Voters(store, threads=8) as voters:
            voters.wait_for_more()
            _destroyed(settings)
            voters.round = 1
            voters.wait_for_more(24)
        assert voters.failures == []
        after = {comparison_id for comparison_id, begun in voters.rounds.items() if begun}
        assert len(after) >= 16  # each thread may have been at its vote
        assert after <= readable(store)

    def test_ready_at_once(self, settings: StoreSettings, store: OutcomeStore) -> None:
        """The instance does not call itself unusable for it."""
        _destroyed(settings)
        store.check()  # type: ignore[attr-defined]  # of `OperatedStore`
        cast(store)
        assert _sealed_on(settings, "outcomes")[-1] == _DAY + timedelta(days=1)

    def test_opened_after(self, settings: StoreSettings, clock: StandingClock, store: OutcomeStore) -> None:
        """By a process that never held the key."""
        _destroyed(settings)
        store.close()
        with closing(open_store(settings, clock=clock)) as again:
            comparison_id, _ = cast(again)
            assert readable(again) == {comparison_id}

    def test_a_week_of_days(self, settings: StoreSettings, clock: StandingClock, store: OutcomeStore) -> None:
        """That is no difference of clocks: said, and nothing is stored."""
        for _ in range(7):
            clock.advance(days=1)
            cast(store)
        clock.advance(days=-7)
        store.close()
        _destroyed(settings, days=8)
        raw(settings, "UPDATE store_clock SET newest_day = :day", day=str(_DAY))
        with closing(open_store(settings, clock=clock)) as again:
            with pytest.raises(KeyringError, match="is the clock right"):
                again.add_impression(shown())
            assert readable(again) == set()


@POSTGRESQL
def test_two_instances(settings: StoreSettings, clock: StandingClock, store: OutcomeStore) -> None:
    """One at a second before midnight, one after it: who votes at the first is not lost with the day."""
    ahead = StandingClock(clock() + timedelta(days=1))
    with closing(open_store(settings, clock=ahead)) as other:
        maintenance_of(other).destroy_day(_DAY)
        comparison_id, receipt = cast(store)
        assert readable(store) == readable(other) == {comparison_id}
        assert other.withdraw(receipt.code)
    assert faults_of(settings) == []
