"""Reading what was committed, from whichever database."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar

from sqlalchemy import Connection, Dialect, Engine, Result, RowMapping, Select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import QueuePool

from storage.faults import may_pass, pauses, translated
from voting.errors import StoreUnavailableError

_T = TypeVar("_T")


class Reads:
    """Runs single reading statements. Thread-safe.

    Args:
        engine: Of `storage.database.Database.reading`.
        snapshot: The statement that begins a transaction which sees one state throughout; likewise.
        retry_s: How long a statement that a lost connection or the like broke off is tried again.
    """

    def __init__(self, engine: Engine, *, snapshot: str = "BEGIN", retry_s: float = 0.0) -> None:
        self.dialect: Dialect = engine.dialect
        """The database's, for statements that are bound before they are run."""
        self._engine: Engine | None = engine
        self._snapshot = snapshot
        self._retry_s = retry_s

    @property
    def connections(self) -> int:
        """How many connections are in use now."""
        pool = self._engine.pool if self._engine is not None else None
        return pool.checkedout() if isinstance(pool, QueuePool) else 0

    def rows(self, statement: Select[*tuple[Any, ...]]) -> Sequence[RowMapping]:
        """Returns all rows of the statement; the connection is free again before this returns.

        Raises:
            StoreUnavailableError: The database cannot be read, or the store was closed.
        """
        return self._read(statement, lambda found: found.mappings().all())

    def tuples(self, statement: Select[*tuple[Any, ...]]) -> Sequence[Sequence[Any]]:
        """Returns what `rows` does, each row's values in the order of the statement: to look a name up takes longer."""
        return self._read(statement, Result.all)

    def _read(self, statement: Select[*tuple[Any, ...]], taken: Callable[[Result[Any]], Sequence[_T]]) -> Sequence[_T]:
        until = time.monotonic() + self._retry_s
        waits = pauses()
        while True:
            engine = self._engine
            if engine is None:
                raise StoreUnavailableError("the store was closed")
            try:
                with engine.connect() as connection:
                    return taken(connection.execute(statement))
            except SQLAlchemyError as error:
                pause = next(waits)
                if not may_pass(error) or time.monotonic() + pause > until:
                    raise translated(error) from None
            time.sleep(pause)

    @contextmanager
    def snapshot(self) -> Iterator[Snapshot]:
        """Gives reads that all see the store as it was at the first of them, whatever is written meanwhile.

        What is erased while it lasts leaves the files afterwards.

        Raises:
            StoreUnavailableError: The database cannot be read, or the store was closed.
        """
        if self._engine is None:
            raise StoreUnavailableError("the store was closed")
        try:
            with self._engine.connect() as connection:
                connection.exec_driver_sql(self._snapshot)
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
        self.dialect: Dialect = connection.dialect
        """The database's."""
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
