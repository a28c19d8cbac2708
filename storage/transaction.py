"""What writes, and in what: jobs inside a transaction, run by whoever may write.

`GroupWriter` of `storage.writer` runs them for an app, `Directly` for a command that has a database to itself.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Generic, Protocol, TypeAlias, TypeVar

from sqlalchemy import Connection, CursorResult, Engine, Executable
from sqlalchemy.exc import SQLAlchemyError

from storage.checkpoint import CheckpointSigner
from storage.faults import translated
from storage.log import LogGroup
from storage.prepared import Bound, Driver, PreparedRows
from voting.errors import StoreUnavailableError

_T = TypeVar("_T")


@dataclass(slots=True)
class Transaction:
    """What a job writes with.

    Attributes:
        connection: Inside the transaction.
        driver: On the connection, for what runs with every vote.
        log: Where what is written is entered.
        together: Whether the transaction is run again, each job alone, if one of its jobs fails.
        days: Of which it was seen in here that their key is there.
    """

    connection: Connection
    driver: Driver
    log: LogGroup
    together: bool = False
    days: set[date] = field(default_factory=set)
    _put_off: dict[PreparedRows, list[Bound]] = field(default_factory=dict)

    @classmethod
    def on(cls, connection: Connection, signer: CheckpointSigner | None, *, together: bool = False) -> Transaction:
        """Returns what writes in the connection's transaction."""
        driver = Driver(connection)
        return cls(connection, driver, LogGroup(connection, driver, signer), together)

    def put_off(self, statement: PreparedRows, row: Bound) -> None:
        """Runs an insertion of one bound row at the end: all of a statement's take one round trip to a server.

        For a transaction whose jobs are together, and a statement that inserts the row or breaks a constraint.
        """
        self._put_off.setdefault(statement, []).append(row)

    def finish(self) -> None:
        """Does what was put off, and signs the log."""
        with self.driver.at_once():
            for statement, rows in self._put_off.items():
                self.driver.insert(statement, rows)
            self.log.finish()
        self.log.fill_tiles()

    def execute(self, statement: Executable, parameters: Any = None) -> CursorResult[Any]:
        """Runs a statement on the connection."""
        return self.connection.execute(statement, parameters)


Job: TypeAlias = Callable[[Transaction], _T]
"""Writes inside a transaction.

May be run again after a fault, even if it was committed: it changes nothing but the database, and returns the same as
the first time when it finds that it has been there.
"""


class EarlyJob(ABC, Generic[_T]):
    """A job part of which needs no database: done once, for a whole group on end, before its transaction begins."""

    __slots__ = ()

    @abstractmethod
    def prepare(self) -> None:
        """Does that part; what it raises, the caller of `Writes.run` gets. Not done, the job does it itself."""

    @abstractmethod
    def __call__(self, transaction: Transaction) -> _T:
        """See `Job`."""


class FailedTogetherError(Exception):
    """A job of a group failed, and its neighbours must be kept from it."""


class Writes(Protocol):
    """Runs jobs durably. Thread-safe."""

    def run(self, job: Job[_T], *, erases: bool = False) -> _T:
        """Returns the job's result after its durable commit, or raises what it raised, with nothing written.

        Args:
            job: See `Job`.
            erases: It deletes what must be gone from the files too: done before this returns, unless a reader is in
                the way; then as soon as it is not.

        Raises:
            StoreUnavailableError: It was not committed, or not known to be within the time-out.
        """
        ...

    def close(self) -> None:
        """Finishes what was accepted; later calls of `run` raise `StoreUnavailableError`."""
        ...


class CountedWrites(Writes, Protocol):
    """`Writes` that says how it does."""

    @property
    def waiting(self) -> int:
        """Jobs that were given to it and not answered yet."""
        ...

    @property
    def jobs(self) -> int:
        """Those that were given to it until now."""
        ...

    @property
    def groups(self) -> Sequence[int]:
        """Transactions that it committed, by how many jobs shared one: first those of none."""
        ...


class Directly:
    """`Writes` in the caller's own thread, a transaction each: for the short while in which a store is opened.

    Args:
        engine: As for `GroupWriter`.
        signer: Signs the log; without one, nothing can be entered in it.
    """

    def __init__(self, engine: Engine, signer: CheckpointSigner | None = None) -> None:
        self._engine = engine
        self._signer = signer

    def run(self, job: Job[_T], *, erases: bool = False) -> _T:  # noqa: ARG002  # the port's signature
        """See `Writes.run`; what is erased is gone from the files at the next erasing job of a `GroupWriter`."""
        try:
            with self._engine.begin() as connection:
                transaction = Transaction.on(connection, self._signer)
                result = job(transaction)
                transaction.finish()
                return result
        except SQLAlchemyError as error:
            raise translated(error) from None

    def close(self) -> None:
        """Has nothing to close."""


class NoWrites:
    """`CountedWrites` of a store that was opened for reading only."""

    waiting = jobs = 0
    groups: Sequence[int] = ()

    def run(self, job: Job[_T], *, erases: bool = False) -> _T:  # noqa: ARG002  # the port's signature
        """Refuses."""
        raise StoreUnavailableError("the store was opened for reading only")

    def close(self) -> None:
        """Has nothing to close."""
