"""The register in a file beside the store: for a database in which one process alone may write, while others build."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, Final

from voting.release.errors import disk_faults
from voting.release.register import Register

_PATIENCE_S: Final = 60.0
_FILE: Final = "register.sqlite3"
_REFUSED: Final = "the register of releases in release.state_dir cannot be read or written"
_TABLES: Final = (
    "CREATE TABLE IF NOT EXISTS releases"
    " (name TEXT PRIMARY KEY, number INTEGER UNIQUE, sha256 TEXT, manifest TEXT, ids BLOB, reviews BLOB)",
    "CREATE TABLE IF NOT EXISTS held (review TEXT PRIMARY KEY, digest TEXT, risk REAL, reason TEXT, kinds TEXT)",
    "CREATE TABLE IF NOT EXISTS verdicts (review TEXT PRIMARY KEY, release INTEGER, digest TEXT, why TEXT, day TEXT)",
)
# Columns that registers of older versions lack.
_ADDED: Final = (("verdicts", "why", "TEXT"), ("verdicts", "day", "TEXT"), ("releases", "reviews", "BLOB"))


def register_of(directory: Path) -> Register | None:
    """Returns the register in a directory, or None where no release was built yet; nothing is made."""
    return register_in(directory) if (directory / _FILE).exists() else None


def register_in(directory: Path) -> Register:
    """Returns the register in a directory, which is made with mode 0700 when missing. Any number of processes may.

    Raises:
        ReleaseError: The directory or the disk does not allow it; so does whatever the register is asked later.
    """
    path = directory / _FILE
    with disk_faults(_REFUSED):
        directory.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(path, os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, 0o600))
    file = InSqlite(path, _REFUSED)
    with file(writing=True) as rows:
        for statement in _TABLES:
            rows.run(statement)
        for table, name, kind in _ADDED:
            if name not in {row[1] for row in rows.run(f"PRAGMA table_info({table})")}:
                rows.run(f"ALTER TABLE {table} ADD COLUMN {name} {kind}")
    return Register(file)


def register_path(directory: Path) -> Path:
    """Returns where the register in a directory is, or would be."""
    return directory / _FILE


def retire(directory: Path) -> None:
    """Gives the register in a directory another name: what it held is kept elsewhere from now on."""
    path = directory / _FILE
    path.replace(path.with_name(f"{_FILE}.moved"))


class InSqlite:
    """See `voting.ports.Transactions`: rows in a file of SQLite that has the tables, and no log of writes beside it.

    Args:
        path: Of the file.
        refused: What cannot be done where the disk or the file does not allow it, for the `ReleaseError`.
    """

    def __init__(self, path: Path, refused: str) -> None:
        self._path, self._refused = path, refused

    @contextmanager
    def __call__(self, *, writing: bool) -> Iterator[_Rows]:
        """See the port."""
        # No write-ahead log: SQLite's had a fault when two processes wrote at the same moment.
        with (
            disk_faults(self._refused),
            closing(sqlite3.connect(self._path, timeout=_PATIENCE_S, isolation_level=None)) as connection,
        ):
            connection.execute("BEGIN IMMEDIATE" if writing else "BEGIN")
            with connection:
                yield _Rows(connection)


class _Rows:
    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def run(self, statement: str, *given: Mapping[str, Any]) -> list[tuple[Any, ...]]:
        if len(given) > 1:
            self._connection.executemany(statement, given)
            return []
        return self._connection.execute(statement, *given).fetchall()
