"""`storage.files`: what is told to be on the disk is on it."""

from __future__ import annotations

import errno
import fcntl
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from storage import open_store
from storage.backup import back_up
from storage.files import sync
from storage.key_file import key_path
from storage.key_users import note_store
from storage.log_room import FIRST, LogRoom
from storage.opening import open_sql_store
from tests.storage.samples import cast
from voting.settings import StoreSettings

_F_FULLFSYNC = 51  # of macOS; elsewhere it stands for nothing, and is never given to the system here


@pytest.fixture
def flushed(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The inodes that the drive was told to write, on a system that is said to know how.

    That shows who asks for it and what follows an answer; whether a drive of macOS obeys, it cannot show.
    """
    inodes: list[int] = []

    def control(descriptor: int, command: int, *more: int) -> int:
        assert (command, more) == (_F_FULLFSYNC, ())
        inodes.append(os.fstat(descriptor).st_ino)
        return 0

    def only_handed_over(_: int) -> None:
        raise AssertionError("fsync leaves it in the drive's cache there")

    monkeypatch.setattr(fcntl, "F_FULLFSYNC", _F_FULLFSYNC, raising=False)
    monkeypatch.setattr(fcntl, "fcntl", control)
    monkeypatch.setattr(os, "fsync", only_handed_over)
    return inodes


class TestSync:
    """Through the cache of the drive, where the system can."""

    def test_files_of_ours(self, settings: StoreSettings, tmp_path: Path, flushed: list[int]) -> None:
        """Key, its list of stores, the log's room, backup, and the directories that hold their names."""
        store = open_store(settings)
        cast(store)
        log = tmp_path / "busy-wal"
        log.write_bytes(bytes(FIRST + 1))
        LogRoom(log).make()
        back_up(settings, tmp_path / "backup")
        store.close()
        key = key_path(settings)
        ours = (key, key.with_name(f"{key.name}.stores"), key.parent, log, tmp_path / "backup", tmp_path)
        assert [one.name for one in ours if one.stat().st_ino not in flushed] == []

    def test_a_key_that_is_rotated_away(self, settings: StoreSettings, flushed: list[int]) -> None:
        """The new one's file, and the bytes of the old one's that were overwritten."""
        store = open_sql_store(settings, attended=False)
        assert store.maintenance is not None
        with key_path(settings).open("rb") as old:
            flushed.clear()
            store.maintenance.rotate()
            assert os.fstat(old.fileno()).st_nlink == 0
            assert os.fstat(old.fileno()).st_ino in flushed
        assert key_path(settings).stat().st_ino in flushed
        store.close()

    def test_a_store_that_is_noted_beside_its_key(self, tmp_path: Path, flushed: list[int]) -> None:
        """With its name: a rotation must not take another store's key away after a power cut."""
        note_store(tmp_path / "voting.key", "0" * 32, "file:///somewhere")
        assert flushed == [(tmp_path / "voting.key.stores").stat().st_ino, tmp_path.stat().st_ino]

    def test_a_key_that_was_kept_beside_its_file(self, settings: StoreSettings, flushed: list[int]) -> None:
        """With its name; and when it is let go, the file that has it again and its name, before it is overwritten."""
        store = open_sql_store(settings, attended=False)
        assert store.maintenance is not None
        key = key_path(settings)
        key.rename(key.with_name("away"))
        flushed.clear()
        store.maintenance.keep_up()
        (kept,) = key.parent.glob("*.kept")
        folder, file = key.parent.stat().st_ino, kept.stat().st_ino
        assert flushed == [file, folder]
        key.with_name("away").rename(key)
        flushed.clear()
        store.maintenance.keep_up()
        assert flushed == [key.stat().st_ino, folder, file]
        store.close()

    @pytest.mark.parametrize("number", [errno.ENOTSUP, errno.EINVAL, errno.ENOTTY])
    @pytest.mark.usefixtures("flushed")
    def test_where_the_file_system_does_not_know_how(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
    ) -> None:
        """As far as it can."""
        synced: list[int] = []
        monkeypatch.setattr(fcntl, "fcntl", _failing(number))
        monkeypatch.setattr(os, "fsync", synced.append)
        with (tmp_path / "file").open("wb") as file:
            sync(file.fileno())
            assert synced == [file.fileno()]

    @pytest.mark.usefixtures("flushed")
    def test_a_drive_that_fails(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Is told: what only lies in its cache is not said to be kept."""
        monkeypatch.setattr(fcntl, "fcntl", _failing(errno.EIO))
        with (tmp_path / "file").open("wb") as file, pytest.raises(OSError, match=os.strerror(errno.EIO)):
            sync(file.fileno())

    def test_where_there_is_no_such_command(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """`fsync` does it all."""
        synced: list[int] = []
        monkeypatch.delattr(fcntl, "F_FULLFSYNC", raising=False)
        monkeypatch.setattr(os, "fsync", synced.append)
        with (tmp_path / "file").open("wb") as file:
            sync(file.fileno())
            assert synced == [file.fileno()]


def _failing(number: int) -> Callable[..., int]:
    def control(*_: object) -> int:
        raise OSError(number, os.strerror(number))

    return control
