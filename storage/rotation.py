"""Puts another key-encryption key in the place of the store's, and destroys the key of a day for good.

A rotation goes in steps, of which each can be the last before a crash:

1. The source gives the new key, next to the old one.
2. One transaction wraps every key of the store under the new one and says that it is the store's.
3. The source keeps the new key alone.

Votes come in meanwhile: the keys of days stay the same, only what wraps them changes. Before step 2 the store opens
with the old key, after it with the new one, and the source holds both until step 3. `finish` goes on from wherever it
broke. One process rotates at a time: whoever calls has the source's `turn` since before it read which key is the
store's. Where the source cannot see to that, step 2 does: it changes nothing once another key is the store's.

A day's key that was destroyed here still stands, wrapped, in every older copy of the database. Those copies open with
the old key-encryption key alone: so destroying a day is always a rotation, too.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from sqlalchemy import Table, bindparam, select, update

from storage.commitments import Kind, destruction_body, rotation_body
from storage.keyring import StoreKey, key_check
from storage.sealing import Key
from storage.tables import DAY_KEYS, LOG_KEYS, PSEUDONYM_KEYS, STORE_INFO
from storage.transaction import Transaction, Writes
from voting.errors import KeyringError

_MOST_NAMED: Final = 3


@dataclass(frozen=True, slots=True)
class Rotation:
    """What a rotation did.

    Attributes:
        old: Id of the key that was the store's; the same as `new` where there was nothing left to rotate.
        new: Id of the key that is.
        rewrapped: How many keys were wrapped anew.
        old_gone: Whether the source holds the new key alone; else the old one is to be taken away by hand.
    """

    old: str
    new: str
    rewrapped: int
    old_gone: bool


@dataclass(frozen=True, slots=True)
class Day:
    """A day whose key is to be destroyed, and what it sealed.

    Attributes:
        day: UTC.
        impressions: Comparisons shown whose metadata it seals.
        outcomes: Likewise of votes, skips and voids.
        annotations: Likewise.
        reason: `order` or `purge`.
    """

    day: date
    impressions: int
    outcomes: int
    annotations: int
    reason: str = "order"


def rotate(store_key: StoreKey, writes: Writes, current: str, *, destroying: Day | None = None) -> Rotation:
    """Wraps every key under the next one of the source, made there if the source can make one.

    Args:
        store_key: Of the store.
        writes: Likewise.
        current: Id of the store's present key.
        destroying: A day whose key is destroyed in the same transaction.

    Raises:
        KeyringError: The source has no next key or is another store's, too, or `current` is not the store's any more;
            nothing was changed.
        StoreUnavailableError: Key source or database could not be written; `finish` goes on.
    """
    _require_alone(store_key)
    new = store_key.source.next_key(store_key.of(current))
    if new not in store_key.source.read():
        raise KeyringError(f"{store_key.source.name} does not give back the new key, so nothing was changed")
    count = writes.run(lambda transaction: _rewrap(transaction, store_key, (current, new), destroying), erases=True)
    return Rotation(current, new.key_id, count, _settle(store_key, new))


def finish(store_key: StoreKey, writes: Writes, current: str) -> Rotation:
    """Goes on with a rotation that broke off; without one, changes nothing.

    Raises:
        KeyringError: The source does not hold the store's key, or is another store's, too.
        StoreUnavailableError: As for `rotate`.
    """
    keys = store_key.source.read()
    if keys[-1].key_id != current and store_key.of(current) in keys:
        return rotate(store_key, writes, current)
    if len(keys) > 1:
        _require_alone(store_key)
    return Rotation(current, current, 0, _settle(store_key, store_key.of(current)))


def is_over(store_key: StoreKey, current: str) -> bool:
    """Whether the source has let go of the keys that the store had before.

    Raises:
        KeyringError: The source cannot be read.
    """
    return current not in [key.key_id for key in store_key.source.read()][1:]


def destroy_key(transaction: Transaction, what: Day) -> None:
    """Destroys the key of a day and enters that, unless it is destroyed already."""
    column = DAY_KEYS.c
    row = transaction.execute(select(column.key_id, column.wrapped).where(column.day == what.day)).first()
    if row is None or not row.wrapped:
        return
    transaction.log.tell(
        Kind.KEY_DESTROYED,
        destruction_body(
            what.day,
            row.key_id,
            what.reason,
            impressions=what.impressions,
            outcomes=what.outcomes,
            annotations=what.annotations,
        ),
    )
    transaction.execute(update(DAY_KEYS).where(column.day == what.day).values(wrapped=b"", kek_id=""))


def _require_alone(store_key: StoreKey) -> None:
    source = store_key.source
    if others := source.others(store_key.store_id):
        raise KeyringError(
            f"{source.name} was given to another store or copy, too ({', '.join(others[:_MOST_NAMED])}), which would "
            "lose its key, so nothing was changed: give each a key file of its own, with the same key, and name it in "
            "setting store.key_file; then, or if the other one is gone for good, delete its line from the list beside "
            "the key file, whose name ends in .stores"
        )


def _rewrap(transaction: Transaction, store_key: StoreKey, change: tuple[str, Key], destroying: Day | None) -> int:
    current, new = change
    old = transaction.execute(select(STORE_INFO.c.kek_id).where(STORE_INFO.c.one == 1).with_for_update()).scalar_one()
    if old not in {current, new.key_id}:
        raise KeyringError("the keys were rotated by another process meanwhile, so nothing was changed: try again")
    if destroying is not None:
        destroy_key(transaction, destroying)
    if old == new.key_id:
        return 0  # the writer may run a job again that was committed already
    count = 0
    for table, key in ((DAY_KEYS, "day"), (PSEUDONYM_KEYS, "day"), (LOG_KEYS, "public")):
        count += _rewrap_table(transaction, store_key, new, table, key)
    transaction.execute(update(STORE_INFO).values(kek_id=new.key_id, key_check=key_check(store_key, new)))
    transaction.log.tell(Kind.KEY_ROTATED, rotation_body(old, new.key_id, count))
    return count


def _rewrap_table(transaction: Transaction, store_key: StoreKey, new: Key, table: Table, key: str) -> int:
    """Every row in one statement: the keys of ten years take a moment, for which the votes wait."""
    column = table.c
    changed: list[dict[str, Any]] = []
    for row in transaction.execute(select(column[key], column.kek_id, column.wrapped)).mappings():
        if row["wrapped"]:
            name = row[key].hex() if isinstance(row[key], bytes) else row[key]
            secret = store_key.unwrap(row["kek_id"], table.name, name, row["wrapped"])
            rewrapped = store_key.wrap(new, table.name, name, secret)
            changed.append({"of_key": row[key], "new_kek_id": new.key_id, "new_wrapped": rewrapped})
    if changed:
        values: dict[str, Any] = {"kek_id": bindparam("new_kek_id"), "wrapped": bindparam("new_wrapped")}
        transaction.execute(update(table).where(column[key] == bindparam("of_key")).values(values), changed)
    return len(changed)


def _settle(store_key: StoreKey, key: Key) -> bool:
    store_key.forget_all_but(key)
    return store_key.source.keep_only(key)
