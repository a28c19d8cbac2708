"""From settings to database connections, with the SQLite facts that were measured for this project.

WAL with `synchronous=FULL`: an acknowledged commit survives a power cut (NORMAL loses some). One connection writes,
all others are opened read-only and never checkpoint, because SQLite up to 3.51.2 can damage a WAL database when two
connections write or checkpoint at once (https://www.sqlite.org/wal.html#walresetbug). `BEGIN IMMEDIATE`, because a
transaction that turns from reading to writing fails under load. `secure_delete` overwrites what is deleted.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, RowMapping, Select, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, SQLAlchemyError
from sqlalchemy.pool import NullPool, QueuePool

from storage.faults import translated
from voting.errors import SettingsError, StoreUnavailableError
from voting.settings import StoreSettings

_WRITING_PRAGMAS = (
    "busy_timeout=10000",
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "secure_delete=ON",
    "trusted_schema=OFF",  # nothing in the file may call a function when it is opened
)
_READING_PRAGMAS = ("busy_timeout=10000", "query_only=ON", "trusted_schema=OFF")


def database_path(settings: StoreSettings) -> Path:
    """Returns the SQLite file of the settings, absolute.

    Raises:
        SettingsError: `store.url` is no SQLAlchemy URL, or not of an SQLite file.
    """
    if settings.url is None:
        return (settings.data_dir / "votes.sqlite3").absolute()
    try:
        url = make_url(settings.url)
    except ArgumentError:  # its message shows the URL, which may hold a password
        raise SettingsError("setting store.url is not a database URL such as sqlite:////srv/votes.sqlite3") from None
    file = url.database or ""
    if url.get_backend_name() != "sqlite" or not file or file == ":memory:" or file.startswith("file:"):
        raise SettingsError("setting store.url must name an SQLite file, such as sqlite:////srv/votes.sqlite3")
    return Path(file).absolute()


def writing_engine(path: Path) -> Engine:
    """Returns an engine whose every transaction may write. Only one connection of it may be open at a time."""
    return _engine(path.as_uri() + "?mode=rw", _WRITING_PRAGMAS, begin="BEGIN IMMEDIATE", poolclass=NullPool)


def reading_engine(path: Path) -> Engine:
    """Returns an engine that cannot write. Each statement sees one consistent state; nothing is held between them."""
    return _engine(path.as_uri() + "?mode=ro", _READING_PRAGMAS, begin=None, poolclass=QueuePool)


def truncate_wal(connection: Connection) -> bool:
    """Empties the write-ahead log, so that what was deleted is in no file any more; False when a reader was in the way.

    Outside a transaction only. Waits a quarter of a second for readers, not the usual ten: votes are waiting behind.
    """
    driver: Any = connection.connection.dbapi_connection
    driver.execute("PRAGMA busy_timeout=250")
    try:
        busy, _, _ = driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    finally:
        driver.execute("PRAGMA busy_timeout=10000")
    return not busy


class Reads:
    """Runs single reading statements. Thread-safe."""

    def __init__(self, engine: Engine) -> None:
        self._engine: Engine | None = engine

    def rows(self, statement: Select[*tuple[Any, ...]]) -> Sequence[RowMapping]:
        """Returns all rows of the statement; the connection is free again before this returns.

        Raises:
            StoreUnavailableError: The database cannot be read, or the store was closed.
        """
        engine = self._engine
        if engine is None:
            raise StoreUnavailableError("the store was closed")
        try:
            with engine.connect() as connection:
                return connection.execute(statement).mappings().all()
        except SQLAlchemyError as error:
            raise translated(error) from None

    @contextmanager
    def snapshot(self) -> Iterator[Snapshot]:
        """Gives reads that all see the store as it was at the first of them, whatever is written meanwhile.

        The write-ahead log cannot be emptied while it lasts, so what is erased meanwhile leaves the files afterwards.

        Raises:
            StoreUnavailableError: The database cannot be read, or the store was closed.
        """
        if self._engine is None:
            raise StoreUnavailableError("the store was closed")
        try:
            with self._engine.connect() as connection:
                connection.exec_driver_sql("BEGIN")
                yield Snapshot(connection)
        except SQLAlchemyError as error:
            raise translated(error) from None

    def close(self) -> None:
        """Closes all connections."""
        engine, self._engine = self._engine, None
        if engine is not None:
            engine.dispose()


class Snapshot:
    """Runs reading statements in one transaction. For one thread."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def rows(self, statement: Select[*tuple[Any, ...]]) -> Sequence[RowMapping]:
        """Returns all rows of the statement.

        Raises:
            StoreUnavailableError: The database cannot be read.
        """
        try:
            return self._connection.execute(statement).mappings().all()
        except SQLAlchemyError as error:
            raise translated(error) from None


def _engine(uri: str, pragmas: Sequence[str], *, begin: str | None, poolclass: type[NullPool | QueuePool]) -> Engine:
    connect: Callable[[], sqlite3.Connection] = lambda: sqlite3.connect(  # noqa: E731  # a creator is a plain callable
        uri, uri=True, isolation_level=None, check_same_thread=False
    )
    engine = create_engine("sqlite://", creator=connect, poolclass=poolclass, hide_parameters=True)

    @event.listens_for(engine, "connect")
    def _prepare(connection: sqlite3.Connection, _: object) -> None:
        for pragma in pragmas:
            connection.execute(f"PRAGMA {pragma}")

    if begin:

        @event.listens_for(engine, "begin")
        def _begin(connection: Connection) -> None:
            connection.exec_driver_sql(begin)

    return engine
