from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Engine

from storage import open_store
from storage.backup import back_up
from storage.sqlite import truncate_wal, writing_engine
from storage.writer import GroupWriter
from tests.postgres_server import PostgresServer
from tests.storage.samples import StandingClock, cast
from voting.ports import OutcomeStore, Receipt
from voting.settings import StoreSettings


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


@pytest.fixture
def writer(engine: Engine) -> Iterator[GroupWriter]:
    """A running writer."""
    writer = GroupWriter(engine, erase=truncate_wal)
    yield writer
    writer.close()


@pytest.fixture
def settings(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[StoreSettings]:
    """A store of its own, not yet made: in a file, or for tests that are marked with `BOTH` in PostgreSQL too."""
    data_dir = tmp_path / "data"
    kind = getattr(request, "param", "sqlite")
    if kind == "sqlite":
        yield StoreSettings(data_dir=data_dir)
        return
    server: PostgresServer = request.getfixturevalue("postgres")
    if kind == "postgresql":
        url = request.getfixturevalue("shared_database")
        yield StoreSettings(data_dir=data_dir, url=url)
        return
    template = "template0" if kind == "empty postgresql" else request.getfixturevalue("migrated_database")
    name = server.new_database(template)
    yield StoreSettings(data_dir=data_dir, url=server.url(name))
    server.drop_database(name)


@pytest.fixture(scope="session")
def migrated_database(postgres: PostgresServer) -> str:
    """The tables alone, to be copied: faster than to make them for each test."""
    from storage.database import database_of
    from storage.schema import migrate

    name = postgres.new_database()
    migrate(database_of(StoreSettings(url=postgres.url(name))).writing())
    return name


@pytest.fixture(scope="session")
def reused_database(postgres: PostgresServer, migrated_database: str) -> str:
    """One for many tests: emptying it costs a tenth of making another."""
    return postgres.new_database(migrated_database)


@pytest.fixture
def shared_database(postgres: PostgresServer, reused_database: str) -> str:
    """The address of the reused database, emptied, with nobody connected to it."""
    from storage.tables import Base

    others = f"datname = '{reused_database}' AND pid <> pg_backend_pid()"
    postgres.run(f"SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE {others}")  # noqa: S608  # ours
    with postgres.connect(reused_database) as connection, connection.transaction():
        for table in reversed(Base.metadata.sorted_tables):
            connection.execute(f"DELETE FROM {table.name}".encode())  # noqa: S608  # ours
    return postgres.url(reused_database)


@pytest.fixture
def clock() -> StandingClock:
    """A clock that moves only when told."""
    return StandingClock()


@pytest.fixture
def store(settings: StoreSettings, clock: StandingClock) -> Iterator[OutcomeStore]:
    """An open, empty store."""
    opened = open_store(settings, clock=clock)
    yield opened
    opened.close()


@pytest.fixture
def backup(store: OutcomeStore, settings: StoreSettings, tmp_path: Path) -> tuple[Path, dict[str, Receipt]]:
    """A backup of a store with twenty votes, and their receipts."""
    receipts = dict(cast(store) for _ in range(20))
    back_up(settings, tmp_path / "backup")
    return tmp_path / "backup", receipts
