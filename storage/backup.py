"""One consistent file of an SQLite store, made while votes come in, and a store made of such a file again.

A backup holds what the database holds: sealed records, and the keys that open them wrapped under the key-encryption
key, which is in neither; and what is kept in files beside the database, which the caller puts in and takes out again.
Restoring goes on where the backup was made. What was withdrawn since then is withdrawn again, and a day that was
destroyed stays so, where the signed log of the store that is replaced still tells. Its log is shorter than the one that
is replaced, which an older checkpoint that somebody kept shows.
"""

from __future__ import annotations

import dataclasses
import fcntl
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from storage.adoption import Adopted, Present, adopt, read_present
from storage.audit import open_audit
from storage.beside_votes import empty_tables, faults_in_rows
from storage.copying import copy, draft_beside, is_being_replaced, make_one_file, put, put_over, store_id
from storage.database import Database, database_of
from storage.engine import Reads
from storage.files import clear_drafts, open_private
from storage.key_sources import key_source
from storage.opening import open_sql_store
from storage.sqlite import SqliteDatabase, at_file, require_file
from storage.verification import Fault
from voting.counting import counted
from voting.errors import BackupError, KeyringError, StoreUnavailableError
from voting.settings import StoreSettings


@dataclasses.dataclass(frozen=True, slots=True)
class Copied:
    """What a backup or a restored store holds.

    Attributes:
        entries: Of its log.
        rows: That were compared with it.
        size_bytes: Of the file.
        withdrawn: Votes that were withdrawn after the backup and were withdrawn again; None where that is not known,
            because the store that was replaced cannot be read or believed, or is another one.
        left: What of that store was damaged and not taken over.
        keys: Days whose key is in the file; each was opened with the store's key, unless `untried` says why not.
        destroyed: Days whose key was destroyed, so there is none to be opened.
        untried: Why none of them was opened; None where all were.
    """

    entries: int
    rows: int
    size_bytes: int
    withdrawn: int | None = 0
    left: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    destroyed: tuple[str, ...] = ()
    untried: str | None = None


Advance = Callable[[int], object]
PutInto = Callable[[Path], object]
"""Puts what is kept beside the store into the tables of a backup that are for it (`storage.beside_votes`)."""
Lift = Callable[[Path], Callable[[], object]]
"""Reads that from a backup, and returns what puts it beside the store."""


def back_up(
    settings: StoreSettings,
    destination: Path,
    *,
    advance: Advance = lambda _: None,
    put_into: PutInto = lambda _: None,
) -> Copied:
    """Writes the store into one new file of mode 0600, which has been checked against its log.

    Args:
        settings: `Settings.store`, of SQLite.
        destination: Where there is nothing yet, or the empty file that a killed backup left.
        advance: Told of entries that were checked.
        put_into: See there; given the copy once it was checked. What it raises, nothing is left behind of.

    Raises:
        BackupError: There is something at the destination, it cannot be written, or the copy does not verify; nothing
            is left behind.
        SettingsError: `store.url` is not one that this version can use.
        StoreUnavailableError: There is no store, or it cannot be read.
    """
    path = _sqlite(database_of(settings)).path
    require_file(path)
    with _reserved(destination), draft_beside(destination) as draft:
        copy(path, draft)
        copied = _checked(settings, draft, advance)
        put_into(draft)
        copied = dataclasses.replace(copied, size_bytes=draft.stat().st_size)
        put(draft, destination)
    return copied


def restore(
    settings: StoreSettings,
    source: Path,
    *,
    replace: bool = False,
    advance: Advance = lambda _: None,
    lift: Lift = lambda _: lambda: None,
) -> Copied:
    """Makes a backup the store that the settings name, once it is migrated, opened with the key and checked.

    Args:
        settings: `Settings.store`, of SQLite.
        source: From `back_up`; never written to.
        replace: Whether a store that is there already may be replaced. Killed at any moment, this leaves the one or the
            other, whole; once the new one is on the disk, the next to open it for writing puts it in its place.
        advance: Told of entries that were checked.
        lift: See there. What it returns is called once the backup was found to be good, before the store is replaced:
            killed in between, the store knows of more releases and decisions than it needs to, and of none too few.

    Raises:
        BackupError: The file is no backup or does not verify, or there is a store already.
        KeyringError: The key is missing or another one.
        SettingsError: `store.url` is not one that this version can use.
        StoreLockedError: A process is writing to the store that is to be replaced.
        StoreUnavailableError: A directory or file cannot be made or written.
        StoreVersionError: The backup was made by a newer version.
    """
    database = _sqlite(database_of(settings))
    path = database.path
    if not source.is_file():
        raise BackupError("there is no file to restore from")
    made = not path.exists()
    if not replace and (is_being_replaced(path) or (not made and path.stat().st_size)):
        raise BackupError("there is a store already: move it away, or replace it with --force")
    database.claim()
    try:
        with draft_beside(path) as draft:
            copy(source, draft)
            adopted = _open_once(settings, draft, path if not made else None)
            put_beside = _lifted(draft, lift)
            copied = _checked(settings, draft, advance)
            put_beside()
            put_over(draft, path)
            made = False
    except OSError as error:
        raise _unwritable(error) from None
    finally:
        if made:
            path.unlink(missing_ok=True)
        database.release()
    return dataclasses.replace(copied, withdrawn=adopted.withdrawn, left=adopted.left)


def _sqlite(database: Database) -> SqliteDatabase:
    if not isinstance(database, SqliteDatabase):
        raise BackupError("a PostgreSQL database is backed up and restored with pg_dump and pg_restore")
    return database


@contextmanager
def _reserved(destination: Path) -> Iterator[None]:
    """Holds the name with a locked empty file of mode 0600, and gives it back if the block fails.

    Such a file that nobody has locked is what a killed backup left: it is taken over, and its draft removed.
    """
    there = BackupError("there is something at the destination already, and nothing is written over")
    try:
        descriptor = open_private(destination, os.O_RDWR | os.O_NOFOLLOW | os.O_NONBLOCK)
    except OSError as error:
        raise there if os.path.lexists(destination) else _unwritable(error) from None
    try:
        if not _is_ours(descriptor, destination):
            raise there
        try:
            clear_drafts(destination)
            yield
        except BaseException as error:
            destination.unlink(missing_ok=True)
            if isinstance(error, OSError):
                raise _unwritable(error) from None
            raise
    finally:
        os.close(descriptor)


def _is_ours(descriptor: int, destination: Path) -> bool:
    """Whether the file is empty, as a backup reserves it, still has its name, and is locked by us now."""
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        opened, named = os.fstat(descriptor), destination.lstat()
    except OSError:
        return False
    return stat.S_ISREG(opened.st_mode) and opened.st_size == 0 and os.path.samestat(opened, named)


def _checked(settings: StoreSettings, draft: Path, advance: Advance) -> Copied:
    with open_audit(at_file(settings, draft)) as audit:
        found = audit.whole(audit.key, advance=advance)
        shut, untried = list[Fault](), None
        try:
            shut = audit.try_keys(key_source(settings))
        except KeyringError as error:  # a backup is made without the key, too
            untried = error.for_operators
        keys, destroyed = audit.days_of_keys()
    if found.fault_count or shut:
        raise BackupError(
            f"the copy does not agree with its log or its key in {counted(found.fault_count + len(shut), 'place')}: "
            "python -m voting verify names those of a store"
        )
    size = draft.stat().st_size
    return Copied(found.entries, found.rows, size, keys=keys, destroyed=destroyed, untried=untried)


def _open_once(settings: StoreSettings, draft: Path, replaced: Path | None) -> Adopted:
    """Opens the copy as the app would, which migrates it and asks for the key; repeats what was erased since.

    Where the store that is replaced can be read: votes that were withdrawn are withdrawn again, and days that were
    destroyed stay destroyed, also if the key was rotated since.
    """
    nothing = replaced is None or replaced.stat().st_size == 0
    present = None if replaced is None or nothing else _present(settings, replaced)
    if present is not None and present.store_id == store_id(draft):
        adopted = adopt(draft, settings, present, withdrawing=True)
    else:
        open_sql_store(at_file(settings, draft), attended=False, noted=False).close()
        adopted = Adopted(0, 0, 0 if nothing else None, ())
    make_one_file(draft)
    return adopted


def _lifted(draft: Path, lift: Lift) -> Callable[[], object]:
    """Lifts what is beside votes, once it was checked, and empties its tables: in a store all of it is in files."""
    with closing(Reads(SqliteDatabase(draft).reading())) as reads, reads.snapshot() as snapshot:
        if any(faults_in_rows(snapshot)):
            raise BackupError("what the backup holds of releases and decisions was changed: it is not restored")
    make_one_file(draft)
    put_beside = lift(draft)
    empty_tables(draft)
    return put_beside


def _present(settings: StoreSettings, replaced: Path) -> Present | None:
    """What the store that is replaced holds; None when it cannot be read: perhaps why a backup is restored."""
    try:
        with (
            closing(Reads(SqliteDatabase(replaced).reading())) as reads,  # of an older version, too
            reads.snapshot() as snapshot,
        ):
            return read_present(snapshot, key_source(settings))
    except (StoreUnavailableError, TypeError, ValueError, OverflowError):  # damaged: a value that no such row can hold
        return None


def _unwritable(error: OSError) -> BackupError:
    return BackupError(f"the destination cannot be written: {os.strerror(error.errno or 0)}")
