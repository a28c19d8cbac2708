from __future__ import annotations

import errno
import os
import sqlite3
import stat
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from benchmarks.kill_store import Voting
from storage import open_store, repository
from storage.backup import back_up, restore
from storage.files import draft_of
from storage.key_file import key_path, make_key
from storage.opening import open_sql_store
from tests.storage.copies import at, checked, contents, elsewhere
from tests.storage.databases import raw
from tests.storage.samples import StandingClock, cast, vote
from voting.errors import BackupError, KeyringError, StoreLockedError, StoreUnavailableError, StoreVersionError
from voting.ports import OutcomeStore, Receipt
from voting.settings import StoreSettings


class TestRestore:
    """The store goes on where the backup was made."""

    def test_it_goes_on(
        self, backup: tuple[Path, dict[str, Receipt]], settings: StoreSettings, clock: StandingClock, tmp_path: Path
    ) -> None:
        """Every receipt is good, votes are taken and withdrawn, and all of it verifies; the file is private."""
        file, receipts = backup
        place = elsewhere(tmp_path, settings)
        restored = restore(place, file)
        assert (restored.rows, restored.withdrawn) == (40, 0)
        assert stat.S_IMODE((place.data_dir / "votes.sqlite3").stat().st_mode) == 0o600
        with closing(open_store(place, clock=clock)) as store:
            for comparison_id, receipt in receipts.items():
                assert store.add_outcome(vote(comparison_id)) == Receipt(receipt.code, first=False)
            cast(store)
            assert store.withdraw(next(iter(receipts.values())).code)
            assert store.counts()["votes"] == 20
        assert checked(place).fault_count == 0
        assert [path.name for path in place.data_dir.iterdir() if path.name.startswith(".")] == []

    def test_a_store_is_replaced_only_when_told(
        self, backup: tuple[Path, dict[str, Receipt]], settings: StoreSettings, store: OutcomeStore
    ) -> None:
        """And never while a process writes to it."""
        file, receipts = backup
        late, _ = cast(store)
        with pytest.raises(BackupError, match="--force"):
            restore(settings, file)
        with pytest.raises(StoreLockedError):
            restore(settings, file, replace=True)
        store.close()
        restore(settings, file, replace=True)
        with closing(open_store(settings, read_only=True)) as again:
            assert set(contents(again)) == set(receipts)
            assert late not in contents(again)

    def test_what_was_withdrawn_since_stays_withdrawn(
        self,
        backup: tuple[Path, dict[str, Receipt]],
        settings: StoreSettings,
        store: OutcomeStore,
        clock: StandingClock,
    ) -> None:
        """Its tombstone in the old store is enough, and not a byte of the ciphertext is left."""
        file, receipts = backup
        taken = list(receipts)[:3]
        (sealed,) = raw(settings, "SELECT sealed_content FROM outcomes WHERE comparison_id = :id", id=taken[0])
        assert sealed[0] in file.read_bytes()
        for comparison_id in taken:
            assert store.withdraw(receipts[comparison_id].code)
        store.close()
        assert restore(settings, file, replace=True).withdrawn == 3
        assert sealed[0] not in (settings.data_dir / "votes.sqlite3").read_bytes()
        with closing(open_store(settings, clock=clock)) as again:
            assert all(again.is_withdrawn(comparison_id) for comparison_id in taken)
            assert again.counts()["votes"] == 17
        assert checked(settings).fault_count == 0

    def test_however_many_were_withdrawn(
        self,
        backup: tuple[Path, dict[str, Receipt]],
        settings: StoreSettings,
        store: OutcomeStore,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        """More than are looked up at once."""
        file, receipts = backup
        for receipt in receipts.values():
            assert store.withdraw(receipt.code)
        store.close()
        monkeypatch.setattr(repository, "_LOOKED_UP_AT_ONCE", 7)
        assert restore(settings, file, replace=True).withdrawn == len(receipts)
        with closing(open_store(settings, read_only=True)) as again:
            assert contents(again) == {}

    def test_a_day_that_was_destroyed_and_a_key_that_was_rotated_since(
        self, settings: StoreSettings, tmp_path: Path, clock: StandingClock
    ) -> None:
        """The backup opens with the key of now, its other days can be read, and the destroyed one cannot."""
        with closing(open_sql_store(settings, clock=clock)) as store:
            old, _ = cast(store)
            clock.advance(days=1)
            new, _ = cast(store)
            back_up(settings, tmp_path / "backup")
            assert store.maintenance is not None
            store.maintenance.destroy_day(clock.now.date() - timedelta(days=1))
        restore(settings, tmp_path / "backup", replace=True)
        assert checked(settings).fault_count == 0
        with closing(open_store(settings, clock=clock)) as again:
            assert set(contents(again)) == {new}
            assert old not in contents(again)

    def test_over_a_damaged_store(
        self, backup: tuple[Path, dict[str, Receipt]], settings: StoreSettings, store: OutcomeStore
    ) -> None:
        """What a backup is for; that withdrawals since are not known is said."""
        file, receipts = backup
        store.close()
        (settings.data_dir / "votes.sqlite3").write_bytes(b"\xff" * 50_000)
        assert restore(settings, file, replace=True).withdrawn is None
        with closing(open_store(settings, read_only=True)) as again:
            assert set(contents(again)) == set(receipts)

    def test_what_a_killed_restore_left_is_removed(
        self, backup: tuple[Path, dict[str, Receipt]], settings: StoreSettings, store: OutcomeStore
    ) -> None:
        """When the store is opened next: its drafts hold votes that may have to be erased; other files stay."""
        file, _ = backup
        store.close()
        left = draft_of(settings.data_dir / "votes.sqlite3")
        other = settings.data_dir / ".votes.sqlite3.kept"
        for one in (left, left.with_name(f"{left.name}-wal"), other):
            one.write_bytes(file.read_bytes())
        open_store(settings).close()
        assert [one.name for one in settings.data_dir.iterdir() if one.name.startswith(".")] == [other.name]

    def test_by_a_link(
        self, backup: tuple[Path, dict[str, Receipt]], settings: StoreSettings, store: OutcomeStore, tmp_path: Path
    ) -> None:
        """The file is replaced and not the link, which leads to it as before."""
        file, receipts = backup
        cast(store)
        store.close()
        link = tmp_path / "votes.db"
        link.symlink_to(settings.data_dir / "votes.sqlite3")
        restore(at(link, settings), file, replace=True)
        assert link.is_symlink()
        with closing(open_store(settings, read_only=True)) as again:
            assert set(contents(again)) == set(receipts)

    def test_over_another_store(
        self, backup: tuple[Path, dict[str, Receipt]], settings: StoreSettings, store: OutcomeStore, tmp_path: Path
    ) -> None:
        """What was withdrawn there says nothing of this one: that withdrawals since are not known is said."""
        file, receipts = backup
        store.close()
        other = StoreSettings(data_dir=tmp_path / "other")
        with closing(open_store(other)) as another:
            another.withdraw(cast(another)[1].code)
        key_path(other).write_bytes(key_path(settings).read_bytes())
        assert restore(other, file, replace=True).withdrawn is None
        with closing(open_store(other, read_only=True)) as again:
            assert set(contents(again)) == set(receipts)

    def test_the_old_stores_log_of_writes_is_not_taken_for_the_new_ones(
        self, settings: StoreSettings, tmp_path: Path
    ) -> None:
        """A process that was killed leaves one. Afterwards the store is the backup's and nothing else."""
        ids = [f"{number:032x}" for number in range(600)]
        voting = Voting(settings, callers=4)
        voting.live(ids[:300], until=20)
        receipts = dict(voting.receipts)
        back_up(settings, tmp_path / "backup")
        with closing(open_store(at(tmp_path / "backup", settings), read_only=True)) as copy:
            held = set(contents(copy))
        voting.live(ids[300:], until=40)  # of which the first twenty are sent again, and write nothing
        assert (settings.data_dir / "votes.sqlite3-wal").stat().st_size
        restore(settings, tmp_path / "backup", replace=True)
        with closing(open_store(settings, read_only=True)) as again:
            assert set(contents(again)) == held >= set(receipts)
        assert checked(settings).fault_count == 0

    def test_a_last_step_that_fails_loses_nothing(
        self,
        backup: tuple[Path, dict[str, Receipt]],
        settings: StoreSettings,
        store: OutcomeStore,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        """Votes that the old store, whose process was killed, had in its log of writes alone are still there."""
        file, _ = backup
        store.close()
        voting = Voting(settings, callers=4)
        voting.live([f"{number:032x}" for number in range(300)], until=20)
        assert (settings.data_dir / "votes.sqlite3-wal").stat().st_size
        monkeypatch.setattr(os, "replace", _no_more)
        with pytest.raises(BackupError, match="No space left"):
            restore(settings, file, replace=True)
        monkeypatch.undo()
        with closing(open_store(settings, read_only=True)) as again:
            assert set(voting.receipts) <= set(contents(again))
        assert checked(settings).fault_count == 0


def _no_more(*_: object) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def another_key(settings: StoreSettings, _: Path) -> None:
    key_path(settings).unlink()
    make_key(key_path(settings))


def no_key(settings: StoreSettings, _: Path) -> None:
    key_path(settings).unlink()


def tampered(_: StoreSettings, file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("UPDATE outcomes SET kind = 'skip' WHERE number = (SELECT max(number) FROM outcomes)")
        connection.commit()


def newer(_: StoreSettings, file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = 'r9999'")
        connection.commit()


def no_database(_: StoreSettings, file: Path) -> None:
    file.write_bytes(b"no database, " * 500)


def another_database(_: StoreSettings, file: Path) -> None:
    file.unlink()
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE songs (name TEXT)")


def cut_short(_: StoreSettings, file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def gone(_: StoreSettings, file: Path) -> None:
    file.unlink()


FAULTS = [
    (another_key, KeyringError),
    (no_key, KeyringError),
    (tampered, BackupError),
    (newer, StoreVersionError),
    (no_database, BackupError),
    (another_database, BackupError),
    (cut_short, (BackupError, StoreUnavailableError)),
    (gone, BackupError),
]


class TestRefused:
    """A backup that is not good replaces nothing."""

    @pytest.mark.parametrize(("fault", "error"), FAULTS, ids=[fault.__name__ for fault, _ in FAULTS])
    def test_what_is_there_stays(
        self,
        backup: tuple[Path, dict[str, Receipt]],
        settings: StoreSettings,
        store: OutcomeStore,
        fault: Callable[[StoreSettings, Path], None],
        error: type[Exception],
    ) -> None:
        """Neither a store, byte for byte, nor nothing: no file is made where none was."""
        file, _ = backup
        tmp_path = file.parent
        cast(store)
        store.close()
        kept = (settings.data_dir / "votes.sqlite3").read_bytes()
        fault(settings, file)
        with pytest.raises(error):
            restore(settings, file, replace=True)
        assert (settings.data_dir / "votes.sqlite3").read_bytes() == kept
        log = settings.data_dir / "votes.sqlite3-wal"
        assert not log.exists() or not log.stat().st_size  # a reader makes an empty one
        place = elsewhere(tmp_path, settings)
        with pytest.raises(error):
            restore(place, file)
        assert not (place.data_dir / "votes.sqlite3").exists()

    def test_the_key_of_a_day_that_was_damaged(
        self, backup: tuple[Path, dict[str, Receipt]], settings: StoreSettings, store: OutcomeStore, tmp_path: Path
    ) -> None:
        """No store is made of it; one that is replaced and can be read has that key still, and gives it."""
        file, receipts = backup
        store.close()
        with closing(sqlite3.connect(file)) as connection:
            connection.execute("UPDATE day_keys SET wrapped = zeroblob(61)")
            connection.commit()
        place = elsewhere(tmp_path, settings)
        with pytest.raises(BackupError, match="1 place:"):
            restore(place, file)
        assert not (place.data_dir / "votes.sqlite3").exists()
        restore(settings, file, replace=True)
        with closing(open_store(settings, read_only=True)) as again:
            assert set(contents(again)) == set(receipts)
