"""Reads one part of the store: filters, labels, screens again, looks for canaries, and writes rows and cards."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np

from voting.comparison import Source
from voting.ports import Json, OutcomeStore, StoredRecord
from voting.release.canaries import CanaryScan
from voting.release.columns import Row, Table
from voting.release.k_anonymity import Combination, combination
from voting.release.labels import Labels, ReviewIds
from voting.release.near import BANDS
from voting.release.piles import TABLES, PartWriter
from voting.release.processes import Tick
from voting.release.query import Query
from voting.release.rescreening import Bands, Rescreener
from voting.release.rows import ReleaseRows
from voting.release.texts import texts_of, with_texts

PARTS: Final = 16
"""Into how many parts a store is read: by the first digit of its random ids."""

_TOLD_EACH: Final = 64  # rows
_NO_BANDS: Final[Bands] = (np.zeros(BANDS, dtype=np.uint64), np.zeros(BANDS, dtype=np.uint64))


@dataclass(frozen=True, slots=True)
class Gathering:
    """What is the same for all parts.

    Attributes:
        directory: Of the piles.
        piles: How many.
        query: Which comparisons.
        rows: Makes the rows.
        reviews: Names what is held.
        labels: Of the release.
        canaries: What must not be found.
        quarantine: Ids of comparisons that are left out as suspicious.
    """

    directory: Path
    piles: int
    query: Query
    rows: ReleaseRows
    reviews: ReviewIds
    labels: Labels
    canaries: CanaryScan
    quarantine: frozenset[str]


def bounds(part: int) -> tuple[str, str | None]:
    """Returns after which id a part begins, and with which it ends."""
    return (f"{part - 1:x}{'f' * 31}" if part else "", f"{part:x}{'f' * 31}" if part < PARTS - 1 else None)


def gather(part: int, job: Gathering, store: OutcomeStore, rescreener: Rescreener, tick: Tick) -> dict[str, Json]:
    """Writes the rows and cards of one part and returns what it met, as JSON.

    `counts` (rows left out, by reason), `combinations` by table, `risky` (per row that something was left in: its id
    for review, and the kinds), `masked` (what was masked anew, by kind), `bytes` by table.

    Raises:
        ScreeningError: A text could not be screened, so nothing is released.
    """
    writer = PartWriter(job.directory, part, job.piles)
    try:
        reader = _Reader(job, rescreener, writer)
        after, until = bounds(part)
        for number, stored in enumerate(store.records(after=after, until=until), 1):
            reader.take(stored)
            if number % _TOLD_EACH == 0:
                tick(_TOLD_EACH)
    finally:
        writer.close()
    return reader.told()


class _Reader:
    def __init__(self, job: Gathering, rescreener: Rescreener, writer: PartWriter) -> None:
        self._job, self._rescreener, self._writer = job, rescreener, writer
        self._counts: Counter[str] = Counter()
        self._masked: Counter[str] = Counter()
        self._risky: list[Json] = []
        self._numbers: dict[Table, dict[Combination, int]] = {table: {} for table in TABLES}

    def take(self, stored: StoredRecord) -> None:
        job = self._job
        if not job.query.matches(stored):
            self._counts["filtered"] += 1
            return
        comparison_id = stored.impression.comparison_id
        if comparison_id in job.quarantine:
            self._counts["quarantined"] += 1
            return
        table, row = job.rows.row(stored)
        digest, risk, review, bands = bytes(16), 0.0, job.reviews.of(comparison_id), _NO_BANDS
        if table is Table.VOTES:
            row, digest, risk, bands = self._screened(row, review)
        if len(job.canaries) and job.canaries.finds(list(row.values())):
            self._counts["canaries"] += 1
            return
        self._writer.add(table, row, (*self._card(table, row, review), digest, risk, *bands))

    def _screened(self, row: Row, review: str) -> tuple[Row, bytes, float, Bands]:
        texts = texts_of(row)
        said, bands = self._rescreener.look(row, texts)
        if said.edits:
            texts = said.applied(texts)
            row = with_texts(row, texts)
            self._counts["masked_anew"] += 1
            self._masked.update(edit[3].strip("<>").rstrip("0123456789").rstrip("_") for edit in said.edits)
        if said.left:
            kinds: dict[str, Json] = dict(Counter(kind for kind, _ in said.left))
            self._risky.append([review, kinds])
        return row, self._job.reviews.digest(texts), said.risk, bands

    def _card(self, table: Table, row: Row, review: str) -> tuple[Any, ...]:
        numbers = self._numbers[table]
        number = numbers.setdefault(combination(table, row), len(numbers))
        label, voter = str(row["comparison_id"]).encode(), int(str(row["voter"]), 16)
        return label, TABLES.index(table), row["source"] == Source.CHAT, number, voter, int(review, 16)

    def told(self) -> dict[str, Json]:
        combinations: dict[str, Json] = {
            table.value: [list(one) for one in numbers] for table, numbers in self._numbers.items()
        }
        return {
            "counts": dict(self._counts),
            "masked": dict(self._masked),
            "risky": self._risky,
            "combinations": combinations,
            "bytes": {table.value: size for table, size in self._writer.bytes_by_table.items()},
            "screened": self._rescreener.screened,
        }


def read_told(path: Path) -> dict[str, Any] | None:
    """Returns what `gather` told of a part that is finished, or None."""
    try:
        told: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    return told
