from __future__ import annotations

import logging
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, Engine, event, text

from storage.sqlite import truncate_wal, writing_engine
from storage.transaction import EarlyJob, NoWrites, Transaction
from storage.writer import GroupWriter, _Task
from voting.errors import OutcomeConflictError, StoreError, StoreFullError, StoreUnavailableError


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A database with one table."""
    path = tmp_path / "votes.sqlite3"
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("CREATE TABLE kept (name TEXT PRIMARY KEY)")
    return path


@pytest.fixture
def engine(path: Path) -> Engine:
    """What the writer of a store gets."""
    return writing_engine(path)


@pytest.fixture(params=[False, True], ids=["", "overlaps"])
def writer(engine: Engine, request: pytest.FixtureRequest) -> Iterator[GroupWriter]:
    """A running writer."""
    writer = GroupWriter(engine, erase=truncate_wal, overlaps=request.param)
    yield writer
    writer.close()


def insert(name: str) -> Callable[[Connection], str]:
    """A job that writes one row and returns its name."""

    def job(connection: Connection) -> str:
        connection.execute(text("INSERT INTO kept VALUES (:name)"), {"name": name})
        return name

    return job


class _Early(EarlyJob[str]):
    """Notes when it prepares itself, refuses an empty name, and writes a row."""

    def __init__(self, name: str, done: list[str]) -> None:
        self._name = name
        self._done = done

    def prepare(self) -> None:
        """See the base."""
        if not self._name:
            raise OutcomeConflictError("refused")
        self._done.append(self._name)

    def __call__(self, transaction: Transaction) -> str:
        """See the base."""
        return insert(self._name)(transaction.connection)


def kept(path: Path) -> list[str]:
    """What another process sees."""
    with closing(sqlite3.connect(path)) as raw:
        return sorted(row[0] for row in raw.execute("SELECT name FROM kept"))


class Group:
    """Runs jobs in one group: the writer is held until all of them wait."""

    def __init__(self, writer: GroupWriter) -> None:
        self._writer = writer

    def run(self, *jobs: Callable[[Connection], Any]) -> list[Any]:
        """Returns each job's result or exception, in order."""
        begun, go = threading.Event(), threading.Event()

        def hold(_: Connection) -> None:
            begun.set()
            go.wait(10)

        with ThreadPoolExecutor(len(jobs) + 1) as threads:
            threads.submit(self._writer.run, hold)
            begun.wait(10)
            futures = [threads.submit(self._writer.run, job) for job in jobs]
            while self._writer._queue.qsize() < len(jobs):  # the only way to see them wait
                time.sleep(0.001)
            go.set()
        return [future.exception() or future.result() for future in futures]


def one_after_the_other(writer: GroupWriter, threads: ThreadPoolExecutor) -> tuple[Future[str], Future[str]]:
    """Two jobs in a group each: the second one waits already when the first is committed."""
    begun, go = threading.Event(), threading.Event()

    def hold(_: Connection) -> str:
        begun.set()
        go.wait(10)
        return "first"

    first = threads.submit(writer.run, hold)
    begun.wait(10)
    second = threads.submit(writer.run, insert("second"))
    while writer._queue.empty():  # the only way to see it wait
        time.sleep(0.001)
    go.set()
    return first, second


def counted_commits(engine: Engine) -> list[int]:
    """Grows by one entry per commit."""
    commits: list[int] = []
    event.listen(engine, "commit", lambda _: commits.append(1))
    return commits


class TestRun:
    """Answered after the commit."""

    def test_is_there_when_it_returns(self, writer: GroupWriter, path: Path) -> None:
        """Another process sees it."""
        assert writer.run(insert("a")) == "a"
        assert kept(path) == ["a"]

    def test_those_that_wait_share_a_commit(self, writer: GroupWriter, engine: Engine, path: Path) -> None:
        """Ten jobs, one sync; the holding job has its own."""
        commits = counted_commits(engine)
        names = [f"{number}" for number in range(10)]
        assert Group(writer).run(*(insert(name) for name in names)) == names
        assert len(commits) == 2
        assert kept(path) == names

    def test_no_savepoint_where_nothing_fails(self, writer: GroupWriter, engine: Engine, path: Path) -> None:
        """It would be two more statements for each vote."""
        statements: list[str] = []
        event.listen(engine, "before_cursor_execute", lambda *told: statements.append(told[2]))
        Group(writer).run(*(insert(name) for name in "abc"))
        assert [one.split()[0] for one in statements] == ["INSERT"] * 3
        assert kept(path) == ["a", "b", "c"]

    def test_what_needs_no_database_comes_first(self, writer: GroupWriter, engine: Engine, path: Path) -> None:
        """Of a whole group before its transaction begins, and once though the group is run again."""
        done: list[str] = []
        event.listen(engine, "begin", lambda _: done.append("begin"))
        broken = insert("a")  # the second one of them fails, and has the group run again
        Group(writer).run(_Early("a", done), _Early("b", done), broken)
        assert done[0] == "begin"  # of what held the writer
        assert sorted(done[1:3]) == ["a", "b"]
        assert set(done[3:]) == {"begin"}
        assert kept(path) == ["a", "b"]

    def test_what_fails_first_fails_alone(self, writer: GroupWriter, path: Path) -> None:
        """Its caller gets the error, and its neighbours are written."""
        answers = Group(writer).run(insert("a"), _Early("b", []), _Early("", []))
        assert answers[:2] == ["a", "b"]
        assert isinstance(answers[2], OutcomeConflictError)
        with pytest.raises(OutcomeConflictError):
            writer.run(_Early("", []))
        assert kept(path) == ["a", "b"]

    def test_more_than_a_group(self, writer: GroupWriter, path: Path) -> None:
        """What does not fit into one commit goes into the next."""
        names = sorted(f"{number}" for number in range(150))
        assert sorted(Group(writer).run(*(insert(name) for name in names))) == names
        assert kept(path) == names

    @pytest.mark.parametrize(
        ("error", "expected"),
        [
            (OutcomeConflictError("no"), OutcomeConflictError),
            (ValueError("a fault of the caller"), ValueError),
            (RuntimeError("a fault of ours"), RuntimeError),
            (None, StoreError),  # the row is there already
        ],
    )
    def test_one_that_fails_is_undone_alone(
        self, writer: GroupWriter, path: Path, error: Exception | None, expected: type[Exception]
    ) -> None:
        """Its caller gets the error, and what it had written is gone; its neighbours do not notice."""

        def fails(connection: Connection) -> None:
            insert("half")(connection)
            if error is not None:
                raise error
            insert("half")(connection)

        results = Group(writer).run(insert("a"), fails, insert("b"))
        assert (results[0], results[2]) == ("a", "b")
        assert type(results[1]) is expected
        assert kept(path) == ["a", "b"]

    def test_what_a_constraint_refuses_shows_no_value(self, writer: GroupWriter) -> None:
        """The database's message carries parameters; ours does not."""
        writer.run(insert("canary"))
        with pytest.raises(StoreError) as caught:
            writer.run(insert("canary"))
        assert "canary" not in str(caught.value)
        assert "canary" not in repr(caught.value.__cause__)

    def test_a_read_only_store_refuses(self) -> None:
        """Every writing method of a store that was opened for reading."""
        with pytest.raises(StoreUnavailableError, match="reading only"):
            NoWrites().run(insert("a"))


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


class TestAnswers:
    """Everybody gets one, whatever happens to others."""

    def test_before_the_next_group_is_committed(self, engine: Engine, path: Path) -> None:
        """Whoever was held back while the next group was begun does not wait for its commit, which may take long."""
        at_commit, go = threading.Event(), threading.Event()
        commits: list[int] = []

        def hold(_: Connection) -> None:
            commits.append(1)
            if len(commits) == 2:
                at_commit.set()
                go.wait(10)

        event.listen(engine, "commit", hold)
        with (
            closing(GroupWriter(engine, erase=truncate_wal, overlaps=True)) as writer,
            ThreadPoolExecutor(2) as threads,
        ):
            first, second = one_after_the_other(writer, threads)
            assert at_commit.wait(10)
            assert first.result(10) == "first"
            assert not second.done()
            go.set()
            assert second.result(10) == "second"
        assert kept(path) == ["second"]

    @pytest.mark.parametrize(("moment", "passing"), [("begin", 1), ("before_cursor_execute", 0), ("commit", 1)])
    def test_though_the_next_group_fails(self, engine: Engine, moment: str, passing: int) -> None:
        """What is committed is acknowledged, and only the other is told of the fault."""
        calls: list[int] = []

        def break_down(*_: Any) -> None:
            calls.append(1)
            if len(calls) > passing:
                raise sqlite3.OperationalError("disk I/O error")

        event.listen(engine, moment, break_down)
        with (
            closing(GroupWriter(engine, erase=truncate_wal, overlaps=True)) as writer,
            ThreadPoolExecutor(2) as threads,
        ):
            first, second = one_after_the_other(writer, threads)
            assert first.result(10) == "first"
            assert isinstance(second.exception(10), StoreUnavailableError)

    def test_though_nothing_is_left_to_do(self, engine: Engine) -> None:
        """The caller of what waits next has gone by then."""
        with (
            closing(GroupWriter(engine, erase=truncate_wal, overlaps=True)) as writer,
            ThreadPoolExecutor(1) as threads,
        ):
            begun, go = threading.Event(), threading.Event()

            def hold(_: Connection) -> str:
                begun.set()
                go.wait(10)
                return "first"

            first = threads.submit(writer.run, hold)
            assert begun.wait(10)
            gone = _Task(insert("never"), 0.0, erases=False)
            gone.given_up = True
            writer._queue.put(gone)
            go.set()
            assert first.result(10) == "first"

    def test_though_others_have_gone(self) -> None:
        """Callers wake each other: one that waited no longer is passed over."""
        tasks = [_Task(insert("a"), 0.0, erases=False) for _ in range(6)]
        for task in tasks[:4]:
            with pytest.raises(StoreUnavailableError):
                task.outcome(0.0)
        _Task.settle(tasks)
        assert [task.outcome(10) for task in tasks[4:]] == [None, None]

    def test_all_of_a_large_group(self, writer: GroupWriter) -> None:
        """From as many threads, each its own."""
        with ThreadPoolExecutor(100) as threads:
            answers = [threads.submit(writer.run, insert(f"{number}")) for number in range(1000)]
            assert [answer.result(30) for answer in answers] == [f"{number}" for number in range(1000)]


class TestErases:
    """Deleted bytes leave the files."""

    def test_the_log_is_empty_when_it_returns(self, writer: GroupWriter, path: Path) -> None:
        """Nothing of it is left in the write-ahead log."""
        writer.run(insert("canary"))
        writer.run(lambda connection: connection.execute(text("DELETE FROM kept")), erases=True)
        assert path.with_name("votes.sqlite3-wal").stat().st_size == 0
        assert b"canary" not in path.read_bytes()

    def test_is_made_up_for_when_a_reader_was_in_the_way(self, writer: GroupWriter, path: Path) -> None:
        """The deletion is acknowledged at once; the log is emptied when the reader is done."""
        writer.run(insert("canary"))
        wal = path.with_name("votes.sqlite3-wal")
        with closing(sqlite3.connect(path, isolation_level=None)) as reader:
            reader.execute("BEGIN")
            reader.execute("SELECT * FROM kept").fetchall()
            writer.run(lambda connection: connection.execute(text("DELETE FROM kept")), erases=True)
            assert wal.stat().st_size > 0
            assert writer.run(insert("a")) == "a"  # votes go on meanwhile
            reader.execute("COMMIT")
        for _ in range(500):
            if wal.stat().st_size == 0:
                break
            time.sleep(0.02)
        assert wal.stat().st_size == 0
        assert b"canary" not in path.read_bytes()

    def test_a_fault_while_emptying_is_tried_again(
        self, engine: Engine, path: Path, caplog: pytest.LogCaptureFixture
    ) -> None:
        """The deletion itself is committed, so its caller is not told of a failure; the operator is."""
        calls: list[int] = []
        done = threading.Event()

        def erase(_: Connection) -> bool:
            calls.append(1)
            if len(calls) < 3:
                raise sqlite3.OperationalError("canary")
            done.set()
            return True

        with caplog.at_level(logging.WARNING), closing(GroupWriter(engine, erase=erase)) as writer:
            writer.run(insert("a"), erases=True)
            assert done.wait(10)
        assert kept(path) == ["a"]
        assert "will be tried again: OperationalError" in caplog.text
        assert "canary" not in caplog.text


class TestClose:
    """The end."""

    def test_finishes_what_was_accepted(self, engine: Engine, path: Path) -> None:
        """Jobs that wait while it closes are written and answered."""
        writer = GroupWriter(engine, erase=truncate_wal)
        begun, go = threading.Event(), threading.Event()

        def hold(_: Connection) -> None:
            begun.set()
            go.wait(10)

        with ThreadPoolExecutor(5) as threads:
            threads.submit(writer.run, hold)
            begun.wait(10)
            waiting = [threads.submit(writer.run, insert(name)) for name in "abc"]
            while writer._queue.qsize() < 3:  # the only way to see them wait
                time.sleep(0.001)
            closing_thread = threads.submit(writer.close)
            go.set()
            closing_thread.result(10)
            assert [future.result(10) for future in waiting] == ["a", "b", "c"]
        assert kept(path) == ["a", "b", "c"]
        with pytest.raises(StoreUnavailableError, match="closed"):
            writer.run(insert("d"))
