"""`storage.log_room`: a log that is filled up beforehand loses nothing, and takes no space that is not there."""

from __future__ import annotations

import os
import resource
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from storage.log_room import FIRST, WHOLE, LogRoom
from storage.sqlite import truncate_wal, writing_engine

_MEGABYTE = 1 << 20


@pytest.fixture
def log(tmp_path: Path) -> Path:
    """Where the log is to be."""
    return tmp_path / "votes.sqlite3-wal"


@contextmanager
def _no_file_larger_than(size: int) -> Iterator[None]:
    """For this process: the system refuses to make one longer, as it does when the disk is full."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


class TestMake:
    """When the file is filled up, and how far."""

    @pytest.mark.parametrize(
        ("size", "then"),
        [
            (0, 0),
            (4_152, 4_152),
            (FIRST, FIRST),
            (FIRST + 1, 4 * (FIRST + 1)),
            (20 * _MEGABYTE, WHOLE),
            (WHOLE - 1, WHOLE),
            (WHOLE, WHOLE),
            (WHOLE + 4_120, WHOLE + 4_120),
        ],
    )
    def test_only_a_busy_store_is_given_room(
        self, log: Path, monkeypatch: pytest.MonkeyPatch, size: int, then: int
    ) -> None:
        """Of zeros, up to where SQLite begins anew, and synced; what is there stays as it is."""
        synced: list[int] = []
        monkeypatch.setattr("os.fsync", lambda number: synced.append(os.fstat(number).st_size))
        with log.open("wb") as file:
            file.write(b"frames"[:size])
            file.truncate(size)
        room = LogRoom(log)
        room.make()
        room.make()
        assert log.stat().st_size == then
        assert synced == ([then] if then > size else [])
        with log.open("rb") as file:
            assert file.read(6) == (b"frames" if size else b"")
            rest = file.read()
        assert rest.count(0) == len(rest)

    def test_no_log_is_no_fault(self, log: Path) -> None:
        """Before the first transaction there is none."""
        LogRoom(log).make()
        assert not log.exists()

    def test_again_when_that_was_not_enough(self, log: Path) -> None:
        """Not while SQLite writes inside the room; then further, and from the beginning once the log was emptied."""
        room = LogRoom(log)
        for size, then in ((2, 8), (8, 8), (9, 36), (36, 36), (0, 0), (1, 1), (3, 12)):
            with log.open("ab") as file:
                file.truncate(size * _MEGABYTE)
            room.make()
            assert log.stat().st_size == then * _MEGABYTE

    def test_a_full_disk_gets_back_what_was_taken(self, log: Path) -> None:
        """And is not asked again until the log was emptied: each time would cost the voters who wait."""
        room = LogRoom(log)
        log.write_bytes(b"x" * 2 * _MEGABYTE)
        with _no_file_larger_than(5 * _MEGABYTE):
            room.make()
        assert log.read_bytes() == b"x" * 2 * _MEGABYTE
        log.write_bytes(b"x" * 9 * _MEGABYTE)
        room.make()
        assert log.stat().st_size == 9 * _MEGABYTE
        log.write_bytes(b"")
        room.make()
        log.write_bytes(b"x" * 2 * _MEGABYTE)
        room.make()
        assert log.stat().st_size == 8 * _MEGABYTE


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many bytes are left on the disk."""
    left = [_MEGABYTE]

    def status(path: Path) -> os.statvfs_result:
        assert path.exists()
        return os.statvfs_result((1, 1, 0, 0, left[0], 0, 0, 0, 0, 255))

    monkeypatch.setattr(os, "statvfs", status)
    return left


class TestIsShort:
    """When the log is to be emptied before it is full."""

    def test_where_less_is_left_than_the_log_takes(self, log: Path, disk: list[int]) -> None:
        """Asked when it became longer; after a failure not before it is twice as long, and anew once it was emptied."""
        room = LogRoom(log)
        assert not room.is_short()
        told = []
        for size in (1000, 1001, 1001, 1002, 2003, 2003, 0, 999, 1000, 1001):
            disk[0] = 1000
            log.write_bytes(bytes(size))
            told.append(room.is_short())
        assert told == [False, True, False, False, True, False, False, False, False, True]

    def test_nothing_is_filled_up_then(self, log: Path, disk: list[int]) -> None:
        """Else the log would be more than what is left, and could not be moved into the database."""
        for left, then in ((13 * _MEGABYTE, 2), (14 * _MEGABYTE, 8)):
            disk[0] = left
            log.write_bytes(bytes(2 * _MEGABYTE))
            LogRoom(log).make()
            assert log.stat().st_size == then * _MEGABYTE


class TestGiveBack:
    """What stands behind the last commit."""

    def test_what_was_begun_and_what_was_filled_up(self, tmp_path: Path, log: Path) -> None:
        """Frames without their commit, frames of before the log began anew, and zeros; what was committed is there."""
        path = tmp_path / "votes.sqlite3"
        path.touch()
        engine = writing_engine(path)
        room = LogRoom(log)
        with engine.connect() as connection:
            with connection.begin():
                connection.exec_driver_sql("CREATE TABLE kept (number INTEGER PRIMARY KEY, content BLOB)")
                connection.exec_driver_sql("INSERT INTO kept VALUES (0, randomblob(200000))")
            size = log.stat().st_size
            with log.open("ab") as file:
                file.write(log.read_bytes()[32 : 32 + 3 * 4120] + bytes(70_000))  # three frames that end no commit
            room.give_back()
            assert log.stat().st_size == size
            connection.connection.dbapi_connection.execute("PRAGMA wal_checkpoint(RESTART)")  # type: ignore[union-attr]
            for number in range(1, 4):
                with connection.begin():
                    connection.exec_driver_sql("INSERT INTO kept VALUES (?, 'x')", (number,))
                room.give_back()
                assert log.stat().st_size < size // 4
                assert _after_a_crash(path, tmp_path / "crashed") == [*range(number + 1)]
        engine.dispose()

    def test_no_log(self, log: Path) -> None:
        """Is told; an empty one has nothing to give."""
        with pytest.raises(FileNotFoundError):
            LogRoom(log).give_back()
        log.touch()
        LogRoom(log).give_back()
        assert log.stat().st_size == 0


class TestWritingEngine:
    """SQLite itself on a log that was filled up."""

    def test_what_was_committed_is_there_after_a_crash(self, tmp_path: Path, log: Path) -> None:
        """At every stage: grown by itself, filled up, written inside, grown beyond, emptied, and again."""
        path = tmp_path / "votes.sqlite3"
        path.touch()
        engine = writing_engine(path)
        kept, sizes = [], set()
        with engine.connect() as connection:
            with connection.begin():
                connection.exec_driver_sql("CREATE TABLE kept (number INTEGER PRIMARY KEY, content BLOB)")
            for number in range(60):
                with connection.begin():
                    connection.exec_driver_sql("INSERT INTO kept VALUES (?, randomblob(200000))", (number,))
                kept.append(number)
                sizes.add(log.stat().st_size)
                if number == 40:
                    assert truncate_wal(connection)
                if number % 3 == 0:
                    assert _after_a_crash(path, tmp_path / "crashed") == kept
        engine.dispose()
        assert len(sizes) < 40  # of 60 commits: the others found room
        with closing(sqlite3.connect(path)) as connection:
            assert [one for (one,) in connection.execute("SELECT number FROM kept")] == kept

    def test_the_log_takes_no_more_than_the_disk_has_left(self, tmp_path: Path, log: Path, disk: list[int]) -> None:
        """It is emptied before each commit that finds it longer than that; a reader in the way is no fault."""
        path = tmp_path / "votes.sqlite3"
        path.touch()
        disk[0] = 100_000
        engine = writing_engine(path)
        with engine.connect() as connection:
            with connection.begin():
                connection.exec_driver_sql("CREATE TABLE kept (number INTEGER PRIMARY KEY, content BLOB)")
            for number in range(100):
                with connection.begin():
                    connection.exec_driver_sql("INSERT INTO kept VALUES (?, randomblob(10000))", (number,))
                assert log.stat().st_size < 150_000
            with closing(sqlite3.connect(path, isolation_level=None)) as reader:
                reader.execute("BEGIN")
                reader.execute("SELECT * FROM kept").fetchall()
                for number in range(100, 120):
                    with connection.begin():
                        connection.exec_driver_sql("INSERT INTO kept VALUES (?, randomblob(10000))", (number,))
        engine.dispose()
        with closing(sqlite3.connect(path)) as again:
            assert again.execute("SELECT count(*) FROM kept").fetchone() == (120,)


def _after_a_crash(path: Path, copy: Path) -> list[int]:
    """What stands in the files as they are now, without the memory that processes share."""
    shutil.rmtree(copy, ignore_errors=True)
    copy.mkdir()
    for suffix in ("", "-wal"):
        shutil.copy(f"{path}{suffix}", copy / f"{path.name}{suffix}")
    with closing(sqlite3.connect(copy / path.name)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return [one for (one,) in connection.execute("SELECT number FROM kept")]
