"""Comparisons per second of building a release, beside writing the same rows with bare pyarrow, and its memory.

    python -m benchmarks.release [--comparisons 20000] [--processes 2] [--directory DIR] [--json]

The store is filled through the real code with comparisons of 4 kB; with --directory it is kept there and found again.
What screening says is in the cache before the clock starts: a first build, with a screener that finds nothing, puts it
there. The second build is timed from the command to the published directory: reading, unsealing, labels, cache, near
duplicates, k-anonymity, shards, hashes, manifest. The bare loop is given the finished rows in memory, some thousand at
a time, and does nothing but turn them into Arrow and write them as zstd Parquet in one process.

`ratio` is of the rates by the clock, `processor_ratio` of those by processor time, over all processes: on a machine
that is busy with other things the first says little.

Memory is the largest sum over all processes of what each holds (proportional set size: pages that processes share count
once), sampled twice a second.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import tempfile
import threading
import time
import uuid
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from storage import jobs, open_register, open_store, open_vault
from storage.opening import open_sql_store
from storage.repository import SqlOutcomeStore
from storage.transaction import Transaction
from voting.comparison import Outcome
from voting.conversation import Conversation
from voting.identity import Identity
from voting.ports import Impression, OutcomeStore, Record, Screened, Span
from voting.release.building import build
from voting.release.planning import Rules
from voting.release.ports import Screening
from voting.release.request import Build
from voting.settings import StoreSettings

_PER_TRANSACTION = 2_000
_HOUR = datetime.now(UTC).replace(minute=0, second=0, microsecond=0)
_SYLLABLES = ("ka", "lo", "mi", "ren", "tus", "va", "pol", "dar", "em", "ist", "on", "ze", "quar", "li", "ba", "ny")


class Nothing:
    """A screener that finds nothing."""

    version = "benchmark"

    def screen(
        self,
        conversation: Conversation,
        responses: Sequence[str],
        identity: Identity,  # noqa: ARG002  # the port's
        masked: Sequence[str] = (),  # noqa: ARG002  # likewise
    ) -> Screened:
        """The texts as they are."""
        places: list[tuple[tuple[int, int], ...]] = [()] * (len(conversation) + len(responses))
        return Screened(conversation, tuple(responses), places=tuple(places))

    def find(self, text: str) -> list[Span]:  # noqa: ARG002  # the port's
        """Nothing."""
        return []


def _text(draw: random.Random, words: Sequence[str], size: int) -> str:
    return " ".join(draw.choices(words, k=size // 6))[:size]


def fill(directory: Path, comparisons: int) -> None:
    """Makes a store with this many votes, ten of each voter, of fifty models, over twelve weeks."""
    draw = random.Random(1)
    words = ["".join(draw.choices(_SYLLABLES, k=draw.randint(1, 3))) for _ in range(20_000)]
    with closing(open_sql_store(StoreSettings(data_dir=directory), attended=False)) as store:
        store.pseudonym("benchmark")  # makes the day's keys: within the job they could not be
        store._sealer.keyring.today()
        for start in range(0, comparisons, _PER_TRANSACTION):
            _add(store, draw, words, min(_PER_TRANSACTION, comparisons - start))


def _add(store: SqlOutcomeStore, draw: random.Random, words: Sequence[str], count: int) -> None:
    def job(transaction: Transaction) -> None:
        for number in range(count):
            comparison_id, hour = uuid.uuid4().hex, _HOUR - timedelta(hours=draw.randrange(2000))
            if number % 10 == 0:
                voter = f"{draw.getrandbits(128):032x}"
            left, right = draw.sample(range(50), 2)
            shown = {
                "model_a": f"model-{left}", "model_b": f"model-{right}", "policy": "chat/uniform", "probability": 0.25,
                "pair_probability": 0.1, "language": draw.choice(["en", "de", "pl"]), "turns": 1, "app_version": "1",
            }  # fmt: skip
            kept = {
                **shown, "parameters_a": {"temperature": 0.7}, "parameters_b": {"temperature": 0.7},
                "first_token_ms_a": draw.randrange(2000), "first_token_ms_b": draw.randrange(2000),
                "output_tokens_a": 300, "output_tokens_b": 310, "dwell_ms": draw.randrange(30_000),
                "input_method": "mouse", "layout": "columns", "findings": {}, "notice_version": "1",
            }  # fmt: skip
            impression = Impression(comparison_id, voter, hour, "chat", metadata=shown)
            jobs.add_impression(transaction, store._sealer.impression_row(impression))
            content = {
                "conversation": [{"role": "user", "content": _text(draw, words, 1000)}],
                "response_a": _text(draw, words, 1550),
                "response_b": _text(draw, words, 1550),
            }
            record = Record(comparison_id, Outcome.VOTE, voter, hour, draw.choice(["model_a", "tie"]), content, kept)
            new = store._sealer.outcome(record)
            jobs.AddOutcome(transaction.connection.dialect, comparison_id, new.row)(transaction)

    store._writes.run(job)


def built(settings: StoreSettings, directory: Path, processes: int) -> dict[str, float]:
    """Builds a release and returns seconds by stage, and in all."""

    @contextmanager
    def opened() -> Iterator[OutcomeStore]:
        with closing(open_store(settings, read_only=True)) as store:
            yield store

    stages: dict[str, float] = {}

    @contextmanager
    def progress(unit: str, _: int) -> Iterator[Any]:
        began = time.perf_counter()
        yield lambda _: None
        stages[unit] = round(time.perf_counter() - began, 2)

    began = time.perf_counter()
    register = open_register(settings, settings.data_dir / "releases", make=True)
    with open_vault(settings) as vault:
        build(
            Build(
                name="benchmark",
                directory=directory,
                state=settings.data_dir / "releases",
                rules=Rules(10, 0.5, {"train": 0.9, "test": 0.1}),
                processes=processes,
            ),
            open_store=opened,
            vault=vault,
            register=register,
            screening=Screening("benchmark", Nothing, Nothing),
            papers=lambda _: {},
            progress=progress,
        )
    return {**stages, "in all": round(time.perf_counter() - began, 2)}


def bare(release: Path, out: Path) -> tuple[int, float, float]:
    """Writes the rows of the release once more; returns how many, and the seconds by clock and by processor."""
    rows, took, worked = 0, 0.0, 0.0
    for path in sorted((release / "votes").glob("*.parquet")):
        file = pq.ParquetFile(path)
        with pq.ParquetWriter(out, file.schema_arrow, compression="zstd") as writer:
            for group in range(file.num_row_groups):
                given = file.read_row_group(group).to_pylist()
                began, began_work = time.perf_counter(), _worked_s()
                writer.write_table(pa.Table.from_pylist(given, schema=file.schema_arrow))
                took, worked = took + time.perf_counter() - began, worked + _worked_s() - began_work
                rows += len(given)
        out.unlink()
    return rows, took, worked


def _worked_s() -> float:
    """Processor seconds of this process and of those that it has waited for."""
    told = os.times()
    return told.user + told.system + told.children_user + told.children_system


class Memory:
    """The most that this process and those below it held at once, MB, sampled."""

    def __init__(self) -> None:
        self.most_mb = 0.0
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._sample, daemon=True)

    def __enter__(self) -> Memory:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join()

    def _sample(self) -> None:
        while not self._stop.wait(0.5):
            self.most_mb = max(self.most_mb, sum(map(_held_mb, _family(os.getpid()))))


def _family(process: int) -> Iterator[int]:
    yield process
    for children in Path(f"/proc/{process}/task").glob("*/children"):
        try:
            found = children.read_text().split()
        except OSError:  # it ended meanwhile
            continue
        for child in found:
            yield from _family(int(child))


def _held_mb(process: int) -> float:
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


def main() -> None:
    """Prints the figures."""
    parser = argparse.ArgumentParser(description="Building a release beside bare pyarrow.")
    parser.add_argument("--comparisons", type=int, default=20_000)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--directory", type=Path, help="where the store is kept and found again")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=options.directory and options.directory.parent) as temporary:
        data = (options.directory or Path(temporary)) / f"store-{options.comparisons}"
        settings = StoreSettings(data_dir=data)
        if not data.exists():
            fill(data, options.comparisons)
        with closing(open_store(settings, read_only=True)) as store:
            if (held := store.counts()["impressions"]) != options.comparisons:
                parser.error(f"{data} holds {held} comparisons: its filling was broken off, delete it")
        shutil.rmtree(data / "releases", ignore_errors=True)
        built(settings, Path(temporary) / "first", options.processes)
        shutil.rmtree(Path(temporary) / "first")
        began = _worked_s()
        with Memory() as memory:
            took = built(settings, Path(temporary) / "second", options.processes)
        worked = _worked_s() - began
        rows, bare_s, bare_worked = bare(Path(temporary) / "second", Path(temporary) / "bare.parquet")
    rate, bare_rate = options.comparisons / took["in all"], rows / bare_s
    figures = {
        "comparisons": options.comparisons,
        "processes": options.processes,
        "seconds": took,
        "per_second": round(rate),
        "bare_per_second": round(bare_rate),
        "ratio": round(rate / bare_rate, 3),
        "processor_us": round(worked / options.comparisons * 1e6),
        "bare_processor_us": round(bare_worked / rows * 1e6),
        "processor_ratio": round(bare_worked / rows / worked * options.comparisons, 3),
        "memory_mb": round(memory.most_mb),
    }
    print(json.dumps(figures) if options.json else "  ".join(f"{name}: {value}" for name, value in figures.items()))


if __name__ == "__main__":
    main()
