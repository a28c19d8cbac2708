"""SQLite: one file, one writing process, with the facts that were measured for this project.

WAL with `synchronous=FULL`: an acknowledged commit survives a power cut (NORMAL loses some), on macOS with `fullfsync`
alone (https://www.sqlite.org/pragma.html#pragma_fullfsync). One connection writes, all others are opened read-only and
never checkpoint, because SQLite up to 3.51.2 can damage a WAL database when two connections write or checkpoint at once
(https://www.sqlite.org/wal.html#walresetbug). `BEGIN IMMEDIATE`, because a transaction that turns from reading to
writing fails under load. `secure_delete` overwrites what is deleted.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, ClassVar

from sqlalchemy import URL, Connection, Engine, create_engine, event, text
from sqlalchemy.pool import NullPool, QueuePool

from storage.as_stored import text_or_not
from storage.copying import finish_replacing, is_being_replaced
from storage.database import parsed_url
from storage.engine import Reads
from storage.files import WriterLock, clear_drafts, private_directory, private_file
from storage.log_room import LogRoom
from storage.prepared import Driver, Prepared
from storage.traces import Traces
from voting.errors import SettingsError, StoreUnavailableError
from voting.settings import StoreSettings

_WRITING_PRAGMAS = (
    "busy_timeout=10000",
    "journal_mode=WAL",
    "synchronous=FULL",
    "fullfsync=ON",  # of checkpoints, too: each sync is one of `storage.files.sync`; only macOS differs
    "foreign_keys=ON",
    "secure_delete=ON",
    "trusted_schema=OFF",  # nothing in the file may call a function when it is opened
    "cache_size=-65536",  # KiB: the upper pages of all indexes of millions of votes
    # Pages, 64 MiB: few voters meet the pause, which with a million votes is a random write for most of them.
    "wal_autocheckpoint=16000",
)
_BEGIN = Prepared(text("BEGIN IMMEDIATE"))
_LONG_LOOK_S, _REST = 1.0, 20.0  # after a look for traces that took longer, so many times as long before the next
_READING_PRAGMAS = ("busy_timeout=10000", "query_only=ON", "trusted_schema=OFF")


def require_file(path: Path, *, setting: str = "store.data_dir") -> None:
    """Returns when there is a file, and no newer one that a killed `restore` left beside its place.

    Args:
        path: Of the database.
        setting: Says where it is.

    Raises:
        StoreUnavailableError: There is none, there is a newer one, or the directory may not be looked into: a command
            that runs as another account than the app, or without its settings, is told so.
    """
    try:
        there = path.is_file()
    except OSError as error:
        raise StoreUnavailableError(
            f"the directory that setting {setting} names cannot be read: {error.strerror}; commands need the "
            "account and the settings of the app"
        ).about(path) from None
    if not there and path.parent.exists() and not path.parent.is_dir():
        raise StoreUnavailableError(f"setting {setting} names a file where a directory must be").about(path.parent)
    if not there:
        raise StoreUnavailableError(
            f"there is no store yet where setting {setting} points: commands need the folder and the settings of the "
            "app, and the app sets one up at its first start"
        ).about(path)
    if is_being_replaced(path):
        raise StoreUnavailableError("a restore was killed before its last step: start the app once, it ends it").about(
            path
        )


def database_path(settings: StoreSettings) -> Path:
    """Returns the SQLite file of the settings, absolute, as it is called itself: not by the name of a link to it.

    Its lock, its log and its drafts stand beside it, so whoever comes by a link must find the same ones. Not protected:
    a file that has two names (hard links) has two locks.

    Raises:
        SettingsError: `store.url` is no SQLAlchemy URL, or not of an SQLite file.
    """
    if settings.url is None:
        return _itself(settings.data_dir / "votes.sqlite3")
    url = parsed_url(settings.url)
    file = url.database or ""
    if url.get_backend_name() != "sqlite" or not file or file == ":memory:" or file.startswith("file:"):
        raise SettingsError("setting store.url must name an SQLite file, such as sqlite:////srv/votes.sqlite3")
    return _itself(file)


def at_file(settings: StoreSettings, path: Path) -> StoreSettings:
    """Returns the settings with another SQLite file, whatever its name holds that means something in a URL."""
    url = URL.create("sqlite", database=str(path.absolute()))
    return settings.model_copy(update={"url": url.render_as_string()})


def writing_engine(path: Path) -> Engine:
    """Returns an engine whose every transaction may write. Only one connection of it may be open at a time."""
    room = LogRoom(path.with_name(f"{path.name}-wal"))

    def begin(connection: Connection) -> None:
        if room.is_short():
            with suppress(sqlite3.Error):  # the transaction meets the same, and tells it
                truncate_wal(connection)
        room.make()
        Driver(connection).run(_BEGIN)

    return _engine(path.as_uri() + "?mode=rw", _WRITING_PRAGMAS, begin=begin, poolclass=NullPool)


def reading_engine(path: Path, *, as_stored: bool = False) -> Engine:
    """Returns an engine that cannot write. Each statement sees one consistent state; nothing is held between them.

    Args:
        path: Of the file.
        as_stored: See `storage.database.Database.reading`.
    """
    engine = _engine(path.as_uri() + "?mode=ro", _READING_PRAGMAS, begin=None, poolclass=QueuePool)
    if as_stored:
        event.listen(engine, "connect", _give_no_text)
    return engine


def truncate_wal(connection: Connection, *, patiently: bool = True) -> bool:
    """Empties the write-ahead log, so that what was deleted is in no file any more; False when a reader was in the way.

    Outside a transaction only. Waits a quarter of a second for readers, not the usual ten: votes are waiting behind.
    Without patience it does not wait at all.
    """
    driver: Any = connection.connection.dbapi_connection
    driver.execute(f"PRAGMA busy_timeout={250 if patiently else 0}")
    try:
        busy, _, _ = driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    finally:
        driver.execute("PRAGMA busy_timeout=10000")
    return not busy


class SqliteDatabase:
    """See `storage.database.Database`. One process writes: a second one is refused by a lock.

    Args:
        path: Of the file.
        setting: Says where it is.
    """

    snapshot: ClassVar[str] = "BEGIN"

    def __init__(self, path: Path, *, setting: str = "store.data_dir") -> None:
        self.path = path
        self.place = Path(os.path.realpath(path)).as_uri()  # by whichever link it is named
        self._setting = setting
        self.control_path: Path | None = path.with_name(f"{path.name}.control")
        self._log = path.with_name(f"{path.name}-wal")
        self._lock: WriterLock | None = None
        self._traces: Traces | None = None
        self._looked = False  # since something was erased
        self._looks_at = 0.0  # not before, by the monotonic clock

    def claim(self) -> None:
        """See the protocol."""
        private_directory(self.path.parent, setting=self._setting)
        self._lock = WriterLock(self.path.with_name(f"{self.path.name}.lock"), setting=self._setting)
        finish_replacing(self.path)
        private_file(self.path, setting=self._setting)
        clear_drafts(self.path)
        with suppress(OSError):  # SQLite will tell
            self._traces = Traces(self.path)

    @contextmanager
    def opening(self) -> Iterator[None]:
        """See the protocol. The lock that `claim` took is enough."""
        yield

    def writing(self) -> Engine:
        """See the protocol."""
        return writing_engine(self.path)

    def reading(self, *, as_stored: bool = False) -> Engine:
        """See the protocol."""
        require_file(self.path, setting=self._setting)
        return reading_engine(self.path, as_stored=as_stored)

    def erase(self, connection: Connection, *, patiently: bool) -> bool:
        """See the protocol. Done when it returns True: deleted bytes were overwritten, and the log is empty.

        What `find_traces` found is overwritten with it, a part each time.
        """
        self._looked = False
        done = truncate_wal(connection, patiently=patiently)
        if done and self._traces is not None and self._traces.found:
            self._traces.wipe()
            driver: Any = connection.connection.dbapi_connection
            driver.execute("PRAGMA shrink_memory")  # else pages that it remembers would be written as they were
            return not self._traces.found
        return done

    def find_traces(self) -> bool:
        """See the protocol. Reads the whole file, if something was erased since the last time.

        A large one is read a twentieth of the time at most.
        """
        began = time.monotonic()
        if self._looked or self._traces is None or began < self._looks_at:
            return False
        self._looked = True
        try:
            self._traces.look()
        except OSError:
            raise StoreUnavailableError("the database file cannot be read") from None
        took = time.monotonic() - began
        self._looks_at = began + (_REST * took if took > _LONG_LOOK_S else 0.0)
        return self._traces.found

    def make_room(self, connected: Callable[[], Connection]) -> bool:
        """See the protocol. The log may be many times as large as what it would add to the database."""
        with suppress(OSError):
            LogRoom(self._log).give_back()
        return truncate_wal(connected())

    def owes_erasing(self) -> bool:
        """See the protocol. The last one to close the database empties its log; here a reader was in the way."""
        return self._log.exists() and self._log.stat().st_size > 0

    def size_bytes(self, reads: Reads) -> int:  # noqa: ARG002  # the files tell
        """See the protocol."""
        files = (self.path, self._log)
        try:
            return sum(file.stat().st_size for file in files if file.exists())
        except OSError:
            raise StoreUnavailableError("the size of the database cannot be read") from None

    @contextmanager
    def closing(self) -> Iterator[None]:
        """See the protocol. There is no server, and what was accepted is finished."""
        if self._traces is not None:
            self._traces.stop()
        yield

    def release(self) -> None:
        """See the protocol."""
        traces, self._traces = self._traces, None
        if traces is not None:
            traces.close()
        if self._lock is not None:
            self._lock.release()


def _itself(path: Path | str) -> Path:
    return Path(os.path.realpath(path))  # unlike `Path.resolve`, it has no error of its own for links in a circle


def _give_no_text(connection: sqlite3.Connection, _: object) -> None:
    connection.text_factory = text_or_not


def _engine(
    uri: str,
    pragmas: Sequence[str],
    *,
    begin: Callable[[Connection], None] | None,
    poolclass: type[NullPool | QueuePool],
) -> Engine:
    connect: Callable[[], sqlite3.Connection] = lambda: sqlite3.connect(  # noqa: E731  # a creator is a plain callable
        uri, uri=True, isolation_level=None, check_same_thread=False
    )
    engine = create_engine("sqlite://", creator=connect, poolclass=poolclass, hide_parameters=True)

    @event.listens_for(engine, "connect")
    def _prepare(connection: sqlite3.Connection, _: object) -> None:
        for pragma in pragmas:
            connection.execute(f"PRAGMA {pragma}")

    if begin:
        event.listen(engine, "begin", begin)
    return engine
