"""Jobs for a `GroupWriter`, and how several of them come into one group."""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, event, text

from storage.writer import GroupWriter


def insert(name: str) -> Callable[[Connection], str]:
    """A job that writes one row and returns its name."""

    def job(connection: Connection) -> str:
        connection.execute(text("INSERT INTO kept VALUES (:name)"), {"name": name})
        return name

    return job


def kept(path: Path) -> list[str]:
    """What another process sees."""
    with closing(sqlite3.connect(path)) as raw:
        return sorted(row[0] for row in raw.execute("SELECT name FROM kept"))


def until_waiting(writer: GroupWriter, jobs: int) -> None:
    """Returns when so many wait for the writer, which is busy."""
    while len(writer._waiting) < jobs:  # the only way to see them
        time.sleep(0.001)


class Group:
    """Runs jobs in one group: the writer is held until all of them wait."""

    def __init__(self, writer: GroupWriter) -> None:
        self._writer = writer

    def run(self, *jobs: Callable[[Connection], Any]) -> list[Any]:
        """Returns each job's result or exception, in order."""
        begun, go = threading.Event(), threading.Event()

        def hold(_: Connection) -> None:
            begun.set()
            go.wait(10)

        with ThreadPoolExecutor(len(jobs) + 1) as threads:
            threads.submit(self._writer.run, hold)
            begun.wait(10)
            futures = [threads.submit(self._writer.run, job) for job in jobs]
            until_waiting(self._writer, len(jobs))
            go.set()
        return [future.exception() or future.result() for future in futures]


def counted_commits(engine: Engine) -> list[int]:
    """Grows by one entry per commit."""
    commits: list[int] = []
    event.listen(engine, "commit", lambda _: commits.append(1))
    return commits
