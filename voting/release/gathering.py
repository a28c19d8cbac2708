"""Reads one part of the store: filters, labels, screens again, looks for canaries, and writes rows and cards."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, Final

from voting.comparison import Source
from voting.ports import Json, OutcomeStore, StoredRecord
from voting.release.canaries import CanaryScan
from voting.release.columns import Privacy, Row, Table, columns_of
from voting.release.k_anonymity import Combination, combination
from voting.release.labels import Labels, ReviewIds
from voting.release.near import BANDS
from voting.release.piles import TABLES, PartWriter, pack_card
from voting.release.processes import Tick
from voting.release.query import Query
from voting.release.rescreening import Looked, Rescreener
from voting.release.rows import ReleaseRows
from voting.release.texts import is_textless, texts_of, with_texts

PARTS: Final = 16
"""Into how many parts a store is read: by the first digit of its random ids."""

_AT_ONCE: Final = 64  # rows that are looked up together
_PLACE: Final = 4  # hex digits
_NO_BANDS: Final = bytes(8 * BANDS)
_NOT_LOOKED_AT: Final = (0.0, _NO_BANDS, _NO_BANDS)
_SHOWN: Final = {
    table: tuple(one.name for one in columns_of(table) if one.privacy is not Privacy.LABEL) for table in TABLES
}


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
        leak_threshold: Of riskier rows it is told what may be left in them.
        before: As the store stood when its log had this many entries; None: as it stands.
    """

    directory: Path
    piles: int
    query: Query
    rows: ReleaseRows
    reviews: ReviewIds
    labels: Labels
    canaries: CanaryScan
    quarantine: frozenset[str]
    leak_threshold: float
    before: int | None = None


def bounds(part: int) -> tuple[str, str | None]:
    """Returns after which id a part begins, and with which it ends."""
    return (f"{part - 1:x}{'f' * 31}" if part else "", f"{part:x}{'f' * 31}" if part < PARTS - 1 else None)


def gather(part: int, job: Gathering, store: OutcomeStore, rescreener: Rescreener, tick: Tick) -> dict[str, Json]:
    """Writes the rows and cards of one part and returns what it met, as JSON.

    `counts` (rows left out, by reason), `combinations` by table, `risky` (per row over the threshold: its id for
    review, and the kinds of what may be left), `masked` (what was masked anew, by kind), `bytes` by table.

    Raises:
        ScreeningError: A text could not be screened, so nothing is released.
    """
    writer = PartWriter(job.directory, part, job.piles)
    try:
        reader = _Reader(job, rescreener, writer)
        after, until = bounds(part)
        records = store.records(after=after, until=until, before=job.before)
        while some := list(islice(records, _AT_ONCE)):
            reader.take(some)
            tick(len(some))
    finally:
        writer.close()
    return reader.told()


class _Reader:
    def __init__(self, job: Gathering, rescreener: Rescreener, writer: PartWriter) -> None:
        self._job, self._rescreener, self._writer = job, rescreener, writer
        self._filters = job.query != Query()
        self._counts: Counter[str] = Counter()
        self._masked: Counter[str] = Counter()
        self._risky: list[Json] = []
        self._numbers: dict[Table, dict[Combination, int]] = {table: {} for table in TABLES}

    def take(self, some: Sequence[StoredRecord]) -> None:
        made = [(stored, *self._job.rows.row(stored)) for stored in some if self._is_wanted(stored)]
        votes = [(row, stored.mark, _place(stored)) for stored, table, row in made if table is Table.VOTES]
        looked = iter(self._rescreener.look(votes))
        for stored, table, row in made:
            review = self._job.reviews.of(stored.impression.comparison_id)
            if table is Table.VOTES:
                self._add(table, *self._screened(row, review, next(looked)))
            else:
                self._add(table, row, review, (self._shown(table, row), *_NOT_LOOKED_AT))

    def _is_wanted(self, stored: StoredRecord) -> bool:
        if self._filters and not self._job.query.matches(stored):
            self._counts["filtered"] += 1
            return False
        if stored.impression.comparison_id in self._job.quarantine:
            self._counts["quarantined"] += 1
            return False
        return True

    def _screened(self, row: Row, review: str, looked: Looked) -> tuple[Row, str, tuple[Any, ...]]:
        said, digest, *bands = looked
        if said.edits:
            texts = said.applied(texts_of(row))
            row, digest = with_texts(row, texts), self._job.reviews.digest(texts)
            self._counts["masked_anew"] += 1
            self._masked.update(edit[3].strip("<>").rstrip("0123456789").rstrip("_") for edit in said.edits)
        if said.left and said.risk > self._job.leak_threshold:
            kinds: dict[str, Json] = dict(Counter(kind for kind, _ in said.left))
            self._risky.append([review, kinds])
        if is_textless(row):  # its prompt is nobody else's, as far as anybody can tell
            bands = [_own_bands(row)] * 2
            digest = digest if texts_of(row) else self._shown(Table.VOTES, row)
        return row, review, (digest, said.risk, *bands)

    def _shown(self, table: Table, row: Row) -> bytes:
        return self._job.reviews.digest([repr(row[name]) for name in _SHOWN[table]])

    def _add(self, table: Table, row: Row, review: str, looked: tuple[Any, ...]) -> None:
        if len(self._job.canaries) and self._job.canaries.finds(list(row.values())):
            self._counts["canaries"] += 1
            return
        self._writer.add(table, row, pack_card(*self._card(table, row, review), *looked))

    def _card(self, table: Table, row: Row, review: str) -> tuple[Any, ...]:
        numbers = self._numbers[table]
        number = numbers.setdefault(combination(table, row), len(numbers))
        label, voter = bytes.fromhex(str(row["comparison_id"])), int(str(row["voter"]), 16)
        chat = row["source"] == Source.CHAT
        texts = table is Table.VOTES and (not is_textless(row) or bool(texts_of(row)))
        return label, TABLES.index(table), chat, texts, number, voter, int(review, 16)

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


def _own_bands(row: Row) -> bytes:
    """Bands that no other row has: its random label, again and again."""
    label = bytes.fromhex(str(row["comparison_id"]))
    return label * (len(_NO_BANDS) // len(label))


def _place(stored: StoredRecord) -> bytes:
    """Returns a beginning of the store's random id, which is what rows are read in the order of."""
    return stored.impression.comparison_id[:_PLACE].encode()
