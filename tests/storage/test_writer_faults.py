"""`storage.writer`: what fails is told, and the thread that writes outlives it."""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, Engine, event
from sqlalchemy.exc import OperationalError

from storage import writer as writer_module
from storage.sqlite import truncate_wal, writing_engine
from storage.writer import GroupWriter, _Task
from tests.storage.groups import Group, insert, kept
from voting.errors import StoreFullError, StoreUnavailableError


class TestFaults:
    """The thread outlives them all."""

    def test_full(self, engine: Engine, path: Path) -> None:
        """The job that is too much fails alone; the next ones fit, and when there is room it does too."""
        limits = [12]  # pages; the real thing in small: SQLite reports it as it reports a full disk
        event.listen(engine, "connect", lambda raw, _: raw.execute(f"PRAGMA max_page_count={limits[0]}"))
        with closing(GroupWriter(engine, erase=truncate_wal)) as writer:
            first, large, last = Group(writer).run(insert("a"), insert("x" * 200_000), insert("b"))
            assert (first, last) == ("a", "b")
            assert type(large) is StoreFullError
            assert "xx" not in str(large)
            with pytest.raises(StoreFullError):
                writer.run(insert("x" * 200_000))
            assert kept(path) == ["a", "b"]
            limits[0] = 1000  # somebody made room; nobody restarts anything
            writer.run(insert("x" * 200_000))
        assert kept(path) == ["a", "b", "x" * 200_000]

    @pytest.mark.parametrize("moment", ["begin", "commit", "before_cursor_execute"])
    def test_any_fault_of_the_database(self, engine: Engine, path: Path, moment: str) -> None:
        """At the beginning, within a job, at the commit: told, nothing written, and the next job succeeds."""
        broken = [True]

        def break_down(*_: Any) -> None:
            if broken[0]:
                raise sqlite3.OperationalError("disk I/O error: canary")

        event.listen(engine, moment, break_down)
        with closing(GroupWriter(engine, erase=truncate_wal)) as writer:
            for _ in range(2):
                with pytest.raises(StoreUnavailableError) as caught:
                    writer.run(insert("a"))
                assert "canary" not in str(caught.value)
            assert kept(path) == []
            broken[0] = False
            writer.run(insert("a"))
        assert kept(path) == ["a"]

    def test_one_that_was_told_is_left_alone(self, writer: GroupWriter, engine: Engine, path: Path) -> None:
        """Of two that meet a fault which may pass, one has no time left; a fault that stays comes after it."""
        passing, staying = sqlite3.OperationalError("canary"), sqlite3.OperationalError("disk I/O error")
        passing.sqlstate = "40001"  # type: ignore[attr-defined]  # as a database asks for another try
        faults = [passing, staying]

        def break_down(*_: Any) -> None:
            if faults:
                raise faults.pop(0)

        event.listen(engine, "before_cursor_execute", break_down)
        late, patient = _Task(insert("a"), 0.0, erases=False), _Task(insert("b"), time.monotonic() + 60, erases=False)
        writer._work([late, patient])  # past the queue, so that the two can differ in time
        for task in (late, patient):
            with pytest.raises(StoreUnavailableError):
                task.outcome(1)
        assert writer.run(insert("c")) == "c"
        assert kept(path) == ["c"]

    def test_the_database_cannot_be_opened(self, tmp_path: Path) -> None:
        """It is not there; once it is, writing goes on by itself."""
        path = tmp_path / "later.sqlite3"
        with closing(GroupWriter(writing_engine(path), erase=truncate_wal)) as writer:
            with pytest.raises(StoreUnavailableError, match="SQLITE_CANTOPEN"):
                writer.run(insert("a"))
            with closing(sqlite3.connect(path)) as raw:
                raw.execute("CREATE TABLE kept (name TEXT PRIMARY KEY)")
            assert writer.run(insert("a")) == "a"

    def test_a_disk_that_does_not_answer(self, engine: Engine, path: Path) -> None:
        """The caller is told in time; what had not begun never will."""
        go = threading.Event()
        with closing(GroupWriter(engine, erase=truncate_wal, timeout_s=0.05)) as writer:
            with pytest.raises(StoreUnavailableError, match="in time"):
                writer.run(lambda _: go.wait(10))
            with pytest.raises(StoreUnavailableError, match="in time"):
                writer.run(insert("never"))
            go.set()
        assert kept(path) == []

    def test_another_process_holds_the_write_lock_for_a_while(self, writer: GroupWriter, path: Path) -> None:
        """Somebody's shell on the database: the job waits and is not lost."""
        writer.run(insert("first"))
        with closing(sqlite3.connect(path, isolation_level=None)) as raw, ThreadPoolExecutor(1) as threads:
            raw.execute("BEGIN IMMEDIATE")
            waiting = threads.submit(writer.run, insert("a"))
            assert not waiting.done()
            raw.execute("COMMIT")
            assert waiting.result(10) == "a"


class TestMakesRoom:
    """Where the disk is full and the database can free something of it."""

    @pytest.mark.parametrize("code", ["SQLITE_FULL", "SQLITE_IOERR_WRITE", "SQLITE_IOERR_SHMSIZE"])
    def test_and_tries_once_more(self, engine: Engine, path: Path, code: str) -> None:
        """All of the group are stored once, and nobody is told of it."""
        full = _Full(engine, code)
        with closing(GroupWriter(engine, erase=truncate_wal, make_room=full.make_room)) as writer:
            for number in range(3):
                full.is_so = True
                assert Group(writer).run(insert(f"{number} a"), insert(f"{number} b")) == [f"{number} a", f"{number} b"]
        assert full.asked >= 3
        assert sorted(kept(path)) == ["0 a", "0 b", "1 a", "1 b", "2 a", "2 b"]

    def test_what_cannot_be_freed_is_told(self, engine: Engine, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Soon: of a group that meets a reader in the way, not each waits for it. Later it is tried again."""
        monkeypatch.setattr(writer_module, "_RETRY_ERASING_S", 60)
        full = _Full(engine, "SQLITE_FULL", can_free=False)
        with closing(GroupWriter(engine, erase=truncate_wal, make_room=full.make_room)) as writer:
            full.is_so = True
            errors = Group(writer).run(*(insert(str(number)) for number in range(20)))
            assert [type(one) for one in errors] == [StoreFullError] * 20
            assert full.asked == 1
            full.can_free = True
            writer._room_at = 0.0  # the moment is over
            assert writer.run(insert("later")) == "later"
        assert (full.asked, kept(path)) == (2, ["later"])

    def test_a_fault_while_freeing(self, engine: Engine, path: Path) -> None:
        """Is none of its own: the disk is full, which is told, and the thread goes on."""
        full = _Full(engine, "SQLITE_FULL")

        def broken(_: Any) -> bool:
            raise sqlite3.OperationalError("disk I/O error: canary")

        with closing(GroupWriter(engine, erase=truncate_wal, make_room=broken)) as writer:
            full.is_so = True
            with pytest.raises(StoreFullError):
                writer.run(insert("a"))
            full.is_so = False
            writer.run(insert("a"))
        assert kept(path) == ["a"]


class _Full:
    """A disk that takes no commit until something was freed."""

    def __init__(self, engine: Engine, code: str, *, can_free: bool = True) -> None:
        self.is_so, self.can_free, self.asked = False, can_free, 0
        self._code = code
        event.listen(engine, "commit", self._refuse)

    def make_room(self, connected: Callable[[], Connection]) -> bool:
        self.asked += 1
        assert not connected().in_transaction()
        self.is_so = self.is_so and not self.can_free
        return self.can_free

    def _refuse(self, _: Connection) -> None:
        if self.is_so:
            error = sqlite3.OperationalError("canary")
            error.sqlite_errorname = self._code
            raise OperationalError("COMMIT", {}, error)
