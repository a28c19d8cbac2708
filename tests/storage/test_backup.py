from __future__ import annotations

import base64
import errno
import fcntl
import os
import re
import sqlite3
import stat
import threading
from collections.abc import Callable
from contextlib import ExitStack, closing
from datetime import timedelta
from pathlib import Path

import pytest

from benchmarks.kill_store import Voting
from storage import backup as backup_module
from storage import open_store, repository
from storage.audit import open_audit
from storage.backup import back_up, restore
from storage.files import draft_of
from storage.key_file import key_path, make_key
from storage.opening import open_sql_store
from storage.verification import Verification
from tests.storage.databases import raw
from tests.storage.samples import StandingClock, cast, shown, vote
from voting.errors import BackupError, KeyringError, StoreLockedError, StoreUnavailableError, StoreVersionError
from voting.ports import OutcomeStore, Receipt
from voting.settings import StoreSettings


def contents(store: OutcomeStore) -> dict[str, object]:
    """Every vote, by its comparison."""
    return {one.impression.comparison_id: one.record for one in store.records() if one.record is not None}


def at(path: Path, settings: StoreSettings) -> StoreSettings:
    """The store in that file, with the same key."""
    return settings.model_copy(update={"url": f"sqlite:///{path}", "key_file": key_path(settings)})


def elsewhere(tmp_path: Path, settings: StoreSettings) -> StoreSettings:
    """A place without a store, and the same key."""
    return StoreSettings(data_dir=tmp_path / "elsewhere", key_file=key_path(settings))


def checked(settings: StoreSettings) -> Verification:
    """The whole store against its log."""
    with open_audit(settings) as audit:
        return audit.whole(audit.key)


class TestBackUp:
    """One file, whole, and nothing to whoever has no key."""

    def test_while_votes_come_in(self, store: OutcomeStore, settings: StoreSettings, tmp_path: Path) -> None:
        """Each holds all that was acknowledged before it, verifies, and takes no part of what came in meanwhile."""
        acknowledged: dict[str, str] = {}
        over = threading.Event()

        def work() -> None:
            while not over.is_set():
                comparison_id, receipt = cast(store)
                acknowledged[comparison_id] = receipt.code

        threads = [threading.Thread(target=work) for _ in range(4)]
        for thread in threads:
            thread.start()
        try:
            for number in range(4):
                while len(acknowledged) < 40 * (number + 1):
                    over.wait(0.01)
                before = set(acknowledged)
                back_up(settings, tmp_path / f"{number}.sqlite3")
                with closing(open_store(at(tmp_path / f"{number}.sqlite3", settings), read_only=True)) as copy:
                    assert before <= set(contents(copy))
        finally:
            over.set()
            for thread in threads:
                thread.join()
        assert set(acknowledged) == set(contents(store))

    def test_one_private_file_and_nothing_beside_it(
        self, store: OutcomeStore, settings: StoreSettings, tmp_path: Path
    ) -> None:
        """Mode 0600, no log of writes, nor the need of one to be read, no draft; the figures are those of the store."""
        cast(store)
        (tmp_path / "backups").mkdir()
        copied = back_up(settings, tmp_path / "backups" / "one")
        (file,) = (tmp_path / "backups").iterdir()
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        assert file.read_bytes()[18:20] == b"\x01\x01"  # https://www.sqlite.org/fileformat.html: no write-ahead log
        assert copied.size_bytes == file.stat().st_size
        assert (copied.rows, copied.entries) == (2, 2)

    def test_without_the_key_it_is_ciphertext(
        self, store: OutcomeStore, settings: StoreSettings, tmp_path: Path
    ) -> None:
        """A thousand canaries, in every field that is sealed: none is in the file, nor is the key in any spelling."""
        codes = []
        for number in range(1_000):
            canary = f"canary-{number:05x}-end"
            impression = shown(metadata={"model_a": canary})
            store.add_impression(impression)
            record = vote(impression.comparison_id, content={"response_a": canary}, metadata={"note": canary})
            codes.append(store.add_outcome(record).code)
            if number % 10 == 0:
                store.annotate(codes[-1], {"comment": canary})
        back_up(settings, tmp_path / "copy")
        held = (tmp_path / "copy").read_bytes()
        assert held.count(b"canary") == 0
        assert [code for code in codes if code.encode() in held or code.replace("-", "").encode() in held] == []
        (text,) = re.findall(rb"[A-Za-z0-9+/]{43}=", key_path(settings).read_bytes())
        key = base64.b64decode(text)
        assert [one for one in (key, text, key.hex().encode()) if one in held] == []
        alone = StoreSettings(url=f"sqlite:///{tmp_path / 'copy'}", data_dir=tmp_path / "nowhere" / "data")
        with pytest.raises(KeyringError, match="missing"):
            open_store(alone, read_only=True)

    def test_nothing_is_written_over(self, store: OutcomeStore, settings: StoreSettings, tmp_path: Path) -> None:
        """Whatever is there stays."""
        cast(store)
        (tmp_path / "there").write_text("mine")
        with pytest.raises(BackupError, match="nothing is written over"):
            back_up(settings, tmp_path / "there")
        assert (tmp_path / "there").read_text() == "mine"

    @pytest.mark.parametrize("kind", ["directory", "pipe", "link", "link to nothing", "locked"])
    def test_nor_is_what_is_no_file(
        self, store: OutcomeStore, settings: StoreSettings, tmp_path: Path, kind: str
    ) -> None:
        """A directory, a pipe, a link to an empty file or to none; and the name that another backup holds just now."""
        cast(store)
        there, empty = tmp_path / "there", tmp_path / "empty"
        empty.touch()
        with ExitStack() as stack:
            if kind == "directory":
                there.mkdir()
            elif kind == "pipe":
                os.mkfifo(there)
            elif kind == "link":
                there.symlink_to(empty)
            elif kind == "link to nothing":
                there.symlink_to(tmp_path / "nothing")
            else:
                held = stack.enter_context(there.open("wb"))
                fcntl.flock(held, fcntl.LOCK_EX)
            before = there.lstat()
            with pytest.raises(BackupError, match="nothing is written over"):
                back_up(settings, there)
            assert os.path.samestat(there.lstat(), before)
        assert empty.stat().st_size == 0
        assert not (tmp_path / "nothing").exists()

    def test_what_a_killed_backup_left_is_taken_over(
        self, store: OutcomeStore, settings: StoreSettings, tmp_path: Path
    ) -> None:
        """Its empty file becomes the backup, and its draft, which holds votes, goes; other files stay."""
        cast(store)
        there, other = tmp_path / "backups" / "one", tmp_path / "backups" / ".one.kept"
        there.parent.mkdir()
        for left in (there, draft_of(there), other):
            left.touch(mode=0o600)
        back_up(settings, there)
        assert sorted(there.parent.iterdir()) == [other, there]
        assert there.stat().st_size > 0

    def test_what_does_not_verify_is_no_backup(
        self, store: OutcomeStore, settings: StoreSettings, tmp_path: Path
    ) -> None:
        """A row that was changed behind the log's back: refused, and nothing is left."""
        cast(store)
        raw(settings, "UPDATE outcomes SET voter = 'somebody'")
        (tmp_path / "backups").mkdir()
        with pytest.raises(BackupError, match="1 places"):
            back_up(settings, tmp_path / "backups" / "one")
        assert list((tmp_path / "backups").iterdir()) == []

    def test_nor_is_one_that_the_key_does_not_open(
        self, store: OutcomeStore, settings: StoreSettings, tmp_path: Path
    ) -> None:
        """The key of a day was damaged, of which no log tells: nothing is left. Without the store's key it is kept."""
        cast(store)
        raw(settings, "UPDATE day_keys SET wrapped = zeroblob(61)")
        (tmp_path / "backups").mkdir()
        with pytest.raises(BackupError, match="1 places"):
            back_up(settings, tmp_path / "backups" / "one")
        assert list((tmp_path / "backups").iterdir()) == []
        key_path(settings).unlink()
        assert back_up(settings, tmp_path / "backups" / "one").rows == 2

    def test_is_on_the_disk_before_it_has_its_name(
        self, store: OutcomeStore, settings: StoreSettings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """And its name is there before anybody is told: a power cut leaves no half of one, made or restored."""
        cast(store)
        done: list[str] = []
        fsync, replace = os.fsync, os.replace

        def sync(descriptor: int) -> None:
            done.append("folder" if stat.S_ISDIR(os.fstat(descriptor).st_mode) else "file")
            fsync(descriptor)

        def named(draft: Path, path: Path) -> None:
            done.append("name")
            replace(draft, path)

        monkeypatch.setattr(os, "fsync", sync)
        monkeypatch.setattr(os, "replace", named)
        back_up(settings, tmp_path / "one")
        assert done == ["file", "name", "folder"]
        restore(elsewhere(tmp_path, settings), tmp_path / "one")
        assert done[-3:] == ["file", "name", "folder"]

    def test_a_directory_that_is_not_there(self, store: OutcomeStore, settings: StoreSettings, tmp_path: Path) -> None:
        """In one sentence, without a path."""
        cast(store)
        with pytest.raises(BackupError, match=r"^the destination cannot be written: No such file or directory$"):
            back_up(settings, tmp_path / "nowhere" / "one")

    def test_no_store(self, settings: StoreSettings, tmp_path: Path) -> None:
        """None is made for it."""
        with pytest.raises(StoreUnavailableError, match="no store yet"):
            back_up(settings, tmp_path / "one")
        assert list(tmp_path.iterdir()) == []

    def test_postgresql_has_its_own_tool(self, tmp_path: Path) -> None:
        """Which is named."""
        settings = StoreSettings(url="postgresql+psycopg://voting@db.example.org/voting")
        for act in (lambda: back_up(settings, tmp_path / "one"), lambda: restore(settings, tmp_path / "one")):
            with pytest.raises(BackupError, match="pg_dump"):
                act()


@pytest.fixture
def backup(store: OutcomeStore, settings: StoreSettings, tmp_path: Path) -> tuple[Path, dict[str, Receipt]]:
    """A backup of a store with twenty votes, and their receipts."""
    receipts = dict(cast(store) for _ in range(20))
    back_up(settings, tmp_path / "backup")
    return tmp_path / "backup", receipts


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

    @pytest.mark.parametrize("emptied", [True, False])
    def test_the_old_stores_log_of_writes_is_not_taken_for_the_new_ones(
        self, settings: StoreSettings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, emptied: bool
    ) -> None:
        """A process that was killed leaves one, and a reader may keep it from being emptied into the old file.

        Afterwards the store is the backup's and nothing else.
        """
        ids = [f"{number:032x}" for number in range(600)]
        voting = Voting(settings, callers=4)
        voting.live(ids[:300], until=20)
        receipts = dict(voting.receipts)
        back_up(settings, tmp_path / "backup")
        with closing(open_store(at(tmp_path / "backup", settings), read_only=True)) as copy:
            held = set(contents(copy))
        voting.live(ids[300:], until=40)  # of which the first twenty are sent again, and write nothing
        assert (settings.data_dir / "votes.sqlite3-wal").stat().st_size
        if not emptied:
            monkeypatch.setattr(backup_module, "_settle", lambda _: None)
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
        connection.execute("UPDATE outcomes SET kind = 'skip' WHERE rowid = 3")
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
        with pytest.raises(BackupError, match="1 places"):
            restore(place, file)
        assert not (place.data_dir / "votes.sqlite3").exists()
        restore(settings, file, replace=True)
        with closing(open_store(settings, read_only=True)) as again:
            assert set(contents(again)) == set(receipts)
