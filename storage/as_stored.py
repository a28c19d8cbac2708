"""Rows as the database has them, whatever somebody wrote there, and whether a row of the store can look like that.

SQLite keeps a value of any type in any column, and text in any encoding; PostgreSQL days that no calendar here has.
Whoever checks a store reads it with an engine that gives all of it (`Database.reading`), without the conversions that
would fail, and asks `fitting` what may be taken for a row.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import lru_cache
from typing import Any, Final, TypeAlias

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    Double,
    Integer,
    Label,
    LargeBinary,
    RowMapping,
    Select,
    String,
    Table,
    select,
    type_coerce,
)
from sqlalchemy.types import TypeEngine

from storage.tables import UtcHour, as_hour

IMPOSSIBLE: Final = "holds what no such row can hold"
"""What is wrong with a row that does not fit."""

_Taken: TypeAlias = Callable[[Any], Any]


class NoText:
    """Stands for text that is not in UTF-8; equal to nothing that a row may hold.

    Args:
        raw: As it stands in the database.
    """

    def __init__(self, raw: bytes) -> None:
        self._raw = raw

    def __str__(self) -> str:
        return self._raw.decode(errors="backslashreplace")


def text_or_not(raw: bytes) -> str | NoText:
    """Returns text of a database, or what stands for it where it is none."""
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return NoText(raw)


def as_told(column: Column[Any]) -> Label[Any]:
    """Returns a column as the database has it, of which nothing is converted."""
    return type_coerce(column, String).label(column.name)


def rows_as_told(table: Table) -> Select[*tuple[Any, ...]]:
    """Returns the statement that reads all columns of a table so."""
    return select(*map(as_told, table.c))


def is_day(told: object) -> bool:
    """Whether it is a day in the one form in which days are kept."""
    try:
        return isinstance(told, str) and date.fromisoformat(told).isoformat() == told
    except ValueError:
        return False


def named(value: object) -> str:
    """Returns what a row is called by a value of its key, whatever that is."""
    return value.hex() if isinstance(value, bytes) else "" if value is None else str(value)


def key_of(table: Table, row: RowMapping) -> str:
    """Returns what a row is called by its key."""
    return "/".join(named(row[column.name]) for column in table.primary_key)


def fitting(table: Table, row: RowMapping) -> dict[str, Any] | None:
    """Returns a row with its values as the store's code has them, or None where one is such as no row here can hold.

    Args:
        table: Its table.
        row: Of `rows_as_told`.
    """
    try:
        return {name: taken(row[name]) for name, taken in _columns(table)}
    except (TypeError, ValueError, OverflowError, OSError):  # the last two: no hour that a date-time can be
        return None


@lru_cache
def _columns(table: Table) -> list[tuple[str, _Taken]]:
    return [(one.name, _or_none(_taken(one.type)) if one.nullable else _taken(one.type)) for one in table.c]


def _or_none(taken: _Taken) -> _Taken:
    return lambda value: None if value is None else taken(value)


def _taken(of: TypeEngine[Any]) -> _Taken:
    """The function that converts a value of a column, or raises an error."""
    for kind, taken in _TAKEN:
        if isinstance(of, kind):
            return taken
    raise TypeError(f"no column of this store is of type {of}")


def _exactly(*kinds: type) -> _Taken:
    def taken(value: Any) -> Any:
        if type(value) not in kinds:
            raise TypeError(IMPOSSIBLE)
        return value

    return taken


_WHOLE: Final = _exactly(int)


def _day(value: Any) -> date:
    if type(value) is date:
        return value
    if not is_day(value):
        raise ValueError(IMPOSSIBLE)
    return date.fromisoformat(value)


def _hour(value: Any) -> datetime | None:
    return as_hour(_WHOLE(value))


def _truth(value: Any) -> bool:
    if type(value) not in (bool, int) or value not in (0, 1):
        raise TypeError(IMPOSSIBLE)
    return bool(value)


_TAKEN: Final[tuple[tuple[type[TypeEngine[Any]], _Taken], ...]] = (
    (UtcHour, _hour),
    (Boolean, _truth),
    (Integer, _WHOLE),
    (Date, _day),
    (Double, _exactly(float, int)),
    (String, _exactly(str)),
    (LargeBinary, _exactly(bytes)),
)
