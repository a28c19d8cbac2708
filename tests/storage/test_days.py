"""`storage.days`: a clock that is wrong, by a day or by ten years."""

from __future__ import annotations

from contextlib import closing
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage import open_store
from storage.concerns import Concern
from storage.days import BELIEVED, Days
from storage.retention import cutoff
from storage.transaction import Job
from tests.storage.databases import BOTH, raw
from tests.storage.rotating import maintenance_of
from tests.storage.samples import HOUR, StandingClock, cast, shown, vote
from voting.errors import StoreError
from voting.settings import StoreSettings

_TODAY = HOUR.date()


def _newest(settings: StoreSettings) -> str:
    ((day,),) = raw(settings, "SELECT newest_day FROM store_clock")
    return str(day)


@BOTH
class TestBelieve:
    """Which day is believed."""

    @pytest.mark.parametrize(
        ("by", "told", "newest"),
        [
            (0, None, 0),
            (1, None, 1),
            (7, None, 7),
            (8, "ahead", 0),
            (3653, "ahead", 0),
            (-1, None, 0),
            (-7, None, 0),
            (-8, "behind", 0),
            (-3653, "behind", 0),
        ],
    )
    def test_a_jump(
        self, settings: StoreSettings, clock: StandingClock, by: int, told: str | None, newest: int
    ) -> None:
        """By a week at most; after any other it is said what is the matter. Backwards, nothing is forgotten."""
        open_store(settings, clock=clock).close()
        clock.advance(days=by)
        settings = settings.model_copy(update={"retention_days": 1})
        with closing(open_store(settings, clock=clock)) as store:
            concern = {"ahead": Concern.CLOCK, "behind": Concern.CLOCK_BEHIND}.get(told or "")
            assert maintenance_of(store).keep_up() == ([concern] if concern else [])
            assert maintenance_of(store).purge(dry_run=True)["clock_believed"] is (concern is None)
            if concern:
                with pytest.raises(StoreError, match=rf"more than a week {told}.* if the clock is right.*, say so"):
                    maintenance_of(store).purge()
        assert _newest(settings) == str(_TODAY + timedelta(days=newest))

    def test_an_operator_may_say_that_it_is_right(self, settings: StoreSettings, clock: StandingClock) -> None:
        """After ten years in a drawer, and after a clock that was ten years ahead."""
        settings = settings.model_copy(update={"retention_days": 100_000})
        with closing(open_store(settings, clock=clock)) as store:
            for days in (3653, -3653):
                clock.advance(days=days)
                maintenance_of(store).purge(clock_is_right=True)
                assert _newest(settings) == str(clock.now.date())
                assert maintenance_of(store).keep_up() == []

    @pytest.mark.parametrize(("other", "expected"), [(3, 3), (-3653, -3653)])
    def test_another_instance_was_faster(
        self, settings: StoreSettings, clock: StandingClock, other: int, expected: int
    ) -> None:
        """Between looking and writing: a day is not taken back, and one that is far ahead by now is not believed."""
        with closing(open_store(settings, clock=clock)) as store:
            reads, writes = store._reads, store._writes  # type: ignore[attr-defined]  # not of the port
            theirs = StandingClock(clock.now + timedelta(days=other))

            class Late:
                """Writes after somebody else has."""

                def run(self, job: Job[Any], *, erases: bool = False) -> Any:
                    """See the port."""
                    Days(reads, theirs).believe(writes, confirmed=True)
                    return writes.run(job, erases=erases)

                def close(self) -> None:
                    """See the port."""

            days = Days(reads, StandingClock(clock.now + timedelta(days=2)))
            assert days.believe(Late()) is (other > 0)
        assert _newest(settings) == str(_TODAY + timedelta(days=expected))

    def test_a_store_from_before(self, settings: StoreSettings, clock: StandingClock) -> None:
        """Without a row, what was sealed last tells where the clock was."""
        with closing(open_store(settings, clock=clock)) as store:
            cast(store)
        raw(settings, "DELETE FROM store_clock")
        clock.advance(days=3653)
        open_store(settings, clock=clock).close()
        assert _newest(settings) == str(_TODAY)


@BOTH
class TestToday:
    """Under which day things are sealed."""

    def test_never_goes_back(self, settings: StoreSettings, clock: StandingClock) -> None:
        """A clock that is ten years behind makes nothing old, over restarts too."""
        with closing(open_store(settings, clock=clock)) as store:
            clock.advance(days=-3653)
            cast(store)
        with closing(open_store(settings, clock=clock)) as store:
            cast(store)
            assert len(list(store.records())) == 2
        assert raw(settings, "SELECT DISTINCT CAST(key_day AS VARCHAR(10)) FROM outcomes") == [(str(_TODAY),)]

    def test_nor_over_midnight_by_seconds(self, settings: StoreSettings, clock: StandingClock) -> None:
        """As a clock is set that was a little ahead, between a comparison and its vote: before the day was believed."""
        with closing(open_store(settings, clock=clock)) as store:
            impression = shown()
            clock.advance(hours=13, minutes=48)
            store.add_impression(impression)
            clock.advance(seconds=-2)
            store.add_outcome(vote(impression.comparison_id))
        days = "SELECT CAST(key_day AS VARCHAR(10)) FROM impressions UNION ALL SELECT CAST(key_day AS VARCHAR(10))"
        assert raw(settings, f"{days} FROM outcomes") == [(str(_TODAY + timedelta(days=1)),)] * 2

    def test_an_operator_takes_it_back(self, settings: StoreSettings, clock: StandingClock) -> None:
        """What was sealed while the clock was ahead binds no longer, once somebody says that it is right now."""
        with closing(open_store(settings, clock=clock)) as store:
            clock.advance(days=2)
            cast(store)
            clock.advance(days=-20)
            Days(store._reads, clock).believe(store._writes, confirmed=True)  # type: ignore[attr-defined]  # not of the port
            maintenance_of(store).keep_up()
            cast(store)
        days = raw(settings, "SELECT CAST(key_day AS VARCHAR(10)) FROM outcomes ORDER BY 1")
        assert days == [(str(_TODAY + timedelta(days=by)),) for by in (-18, 2)]

    def test_follows_a_clock_that_is_ahead(self, settings: StoreSettings, clock: StandingClock) -> None:
        """What is sealed meanwhile is kept too long rather than too short; afterwards all is as before."""
        with closing(open_store(settings, clock=clock)) as store:
            clock.advance(days=3653)
            cast(store)
            clock.advance(days=-3653)
            cast(store)
            assert len(list(store.records())) == 2
        days = raw(settings, "SELECT CAST(key_day AS VARCHAR(10)) FROM outcomes ORDER BY 1")
        assert days == [(str(_TODAY),), (str(_TODAY + timedelta(days=3653)),)]


class TestNothingEarly:
    """Whatever the clock does once."""

    @given(jump=st.integers(-5000, 5000), retention=st.integers(1, 400))
    def test_a_jump_that_is_believed_is_within_the_margin(self, jump: int, retention: int) -> None:
        """So what it lets a purge delete is at least as old as the setting says."""
        if jump <= BELIEVED.days:
            assert cutoff(_TODAY + timedelta(days=jump), retention) <= _TODAY - timedelta(days=retention)
