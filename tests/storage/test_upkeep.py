from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from contextlib import closing
from typing import Any

import pytest

from storage import open_store
from storage.key_file import key_path, make_key
from storage.maintenance import Concern
from storage.upkeep import Upkeep
from tests.storage.databases import BOTH, raw
from tests.storage.rotating import maintenance_of
from tests.storage.samples import StandingClock, cast, files_holding
from voting.errors import StoreUnavailableError
from voting.log_lines import _event
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
        self.told: list[Concern] = []

    def keep_up(self) -> list[Concern]:
        """Counts, and fails if it is to."""
        self.rounds += 1
        if self.fault:
            raise self.fault
        return self.told

    def purge_if_due(self) -> list[Concern]:
        """Has nothing to do."""
        return []


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

    @BOTH
    def test_and_wait_for_no_purge(
        self, settings: StoreSettings, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """One of a million votes takes long."""
        begun, go = threading.Event(), threading.Event()

        def purge_for_long() -> list[Concern]:
            begun.set()
            go.wait()
            return []

        with closing(open_store(settings, clock=clock)) as store:
            store.pseudonym("browser")
            monkeypatch.setattr(maintenance_of(store), "purge_if_due", purge_for_long)
            upkeep = Upkeep(maintenance_of(store), every_s=0.01)
            try:
                begun.wait()
                clock.advance(days=1)
                _until(lambda: raw(settings, "SELECT day FROM pseudonym_keys") == [])
            finally:
                go.set()
                upkeep.stop()
                upkeep.join()

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
            failing.fault, failing.told = None, [Concern.CLOCK, Concern.KEY]
            _until(lambda: "the store's key cannot be read" in caplog.text)
            rounds = failing.rounds
            _until(lambda: failing.rounds > rounds + 3)
            upkeep.stop()
            upkeep.join()
        assert "StoreUnavailableError" in caplog.text
        assert "canary" not in caplog.text
        told = [record.getMessage() for record in caplog.records if "failed" not in record.getMessage()]
        assert [sentence.split(":")[0].split(",")[0] for sentence in told] == [
            "the clock is more than a week ahead of the newest day in the store",
            "the store's key cannot be read any more where the settings say",
        ]  # once each, not every minute
        assert [_event(record) for record in caplog.records if "failed" not in record.getMessage()] == told

    @pytest.mark.parametrize("before_the_key_is_asked_for", [False, True])
    def test_a_key_that_is_rotated_meanwhile(
        self,
        settings: StoreSettings,
        clock: StandingClock,
        monkeypatch: pytest.MonkeyPatch,
        before_the_key_is_asked_for: bool,
    ) -> None:
        """After it was seen which one is the store's: that is no fault, and none is lost."""
        with closing(open_store(settings, clock=clock)) as store:
            maintenance = maintenance_of(store)
            kek_id, source = maintenance._kek_id, maintenance._store_key.source
            read, old, rotated = source.read, kek_id(), []

            def rotate_once() -> None:
                if not rotated:
                    rotated.append(True)
                    maintenance.rotate()

            def seen() -> str:
                found = kek_id()
                rotate_once()
                return found

            def asked(_: object) -> Any:
                rotate_once()
                return read()

            if before_the_key_is_asked_for:
                monkeypatch.setattr(type(source), "read", asked)
            else:
                monkeypatch.setattr(maintenance, "_kek_id", seen)
            assert maintenance.keep_up() == []
            assert kek_id() != old

    def test_a_key_that_is_lost_while_the_app_runs(
        self, settings: StoreSettings, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Is told before the app is stopped; votes go on. One that was rotated, and one put back, is none."""
        with closing(open_store(settings, clock=clock)) as store:
            maintenance = maintenance_of(store)
            assert maintenance.keep_up() == []
            key = key_path(settings)
            key.rename(key.with_name("away"))
            assert maintenance.keep_up() == []  # not asked again within the hour
            monkeypatch.setattr("storage.maintenance._KEY_ASKED_EVERY_S", 0.0)
            assert maintenance.keep_up() == [Concern.KEY]
            cast(store)
            make_key(key)  # another one
            assert maintenance.keep_up() == [Concern.KEY]
            key.with_name("away").replace(key)
            maintenance.rotate()
            assert maintenance.keep_up() == []
