"""Which day it is: the clock's, unless the clock was set back; and whether the clock can be trusted to delete by.

1. A store's day never goes back. What is sealed while the clock is behind is sealed under the newest day that was
   believed, so that it is not taken for old once the clock is right again; nor is it sealed under an earlier day than
   what this process sealed before, but for days that were not to be believed.
2. The newest day that was believed is kept in the database. It follows the clock by at most a week at a time: a clock
   that is further ahead, by a fault or because the store was not open for so long, is not believed until an operator
   says so, and until then nothing is deleted by age. Nor is one that is more than a week behind: either it is wrong, or
   the newest day was, as when the store was first opened with a clock that was years ahead. Until an operator says so,
   all is sealed under that day.
3. Whatever is deleted by age is a week older than it need be (`storage.retention`), so that no jump of the clock which
   is believed deletes anything early.

Not protected: a clock that is moved on by a few days again and again.
"""

from __future__ import annotations

from datetime import UTC, date, timedelta
from typing import Final

from sqlalchemy import func, insert, select, update

from storage.engine import Reads
from storage.keyring import Clock
from storage.tables import DAY_KEYS, STORE_CLOCK
from storage.transaction import Transaction, Writes

BELIEVED: Final = timedelta(days=7)
"""A jump of the clock that is believed."""


class Days:
    """The day of one store. Thread-safe.

    Args:
        reads: Of the store.
        clock: Returns the present as an aware date-time.
    """

    def __init__(self, reads: Reads, clock: Clock) -> None:
        self._reads = reads
        self._clock = clock
        self._newest = date.min
        self._sealed = date.min

    def by_clock(self) -> date:
        """Returns the UTC day that the clock shows."""
        return self._clock().astimezone(UTC).date()

    def today(self) -> date:
        """Returns the day under which to seal: the clock's, or a later one that was believed or sealed under before."""
        day, newest = self.by_clock(), self._newest
        if newest < day <= newest + BELIEVED:
            self._sealed = max(day, self._sealed)  # not in the database: `believe` follows soon
        return max(day, newest, self._sealed if self._sealed <= newest + BELIEVED else newest)

    def newest(self) -> date | None:
        """Returns the newest day that was believed; None in a store that was never asked."""
        rows = self._reads.rows(select(STORE_CLOCK.c.newest_day))
        if rows:
            self._newest = rows[0]["newest_day"]
            return self._newest
        return None

    def is_believed(self) -> bool:
        """Whether `believe` would say so now. Writes nothing."""
        newest = self.newest()
        return newest is None or _is_near(self.by_clock(), newest)

    def is_behind(self) -> bool:
        """Whether the clock is behind the newest day that was believed."""
        newest = self.newest()
        return newest is not None and self.by_clock() < newest

    def believed_until(self) -> date | None:
        """Returns the last day on which a clock would be believed now; None in a store that was never asked."""
        newest = self.newest()
        return None if newest is None else newest + BELIEVED

    def believe(self, writes: Writes, *, confirmed: bool = False) -> bool:
        """Follows the clock, and returns whether the day that it shows is believed.

        The newest day stays where the clock is behind it.

        Args:
            writes: Of the store.
            confirmed: An operator says that the clock is right, whatever it shows.

        Raises:
            StoreUnavailableError: The database cannot be read or written.
        """
        day, newest = self.by_clock(), self.newest()
        if newest is not None and not confirmed and not newest < day <= newest + BELIEVED:
            return _is_near(day, newest)
        believed = writes.run(lambda transaction: _follow(transaction, day, confirmed=confirmed))
        self._newest = believed
        return _is_near(day, believed)


def _is_near(day: date, newest: date) -> bool:
    """Whether a clock may show this day after that one; what it deletes is no younger than it must be."""
    return newest - BELIEVED <= day <= newest


def _follow(transaction: Transaction, day: date, *, confirmed: bool) -> date:
    """Writes the newest day that is believed and returns it."""
    newest: date | None = transaction.execute(select(STORE_CLOCK.c.newest_day).with_for_update()).scalar()
    if newest is None:
        # A store from before there was this row: what it sealed last tells where its clock was.
        sealed = transaction.execute(select(func.max(DAY_KEYS.c.day)).where(DAY_KEYS.c.day <= day)).scalar()
        first: date = day if confirmed or sealed is None or day <= sealed + BELIEVED else sealed
        transaction.execute(insert(STORE_CLOCK), {"one": 1, "newest_day": first, "purged_before": None})
        return first
    if confirmed:
        transaction.execute(update(STORE_CLOCK).values(newest_day=day, purged_before=None))
        return day
    if newest < day <= newest + BELIEVED:
        transaction.execute(update(STORE_CLOCK).values(newest_day=day))
        return day
    return newest
