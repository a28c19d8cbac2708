"""`storage.rotation`, as an operator meets it: through a store that is open, on both databases."""

from __future__ import annotations

import random
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from storage import open_store
from storage.adoption import adopt_keys
from storage.audit import open_audit
from storage.key_file import key_path, read_keys
from storage.key_sources import KeyFile
from storage.keyring import StoreKey
from storage.maintenance import Maintenance
from storage.sealing import Key
from tests.storage.databases import BOTH, raw
from tests.storage.samples import HOUR, StandingClock, cast, files_holding, vote
from voting.errors import KeyringError, StoreError, StoreUnavailableError
from voting.ports import OutcomeStore
from voting.settings import StoreSettings

_WRAPPED = " UNION ALL ".join(f"SELECT wrapped FROM {name}_keys" for name in ("day", "pseudonym", "log"))  # noqa: S608  # names from here


def maintenance_of(store: OutcomeStore) -> Maintenance:
    """What an operator can do to an open store."""
    maintenance = store.maintenance  # type: ignore[attr-defined]  # not of the port
    assert isinstance(maintenance, Maintenance)
    return maintenance


def _held(settings: StoreSettings) -> list[str]:
    return [key.key_id for key in read_keys(key_path(settings))]


def _faults(settings: StoreSettings) -> list[str]:
    with open_audit(settings) as audit:
        return [str(fault) for fault in audit.whole(audit.key).faults]


def _days_of_votes(store: OutcomeStore, clock: StandingClock, days: int) -> list[str]:
    """One vote with an annotation a day; returns the comparisons. The clock ends on the day after."""
    ids = []
    for _ in range(days):
        store.pseudonym("browser")
        comparison_id, receipt = cast(store)
        store.annotate(receipt.code, {"tags": ["clearer"]})
        ids.append(comparison_id)
        clock.advance(days=1)
    return ids


def _readable(store: OutcomeStore) -> set[str]:
    return {one.impression.comparison_id for one in store.records()}


class _Voters:
    """Threads that vote as fast as they can, and keep what went wrong."""

    def __init__(self, store: OutcomeStore, threads: int = 4) -> None:
        self.failures: list[BaseException] = []
        self.receipts: list[tuple[str, str]] = []
        self._store = store
        self._stopped = threading.Event()
        self._threads = [threading.Thread(target=self._vote, args=(number,)) for number in range(threads)]

    def _vote(self, number: int) -> None:
        while not self._stopped.is_set():
            try:
                self._store.pseudonym(f"browser {number}")
                comparison_id, receipt = cast(self._store)
                self.receipts.append((comparison_id, receipt.code))
            except BaseException as error:  # noqa: BLE001  # whatever it is, the test is to tell
                self.failures.append(error)

    def wait_for_more(self, votes: int = 8) -> None:
        """Returns when so many votes more were acknowledged, or one failed."""
        until = len(self.receipts) + votes
        while len(self.receipts) < until and not self.failures:
            time.sleep(0.002)

    def __enter__(self) -> _Voters:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stopped.set()
        for thread in self._threads:
            thread.join()


@BOTH
class TestRotate:
    """Another key-encryption key."""

    def test_everything_is_read_as_before(self, settings: StoreSettings, clock: StandingClock) -> None:
        """In the same process and in the next; the pseudonyms of the day stay, and the log goes on."""
        with closing(open_store(settings, clock=clock)) as store:
            ids = _days_of_votes(store, clock, 3)
            pseudonym = store.pseudonym("browser")
            (old,) = _held(settings)
            done = maintenance_of(store).rotate()
            assert _held(settings) == [done["new"]]
            assert done["old"] == old != done["new"]
            assert done["old_gone"]
            assert done["rewrapped"] == 3 + 1 + 1  # days, the day's pseudonyms, the log
            assert _readable(store) == set(ids)
            cast(store)
        with closing(open_store(settings, clock=clock)) as store:
            assert set(ids) < _readable(store)
            assert store.pseudonym("browser") == pseudonym
        assert _faults(settings) == []

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
            with pytest.raises(KeyringError, match=f"key {done['old']}, and this one is sealed with {done['new']}"):
                open_store(settings, clock=clock, read_only=read_only)
        key.write_bytes(new)
        open_store(settings, clock=clock).close()

    def test_another_process_learns_of_it(self, settings: StoreSettings, clock: StandingClock) -> None:
        """One that has the store open for reading, such as an export, goes on with days it had not read yet."""
        with closing(open_store(settings, clock=clock)) as store:
            ids = _days_of_votes(store, clock, 2)
            with closing(open_store(settings, clock=clock, read_only=True)) as reader:
                maintenance_of(store).rotate()
                maintenance_of(store).rotate()
                assert _readable(reader) == set(ids)

    def test_in_the_very_moment_of_reading(
        self, settings: StoreSettings, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Between reading a day's row and opening it, the key that wrapped it is replaced: it is read once more."""
        with closing(open_store(settings, clock=clock)) as store:
            ids = _days_of_votes(store, clock, 1)
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
                assert _readable(reader) == set(ids)
                assert rotated

    def test_while_votes_come_in(self, settings: StoreSettings, clock: StandingClock) -> None:
        """Over ten rotations and four midnights no vote fails, and each is there once."""
        with closing(open_store(settings, clock=clock)) as store:
            with _Voters(store) as voters:
                for number in range(10):
                    maintenance_of(store).rotate()
                    voters.wait_for_more()
                    if number % 2:
                        clock.advance(days=1)
            assert voters.failures == []
            assert _readable(store) == {comparison_id for comparison_id, _ in voters.receipts}
            assert len({one for (one,) in raw(settings, "SELECT kek_id FROM day_keys")}) == 1
        assert _faults(settings) == []

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
            ids = _days_of_votes(store, clock, 1)
            with monkeypatch.context() as patch:
                patch.setattr(KeyFile, "next_key", lambda *_: Key("forgotten", bytes(32)))
                with pytest.raises(KeyringError, match="does not give back the new key"):
                    maintenance_of(store).rotate()
        with closing(open_store(settings, clock=clock)) as store:
            assert _readable(store) == set(ids)


class TestOldBytes:
    """What a rotation leaves in the files."""

    def test_no_wrapped_key_is_left(self, store: OutcomeStore, settings: StoreSettings, clock: StandingClock) -> None:
        """Neither of a day nor of pseudonyms or the log; nor the old key-encryption key."""
        _days_of_votes(store, clock, 2)
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
        old, new = _held(settings)
        with closing(open_store(settings, clock=clock)) as store:
            cast(store)
            done = maintenance_of(store).rewrap()
            assert (done["old"], done["new"]) == (old, new)
            assert _held(settings) == [new]
            assert len(_readable(store)) == 3
        assert _faults(settings) == []

    def test_before_the_old_key_was_destroyed(
        self, settings: StoreSettings, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Both keys are in the file, the new one is the store's: `rewrap` takes the old one away, and no way back."""
        with closing(open_store(settings, clock=clock)) as store:
            cast(store)
            with _broken(monkeypatch, "keep_only"), pytest.raises(StoreUnavailableError, match="power"):
                maintenance_of(store).rotate()
            cast(store)
        _, new = _held(settings)
        with closing(open_store(settings, clock=clock)) as store:
            done = maintenance_of(store).rewrap()
            assert (done["old"], done["new"], done["rewrapped"]) == (new, new, 0)
            assert _held(settings) == [new]

    def test_rotating_again_never_goes_back(
        self, settings: StoreSettings, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """The old key that was left in the file is not taken for the next one."""
        with closing(open_store(settings, clock=clock)) as store:
            with _broken(monkeypatch, "keep_only"), pytest.raises(StoreUnavailableError):
                maintenance_of(store).rotate()
            old, new = _held(settings)
            done = maintenance_of(store).rotate()
            assert done["old"] == new
            assert done["new"] not in {old, new}
            assert _held(settings) == [done["new"]]

    def test_nothing_to_go_on_with(self, settings: StoreSettings, clock: StandingClock) -> None:
        """Changes nothing."""
        with closing(open_store(settings, clock=clock)) as store:
            (old,) = _held(settings)
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
                assert acknowledged <= _readable(store)
                done = maintenance_of(store).rewrap()
                assert _held(settings) == [done["new"]]
                assert acknowledged <= _readable(store)
        assert acknowledged
        assert _faults(settings) == []


@BOTH
class TestDestroyDay:
    """A day that nobody is to read again."""

    def test_it_cannot_be_read_and_all_else_can(self, settings: StoreSettings, clock: StandingClock) -> None:
        """By this process, which had its key in memory, and by the next; counts and the check of the log go on."""
        with closing(open_store(settings, clock=clock)) as store:
            ids = _days_of_votes(store, clock, 3)
            assert _readable(store) == set(ids)
            day = (HOUR + timedelta(days=1)).date()
            done = maintenance_of(store).destroy_day(day)
            assert (done["impressions"], done["outcomes"], done["annotations"]) == (1, 1, 1)
            assert _readable(store) == {ids[0], ids[2]}
            assert store.counts() == {
                "impressions": 3, "votes": 2, "skips": 0, "voids": 0, "unanswered": 0, "withdrawn": 0, "destroyed": 1,
            }  # fmt: skip
            assert store.vote_counts("breakfast") == dict.fromkeys(ids, 1)
        with closing(open_store(settings, clock=clock)) as store:
            assert _readable(store) == {ids[0], ids[2]}
            with pytest.raises(KeyringError, match=f"key of {day} is gone"):
                store.add_outcome(vote(ids[1]))
        assert _faults(settings) == []
        assert raw(settings, "SELECT count(*) FROM log_leaves WHERE kind = 'key-destroyed'") == [(1,)]

    def test_its_receipts_still_withdraw(self, settings: StoreSettings, clock: StandingClock) -> None:
        """The rows that nobody can read go, too."""
        with closing(open_store(settings, clock=clock)) as store:
            _, receipt = cast(store)
            clock.advance(days=1)
            maintenance_of(store).destroy_day(HOUR.date())
            assert store.withdraw(receipt.code)
            assert store.counts()["destroyed"] == 0
        assert _faults(settings) == []

    def test_under_load(self, settings: StoreSettings, clock: StandingClock) -> None:
        """Four voters meanwhile: no vote fails."""
        with closing(open_store(settings, clock=clock)) as store:
            ids = _days_of_votes(store, clock, 3)
            with _Voters(store) as voters:
                for number in range(3):
                    maintenance_of(store).destroy_day((HOUR + timedelta(days=number)).date())
                    voters.wait_for_more()
            assert voters.failures == []
            assert _readable(store).isdisjoint(ids)
            assert len(_readable(store)) == len(voters.receipts)
        assert _faults(settings) == []

    def test_what_is_refused(self, settings: StoreSettings, clock: StandingClock) -> None:
        """The day in use, one without a key, and one that is destroyed already; nothing is rotated then."""
        with closing(open_store(settings, clock=clock)) as store:
            cast(store)
            clock.advance(days=1)
            cast(store)
            maintenance_of(store).destroy_day(HOUR.date())
            held = _held(settings)
            for days, told in ((0, "destroyed before"), (1, "key is in use"), (-1, "nothing was sealed")):
                with pytest.raises(StoreError, match=told):
                    maintenance_of(store).destroy_day((HOUR + timedelta(days=days)).date())
            assert _held(settings) == held

    def test_while_it_is_being_read(self, settings: StoreSettings, clock: StandingClock) -> None:
        """An export that has begun leaves out what it has not reached, and goes on."""
        with closing(open_store(settings, clock=clock)) as store:
            for _ in range(40):
                cast(store)
            clock.advance(days=1)
            for _ in range(40):
                cast(store)
            records = store.records()
            first = next(records)
            maintenance_of(store).destroy_day(HOUR.date())
            rest = list(records)
            readable = _readable(store)
            assert len(readable) == 40
            assert {one.impression.comparison_id for one in rest} == readable - {first.impression.comparison_id}


class TestOldCopies:
    """A copy of the database from before, on a voter's worst day: somebody has it, and the key file of today."""

    def _copied(self, settings: StoreSettings, name: str) -> StoreSettings:
        copy = settings.data_dir.with_name(name)
        shutil.copytree(settings.data_dir, copy, ignore=lambda *_: {"votes.sqlite3.control", "votes.sqlite3.lock"})
        return settings.model_copy(update={"data_dir": copy, "key_file": key_path(settings)})

    def test_the_day_cannot_be_read_from_it(self, settings: StoreSettings, clock: StandingClock) -> None:
        """The copy holds the day's key, but what opens it is gone."""
        with closing(open_store(settings, clock=clock)) as store:
            _days_of_votes(store, clock, 2)
            old = self._copied(settings, "backup")
            assert len(raw(old, "SELECT wrapped FROM day_keys WHERE length(wrapped) > 0")) == 2
            maintenance_of(store).destroy_day(HOUR.date())
        for read_only in (True, False):
            with pytest.raises(KeyringError, match="sealed with"):
                open_store(old, clock=clock, read_only=read_only)

    def test_with_todays_rows_of_keys_in_it_the_other_days_can(
        self, settings: StoreSettings, clock: StandingClock
    ) -> None:
        """`adopt_keys` brings an old copy under the new key; the destroyed day stays destroyed, and the log says so."""
        with closing(open_store(settings, clock=clock)) as store:
            ids = _days_of_votes(store, clock, 2)
            old = self._copied(settings, "backup")
            maintenance_of(store).destroy_day(HOUR.date())
            cast(store)
        assert adopt_keys(old.data_dir / "votes.sqlite3", settings) == {"keys": 1, "destroyed": 1}
        with closing(open_store(old, clock=clock)) as store:
            assert _readable(store) == {ids[1]}
        assert _faults(old) == []

    def test_what_cannot_be_adopted(self, settings: StoreSettings, clock: StandingClock) -> None:
        """The store itself, a copy of another store, and no file: each is left as it is."""
        other = settings.model_copy(update={"data_dir": settings.data_dir.with_name("other")})
        for one in (settings, other):
            with closing(open_store(one, clock=clock)) as store:
                cast(store)
        for directory, told in ((settings.data_dir, "the store itself"), (other.data_dir, "another store")):
            with pytest.raises(StoreError, match=told):
                adopt_keys(directory / "votes.sqlite3", settings)
        with pytest.raises(StoreError, match="no such copy"):
            adopt_keys(settings.data_dir / "gone.sqlite3", settings)
        assert not (settings.data_dir / "gone.sqlite3").exists()
        open_store(other, clock=clock).close()


class TestForged:
    """A destroyed key and the log."""

    @pytest.mark.parametrize(
        ("statement", "told"),
        [
            ("UPDATE day_keys SET wrapped = x'00' WHERE day = '2031-05-17'", "17: was destroyed, and is there again"),
            ("DELETE FROM day_keys WHERE day = '2031-05-17'", "17: is missing"),
            ("UPDATE day_keys SET wrapped = x'' WHERE day = '2031-05-18'", "18: is gone, and no entry says why"),
        ],
    )
    def test_is_found(self, settings: StoreSettings, clock: StandingClock, statement: str, told: str) -> None:
        """A key put back from a copy, its row deleted, or a key taken away without a word."""
        with closing(open_store(settings, clock=clock)) as store:
            _days_of_votes(store, clock, 2)
            maintenance_of(store).destroy_day(HOUR.date())
        assert _faults(settings) == []
        raw(settings, statement)
        assert any(told in fault for fault in _faults(settings))


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
            assert len(_readable(two)) == len(_readable(one)) == 3
            assert {kek for (kek,) in raw(settings, "SELECT kek_id FROM day_keys")} == {done["new"]}
            clock.advance(days=1)
            maintenance_of(two).destroy_day(HOUR.date())
            cast(one)
            assert len(_readable(one)) == 2
        assert _faults(settings) == []
