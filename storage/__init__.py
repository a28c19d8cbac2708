"""Where outcomes are kept: implements the ports of `voting.ports` on SQLAlchemy.

Only what is named in `__all__` is for callers. Nothing heavy is imported before it is called.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal, overload

if TYPE_CHECKING:
    from voting.operating.port import OperatedStore
    from voting.ports import Transactions
    from voting.release.ports import Vault
    from voting.release.register import Register
    from voting.settings import StoreSettings

__all__ = ["open_register", "open_shared", "open_store", "open_vault"]


def open_store(
    settings: StoreSettings, *, read_only: bool = False, clock: Callable[[], datetime] | None = None
) -> OperatedStore:
    """Returns the store that the settings name, ready for use: made, migrated, unlocked.

    The one process that may write makes what is missing (data directory 0700, key file 0600) and holds a lock until
    `close`. Any number of others may open the same store for reading meanwhile.

    Args:
        settings: `Settings.store`.
        read_only: Neither makes nor changes anything; every writing method raises `StoreUnavailableError`.
        clock: Returns the present as an aware date-time; None means the system's clock.

    Raises:
        KeyringError: The key file is missing beside existing data, malformed, readable by others, or not this store's.
        SettingsError: `store.url` is not one that this version can use.
        StoreError: A row is gone without which it would be taken for a new store; nothing was changed.
        StoreLockedError: Another process is writing to this store.
        StoreUnavailableError: A directory or the database cannot be made, read or written, or, for reading only, the
            store was never set up or is older than this version; its subclass `StoreFullError`: the disk is full.
        StoreVersionError: The database is newer than this version.
    """
    # Alembic tells on INFO what it imports and which revisions run; an app that logs INFO did not ask for that.
    logging.getLogger("alembic").setLevel(logging.WARNING)
    from storage.opening import open_sql_store  # noqa: PLC0415  # SQLAlchemy and Alembic load when a store is opened

    return open_sql_store(settings, read_only=read_only, clock=clock)


def open_vault(settings: StoreSettings) -> AbstractContextManager[Vault]:
    """Gives what releases are lent of the store that the settings name; nothing is written.

    Raises:
        KeyringError: The store's key is missing, or is not this store's.
        StoreUnavailableError: There is no store, it was never opened for writing, or it cannot be read.
    """
    from storage.release_vault import open_vault as opened  # noqa: PLC0415  # as above

    return opened(settings)


@overload
def open_register(settings: StoreSettings, directory: Path, *, make: Literal[True]) -> Register: ...
@overload
def open_register(settings: StoreSettings, directory: Path, *, make: bool) -> Register | None: ...
def open_register(settings: StoreSettings, directory: Path, *, make: bool) -> Register | None:
    """Returns what was released and decided, the same for all instances that share the store's database.

    Args:
        settings: `Settings.store`.
        directory: Where it is a file, beside SQLite. One that an earlier version made beside PostgreSQL is taken into
            the database, once, and then called `register.sqlite3.moved`.
        make: Makes the file when it is missing; else there is None to be returned then.

    Raises:
        SettingsError: `store.url` is not one that this version can use.
        StoreUnavailableError: The database cannot be reached, or is older than this version.
        StoreVersionError: The database is newer than this version.
    """
    from storage.release_register import open_register as opened  # noqa: PLC0415  # as above

    return opened(settings, directory, make=make)


def open_shared(settings: StoreSettings, table: str) -> Transactions | None:
    """Returns where instances keep what they decide in the database that they share.

    Args:
        settings: `Settings.store`.
        table: Of those who write to it, one comes after the other.

    Returns:
        None on SQLite, where one process alone may write.

    Raises:
        SettingsError: `store.url` is not one that this version can use.
        StoreUnavailableError: The database cannot be reached, or is older than this version.
        StoreVersionError: The database is newer than this version.
    """
    from storage.shared_rows import shared_rows  # noqa: PLC0415  # as above

    return shared_rows(settings, table)
