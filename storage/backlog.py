"""Enters rows of stores that are older than the log, when such a store is opened next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import RowMapping, Table, select, update

from storage.commitments import Kind, annotation_body, commitment, new_salt
from storage.engine import Reads
from storage.tables import ANNOTATIONS, IMPRESSIONS, OUTCOMES, TOMBSTONES
from storage.writer import Transaction, Writes

_BATCH: Final = 500


def enter_old_rows(reads: Reads, writes: Writes) -> int:
    """Enters every row that has no place in the log yet, and returns how many there were.

    Impressions first and annotations last, since those name their outcome's entry. Emptied impressions of withdrawn
    votes are left out. Broken off, it goes on where it was.
    """
    return sum(_entered(table, reads, writes) for table in (IMPRESSIONS, OUTCOMES, ANNOTATIONS))


def _entered(table: Table, reads: Reads, writes: Writes) -> int:
    count = 0
    statement = select(table).where(table.c.leaf_index.is_(None)).limit(_BATCH)
    if table is IMPRESSIONS:
        statement = statement.where(table.c.comparison_id.not_in(select(TOMBSTONES.c.comparison_id)))
    while rows := reads.rows(statement):
        writes.run(lambda transaction, rows=rows: _enter(transaction, table, rows))  # type: ignore[misc]  # bound now
        count += len(rows)
    return count


def _enter(transaction: Transaction, table: Table, rows: Sequence[RowMapping]) -> None:
    for row in rows:
        whole: dict[str, Any] = {**row, "salt": new_salt()}
        key = row["comparison_id"]
        if table is ANNOTATIONS:
            outcome_leaf = transaction.execute(
                select(OUTCOMES.c.leaf_index).where(OUTCOMES.c.comparison_id == key)
            ).scalar_one()
            leaf = transaction.log.tell(Kind.ANNOTATION, annotation_body(outcome_leaf, whole))
        else:
            kind = Kind.IMPRESSION if table is IMPRESSIONS else Kind.OUTCOME
            leaf = transaction.log.commit_to(kind, commitment(table, whole, whole["salt"]))
        transaction.execute(
            update(table).where(table.c.comparison_id == key).values(salt=whole["salt"], leaf_index=leaf.index)
        )
