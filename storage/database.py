"""What a store needs of a database, whichever it is. Everything that differs between databases is behind `Database`."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import ClassVar, Final, Protocol

from sqlalchemy import URL, Connection, Engine
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from storage.engine import Reads
from voting.errors import SettingsError
from voting.settings import StoreSettings

ENCODED: Final = "characters such as @ : / ? # and % in its user or password must be percent-encoded (%40 for @)"
"""What is mostly wrong with an address that cannot be read."""
_NAMES: Final = (
    "setting store.url must name an SQLite file, such as sqlite:////srv/votes.sqlite3, "
    "or a PostgreSQL database, such as postgresql+psycopg://voting@db.example.org/voting"
)


class Database(Protocol):
    """The database of one store, as one process sees it.

    Attributes:
        snapshot: The statement that begins a reading transaction which sees one state throughout.
        place: Where it is: a URL without user and password, nor white space.
        control_path: Where the one process that may write can be asked for something; None where any may write.
    """

    snapshot: ClassVar[str]
    place: str
    control_path: Path | None

    def claim(self) -> None:
        """Makes what is missing, and takes the right to write where only one process may have it.

        Raises:
            StoreLockedError: Another process has it.
            StoreUnavailableError: The database cannot be made or reached, or would not keep what it acknowledged.
        """
        ...

    def opening(self) -> AbstractContextManager[None]:
        """Keeps others from opening the same store for writing meanwhile; those that have opened it go on.

        Raises:
            StoreUnavailableError: Another one is opening it, and did not come to an end.
        """
        ...

    def writing(self) -> Engine:
        """Returns an engine for one connection at a time, whose committed transactions survive a power cut."""
        ...

    def reading(self, *, as_stored: bool = False) -> Engine:
        """Returns an engine that cannot write, each of whose statements sees one consistent state.

        Args:
            as_stored: It gives values that no store of ours holds too, instead of an error; see `storage.as_stored`.

        Raises:
            StoreUnavailableError: It is plain that there is no store.
        """
        ...

    def erase(self, connection: Connection, *, patiently: bool) -> bool:
        """Has what was deleted leave the files, as far as the database can; False means to call it again later.

        Args:
            connection: Of `writing`, outside a transaction.
            patiently: It may wait a moment for readers; votes are waiting behind.
        """
        ...

    def find_traces(self) -> bool:
        """Looks for what is left in the files of rows that were deleted; whether `erase` has to be called for it.

        Raises:
            StoreUnavailableError: They cannot be read.
        """
        ...

    def make_room(self, connected: Callable[[], Connection]) -> bool:
        """Frees what it can of a disk that is full; False means that no more will be freed in a moment.

        Args:
            connected: Returns a connection of `writing`, outside a transaction.
        """
        ...

    def owes_erasing(self) -> bool:
        """Whether what was deleted may still be in the files because whoever deleted it was killed before `erase`."""
        ...

    def size_bytes(self, reads: Reads) -> int:
        """Returns what the database takes on its disk, its log of writes included.

        Args:
            reads: Of this database.

        Raises:
            StoreUnavailableError: It cannot be asked.
        """
        ...

    def closing(self) -> AbstractContextManager[None]:
        """Puts an end to waiting for a server, soon after a store begins to be closed and for good when it is.

        What is broken off fails as on a lost connection: it may have been committed.
        """
        ...

    def release(self) -> None:
        """Gives back what `claim` took; a second time changes nothing."""
        ...


def database_of(settings: StoreSettings) -> Database:
    """Returns the database that the settings name; nothing is opened yet.

    Raises:
        SettingsError: `store.url` is not one that this version can use; its value is not shown, it may hold a password.
    """
    backend = _backend(settings.url)
    if backend == "sqlite":
        from storage.sqlite import SqliteDatabase, database_path  # noqa: PLC0415  # only the one that is used

        named_by = "store.data_dir" if settings.url is None else "store.url"
        return SqliteDatabase(database_path(settings), setting=named_by)
    if backend == "postgresql":
        from storage.postgresql import PostgresqlDatabase  # noqa: PLC0415  # likewise

        return PostgresqlDatabase(settings)
    raise SettingsError(_NAMES)


def _backend(url: str | None) -> str:
    return "sqlite" if url is None else parsed_url(url).get_backend_name()


def parsed_url(url: str) -> URL:
    """Returns the parts of `store.url`.

    Raises:
        SettingsError: It is no URL of a database; its value is not shown, it may hold a password.
    """
    try:
        return make_url(url)
    except (ArgumentError, ValueError):  # the first shows the URL, the second a part of it that should be the port
        raise SettingsError(f"{_NAMES}; {ENCODED}") from None
