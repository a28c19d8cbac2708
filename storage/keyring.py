"""The key hierarchy: one key-encryption key, under it one data key per UTC day, under that the day's records.

Dropping a day's data key makes that day's records unreadable for good. The keys of a day are kept wrapped in the
database and, once used, plain in the memory of the process.
"""

from __future__ import annotations

import secrets
import threading
from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta
from typing import TypeAlias

from sqlalchemy import insert, select

from storage.engine import Reads, Snapshot
from storage.key_sources import KeySource
from storage.sealing import KEY_BYTES, Key, Place, seal, unseal
from storage.tables import DAY_KEYS, STORE_CLOCK, STORE_INFO
from storage.together import Together
from storage.transaction import Transaction, Writes
from voting.errors import KeyringError, StoreUnavailableError

Clock: TypeAlias = Callable[[], datetime]

_CHECK = b"inline preference voting"
_DAYS_TRIED = 8  # of which the key was destroyed by those whose clocks are ahead of this one
_KEK_ID = select(STORE_INFO.c.kek_id).where(STORE_INFO.c.one == 1)


class StoreKey:
    """The key-encryption key of one store. Thread-safe.

    Which key is the store's stands in the database. Where that is not the one that was read from the source, as after a
    rotation by another process, the source is asked again.
    """

    def __init__(self, store_id: str, key: Key, source: KeySource) -> None:
        self.store_id = store_id
        self.source = source
        self._keys = {key.key_id: key}

    def current(self, transaction: Transaction) -> Key:
        """Returns the key to wrap with; it stays the store's until the transaction ends.

        Raises:
            KeyringError: The source does not give it.
        """
        return self.of(transaction.execute(_KEK_ID.with_for_update(read=True)).scalar_one())

    def of(self, kek_id: str) -> Key:
        """Returns the key with this id.

        Raises:
            KeyringError: The source does not give it.
        """
        key = self._keys.get(kek_id)
        if key is None:
            given = self.source.read()
            key = _named(kek_id, given, self.source)
            self._keys = {one.key_id: one for one in given}  # not before: what is held may be the last copy
        return key

    def forget_all_but(self, key: Key) -> None:
        """Drops the other keys from memory."""
        self._keys = {key.key_id: key}

    def wrap(self, kek: Key, table: str, row: date | str, secret: bytes) -> bytes:
        """Returns a key encrypted: a day's, or the one of another row."""
        return seal(kek, self._place(table, row), secret)

    def unwrap(self, kek_id: str, table: str, row: date | str, wrapped: bytes) -> bytes:
        """Returns what `wrap` was given.

        Raises:
            KeyringError: It was wrapped under another key or for another row, table or store.
        """
        return unseal(self.of(kek_id), self._place(table, row), wrapped)

    def _place(self, table: str, row: date | str) -> Place:
        return Place(self.store_id, table, str(row), "wrapped")


def unlock(reads: Reads | Snapshot, writes: Writes | None, source: KeySource) -> StoreKey:
    """Returns the key after checking that it is this store's; a store without one is given its first.

    Args:
        reads: Of a migrated database.
        writes: Likewise; None where nothing may be made.
        source: Of the key.

    Raises:
        KeyringError: The key is missing, malformed, or of another store.
        StoreUnavailableError: The database cannot be read, or must be given its key and cannot be written.
    """
    rows = reads.rows(select(STORE_INFO.c.store_id, STORE_INFO.c.kek_id, STORE_INFO.c.key_check))
    if not rows and writes is None:
        raise StoreUnavailableError("there is no store yet: start the app once, it sets the store up")
    if not rows and writes is not None:
        found = StoreKey(secrets.token_hex(16), key := source.first(), source)
        values = {"one": 1, "store_id": found.store_id, "kek_id": key.key_id, "key_check": key_check(found, key)}
        writes.run(lambda transaction: transaction.execute(insert(STORE_INFO), values))
        return found
    store_id, key = rows[0]["store_id"], _named(rows[0]["kek_id"], source.read(), source)
    try_key(store_id, key, rows[0]["key_check"])
    return StoreKey(store_id, key, source)


def key_check(store_key: StoreKey, key: Key) -> bytes:
    """Returns what stands in the database so that a wrong key is noticed at once."""
    return seal(key, _check_place(store_key.store_id), _CHECK)


def try_key(store_id: str, key: Key, check: bytes) -> None:
    """Returns when the key opens what `key_check` made of it.

    Raises:
        KeyringError: It is another one.
    """
    unseal(key, _check_place(store_id), check)


def _named(kek_id: str, keys: Iterable[Key], source: KeySource) -> Key:
    held = {key.key_id: key for key in keys}
    if kek_id not in held:
        kept = source.kept(kek_id)
        where = f", which the app kept beside it in {kept}" if kept else ""
        raise KeyringError(
            f"{source.name} holds key {' and '.join(held)}, and this store or copy is sealed with {kek_id}: give it "
            f"that one{where}. Of a copy from before a rotation that is the old key; without it, one of an SQLite "
            "store opens after `keys rewrap --copy`, beside the store that it was made of"
        )
    return held[kek_id]


def _check_place(store_id: str) -> Place:
    return Place(store_id, STORE_INFO.name, "1", "key_check")


class Keyring:
    """Data keys by day. Thread-safe."""

    def __init__(self, store_key: StoreKey, reads: Reads, writes: Writes, today: Callable[[], date]) -> None:
        self._store_key = store_key
        self._reads = reads
        self._writes = writes
        self._today = today
        self._keys: dict[date, Key] = {}
        self._over: set[date] = set()  # of the days under which this process would seal
        self._forgotten = 0  # how often a key was
        self._lock = threading.Lock()  # of the two; not held while the database is asked
        self._finding: Together[date, tuple[date, Key]] = Together()
        self._reading: Together[date, Key] = Together()

    @property
    def store_id(self) -> str:
        """Which store this is."""
        return self._store_key.store_id

    def today(self) -> tuple[date, Key]:
        """Returns the present UTC day and its key, made and committed when the day is new.

        Where that was destroyed already, by somebody whose clock says that the day is over, it is the next day.

        Raises:
            KeyringError: That goes for a week of days: the clock was set back.
            StoreUnavailableError: The key could not be written.
        """
        day = self._today()
        key = self._keys.get(day)  # by itself, for every vote asks
        return (day, key) if key is not None else self._finding.do(day, lambda: self._first_from(day))

    def _first_from(self, day: date) -> tuple[date, Key]:
        """The first day that has a key or can be given one, and the key."""
        for one in (day + timedelta(days=number) for number in range(_DAYS_TRIED)):
            key = self._keys.get(one)
            if key is None and one not in self._over:
                key = self._made(one)
            if key is not None:
                return one, key
        raise KeyringError(f"the keys of {day.isoformat()} and of a week after it were destroyed: is the clock right?")

    def check(self) -> None:
        """Returns when the present day's key, as it stands in the database, opens.

        Raises:
            KeyringError: It does not.
            StoreUnavailableError: The database cannot be read, or the key of a new day could not be written.
        """
        day, _ = self.today()
        if day in self.destroyed():
            self.forget(day)
            day, _ = self.today()
        self._read(day)

    def of(self, day: date) -> Key:
        """Returns the key of a day on which something was sealed.

        Raises:
            KeyringError: There is none, or it does not open.
        """
        key = self._keys.get(day)  # by itself, for it is asked for three times per row that is read
        if key is not None:
            return key
        return self._reading.do(day, lambda: self._kept(day))

    def destroyed(self) -> frozenset[date]:
        """Returns the days whose key was destroyed."""
        day = DAY_KEYS.c.day
        statement = select(day).where(day > date.min, DAY_KEYS.c.wrapped == b"")  # by its key: a row a day
        return frozenset(row["day"] for row in self._reads.rows(statement))

    def destroyed_unpurged(self) -> frozenset[date]:
        """Returns those of which rows may still be there: to look for rows of the others would be in vain."""
        clock = self._reads.rows(select(STORE_CLOCK.c.purged_before).where(STORE_CLOCK.c.one == 1))
        purged = (clock[0]["purged_before"] if clock else None) or date.min
        return frozenset(day for day in self.destroyed() if day >= purged)

    def forget(self, day: date) -> None:
        """Drops the key of a day from memory."""
        with self._lock:
            self._forgotten += 1
            self._keys.pop(day, None)

    def forget_destroyed(self) -> None:
        """Drops the keys that another process destroyed from memory."""
        held = min(self._keys.copy(), default=None)
        if held is not None:
            column = DAY_KEYS.c
            for row in self._reads.rows(select(column.day).where(column.day >= held, column.wrapped == b"")):
                self.forget(row["day"])

    def _read(self, day: date) -> Key:
        try:
            return self._unwrapped(day)
        except KeyringError:  # between reading the row and opening it, the key that wraps it may have been rotated
            return self._unwrapped(day)

    def _unwrapped(self, day: date) -> Key:
        column = DAY_KEYS.c
        rows = self._reads.rows(select(column.key_id, column.kek_id, column.wrapped).where(column.day == day))
        if not rows or not rows[0]["wrapped"]:
            raise KeyringError(f"the key of {day.isoformat()} is gone, and what it sealed cannot be read")
        secret = self._store_key.unwrap(rows[0]["kek_id"], DAY_KEYS.name, day, rows[0]["wrapped"])
        return Key(rows[0]["key_id"], secret)

    def _kept(self, day: date) -> Key:
        """Reads the key of a day and keeps it, but not where one was forgotten meanwhile: it may be that one."""
        before = self._forgotten
        key = self._read(day)
        with self._lock:
            if self._forgotten == before:
                self._keys[day] = key
        return key

    def _made(self, day: date) -> Key | None:
        """The key of a day, made before where there was none; or takes note that it was destroyed."""
        if self._writes.run(lambda transaction: self._insert(transaction, day)):
            return self._kept(day)
        self._over.add(day)
        return None

    def _insert(self, transaction: Transaction, day: date) -> bool:
        """Makes the key of a day where there was none, and returns False where it was destroyed."""
        row = transaction.execute(select(DAY_KEYS.c.wrapped).where(DAY_KEYS.c.day == day)).first()
        if row is None:
            kek = self._store_key.current(transaction)
            wrapped = self._store_key.wrap(kek, DAY_KEYS.name, day, secrets.token_bytes(KEY_BYTES))
            values = {"day": day, "key_id": secrets.token_hex(8), "kek_id": kek.key_id, "wrapped": wrapped}
            transaction.execute(insert(DAY_KEYS), values)
        return row is None or bool(row.wrapped)
