"""Tries whether the store's key opens every key that stands wrapped beside what it seals.

The log says which keys of days were destroyed, and nothing of those that are there: what they are wrapped in changes
with each rotation. So one that somebody damaged or put in the place of another shows only to who has the store's key.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from sqlalchemy import Table, select

from storage.engine import Reads, Snapshot
from storage.key_sources import KeySource
from storage.keyring import StoreKey, unlock
from storage.tables import DAY_KEYS, LOG_KEYS, PSEUDONYM_KEYS, STORE_INFO
from storage.verification import Fault
from voting.errors import KeyringError

_WRAPPED: Final = ((DAY_KEYS, "day"), (PSEUDONYM_KEYS, "day"), (LOG_KEYS, "public"))


def try_keys(reads: Reads | Snapshot, source: KeySource) -> list[Fault]:
    """Returns those that do not open; of days whose key was destroyed there is none to be opened.

    Raises:
        KeyringError: The source has not got the store's key, so nothing was tried.
    """
    kek_id = reads.rows(select(STORE_INFO.c.kek_id))[0]["kek_id"]
    if kek_id not in {key.key_id for key in source.read()}:
        raise KeyringError(f"{source.name} does not hold the store's key")
    try:
        store_key = unlock(reads, None, source)
    except KeyringError:
        return [Fault(STORE_INFO.name, "1", "its check of the key was changed")]
    return [fault for table, column in _WRAPPED for fault in _shut(reads, store_key, table, column)]


def _shut(reads: Reads | Snapshot, store_key: StoreKey, table: Table, column: str) -> Iterator[Fault]:
    for row in reads.rows(select(table).order_by(table.c[column])):
        name: date | str = row[column].hex() if isinstance(row[column], bytes) else row[column]
        try:
            if row["wrapped"]:
                store_key.unwrap(row["kek_id"], table.name, name, row["wrapped"])
        except KeyringError:
            yield Fault(table.name, str(name), "does not open with the store's key: it was changed, or moved here")
