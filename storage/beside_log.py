"""Checks what stands beside the log and is in none of its entries: which store it is, its keys, how far it has come.

Of four tables a store has one row each. Without it a store is not opened: it would be taken for a new one, and be given
another id or another log, with which nothing that it holds can be read or checked any more.

Not found: that the key of a day's pseudonyms was deleted, for it is when the day is over; a day that is believed and
another than it was, but for one that its own purges tell.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final, TypeAlias

from sqlalchemy import Select, Table, select

from storage.as_stored import IMPOSSIBLE, as_told, fitting, key_of, named, rows_as_told
from storage.checkpoint import VerifierKey
from storage.commitments import COMMITTED
from storage.engine import Reads, Snapshot
from storage.faults import damaged
from storage.signing import origin
from storage.tables import DAY_KEYS, LOG_HEAD, LOG_KEYS, LOG_LEAVES, PSEUDONYM_KEYS, STORE_CLOCK, STORE_INFO, Base

Named: TypeAlias = tuple[Table, str, str]
"""Table, row and what is wrong with it."""

_UNCOMMITTED: Final = [table for table in Base.metadata.sorted_tables if table not in (*COMMITTED.values(), LOG_LEAVES)]
"""Whose rows are read with no entry of the log."""
_CLOCKED: Final = (STORE_CLOCK, PSEUDONYM_KEYS)
"""Without which nothing can be sealed."""


def require_rows(reads: Reads | Snapshot) -> None:
    """Returns when the store has the rows that it cannot be opened without, or is new and has none of them.

    Raises:
        StoreError: One was deleted or changed to what it cannot be; names the table.
        StoreUnavailableError: The database cannot be read.
    """
    asked = (STORE_INFO, LOG_KEYS, LOG_HEAD, LOG_LEAVES, DAY_KEYS)
    # In one statement: another process may be making the first of them.
    (there,) = reads.rows(select(*(_first(table).exists().label(table.name) for table in asked)))
    begun = [there[table.name] for table in (LOG_KEYS, LOG_HEAD, LOG_LEAVES)]
    needed = [STORE_INFO] if any(there.values()) else []
    for table in needed + ([LOG_KEYS, LOG_HEAD] if any(begun) else []):
        if not there[table.name]:
            raise damaged(table.name, "has lost its row")
    for table in (STORE_INFO, LOG_KEYS, LOG_HEAD, *_CLOCKED):
        rows = reads.rows(rows_as_told(table))
        if any(fitting(table, row) is None for row in rows):
            raise damaged(table.name, IMPOSSIBLE)
        if len(rows) > 1 and table not in _CLOCKED:
            raise damaged(table.name, "has another row than its one")


def faults_beside(reads: Reads | Snapshot, key: VerifierKey, size: int) -> Iterator[Named]:
    """Yields what is wrong.

    Args:
        reads: Of the store.
        key: The log's public key.
        size: Entries that the log has.
    """
    for table in _UNCOMMITTED:
        for row in reads.rows(rows_as_told(table)):
            if fitting(table, row) is None:
                yield table, key_of(table, row), IMPOSSIBLE
    yield from _info(reads, key)
    yield from _log_keys(reads, key)
    yield from _wrapping(reads)
    if size:  # from then on
        yield from _lone(reads, STORE_CLOCK)
    yield from _clock(reads)
    yield from _purged(reads)


def _first(table: Table) -> Select[*tuple[Any, ...]]:
    found = select(*table.primary_key).limit(1)
    return found.where(table.c.one == 1) if "one" in table.c else found


def _lone(reads: Reads | Snapshot, table: Table) -> Iterator[Named]:
    ones = [row["one"] for row in reads.rows(select(table.c.one))]
    if 1 not in ones:
        yield table, "", "is missing"
    yield from ((table, str(one), "was put there: a store has one") for one in ones if one != 1)


def _info(reads: Reads | Snapshot, key: VerifierKey) -> Iterator[Named]:
    yield from _lone(reads, STORE_INFO)
    for row in reads.rows(select(STORE_INFO).where(STORE_INFO.c.one == 1)):
        if isinstance(row["store_id"], str) and origin(row["store_id"]) != key.name:
            yield STORE_INFO, "1", "names another store than the log's key does"


def _log_keys(reads: Reads | Snapshot, key: VerifierKey) -> Iterator[Named]:
    found = [row["public"] for row in reads.rows(select(LOG_KEYS.c.public))]
    if key.public not in found:
        yield LOG_KEYS, "", "the key that the log is to be checked with is missing"
    for public in found:
        if public != key.public:
            yield LOG_KEYS, named(public), "is another key than the one that the log is to be checked with"


def _wrapping(reads: Reads | Snapshot) -> Iterator[Named]:
    """All keys are wrapped under one, which is the store's."""
    info = {row["kek_id"] for row in reads.rows(select(STORE_INFO.c.kek_id).where(STORE_INFO.c.one == 1))}
    found = [
        (table, row[name], row["kek_id"])
        for table, name in ((DAY_KEYS, "day"), (PSEUDONYM_KEYS, "day"), (LOG_KEYS, "public"))
        for row in reads.rows(
            select(table.c.kek_id, as_told(table.c[name]) if name == "day" else table.c[name]).where(
                table.c.wrapped != b""
            )
        )
    ]
    if found and info and info.isdisjoint(kek_id for _, _, kek_id in found):
        yield STORE_INFO, "1", "names another key than the one that everything is wrapped under"
    elif info:
        for table, name, kek_id in found:
            if kek_id not in info:
                yield table, named(name), "is wrapped under another key than the store's"


def _clock(reads: Reads | Snapshot) -> Iterator[Named]:
    for told in reads.rows(rows_as_told(STORE_CLOCK).where(STORE_CLOCK.c.one == 1)):
        row = fitting(STORE_CLOCK, told)
        if row is not None and row["purged_before"] is not None and row["purged_before"] >= row["newest_day"]:
            yield STORE_CLOCK, "1", "says that days were purged which had not come"


def _purged(reads: Reads | Snapshot) -> Iterator[Named]:
    """Of days of which it says so, nothing is there, and no key; else what is there would never be purged."""
    before = select(STORE_CLOCK.c.purged_before).where(STORE_CLOCK.c.one == 1).scalar_subquery()
    days = [table.c.key_day for table in COMMITTED.values()]
    earlier = [reads.rows(select(as_told(day)).where(day < before).limit(1)) for day in days]
    earlier.append(
        reads.rows(select(as_told(DAY_KEYS.c.day)).where(DAY_KEYS.c.day < before, DAY_KEYS.c.wrapped != b""))
    )
    if any(earlier):
        yield STORE_CLOCK, "1", "says that days were purged of which something is there"
