from __future__ import annotations

import logging
import sqlite3
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine, event, text

from storage.checkpoint import CheckpointSigner
from storage.commitments import Kind
from storage.sqlite import truncate_wal
from storage.tables import Base
from storage.transaction import EarlyJob, NoWrites, Transaction
from storage.writer import _LARGEST_GROUP, GroupWriter, _Task
from tests.storage.groups import Group, counted_commits, insert, kept, until_waiting
from voting.errors import OutcomeConflictError, StoreError, StoreUnavailableError


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

    def test_no_group_without_end(self, writer: GroupWriter, path: Path) -> None:
        """Those that came first are answered before all that wait are written."""
        names = [f"{number:03}" for number in range(2 * _LARGEST_GROUP)]
        before = sum(writer.groups)
        assert Group(writer).run(*(insert(name) for name in names)) == names
        assert sum(writer.groups) - before == 3  # of what held the writer too
        assert writer.groups[_LARGEST_GROUP] == 2
        assert kept(path) == names

    def test_a_fault_of_no_databases_is_told_without_its_words(
        self, engine: Engine, caplog: pytest.LogCaptureFixture
    ) -> None:
        """Neither to the caller nor in the log; the next one is written."""

        class Broken(CheckpointSigner):
            def sign(self, size: int, root: bytes) -> str:
                raise ValueError(f"canary {size} {root!r}")

        signer = Broken("log", bytes(32))
        Base.metadata.create_all(engine)
        with engine.begin() as connection:
            connection.execute(text("INSERT INTO log_head VALUES (1, 0, x'', '', 1)"))
        with caplog.at_level(logging.ERROR), closing(GroupWriter(engine, erase=truncate_wal, signer=signer)) as writer:
            for _ in range(2):
                with pytest.raises(StoreUnavailableError, match=r"could not write$"):
                    writer.run(lambda transaction: transaction.log.tell(Kind.EXPIRY, b"{}"))
        assert "writing a group of 1 failed: ValueError" in caplog.text
        assert "canary" not in caplog.text

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
        """What does not fit into one commit goes into the next: a job waits for 63 others at most."""
        names = sorted(f"{number}" for number in range(150))
        assert sorted(Group(writer).run(*(insert(name) for name in names))) == names
        assert kept(path) == names
        assert [size for size, number in enumerate(writer.groups) for _ in range(number)] == [1, 22, 64, 64]

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

    def test_counts_who_waits(self, writer: GroupWriter) -> None:
        """In the queue and in the group that is being written; nobody who was answered, whatever the answer."""
        begun, go = threading.Event(), threading.Event()

        def hold(_: Connection) -> None:
            begun.set()
            go.wait(10)

        with ThreadPoolExecutor(3) as threads:
            held = threads.submit(writer.run, hold)
            assert begun.wait(10)
            others = [threads.submit(writer.run, job) for job in (insert("a"), _Early("", []))]
            until_waiting(writer, 2)
            assert (writer.waiting, writer.jobs, sum(writer.groups)) == (3, 3, 0)
            go.set()
            held.result(10)
            assert others[0].result(10) == "a"
            assert isinstance(others[1].exception(10), OutcomeConflictError)
        writer.run(insert("b"))
        assert (writer.waiting, writer.jobs, sum(writer.groups)) == (0, 4, 3)

    def test_a_read_only_store_refuses(self) -> None:
        """Every writing method of a store that was opened for reading."""
        with pytest.raises(StoreUnavailableError, match="reading only"):
            NoWrites().run(insert("a"))


def waits_for(monkeypatch: pytest.MonkeyPatch, lull_s: float, in_all_s: float = 3600) -> None:
    """Has the writer wait so long for callers to come back."""
    monkeypatch.setattr("storage.writer._LULL_S", lull_s)
    monkeypatch.setattr("storage.writer._GATHERING_S", in_all_s)


class TestGathering:
    """Those who were just answered are waited for, but not for long."""

    def test_the_next_commit_is_for_all(
        self, writer: GroupWriter, engine: Engine, path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """For three who wait, and for the one who was answered and comes back."""
        waits_for(monkeypatch, 10)
        commits = counted_commits(engine)
        begun, go = threading.Event(), threading.Event()

        def hold(_: Connection) -> None:
            begun.set()
            go.wait(10)

        def twice() -> str:
            writer.run(hold)
            return writer.run(insert("d"))

        with ThreadPoolExecutor(4) as threads:
            answers = [threads.submit(twice)]
            assert begun.wait(10)
            answers += [threads.submit(writer.run, insert(name)) for name in "abc"]
            until_waiting(writer, 3)
            go.set()
            assert [one.result(10) for one in answers] == ["d", "a", "b", "c"]
        assert len(commits) == 2
        assert kept(path) == list("abcd")

    def test_whoever_comes_alone_is_written(self, writer: GroupWriter, path: Path) -> None:
        """The others do not come back."""
        Group(writer).run(*(insert(name) for name in "abc"))
        assert writer.run(insert("d")) == "d"
        assert kept(path) == list("abcd")

    def test_nobody_is_waited_for_after_a_single_one(
        self, writer: GroupWriter, path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """One voter at a time is never held up."""
        waits_for(monkeypatch, 3600)
        for name in "abc":
            writer.run(insert(name))
        assert kept(path) == list("abc")

    @pytest.mark.parametrize(("lull_s", "in_all_s"), [(0, 3600), (3600, 0)])
    def test_those_who_wait_are_not_kept_for_long(
        self, writer: GroupWriter, path: Path, monkeypatch: pytest.MonkeyPatch, lull_s: float, in_all_s: float
    ) -> None:
        """When nobody comes for a while, and when they come one by one."""
        waits_for(monkeypatch, lull_s, in_all_s)
        Group(writer).run(*(insert(name) for name in "abc"))  # who held the writer does not come back
        assert kept(path) == list("abc")

    def test_closing_waits_for_nobody(self, writer: GroupWriter, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """What waits by then is written."""
        waits_for(monkeypatch, 3600)
        with ThreadPoolExecutor(2) as threads:
            begun, go = threading.Event(), threading.Event()

            def hold(_: Connection) -> None:
                begun.set()
                go.wait(10)

            held = threads.submit(writer.run, hold)
            assert begun.wait(10)
            waiting = threads.submit(writer.run, insert("a"))
            until_waiting(writer, 1)
            go.set()
            held.result(10)
            writer.close()
            assert waiting.result(10) == "a"
        assert kept(path) == ["a"]


class TestAnswers:
    """Everybody gets one, whatever happens to others."""

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

    def test_is_made_up_for_while_votes_never_cease(self, engine: Engine) -> None:
        """A lull is not waited for: the bytes would stay as long as the app is busy."""
        begun = time.monotonic()
        tries: list[float] = []

        def erase(_: Connection, *, patiently: bool) -> bool:  # noqa: ARG001  # the port's signature
            tries.append(time.monotonic() - begun)
            return len(tries) > 1

        with closing(GroupWriter(engine, erase=erase)) as writer:
            writer.run(insert("a"), erases=True)
            for number in range(300):
                writer.run(insert(f"{number}"))
                if len(tries) > 1:
                    break
                time.sleep(0.01)
            assert len(tries) > 1

    def test_a_reader_that_stays_is_waited_for_ever_more_seldom(
        self, engine: Engine, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Votes wait meanwhile, and other deletions bring no further wait; that it is gone is seen as soon as ever."""
        monkeypatch.setattr("storage.writer._RETRY_ERASING_S", 0.01)
        monkeypatch.setattr("storage.writer._PATIENT_AGAIN_S", 0.04)
        tries: list[bool] = []
        gone = threading.Event()

        def erase(_: Connection, *, patiently: bool) -> bool:
            tries.append(patiently)
            return gone.is_set()

        with closing(GroupWriter(engine, erase=erase)) as writer:
            for number in range(100):
                writer.run(insert(f"{number}"), erases=True)
                time.sleep(0.005)
            waits = [number for number, patiently in enumerate(tries) if patiently]
            assert waits[0] == 0
            assert 2 <= len(waits) <= 8
            assert len(tries) >= 100
            gone.set()
            writer.run(insert("the last"), erases=True)
            tried = len(tries)
            writer.run(insert("after it"), erases=True)
            assert tries[tried:] == [True]

    def test_a_fault_while_emptying_is_tried_again(
        self, engine: Engine, path: Path, caplog: pytest.LogCaptureFixture
    ) -> None:
        """The deletion itself is committed, so its caller is not told of a failure; the operator is."""
        calls: list[int] = []
        done = threading.Event()

        def erase(_: Connection, *, patiently: bool) -> bool:  # noqa: ARG001  # the port's signature
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
            until_waiting(writer, 3)
            closing_thread = threads.submit(writer.close)
            go.set()
            closing_thread.result(10)
            assert [future.result(10) for future in waiting] == ["a", "b", "c"]
        assert kept(path) == ["a", "b", "c"]
        with pytest.raises(StoreUnavailableError, match="closed"):
            writer.run(insert("d"))
