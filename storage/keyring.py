"""The key hierarchy: one key-encryption key, under it one data key per UTC day, under that the day's records.

Dropping a day's data key makes that day's records unreadable for good. The keys of a day are kept wrapped in the
database and, once used, plain in the memory of the process.
"""

from __future__ import annotations

import secrets
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TypeAlias

from sqlalchemy import insert, select

from storage.engine import Reads
from storage.sealing import KEY_BYTES, Key, Place, seal, unseal
from storage.tables import DAY_KEYS, STORE_INFO
from storage.writer import Transaction, Writes
from voting.errors import KeyringError

Clock: TypeAlias = Callable[[], datetime]

_CHECK = b"inline preference voting"


@dataclass(frozen=True, slots=True)
class StoreKey:
    """The key-encryption key and the store that it was checked against."""

    store_id: str
    key: Key

    def wrap(self, table: str, row: date | str, secret: bytes) -> bytes:
        """Returns a key encrypted: a day's, or the one of another row."""
        return seal(self.key, self._place(table, row), secret)

    def unwrap(self, table: str, row: date | str, wrapped: bytes) -> bytes:
        """Returns what `wrap` was given.

        Raises:
            KeyringError: It was wrapped under another key or for another row, table or store.
        """
        return unseal(self.key, self._place(table, row), wrapped)

    def _place(self, table: str, row: date | str) -> Place:
        return Place(self.store_id, table, str(row), "wrapped")


def unlock(reads: Reads, writes: Writes, *, read_key: Callable[[], Key], first_key: Callable[[], Key]) -> StoreKey:
    """Returns the key after checking that it is this store's; a store without one is given its first.

    Args:
        reads: Of a migrated database.
        writes: Likewise; refuses for a store that was opened for reading only.
        read_key: Reads the key that must exist.
        first_key: Makes the key of a store that has none yet.

    Raises:
        KeyringError: The key is missing, malformed, or of another store.
        StoreUnavailableError: The database cannot be read, or must be given its key and cannot be written.
    """
    rows = reads.rows(select(STORE_INFO.c.store_id, STORE_INFO.c.kek_id, STORE_INFO.c.key_check))
    if not rows:
        found = StoreKey(secrets.token_hex(16), first_key())
        check = seal(found.key, _check_place(found.store_id), _CHECK)
        values = {"one": 1, "store_id": found.store_id, "kek_id": found.key.key_id, "key_check": check}
        writes.run(lambda transaction: transaction.execute(insert(STORE_INFO), values))
        return found
    store_id, key = rows[0]["store_id"], read_key()
    try:
        unseal(key, _check_place(store_id), rows[0]["key_check"])
    except KeyringError:
        raise KeyringError(
            f"the key file is of another store: it holds key {key.key_id}, and this one was sealed with "
            f"{rows[0]['kek_id']}; set store.key_file to the right file"
        ) from None
    return StoreKey(store_id, key)


def _check_place(store_id: str) -> Place:
    return Place(store_id, STORE_INFO.name, "1", "key_check")


class Keyring:
    """Data keys by day. Thread-safe."""

    def __init__(self, store_key: StoreKey, reads: Reads, writes: Writes, clock: Clock) -> None:
        self._store_key = store_key
        self._reads = reads
        self._writes = writes
        self._clock = clock
        self._keys: dict[date, Key] = {}
        self._lock = threading.Lock()

    @property
    def store_id(self) -> str:
        """Which store this is."""
        return self._store_key.store_id

    def today(self) -> tuple[date, Key]:
        """Returns the present UTC day and its key, made and committed when the day is new.

        Raises:
            StoreUnavailableError: The key could not be written.
        """
        day = self._clock().astimezone(UTC).date()
        with self._lock:
            if day not in self._keys:
                self._keys[day] = self._unwrapped(
                    day, *self._writes.run(lambda transaction: self._made(transaction, day))
                )
            return day, self._keys[day]

    def of(self, day: date) -> Key:
        """Returns the key of a day on which something was sealed.

        Raises:
            KeyringError: There is none, or it does not open.
        """
        with self._lock:
            if day not in self._keys:
                rows = self._reads.rows(select(DAY_KEYS.c.key_id, DAY_KEYS.c.wrapped).where(DAY_KEYS.c.day == day))
                if not rows:
                    raise KeyringError(f"the key of {day.isoformat()} is gone, and what it sealed cannot be read")
                self._keys[day] = self._unwrapped(day, rows[0]["key_id"], rows[0]["wrapped"])
            return self._keys[day]

    def _unwrapped(self, day: date, key_id: str, wrapped: bytes) -> Key:
        return Key(key_id, self._store_key.unwrap(DAY_KEYS.name, day, wrapped))

    def _made(self, transaction: Transaction, day: date) -> tuple[str, bytes]:
        row = transaction.execute(select(DAY_KEYS.c.key_id, DAY_KEYS.c.wrapped).where(DAY_KEYS.c.day == day)).first()
        if row is not None:
            return row.key_id, row.wrapped
        key_id = secrets.token_hex(8)
        wrapped = self._store_key.wrap(DAY_KEYS.name, day, secrets.token_bytes(KEY_BYTES))
        values = {"day": day, "key_id": key_id, "kek_id": self._store_key.key.key_id, "wrapped": wrapped}
        transaction.execute(insert(DAY_KEYS), values)
        return key_id, wrapped
