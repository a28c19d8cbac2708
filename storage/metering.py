"""Counts what is written, without a hand in how it is written."""

from __future__ import annotations

import threading
from typing import TypeVar

from sqlalchemy import Connection, Engine, event

from storage.transaction import Job, Writes

_T = TypeVar("_T")


class MeteredWrites:
    """`Writes` that counts who waits for it. Thread-safe.

    Attributes:
        waiting: Callers inside `run` now.
        jobs: Calls of `run` until now.
        commits: Transactions that `engine` committed.

    Args:
        writes: Does the work.
        engine: Which that writes with.
    """

    def __init__(self, writes: Writes, engine: Engine | None = None) -> None:
        self.waiting = self.jobs = self.commits = 0
        self._writes = writes
        self._lock = threading.Lock()
        if engine is not None:
            event.listen(engine, "commit", self._committed)

    def run(self, job: Job[_T], *, erases: bool = False) -> _T:
        """See `Writes.run`."""
        with self._lock:
            self.waiting += 1
            self.jobs += 1
        try:
            return self._writes.run(job, erases=erases)
        finally:
            with self._lock:
                self.waiting -= 1

    def close(self) -> None:
        """See `Writes.close`."""
        self._writes.close()

    def _committed(self, _: Connection) -> None:
        self.commits += 1  # by the writer's thread alone
