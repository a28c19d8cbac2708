from __future__ import annotations

import logging
import time
from collections.abc import Callable
from contextlib import closing

import pytest

from storage import open_store
from storage.upkeep import Upkeep
from tests.storage.databases import BOTH, raw
from tests.storage.rotating import maintenance_of
from tests.storage.samples import StandingClock, cast, files_holding
from voting.errors import StoreUnavailableError
from voting.settings import StoreSettings


def _until(true: Callable[[], bool]) -> None:
    """Waits for what a thread does soon; the test's own time-out is the end of it."""
    while not true():
        time.sleep(0.01)


class _Failing:
    """Maintenance whose rounds fail, until told otherwise."""

    def __init__(self) -> None:
        self.rounds = 0
        self.fault: Exception | None = StoreUnavailableError("canary")
        self.told: str | None = None

    def keep_up(self) -> str | None:
        """Counts, and fails if it is to."""
        self.rounds += 1
        if self.fault:
            raise self.fault
        return self.told

    def purge_if_due(self) -> str | None:
        """Has nothing to do."""
        return None


class TestUpkeep:
    """A thread in the app."""

    @BOTH
    def test_pseudonym_keys_end_with_their_day(self, settings: StoreSettings, clock: StandingClock) -> None:
        """Also when nobody visits around midnight."""
        with closing(open_store(settings, clock=clock)) as store:
            store.pseudonym("browser")
            ((wrapped,),) = raw(settings, "SELECT wrapped FROM pseudonym_keys")
            upkeep = Upkeep(maintenance_of(store), every_s=0.01)
            try:
                clock.advance(days=1)
                _until(lambda: raw(settings, "SELECT day FROM pseudonym_keys") == [])
            finally:
                upkeep.stop()
                upkeep.join()
        if not settings.url:
            assert files_holding(settings, bytes(wrapped)) == []

    def test_purges(self, settings: StoreSettings, clock: StandingClock) -> None:
        """What is old, by itself."""
        settings = settings.model_copy(update={"retention_days": 1})
        with closing(open_store(settings, clock=clock)) as store:
            cast(store)
            for _ in range(3):
                clock.advance(days=3)
                maintenance_of(store).keep_up()
            upkeep = Upkeep(maintenance_of(store), every_s=0.01)
            try:
                _until(lambda: store.counts()["votes"] == 0)
            finally:
                upkeep.stop()
                upkeep.join()

    def test_a_fault_does_not_end_it(self, caplog: pytest.LogCaptureFixture) -> None:
        """It is told by its type alone, and the next round is done."""
        failing = _Failing()
        with caplog.at_level(logging.WARNING):
            upkeep = Upkeep(failing, every_s=0.01)  # type: ignore[arg-type]
            _until(lambda: failing.rounds > 2)
            failing.fault, failing.told = None, "look at the clock"
            _until(lambda: "look at the clock" in caplog.text)
            rounds = failing.rounds
            _until(lambda: failing.rounds > rounds + 3)
            upkeep.stop()
            upkeep.join()
        assert "StoreUnavailableError" in caplog.text
        assert "canary" not in caplog.text
        assert caplog.text.count("look at the clock") == 1  # not every minute
