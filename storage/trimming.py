"""Cuts fields about how the page was used out of outcomes because of their age, where they are to be kept shorter.

An outcome's age counts from the UTC day under which it was sealed. It is sealed anew, under the same key, without those
fields, and entered in the log anew; the log is told which entries that replaces, and in the end how far it has come.
Broken off, it goes on at the next time. The old ciphertext is erased like everything that is deleted; the key that it
opens with is still there, so copies of the database that were made before still hold the fields.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from sqlalchemy import RowMapping, select, update

from storage.commitments import Kind, commitment, new_salt, trim_body
from storage.engine import Reads
from storage.log import Leaf
from storage.rows import Sealer
from storage.tables import LOG_LEAVES, OUTCOMES
from storage.transaction import Transaction, Writes
from voting.fields import INTERACTION_FIELDS

_BATCH: Final = 100


@dataclass(slots=True)
class Trim:
    """What was cut out, or would be.

    Attributes:
        before: Of outcomes that were recorded on earlier days.
        outcomes: How many held such fields.
    """

    before: date
    outcomes: int = 0


def due(reads: Reads, sealer: Sealer, before: date) -> Trim:
    """Returns what would be cut out. Writes nothing."""
    return Trim(before, sum(len(some) for some in _batches(reads, sealer, before)))


def trim_before(reads: Reads, writes: Writes, sealer: Sealer, before: date) -> Trim:
    """Cuts the fields out of every outcome that was recorded before a day.

    Raises:
        KeyringError: The key of a day does not open, or a record was changed.
        StoreUnavailableError: The database cannot be read or written; what was cut out until then is gone.
    """
    done = Trim(before)
    if (_trimmed_before(reads) or date.min) >= before:
        return done
    for some in _batches(reads, sealer, before):
        done.outcomes += _written(writes, some, before)
    writes.run(lambda transaction: _end(transaction, before), erases=True)
    return done


def _trimmed_before(reads: Reads) -> date | None:
    """How far it has come, as the log says."""
    column = LOG_LEAVES.c
    told = select(column.body).where(column.kind == Kind.TRIM).order_by(column.leaf_index)
    ended = [json.loads(row["body"]) for row in reads.rows(told)]
    days = [date.fromisoformat(body["before"]) for body in ended if not body["ranges"]]
    return max(days, default=None)


def _batches(reads: Reads, sealer: Sealer, before: date) -> Iterator[list[dict[str, Any]]]:
    """Rows that hold such fields, as they are to be written, with their former place as `was_at`."""
    column = OUTCOMES.c
    since, destroyed = _trimmed_before(reads) or date.min, sealer.keyring.destroyed()
    statement = select(OUTCOMES).where(column.key_day < before, column.key_day >= since).order_by(column.leaf_index)
    last = -1
    while page := reads.rows(statement.where(column.leaf_index > last).limit(_BATCH)):
        last = page[-1]["leaf_index"]
        if some := [new for row in page if row["key_day"] not in destroyed and (new := _trimmed(sealer, row))]:
            yield some


def _trimmed(sealer: Sealer, row: RowMapping) -> dict[str, Any] | None:
    metadata = sealer.record(row).metadata
    kept = {name: value for name, value in metadata.items() if name not in INTERACTION_FIELDS}
    if len(kept) == len(metadata):
        return None
    sealed = sealer.outcome_metadata(row["comparison_id"], row["key_day"], kept)
    return {**row, "sealed_metadata": sealed, "salt": new_salt(), "was_at": row["leaf_index"]}


def _written(writes: Writes, rows: Sequence[dict[str, Any]], before: date) -> int:
    return writes.run(lambda transaction: _write(transaction, rows, before))


def _write(transaction: Transaction, rows: Sequence[dict[str, Any]], before: date) -> int:
    """Writes those that stand where they stood; others were withdrawn or purged since, or written by this before."""
    column, log = OUTCOMES.c, transaction.log
    before_this = select(column.number).where(column.salt.in_([row["salt"] for row in rows]))
    if done := len(transaction.execute(before_this).all()):
        return done  # committed, and this was not told so
    replaced: list[int] = []
    first: Leaf | None = None
    for row in rows:
        mark = log.mark()
        leaf = log.commit_to(Kind.OUTCOME, commitment(OUTCOMES, row, row["salt"]))
        new = {"sealed_metadata": row["sealed_metadata"], "salt": row["salt"], "leaf_index": leaf.index}
        there = (column.number == row["number"]) & (column.leaf_index == row["was_at"])
        if transaction.execute(update(OUTCOMES).where(there).values(new)).rowcount == 1:
            replaced.append(row["was_at"])
            first = first or leaf
        else:
            log.back_to(mark)
    if first is not None:
        log.tell(Kind.TRIM, trim_body(before, replaced, first.index))
    return len(replaced)


def _end(transaction: Transaction, before: date) -> None:
    transaction.log.tell(Kind.TRIM, trim_body(before, [], -1))
