"""Enters what a store held before it had a log, when such a store is opened next.

Only then: a row without a place that turns up later was put there by somebody else, and is left for `verify` to find.
That the log is complete stands in a row that anybody can change who can write there, so the log itself is asked, too: a
backlog is entered table by table and before anything else, and no log that an app has gone on with looks like that.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any, Final

from sqlalchemy import RowMapping, Table, func, select, update

from storage.commitments import Kind, annotation_body, commitment, new_salt, withdrawal_body
from storage.engine import Reads
from storage.tables import ANNOTATIONS, IMPRESSIONS, LOG_HEAD, LOG_LEAVES, OUTCOMES, TOMBSTONES
from storage.transaction import Transaction, Writes

_BATCH: Final = 500
_ORDER: Final = (Kind.IMPRESSION, Kind.OUTCOME, Kind.ANNOTATION)


def enter_backlog(reads: Reads, writes: Writes) -> None:
    """Enters every row and tombstone that is older than the log, once; broken off, it goes on where it was.

    Impressions first and annotations last, since those name their outcome's entry.
    """
    if reads.rows(select(LOG_HEAD.c.complete))[0]["complete"] or not _may_have_broken_off(reads):
        return
    for table in (IMPRESSIONS, OUTCOMES, ANNOTATIONS):
        statement = select(table).where(table.c.leaf_index.is_(None)).limit(_BATCH)
        while rows := reads.rows(statement):
            _run(writes, table, rows)
    writes.run(_complete)


def _may_have_broken_off(reads: Reads) -> bool:
    """Whether the log holds nothing but the beginning of a backlog."""
    column = LOG_LEAVES.c
    kinds = select(column.kind, func.min(column.leaf_index).label("first"), func.max(column.leaf_index).label("last"))
    found = {row["kind"]: row for row in reads.rows(kinds.group_by(column.kind))}
    parts = [found.pop(kind) for kind in _ORDER if kind in found]
    return not found and all(one["last"] < other["first"] for one, other in pairwise(parts))


def _run(writes: Writes, table: Table, rows: Sequence[RowMapping]) -> None:
    writes.run(lambda transaction: _enter(transaction, table, rows))


def _enter(transaction: Transaction, table: Table, rows: Sequence[RowMapping]) -> None:
    for row in rows:
        whole: dict[str, Any] = {**row, "salt": new_salt()}
        number = row["number"]
        if table is ANNOTATIONS:
            of_outcome = select(OUTCOMES.c.leaf_index).where(OUTCOMES.c.number == number)
            outcome_leaf = transaction.execute(of_outcome).scalar_one()
            leaf = transaction.log.tell(Kind.ANNOTATION, annotation_body(outcome_leaf, whole))
        else:
            kind = Kind.IMPRESSION if table is IMPRESSIONS else Kind.OUTCOME
            leaf = transaction.log.commit_to(kind, commitment(table, whole, whole["salt"]))
        placed = {"salt": whole["salt"], "leaf_index": leaf.index}
        transaction.execute(update(table).where(table.c.number == number).values(placed))


def _complete(transaction: Transaction) -> None:
    for key in transaction.execute(select(TOMBSTONES.c.comparison_id)).scalars().all():
        transaction.log.tell(Kind.WITHDRAWAL, withdrawal_body(key, None, None))
    transaction.execute(update(LOG_HEAD).values(complete=True))
