"""Rows that a database keeps for all instances that share it, beside the votes: plain tables, in transactions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import SQLAlchemyError

from storage.database import database_of
from storage.faults import translated
from storage.schema import check_version
from storage.tables import Base
from voting.settings import StoreSettings


def shared_rows(settings: StoreSettings, table: str) -> SharedRows | None:
    """See `storage.open_shared`."""
    database = database_of(settings)
    if database.control_path is not None:  # one process alone may write
        return None
    engine = database.writing()
    check_version(engine)
    return SharedRows(engine, table)


class SharedRows:
    """See `voting.ports.Transactions`.

    Args:
        engine: Writes.
        table: What those who write wait for.
    """

    def __init__(self, engine: Engine, table: str) -> None:
        self._engine, self._table = engine, Base.metadata.tables[table].name

    @contextmanager
    def __call__(self, *, writing: bool) -> Iterator[_Rows]:
        """See the port."""
        try:
            with self._engine.begin() as connection:
                if writing:
                    connection.exec_driver_sql(f"LOCK TABLE {self._table} IN SHARE ROW EXCLUSIVE MODE")
                yield _Rows(connection)
        except SQLAlchemyError as error:
            raise translated(error) from None


class _Rows:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def run(self, statement: str, *given: Mapping[str, Any]) -> list[tuple[Any, ...]]:
        result = self._connection.execute(text(statement), list(given) if len(given) > 1 else dict(*given))
        return [tuple(row) for row in result] if result.returns_rows else []
