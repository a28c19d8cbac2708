"""Statements that run for every vote: compiled once for each database, and run by its driver itself.

What SQLAlchemy does around a statement each time costs several times what SQLite takes to run it. The statements are
still SQLAlchemy's, made of the tables, and so are the types of their parameters and the errors that come out.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain
from types import MappingProxyType
from typing import Any, Final, TypeAlias, cast

from sqlalchemy import CTE, Column, Connection, Date, Dialect, LargeBinary, bindparam, column, values
from sqlalchemy.exc import DBAPIError
from sqlalchemy.sql import ClauseElement
from sqlalchemy.sql.compiler import SQLCompiler

from storage.faults import undecoded
from storage.tables import UtcHour

_Convert: TypeAlias = Callable[[Any], Any]
_OFTEN_THE_SAME: Final = (Date, UtcHour)  # a day's votes have one of them each
_AT_ONCE: Final = (32, 8, 1)  # rows
_NOTHING: Final[Mapping[str, Any]] = MappingProxyType({})

Bound: TypeAlias = "list[Any] | dict[str, Any]"
"""Values as the driver of a database takes them."""


@dataclass(frozen=True, slots=True)
class _Compiled:
    """A statement for one database.

    Attributes:
        sql: In the driver's own form.
        defaults: Values of parameters that the statement itself sets, by name.
        converts: What the driver cannot take as it is, by name.
        names: Of the parameters in their order; None where the driver takes them by name.
    """

    sql: str
    defaults: Mapping[str, Any]
    converts: Sequence[tuple[str, _Convert]]
    names: Sequence[str] | None
    _pick: Callable[[Mapping[str, Any]], Sequence[Any]] = field(init=False)

    def __post_init__(self) -> None:
        names = self.names or ()
        pick = operator.itemgetter(*names) if len(names) > 1 else lambda values: [values[name] for name in names]
        object.__setattr__(self, "_pick", pick)

    def parameters(self, values: Mapping[str, Any]) -> Any:
        """Returns values by name as the driver takes them. Further ones do no harm."""
        if self.converts or self.defaults:
            values = {**self.defaults, **values}
            for name, convert in self.converts:
                values[name] = convert(values[name])
        return values if self.names is None else self._pick(values)

    def bound(self, values: dict[str, Any]) -> Bound:
        """Returns the same in a form of its own, and may change what is given. The statement sets nothing itself."""
        for name, convert in self.converts:
            values[name] = convert(values[name])
        return values if self.names is None else list(self._pick(values))


class Prepared:
    """A statement to be run by `Driver`.

    Args:
        statement: Of SQLAlchemy, with a bound parameter for all that changes.
        columns: Those that an insertion or update sets, where the statement does not say.
    """

    def __init__(self, statement: ClauseElement, columns: Sequence[str] | None = None) -> None:
        self._statement = statement
        self._columns = None if columns is None else list(columns)
        self._compiled: dict[str, _Compiled] = {}

    def on(self, dialect: Dialect) -> _Compiled:
        """Returns the statement for a database."""
        found = self._compiled.get(dialect.name)
        if found is None:
            found = self._compiled[dialect.name] = self._compile(dialect)
        return found

    def _compile(self, dialect: Dialect) -> _Compiled:
        compiled = cast(SQLCompiler, self._statement.compile(dialect=dialect, column_keys=self._columns))
        binds = compiled.binds
        converts = [
            (name, lru_cache(maxsize=1024, typed=True)(convert) if isinstance(bind.type, _OFTEN_THE_SAME) else convert)
            for name, bind in binds.items()
            if not isinstance(bind.type, LargeBinary)  # all drivers take bytes
            and (convert := bind.type.dialect_impl(dialect).bind_processor(dialect)) is not None
        ]
        defaults = {name: bind.effective_value for name, bind in binds.items() if not bind.required}
        names = tuple(compiled.positiontup or ()) if compiled.positional else None
        return _Compiled(compiled.string, defaults, converts, names)


def given(columns: Sequence[Column[Any]], number: int = 1) -> CTE:
    """Returns rows whose values are parameters, to be inserted by a statement.

    Args:
        columns: Theirs.
        number: How many. The parameters of the first are named like the columns, of the second with `_1`, and so on.
    """
    rows = [
        tuple(bindparam(f"{one.name}_{row}" if row else one.name, type_=one.type) for one in columns)
        for row in range(number)
    ]
    return values(*(column(one.name, one.type) for one in columns), name="new").data(rows).cte("new", nesting=True)


class PreparedRows:
    """An insertion of any number of rows, to be run by `Driver.insert`.

    To begin a statement takes SQLite nearly as long as to insert a row: there some insert several. A server is sent
    one after the other, and its answers are not waited for (`Driver.at_once`).

    Args:
        insertion: Returns the statement that inserts so many rows. Those that are `given` to it are its only
            parameters.
    """

    def __init__(self, insertion: Callable[[int], ClauseElement]) -> None:
        self.several: Final = {number: Prepared(insertion(number)) for number in _AT_ONCE}
        """By how many rows they insert, most first."""
        self.one: Final = self.several[1]

    def bind(self, dialect: Dialect, values: dict[str, Any]) -> Bound:
        """Returns a row's values by name as `Driver.insert` takes them: made in whichever thread has the time.

        Args:
            dialect: Of the database.
            values: Given away: they are changed, and may be what is returned.
        """
        return self.one.on(dialect).bound(values)

    def set_late(self, dialect: Dialect, bound: Bound, name: str, value: Any) -> None:
        """Sets a value that was not known yet when the others were bound. None of those that must be converted."""
        names = self.one.on(dialect).names
        place: Any = name if names is None else names.index(name)
        bound[place] = value


class Driver:
    """Runs prepared statements on a connection, within whatever transaction it is in. For one thread.

    Every error of the database comes out as SQLAlchemy raises it, without the parameters.
    """

    def __init__(self, connection: Connection) -> None:
        self._dialect = connection.dialect
        self._raw: Any = connection.connection
        self._cursor: Any = self._raw.cursor()
        self._errors: type[Exception] = connection.dialect.loaded_dbapi.Error

    def run(self, statement: Prepared, values: Mapping[str, Any] = _NOTHING) -> int:
        """Runs a statement and returns how many rows it wrote."""
        compiled = statement.on(self._dialect)
        try:
            self._cursor.execute(compiled.sql, compiled.parameters(values))
        except self._errors as error:
            raise self._told(error, compiled) from None
        return int(self._cursor.rowcount)

    def run_many(self, statement: Prepared, rows: Sequence[Mapping[str, Any]]) -> None:
        """Runs a statement once for each row."""
        compiled = statement.on(self._dialect)
        self._execute(statement, [compiled.parameters(row) for row in rows])

    def insert(self, statement: PreparedRows, rows: Sequence[Any]) -> None:
        """Inserts rows that are bound. An error may leave some of them written, until the transaction is rolled back.

        Args:
            statement: Breaks a constraint where it may not insert a row: those that were inserted are not counted.
            rows: As `PreparedRows.bind` returns them.
        """
        if not self._dialect.positional:
            self._execute(statement.one, rows)
            return
        at = 0
        for number, several in statement.several.items():
            while len(rows) - at >= number:
                self._execute(several, [[*chain.from_iterable(rows[at : at + number])]])
                at += number

    def _execute(self, statement: Prepared, rows: Sequence[Any]) -> None:
        compiled = statement.on(self._dialect)
        try:
            self._cursor.executemany(compiled.sql, rows)
        except self._errors as error:
            raise self._told(error, compiled) from None

    def rows(self, statement: Prepared, values: Mapping[str, Any] = _NOTHING) -> Sequence[Sequence[Any]]:
        """Returns all rows of what a statement selects, as the driver gives them."""
        self.run(statement, values)
        try:
            rows: Sequence[Sequence[Any]] = self._cursor.fetchall()
        except self._errors as error:
            raise self._told(error, statement.on(self._dialect)) from None
        except UnicodeDecodeError as error:
            raise undecoded(error, statement.on(self._dialect).sql) from None
        return rows

    @contextmanager
    def at_once(self) -> Iterator[None]:
        """Has a server take what is written inside in one round trip. What it refuses may be raised at the end only.

        Nothing can be known of it until then: not how many rows were written.
        """
        pipeline = getattr(self._raw, "pipeline", nullcontext)  # a server's driver has one, SQLite's needs none
        failed: BaseException | None = None
        try:
            with pipeline():
                try:
                    yield
                except Exception as error:  # noqa: BLE001  # raised below: in here the driver would log the rest's fate
                    failed = error
        except self._errors as error:
            failed = failed or self._told(error, None)
        if failed is not None:
            raise failed from None

    def _told(self, error: Exception, compiled: _Compiled | None) -> BaseException:
        lost = self._dialect.is_disconnect(cast(Any, error), self._raw, self._cursor)
        return DBAPIError.instance(
            compiled.sql if compiled else "statements that were sent at once",
            None,
            error,
            self._errors,
            hide_parameters=True,
            connection_invalidated=lost,
            dialect=self._dialect,
        )
