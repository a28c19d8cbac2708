"""Cuts fields out of records because of their age, where they are to be kept shorter than the records.

There are two classes. Of `INTERACTION` are fields about how the page was used. Of `CONTENT` is what was written by a
person or a model: of an outcome its texts and the metadata declared so, of an annotation the comment; who won against
whom stays, and so do reasons that were picked from a list.

A row's age counts from the UTC day under which it was sealed. It is sealed anew, under the same key, without those
fields, and entered in the log anew; the log is told which entries that replaces, and in the end how far it has come.
Broken off, it goes on at the next time. The old ciphertext is erased like everything that is deleted; the key that it
opens with is still there, so copies of the database that were made before still hold the fields.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from sqlalchemy import RowMapping, Table, select, update

from storage import commitments
from storage.commitments import Kind, annotation_body, commitment, new_salt, trim_body, trimmed_fields
from storage.engine import Reads
from storage.log import Leaf
from storage.rows import Sealer
from storage.tables import ANNOTATIONS, LOG_LEAVES, OUTCOMES
from storage.transaction import Transaction, Writes
from voting.errors import KeyringError
from voting.fields import CONTENT_FIELDS, INTERACTION_FIELDS

_BATCH: Final = 20  # for so long a vote waits: some milliseconds, with texts of the usual length
_PICKED: Final = frozenset({"tags"})
"""Of an annotation: from a list; whatever else there is was written."""


@dataclass(frozen=True, slots=True)
class Part:
    """What is cut out of the rows of one table.

    Attributes:
        table: Whose rows.
        cut: Returns the columns of a row as they are to be, None where there is nothing to be cut out.
        enter: Enters the row as it is now in the log; None where what it belongs to is gone.
    """

    table: Table
    cut: Callable[[Sealer, RowMapping], dict[str, Any] | None]
    enter: Callable[[Transaction, Mapping[str, Any]], Leaf | None]


@dataclass(frozen=True, slots=True)
class Fields:
    """A class of fields.

    Attributes:
        name: As the log tells it.
        parts: Where they stand.
    """

    name: str
    parts: tuple[Part, ...]


@dataclass(slots=True)
class Trim:
    """What was cut out, or would be.

    Attributes:
        before: Of rows that were recorded on earlier days.
        outcomes: How many held such fields.
        annotations: Likewise.
    """

    before: date
    outcomes: int = 0
    annotations: int = 0

    def add(self, table: Table, rows: int) -> None:
        """Counts further rows."""
        setattr(self, table.name, getattr(self, table.name) + rows)


def due(reads: Reads, sealer: Sealer, fields: Fields, before: date) -> Trim:
    """Returns what would be cut out. Writes nothing."""
    trim = Trim(before)
    for part in fields.parts:
        for some in _batches(reads, sealer, fields, part, before):
            trim.add(part.table, len(some))
    return trim


def trim_before(reads: Reads, writes: Writes, sealer: Sealer, fields: Fields, before: date) -> Trim:
    """Cuts the fields out of everything that was recorded before a day.

    Raises:
        KeyringError: The key of a day does not open, or a record was changed.
        StoreUnavailableError: The database cannot be read or written; what was cut out until then is gone.
    """
    done = Trim(before)
    if (_trimmed_before(reads, fields) or date.min) >= before:
        return done
    for part in fields.parts:
        for some in _batches(reads, sealer, fields, part, before):
            done.add(part.table, _written(writes, fields, part, some, before))
    writes.run(lambda transaction: _end(transaction, fields, before), erases=True)
    return done


def _trimmed_before(reads: Reads, fields: Fields) -> date | None:
    """How far it has come, as the log says."""
    column = LOG_LEAVES.c
    told = select(column.body).where(column.kind == Kind.TRIM).order_by(column.leaf_index)
    ended = [json.loads(row["body"]) for row in reads.rows(told)]
    ours = [body for body in ended if not body["ranges"] and trimmed_fields(body) == fields.name]
    return max((date.fromisoformat(body["before"]) for body in ours), default=None)


def _batches(reads: Reads, sealer: Sealer, fields: Fields, part: Part, before: date) -> Iterator[list[dict[str, Any]]]:
    """Rows that hold such fields, as they are to be written, with their former place as `was_at`."""
    column = part.table.c
    since, destroyed = _trimmed_before(reads, fields) or date.min, sealer.keyring.destroyed()
    statement = select(part.table).where(column.key_day < before, column.key_day >= since).order_by(column.leaf_index)
    last = -1
    while page := reads.rows(statement.where(column.leaf_index > last).limit(_BATCH)):
        last, some = page[-1]["leaf_index"], []
        for row in page:
            try:
                cut = None if row["key_day"] in destroyed else part.cut(sealer, row)
            except KeyringError:
                destroyed = sealer.keyring.destroyed()  # perhaps since the last look
                if row["key_day"] not in destroyed:
                    raise
                continue
            if cut is not None:
                some.append({**row, **cut, "salt": new_salt(), "was_at": row["leaf_index"]})
        if some:
            yield some


def _without_interaction(sealer: Sealer, row: RowMapping) -> dict[str, Any] | None:
    metadata = sealer.record(row).metadata
    kept = {name: value for name, value in metadata.items() if name not in INTERACTION_FIELDS}
    if len(kept) == len(metadata):
        return None
    return {"sealed_metadata": sealer.outcome_metadata(row["comparison_id"], row["key_day"], kept)}


def _without_content(sealer: Sealer, row: RowMapping) -> dict[str, Any] | None:
    record = sealer.record(row)
    kept = {name: value for name, value in record.metadata.items() if name not in CONTENT_FIELDS}
    if not record.content and len(kept) == len(record.metadata):
        return None
    place = row["comparison_id"], row["key_day"]
    content = sealer.outcome_without_content(*place, record.winner)
    return {"sealed_content": content, "sealed_metadata": sealer.outcome_metadata(*place, kept)}


def _without_comment(sealer: Sealer, row: RowMapping) -> dict[str, Any] | None:
    annotation = sealer.annotation(row)
    kept = {name: value for name, value in annotation.items() if name in _PICKED}
    if not any(value for name, value in annotation.items() if name not in _PICKED):
        return None
    return {"sealed_content": sealer.annotation_content(row["comparison_id"], row["key_day"], kept)}


def _enter_outcome(transaction: Transaction, row: Mapping[str, Any]) -> Leaf:
    return transaction.log.commit_to(Kind.OUTCOME, commitment(OUTCOMES, row, row["salt"]))


def _enter_annotation(transaction: Transaction, row: Mapping[str, Any]) -> Leaf | None:
    """By its entry the former one is replaced, as by any later annotation of the same outcome."""
    outcome = select(OUTCOMES.c.leaf_index).where(OUTCOMES.c.number == row["number"])
    place = transaction.execute(outcome).scalar()
    return None if place is None else transaction.log.tell(Kind.ANNOTATION, annotation_body(place, row))


INTERACTION: Final = Fields(commitments.INTERACTION, (Part(OUTCOMES, _without_interaction, _enter_outcome),))
CONTENT: Final = Fields(
    commitments.CONTENT,
    (Part(OUTCOMES, _without_content, _enter_outcome), Part(ANNOTATIONS, _without_comment, _enter_annotation)),
)


def _written(writes: Writes, fields: Fields, part: Part, rows: Sequence[dict[str, Any]], before: date) -> int:
    return writes.run(lambda transaction: _write(transaction, fields, part, rows, before))


def _write(transaction: Transaction, fields: Fields, part: Part, rows: Sequence[dict[str, Any]], before: date) -> int:
    """Writes those that stand where they stood; others were withdrawn or purged since, or written by this before."""
    column, log = part.table.c, transaction.log
    log.lock()  # so that what is read here stays so until the commit
    numbers, salts = ([row[name] for row in rows] for name in ("number", "salt"))
    # By their numbers too: no index leads to a salt, and votes wait meanwhile.
    before_this = select(column.number).where(column.number.in_(numbers), column.salt.in_(salts))
    if done := len(transaction.execute(before_this).all()):
        return done  # committed, and this was not told so
    replaced: list[int] = []
    first: Leaf | None = None
    for row in rows:
        mark = log.mark()
        leaf = part.enter(transaction, row)
        if leaf is not None and _put(transaction, part.table, row, leaf):
            replaced.append(row["was_at"])
            first = first or leaf
        else:
            log.back_to(mark)
    if first is not None:
        log.tell(Kind.TRIM, trim_body(before, replaced, first.index, fields=fields.name))
    return len(replaced)


def _put(transaction: Transaction, table: Table, row: Mapping[str, Any], leaf: Leaf) -> bool:
    """Whether the row stood there still."""
    column = table.c
    sealed = {name: value for name, value in row.items() if name.startswith("sealed_")}
    there = (column.number == row["number"]) & (column.leaf_index == row["was_at"])
    new = {**sealed, "salt": row["salt"], "leaf_index": leaf.index}
    return transaction.execute(update(table).where(there).values(new)).rowcount == 1


def _end(transaction: Transaction, fields: Fields, before: date) -> None:
    transaction.log.tell(Kind.TRIM, trim_body(before, [], -1, fields=fields.name))
