"""A server that hangs: its processes are stopped, and its system goes on to acknowledge what they are sent."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing, contextmanager

import pytest
from sqlalchemy import Engine
from sqlalchemy.engine import make_url
from sqlalchemy.exc import OperationalError

from storage import open_store, postgresql
from storage.database import database_of
from storage.repository import SqlOutcomeStore
from tests.postgres_server import PostgresServer
from tests.storage.databases import POSTGRESQL
from tests.storage.samples import StandingClock, cast, shown, vote
from voting.errors import StoreUnavailableError
from voting.settings import StoreSettings

pytestmark = POSTGRESQL

_IN_TIME_S = 20.0  # much longer than promised, and much less than for ever


@contextmanager
def _hung(postgres: PostgresServer, settings: StoreSettings) -> Iterator[None]:
    """All processes that serve the database now; new ones are served."""
    name = make_url(str(settings.url)).database
    query = f"SELECT pid FROM pg_stat_activity WHERE datname = '{name}' AND pid <> pg_backend_pid()"  # noqa: S608  # ours
    stopped = [pid for (pid,) in postgres.run(query)]
    assert stopped
    for pid in stopped:
        os.kill(pid, signal.SIGSTOP)
    try:
        yield
    finally:
        for pid in stopped:
            os.kill(pid, signal.SIGCONT)


@pytest.fixture
def hasty(settings: StoreSettings, monkeypatch: pytest.MonkeyPatch) -> StoreSettings:
    """Settings of a store that gives a server half a second."""
    monkeypatch.setattr(postgresql, "_AFTER_A_LOCK_S", 0.3)
    monkeypatch.setattr(postgresql, "_AFTER_THE_SERVER_S", 0.3)
    return settings.model_copy(update={"retry_s": 0.2, "statement_timeout_s": 0.2})


@contextmanager
def _begun(*calls: Callable[[], object]) -> Iterator[list[Future[object]]]:
    """Each in a thread of its own; they are not waited for, as the server may hang until later."""
    threads = ThreadPoolExecutor(len(calls))
    try:
        yield [threads.submit(call) for call in calls]
    finally:
        threads.shutdown(wait=False)


def _until(happened: Callable[[], bool]) -> None:
    until = time.monotonic() + _IN_TIME_S
    while not happened():
        assert time.monotonic() < until
        time.sleep(0.01)


class TestHung:
    """Whoever waits for it is told, and the next ones are served by another connection."""

    def test_a_vote(self, hasty: StoreSettings, clock: StandingClock, postgres: PostgresServer) -> None:
        """Told in time; the same vote is stored once, whatever becomes of the connection that hung."""
        with closing(open_store(hasty, clock=clock)) as store:
            impression = shown()
            store.add_impression(impression)
            with _hung(postgres, hasty), _begun(lambda: store.add_outcome(vote(impression.comparison_id))) as (told,):
                with pytest.raises(StoreUnavailableError, match="cannot be reached"):
                    told.result(_IN_TIME_S)
                assert store.add_outcome(vote(impression.comparison_id)).first
            assert store.counts()["votes"] == 1

    def test_a_reader(self, hasty: StoreSettings, clock: StandingClock, postgres: PostgresServer) -> None:
        """The server's own limit does not help: it is the server that keeps it."""
        with closing(open_store(hasty, clock=clock)) as store:
            cast(store)
            with _hung(postgres, hasty), _begun(store.counts) as (told,):
                with pytest.raises(StoreUnavailableError, match="cannot be reached"):
                    told.result(_IN_TIME_S)
                assert store.counts()["votes"] == 1

    def test_the_server_is_the_first_to_give_up(self, hasty: StoreSettings, monkeypatch: pytest.MonkeyPatch) -> None:
        """One that is slow and does not hang says so itself, and its connection is kept."""
        monkeypatch.setattr(postgresql, "_AFTER_THE_SERVER_S", 20.0)
        engine = database_of(hasty).reading()
        with engine.connect() as connection:
            with pytest.raises(OperationalError, match="statement timeout"):
                connection.exec_driver_sql("SELECT pg_sleep(20)")
            assert connection.exec_driver_sql("SELECT 1").scalar_one() == 1
        engine.dispose()

    def test_while_a_store_is_opened_nothing_is_hurried(self, hasty: StoreSettings) -> None:
        """To bring a large one up to date takes as long as it takes."""
        database = database_of(hasty)
        with database.opening():
            _sleep(database.writing())
        with pytest.raises(OperationalError, match="did not answer in time"):
            _sleep(database.writing())


def _sleep(engine: Engine) -> None:
    with engine.connect() as connection:
        connection.exec_driver_sql("SELECT pg_sleep(1.5)")


class TestFigures:
    """What an alert is made of is there when the database is not."""

    def test_without_the_size(self, settings: StoreSettings, clock: StandingClock, postgres: PostgresServer) -> None:
        """Asked again and again by a monitor that waits ten seconds at most; one thread alone waits for the answer."""
        with closing(open_store(settings.model_copy(update={"retry_s": 20.0}), clock=clock)) as store:
            assert store.figures().size_bytes
            with _hung(postgres, settings):
                began = time.monotonic()
                found = [store.figures() for _ in range(2)]
                assert time.monotonic() - began < 8
                assert [one.size_bytes for one in found] == [None, None]
                assert [one.name for one in threading.enumerate()].count("store-size") == 1
            _until(lambda: store.figures().size_bytes is not None)

    def test_without_the_server(self, settings: StoreSettings, clock: StandingClock, postgres: PostgresServer) -> None:
        """It is down; the size is not tried for as long as a vote is."""
        with closing(open_store(settings.model_copy(update={"retry_s": 20.0}), clock=clock)) as store:
            postgres.stop()
            try:
                began = time.monotonic()
                assert store.figures().size_bytes is None
                assert time.monotonic() - began < 8
            finally:
                postgres.start()
            _until(lambda: store.figures().size_bytes is not None)


class TestClosing:
    """It comes to an end, so that the app does."""

    def test_while_all_hang(
        self, settings: StoreSettings, clock: StandingClock, postgres: PostgresServer, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A vote and a reader that would wait for long are told then, and nothing is tried again."""
        monkeypatch.setattr(postgresql, "_LONGEST_CLOSING_S", 0.5)
        store = open_store(settings.model_copy(update={"retry_s": 20.0}), clock=clock)
        assert isinstance(store, SqlOutcomeStore)
        cast(store)
        with _hung(postgres, settings), _begun(lambda: store.add_impression(shown()), store.counts) as told:
            _until(lambda: bool(store._writes.waiting and store._reads.connections))
            threading.Thread(target=store.close, daemon=True).start()
            for one in told:
                with pytest.raises(StoreUnavailableError):
                    one.result(10)
            store._writes._thread.join(10)  # type: ignore[attr-defined]  # as above
            assert not store._writes._thread.is_alive()  # type: ignore[attr-defined]  # likewise

    def test_while_rows_are_cleaned_up(
        self, settings: StoreSettings, clock: StandingClock, postgres: PostgresServer, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """The server may go on with it for minutes, without the app."""
        monkeypatch.setattr(postgresql, "_LONGEST_CLOSING_S", 0.5)
        store = open_store(settings, clock=clock)
        assert isinstance(store, SqlOutcomeStore)
        vacuum = store._database._vacuum  # type: ignore[attr-defined]  # of this database
        name = str(make_url(str(settings.url)).database)
        with postgres.connect(name) as other, other.transaction():
            other.execute("LOCK TABLE annotations IN ACCESS EXCLUSIVE MODE")
            vacuum.ask()
            waiting = "SELECT 1 FROM pg_stat_activity WHERE query LIKE 'VACUUM%' AND wait_event_type = 'Lock'"
            _until(lambda: bool(postgres.run(waiting)))
            closer = threading.Thread(target=store.close, daemon=True)
            closer.start()
            closer.join(10)
            assert not closer.is_alive()
