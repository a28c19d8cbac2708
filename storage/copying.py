"""Files of SQLite that are made beside their place, and put there in one step once they are whole.

A file that takes the place of an older one must not meet the log of writes that belongs to that one: SQLite would take
it for its own. Taken away beforehand, the older file lacks what stood in it. So the new file is first put beside the
older one under a name that makes it the newer store, synced; then the older one's log goes, and the new file gets its
place. What breaks off in between is gone on with by the next one who may write there, and nobody reads there till then.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Final

from storage.files import draft_of, give_to_owner, sync, sync_directory
from voting.errors import BackupError, StoreUnavailableError

_SUFFIXES: Final = ("-wal", "-shm", "-journal")


@contextmanager
def draft_beside(destination: Path) -> Iterator[Path]:
    """An empty file of mode 0600 in the same directory, of the account of what it is for; what is left is removed.

    Raises:
        OSError: It cannot be made.
    """
    draft = draft_of(destination)
    descriptor = os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY | os.O_CLOEXEC, 0o600)
    try:
        try:
            give_to_owner(descriptor, (destination if destination.exists() else destination.parent).stat())
        finally:
            os.close(descriptor)
        yield draft
    finally:
        for suffix in ("", ".lock", *_SUFFIXES):
            with suppress(OSError):
                draft.with_name(draft.name + suffix).unlink(missing_ok=True)


def copy(source: Path, draft: Path) -> None:
    """Copies in one reading transaction: what is written meanwhile is in none of it, and the writer is not held up.

    Raises:
        BackupError: The source cannot be read, is no store, or the draft cannot be written.
    """
    try:
        with (
            closing(_reading(source)) as old,
            closing(sqlite3.connect(draft)) as new,
        ):
            old.backup(new)
            tables = new.execute("SELECT count(*) FROM sqlite_master WHERE name = 'store_info'").fetchone()[0]
            stores = new.execute("SELECT count(store_id) FROM store_info").fetchone()[0] if tables else 0
        make_one_file(draft)
    except sqlite3.Error as error:  # SQLite's words name no value
        raise BackupError(f"the file cannot be copied: {error}") from None
    if not stores:
        raise BackupError("the file is no store")


def make_one_file(draft: Path) -> None:
    """Has a draft that nobody has open need no log of writes beside it, not even to be read from a read-only medium."""
    with closing(sqlite3.connect(draft)) as connection:
        connection.execute("PRAGMA journal_mode=DELETE")


def store_id(path: Path) -> str:
    """Returns which store a copy says that it is of; empty where it does not say so."""
    with closing(_reading(path)) as connection:
        rows = connection.execute("SELECT store_id FROM store_info").fetchall()
    return str(rows[0][0]) if rows else ""


def put(draft: Path, destination: Path) -> None:
    """Gives a draft its name, once it is on the disk; returns when its name is, too.

    Raises:
        OSError: It cannot; the destination is as it was.
    """
    descriptor = os.open(draft, os.O_RDONLY | os.O_CLOEXEC)
    try:
        sync(descriptor)
    finally:
        os.close(descriptor)
    os.replace(draft, destination)
    sync_directory(destination.parent)


def put_over(draft: Path, path: Path) -> None:
    """Puts a draft in the place of a database and of its log of writes: see the module.

    Whoever has the older one open goes on reading that one. For one who may write at `path`, like the next.

    Raises:
        OSError: It cannot; what was there is as it was.
        StoreUnavailableError: The draft is the newer store now, and the older one is still in its place.
    """
    put(draft, _ready(path))
    finish_replacing(path)


def finish_replacing(path: Path) -> None:
    """Puts what `put_over` made ready in its place, where that broke off.

    Raises:
        StoreUnavailableError: It cannot be.
    """
    if not is_being_replaced(path):
        return
    try:
        for suffix in _SUFFIXES:
            path.with_name(path.name + suffix).unlink(missing_ok=True)
        sync_directory(path.parent)  # before the new file has its place, in a power cut, too
        os.replace(_ready(path), path)
        sync_directory(path.parent)
    except OSError as error:
        raise StoreUnavailableError(
            "the restored file is beside its place and cannot be put there, which the next start tries again: "
            f"{os.strerror(error.errno or 0)}"
        ) from None


def is_being_replaced(path: Path) -> bool:
    """Whether there is something that `finish_replacing` has to put in its place."""
    return os.path.lexists(_ready(path))


def newest(path: Path) -> Path:
    """Returns the file that counts: what `finish_replacing` has to put in its place, or the one that is there."""
    return _ready(path) if is_being_replaced(path) else path


def _ready(path: Path) -> Path:
    return path.with_name(f"{path.name}.restored")


def _reading(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=10)
