"""Pseudonyms that last one UTC day: an HMAC under a key that is destroyed when the day is over.

Within the day the same browser has the same pseudonym, enough to refuse a second vote. Afterwards nobody can tell
which pseudonym a browser had, or whether pseudonyms of two days are of one browser. They are still personal data while
their key lives (GDPR Art. 4(5)).
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
import threading
from datetime import UTC, date, datetime, time

from sqlalchemy import delete, insert, select

from storage.commitments import Kind, expiry_body
from storage.engine import Reads
from storage.keyring import Clock, StoreKey
from storage.sealing import KEY_BYTES
from storage.tables import IMPRESSIONS, PSEUDONYM_KEYS, TOMBSTONES
from storage.transaction import Transaction, Writes
from voting.conversation import check_text

_HEX_DIGITS = 32


class Pseudonyms:
    """Makes the day's pseudonyms, and destroys the keys of days before. Thread-safe."""

    def __init__(self, store_key: StoreKey, reads: Reads, writes: Writes, clock: Clock) -> None:
        self._store_key = store_key
        self._reads = reads
        self._writes = writes
        self._clock = clock
        self._current: tuple[date, bytes] | None = None
        self._lock = threading.Lock()

    def of(self, browser: str) -> str:
        """Returns the browser's pseudonym of the present day, 32 hex digits.

        The first call of a new day destroys the keys of all earlier days. Days that the clock has not reached keep
        theirs: a clock that was set back destroys nothing.

        Raises:
            StoreUnavailableError: The day's key could not be written.
            TextError: `browser` is no text that UTF-8 can hold.
        """
        check_text(browser, name="browser id")
        day = self._clock().astimezone(UTC).date()
        with self._lock:
            if self._current is None or self._current[0] != day:
                secret = self._writes.run(lambda transaction: self._turned(transaction, day), erases=True)
                self._current = day, secret
            secret = self._current[1]
        return hmac.new(secret, browser.encode("utf-8"), hashlib.sha256).hexdigest()[:_HEX_DIGITS]

    def destroy_past(self) -> None:
        """Destroys the keys of days that are over, if there are any.

        Raises:
            StoreUnavailableError: They could not be deleted.
        """
        day = self._clock().astimezone(UTC).date()
        if self._reads.rows(select(PSEUDONYM_KEYS.c.day).where(PSEUDONYM_KEYS.c.day < day)):
            self._writes.run(lambda transaction: _end_days_before(transaction, day), erases=True)

    def _turned(self, transaction: Transaction, day: date) -> bytes:
        """The key of the day, made if need be, after the end of all days before."""
        _end_days_before(transaction, day)
        column = PSEUDONYM_KEYS.c
        row = transaction.execute(select(column.kek_id, column.wrapped).where(column.day == day)).first()
        if row is not None:
            return self._store_key.unwrap(row.kek_id, PSEUDONYM_KEYS.name, day, row.wrapped)
        kek, secret = self._store_key.current(transaction), secrets.token_bytes(KEY_BYTES)
        wrapped = self._store_key.wrap(kek, PSEUDONYM_KEYS.name, day, secret)
        transaction.execute(insert(PSEUDONYM_KEYS), {"day": day, "kek_id": kek.key_id, "wrapped": wrapped})
        return secret


def _end_days_before(transaction: Transaction, day: date) -> None:
    transaction.execute(delete(PSEUDONYM_KEYS).where(PSEUDONYM_KEYS.c.day < day))
    # What withdrawn votes left behind has served its purpose: to keep the item from being shown again that day.
    emptied = IMPRESSIONS.c.comparison_id.in_(select(TOMBSTONES.c.comparison_id))
    over = (emptied, IMPRESSIONS.c.shown_hour < datetime.combine(day, time(), UTC))
    leaves = transaction.execute(select(IMPRESSIONS.c.leaf_index).where(*over)).scalars().all()
    if leaves:
        transaction.log.tell(Kind.EXPIRY, expiry_body(leaves))
        transaction.execute(delete(IMPRESSIONS).where(*over))
