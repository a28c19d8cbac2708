"""Deletes comparisons because of their age, and destroys the keys of their days.

A comparison's age counts from the UTC day under which its impression was sealed. It is deleted with everything that
belongs to it, a few at a time, so that votes which come in meanwhile hardly wait. The log is told which entries
have no row any more, and in the end which key was destroyed. Broken off, it goes on at the next purge.
An outcome may be sealed under an earlier day than its impression, where clocks differed or one was set back. It stays
with its impression, and so does the key that it needs.
What was sealed under a day that is yet to come, while the clock was far ahead, is as old as what was shown next: once
something is due that was shown after it, so is this.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, Final, cast

from sqlalchemy import ColumnElement, RowMapping, delete, func, or_, select, update

from storage.commitments import Kind, purge_body
from storage.days import BELIEVED
from storage.engine import Reads
from storage.rotation import Day, destroy_key
from storage.sealing import unpacked
from storage.tables import ANNOTATIONS, DAY_KEYS, IMPRESSIONS, LOG_LEAVES, OUTCOMES, STORE_CLOCK
from storage.transaction import Transaction, Writes

_BATCH: Final = 20  # for so long a vote waits: a few milliseconds
_TABLES: Final = (ANNOTATIONS, OUTCOMES, IMPRESSIONS)  # in the order in which they refer to each other


@dataclass(slots=True)
class Purge:
    """What a purge deleted, or would delete.

    Attributes:
        before: Everything of earlier days.
        rows: Per day of the impression, how many rows of each table.
        keys: Ids of the keys that were destroyed, by day.
    """

    before: date
    rows: dict[date, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    keys: dict[date, str] = field(default_factory=dict)


def cutoff(today: date, retention_days: int) -> date:
    """Returns the first day that is not to be purged.

    What it deletes is a week older than `retention_days`: see rule 3 of `storage.days`.
    """
    return today - timedelta(days=retention_days) - BELIEVED


def due(reads: Reads, before: date) -> Purge:
    """Returns what a purge would delete. Writes nothing."""
    purge, scope = Purge(before), _scope(reads, before)
    days = _days(reads, scope)
    if not days:
        return purge
    for page in _pages(reads, scope):
        for row in page:
            purge.rows[row["key_day"]] += _counted(row)
    purge.keys = _ending(days, _needed(reads, scope))
    return purge


def purge_before(reads: Reads, writes: Writes, before: date) -> Purge:
    """Deletes every comparison that was shown before a day, and destroys the keys of the days before it.

    Raises:
        StoreUnavailableError: The database cannot be read or written; what was deleted until then stays deleted.
    """
    purge, scope = Purge(before), _scope(reads, before)
    days = _days(reads, scope)
    if not days:
        return purge
    for page in _pages(reads, scope):
        for day in sorted({row["key_day"] for row in page}):
            of_day = [row for row in page if row["key_day"] == day]
            _deleted(writes, [row["number"] for row in of_day], day)
            # As they were read: a job that is run again, since its commit's answer was lost, finds nothing any more.
            purge.rows[day] += sum(map(_counted, of_day), Counter())
    needed = _needed(reads, scope)
    ending = _ending(days, needed)
    told = _told(reads, set(ending))
    ended = [_ended(day, told) for day in ending]
    purged = min({before} | {day for day in needed if day < before})
    gone = writes.run(lambda transaction: _end(transaction, ended, scope, purged), erases=True)
    purge.keys = {day: key_id for day, key_id in ending.items() if day in gone}
    return purge


@dataclass(frozen=True, slots=True)
class _Scope:
    """What is due.

    Attributes:
        before: What was shown on earlier days.
        ahead: Days after this one are yet to come, whatever is sealed under them; None: there are none.
        shown_before: What is sealed under those, and was shown before the impression with this number.
    """

    before: date
    ahead: date | None
    shown_before: int

    def comparisons(self) -> ColumnElement[bool]:
        """Of impressions."""
        column = IMPRESSIONS.c
        old = column.key_day < self.before
        if self.ahead is None:
            return old
        return or_(old, (column.key_day > self.ahead) & column.number.between(0, self.shown_before - 1))

    def days(self, day: ColumnElement[date]) -> ColumnElement[bool]:
        """Those that may hold something that is due."""
        old = day < self.before
        return old if self.ahead is None else or_(old, day > self.ahead)


def _scope(reads: Reads, before: date) -> _Scope:
    day, column = DAY_KEYS.c.day, IMPRESSIONS.c
    newest = reads.rows(select(STORE_CLOCK.c.newest_day))
    ahead = newest[0]["newest_day"] + BELIEVED if newest else date.max
    if not reads.rows(select(day).where(day > ahead, DAY_KEYS.c.wrapped != b"").limit(1)):
        return _Scope(before, None, 0)
    last = reads.rows(select(func.max(column.number).label("number")).where(column.key_day < before))[0]["number"]
    return _Scope(before, ahead, 0 if last is None else last)


def _days(reads: Reads, scope: _Scope) -> Sequence[RowMapping]:
    """Days that were not purged yet."""
    column = DAY_KEYS.c
    purged = (select(STORE_CLOCK.c.purged_before)).scalar_subquery()
    statement = select(column.day, column.key_id, column.wrapped).where(
        scope.days(column.day), (purged.is_(None)) | (column.day >= purged)
    )
    return reads.rows(statement.order_by(column.day))


def _needed(reads: Reads, scope: _Scope) -> set[date]:
    """Days under which something is sealed that belongs to a comparison which is not due."""
    needed = set()
    for table in _TABLES:
        days = select(table.c.key_day).distinct().where(scope.days(table.c.key_day), ~scope.comparisons())
        if table is not IMPRESSIONS:
            days = days.join(IMPRESSIONS, IMPRESSIONS.c.number == table.c.number)
        needed |= {row["key_day"] for row in reads.rows(days)}
    return needed


def _ending(days: Sequence[RowMapping], needed: set[date]) -> dict[date, str]:
    """Ids of the keys that are to be destroyed, by day."""
    return {row["day"]: row["key_id"] for row in days if row["wrapped"] and row["day"] not in needed}


def _pages(reads: Reads, scope: _Scope) -> Iterator[Sequence[RowMapping]]:
    """Comparisons that are due, the ones that were entered first, first: so their entries make few ranges."""
    column = IMPRESSIONS.c
    statement = (
        select(
            column.number,
            column.key_day,
            column.leaf_index,
            OUTCOMES.c.number.label("outcome"),
            ANNOTATIONS.c.number.label("annotation"),
        )
        .outerjoin(OUTCOMES, OUTCOMES.c.number == column.number)
        .outerjoin(ANNOTATIONS, ANNOTATIONS.c.number == column.number)
        .where(scope.comparisons())
        .order_by(column.leaf_index)
        .limit(_BATCH)
    )
    last = -1
    while page := reads.rows(statement.where(column.leaf_index > last)):
        yield page
        last = page[-1]["leaf_index"]


def _counted(row: RowMapping) -> Counter[str]:
    return Counter(
        impressions=1, outcomes=int(row["outcome"] is not None), annotations=int(row["annotation"] is not None)
    )


def _told(reads: Reads, days: Set[date]) -> dict[date, Counter[str]]:
    """Returns how many rows the log says were deleted of each day, by purges that were broken off as well."""
    rows: dict[date, Counter[str]] = defaultdict(Counter)
    for row in reads.rows(select(LOG_LEAVES.c.body).where(LOG_LEAVES.c.kind == Kind.PURGE.value)):
        body = cast("dict[str, Any]", unpacked(row["body"]))
        day = date.fromisoformat(body["day"])
        if day in days:
            rows[day].update({table.name: body[table.name] for table in _TABLES})
    return rows


def _deleted(writes: Writes, numbers: list[int], day: date) -> None:
    writes.run(lambda transaction: _delete(transaction, numbers, day))


def _delete(transaction: Transaction, numbers: list[int], day: date) -> None:
    counted: Counter[str] = Counter()
    leaves: list[int] = []
    for table in _TABLES:
        chosen = table.c.number.in_(numbers)
        entered = transaction.execute(select(table.c.leaf_index).where(chosen)).scalars().all()
        transaction.execute(delete(table).where(chosen))
        leaves += entered
        counted[table.name] = len(entered)
    if leaves:
        transaction.log.tell(Kind.PURGE, purge_body(day, leaves, **counted))


def _ended(day: date, rows: Mapping[date, Counter[str]]) -> Day:
    counted = rows.get(day, Counter())
    return Day(day, counted["impressions"], counted["outcomes"], counted["annotations"], "purge")


def _end(transaction: Transaction, days: Sequence[Day], scope: _Scope, purged: date) -> set[date]:
    """Destroys the keys, but for those of days to come by which somebody sealed meanwhile; returns the days."""
    gone = set()
    for day in days:
        if day.day < scope.before or not _seals(transaction, day.day):
            destroy_key(transaction, day)
            gone.add(day.day)
    transaction.execute(update(STORE_CLOCK).values(purged_before=purged))
    return gone


def _seals(transaction: Transaction, day: date) -> bool:
    """Whether a row of any table is sealed by the key of a day."""
    return any(transaction.execute(select(table.c.number).where(table.c.key_day == day)).first() for table in _TABLES)
