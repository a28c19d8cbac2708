"""Tries whether the store's key opens every key that stands wrapped beside what it seals, and those what they sealed.

The log says which keys of days were destroyed, and nothing of those that are there: what they are wrapped in changes
with each rotation. So one that somebody damaged or put in the place of another shows only to who has the store's key.
A day's id is part of every seal of that day. Of each table one row of each day is tried.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from sqlalchemy import RowMapping, Table, func, select

from storage.as_stored import as_told
from storage.engine import Reads, Snapshot
from storage.key_sources import KeySource
from storage.keyring import StoreKey, try_key
from storage.sealing import Key, Place, unseal
from storage.tables import ANNOTATIONS, DAY_KEYS, IMPRESSIONS, LOG_KEYS, OUTCOMES, PSEUDONYM_KEYS, STORE_INFO
from storage.verification import Fault
from voting.errors import KeyringError

_SEALED: Final = ((IMPRESSIONS, "sealed_metadata"), (OUTCOMES, "sealed_content"), (ANNOTATIONS, "sealed_content"))
_SHUT: Final = "does not open with the store's key: it was changed, or moved here"
_OTHER: Final = "does not open what was sealed on that day: the key, its id or that was changed"


def try_keys(reads: Reads | Snapshot, source: KeySource) -> list[Fault]:
    """Returns those that do not open; of days whose key was destroyed there is none to be opened.

    Raises:
        KeyringError: The source has not got the store's key, or nothing says which it is, so nothing was tried.
    """
    infos, held = reads.rows(select(STORE_INFO).where(STORE_INFO.c.one == 1)), source.read()
    if not infos:
        raise KeyringError("store_info has lost its row, which says what the store's key is")
    info, faults = infos[0], list[Fault]()
    key = next((one for one in held if _is_key_of(info, one)), None)
    if key is None and info["kek_id"] not in {one.key_id for one in held}:
        raise KeyringError(f"{source.name} does not hold the store's key")
    if key is None:
        return [Fault(STORE_INFO.name, "1", "its check of the key was changed")]
    if key.key_id != info["kek_id"]:
        faults.append(Fault(STORE_INFO.name, "1", "names another key than the one that its check opens with"))
    store_key = StoreKey(info["store_id"], key, source)
    faults += _days(reads, store_key)
    faults += _shut(reads, store_key, PSEUDONYM_KEYS, "day")
    faults += _shut(reads, store_key, LOG_KEYS, "public")
    return faults


def days_of_keys(reads: Reads | Snapshot) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Returns the days whose key is there, all of which `try_keys` tries, and those whose key was destroyed."""
    rows = reads.rows(select(as_told(DAY_KEYS.c.day), DAY_KEYS.c.wrapped).order_by(DAY_KEYS.c.day))
    there = tuple(str(row["day"]) for row in rows if row["wrapped"])
    return there, tuple(str(row["day"]) for row in rows if not row["wrapped"])


def _is_key_of(info: RowMapping, key: Key) -> bool:
    try:
        try_key(info["store_id"], key, info["key_check"])
    except (KeyringError, TypeError, AttributeError):  # the others: it is text, or what should be is not
        return False
    return True


def _shut(reads: Reads | Snapshot, store_key: StoreKey, table: Table, name: str) -> Iterator[Fault]:
    columns = table.c
    told = columns[name] if table is LOG_KEYS else as_told(columns[name])
    for row in reads.rows(select(told, columns.kek_id, columns.wrapped).order_by(columns[name])):
        of = row[name].hex() if isinstance(row[name], bytes) else str(row[name])
        if _unwrapped(store_key, table, of, row) is None:
            yield Fault(table.name, of, _SHUT)


def _days(reads: Reads | Snapshot, store_key: StoreKey) -> Iterator[Fault]:
    columns, samples = DAY_KEYS.c, _samples(reads, store_key.store_id)
    days = select(as_told(columns.day), columns.key_id, columns.kek_id, columns.wrapped).order_by(columns.day)
    for row in reads.rows(days):
        day = str(row["day"])
        if not row["wrapped"]:
            continue
        secret = _unwrapped(store_key, DAY_KEYS, day, row)
        if secret is None:
            yield Fault(DAY_KEYS.name, day, _SHUT)
        elif samples[day] and not any(_opens(Key(str(row["key_id"]), secret), *one) for one in samples[day]):
            yield Fault(DAY_KEYS.name, day, _OTHER)


def _unwrapped(store_key: StoreKey, table: Table, of: str, row: RowMapping) -> bytes | None:
    try:
        return store_key.unwrap(row["kek_id"], table.name, of, row["wrapped"])
    except (KeyringError, TypeError):  # TypeError: it is text
        return None


def _samples(reads: Reads | Snapshot, store_id: str) -> dict[str, list[tuple[Place, bytes]]]:
    """What was sealed first of each table, by day."""
    found: dict[str, list[tuple[Place, bytes]]] = defaultdict(list)
    for table, name in _SEALED:
        number, sealed, day = table.c.number, table.c[name], table.c.key_day
        first = select(func.min(number)).where(sealed.is_not(None)).group_by(day)
        rows = select(as_told(day), table.c.comparison_id, sealed).where(number.in_(first))
        for row in reads.rows(rows):
            place = Place(store_id, table.name, str(row["comparison_id"]), name)
            found[str(row["key_day"])].append((place, row[name]))
    return found


def _opens(key: Key, place: Place, sealed: bytes) -> bool:
    try:
        unseal(key, place, sealed)
    except (KeyringError, TypeError):  # as above
        return False
    return True
