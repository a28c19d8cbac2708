from __future__ import annotations

import itertools
import sqlite3

import psycopg
import pytest
from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from storage.faults import may_pass, pauses, translated
from voting.errors import StoreError, StoreFullError, StoreUnavailableError


class DriverError(Exception):
    """As a driver raises it: with SQLite's name or PostgreSQL's SQLSTATE, and a message that may hold a value."""

    def __init__(self, sqlite_errorname: str | None = None, sqlstate: str | None = None) -> None:
        super().__init__("canary")
        if sqlite_errorname is not None:
            self.sqlite_errorname = sqlite_errorname
        if sqlstate is not None:
            self.sqlstate = sqlstate


class TestTranslated:
    """What a database's error means."""

    @pytest.mark.parametrize(
        ("cause", "expected", "says"),
        [
            (DriverError("SQLITE_FULL"), StoreFullError, "free space"),
            (DriverError(sqlstate="53100"), StoreFullError, "free space"),
            (DriverError("SQLITE_CORRUPT"), StoreUnavailableError, "damaged"),
            (DriverError("SQLITE_CORRUPT_INDEX"), StoreUnavailableError, "damaged"),
            (DriverError("SQLITE_NOTADB"), StoreUnavailableError, "damaged or is no database"),
            (DriverError("SQLITE_IOERR_WRITE"), StoreUnavailableError, "(SQLITE_IOERR_WRITE)"),
            (DriverError("SQLITE_READONLY"), StoreUnavailableError, "(SQLITE_READONLY)"),
            (DriverError(sqlstate="57P01"), StoreUnavailableError, "(57P01)"),
            (sqlite3.OperationalError("canary"), StoreUnavailableError, "(OperationalError)"),
            (
                sqlite3.OperationalError("Could not decode to UTF-8 column 'voter' with text 'canary'"),
                StoreUnavailableError,
                "not in UTF-8; python -m voting verify names the rows",
            ),
            (UnicodeDecodeError("utf-8", b"canary", 0, 1, "canary"), StoreUnavailableError, "not in UTF-8"),
            (DriverError(sqlstate="22021"), StoreUnavailableError, "not in UTF-8"),
        ],
    )
    def test_by_the_drivers_code(self, cause: Exception, expected: type[Exception], says: str) -> None:
        """The kind of error and what to do; never the statement, its parameters or the driver's message."""
        error = translated(OperationalError("INSERT canary", {"a": "canary"}, cause))
        assert type(error) is expected
        assert says in str(error)
        assert says not in error.for_voters
        assert "canary" not in str(error)

    def test_a_constraint(self) -> None:
        """The fault is the row's, not the store's: trying again would not help."""
        error = translated(IntegrityError("INSERT canary", {"a": "canary"}, DriverError("SQLITE_CONSTRAINT_CHECK")))
        assert type(error) is StoreError
        assert "canary" not in str(error)

    def test_no_connection_free(self) -> None:
        """An error of the pool has no driver's code."""
        assert "(TimeoutError)" in str(translated(PoolTimeoutError("canary")))

    def test_any_other(self) -> None:
        """Is one that may pass."""
        assert type(translated(DBAPIError("SELECT canary", {}, DriverError()))) is StoreUnavailableError


class TestMayPass:
    """What is worth another try."""

    @pytest.mark.parametrize("state", ["08006", "57P01", "57P03", "25P03", "53300", "40001", "40P01"])
    def test_passes(self, state: str) -> None:
        """The server's connection, its start and end, its load, and races that one of two loses."""
        assert may_pass(OperationalError("SELECT 1", {}, DriverError(sqlstate=state)))

    def test_no_answer(self) -> None:
        """A server that is not there says nothing, and the driver knows no state."""
        assert may_pass(OperationalError("SELECT 1", {}, psycopg.OperationalError("connection refused")))

    def test_a_connection_that_was_lost(self) -> None:
        """As SQLAlchemy tells it, whatever the driver says."""
        assert may_pass(DBAPIError("SELECT 1", {}, DriverError(), connection_invalidated=True))

    @pytest.mark.parametrize(
        "cause",
        [
            DriverError(sqlstate="53100"),  # full
            DriverError(sqlstate="25006"),  # read-only
            DriverError(sqlstate="57014"),  # took too long already
            DriverError(sqlstate="55P03"),  # likewise, for a lock
            DriverError(sqlstate="42P01"),  # no such table
            DriverError(sqlstate="57P04"),  # the database was dropped
            psycopg.ProgrammingError("a fault of ours"),
            sqlite3.OperationalError("database is locked"),  # waited for in the database already
            DriverError("SQLITE_BUSY"),
        ],
    )
    def test_does_not(self, cause: Exception) -> None:
        """The same would happen again."""
        assert not may_pass(OperationalError("SELECT 1", {}, cause))

    def test_no_error_of_a_driver(self) -> None:
        """No connection free: whoever waited has waited."""
        assert not may_pass(PoolTimeoutError("canary"))


class TestPauses:
    """Between tries."""

    def test_grow_to_half_a_second(self) -> None:
        """Short at first, so that a mere reconnection is not felt."""
        waits = list(itertools.islice(pauses(), 12))
        assert waits[0] <= 0.02
        assert max(waits) <= 0.5
        assert min(waits[6:]) >= 0.25
