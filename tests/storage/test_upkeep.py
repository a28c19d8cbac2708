from __future__ import annotations

import base64
import logging
import os
import shutil
import threading
import time
from collections.abc import Callable
from contextlib import closing
from typing import Any

import pytest

from storage import open_store
from storage.concerns import Concern
from storage.key_file import key_path, make_key, read_keys, rotating
from storage.key_sources import KeyVariable
from storage.upkeep import Upkeep
from tests.storage.databases import BOTH, raw
from tests.storage.rotating import maintenance_of
from tests.storage.samples import StandingClock, cast, files_holding
from voting.errors import KeyringError, StoreUnavailableError
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

    def purge_if_due(self) -> None:
        """Has nothing to do."""

    def wipe_traces(self) -> None:
        """Likewise."""


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
    def test_in_the_app_once_a_minute(
        self, settings: StoreSettings, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Whoever opens a store for writing has it kept up until it is closed, without being told to."""
        defaults = Upkeep.__init__.__kwdefaults__
        assert defaults["every_s"] <= 60
        monkeypatch.setitem(defaults, "every_s", 0.01)
        with closing(open_store(settings, clock=clock)) as store:
            store.pseudonym("browser")
            clock.advance(days=1)
            _until(lambda: raw(settings, "SELECT day FROM pseudonym_keys") == [])

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
            failing.told = []
            rounds = failing.rounds
            _until(lambda: failing.rounds > rounds + 1)
            failing.told = [Concern.KEY]
            rounds = failing.rounds
            _until(lambda: failing.rounds > rounds + 3)
            upkeep.stop()
            upkeep.join()
        assert "StoreUnavailableError" in caplog.text
        assert "canary" not in caplog.text
        told = [record.getMessage() for record in caplog.records if "failed" not in record.getMessage()]
        assert [sentence.split(":")[0].split(",")[0] for sentence in told] == [
            "the clock is more than a week ahead of the newest day that it was believed to show",
            *["the store's key cannot be read any more where the settings say"] * 2,
        ]  # once each, not every minute; and once more when it is so again
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

    @BOTH
    @pytest.mark.parametrize("loss", ["deleted", "with its folder", "another key", "broken"])
    def test_a_key_that_is_lost_while_the_app_runs(
        self, settings: StoreSettings, clock: StandingClock, loss: str
    ) -> None:
        """Is told in the next round and kept in a file that takes its place; votes go on."""
        key = key_path(settings)
        with closing(open_store(settings, clock=clock)) as store:
            maintenance = maintenance_of(store)
            assert (maintenance.keep_up(), store.warnings()) == ([], {})  # type: ignore[attr-defined]
            (own,) = read_keys(key)
            if loss == "with its folder":
                shutil.rmtree(key.parent)
            elif loss == "broken":
                key.write_text("key: ")
            else:
                key.unlink()
            if loss == "another key":
                make_key(key)
            for _ in range(2):
                assert maintenance.keep_up() == [Concern.KEY_KEPT]
                cast(store)
            assert "ends in .kept" in store.warnings()["key_kept"]  # type: ignore[attr-defined]
            kept = key.with_name(f"voting.key.{own.key_id}.kept")
            assert (kept.stat().st_mode & 0o777, read_keys(kept)) == (0o600, (own,))
        if loss == "another key":
            with pytest.raises(KeyringError, match=f"the app kept beside it in {kept.name}"):
                open_store(settings, clock=clock)
        kept.replace(key)
        with closing(open_store(settings, clock=clock)) as store:
            assert len(list(store.records())) == 2
            assert maintenance_of(store).keep_up() == []

    def test_what_was_kept_ends_with_the_loss(self, settings: StoreSettings, clock: StandingClock) -> None:
        """When the file holds the key again, and when the key is replaced: destroying a day would else be in vain."""
        key = key_path(settings)
        with closing(open_store(settings, clock=clock)) as store:
            maintenance = maintenance_of(store)
            for put_right in (maintenance.keep_up, maintenance.rotate):
                key.rename(key.with_name("away"))
                assert maintenance.keep_up() == [Concern.KEY_KEPT]
                (kept,) = key.parent.glob("*.kept")
                os.link(kept, settings.data_dir / "disk")
                key.with_name("away").replace(key)
                put_right()
                assert list(key.parent.glob("*.kept")) == []
                assert set((settings.data_dir / "disk").read_bytes()) == {0}
                (settings.data_dir / "disk").unlink()
                assert maintenance.keep_up() == []

    def test_a_rotation_that_is_under_way_is_no_loss(self, settings: StoreSettings, clock: StandingClock) -> None:
        """Its old key may not be kept."""
        key = key_path(settings)
        with closing(open_store(settings, clock=clock)) as store:
            key.rename(key.with_name("away"))
            with rotating(key):
                assert maintenance_of(store).keep_up() == []
            assert list(key.parent.glob("*.kept")) == []
            assert maintenance_of(store).keep_up() == [Concern.KEY_KEPT]

    def test_where_nothing_can_be_kept(
        self, settings: StoreSettings, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A folder that cannot be written to; and a variable, which is asked once an hour."""

        def refuse(*_: object) -> None:
            raise OSError(30, "Read-only file system")

        key = key_path(settings)
        with closing(open_store(settings, clock=clock)) as store:
            key.rename(key.with_name("away"))
            monkeypatch.setattr(os, "replace", refuse)
            assert maintenance_of(store).keep_up() == [Concern.KEY]
            assert sorted(os.listdir(key.parent)) == ["away", "voting.key.lock", "voting.key.stores"]
        secret = base64.b64encode(read_keys(key.with_name("away"))[0].secret).decode()
        monkeypatch.setenv("VOTES_KEY", secret)
        settings = settings.model_copy(update={"key_variable": "VOTES_KEY"})
        with closing(open_store(settings, clock=clock)) as store:
            assert maintenance_of(store).keep_up() == []
            monkeypatch.delenv("VOTES_KEY")
            assert maintenance_of(store).keep_up() == []  # not asked again within the hour
            monkeypatch.setattr(KeyVariable, "asked_every_s", 0.0)
            assert maintenance_of(store).keep_up() == [Concern.KEY]
