"""Moves a whole store from its SQLite file into an empty PostgreSQL database: all of it, row by row, or nothing.

Everything happens in one transaction of the destination: copying, comparing every column of every row as it can be
read back, and checking the copy against its log. Whatever goes wrong, the destination stays empty, the source stays as
it is, and the same can be done again. What is sealed stays sealed: no key is needed, and the same key opens the copy.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, Engine, Table, func, insert, select, tuple_
from sqlalchemy.exc import SQLAlchemyError

from storage.database import ENCODED, database_of
from storage.engine import Snapshot
from storage.faults import translated
from storage.postgresql import PostgresqlDatabase
from storage.schema import check_version, migrate
from storage.signing import verifier_key
from storage.sqlite import SqliteDatabase
from storage.tables import STORE_INFO, Base
from storage.verification import verify_store
from voting.counting import counted
from voting.errors import SettingsError, StoreError
from voting.settings import StoreSettings

_BATCH: Final = 200  # rows of up to a few megabytes each


@dataclass(frozen=True, slots=True)
class Moved:
    """What was moved.

    Attributes:
        rows: How many, by table.
        entries: Entries of the log that the copy was checked against.
    """

    rows: Mapping[str, int]
    entries: int


def move_store(settings: StoreSettings, url: str, *, begin: Callable[[int], Callable[[int], object]]) -> Moved:
    """Returns what was moved once the copy is committed and found to be the same.

    The source is locked meanwhile, and left as it is afterwards.

    Args:
        settings: Of the source.
        url: Of the destination.
        begin: Is told how many steps there are, and returns what is told of further ones done.

    Raises:
        SettingsError: The source is in no SQLite file, or the destination is no PostgreSQL database.
        StoreError: The destination is not empty, or the source does not agree with its own log.
        StoreLockedError: An app has the source open.
        StoreUnavailableError: One of the two cannot be read or written; the source may be older than this version.
        StoreVersionError: The source is newer than this version.
    """
    source = database_of(settings)
    if not isinstance(source, SqliteDatabase):
        raise SettingsError("setting store.url must name the SQLite file to move from, or be left out")
    try:
        destination = database_of(settings.model_copy(update={"url": url}))
    except SettingsError:  # it would speak of the setting, which is right
        destination = None
    if not isinstance(destination, PostgresqlDatabase):
        raise SettingsError(
            f"the destination must be a PostgreSQL database, such as postgresql+psycopg://voting@host/voting; {ENCODED}"
        )
    destination.named_by = "the address of the destination"
    with ExitStack() as undo:
        reading = source.reading()  # before `claim`, which would make what is missing
        undo.callback(reading.dispose)
        undo.callback(source.release)
        source.claim()
        check_version(reading)
        undo.callback(destination.release)
        destination.claim()
        with destination.opening():
            writing = destination.writing()
            migrate(writing)
            return _moved(reading, writing, begin)


def _moved(reading: Engine, writing: Engine, begin: Callable[[int], Callable[[int], object]]) -> Moved:
    tables = Base.metadata.sorted_tables
    try:
        with reading.connect() as old, writing.begin() as new:
            new.exec_driver_sql("SET LOCAL idle_in_transaction_session_timeout = 0")
            if any(_count(new, table) for table in tables):
                raise StoreError("the destination is not empty: name a database that holds no store")
            counts = {table.name: _count(old, table) for table in tables}
            advance = begin(2 * sum(counts.values()) + counts["log_leaves"])
            for table in tables:
                _copy(table, old, new, advance)
            for table in tables:
                _compare(table, old, new, advance)
            return Moved(counts, _check(new, advance))
    except SQLAlchemyError as error:
        raise translated(error) from None
    except (TypeError, ValueError, OverflowError):  # their messages show the value
        raise StoreError(
            "the store holds what no such row can hold, and nothing was moved: python -m voting verify names the row"
        ) from None


def _copy(table: Table, old: Connection, new: Connection, advance: Callable[[int], object]) -> None:
    for rows in _batches(table, old):
        new.execute(insert(table), rows)
        advance(len(rows))


def _compare(table: Table, old: Connection, new: Connection, advance: Callable[[int], object]) -> None:
    """Every row by its key, and then that there are no more."""
    key = tuple(table.primary_key)
    for rows in _batches(table, old):
        keys = [tuple(row[column.name] for column in key) for row in rows]
        found = new.execute(select(table).where(tuple_(*key).in_(keys))).mappings()
        there = {tuple(row[column] for column in key): dict(row) for row in found}
        if [there.get(one) for one in keys] != rows:
            raise StoreError(f"a row of {table.name} reads back differently: nothing was moved")
        advance(len(rows))
    if _count(old, table) != _count(new, table):
        raise StoreError(f"{table.name} has another number of rows afterwards: nothing was moved")


def _check(new: Connection, advance: Callable[[int], object]) -> int:
    copy = Snapshot(new)
    store = copy.rows(select(STORE_INFO.c.store_id))
    key = verifier_key(copy, store[0]["store_id"]) if store else None
    if key is None:
        raise StoreError("there is no store to move: it has neither key nor log")
    found = verify_store(copy, key, advance=advance)
    if found.fault_count:
        raise StoreError(
            f"the store does not agree with its log ({counted(found.fault_count, 'fault')}), and nothing was moved: "
            "python -m voting verify names them"
        )
    return found.entries


def _batches(table: Table, connection: Connection) -> Iterator[list[dict[str, Any]]]:
    result = connection.execution_options(yield_per=_BATCH).execute(select(table))
    for rows in result.mappings().partitions():
        yield [dict(row) for row in rows]


def _count(connection: Connection, table: Table) -> int:
    counted: Sequence[Any] = connection.execute(select(func.count()).select_from(table)).one()
    return int(counted[0])
