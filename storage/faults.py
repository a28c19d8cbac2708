"""What a database's errors mean to a caller. Nothing of a statement or its parameters gets through."""

from __future__ import annotations

from sqlalchemy.exc import IntegrityError, SQLAlchemyError

from voting.errors import StoreError, StoreFullError, StoreUnavailableError

_FULL = {"SQLITE_FULL", "53100"}  # 53100 is PostgreSQL's disk_full
_DAMAGED = {"SQLITE_CORRUPT", "SQLITE_NOTADB"}


def translated(error: SQLAlchemyError) -> StoreError:
    """Returns the store error for a database error; to be raised `from None`, as the cause may show parameters."""
    if isinstance(error, IntegrityError):
        return StoreError("the store refused the row: it breaks one of the database's constraints")
    cause = getattr(error, "orig", None)
    code = str(getattr(cause, "sqlite_errorname", None) or getattr(cause, "sqlstate", None) or "")
    if code in _FULL:
        return StoreFullError("the store is full: free space on its disk, then try again")
    if code.startswith(tuple(_DAMAGED)):
        return StoreUnavailableError("the database file is damaged or is no database: restore it from a backup")
    return StoreUnavailableError(f"the store cannot be reached or written now ({code or type(error).__name__})")
