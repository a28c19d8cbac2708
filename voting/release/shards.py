"""Writes the shards of a release from the piles, as the plan says, and counts what is in them."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from operator import itemgetter
from pathlib import Path
from typing import Any, Final, cast

import numpy as np

from voting.ports import Json
from voting.release.columns import Row, Table, columns_of
from voting.release.facts import FileFact
from voting.release.formats import ParquetRows, RowWriter, open_writer
from voting.release.hashes import sha256_of
from voting.release.k_anonymity import QUASI, Combination
from voting.release.layout import OUTCOMES_SPLIT, shard_path
from voting.release.piles import LABEL, TABLES, Piles, Values
from voting.release.planning import LEFT_OUT, Plan
from voting.release.preset import Preset
from voting.release.processes import Tick
from voting.release.surrogates import Surrogates

_PLACES: Final = {
    table: {column.name: place for place, column in enumerate(columns_of(table), LABEL)} for table in TABLES
}
"""Where in `Values` a column stands. A row is made of them only where something wants its names."""

_COMBINATION: Final = {table: itemgetter(*map(_PLACES[table].get, QUASI[table])) for table in TABLES}


@dataclass(frozen=True, slots=True)
class Sharding:
    """What is the same for all shards.

    Attributes:
        directory: Of the release in the making.
        shards: How many there are of each split.
        piles: How many there are.
        splits: Names, in the order of the plan's numbers.
        formats: Suffixes; `.parquet` is the first.
        presets: What else is made of each vote.
        surrogates: Puts made-up values in the place of placeholders; None: placeholders stay.
    """

    directory: Path
    shards: int
    piles: int
    splits: tuple[str, ...]
    formats: tuple[str, ...]
    presets: tuple[Preset, ...]
    surrogates: Surrogates | None = None


def shards_of(size_bytes: int, shard_bytes: int) -> int:
    """Returns into how many shards rows of this size go: an even number, so that two processes end together, or one."""
    return max(1, 2 * round(size_bytes / shard_bytes / 2))


def write_shard(number: int, job: Sharding, plan: Plan, piles: Piles, tick: Tick) -> dict[str, Json]:
    """Writes one shard of every table, split, format and preset, and returns what is in it, as JSON.

    The files are not on the disk yet: see `synced`, for which whoever writes the next shard need not wait.

    `files`: their facts. `counts`: by what and by value. `presets`: rows and votes left out, by reason.
    """
    with _Shard(number, job) as shard:
        for pile in range(number * job.piles // job.shards, (number + 1) * job.piles // job.shards):
            rows = piles.rows(pile)
            for table, split, values in _released(rows, plan):
                shard.add(table, split, _finished(values, job.surrogates, table))
            shard.write()
            tick(len(rows))
            del rows  # before the next are read
    return shard.told()


def _released(rows: Sequence[Values], plan: Plan) -> Iterator[tuple[Table, int, Values]]:
    """Yields the rows that the plan lets pass, with the metadata that it lets them show."""
    labels = bytes.fromhex("".join([values[LABEL] for values in rows]))
    places = np.searchsorted(plan.labels, np.frombuffer(labels, dtype="S16"))
    for split, values in zip(plan.splits[places].tolist(), rows, strict=True):
        if split == LEFT_OUT:
            continue
        table = TABLES[values[0]]
        before = _COMBINATION[table](values)
        now = plan.generalised[table].of(before)
        if now is not None:  # None cannot be: the plan leaves such a row out
            yield table, split, values if now == before else _shown(table, values, now)


def _shown(table: Table, values: Values, now: Combination) -> Values:
    """Returns the row with other values for its combination."""
    changed = values.copy()
    for name, value in zip(QUASI[table], now, strict=True):
        changed[_PLACES[table][name]] = value
    return changed


def _finished(values: Values, surrogates: Surrogates | None, table: Table) -> Values:
    if surrogates is None or table is not Table.VOTES:
        return values
    row = _row(table, values)
    after = surrogates.applied(row)
    return values if after is row else [values[0], *map(after.__getitem__, _PLACES[table])]


def _row(table: Table, values: Sequence[Any]) -> Row:
    return dict(zip(_PLACES[table], values[1:], strict=True))


class _Shard:
    """The files of one shard, open."""

    def __init__(self, number: int, job: Sharding) -> None:
        self._number, self._job = number, job
        self._files = ExitStack()
        self._writers: dict[tuple[Table, int], list[tuple[str, RowWriter]]] = {}
        self._presets: dict[tuple[str, int], tuple[str, ParquetRows]] = {}
        self._waiting: dict[tuple[Table, int], list[Values]] = {}
        self._rows: Counter[str] = Counter()
        self._counts: dict[str, Counter[str]] = {}
        self._of_presets: dict[str, Counter[str]] = {one.name: Counter() for one in job.presets}

    def __enter__(self) -> _Shard:
        job = self._job
        for split, name in enumerate(job.splits):
            self._open(Table.VOTES, split, name)
            for preset in job.presets:
                path = self._path(f"presets/{preset.name}", name, ".parquet")
                rows = ParquetRows(self._place(path), None, preset.schema())
                self._presets[preset.name, split] = (path, self._files.enter_context(rows))
        self._open(Table.OUTCOMES, 0, OUTCOMES_SPLIT)
        return self

    def __exit__(self, *error: object) -> None:
        self._files.close()

    def _open(self, table: Table, split: int, name: str) -> None:
        paths = [self._path(table.value, name, suffix) for suffix in self._job.formats]
        self._writers[table, split] = [
            (path, self._files.enter_context(open_writer(self._place(path), table))) for path in paths
        ]
        self._waiting[table, split] = []

    def _path(self, table: str, split: str, suffix: str) -> str:
        return shard_path(table, split, self._number, self._job.shards, suffix)

    def _place(self, path: str) -> Path:
        place = self._job.directory / path
        place.parent.mkdir(parents=True, exist_ok=True)
        return place

    def add(self, table: Table, split: int, values: Values) -> None:
        """Takes a row; it is in the files after the next `write`."""
        self._waiting[table, split].append(values)

    def write(self) -> None:
        """Writes the rows that were added since the last time, in order."""
        for (table, split), waiting in self._waiting.items():
            if not waiting:
                continue
            columns = list(zip(*waiting, strict=True))[1:]
            needed = len(self._job.formats) > 1 or (table is Table.VOTES and self._job.presets)
            rows = [_row(table, values) for values in waiting] if needed else []
            for path, writer in self._writers[table, split]:
                if isinstance(writer, ParquetRows):
                    writer.write_columns(columns)
                else:
                    writer.write(rows)
                self._rows[path] += len(waiting)
            self._count(table, split, dict(zip(_PLACES[table], columns, strict=True)))
            if table is Table.VOTES:
                self._write_presets(split, rows)
            waiting.clear()

    def _write_presets(self, split: int, rows: Sequence[Row]) -> None:
        for preset in self._job.presets:
            path, writer = self._presets[preset.name, split]
            reasons = [preset.left_out(row) for row in rows]
            kept = [row for row, reason in zip(rows, reasons, strict=True) if reason is None]
            made = [one for row in kept for one in preset.rows(row)]
            writer.write(made)
            self._rows[path] += len(made)
            counts = self._of_presets[preset.name]
            counts["rows"] += len(made)
            counts.update(f"left_out_{reason}" for reason in reasons if reason is not None)

    def _count(self, table: Table, split: int, columns: Mapping[str, Sequence[Any]]) -> None:
        if table is Table.OUTCOMES:
            for outcome, number in Counter(columns["outcome"]).items():
                self._counted("outcomes", "unanswered" if outcome == "unanswered" else f"{outcome}s", number)
            return
        self._counted("splits", self._job.splits[split], len(columns["comparison_id"]))
        texts = zip(*(columns[name] for name in ("conversation", "response_a", "response_b")), strict=True)
        self._counted("texts", "none", sum(one == (None, None, None) for one in texts))
        notices = Counter(zip(columns["notice_version"], columns["notice_sha256"], strict=True))
        for notice, number in notices.items():
            self._counted("notices", json.dumps(notice), number)
        for name, column in (
            ("models", "model_a"),
            ("models", "model_b"),
            ("winners", "winner"),
            ("languages", "language"),
            ("categories", "category"),
            ("sources", "source"),
            ("periods", "period_start"),
            ("turns", "turns"),
        ):
            for value, number in Counter(columns[column]).items():
                self._counted(name, "" if value is None else str(value), number)

    def _counted(self, name: str, value: str, number: int) -> None:
        self._counts.setdefault(name, Counter())[value] += number

    def told(self) -> dict[str, Json]:
        """What is in the files, which are closed."""
        files = [
            _file_fact(self._job.directory, path, rows=self._rows[path], table=table, split=split)
            for path, table, split in self._paths()
        ]
        return {
            "files": cast("Json", [asdict(one) for one in files]),
            "counts": {name: dict(counted) for name, counted in self._counts.items()},
            "presets": {name: dict(counted) for name, counted in self._of_presets.items()},
        }

    def _paths(self) -> Iterator[tuple[str, str, str]]:
        for (table, split), writers in self._writers.items():
            name = OUTCOMES_SPLIT if table is Table.OUTCOMES else self._job.splits[split]
            for path, _ in writers:
                yield path, table.value, name
        for (preset, split), (path, _) in self._presets.items():
            yield path, f"presets/{preset}", self._job.splits[split]


def _file_fact(directory: Path, path: str, **more: Any) -> FileFact:
    place = directory / path
    digest, size = sha256_of(place, sync=False)
    return FileFact(path, digest, size, **more)


def synced(directory: Path, told: Mapping[str, Any]) -> None:
    """Returns once the files of a shard would survive a power cut."""
    for one in told["files"]:
        with (directory / one["path"]).open("rb") as file:
            os.fsync(file.fileno())


def is_whole(directory: Path, told: Mapping[str, Any]) -> bool:
    """Whether the files of a shard that was written before are still as they were."""
    for one in told["files"]:
        place = directory / one["path"]
        if not place.is_file() or sha256_of(place, sync=False) != (one["sha256"], one["size_bytes"]):
            return False
    return True
