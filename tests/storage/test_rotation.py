"""`storage.rotation`, as an operator meets it: through a store that is open, on both databases."""

from __future__ import annotations

import base64
import json
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager, nullcontext
from pathlib import Path
from typing import Any

import pytest

from storage import open_store
from storage.key_file import key_path, make_key, read_keys
from storage.key_sources import KeyFile
from storage.keyring import StoreKey
from storage.sealing import Key
from tests.storage.databases import BOTH, raw
from tests.storage.rotating import Voters, days_of_votes, faults_of, held_keys, maintenance_of, readable
from tests.storage.samples import HOUR, StandingClock, cast, files_holding
from voting.errors import KeyringError, StoreLockedError, StoreUnavailableError
from voting.ports import OutcomeStore
from voting.settings import StoreSettings

_WRAPPED = " UNION ALL ".join(f"SELECT wrapped FROM {name}_keys" for name in ("day", "pseudonym", "log"))  # noqa: S608  # names from here


@BOTH
class TestRotate:
    """Another key-encryption key."""

    def test_everything_is_read_as_before(self, settings: StoreSettings, clock: StandingClock) -> None:
        """In the same process and in the next; the pseudonyms of the day stay, and the log goes on."""
        with closing(open_store(settings, clock=clock)) as store:
            ids = days_of_votes(store, clock, 3)
            pseudonym = store.pseudonym("browser")
            (old,) = held_keys(settings)
            done = maintenance_of(store).rotate()
            assert held_keys(settings) == [done["new"]]
            assert done["old"] == old != done["new"]
            assert done["old_gone"]
            assert done["rewrapped"] == 3 + 1 + 1  # days, the day's pseudonyms, the log
            assert readable(store) == set(ids)
            cast(store)
        with closing(open_store(settings, clock=clock)) as store:
            assert set(ids) < readable(store)
            assert store.pseudonym("browser") == pseudonym
        assert faults_of(settings) == []

    def test_nothing_opens_with_the_old_key(self, settings: StoreSettings, clock: StandingClock) -> None:
        """It is refused at the start, with the id that is asked for; with the new one back, all is well."""
        key = key_path(settings)
        with closing(open_store(settings, clock=clock)) as store:
            cast(store)
            old = Path(shutil.copy(key, settings.data_dir.with_name("old.key")))
            done = maintenance_of(store).rotate()
        new = key.read_bytes()
        key.write_bytes(old.read_bytes())
        for read_only in (False, True):
            with pytest.raises(KeyringError, match=f"holds key {done['old']}.*with {done['new']}.*rewrap --copy"):
                open_store(settings, clock=clock, read_only=read_only)
        key.write_bytes(new)
        open_store(settings, clock=clock).close()

    def test_is_entered_in_the_log_once(self, settings: StoreSettings, clock: StandingClock) -> None:
        """With both ids and how many keys, also where the job is run again because nobody heard of its commit."""
        with closing(open_store(settings, clock=clock)) as store:
            days_of_votes(store, clock, 2)
            writes, run = store._writes, store._writes.run  # type: ignore[attr-defined]  # between a job and its caller
            writes.run = lambda job, *, erases=False: (run(job, erases=erases), run(job, erases=erases))[0]
            done = maintenance_of(store).rotate()
            del writes.run
        told = raw(settings, "SELECT body FROM log_leaves WHERE kind = 'key-rotated'")
        bodies = [json.loads(bytes(body)) for (body,) in told]
        assert bodies == [{"old": done["old"], "new": done["new"], "keys": done["rewrapped"]}]
        assert faults_of(settings) == []

    def test_the_old_key_is_forgotten(self, settings: StoreSettings, clock: StandingClock) -> None:
        """The process does not hold it either: what it wrapped, put back from a copy, does not open."""
        with closing(open_store(settings, clock=clock)) as store:
            days_of_votes(store, clock, 1)
            (before,) = raw(settings, "SELECT kek_id, wrapped FROM day_keys")
            maintenance_of(store).rotate()
            statement = "UPDATE day_keys SET kek_id = :kek_id, wrapped = :wrapped"
            raw(settings, statement, kek_id=before[0], wrapped=before[1])
            maintenance_of(store)._keyring.forget(HOUR.date())  # as a restart would
            with pytest.raises(KeyringError, match=f"sealed with {before[0]}"):
                list(store.records())

    def test_the_key_that_is_held_is_not_given_up_for_one_that_does_not_help(
        self, settings: StoreSettings, clock: StandingClock
    ) -> None:
        """A row that names a key that nobody has, while the key file holds that of another store."""
        with closing(open_store(settings, clock=clock)) as store:
            ids = days_of_votes(store, clock, 2)
            key = key_path(settings)
            key.unlink()
            make_key(key)
            keyring = maintenance_of(store)._keyring
            for name, expected in (("0123456789abcdef", pytest.raises(KeyringError)), (None, nullcontext())):
                raw(
                    settings, "UPDATE day_keys SET kek_id = coalesce(:name, (SELECT kek_id FROM store_info))", name=name
                )
                keyring.forget(HOUR.date())
                with expected:
                    keyring.of(HOUR.date())
            assert readable(store) == set(ids)

    def test_keys_of_two_days_swapped(self, settings: StoreSettings, clock: StandingClock) -> None:
        """Each opens as the key of its own day only."""
        with closing(open_store(settings, clock=clock)) as store:
            days_of_votes(store, clock, 2)
        rows = raw(settings, "SELECT day, wrapped FROM day_keys ORDER BY day")
        for (day, _), (_, wrapped) in zip(rows, reversed(rows), strict=True):
            raw(settings, "UPDATE day_keys SET wrapped = :wrapped WHERE day = :day", wrapped=wrapped, day=day)
        with (
            closing(open_store(settings, clock=clock, read_only=True)) as reader,
            pytest.raises(KeyringError, match=r"day_keys\.wrapped of row 2031-05-1. cannot be opened"),
        ):
            list(reader.records())

    def test_another_process_learns_of_it(self, settings: StoreSettings, clock: StandingClock) -> None:
        """One that has the store open for reading, such as an export, goes on with days it had not read yet."""
        with closing(open_store(settings, clock=clock)) as store:
            ids = days_of_votes(store, clock, 2)
            with closing(open_store(settings, clock=clock, read_only=True)) as reader:
                maintenance_of(store).rotate()
                maintenance_of(store).rotate()
                assert readable(reader) == set(ids)

    def test_in_the_very_moment_of_reading(
        self, settings: StoreSettings, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Between reading a day's row and opening it, the key that wrapped it is replaced: it is read once more."""
        with closing(open_store(settings, clock=clock)) as store:
            ids = days_of_votes(store, clock, 1)
            with closing(open_store(settings, clock=clock, read_only=True)) as reader:
                unwrap, rotated = StoreKey.unwrap, []

                def rotate_first(*arguments: Any) -> bytes:
                    if not rotated:
                        rotated.append(1)  # before it, since a rotation unwraps too
                        maintenance_of(store).rotate()
                    return unwrap(*arguments)

                reader_key = reader._sealer.keyring._store_key  # type: ignore[attr-defined]
                reader_key.forget_all_but(Key("another", bytes(32)))
                monkeypatch.setattr(StoreKey, "unwrap", rotate_first)
                assert readable(reader) == set(ids)
                assert rotated

    def test_while_votes_come_in(self, settings: StoreSettings, clock: StandingClock) -> None:
        """Over ten rotations and four midnights no vote fails, and each is there once."""
        with closing(open_store(settings, clock=clock)) as store:
            with Voters(store) as voters:
                for number in range(10):
                    maintenance_of(store).rotate()
                    voters.wait_for_more()
                    if number % 2:
                        clock.advance(days=1)
            assert voters.failures == []
            assert readable(store) == {comparison_id for comparison_id, _ in voters.receipts}
            assert len({one for (one,) in raw(settings, "SELECT kek_id FROM day_keys")}) == 1
        assert faults_of(settings) == []

    def test_a_given_key(self, settings: StoreSettings, clock: StandingClock) -> None:
        """The second one in the file is taken, and none is made."""
        with closing(open_store(settings, clock=clock)) as store:
            given = KeyFile(key_path(settings)).next_key(read_keys(key_path(settings))[0])
            assert maintenance_of(store).rotate()["new"] == given.key_id

    def test_a_key_that_the_source_forgets(
        self, settings: StoreSettings, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """What was wrapped under it could never be opened again: refused, and everything is read as before."""
        with closing(open_store(settings, clock=clock)) as store:
            ids = days_of_votes(store, clock, 1)
            with monkeypatch.context() as patch:
                patch.setattr(KeyFile, "next_key", lambda *_: Key("forgotten", bytes(32)))
                with pytest.raises(KeyringError, match="does not give back the new key"):
                    maintenance_of(store).rotate()
        with closing(open_store(settings, clock=clock)) as store:
            assert readable(store) == set(ids)


class TestOldBytes:
    """What a rotation leaves in the files."""

    def test_no_wrapped_key_is_left(self, store: OutcomeStore, settings: StoreSettings, clock: StandingClock) -> None:
        """Neither of a day nor of pseudonyms or the log; nor the old key-encryption key."""
        days_of_votes(store, clock, 2)
        store.pseudonym("browser")
        before = [wrapped for (wrapped,) in raw(settings, _WRAPPED)]
        secret = key_path(settings).read_bytes().split()[-1]
        assert len(before) == 4
        assert all(files_holding(settings, one) for one in before)
        maintenance_of(store).rotate()
        assert [name for one in [*before, secret] for name in files_holding(settings, one)] == []


@contextmanager
def _broken(monkeypatch: pytest.MonkeyPatch, method: str) -> Iterator[None]:
    def fail(*_: object) -> None:
        raise StoreUnavailableError("the power went off")

    with monkeypatch.context() as patch:
        patch.setattr(KeyFile, method, fail)
        yield


class TestBrokenOff:
    """A crash between the steps."""

    def test_before_the_database_was_changed(
        self, settings: StoreSettings, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Both keys are in the file, the old one is the store's: it opens, votes, and `rewrap` goes on."""
        with closing(open_store(settings, clock=clock)) as store:
            cast(store)
            with monkeypatch.context() as patch:
                patch.setattr(
                    "storage.rotation._rewrap_table",
                    lambda *_: (_ for _ in ()).throw(StoreUnavailableError("the power went off")),
                )
                with pytest.raises(StoreUnavailableError, match="power"):
                    maintenance_of(store).rotate()
            cast(store)
        old, new = held_keys(settings)
        with closing(open_store(settings, clock=clock)) as store:
            cast(store)
            done = maintenance_of(store).rewrap()
            assert (done["old"], done["new"]) == (old, new)
            assert held_keys(settings) == [new]
            assert len(readable(store)) == 3
        assert faults_of(settings) == []

    def test_before_the_old_key_was_destroyed(
        self, settings: StoreSettings, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Both keys are in the file, the new one is the store's: `rewrap` takes the old one away, and no way back."""
        with closing(open_store(settings, clock=clock)) as store:
            cast(store)
            with _broken(monkeypatch, "keep_only"), pytest.raises(StoreUnavailableError, match="power"):
                maintenance_of(store).rotate()
            cast(store)
        _, new = held_keys(settings)
        with closing(open_store(settings, clock=clock)) as store:
            done = maintenance_of(store).rewrap()
            assert (done["old"], done["new"], done["rewrapped"]) == (new, new, 0)
            assert held_keys(settings) == [new]

    def test_rotating_again_never_goes_back(
        self, settings: StoreSettings, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """The old key that was left in the file is not taken for the next one."""
        with closing(open_store(settings, clock=clock)) as store:
            with _broken(monkeypatch, "keep_only"), pytest.raises(StoreUnavailableError):
                maintenance_of(store).rotate()
            old, new = held_keys(settings)
            done = maintenance_of(store).rotate()
            assert done["old"] == new
            assert done["new"] not in {old, new}
            assert held_keys(settings) == [done["new"]]

    def test_nothing_to_go_on_with(self, settings: StoreSettings, clock: StandingClock) -> None:
        """Changes nothing."""
        with closing(open_store(settings, clock=clock)) as store:
            (old,) = held_keys(settings)
            assert maintenance_of(store).rewrap() == {"old": old, "new": old, "rewrapped": 0, "old_gone": True}


class TestKill:
    """`kill -9` of a process that votes and rotates without a pause."""

    def test_nothing_is_lost_and_the_rotation_is_finished(self, settings: StoreSettings, clock: StandingClock) -> None:
        """Over six lives: what was acknowledged is read, the store opens at once, and one key is left."""
        chance = random.Random(20310517)  # how long each process lives after its first rotation
        acknowledged: set[str] = set()
        for life in range(6):
            command = [sys.executable, "-m", "tests.storage.rotating_child", settings.data_dir, str(life * 1_000_000)]
            with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
                assert child.stdout is not None
                lines = list(iter(child.stdout.readline, "rotated\n"))
                time.sleep(chance.random() / 4)
                child.send_signal(signal.SIGKILL)
                lines += child.stdout.readlines()  # told between the last line and the kill
            assert child.returncode == -signal.SIGKILL
            acknowledged |= {line.strip() for line in lines if line.endswith("\n")} - {"rotated"}
            with closing(open_store(settings, clock=clock)) as store:
                assert acknowledged <= readable(store)
                done = maintenance_of(store).rewrap()
                assert held_keys(settings) == [done["new"]]
                assert acknowledged <= readable(store)
        assert acknowledged
        assert faults_of(settings) == []


class TestSeveralInstances:
    """Two apps on one PostgreSQL, one key file."""

    @pytest.mark.parametrize("settings", ["postgresql"], indirect=True)
    def test_the_other_instance_goes_on(self, settings: StoreSettings, clock: StandingClock) -> None:
        """Its next day's key is wrapped under the new key, although it was not told."""
        with closing(open_store(settings, clock=clock)) as one, closing(open_store(settings, clock=clock)) as two:
            cast(one)
            cast(two)
            done = maintenance_of(one).rotate()
            clock.advance(days=1)
            two.pseudonym("browser")
            cast(two)
            assert len(readable(two)) == len(readable(one)) == 3
            assert {kek for (kek,) in raw(settings, "SELECT kek_id FROM day_keys")} == {done["new"]}
            clock.advance(days=1)
            maintenance_of(two).destroy_day(HOUR.date())
            cast(one)
            assert len(readable(one)) == 2
        assert faults_of(settings) == []

    @pytest.mark.parametrize("settings", ["postgresql"], indirect=True)
    def test_two_processes_at_once(self, settings: StoreSettings, clock: StandingClock) -> None:
        """Each rotates again and again: one key is left, the store's, and everything is read."""
        with closing(open_store(settings, clock=clock)) as store:
            ids = set(days_of_votes(store, clock, 2))
        command = [sys.executable, "-m", "tests.storage.rotating_twice_child", settings.model_dump_json()]
        children = [
            subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) for _ in range(2)
        ]
        for child in children:
            assert child.stdout is not None
            assert child.stdout.readline() == "open\n"
        with ThreadPoolExecutor(2) as threads:
            done = [int(one) for one in threads.map(lambda child: child.communicate("200\n", timeout=110)[0], children)]
        assert [child.returncode for child in children] == [0, 0]
        told = raw(settings, "SELECT count(*) FROM log_leaves WHERE kind = 'key-rotated'")
        assert told == [(sum(done),)] > [(0,)]
        assert held_keys(settings) == [one for (one,) in raw(settings, "SELECT kek_id FROM store_info")]
        with closing(open_store(settings, clock=clock)) as store:
            assert readable(store) == ids
        assert faults_of(settings) == []

    @pytest.mark.parametrize("settings", ["postgresql"], indirect=True)
    @pytest.mark.parametrize("what", ["rotate", "rewrap"])
    def test_while_the_other_one_rotates(
        self, settings: StoreSettings, clock: StandingClock, monkeypatch: pytest.MonkeyPatch, what: str
    ) -> None:
        """One that has asked which key is the store's keeps others from replacing it until it is done."""
        with closing(open_store(settings, clock=clock)) as one, closing(open_store(settings, clock=clock)) as two:
            cast(one)
            asked = maintenance_of(two)._kek_id

            def rotated_meanwhile() -> str:
                kek_id = asked()
                with pytest.raises(StoreLockedError):
                    maintenance_of(one).rotate()
                return kek_id

            monkeypatch.setattr(maintenance_of(two), "_kek_id", rotated_meanwhile)
            done = getattr(maintenance_of(two), what)()
            assert held_keys(settings) == [done["new"]]
            assert len(readable(one)) == len(readable(two)) == 1

    @pytest.mark.parametrize("settings", ["postgresql"], indirect=True)
    def test_keys_that_cannot_be_locked(
        self, settings: StoreSettings, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Of a variable, say: what was rotated since the other one asked is not rotated on from there."""
        environment = {"KEYS": base64.b64encode(bytes(32)).decode()}
        monkeypatch.setattr("os.environ", environment)
        settings = settings.model_copy(update={"key_variable": "KEYS"})
        with closing(open_store(settings, clock=clock)) as one, closing(open_store(settings, clock=clock)) as two:
            cast(one)
            old = maintenance_of(two)._kek_id()
            environment["KEYS"] += " " + base64.b64encode(bytes(range(32))).decode()
            new = maintenance_of(one).rotate()["new"]
            environment["KEYS"] += " " + base64.b64encode(bytes(range(1, 33))).decode()
            monkeypatch.setattr(maintenance_of(two), "_kek_id", lambda: old)
            with pytest.raises(KeyringError, match="rotated by another process meanwhile"):
                maintenance_of(two).rotate()
            assert raw(settings, "SELECT kek_id FROM store_info") == [(new,)]

    @pytest.mark.parametrize("settings", ["postgresql"], indirect=True)
    def test_the_other_instance_has_the_new_key_before_it_needs_it(
        self, settings: StoreSettings, clock: StandingClock
    ) -> None:
        """By its next round of upkeep: a key file that cannot be read tomorrow stops no vote there, either."""
        with closing(open_store(settings, clock=clock)) as one, closing(open_store(settings, clock=clock)) as two:
            maintenance_of(one).rotate()
            maintenance_of(two).keep_up()
            key_path(settings).unlink()
            clock.advance(days=1)
            cast(two)
