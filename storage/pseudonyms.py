"""Pseudonyms that last one UTC day: an HMAC under a key that is destroyed when the day is over.

Within the day the same browser has the same pseudonym, enough to refuse a second vote. Afterwards nobody can tell
which pseudonym a browser had, or whether pseudonyms of two days are of one browser. They are still personal data while
their key lives (GDPR Art. 4(5)).
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from datetime import UTC, date, datetime, time

from sqlalchemy import delete, insert, select

from storage.commitments import Kind, expiry_body
from storage.days import Days
from storage.engine import Reads
from storage.keyring import StoreKey
from storage.sealing import KEY_BYTES
from storage.tables import IMPRESSIONS, PSEUDONYM_KEYS, TOMBSTONES
from storage.together import Together
from storage.transaction import Transaction, Writes
from voting.conversation import check_text

_HEX_DIGITS = 32


class Pseudonyms:
    """Makes the day's pseudonyms, and destroys the keys of other days. Thread-safe."""

    def __init__(self, store_key: StoreKey, reads: Reads, writes: Writes, days: Days) -> None:
        self._store_key = store_key
        self._reads = reads
        self._writes = writes
        self._days = days
        self._current: tuple[date, bytes] | None = None
        self._turning: Together[date, bytes] = Together()

    def of(self, browser: str) -> str:
        """Returns the browser's pseudonym of the present day, 32 hex digits.

        The first call of a new day destroys the keys of all earlier days. Days that the clock has not reached keep
        theirs, for it may have been set back; but not those that no clock which is believed could have reached.

        Raises:
            StoreUnavailableError: The day's key could not be written.
            TextError: `browser` is no text that UTF-8 can hold.
        """
        check_text(browser, name="browser id")
        day = self._days.by_clock()
        secret = self._known(day) or self._turning.do(day, lambda: self._known(day) or self._turn(day))
        return hmac.new(secret, browser.encode("utf-8"), hashlib.sha256).hexdigest()[:_HEX_DIGITS]

    def destroy_past(self) -> None:
        """Destroys the keys of days that are over, and of those that were never to be believed, if there are any.

        Raises:
            StoreUnavailableError: They could not be deleted.
        """
        day = self._days.by_clock()
        until = self._until(day)
        if self._reads.rows(select(PSEUDONYM_KEYS.c.day).where(~PSEUDONYM_KEYS.c.day.between(day, until))):
            self._writes.run(lambda transaction: _end_days_but(transaction, day, until), erases=True)

    def _until(self, day: date) -> date:
        """The last day whose key may stay: any later one, while the day that the clock shows is not believed itself."""
        until = self._days.believed_until()
        return until if until is not None and day <= until else date.max

    def _known(self, day: date) -> bytes | None:
        current = self._current
        return current[1] if current is not None and current[0] == day else None

    def _turn(self, day: date) -> bytes:
        until = self._until(day)
        secret = self._writes.run(lambda transaction: self._turned(transaction, day, until), erases=True)
        self._current = day, secret
        return secret

    def _turned(self, transaction: Transaction, day: date, until: date) -> bytes:
        """The key of the day, made if need be, after the end of the others that may not stay."""
        _end_days_but(transaction, day, until)
        column = PSEUDONYM_KEYS.c
        row = transaction.execute(select(column.kek_id, column.wrapped).where(column.day == day)).first()
        if row is not None:
            return self._store_key.unwrap(row.kek_id, PSEUDONYM_KEYS.name, day, row.wrapped)
        kek, secret = self._store_key.current(transaction), secrets.token_bytes(KEY_BYTES)
        wrapped = self._store_key.wrap(kek, PSEUDONYM_KEYS.name, day, secret)
        transaction.execute(insert(PSEUDONYM_KEYS), {"day": day, "kek_id": kek.key_id, "wrapped": wrapped})
        return secret


def _end_days_but(transaction: Transaction, first: date, last: date) -> None:
    transaction.execute(delete(PSEUDONYM_KEYS).where(~PSEUDONYM_KEYS.c.day.between(first, last)))
    # What withdrawn votes left behind has served its purpose: to keep the item from being shown again that day.
    emptied = IMPRESSIONS.c.comparison_id.in_(select(TOMBSTONES.c.comparison_id))
    shown = IMPRESSIONS.c.shown_hour
    over = (emptied, ~shown.between(datetime.combine(first, time(), UTC), datetime.combine(last, time.max, UTC)))
    leaves = transaction.execute(select(IMPRESSIONS.c.leaf_index).where(*over)).scalars().all()
    if leaves:
        transaction.log.tell(Kind.EXPIRY, expiry_body(leaves))
        transaction.execute(delete(IMPRESSIONS).where(*over))
