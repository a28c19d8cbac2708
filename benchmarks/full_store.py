"""Outcomes per second of stores that hold many votes already, beside each other, and how long opening them takes.

    python -m benchmarks.full_store [--stored 10000 1000000] [--callers 8] [--rounds 3] [--directory DIR] [--json]
    python -m benchmarks.full_store --postgresql [URL]
    python -m benchmarks.full_store --by-age retention_days content_days --stored 300000

Rounds of the stores alternate, each of the same outcomes of 4 kB as in `benchmarks.store`; the figures are of the round
with the median rate. The stores are filled through the real code in large transactions, which takes some minutes for a
million; with --directory they are kept there and found again. The votes that they hold carry 200 bytes of text rather
than 4 kB: keys, indexes and the log are as large as they would be, and the disk need not hold six gigabytes.
A round opens its store anew and is long enough for the database's cache to fill: the first hundreds of votes after
opening a large store are slower by a third. It is also long enough for the votes themselves to fill SQLite's log, so
that they pay for writing their own pages to the database, and not only for those of their impressions.
With `--postgresql` the stores are databases of one server, as in `benchmarks.store`, and dropped afterwards; each is
filled as a file, moved there as by `python -m voting move`, which takes some minutes more for a million, and vacuumed
and analysed, as a server does by itself in time.
With --by-age all that a store of each size holds is purged, or cut out, while somebody votes a hundred times a second:
what they wait then, and what they waited before. Those stores are made anew, with 4 kB of text.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import tempfile
import threading
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from benchmarks.store import Figures, store_round
from storage import jobs, open_store
from storage.moving import move_store
from storage.opening import open_sql_store
from storage.repository import SqlOutcomeStore
from storage.transaction import Transaction
from voting.comparison import Outcome
from voting.ports import Impression, Record
from voting.settings import StoreSettings

_HOUR = datetime.now(UTC).replace(minute=0, second=0, microsecond=0)

_TEXT = "lorem ipsum " * 17
_LONG_TEXT = "lorem ipsum " * 341  # as in `benchmarks.store`
_PER_TRANSACTION = 500  # on a busy machine, too, it is over before the caller of the writer gives up
_PAUSE_S = 0.01
_BEFORE_S = 10.0


def fill(settings: StoreSettings, votes: int, text: str = _TEXT) -> None:
    """Makes a store with this many votes, each of a voter of its own."""
    with closing(open_sql_store(settings)) as store:
        for start in range(0, votes, _PER_TRANSACTION):
            _add(store, min(_PER_TRANSACTION, votes - start), text)


def _add(store: SqlOutcomeStore, count: int, text: str) -> None:
    """One transaction, in the writer's thread as ever."""

    def job(transaction: Transaction) -> None:
        for _ in range(count):
            comparison_id, voter = uuid.uuid4().hex, os.urandom(16).hex()
            shown = Impression(comparison_id, voter, _HOUR, "campaign", "benchmark", comparison_id[:8])
            jobs.add_impression(transaction, store._sealer.impression_row(shown))
            content = {"conversation": [], "response_a": text, "response_b": ""}
            record = Record(comparison_id, Outcome.VOTE, voter, _HOUR, "model_a", content, {"dwell_ms": 1234})
            new = store._sealer.outcome(record)
            jobs.AddOutcome(transaction.connection.dialect, comparison_id, new.row)(transaction)

    store.pseudonym("benchmark")  # makes the day's keys: within the job they could not be
    store._sealer.keyring.today()
    store._writes.run(job)


def opening_s(settings: StoreSettings) -> float:
    """Seconds to open a store for writing, the median of three."""
    took = []
    for _ in range(3):
        began = time.perf_counter()
        store = open_store(settings)
        took.append(time.perf_counter() - began)
        store.close()
    return round(statistics.median(took), 3)


def compared(stores: dict[int, StoreSettings], outcomes: int, callers: int, rounds: int) -> Iterator[dict[str, object]]:
    """Rounds of all stores in turn, each with the ratio of its rate to the first one's."""
    opening = {size: opening_s(settings) for size, settings in stores.items()}
    figures: dict[int, list[Figures]] = {size: [] for size in stores}
    for _ in range(rounds):
        for size, settings in stores.items():
            figures[size].append(store_round(settings, [uuid.uuid4().hex for _ in range(outcomes)], callers))
    rates = {size: statistics.median_low(one["per_second"] for one in some) for size, some in figures.items()}
    first = next(iter(rates.values()))
    for size, some in figures.items():
        middle = next(one for one in some if one["per_second"] == rates[size])
        ratio = round(rates[size] / first, 3)
        yield {"stored": size, "callers": callers, "opening_s": opening[size], "store": middle, "ratio_to_first": ratio}


def _in_files(stack: ExitStack, options: argparse.Namespace) -> dict[int, StoreSettings]:
    directory = options.directory or Path(stack.enter_context(tempfile.TemporaryDirectory()))
    stores = {size: StoreSettings(data_dir=directory / f"stored-{size}") for size in options.stored}
    for size, settings in stores.items():
        if not settings.data_dir.exists():
            fill(settings, size)
    return stores


def _on_server(stack: ExitStack, options: argparse.Namespace) -> dict[int, StoreSettings]:
    from benchmarks.store_postgresql import Server  # noqa: PLC0415  # only where it is measured

    directory = Path(stack.enter_context(tempfile.TemporaryDirectory(dir=options.directory)))
    server = stack.enter_context(Server.of(options.postgresql, directory))
    stores = {}
    for size, files in _in_files(stack, options).items():
        url = server.settings(f"stored_{size}").url
        move_store(files, url, begin=lambda _steps: lambda _done: None)
        server.tidy(f"stored_{size}")
        stores[size] = files.model_copy(update={"url": url})  # the key stays where it was
    return stores


def by_age(directory: Path, votes: int, setting: str) -> dict[str, object]:
    """What a vote waits before and while all that is stored goes, which the setting has kept for long enough."""
    fill(StoreSettings(data_dir=directory), votes, _LONG_TEXT)
    settings = StoreSettings.model_validate({"data_dir": directory, setting: 1})
    with closing(open_sql_store(settings, clock=_next_month, attended=False)) as store:
        began = time.monotonic()
        before = _voting(store, lambda: time.monotonic() < began + _BEFORE_S)
        assert store.maintenance is not None  # it was opened for writing
        purge = threading.Thread(target=store.maintenance.purge, kwargs={"clock_is_right": True})
        began = time.monotonic()
        purge.start()
        meanwhile = _voting(store, purge.is_alive)
        took = round(time.monotonic() - began, 1)
    return {"stored": votes, "setting": setting, "took_s": took, "before": before, "meanwhile": meanwhile}


def _next_month() -> datetime:
    return datetime.now(UTC) + timedelta(days=31)


def _voting(store: SqlOutcomeStore, go_on: Callable[[], bool]) -> dict[str, float]:
    """Votes as long as it may; milliseconds from `add_outcome` to its receipt."""
    content = {"conversation": [], "response_a": _LONG_TEXT, "response_b": ""}
    waits = []
    while go_on():
        comparison_id, voter = uuid.uuid4().hex, os.urandom(16).hex()
        store.add_impression(Impression(comparison_id, voter, _HOUR, "chat"))
        began = time.perf_counter()
        store.add_outcome(Record(comparison_id, Outcome.VOTE, voter, _HOUR, "model_a", content, {"dwell_ms": 1234}))
        waits.append(time.perf_counter() - began)
        time.sleep(_PAUSE_S)
    waits.sort()
    p50, p99 = (round(waits[int(len(waits) * part)] * 1e3, 2) for part in (0.5, 0.99))
    return {"votes": len(waits), "p50_ms": p50, "p99_ms": p99, "max_ms": round(waits[-1] * 1e3, 2)}


def main() -> None:
    """Prints one line per store."""
    parser = argparse.ArgumentParser(description="Outcomes per second of stores that hold many votes already.")
    parser.add_argument("--stored", type=int, nargs="+", default=[10_000, 1_000_000], help="votes they hold beforehand")
    parser.add_argument("--outcomes", type=int, default=9_000, help="per round")
    parser.add_argument("--callers", type=int, default=8)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--directory", type=Path, help="where stores are kept and found again")
    parser.add_argument(
        "--postgresql", nargs="?", const="", metavar="URL", help="on this server, or on one that is started for it"
    )
    parser.add_argument("--by-age", nargs="+", metavar="SETTING", help="of store: what is deleted once it is so old")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()

    def tell(one: dict[str, object]) -> None:
        print(json.dumps(one) if options.json else "  ".join(f"{name}: {value}" for name, value in one.items()))

    with ExitStack() as stack:
        if options.by_age:
            temporary = Path(stack.enter_context(tempfile.TemporaryDirectory()))
            for size in options.stored:
                for setting in options.by_age:
                    tell(by_age(temporary / f"{setting}-{size}", size, setting))
            return
        stores = _on_server(stack, options) if options.postgresql is not None else _in_files(stack, options)
        for one in compared(stores, options.outcomes, options.callers, options.rounds):
            tell(one)


if __name__ == "__main__":
    main()
