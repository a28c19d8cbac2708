"""What an operator does to a store: rotate its keys, destroy a day, purge, withdraw a vote.

Every method returns what it did as JSON, so that a command can have it done by the running app (`storage.control`): on
SQLite one process writes, and it is the app.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from datetime import date
from typing import Any, Final

from sqlalchemy import func, select

from storage import rotation, trimming
from storage.concerns import SENTENCES, Concern
from storage.days import Days
from storage.engine import Reads
from storage.key_watch import KeyWatch
from storage.keyring import Keyring, StoreKey
from storage.pseudonyms import Pseudonyms
from storage.retention import Purge, cutoff, due, purge_before
from storage.rows import Sealer
from storage.tables import ANNOTATIONS, DAY_KEYS, IMPRESSIONS, OUTCOMES, STORE_INFO
from storage.transaction import Transaction, Writes
from voting.counting import counted
from voting.errors import KeyringError, StoreError
from voting.ports import Json

_LOG = logging.getLogger(__name__)
_SEALED: Final = (IMPRESSIONS, OUTCOMES, ANNOTATIONS)


class Maintenance:
    """See the module. One rotation and one purge at a time; thread-safe.

    Args:
        store_key: Of the store, like the others.
        keyring: Forgets what is destroyed.
        pseudonyms: Whose keys end with their day.
        reads: Sees what was committed.
        writes: Commits durably.
        days: Says which day it is.
        withdraw: Of the store.
        sealer: Opens records, to seal them anew without some of their fields.
        retention_days: None: nothing is purged.
        interaction_days: None: no fields about how the page was used are cut out.
        content_days: None: no texts are.
        find_traces: Of the database.
    """

    def __init__(
        self,
        *,
        store_key: StoreKey,
        keyring: Keyring,
        pseudonyms: Pseudonyms,
        reads: Reads,
        writes: Writes,
        days: Days,
        withdraw: Callable[[str], bool],
        sealer: Sealer,
        retention_days: int | None,
        interaction_days: int | None,
        content_days: int | None,
        find_traces: Callable[[], bool],
    ) -> None:
        self._store_key = store_key
        self._keyring = keyring
        self._pseudonyms = pseudonyms
        self._reads = reads
        self._writes = writes
        self._days = days
        self._withdraw = withdraw
        self._sealer = sealer
        self._retention_days = retention_days
        self._interaction_days = interaction_days
        self._content_days = content_days
        self._find_traces = find_traces
        self._purged_on: date | None = None
        self._key_watch = KeyWatch(store_key, self._kek_id)
        self._concerns: list[Concern] = []
        self._one_rotation = threading.Lock()
        self._one_purge = threading.Lock()  # another one: a key that may be known to others cannot wait for hours

    def rotate(self) -> dict[str, Json]:
        """Puts the source's next key in the place of the store's; see `storage.rotation`."""
        with self._rotating():
            return asdict(rotation.rotate(self._store_key, self._writes, self._kek_id()))

    def rewrap(self) -> dict[str, Json]:
        """Goes on with a rotation that broke off."""
        with self._rotating():
            return asdict(rotation.finish(self._store_key, self._writes, self._kek_id()))

    def destroy_day(self, day: date) -> dict[str, Json]:
        """Makes what was sealed on a day unreadable for good, in older copies of the database too.

        Where that broke off, with the key destroyed and the old key-encryption key still there, it is gone on with.

        Raises:
            StoreError: The day is today, nothing was sealed on it, or its key was destroyed before.
        """
        with self._rotating():
            kek_id, sealed = self._kek_id(), self._sealed_until_now(day)
            try:
                if self._has_key(day):
                    done = rotation.rotate(self._store_key, self._writes, kek_id, destroying=sealed)
                else:
                    done = rotation.finish(self._store_key, self._writes, kek_id)
            finally:
                self._keyring.forget(day)  # it may be destroyed, although the rest failed
            _LOG.warning("the key of %s was destroyed by order", day)
            return {**_counted(sealed), **asdict(done)}

    def sealed_on(self, day: date) -> dict[str, Json]:
        """Returns how much `destroy_day` would make unreadable, and changes nothing.

        Raises:
            StoreError: As there.
        """
        with self._rotating():
            return _counted(self._sealed_until_now(day))

    def note_destroyed(self, days: Sequence[date]) -> None:
        """Destroys the keys of these days in a copy of the store in which they were destroyed."""
        counted = [rotation.Day(day, *self._sealed_on(day)) for day in days]
        if counted:
            self._writes.run(lambda transaction: _destroy(transaction, counted), erases=True)

    def purge(self, *, dry_run: bool = False, clock_is_right: bool = False) -> dict[str, Json]:
        """Deletes what is older than the settings say, or tells what would be deleted.

        Args:
            dry_run: Deletes and changes nothing; tells whether the clock is believed.
            clock_is_right: The operator has looked; see `storage.days`.

        Raises:
            StoreError: There are no such settings, or the clock cannot be trusted.
        """
        with self._one_purge:
            if clock_is_right and not dry_run:
                self._days.believe(self._writes, confirmed=True)
            if not self._has_retention:
                raise StoreError(
                    f"{'the clock is believed from now on, but ' if clock_is_right and not dry_run else ''}nothing is "
                    "purged: set store.retention_days, store.interaction_days or store.content_days first; an app that "
                    "is running goes by the settings with which it was started"
                )
            if not dry_run and not self._days.believe(self._writes):
                raise StoreError(SENTENCES[self._why_not_believed()])
            done: dict[str, Json] = {"dry_run": dry_run}
            if dry_run:
                done["clock_believed"] = clock_is_right or self._days.is_believed()
            if self._retention_days is not None:
                done |= self._purged(cutoff(self._days.by_clock(), self._retention_days), dry_run=dry_run)
            if self._interaction_days is not None:
                trim = self._trimmed(trimming.INTERACTION, self._interaction_days, dry_run=dry_run)
                done |= {"trimmed": trim.outcomes, "trimmed_before": trim.before.isoformat()}
            if self._content_days is not None:
                trim = self._trimmed(trimming.CONTENT, self._content_days, dry_run=dry_run)
                done |= {"texts_trimmed": trim.outcomes, "comments_trimmed": trim.annotations}
                done["texts_trimmed_before"] = trim.before.isoformat()
            return done

    def withdraw(self, code: str) -> dict[str, Json]:
        """Erases the vote that a receipt belongs to; says whether there was one."""
        return {"withdrawn": self._withdraw(code)}

    def keep_up(self) -> list[Concern]:
        """Destroys pseudonym keys of days that are over, follows the clock, and learns of keys that changed elsewhere.

        One that was rotated is read, and those of days that were destroyed are dropped from memory.

        Returns:
            What an operator should know.
        """
        self._pseudonyms.destroy_past()
        self._keyring.forget_destroyed()
        self._hold_key()
        self._concerns = []
        if not self._days.believe(self._writes):
            concern = self._why_not_believed()
            if self._has_retention or concern is Concern.CLOCK_BEHIND:
                self._concerns.append(concern)
        lost = self._key_watch.look()
        self._concerns += [lost] if lost is not None else []
        return self.concerns

    @property
    def concerns(self) -> list[Concern]:
        """What `keep_up` returned last."""
        return [*self._concerns]

    def purge_if_due(self) -> None:
        """Purges once a day, if there is a setting and the clock can be trusted."""
        day = self._days.by_clock()
        if self._has_retention and self._purged_on != day and self._days.believe(self._writes):
            done: dict[str, Any] = self.purge()
            self._purged_on = day
            if done.get("impressions") or done.get("days"):
                _LOG.info(
                    "purged %s of %s",
                    counted(done["impressions"], "comparison"),
                    counted(len(_listed(done["days"])), "day"),
                )
            if trimmed := done.get("trimmed"):
                _LOG.info("cut interaction fields out of %s", counted(trimmed, "outcome"))
            if done.get("texts_trimmed") or done.get("comments_trimmed"):
                votes, comments = counted(done["texts_trimmed"], "vote"), counted(done["comments_trimmed"], "comment")
                _LOG.info("cut texts out of %s, and %s", votes, comments)

    def wipe_traces(self) -> None:
        """Has what the database left of deleted rows overwritten; see `storage.database.Database.find_traces`."""
        if self._find_traces():
            self._writes.run(lambda _: None, erases=True)

    def _why_not_believed(self) -> Concern:
        return Concern.CLOCK_BEHIND if self._days.is_behind() else Concern.CLOCK

    @property
    def _has_retention(self) -> bool:
        return any(days is not None for days in (self._retention_days, self._interaction_days, self._content_days))

    def _purged(self, before: date, *, dry_run: bool) -> dict[str, Json]:
        purged = due(self._reads, before) if dry_run else purge_before(self._reads, self._writes, before)
        for day in purged.keys:
            self._keyring.forget(day)
        return told(purged)

    def _trimmed(self, fields: trimming.Fields, days: int, *, dry_run: bool) -> trimming.Trim:
        before = cutoff(self._days.by_clock(), days)
        if dry_run:
            return trimming.due(self._reads, self._sealer, fields, before)
        return trimming.trim_before(self._reads, self._writes, self._sealer, fields, before)

    @contextmanager
    def _rotating(self) -> Iterator[None]:
        """One rotation at a time: in this process, and of all that share the source of the key."""
        with self._one_rotation, self._store_key.source.turn():
            yield

    def _hold_key(self) -> None:
        """Reads the store's key, where it was rotated elsewhere."""
        kek_id = self._kek_id()
        try:
            self._store_key.of(kek_id)
        except KeyringError:
            now = self._kek_id()
            if now == kek_id:
                raise
            self._store_key.of(now)  # it was rotated between the two looks

    def _kek_id(self) -> str:
        kek_id: str = self._reads.rows(select(STORE_INFO.c.kek_id))[0]["kek_id"]
        return kek_id

    def _has_key(self, day: date) -> bool:
        """Whether the key of a day is there; False once it was destroyed."""
        rows = self._reads.rows(select(DAY_KEYS.c.wrapped).where(DAY_KEYS.c.day == day))
        if not rows:
            raise StoreError("nothing was sealed on that day (UTC), so it has no key")
        return bool(rows[0]["wrapped"])

    def _sealed_until_now(self, day: date) -> rotation.Day:
        """What the key of a day seals, where that key may be destroyed or its destroying gone on with."""
        if day == self._days.today():
            raise StoreError("today's key is in use: destroy it tomorrow (UTC)")
        if not self._has_key(day) and rotation.is_over(self._store_key, self._kek_id()):
            raise StoreError("the key of that day was destroyed before")
        return rotation.Day(day, *self._sealed_on(day))

    def _sealed_on(self, day: date) -> tuple[int, int, int]:
        """How many rows of impressions, outcomes and annotations the key of a day seals."""
        impressions, outcomes, annotations = (
            self._reads.rows(select(func.count().label("n")).select_from(table).where(table.c.key_day == day))[0]["n"]
            for table in _SEALED
        )
        return impressions, outcomes, annotations


def _counted(sealed: rotation.Day) -> dict[str, Json]:
    return {"day": sealed.day.isoformat(), **{table.name: getattr(sealed, table.name) for table in _SEALED}}


def _destroy(transaction: Transaction, days: Sequence[rotation.Day]) -> None:
    for day in days:
        rotation.destroy_key(transaction, day)


def told(purge: Purge) -> dict[str, Json]:
    """Returns a purge as JSON: `before`, sums, and one entry per day."""
    names = [table.name for table in _SEALED]
    days: list[Json] = [
        {"day": day.isoformat(), **{name: purge.rows[day][name] for name in names}, "key_id": purge.keys.get(day)}
        for day in sorted(purge.rows.keys() | purge.keys.keys())
    ]
    sums: Mapping[str, Json] = {name: sum(counted[name] for counted in purge.rows.values()) for name in names}
    return {"before": purge.before.isoformat(), **sums, "days": days}


def _listed(value: Json) -> list[Json]:
    return value if isinstance(value, list) else []
