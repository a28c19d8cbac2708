"""Checks what instances share beside votes: releases, what reviewers are to decide and decided, doubtful votes.

None of it is in the log. What tells itself is checked: a manifest by its hash, decisions by their numbers, of which
none is ever taken back, and verdicts by the rows that they are about, which stay. On SQLite all of it is in files.

Not found: a release, or the newest decisions, that were deleted; a row that was changed to what it could be as well.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from sqlalchemy import func, select

from storage.as_stored import named
from storage.engine import Reads, Snapshot
from storage.tables import Base

_TABLES = Base.metadata.tables


def faults_beside_votes(reads: Reads | Snapshot) -> Iterator[tuple[str, str, str]]:
    """Yields table, row and what is wrong with it."""
    if reads.dialect.name == "sqlite":
        for name in ("releases", "held", "verdicts", "quarantine_decisions"):
            if reads.rows(select(func.count().label("n")).select_from(_TABLES[name]))[0]["n"]:
                yield name, "", "has rows, and on SQLite all of it is in files"
        return
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
