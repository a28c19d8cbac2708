"""A PostgreSQL server to measure `benchmarks.store` and `benchmarks.full_store` on, with a database for each store."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import psycopg
from sqlalchemy.engine import URL, make_url

from benchmarks.store import Insert
from voting.settings import StoreSettings


class Server:
    """See `benchmarks.store.Place`. The databases that it makes are dropped again.

    Args:
        url: Of a database from which others can be made, and dropped.
        directory: Where the keys of the stores go.
    """

    def __init__(self, url: URL, directory: Path) -> None:
        self._url = url
        self._directory = directory
        self._made: list[str] = []

    @classmethod
    @contextmanager
    def of(cls, url: str, directory: Path) -> Iterator[Server]:
        """Gives the server at the URL, or one that is started and stopped."""
        if url:
            server = cls(make_url(url), directory)
            try:
                yield server
            finally:
                server.drop()
            return
        from tests.postgres_server import PostgresServer  # noqa: PLC0415  # another server needs no such package

        with PostgresServer(directory.parent) as own:  # the account that it runs as cannot enter `directory`
            yield cls(make_url(own.url("postgres")), directory)

    def settings(self, name: str) -> StoreSettings:
        """See `Place`."""
        url = self._new(name).render_as_string(hide_password=False)
        return StoreSettings(data_dir=self._directory / name, url=url)

    @contextmanager
    def insert(self, name: str) -> Iterator[Insert]:
        """See `Place`: psycopg's own way, as durable as the server's settings say."""
        with _connected(self._new(name)) as connection:
            connection.execute("CREATE TABLE kept (id TEXT PRIMARY KEY, content BYTEA)")
            connection.commit()

            def insert(rows: Sequence[tuple[str, bytes]]) -> None:
                for row in rows:
                    connection.execute("INSERT INTO kept VALUES (%s, %s)", row)
                connection.commit()

            yield insert

    def clear(self, name: str) -> None:
        """See `Place`."""
        self._drop(_database(name))
        self._run("CHECKPOINT")

    def tidy(self, name: str) -> None:
        """Does for a store what a server does by itself in time, and the one of the tests never."""
        with _connected(self._url.set(database=_database(name))) as connection:
            connection.autocommit = True
            connection.execute("VACUUM (ANALYZE)")
        self._run("CHECKPOINT")

    def drop(self) -> None:
        """Drops what was made and not cleared."""
        for database in list(self._made):
            self._drop(database)

    def _new(self, name: str) -> URL:
        database = _database(name)
        self._run(f"CREATE DATABASE {database}")
        self._made.append(database)
        return self._url.set(database=database)

    def _drop(self, database: str) -> None:
        self._run(f"DROP DATABASE {database} WITH (FORCE)")
        self._made.remove(database)

    def _run(self, statement: str) -> None:
        with _connected(self._url) as connection:
            connection.autocommit = True
            connection.execute(statement.encode())


def _database(name: str) -> str:
    return f"benchmark_{name}"


def _connected(url: URL) -> AbstractContextManager[psycopg.Connection]:
    return psycopg.connect(url.set(drivername="postgresql").render_as_string(hide_password=False))
