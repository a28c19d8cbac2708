"""What a server does to those who vote: it cuts connections, crashes and comes back, is full, read-only or away."""

from __future__ import annotations

import os
import signal
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import psycopg
import pytest
from sqlalchemy import create_engine
from sqlalchemy.engine import make_url
from sqlalchemy.exc import OperationalError

from storage import open_store, postgresql
from storage.audit import open_audit
from storage.commitments import Kind, expiry_body
from storage.receipt_codes import is_of
from storage.repository import SqlOutcomeStore
from storage.transaction import Transaction
from tests.postgres_server import PostgresServer
from tests.storage.databases import POSTGRESQL, raw
from tests.storage.groups import until_waiting
from tests.storage.samples import StandingClock, cast, shown, vote
from voting.errors import OutcomeConflictError, StoreFullError, StoreUnavailableError
from voting.ports import OutcomeStore, Receipt
from voting.settings import StoreSettings

pytestmark = POSTGRESQL

_OTHERS = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{}' AND pid <> pg_backend_pid()"
_THREADS = 4


def _database(settings: StoreSettings) -> str:
    return str(make_url(str(settings.url)).database)


def _impatient(settings: StoreSettings) -> StoreSettings:
    return settings.model_copy(update={"retry_s": 0.5})


def _patient(settings: StoreSettings) -> StoreSettings:
    """On a busy machine a server takes its time to recover; as long as a caller waits at most."""
    return settings.model_copy(update={"retry_s": 28.0})


@contextmanager
def _voting(store: OutcomeStore) -> Iterator[dict[str, Receipt]]:
    """Votes in four threads meanwhile, and fills in what was acknowledged. No vote may fail."""
    acknowledged: dict[str, Receipt] = {}
    done = threading.Event()

    def work() -> None:
        while not done.is_set():
            comparison_id, receipt = cast(store)
            acknowledged[comparison_id] = receipt

    with ThreadPoolExecutor(_THREADS) as threads:
        working = [threads.submit(work) for _ in range(_THREADS)]
        try:
            yield acknowledged
        except AssertionError:
            for one in working:
                if one.done():
                    one.result()  # why votes do not go on
            raise
        finally:
            done.set()
        for one in working:
            one.result()


def _wait_for(acknowledged: dict[str, Receipt], more: int) -> None:
    until, enough = time.monotonic() + 60, len(acknowledged) + more
    while len(acknowledged) < enough:
        assert time.monotonic() < until, "votes do not go on"
        time.sleep(0.01)


def _check(settings: StoreSettings, acknowledged: dict[str, Receipt]) -> None:
    """Each is there, once, with its receipt; none was told that it came second; nothing else is there."""
    assert all(receipt.first for receipt in acknowledged.values())
    stored = dict(raw(settings, "SELECT comparison_id, receipt_sha256 FROM outcomes"))
    assert stored.keys() == acknowledged.keys()
    assert all(is_of(stored[comparison_id], receipt.code) for comparison_id, receipt in acknowledged.items())
    with closing(open_store(settings, clock=StandingClock())) as store:
        for comparison_id, receipt in list(acknowledged.items())[:3]:
            assert store.add_outcome(vote(comparison_id)) == Receipt(receipt.code, first=False)
    with open_audit(settings) as audit:
        assert audit.whole(audit.key).faults == []


class TestDuringVotes:
    """No acknowledged vote is lost, none is there twice, no voter is told of a fault."""

    def test_connections_are_killed(
        self, settings: StoreSettings, clock: StandingClock, postgres: PostgresServer
    ) -> None:
        """All of them, again and again, in the middle of whatever they do."""
        with closing(open_store(_patient(settings), clock=clock)) as store, _voting(store) as acknowledged:
            for _ in range(25):
                _wait_for(acknowledged, 5)
                postgres.run(_OTHERS.format(_database(settings)))
        _check(settings, acknowledged)

    @pytest.mark.parametrize("how", [signal.SIGQUIT, signal.SIGKILL], ids=["stopped", "killed"])
    def test_the_server_crashes(
        self, settings: StoreSettings, clock: StandingClock, postgres: PostgresServer, how: signal.Signals
    ) -> None:
        """At once, without a word to anybody, and started again, three times; killed, it cannot even tell its own."""
        with closing(open_store(_patient(settings), clock=clock)) as store, _voting(store) as acknowledged:
            for _ in range(3):
                _wait_for(acknowledged, 20)
                postgres.stop(how)
                postgres.start_after_crash()
            _wait_for(acknowledged, 20)
        _check(settings, acknowledged)

    def test_the_writers_process_crashes(
        self, settings: StoreSettings, clock: StandingClock, postgres: PostgresServer
    ) -> None:
        """One server process is killed: the server throws all connections out and recovers by itself."""
        with closing(open_store(_patient(settings), clock=clock)) as store, _voting(store) as acknowledged:
            _wait_for(acknowledged, 20)
            query = "SELECT pid FROM pg_stat_activity WHERE datname = '{}' AND pid <> pg_backend_pid() LIMIT 1"
            ((pid,),) = postgres.run(query.format(_database(settings)))
            os.kill(pid, signal.SIGKILL)
            while Path(f"/proc/{pid}").exists():  # until the server has seen it: votes may be answered before that
                time.sleep(0.01)
            postgres.wait()
            _wait_for(acknowledged, 20)
        _check(settings, acknowledged)


class TestCommitOfUnknownEnd:
    """The connection is lost after the commit and before its answer: what was called is run again."""

    @pytest.fixture
    def lost(self, settings: StoreSettings, clock: StandingClock) -> Iterator[tuple[SqlOutcomeStore, list[int]]]:
        """A store, and how many of its next commits are lost in this way."""
        store = open_store(settings, clock=clock)
        assert isinstance(store, SqlOutcomeStore)
        cast(store)
        losses = [0]
        dialect: Any = store._writes._engine.dialect  # type: ignore[attr-defined]  # where a commit can be lost
        commit = dialect.do_commit

        def commit_and_lose(connection: Any) -> None:
            commit(connection)
            if losses[0]:
                losses[0] -= 1
                connection.dbapi_connection.close()
                raise psycopg.OperationalError("the connection is lost")

        dialect.do_commit = commit_and_lose
        yield store, losses
        store.close()

    def test_vote(self, lost: tuple[SqlOutcomeStore, list[int]], settings: StoreSettings) -> None:
        """One outcome, and its voter was the first."""
        store, losses = lost
        for number in range(3):
            impression = shown()
            store.add_impression(impression)
            losses[0] = number
            receipt = store.add_outcome(vote(impression.comparison_id))
            assert losses == [0]
            assert receipt.first
            assert receipt.proof is not None
            assert store.add_outcome(vote(impression.comparison_id)) == Receipt(receipt.code, first=False)
        assert store.counts()["votes"] == 4
        assert raw(settings, "SELECT count(*) FROM log_leaves WHERE kind = 'outcome'") == [(4,)]

    def test_impression_and_pseudonym(self, lost: tuple[SqlOutcomeStore, list[int]], settings: StoreSettings) -> None:
        """Once each."""
        store, losses = lost
        losses[0] = 1
        store.add_impression(shown())
        losses[0] = 1
        pseudonym = store.pseudonym("browser")
        assert pseudonym == store.pseudonym("browser")
        assert losses == [0]
        assert store.counts()["unanswered"] == 1
        assert raw(settings, "SELECT count(*) FROM pseudonym_keys") == [(1,)]

    def test_annotation_and_withdrawal(self, lost: tuple[SqlOutcomeStore, list[int]], settings: StoreSettings) -> None:
        """Both succeeded, and say so; taking it back a second time is still something else."""
        store, losses = lost
        comparison_id, receipt = cast(store)
        losses[0] = 1
        assert store.annotate(receipt.code, {"tags": ["clearer"]})
        losses[0] = 1
        assert store.withdraw(receipt.code)
        assert losses == [0]
        assert not store.withdraw(receipt.code)
        assert store.is_withdrawn(comparison_id)
        with open_audit(settings) as audit:
            assert audit.whole(audit.key).faults == []


class TestRefusals:
    """Errors of the server that pass, and those that do not."""

    @pytest.mark.parametrize("state", ["40001", "40P01", "53300", "57P03", "08006"])
    def test_what_passes_is_tried_again(self, settings: StoreSettings, clock: StandingClock, state: str) -> None:
        """A serialisation failure, a deadlock and the like, twice: the caller does not notice."""
        with closing(open_store(settings, clock=clock)) as store:
            assert isinstance(store, SqlOutcomeStore)
            tries: list[int] = []

            def job(transaction: Transaction) -> str:
                tries.append(1)
                if len(tries) < 3:
                    raise_it = f"DO $$ BEGIN RAISE EXCEPTION 'canary' USING ERRCODE = '{state}'; END $$"
                    transaction.connection.exec_driver_sql(raise_it)
                return "done"

            assert store._writes.run(job) == "done"  # the writer itself: jobs of the store's own raise nothing
            assert len(tries) == 3

    def test_what_is_undone_does_not_let_go_of_the_log(self, settings: StoreSettings, clock: StandingClock) -> None:
        """A job that failed is rolled back to its savepoint: no other instance gets in before those after it."""
        with closing(open_store(settings, clock=clock)) as store:
            assert isinstance(store, SqlOutcomeStore)
            held: list[str] = []
            ready, go = threading.Event(), threading.Event()

            def hold(_: Transaction) -> None:
                ready.set()
                go.wait(30)

            def fail(transaction: Transaction) -> None:
                transaction.log.tell(Kind.EXPIRY, expiry_body([]))
                raise OutcomeConflictError("refused")

            def look(_: Transaction) -> None:
                engine = create_engine(str(settings.url))
                try:
                    with engine.connect() as other:
                        other.exec_driver_sql("SELECT size FROM log_head FOR UPDATE NOWAIT")
                    held.append("free")
                except OperationalError as error:
                    held.append(getattr(error.orig, "sqlstate", ""))
                engine.dispose()

            with ThreadPoolExecutor(3) as threads:
                threads.submit(store._writes.run, hold)  # as above
                assert ready.wait(30)
                failed = threads.submit(store._writes.run, fail)
                until_waiting(store._writes, 1)  # type: ignore[arg-type]  # it is one
                looked = threads.submit(store._writes.run, look)
                until_waiting(store._writes, 2)  # type: ignore[arg-type]  # likewise
                go.set()
                assert isinstance(failed.exception(30), OutcomeConflictError)
                looked.result(30)
            assert held
            assert set(held) == {"55P03"}

    def test_what_does_not_pass_is_told_at_once(self, settings: StoreSettings, clock: StandingClock) -> None:
        """Without a word of the server's message."""
        with closing(open_store(settings, clock=clock)) as store:
            assert isinstance(store, SqlOutcomeStore)
            tries: list[int] = []

            def job(transaction: Transaction) -> None:
                tries.append(1)
                transaction.connection.exec_driver_sql("DO $$ BEGIN RAISE EXCEPTION 'canary'; END $$")

            with pytest.raises(StoreUnavailableError, match=r"\(P0001\)") as caught:
                store._writes.run(job)  # likewise
            assert "canary" not in str(caught.value)
            assert len(tries) == 1
            cast(store)


class TestAway:
    """The voter is told in time, nothing is half stored, and it goes on by itself."""

    def test_stopped(self, settings: StoreSettings, clock: StandingClock, postgres: PostgresServer) -> None:
        """Reading and writing; once it is back, the same vote is saved without a restart."""
        with closing(open_store(_impatient(settings), clock=clock)) as store:
            impression = shown()
            store.add_impression(impression)
            postgres.stop()
            try:
                for call in (lambda: store.add_outcome(vote(impression.comparison_id)), store.counts):
                    with pytest.raises(StoreUnavailableError, match="cannot be reached"):
                        call()
                with pytest.raises(StoreUnavailableError, match=r"store\.url names cannot be reached"):
                    open_store(_impatient(settings))
            finally:
                postgres.start()
            assert store.add_outcome(vote(impression.comparison_id)).first
            assert store.counts()["votes"] == 1

    def test_read_only(self, settings: StoreSettings, clock: StandingClock, postgres: PostgresServer) -> None:
        """As a replica is, or a primary that was demoted."""
        name = _database(settings)
        with closing(open_store(_impatient(settings), clock=clock)) as store:
            cast(store)
            for on, saved in (("on", False), ("off", True)):
                postgres.run(f"ALTER DATABASE {name} SET default_transaction_read_only = {on}")
                postgres.run(_OTHERS.format(name))
                if saved:
                    cast(store)
                else:
                    with pytest.raises(StoreUnavailableError, match="25006"):
                        cast(store)
            assert store.counts() == {
                "impressions": 2, "votes": 2, "skips": 0, "voids": 0, "unanswered": 0, "withdrawn": 0, "destroyed": 0,
            }  # fmt: skip

    def test_an_instance_that_hangs_is_thrown_out(
        self, settings: StoreSettings, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """It stopped in the middle of a transaction, holding the log's head: the others wait, but not for ever."""
        monkeypatch.setattr(postgresql, "_LONGEST_PAUSE_INSIDE_A_TRANSACTION", "300ms")
        with closing(open_store(settings, clock=clock)) as hanging, closing(open_store(settings, clock=clock)) as other:
            assert isinstance(hanging, SqlOutcomeStore)
            holds, go = threading.Event(), threading.Event()

            def hang(transaction: Transaction) -> None:
                holds.set()
                go.wait(30)
                transaction.connection.exec_driver_sql("SELECT 1")

            with ThreadPoolExecutor(1) as threads:
                hung = threads.submit(hanging._writes.run, hang)  # the only way to stop in the middle
                assert holds.wait(30)
                cast(other)
                go.set()
                hung.result(30)
            cast(hanging)
            assert other.counts()["votes"] == 2


@pytest.mark.skipif(os.geteuid() != 0, reason="a small disk is made by mounting one")
class TestFull:
    """A real small disk, under the tables."""

    @pytest.fixture
    def room(self, settings: StoreSettings, postgres: PostgresServer) -> Iterator[Callable[[int], None]]:
        """Moves the database to a disk of 20 MB, and resizes it."""
        disk = postgres.directory / "small"
        disk.mkdir()
        if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=20m", "tmpfs", disk], check=False).returncode:
            pytest.skip("this system mounts nothing")
        try:
            tables = disk / "tables"
            tables.mkdir()
            owner = postgres.data.stat()
            os.chown(tables, owner.st_uid, owner.st_gid)
            postgres.run(f"CREATE TABLESPACE small LOCATION '{tables}'")
            postgres.run(f"ALTER DATABASE {_database(settings)} SET TABLESPACE small")
            yield lambda megabytes: _resize(disk, megabytes)
            postgres.run(_OTHERS.format(_database(settings)))
            postgres.run(f"ALTER DATABASE {_database(settings)} SET TABLESPACE pg_default")
            postgres.run("DROP TABLESPACE small")
        finally:
            subprocess.run(["umount", "--lazy", disk], check=True)

    def test_is_told_and_goes_on_by_itself(
        self, settings: StoreSettings, clock: StandingClock, room: Callable[[int], None]
    ) -> None:
        """What was saved before is whole; with room again, the same vote is saved without a restart."""
        large = {"response_a": "x" * 200_000}
        with closing(open_store(settings, clock=clock)) as store:
            saved, refused = [], None
            for _ in range(200):
                impression = shown()
                try:
                    store.add_impression(impression)
                    store.add_outcome(vote(impression.comparison_id, content=large))
                except StoreFullError:
                    refused = impression.comparison_id
                    break
                saved.append(impression.comparison_id)
            assert saved
            assert refused is not None
            with pytest.raises(StoreFullError, match="free space"):
                store.add_outcome(vote(refused, content=large))
            assert {one.impression.comparison_id for one in store.records() if one.record} == set(saved)
            room(64)
            store.add_impression(shown(refused))
            assert store.add_outcome(vote(refused, content=large)).first
        with open_audit(settings) as audit:
            assert audit.whole(audit.key).faults == []


def _resize(disk: Path, megabytes: int) -> None:
    subprocess.run(["mount", "-o", f"remount,size={megabytes}m", disk], check=True)
