"""Durable sealed outcomes per second, beside a bare insert loop with group commit on the same disk in the same run.

    python -m benchmarks.store [--outcomes 2000] [--callers 1 8 64] [--rounds 3] [--directory DIR] [--json]
    python -m benchmarks.store --postgresql [URL]

Each caller waits for its receipt before its next outcome. An outcome carries 4 kB of text; its impression is there
before the clock starts, as it is in the app. The bare loop does the least that could be called durable: one thread, one
connection with the same durability, 4 kB of random bytes per row, no key, no sealing, no receipt, no lookup.
Rounds of the two alternate; the figures are of the round with the median rate. What a round wrote is removed after it,
and before the clock starts the system writes out whatever waits for the disk and Python collects its garbage, so that
neither pays for what was left behind. With `--postgresql` both write to one server; without a URL, the tests' own is
started on `--directory`'s disk.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import queue
import shutil
import sqlite3
import statistics
import tempfile
import threading
import time
import uuid
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import AbstractContextManager, ExitStack, closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol, TypeAlias, TypedDict

from storage import open_store
from voting.comparison import Outcome
from voting.ports import Impression, Record
from voting.settings import StoreSettings

_TEXT = "lorem ipsum " * 341  # 4,092 bytes
_HOUR = datetime.now(UTC).replace(minute=0, second=0, microsecond=0)


class Figures(TypedDict):
    """One round: outcomes per second, and how long a caller waited, milliseconds."""

    per_second: float
    p50_ms: float
    p99_ms: float


def measured(write: Callable[[str], None], ids: list[str], callers: int) -> Figures:
    """Writes all ids, spread over the callers, once the disk is at rest."""

    def work(mine: list[str]) -> list[float]:
        waits = []
        for one in mine:
            began = time.perf_counter()
            write(one)
            waits.append(time.perf_counter() - began)
        return waits

    os.sync()
    gc.collect()
    with ThreadPoolExecutor(callers) as threads:
        began = time.perf_counter()
        waits = sorted(wait for some in threads.map(work, [ids[n::callers] for n in range(callers)]) for wait in some)
        took = time.perf_counter() - began
    return {
        "per_second": round(len(ids) / took, 1),
        "p50_ms": round(waits[len(waits) // 2] * 1e3, 2),
        "p99_ms": round(waits[int(len(waits) * 0.99)] * 1e3, 2),
    }


def store_round(settings: StoreSettings, ids: list[str], callers: int) -> Figures:
    """Ours, from `add_outcome` to its receipt."""
    with closing(open_store(settings)) as store, ThreadPoolExecutor(8) as threads:

        def show(one: str) -> None:
            store.add_impression(Impression(one, os.urandom(16).hex(), _HOUR, "chat", metadata={"model_a": "left"}))

        list(threads.map(show, ids))

        def write(one: str) -> None:
            content = {"conversation": [], "response_a": _TEXT, "response_b": ""}
            store.add_outcome(Record(one, Outcome.VOTE, "a" * 32, _HOUR, "model_a", content, {"dwell_ms": 1234}))

        return measured(write, ids, callers)


Insert: TypeAlias = Callable[[Sequence[tuple[str, bytes]]], None]
"""Inserts rows and commits them together."""


@contextmanager
def sqlite_insert(path: Path) -> Iterator[Insert]:
    """The least that could be called durable on SQLite."""
    path.parent.mkdir()
    with closing(sqlite3.connect(path, isolation_level=None, check_same_thread=False)) as connection:
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "secure_delete=ON"):
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("CREATE TABLE kept (id TEXT PRIMARY KEY, content BLOB)")

        def insert(rows: Sequence[tuple[str, bytes]]) -> None:
            connection.execute("BEGIN IMMEDIATE")
            for row in rows:
                connection.execute("INSERT INTO kept VALUES (?, ?)", row)
            connection.execute("COMMIT")

        yield insert


@contextmanager
def bare_writer(insert: Insert) -> Iterator[Callable[[str], None]]:
    """The peer: a thread that inserts whatever waits, commits, then answers."""
    waiting: queue.SimpleQueue[tuple[str, Future[None]] | None] = queue.SimpleQueue()

    def serve() -> None:
        while (first := waiting.get()) is not None:
            group = [first]
            while not waiting.empty() and (more := waiting.get()) is not None:
                group.append(more)
            insert([(one, content) for one, _ in group])
            for _, future in group:
                future.set_result(None)

    def write(one: str) -> None:
        future: Future[None] = Future()
        waiting.put((one, future))
        future.result()

    content = os.urandom(len(_TEXT))
    thread = threading.Thread(target=serve)
    thread.start()
    try:
        yield write
    finally:
        waiting.put(None)
        thread.join()


def bare_round(opened: AbstractContextManager[Insert], ids: list[str], callers: int) -> Figures:
    """The bare loop, likewise."""
    with opened as insert, bare_writer(insert) as write:
        return measured(write, ids, callers)


class Place(Protocol):
    """Where both write, each round anew."""

    def settings(self, name: str) -> StoreSettings:
        """Of a store that is not there yet."""
        ...

    def insert(self, name: str) -> AbstractContextManager[Insert]:
        """The bare way of writing to the same disk."""
        ...

    def clear(self, name: str) -> None:
        """Removes what was written under a name."""
        ...


class Files:
    """SQLite files in a directory."""

    def __init__(self, directory: Path) -> None:
        self._directory = directory

    def settings(self, name: str) -> StoreSettings:
        """See `Place`."""
        return StoreSettings(data_dir=self._directory / name)

    def insert(self, name: str) -> AbstractContextManager[Insert]:
        """See `Place`."""
        return sqlite_insert(self._directory / name / "bare.sqlite3")

    def clear(self, name: str) -> None:
        """See `Place`."""
        shutil.rmtree(self._directory / name)


def compared(place: Place, outcomes: int, callers: int, rounds: int) -> dict[str, object]:
    """Rounds of both in turn, and the ratio of their rates."""
    ours, bare = [], []
    for number in range(rounds):
        ids = [uuid.uuid4().hex for _ in range(outcomes)]
        name = f"bare_{callers}_{number}"
        bare.append(bare_round(place.insert(name), ids, callers))
        place.clear(name)
        name = f"store_{callers}_{number}"
        ours.append(store_round(place.settings(name), ids, callers))
        place.clear(name)
    middle = [statistics.median_low(one["per_second"] for one in figures) for figures in (ours, bare)]
    return {
        "callers": callers,
        "outcomes": outcomes,
        "store": next(one for one in ours if one["per_second"] == middle[0]),
        "bare": next(one for one in bare if one["per_second"] == middle[1]),
        "ratio": round(middle[0] / middle[1], 3),
    }


def main() -> None:
    """Prints one line per number of callers."""
    parser = argparse.ArgumentParser(description="Durable sealed outcomes per second, beside a bare insert loop.")
    parser.add_argument("--outcomes", type=int, default=2_000, help="per round")
    parser.add_argument("--callers", type=int, nargs="+", default=[1, 8, 64])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--directory", type=Path, help="on the disk to be measured; default: the temporary directory")
    parser.add_argument(
        "--postgresql", nargs="?", const="", metavar="URL", help="on this server, or on one that is started for it"
    )
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    with ExitStack() as stack:
        directory = Path(stack.enter_context(tempfile.TemporaryDirectory(dir=options.directory)))
        place: Place = Files(directory)
        if options.postgresql is not None:
            from benchmarks.store_postgresql import Server  # noqa: PLC0415  # only where it is measured

            place = stack.enter_context(Server.of(options.postgresql, directory))
        for callers in options.callers:
            found = compared(place, options.outcomes, callers, options.rounds)
            print(json.dumps(found) if options.json else "  ".join(f"{name}: {value}" for name, value in found.items()))


if __name__ == "__main__":
    main()
