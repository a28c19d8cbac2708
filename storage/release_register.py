"""Where releases keep their register: in a file beside SQLite, in the database on PostgreSQL.

On SQLite one process alone may write, and that is the app while a command builds. Instances that share a PostgreSQL
database share the register in it: each sees what was released and decided at the others.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import SQLAlchemyError

from storage.database import database_of
from storage.faults import translated
from storage.schema import check_version
from voting.release.register import Register
from voting.release.register_file import register_in, register_of, retire
from voting.settings import StoreSettings


def open_register(settings: StoreSettings, directory: Path, *, make: bool) -> Register | None:
    """See `storage.open_register`."""
    database = database_of(settings)
    if database.control_path is not None:
        return register_in(directory) if make else register_of(directory)
    engine = database.writing()
    check_version(engine)
    register = Register(_InDatabase(engine))
    if (before := register_of(directory)) is not None:
        register.take_over(before)
        retire(directory)
    return register


class _InDatabase:
    """See `voting.release.register.Transactions`."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @contextmanager
    def __call__(self, *, writing: bool) -> Iterator[_Rows]:
        try:
            with self._engine.begin() as connection:
                if writing:  # all wait for each other: who builds looks first whether the name is taken
                    connection.exec_driver_sql("LOCK TABLE releases IN SHARE ROW EXCLUSIVE MODE")
                yield _Rows(connection)
        except SQLAlchemyError as error:
            raise translated(error) from None


class _Rows:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def run(self, statement: str, *given: Mapping[str, Any]) -> list[tuple[Any, ...]]:
        result = self._connection.execute(text(statement), list(given) if len(given) > 1 else dict(*given))
        return [tuple(row) for row in result] if result.returns_rows else []
