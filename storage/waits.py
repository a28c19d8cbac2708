"""An end to every wait for a PostgreSQL that hangs: one that was stopped or whose disk is stuck, and that is not gone.

The system under it goes on to acknowledge what it is sent, so no time-out of the network ends the wait, and the
server's own time-outs are kept by the server. So each statement is given its time here too, after which its connection
is given up; and those that still wait for something when a store is closed are broken off together.
"""

from __future__ import annotations

import math
import time
from collections.abc import Generator
from typing import Any, Final, TypeVar

import psycopg

_T = TypeVar("_T")
_NO_ANSWER: Final = "the server did not answer in time"


class Waits:
    """The waits of all connections of one database. Thread-safe."""

    def __init__(self) -> None:
        self.over = False
        """Whether nobody is to wait any more."""

    def connect(self, longest_s: float, *arguments: Any, **parameters: Any) -> psycopg.Connection[Any]:
        """Returns a new connection.

        Args:
            longest_s: After so long without the end of a statement, it fails, and the connection with it.
            arguments: Of `psycopg.connect`.
            parameters: Likewise. `connect_timeout` bounds the wait for the connection.

        Raises:
            psycopg.InterfaceError: All waits were ended.
            psycopg.OperationalError: The server cannot be reached, or refuses.
        """
        if self.over:
            raise psycopg.InterfaceError("the database was released")  # no OperationalError: it will not pass
        connection = _Connection.connect(*arguments, **parameters)
        connection.waits, connection.longest_s = self, longest_s
        return connection

    def end(self) -> None:
        """Has all fail that wait now or later, within a fraction of a second."""
        self.over = True


class _Connection(psycopg.Connection[Any]):
    """Looks at the time while it waits, as psycopg does for Ctrl-C: several times a second, in the waiting thread."""

    waits = Waits()
    longest_s = math.inf

    def wait(self, gen: Generator[Any, Any, _T], *arguments: Any, **options: Any) -> _T:
        """See psycopg. Every statement, commit and rollback comes through here."""
        return super().wait(self._bounded(gen), *arguments, **options)

    def _bounded(self, gen: Generator[Any, Any, _T]) -> Generator[Any, Any, _T]:
        until = time.monotonic() + self.longest_s
        try:
            wanted = next(gen)
            while True:
                ready = yield wanted
                wanted = gen.send(ready)  # before the time is looked at: what has come counts
                if self.waits.over or time.monotonic() > until:
                    self.pgconn.finish()  # its answer may come yet, and would be taken for that of the next statement
                    raise psycopg.OperationalError(_NO_ANSWER)
        except StopIteration as end:
            found: _T = end.value
            return found
