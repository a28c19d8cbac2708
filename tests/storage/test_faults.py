from __future__ import annotations

import sqlite3

import pytest
from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from storage.faults import translated
from voting.errors import StoreError, StoreFullError, StoreUnavailableError


class DriverError(Exception):
    """As a driver raises it: with SQLite's name or PostgreSQL's SQLSTATE, and a message that may hold a value."""

    def __init__(self, sqlite_errorname: str | None = None, sqlstate: str | None = None) -> None:
        super().__init__("canary")
        self.sqlite_errorname = sqlite_errorname
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
        ],
    )
    def test_by_the_drivers_code(self, cause: Exception, expected: type[Exception], says: str) -> None:
        """The kind of error and what to do; never the statement, its parameters or the driver's message."""
        error = translated(OperationalError("INSERT canary", {"a": "canary"}, cause))
        assert type(error) is expected
        assert says in str(error)
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
