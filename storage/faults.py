"""What a database's errors mean: to a caller, without a word of the statement, and to one who may try again."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator
from typing import Final

from sqlalchemy.exc import DataError, DBAPIError, IntegrityError, SQLAlchemyError

from storage.refusals import ABSENT, absence, refusal
from voting.errors import StoreError, StoreFullError, StoreUnavailableError

_FULL = {"SQLITE_FULL", "53100"}  # 53100 is PostgreSQL's disk_full
# Of a write that found no room: on the disk; behind a quota or a limit on the size of files; for the index of the log.
_NO_ROOM: Final = {"SQLITE_FULL", "SQLITE_IOERR_WRITE", "SQLITE_IOERR_SHMSIZE"}
_DAMAGED = {"SQLITE_CORRUPT", "SQLITE_NOTADB"}
_NOT_IN_UTF8: Final = "22021"  # PostgreSQL's character_not_in_repertoire, where the server came upon it first
# https://www.postgresql.org/docs/current/errcodes-appendix.html: connection exceptions; a server that shuts down,
# crashed or starts up; a transaction idle for too long; too many connections; a serialisation failure; a deadlock.
_PASSING: Final = ("08", "57P01", "57P02", "57P03", "25P03", "53300", "40001", "40P01")
_LONGEST_PAUSE_S: Final = 0.5


def translated(error: SQLAlchemyError) -> StoreError:
    """Returns the store error for a database error; to be raised `from None`, as the cause may show parameters."""
    if isinstance(error, IntegrityError):
        return StoreError("the store refused the row: it breaks one of the database's constraints")
    cause = getattr(error, "orig", None)
    code = str(getattr(cause, "sqlite_errorname", None) or getattr(cause, "sqlstate", None) or "")
    if code in _FULL:
        return StoreFullError("the store is full: free space on its disk, then try again", code=code)
    if code.startswith(tuple(_DAMAGED)):
        return StoreUnavailableError(
            "the database file is damaged or is no database: restore it from a backup", code=code
        )
    if code == _NOT_IN_UTF8 or _is_no_text(cause):
        return StoreUnavailableError(
            "the database is damaged, or somebody changed it: it holds text that is not in UTF-8; python -m voting "
            "verify names the rows, and a backup has them as they were, see python -m voting restore --help",
            code=code,
        )
    absent = absence(cause)
    known = refusal(cause) or ((f"the store cannot be reached: {absent}", ABSENT) if absent else None)
    if known is not None:
        return StoreUnavailableError(f"{known[0]} ({known[1]})", code=known[1])
    code = code or type(error).__name__
    return StoreUnavailableError(f"the store cannot be reached or written now ({code})", code=code)


def _is_no_text(cause: object) -> bool:
    """Whether a driver could not read text; what it says quotes it. SQLite's has neither a code for it nor a type."""
    if isinstance(cause, sqlite3.OperationalError):
        return not hasattr(cause, "sqlite_errorname") and str(cause).startswith("Could not decode to UTF-8")
    return isinstance(cause, UnicodeDecodeError)


def undecoded(error: UnicodeDecodeError, statement: str | None) -> DBAPIError:
    """Returns as an error of the database what PostgreSQL's driver raises for text that is not in UTF-8."""
    return DataError(statement, None, error, hide_parameters=True)


def damaged(table: str, what: str) -> StoreError:
    """Returns the error of a store in which a table is not as it must be to be opened."""
    return StoreError(
        f"the store is damaged and was left as it is: {table} {what}; restore a backup, see python -m voting "
        "restore --help"
    )


def lacks_room(error: SQLAlchemyError) -> bool:
    """Whether the same transaction may succeed once the database has freed what it can; SQLite's has a log to empty."""
    return getattr(getattr(error, "orig", None), "sqlite_errorname", None) in _NO_ROOM


def may_pass(error: SQLAlchemyError) -> bool:
    """Whether the same transaction, from its beginning on another connection, may succeed in a moment.

    It may even have been committed: a connection that is lost at the commit does not say. Never so of SQLite, where
    whoever waits does so in the database.
    """
    if not isinstance(error, DBAPIError):
        return False
    if error.connection_invalidated:
        return True
    state = getattr(error.orig, "sqlstate", "")
    if state is None:  # of psycopg, without an answer of the server: not reached, or lost
        return type(error.orig).__name__ == "OperationalError"
    return state.startswith(_PASSING)


def pauses() -> Iterator[float]:
    """Yields how long to wait before each next try, seconds: growing, and by chance, so that none keep in step."""
    pause = 0.02
    while True:
        yield pause * random.uniform(0.5, 1.0)
        pause = min(pause * 2, _LONGEST_PAUSE_S)
