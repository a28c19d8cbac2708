"""Checks what instances share beside votes: releases, what reviewers are to decide and decided, doubtful votes.

None of it is in the log. What tells itself is checked: a manifest by its hash, decisions by their numbers, of which
none is ever taken back, and verdicts by the rows that they are about, which stay. On SQLite all of it is in files, and
in the tables of a backup alone.

Not found: a release, or the newest decisions, that were deleted; a row that was changed to what it could be as well.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Final

from sqlalchemy import func, select

from storage.as_stored import named
from storage.engine import Reads, Snapshot
from storage.tables import Base

_TABLES = Base.metadata.tables
_NAMES: Final = ("releases", "held", "verdicts", "quarantine_decisions")


def faults_beside_votes(reads: Reads | Snapshot) -> Iterator[tuple[str, str, str]]:
    """Yields table, row and what is wrong with it, of a store."""
    if reads.dialect.name != "sqlite":
        yield from faults_in_rows(reads)
        return
    for name in _NAMES:
        if reads.rows(select(func.count().label("n")).select_from(_TABLES[name]))[0]["n"]:
            yield name, "", "has rows, and on SQLite all of it is in files; a backup has such rows: restore it"


def faults_in_rows(reads: Reads | Snapshot) -> Iterator[tuple[str, str, str]]:
    """Yields the same of the rows themselves, where there may be some."""
    release = _TABLES["releases"].c
    for row in reads.rows(select(release.name, release.sha256, release.manifest)):
        if hashlib.sha256(row["manifest"].encode()).hexdigest() != row["sha256"]:
            yield "releases", named(row["name"]), "has another manifest than its hash is of"
    verdict, held = _TABLES["verdicts"].c, _TABLES["held"].c
    for row in reads.rows(select(verdict.review).where(verdict.review.not_in(select(held.review)))):
        yield "verdicts", named(row["review"]), "is about a row that is not held"
    decision = _TABLES["quarantine_decisions"].c
    numbers = select(decision.number, decision.quarantined).order_by(decision.number)
    for expected, row in enumerate(reads.rows(numbers), 1):
        if row["number"] != expected:
            yield "quarantine_decisions", f"{expected}", "is missing"
            break
        if row["quarantined"] not in (0, 1):
            yield "quarantine_decisions", f"{expected}", "neither puts a vote aside nor takes it back"


def empty_tables(path: Path) -> None:
    """Deletes all such rows of a copy that nobody has open, overwriting what they held."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("PRAGMA secure_delete=ON")
        for name in _NAMES:
            connection.execute(f"DELETE FROM {name}")  # noqa: S608  # ours
