"""PostgreSQL 14 or later through psycopg 3: any number of instances of the app on one database.

READ COMMITTED is enough, since constraints and the lock on the log's head decide. Every instance has one connection
that writes and a pool of connections that cannot. An instance that hangs or is cut off in the middle of a transaction
is thrown out by the server, so that the others need not wait for it; of a server that hangs, it lets go itself.

What was deleted cannot be read any more and is vacuumed soon after. Its bytes may stand in free space of the files, in
the write-ahead log, on replicas and in backups until they are written over; destroying the key of their day is what
makes them worthless everywhere at once.
"""

from __future__ import annotations

import math
import threading
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future
from contextlib import contextmanager
from pathlib import Path
from typing import Any, ClassVar, Final
from urllib.parse import quote

from sqlalchemy import Connection, Engine, ExceptionContext, create_engine, event, func, select
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.pool import NullPool, QueuePool

from storage.as_stored import text_or_not
from storage.database import parsed_url
from storage.engine import Reads
from storage.faults import may_pass, translated, undecoded
from storage.refusals import absence, refusal
from storage.vacuum import Vacuum
from storage.waits import Waits
from voting.errors import SettingsError, StoreUnavailableError
from voting.settings import StoreSettings

_OLDEST_VERSION: Final = 14
_PORT: Final = 5432
_OPENING: Final = int.from_bytes(b"voting 1", "big")  # the key of an advisory lock
_LONGEST_OPENING: Final = "10min"
_LONGEST_PAUSE_INSIDE_A_TRANSACTION: Final = "5s"
_AFTER_A_LOCK_S: Final = 5.0  # so long a writing statement has beside the time for which it may wait for a lock
_AFTER_THE_SERVER_S: Final = 2.0  # so much later than the server is a reading statement given up here
_LONGEST_SIZE_S: Final = 1.0
_LONGEST_CLOSING_S: Final = 4.0  # less than `voting.operating.stopping.CLOSE_S`


class PostgresqlDatabase:
    """See `storage.database.Database`. All who claim it may write."""

    snapshot: ClassVar[str] = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
    control_path: Path | None = None
    named_by = "setting store.url"
    """What an error calls whatever names the database."""

    def __init__(self, settings: StoreSettings) -> None:
        self._settings = settings
        self._url = parsed_url(settings.url or "").set(drivername="postgresql+psycopg")
        if not self._url.database:
            raise SettingsError("setting store.url must name the database, as in postgresql+psycopg://host/database")
        host, port = (self._url.query.get(name, "") for name in ("host", "port"))
        named = f"{self._url.host or host}:{self._url.port or port or _PORT}/{self._url.database}"
        self.place = f"postgresql://{quote(named, safe='/:,')}"
        self._writing: Engine | None = None
        self._vacuum: Vacuum | None = None
        self._waits = Waits()
        self._is_opening = False
        self._size: Future[int] | None = None
        self._size_lock = threading.Lock()

    def claim(self) -> None:
        """See the protocol. There is nothing to make: an operator makes the database and the role."""
        with self._told(), self.writing().connect() as connection:
            row = connection.exec_driver_sql(
                "SELECT current_setting('server_version_num')::int / 10000, current_setting('fsync')::bool, "
                "current_setting('server_encoding')"
            ).one()
        if row[0] < _OLDEST_VERSION:
            raise StoreUnavailableError(f"the database server is older than PostgreSQL {_OLDEST_VERSION}")
        if not row[1]:
            raise StoreUnavailableError(
                "the database server runs with fsync = off, and would lose acknowledged votes in a power cut"
            )
        if row[2] != "UTF8":
            raise StoreUnavailableError("the database cannot hold all text: make it with ENCODING 'UTF8'")
        self._vacuum = Vacuum(self._engine(NullPool, {}, lambda: math.inf, isolation_level="AUTOCOMMIT"))

    @contextmanager
    def opening(self) -> Iterator[None]:
        """See the protocol. Those that come later wait; the lock is freed when the connection ends in any way.

        Statements take as long as they take meanwhile: the schema may have to be brought up to date.
        """
        self._is_opening = True
        try:
            with self.writing().connect() as connection:
                with self._told():
                    connection.exec_driver_sql("SET LOCAL idle_in_transaction_session_timeout = 0")
                    connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{_LONGEST_OPENING}'")
                    connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_OPENING})")
                yield
        finally:
            self._is_opening = False

    def writing(self) -> Engine:
        """See the protocol."""
        if self._writing is None:
            session = {
                "lock_timeout": f"{int(self._settings.retry_s * 1000)}ms",
                "idle_in_transaction_session_timeout": _LONGEST_PAUSE_INSIDE_A_TRANSACTION,
            }
            longest_s = self._settings.retry_s + _AFTER_A_LOCK_S
            self._writing = self._engine(
                NullPool,
                session,
                lambda: math.inf if self._is_opening else longest_s,
                isolation_level="READ COMMITTED",
            )
            event.listen(self._writing, "connect", _never_acknowledge_too_early)
        return self._writing

    def reading(self, *, as_stored: bool = False) -> Engine:
        """See the protocol."""
        session = {
            "default_transaction_read_only": "on",
            "statement_timeout": f"{int(self._settings.statement_timeout_s * 1000)}ms",
        }
        longest_s = self._settings.statement_timeout_s + _AFTER_THE_SERVER_S
        engine = self._engine(
            QueuePool,
            session,
            lambda: longest_s,
            isolation_level="AUTOCOMMIT",  # one statement each: no round trip for a transaction around it
            pool_size=self._settings.pool_size,
            max_overflow=0,
            pool_timeout=self._settings.pool_timeout_s,
        )
        if as_stored:
            event.listen(engine, "connect", _give_as_stored)
        return engine

    def erase(self, connection: Connection, *, patiently: bool) -> bool:  # noqa: ARG002  # votes wait for that one
        """See the protocol. It is done soon, on another connection; nothing can be read of it meanwhile."""
        if self._vacuum is not None:
            self._vacuum.ask()
        return True

    def find_traces(self) -> bool:
        """See the protocol. What a vacuum leaves of a row in free space, nothing can overwrite."""
        return False

    def make_room(self, connected: Callable[[], Connection]) -> bool:  # noqa: ARG002  # the protocol's
        """See the protocol. The disk is the server's, which frees by itself what it does not need."""
        return False

    def owes_erasing(self) -> bool:
        """See the protocol. The server vacuums by itself what nobody asked it to."""
        return False

    def size_bytes(self, reads: Reads) -> int:
        """See the protocol. The write-ahead log is the server's, not the database's, and not counted.

        Raises:
            StoreUnavailableError: Not within a second: other figures are asked for with this one, just when it is away.
        """
        with self._size_lock:
            if self._size is None or self._size.done():  # else one that was asked before has no answer yet
                self._size = _in_background(lambda: _size_bytes(reads))
            size = self._size
        try:
            return size.result(_LONGEST_SIZE_S)
        except TimeoutError:
            raise StoreUnavailableError("the size of the database cannot be read now") from None

    @contextmanager
    def closing(self) -> Iterator[None]:
        """See the protocol. What a server that hangs has not answered after four seconds is broken off."""
        late = threading.Timer(_LONGEST_CLOSING_S, self._waits.end)
        late.daemon = True
        late.start()
        try:
            yield
        finally:
            late.cancel()
            self._waits.end()  # readers, too: they would keep the process

    def release(self) -> None:
        """See the protocol."""
        vacuum, self._vacuum = self._vacuum, None
        if vacuum is not None:
            vacuum.close()

    def _engine(
        self,
        poolclass: type[NullPool | QueuePool],
        session: Mapping[str, str],
        longest_s: Callable[[], float],
        **options: Any,
    ) -> Engine:
        engine = create_engine(
            self._url, poolclass=poolclass, hide_parameters=True, connect_args=self._connect_args(), **options
        )

        event.listen(engine, "handle_error", _tell_no_text)

        @event.listens_for(engine, "do_connect")
        def _connect(_dialect: object, _record: object, arguments: Any, parameters: Any) -> Any:
            return self._waits.connect(longest_s(), *arguments, **parameters)

        @event.listens_for(engine, "connect")
        def _prepare(connection: Any, _: object) -> None:
            for name, value in session.items():
                _run(connection, "SELECT set_config(%s, %s, false)", (name, value))

        return engine

    def _connect_args(self) -> dict[str, Any]:
        """Of libpq: notices within seconds when the other side is gone. What the URL says itself counts more.

        https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-PARAMKEYWORDS
        """
        arguments = {
            "application_name": "inline-preference-voting",
            "connect_timeout": max(2, int(self._settings.connect_timeout_s)),
            "keepalives_idle": 5,
            "keepalives_interval": 2,
            "keepalives_count": 3,
            "tcp_user_timeout": 10_000,
        }
        return {name: value for name, value in arguments.items() if name not in self._url.query}

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except SQLAlchemyError as error:
            cause = getattr(error, "orig", None)
            if may_pass(error) and refusal(cause) is None:
                why = absence(cause) or "is its server running, and are database, user and password right?"
                raise StoreUnavailableError(
                    f"the database that {self.named_by} names cannot be reached: {why}"
                ) from None
            raise translated(error) from None


def _size_bytes(reads: Reads) -> int:
    size = func.pg_database_size(func.current_database()).label("size")
    return int(reads.rows(select(size))[0]["size"])


def _in_background(work: Callable[[], int]) -> Future[int]:
    """Begins it in a thread that does not keep the process, as those of an executor do."""
    future: Future[int] = Future()

    def run() -> None:
        try:
            future.set_result(work())
        except Exception as error:  # noqa: BLE001  # whoever asks gets it
            future.set_exception(error)

    threading.Thread(target=run, name="store-size", daemon=True).start()
    return future


def _never_acknowledge_too_early(connection: Any, _: object) -> None:
    """Where the server's default is to acknowledge before a commit is on the disk, this session waits for it.

    Stronger settings, such as waiting for a replica, are left as they are.
    """
    _run(
        connection,
        "SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'",
        (),
    )


def _give_as_stored(connection: Any, _: object) -> None:
    """Has days that no calendar here has, such as `infinity`, given as the server's text; and text that is none."""
    from psycopg import DataError  # noqa: PLC0415  # loaded with the first connection
    from psycopg.types.datetime import DateLoader  # noqa: PLC0415  # likewise
    from psycopg.types.string import TextLoader  # noqa: PLC0415  # likewise

    class AnyDay(DateLoader):
        def load(self, data: Any) -> Any:
            try:
                return super().load(data)
            except DataError:
                return bytes(data).decode()

    class AnyText(TextLoader):
        def load(self, data: Any) -> Any:
            return text_or_not(bytes(data))

    connection.adapters.register_loader("date", AnyDay)
    for name in ("text", "varchar", "bpchar"):
        connection.adapters.register_loader(name, AnyText)


def _tell_no_text(context: ExceptionContext) -> DBAPIError | None:
    error = context.original_exception
    return undecoded(error, context.statement) if isinstance(error, UnicodeDecodeError) else None


def _run(connection: Any, statement: str, parameters: tuple[str, ...]) -> None:
    """Runs a statement of the session's, in no transaction: what is set in one is gone with its rollback."""
    before, connection.autocommit = connection.autocommit, True
    connection.execute(statement, parameters)
    connection.autocommit = before
