"""Brings an older copy of a store's database to where the store is now: its key, and what was erased since.

A copy from before a rotation opens with the old key alone, which is gone. Its days have the same keys as the store's,
though, so that the store's rows of wrapped keys can take the place of those in the copy which do not open. A day that
was destroyed since stays destroyed, and a vote that was taken back stays so; the copy's log is told.

The store may be damaged, which may be why the copy is restored. Of its keys those that open are taken, wherever they
stand there, as nobody makes one without the key-encryption key; of what was erased, what its signed log says
(`storage.erasures`). A key that opens in neither is lost, and no copy is restored without it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from sqlalchemy import RowMapping, Table, delete, insert, select, update

from storage.as_stored import as_told, is_day
from storage.checkpoint import VerifierKey
from storage.copying import copy, draft_beside, make_one_file, newest, put_over, store_id
from storage.database import database_of
from storage.engine import Snapshot
from storage.erasures import Erasures
from storage.files import WriterLock, clear_drafts
from storage.key_sources import KeySource, key_source
from storage.keyring import StoreKey, key_check, unlock
from storage.opening import open_reads, open_sql_store
from storage.schema import migrate
from storage.sealing import Key
from storage.signing import origin
from storage.sqlite import at_file
from storage.tables import DAY_KEYS, LOG_KEYS, PSEUDONYM_KEYS, STORE_INFO, TOMBSTONES
from storage.transaction import Directly, Transaction
from voting.counting import counted
from voting.errors import KeyringError, StoreError
from voting.ports import Json
from voting.settings import StoreSettings

_WRAPPED: Final = ((DAY_KEYS, "day"), (PSEUDONYM_KEYS, "day"), (LOG_KEYS, "public"))
_MOST_NAMED: Final = 3


@dataclass(frozen=True, slots=True)
class Present:
    """What a store has now that an older copy of it lacks.

    Attributes:
        store_id: Which store it is; what its log says, where its own record of the key is not right.
        opens: Whether its own record of the key is right.
        wrapped: Its keys, by table.
        stones: Comparisons with a tombstone.
        told: What its log says was erased.
    """

    store_id: str
    opens: bool
    wrapped: Mapping[str, Sequence[Mapping[str, Any]]]
    stones: frozenset[str]
    told: Erasures


@dataclass(frozen=True, slots=True)
class Adopted:
    """What a copy was given.

    Attributes:
        keys: Days that open with the store's present key now.
        destroyed: Days that are destroyed.
        withdrawn: Votes that were taken back again; None where the store's log does not say which.
        left: What of the store could not be believed and was not taken; empty where the store is undamaged.
    """

    keys: int
    destroyed: int
    withdrawn: int | None
    left: tuple[str, ...]


def adopt_keys(file: Path, store: StoreSettings) -> dict[str, Json]:
    """Returns how many of a copy's days open with the store's present key now, and how many are destroyed.

    It is done to a draft beside the file, which takes its place at the end: one file again, that needs nothing beside
    it. Until then the file is as it was, and so it stays where this fails.

    Args:
        file: An older copy of an SQLite database; nobody has it open. It is brought to this version's schema.
        store: Names the store that it was made of, on either database, which may be running.

    Raises:
        KeyringError: The copy is of another store, or the present key does not open it.
        StoreError: Either cannot be read or written, or the copy is the store itself.
        StoreLockedError: A process has the copy open for writing.
    """
    if not file.is_file():
        raise StoreError("there is no such copy of the database")
    present_file = getattr(database_of(store), "path", None)
    if present_file is not None and present_file.exists() and present_file.samefile(file):
        raise StoreError("that is the store itself, and no copy of it")
    with closing(open_reads(store)) as reads, reads.snapshot() as snapshot:
        present = read_present(snapshot, key_source(store))
    file = file.resolve()  # what a link leads to takes the new one's place, and not the link
    try:
        with _ours(file), draft_beside(file) as draft:
            copy(newest(file), draft)
            adopted = adopt(draft, store, present, withdrawing=False)
            make_one_file(draft)
            put_over(draft, file)
    except OSError as error:
        raise StoreError(f"the copy cannot be written: {os.strerror(error.errno or 0)}") from None
    return {"keys": adopted.keys, "destroyed": adopted.destroyed, "left": [*adopted.left]}


def read_present(snapshot: Snapshot, source: KeySource) -> Present:
    """Returns what `adopt` takes of a store.

    Raises:
        StoreUnavailableError: It cannot be read.
    """
    info = snapshot.rows(select(STORE_INFO.c.store_id))
    try:
        opens = bool(info) and bool(unlock(snapshot, None, source))
    except (KeyringError, TypeError, AttributeError):  # the others: it is text, or what should be is not
        opens = False
    told = Erasures.told_in(snapshot)
    named = str(info[0]["store_id"]) if info else ""
    return Present(
        named if opens else told.store_id or named,
        opens,
        {table.name: _keys(snapshot, table, column) for table, column in _WRAPPED},
        frozenset(row["comparison_id"] for row in snapshot.rows(select(TOMBSTONES.c.comparison_id))),
        told,
    )


@contextmanager
def _ours(file: Path) -> Iterator[None]:
    """Keeps an app from having the copy open meanwhile, if ever one had; a mere backup is given no lock.

    What was left of one that was killed is removed.
    """
    lock = file.with_name(f"{file.name}.lock")
    held = WriterLock(lock) if lock.exists() else None
    try:
        clear_drafts(file)
        yield
    finally:
        if held is not None:
            held.release()


def adopt(file: Path, store: StoreSettings, present: Present, *, withdrawing: bool) -> Adopted:
    """Brings a copy to where the store is, as far as that can be believed.

    Args:
        file: The copy, which nobody else has open.
        store: As for `adopt_keys`; names the source of the key.
        present: Of the store.
        withdrawing: Whether votes are taken back, too.

    Raises:
        KeyringError: The copy is of another store, the present key does not open it, or a key that it needs is lost.
        StoreError: The copy cannot be read or written.
    """
    if store_id(file) != present.store_id:
        raise KeyringError("the copy is of another store")
    settings = at_file(store, file)
    database = database_of(settings)
    database.claim()
    try:
        engine = database.writing()
        migrate(engine)
        adoption = _Adoption(present, key_source(store))
        Directly(engine).run(adoption.run)
    finally:
        database.release()
    adoption.require(days=withdrawing)
    destroyed = adoption.destroyed & adoption.days
    withdrawn = None if adoption.told is None else 0
    with closing(open_sql_store(settings, attended=False, noted=False)) as opened:
        if opened.maintenance is not None:
            opened.maintenance.note_destroyed(sorted(destroyed))
        if withdrawing and adoption.told is not None:
            withdrawn = opened.withdraw_again(sorted(adoption.told.withdrawn))
    return Adopted(len(adoption.opened - destroyed), len(destroyed), withdrawn, tuple(adoption.left()))


class _Adoption:
    """Puts the store's keys in the place of those of a copy that do not open."""

    def __init__(self, present: Present, source: KeySource) -> None:
        self._present = present
        self._held = {key.key_id: key for key in source.read()}
        self._source = source
        self._shut: dict[str, list[Any]] = {}
        self._older, self._any = "", False
        self._store_key = StoreKey(present.store_id, [*self._held.values()][-1], source)
        self.days: set[date] = set()
        """Those of the copy."""
        self.opened: set[date] = set()
        """Those of them whose key opens now."""
        self.told: Erasures | None = None
        """What was erased in the store; None where its log cannot be believed."""

    @property
    def destroyed(self) -> set[date]:
        """Days that were destroyed in the store."""
        return self.told.destroyed if self.told is not None else set()

    def run(self, transaction: Transaction) -> None:
        """Does it."""
        info = transaction.execute(select(STORE_INFO)).mappings().one()
        # One that the source still gives is the copy's own: there was no rotation, or it is not finished.
        key = self._held.get(info["kek_id"], [*self._held.values()][-1])
        opened = {table.name: self._adopt(transaction, key, table, column) for table, column in _WRAPPED}
        self.days = set(transaction.execute(select(DAY_KEYS.c.day)).scalars())
        self.opened = opened[DAY_KEYS.name]
        self._any = any(opened.values())
        self._older = info["kek_id"]
        if self._any:
            values = {"kek_id": key.key_id, "key_check": key_check(self._store_key, key)}
            transaction.execute(update(STORE_INFO).values(values))
        # Which key signs the log, the copy tells, where that one opens; the store may have been given another one.
        ours = self._opening(LOG_KEYS, "public")
        for public in [*opened[LOG_KEYS.name], *ours][:1]:
            signed = self._present.told.is_signed_by(VerifierKey(origin(self._present.store_id), public))
            self.told = self._present.told if signed else None

    def require(self, *, days: bool) -> None:
        """Returns when nothing is lost that the copy needs.

        Args:
            days: Whether it needs the key of each of its days.

        Raises:
            KeyringError: Neither the copy nor the store gives the log's key, or that of a day that was not destroyed.
        """
        lost = ["the log's key"] if self._shut[LOG_KEYS.name] else []
        if days:
            lost += [f"the key of {day}" for day in sorted(set(self._shut[DAY_KEYS.name]) - self.destroyed)]
        if not lost or not (self._any or self._present.opens):  # else the key is not the store's, as opening it tells
            return
        more = f" and {len(lost) - _MOST_NAMED:,} more" if len(lost) > _MOST_NAMED else ""
        raise KeyringError(
            f"the backup needs {', '.join(lost[:_MOST_NAMED])}{more}, under key {self._older} there, which was rotated "
            "away, and damaged or gone in the store that is to be replaced; restore a backup that was made since the "
            f"rotation, or let {self._source.name} hold that key, too, before the present one"
        )

    def left(self) -> Iterator[str]:
        """Yields what of the store was not believed."""
        present, told = self._present, self.told or Erasures()
        if not present.opens:
            yield "its record of the key"
        if self.told is None:
            yield "its log"
        shut = sum(
            bool(row["wrapped"]) and self._secret(table, row[column], row) is None
            for table, column in _WRAPPED
            for row in present.wrapped[table.name]
        )
        emptied = {row["day"] for row in present.wrapped[DAY_KEYS.name] if not row["wrapped"]}
        for number, one, more in (
            (shut, "key", "keys"),
            (told.changed, "entry of its log", "entries of its log"),
            (len(present.stones - told.withdrawn), "tombstone", "tombstones"),
            (len(emptied - told.destroyed), "emptied day", "emptied days"),
        ):
            if number:
                yield counted(number, one, more)

    def _adopt(self, transaction: Transaction, key: Key, table: Table, column: str) -> set[Any]:
        """Returns which rows of the copy open afterwards."""
        there = self._opening(table, column)
        opened: set[Any] = set()
        self._shut[table.name] = []
        for row in transaction.execute(select(table)).mappings().all():
            name, of_row = row[column], table.c[column] == row[column]
            own = self._secret(table, name, row)
            secret = own or there.pop(name, None) or (self._elsewhere(table, name) if row["wrapped"] else None)
            if secret is None or not row["wrapped"]:
                if row["wrapped"] and row["kek_id"] not in self._held:
                    self._shut[table.name].append(name)
                continue
            opened.add(name)
            if own is None or row["kek_id"] != key.key_id:
                transaction.execute(update(table).where(of_row).values(self._wrapped(key, table, name, secret)))
        if table is PSEUDONYM_KEYS:  # those that do not open are of days that are over, or that are given another one
            transaction.execute(delete(table).where(table.c[column].not_in(opened)))
            for name in there.keys() - opened:
                transaction.execute(insert(table), {column: name, **self._wrapped(key, table, name, there[name])})
        return opened

    def _opening(self, table: Table, column: str) -> dict[Any, bytes]:
        """The store's keys that open."""
        secrets = {row[column]: self._secret(table, row[column], row) for row in self._present.wrapped[table.name]}
        return {name: secret for name, secret in secrets.items() if secret is not None}

    def _elsewhere(self, table: Table, name: Any) -> bytes | None:
        """The key by this name, which somebody moved to another one in the store."""
        secrets = (self._secret(table, name, row) for row in self._present.wrapped[table.name])
        return next((secret for secret in secrets if secret is not None), None)

    def _secret(self, table: Table, name: Any, row: RowMapping | Mapping[str, Any]) -> bytes | None:
        if not row["wrapped"]:
            return None
        for kek_id in sorted(self._held, key=lambda one: one != row["kek_id"]):  # the one that it names, first
            with suppress(KeyringError, TypeError):  # TypeError: it is text
                return self._store_key.unwrap(kek_id, table.name, _row(name), row["wrapped"])
        return None

    def _wrapped(self, key: Key, table: Table, name: Any, secret: bytes) -> dict[str, Any]:
        return {"kek_id": key.key_id, "wrapped": self._store_key.wrap(key, table.name, _row(name), secret)}


def _row(name: Any) -> date | str:
    return name.hex() if isinstance(name, bytes) else name


def _keys(snapshot: Snapshot, table: Table, column: str) -> list[dict[str, Any]]:
    """Rows of wrapped keys; what should be a day and is none is text."""
    named = table.c[column] if table is LOG_KEYS else as_told(table.c[column])
    rows = snapshot.rows(select(named, table.c.kek_id, table.c.wrapped))
    return [{**row, column: row[column] if isinstance(row[column], bytes) else _day(str(row[column]))} for row in rows]


def _day(told: str) -> date | str:
    return date.fromisoformat(told) if is_day(told) else told
