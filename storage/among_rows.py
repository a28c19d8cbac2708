"""Checks a store's rows among themselves, and against what entries of its log say in plain."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import or_, select

from storage.absences import Absences
from storage.as_stored import as_told, is_day, named
from storage.beside_log import Named
from storage.commitments import COMMITTED
from storage.engine import Reads, Snapshot
from storage.tables import ANNOTATIONS, DAY_KEYS, IMPRESSIONS, OUTCOMES, TOMBSTONES


def faults_among(reads: Reads | Snapshot, absences: Absences, size: int) -> Iterator[Named]:
    """Yields what is wrong.

    Args:
        reads: Of the store.
        absences: After the whole log was read.
        size: Entries that the log has.
    """
    yield from _without_entry(reads, size)
    yield from _stones(reads, absences)
    yield from _repeated(reads)
    yield from _of_others(reads)
    yield from _keys(reads, absences)
    yield from _days(reads)


def _without_entry(reads: Reads | Snapshot, size: int) -> Iterator[Named]:
    """Every row has a place in the log."""
    for table in COMMITTED.values():
        column = table.c
        nowhere = or_(column.leaf_index.is_(None), column.leaf_index >= size, column.leaf_index < 0)
        for row in reads.rows(select(column.comparison_id).where(nowhere)):
            yield table, named(row["comparison_id"]), "was never entered in the log"


def _stones(reads: Reads | Snapshot, absences: Absences) -> Iterator[Named]:
    """Tombstones and withdrawals are the same."""
    stones = {row["comparison_id"] for row in reads.rows(select(TOMBSTONES.c.comparison_id))}
    for key in stones - absences.withdrawn.keys():
        yield TOMBSTONES, named(key), "no withdrawal was entered"
    for key in absences.withdrawn.keys() - stones:
        yield TOMBSTONES, key, "is missing: this vote was withdrawn"
    for table in (OUTCOMES, ANNOTATIONS):
        back = select(table.c.comparison_id).where(table.c.comparison_id.in_(select(TOMBSTONES.c.comparison_id)))
        for row in reads.rows(back):
            yield table, named(row["comparison_id"]), "was withdrawn, and is there again"


def _repeated(reads: Reads | Snapshot) -> Iterator[Named]:
    """What an outcome repeats of its impression is the same."""
    ours, shown = OUTCOMES.c, IMPRESSIONS.c
    joined = OUTCOMES.outerjoin(IMPRESSIONS, ours.number == shown.number)
    other = ours.campaign_id.is_distinct_from(shown.campaign_id) | ours.item_id.is_distinct_from(shown.item_id)
    for row in reads.rows(select(ours.comparison_id).select_from(joined).where(other)):
        yield OUTCOMES, named(row["comparison_id"]), "repeats another campaign or item than its impression's"


def _of_others(reads: Reads | Snapshot) -> Iterator[Named]:
    """What goes by a number is of the same comparison."""
    for table, owner in ((OUTCOMES, IMPRESSIONS), (ANNOTATIONS, OUTCOMES)):
        ours, owned = table.c, table.outerjoin(owner, table.c.number == owner.c.number)
        other = ours.comparison_id.is_distinct_from(owner.c.comparison_id)
        for row in reads.rows(select(ours.comparison_id).select_from(owned).where(other)):
            yield table, named(row["comparison_id"]), "has the number of another comparison, or of none"


def _keys(reads: Reads | Snapshot, absences: Absences) -> Iterator[Named]:
    """The keys of days that are gone are those of which the log says that they were destroyed."""
    column, missing = DAY_KEYS.c, {day.isoformat(): key_id for day, key_id in absences.destroyed.items()}
    for row in reads.rows(select(as_told(column.day), column.key_id, column.kek_id, column.wrapped)):
        day, is_gone = str(row["day"]), not row["wrapped"]
        destroyed = missing.pop(day, None)
        if not is_day(day):
            continue  # named already
        if is_gone and destroyed is None:
            yield DAY_KEYS, day, "is gone, and no entry says why"
        elif not is_gone and destroyed is not None:
            yield DAY_KEYS, day, "was destroyed, and is there again"
        elif is_gone and (row["key_id"], row["kek_id"]) != (destroyed, ""):
            yield DAY_KEYS, day, "has another id than the key that was destroyed"
    for day in missing:
        yield DAY_KEYS, day, "is missing"


def _days(reads: Reads | Snapshot) -> Iterator[Named]:
    """What is sealed is of a day that stands among the keys: in the same form, by which a purge finds it."""
    for table in COMMITTED.values():
        ours = table.c.key_day
        of_key = table.outerjoin(DAY_KEYS, ours == DAY_KEYS.c.day)
        without = select(as_told(ours)).distinct().select_from(of_key).where(DAY_KEYS.c.day.is_(None))
        for row in reads.rows(without):
            yield DAY_KEYS, named(row["key_day"]), f"is missing, and {table.name} are sealed under it"
