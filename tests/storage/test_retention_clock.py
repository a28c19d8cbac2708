"""`storage.retention` where the clock is wrong: nothing is purged early, and nothing is kept for years."""

from __future__ import annotations

from contextlib import closing
from typing import Any

import pytest

from storage import open_store, retention
from storage.maintenance import Concern
from tests.storage.databases import BOTH, raw
from tests.storage.rotating import faults_of, go_on, maintenance_of, purge, readable
from tests.storage.samples import HOUR, StandingClock, cast, shown, vote
from voting.errors import StoreError
from voting.ports import OutcomeStore
from voting.settings import StoreSettings

_DAYS = 30
_DUE = _DAYS + 8  # days after which what was recorded is deleted


@pytest.fixture
def settings(settings: StoreSettings) -> StoreSettings:
    """Thirty days are kept."""
    return settings.model_copy(update={"retention_days": _DAYS})


def _shown_ten_years_ahead(store: OutcomeStore, clock: StandingClock) -> str:
    """A comparison that is shown with such a clock, and answered with the right one."""
    impression = shown()
    clock.advance(days=3653)
    store.add_impression(impression)
    clock.advance(days=-3653)
    store.add_outcome(vote(impression.comparison_id))
    return impression.comparison_id


@BOTH
class TestClock:
    """A clock that is wrong once: nothing is purged early."""

    @pytest.mark.parametrize("by", [1, -1, 7, -7, 8, -8, 3653, -3653])
    def test_a_jump_purges_nothing_early(self, settings: StoreSettings, clock: StandingClock, by: int) -> None:
        """On each day from the first to the last on which it must be there; with a vote while the clock is wrong."""
        with closing(open_store(settings, clock=clock)) as store:
            ids = {cast(store)[0]}
            for days in (0, 10, _DAYS - 10):
                go_on(store, clock, days)
                clock.advance(days=by)
                maintenance_of(store).keep_up()
                ids.add(cast(store)[0])
                if abs(by) > 7:
                    with pytest.raises(StoreError, match=f"more than a week {'ahead' if by > 0 else 'behind'}"):
                        purge(store)
                else:
                    purge(store)
                maintenance_of(store).purge_if_due()
                assert readable(store) == ids
                clock.advance(days=-by)

    @pytest.mark.parametrize("by", [1, -1, 3653, -3653])
    def test_a_jump_cuts_nothing_out_early(self, settings: StoreSettings, clock: StandingClock, by: int) -> None:
        """Likewise of texts, comments and fields about how the page was used, where those go sooner than the vote."""
        shorter = {"retention_days": None, "content_days": _DAYS, "interaction_days": _DAYS}
        with closing(open_store(settings.model_copy(update=shorter), clock=clock)) as store:
            comparison_id, receipt = cast(store)
            store.annotate(receipt.code, {"tags": [], "comment": "Better."})
            whole = next(store.records())
            assert whole.record is not None
            assert whole.record.content
            assert "dwell_ms" in whole.record.metadata
            for days in (0, 10, _DAYS - 10):
                go_on(store, clock, days)
                clock.advance(days=by)
                maintenance_of(store).keep_up()
                cast(store)
                if abs(by) > 7:
                    with pytest.raises(StoreError, match=f"more than a week {'ahead' if by > 0 else 'behind'}"):
                        purge(store)
                maintenance_of(store).purge_if_due()
                assert {one.impression.comparison_id: one for one in store.records()}[comparison_id] == whole
                clock.advance(days=-by)

    def test_what_was_recorded_with_a_wrong_clock_is_kept_long_enough(
        self, settings: StoreSettings, clock: StandingClock
    ) -> None:
        """The clock was ten years behind for a day: the votes of that day are as old as they are, not ten years."""
        with closing(open_store(settings, clock=clock)) as store:
            clock.advance(days=-3653)
            ids = {cast(store)[0]}
            clock.advance(days=3653)
            go_on(store, clock, _DUE - 1)
            purge(store)
            assert readable(store) == ids
            go_on(store, clock, 1)
            purge(store)
            assert readable(store) == set()

    def test_purging_goes_on_after_a_confirmation_that_was_wrong(
        self, settings: StoreSettings, clock: StandingClock
    ) -> None:
        """The clock was ten years ahead, and an operator believed it; once it is right again, all goes in its time."""
        with closing(open_store(settings, clock=clock)) as store:
            cast(store)
            clock.advance(days=3653)
            maintenance_of(store).purge(clock_is_right=True)
            clock.advance(days=-3653)
            maintenance_of(store).purge(clock_is_right=True)
            clock.advance(days=1)  # the key of the day before is gone
            maintenance_of(store).keep_up()
            ids = {cast(store)[0]}
            go_on(store, clock, _DUE - 1)
            purge(store)
            assert readable(store) == ids
            go_on(store, clock, 1)
            purge(store)
            assert readable(store) == set()

    def test_the_first_start_was_ten_years_ahead(self, settings: StoreSettings, clock: StandingClock) -> None:
        """All is sealed under that day, and nothing goes, until an operator hears of it and says that it is right."""
        clock.advance(days=3653)
        open_store(settings, clock=clock).close()
        clock.advance(days=-3653)
        with closing(open_store(settings, clock=clock)) as store:
            ids = set()
            for _ in range(3):
                go_on(store, clock, _DUE)
                ids.add(cast(store)[0])
                assert maintenance_of(store).keep_up() == [Concern.CLOCK_BEHIND]
                maintenance_of(store).purge_if_due()
            assert readable(store) == ids
            purge(store, clock_is_right=True)
            assert maintenance_of(store).keep_up() == []
            go_on(store, clock, 1)
            after, _ = cast(store)
            go_on(store, clock, _DUE - 1)
            purge(store)
            assert readable(store) == ids | {after}
            go_on(store, clock, 1)
            purge(store)
            assert readable(store) == set()
            assert faults_of(settings) == []
        assert raw(settings, "SELECT count(*) FROM day_keys WHERE length(wrapped) > 0") == [(0,)]

    def test_said_without_any_retention_too(self, settings: StoreSettings, clock: StandingClock) -> None:
        """For all is sealed under one key; what mends it says that it did, and that nothing is purged."""
        with closing(open_store(settings.model_copy(update={"retention_days": None}), clock=clock)) as store:
            clock.advance(days=-3653)
            assert maintenance_of(store).keep_up() == [Concern.CLOCK_BEHIND]
            with pytest.raises(StoreError, match="the clock is believed from now on, but nothing is purged"):
                purge(store, clock_is_right=True)
            assert maintenance_of(store).keep_up() == []
            clock.advance(days=3653)
            assert maintenance_of(store).keep_up() == []

    def test_a_vote_under_an_earlier_day_than_its_impression(
        self, settings: StoreSettings, clock: StandingClock
    ) -> None:
        """Shown while the clock was ten years ahead, answered once it was right: they stay together, with both keys."""
        with closing(open_store(settings, clock=clock)) as store:
            cast(store)
            late = _shown_ten_years_ahead(store, clock)
            go_on(store, clock, _DUE)
            dry, done = purge(store, dry_run=True), purge(store)
            assert [day["key_id"] for day in done["days"]] == [day["key_id"] for day in dry["days"]] == [None]
            kept, _ = cast(store)
            assert readable(store) == {late, kept}
            assert (store.counts()["votes"], faults_of(settings)) == (2, [])
            clock.advance(days=3653)
            assert purge(store, clock_is_right=True)["outcomes"] == 2
            assert readable(store) == set()
        assert raw(settings, "SELECT count(*) FROM day_keys WHERE length(wrapped) > 0") == [(0,)]
        assert faults_of(settings) == []

    def test_what_was_recorded_while_it_was_ahead_goes_after_what_was_shown_next(
        self, settings: StoreSettings, clock: StandingClock
    ) -> None:
        """As old as what was shown after it, not ten years longer; with the key of the day that is yet to come."""
        with closing(open_store(settings, clock=clock)) as store:
            clock.advance(days=3653)
            ahead = {cast(store)[0] for _ in range(2)}
            clock.advance(days=-3653)
            go_on(store, clock, 1)
            after, _ = cast(store)
            go_on(store, clock, _DUE - 1)
            purge(store)
            assert readable(store) == ahead | {after}
            go_on(store, clock, 1)
            late = self._while_ahead(store, clock)
            dry, done = purge(store, dry_run=True), purge(store)
            assert dry["days"] == done["days"]
            assert [(day["day"], day["outcomes"]) for day in done["days"]] == [("2031-05-18", 1), ("2041-05-17", 2)]
            assert all(day["key_id"] for day in done["days"])
            assert readable(store) == {late}
            assert faults_of(settings) == []
            clock.advance(days=3653 - 1 - _DUE)  # to the day whose key is gone
            again, _ = cast(store)
            assert readable(store) == {late, again}

    @staticmethod
    def _while_ahead(store: OutcomeStore, clock: StandingClock) -> str:
        """A vote at a moment at which the clock is further ahead than that."""
        clock.advance(days=4000)
        late, _ = cast(store)
        clock.advance(days=-4000)
        return late

    def test_a_day_to_come_that_is_in_use(self, settings: StoreSettings, clock: StandingClock) -> None:
        """What was shown last under it is not due, so the key stays."""
        with closing(open_store(settings, clock=clock)) as store:
            clock.advance(days=3653)
            cast(store)
            clock.advance(days=-3653)
            cast(store)
            go_on(store, clock, _DUE)
            clock.advance(days=3653 - _DUE)
            last, _ = cast(store)
            clock.advance(days=_DUE - 3653)
            done = purge(store)
            assert [(day["outcomes"], day["key_id"] is None) for day in done["days"]] == [(1, False), (1, True)]
            assert readable(store) == {last}
            assert faults_of(settings) == []

    def test_a_day_to_come_that_is_used_meanwhile(
        self, settings: StoreSettings, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """By another instance whose clock is ahead, after it was seen that nothing needs the key: it stays."""
        with closing(open_store(settings, clock=clock)) as store:
            clock.advance(days=3653)
            cast(store)
            clock.advance(days=-3653)
            cast(store)
            go_on(store, clock, _DUE)
            used: list[str] = []

            def needed(*scope: Any) -> set[Any]:
                days = look(*scope)
                clock.advance(days=3653 - _DUE)
                used.append(cast(store)[0])
                clock.advance(days=_DUE - 3653)
                return days

            look = retention._needed
            monkeypatch.setattr(retention, "_needed", needed)
            done = purge(store)
            assert [(day["outcomes"], day["key_id"] is None) for day in done["days"]] == [(1, False), (1, True)]
            assert readable(store) == {*used}
            assert faults_of(settings) == []

    def test_the_earlier_day_was_destroyed(self, settings: StoreSettings, clock: StandingClock) -> None:
        """Such a vote is left out from then on, whatever was purged, or is said to have been: it stops no reader."""
        with closing(open_store(settings, clock=clock)) as store:
            _shown_ten_years_ahead(store, clock)
            go_on(store, clock, 1)
            maintenance_of(store).destroy_day(HOUR.date())
            go_on(store, clock, _DUE)
            kept, _ = cast(store)
            purge(store)
            assert readable(store) == {kept}
            assert store.counts()["destroyed"] == 1
            raw(settings, "UPDATE store_clock SET purged_before = '2031-06-01'")
            assert readable(store) == {kept}

    def test_a_small_fault_mends_itself(self, settings: StoreSettings, clock: StandingClock) -> None:
        """Two days ahead, then right again: purging goes on by itself, at its time."""
        with closing(open_store(settings, clock=clock)) as store:
            cast(store)
            clock.advance(days=2)
            maintenance_of(store).keep_up()
            clock.advance(days=-2)
            go_on(store, clock, _DUE)
            assert purge(store)["outcomes"] == 1
