"""Checks a whole store against its log: what was changed, swapped, deleted or put back is found, and named.

1. The log itself: entries without a gap, tiles, head, and the signature of the checkpoint.
2. Rows against entries: each row of impressions, outcomes and annotations is the one that was entered, where it was
   entered; each entry has its row, or a later entry says why not.
3. Rows among themselves: tombstones are those of the withdrawals, the keys that are gone those that were destroyed,
   whatever is sealed is of a day that has a key or had one, an outcome's campaign and item are its impression's.
4. What is in no entry, where it tells itself that it was changed (`storage.beside_log`).
5. An older checkpoint that somebody kept: the log begins with what it was then. Without one, a whole older copy of the
   database put back cannot be told from the store.

Needs the database and the log's public key, and no other. Reads page by page, in memory that grows with the number of
deleted rows, and by 32 bytes per entry.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Final

from sqlalchemy import Integer, RowMapping, Table, cast, func, or_, select

from storage.absences import Absences
from storage.beside_log import as_told, faults_beside, is_day
from storage.checkpoint import Checkpoint, VerifierKey, read_checkpoint
from storage.commitments import COMMITTED, Kind, annotation_body, commitment, entry
from storage.engine import Reads, Snapshot
from storage.merkle import HASH_BYTES, consistency_proof, extended, is_consistent, leaf_hash, root_of
from storage.tables import (
    ANNOTATIONS,
    DAY_KEYS,
    IMPRESSIONS,
    LOG_HEAD,
    LOG_LEAVES,
    LOG_TILES,
    NO_NUMBER,
    OUTCOMES,
    TOMBSTONES,
)
from storage.tiles import TILE, StoredTree, completed_tiles, leaf_hashes, split_hashes
from voting.errors import CheckpointError

_PAGE: Final = 512  # rows of up to a few megabytes each
_MOST_FAULTS: Final = 100


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that is not as the log says.

    Attributes:
        table: Where.
        row: Which, by its key; empty where it is the table as a whole.
        what: One clause, without anything of the row.
    """

    table: str
    row: str
    what: str

    def __str__(self) -> str:
        return f"{self.table} {self.row}: {self.what}" if self.row else f"{self.table}: {self.what}"


@dataclass(slots=True)
class Verification:
    """The result of a check.

    Attributes:
        entries: How many the log has.
        rows: How many rows were compared with their entries.
        faults: What was found, the first 100; empty when the store is as it should be.
        fault_count: How many there are in all.
    """

    entries: int
    rows: int
    faults: list[Fault]
    fault_count: int


def verify_store(
    reads: Reads | Snapshot,
    key: VerifierKey,
    older: Checkpoint | None = None,
    *,
    advance: Callable[[int], object] = lambda _: None,
) -> Verification:
    """Compares everything with the log.

    Args:
        reads: Of the store. A `Snapshot` where somebody may write meanwhile: else what is being written is taken for a
            fault.
        key: The log's public key, from somewhere else than the store where that matters.
        older: A checkpoint of this log that was kept, its signature checked.
        advance: Called now and then with how many further entries were compared.

    Raises:
        StoreUnavailableError: The database cannot be read.
    """
    check = _Check(reads, advance)
    check.head(key, older)
    check.entries()
    check.absent_rows()
    check.rows_without_entry()
    check.rows_among_themselves()
    check.numbers()
    check.hours()
    check.keys()
    check.days()
    check.beside_log(key)
    return Verification(check.size, check.compared, check.faults, check.fault_count)


class _Check:
    """One pass over a store."""

    def __init__(self, reads: Reads | Snapshot, advance: Callable[[int], object]) -> None:
        self._reads = reads
        self._advance = advance
        self.faults: list[Fault] = []
        self.fault_count = 0
        self.compared = 0
        heads = {row["one"]: row for row in reads.rows(select(LOG_HEAD))}
        self._head: RowMapping | None = heads.pop(1, None)
        for one in heads:
            self._fault(LOG_HEAD, f"{one}", "was put there: a log has one head")
        self.size: int = self._head["size"] if self._head is not None else 0
        self._absences = Absences()

    def head(self, key: VerifierKey, older: Checkpoint | None) -> None:
        """The checkpoint is signed and of this size; an older one is consistent with it."""
        if self._head is None:
            self._fault(LOG_HEAD, "", "is missing")
            return
        if not self._head["complete"]:
            self._fault(LOG_HEAD, "1", "says that older rows are not entered yet: so it is only before the first start")
        try:
            now = read_checkpoint(self._head["checkpoint"], key)
        except CheckpointError as error:
            self._fault(LOG_HEAD, "1", str(error))
            return
        frontier = self._head["frontier"]
        signed = isinstance(frontier, bytes) and now.root == root_of(split_hashes(frontier))
        if not signed or now.size != self.size:
            self._fault(LOG_HEAD, "1", "size or frontier is another than the checkpoint says")
        if older is not None:
            self._consistent(older, now)

    def _consistent(self, older: Checkpoint, now: Checkpoint) -> None:
        if older.size > now.size:
            self._fault(LOG_HEAD, "1", f"the log was cut: it had {older.size:,} entries and has {now.size:,}")
        elif older.size:
            proof = consistency_proof(older.size, now.size, StoredTree(self._reads.rows)) if self._whole() else []
            if not is_consistent(older.size, older.root, now.size, now.root, proof):
                self._fault(LOG_HEAD, "1", "the log does not begin with what the older checkpoint signs")

    def _whole(self) -> bool:
        """Whether all leaves are there, so that a proof can be worked out at all."""
        counted = self._reads.rows(select(func.count().label("count"), func.max(LOG_LEAVES.c.leaf_index).label("last")))
        return bool(counted[0]["count"] == self.size and (counted[0]["last"] or 0) == self.size - 1)

    def entries(self) -> None:
        """Leaves, tiles and frontier belong together; each row is the one that was entered."""
        frontier: list[bytes] = []
        expected = 0
        gap = False
        for page in self._pages(LOG_LEAVES, "leaf_index"):
            rows = self._rows_of(page[0]["leaf_index"], page[-1]["leaf_index"])
            for leaf in page:
                index = leaf["leaf_index"]
                if index != expected:
                    self._fault(LOG_LEAVES, f"{expected}", f"is missing, up to {index}")
                    expected, gap = index, True
                expected += 1
                self._entry(leaf, rows.pop(index, None))
            for table, row in rows.values():
                self._fault(table, row["comparison_id"], "is entered at a place that the log does not have")
            hashes = [leaf["leaf_hash"] for leaf in page]
            gap = gap or not all(isinstance(one, bytes) for one in hashes)
            if not gap:
                frontier = extended(page[0]["leaf_index"], frontier, hashes)
            self._advance(len(page))
        if expected != self.size:
            self._fault(LOG_LEAVES, f"{expected}", f"is where the log ends, and it should have {self.size:,} entries")
        elif gap:
            pass  # named already
        elif self._head is not None and frontier != split_hashes(self._head["frontier"]):
            self._fault(LOG_LEAVES, "", "an entry was changed: together they do not make the signed root")
        else:
            self._tiles()

    def absent_rows(self) -> None:
        """Entries without a row are those of which a later one says why, and of the kind that it says."""
        for index, kind in self._absences.unexplained():
            self._fault(COMMITTED[kind], f"entered at {index}", "was deleted, and no entry says why")
        for index in self._absences.put_back():
            for table, row in self._rows_of(index, index).values():
                self._fault(table, row["comparison_id"], "was deleted, as an entry says, and is there again")
        for index in sorted(self._absences.misnamed):
            self._fault(LOG_LEAVES, f"{index}", "is of another kind than a later entry says")
        for index in self._absences.miscounted:
            self._fault(LOG_LEAVES, f"{index}", "counted other kinds of entries than those that it names")

    def _entry(self, leaf: RowMapping, found: tuple[Table, RowMapping] | None) -> None:
        index = leaf["leaf_index"]
        if leaf["kind"] not in set(Kind):
            self._fault(LOG_LEAVES, f"{index}", "is of an unknown kind")
            return
        kind = Kind(leaf["kind"])
        if found is not None and found[0] is not COMMITTED.get(kind):
            self._fault(found[0], found[1]["comparison_id"], "is entered at a place of another kind")
        if (fault := self._misstated(leaf, kind)) is not None:
            self._fault(LOG_LEAVES, f"{index}", fault)
        elif kind in COMMITTED and (found is None or found[0] is not COMMITTED[kind]):
            self._absences.absent(index, kind)
        elif kind in COMMITTED and found is not None:
            self._row(leaf, kind, *found)

    def _misstated(self, leaf: RowMapping, kind: Kind) -> str | None:
        """What is wrong with an entry in itself. One in plain is taken note of."""
        hash_of, body = leaf["leaf_hash"], leaf["body"]
        if not isinstance(hash_of, bytes) or len(hash_of) != HASH_BYTES:
            return "has no hash"
        if body is None and kind in COMMITTED and kind is not Kind.ANNOTATION:
            return None
        if not isinstance(body, bytes) or kind in (Kind.IMPRESSION, Kind.OUTCOME):
            return "does not say what an entry of its kind says"
        if leaf_hash(entry(kind, body)) != hash_of:
            return "says something else than was entered"
        try:
            self._absences.told(leaf["leaf_index"], kind, json.loads(body))
        except (KeyError, TypeError, ValueError):
            return "does not say what an entry of its kind says"
        return None

    def _row(self, leaf: RowMapping, kind: Kind, table: Table, row: RowMapping) -> None:
        self.compared += 1
        if not isinstance(row["salt"], bytes):
            self._fault(table, row["comparison_id"], "has lost its salt")
        elif leaf_hash(entry(kind, self._committed(kind, row, leaf))) != leaf["leaf_hash"]:
            self._fault(table, row["comparison_id"], "was changed since it was entered")

    @staticmethod
    def _committed(kind: Kind, row: RowMapping, leaf: RowMapping) -> bytes:
        whole = dict(row)
        if kind is Kind.ANNOTATION:
            return annotation_body(json.loads(leaf["body"])["outcome_leaf"], whole)
        return commitment(COMMITTED[kind], whole, row["salt"])

    def _tiles(self) -> None:
        rows = self._reads.rows
        expected = (
            {
                (tile["level"], tile["tile_index"]): tile["hashes"]
                for tile in completed_tiles(rows, 0, self.size, partial(leaf_hashes, rows))
            }
            if self.size >= TILE
            else {}
        )
        for tile in self._reads.rows(select(LOG_TILES)):
            place = (tile["level"], tile["tile_index"])
            if expected.pop(place, None) != tile["hashes"]:
                self._fault(LOG_TILES, f"{place[0]}/{place[1]}", "is not made of the entries below it")
        for level, index in expected:
            self._fault(LOG_TILES, f"{level}/{index}", "is missing")

    def rows_without_entry(self) -> None:
        """Every row has a place in the log."""
        for table in COMMITTED.values():
            column = table.c
            nowhere = or_(column.leaf_index.is_(None), column.leaf_index >= self.size, column.leaf_index < 0)
            for row in self._reads.rows(select(column.comparison_id).where(nowhere)):
                self._fault(table, row["comparison_id"], "was never entered in the log")

    def rows_among_themselves(self) -> None:
        """Tombstones and withdrawals are the same; what an outcome repeats of its impression is the same."""
        stones = {row["comparison_id"] for row in self._reads.rows(select(TOMBSTONES.c.comparison_id))}
        for key in stones - self._absences.withdrawn:
            self._fault(TOMBSTONES, key, "no withdrawal was entered")
        for key in self._absences.withdrawn - stones:
            self._fault(TOMBSTONES, key, "is missing: this vote was withdrawn")
        for table in (OUTCOMES, ANNOTATIONS):
            back = select(table.c.comparison_id).where(table.c.comparison_id.in_(select(TOMBSTONES.c.comparison_id)))
            for row in self._reads.rows(back):
                self._fault(table, row["comparison_id"], "was withdrawn, and is there again")
        ours, shown = OUTCOMES.c, IMPRESSIONS.c
        joined = OUTCOMES.outerjoin(IMPRESSIONS, ours.number == shown.number)
        other = ours.campaign_id.is_distinct_from(shown.campaign_id) | ours.item_id.is_distinct_from(shown.item_id)
        for row in self._reads.rows(select(ours.comparison_id).select_from(joined).where(other)):
            self._fault(OUTCOMES, row["comparison_id"], "repeats another campaign or item than its impression's")

    def numbers(self) -> None:
        """Every impression has the number it was given, and what goes by a number is of the same comparison."""
        shown = IMPRESSIONS.c
        emptied = shown.sealed_metadata.is_(None) & (shown.number >= 0) & (shown.number < shown.leaf_index)
        numbered = or_(shown.number == shown.leaf_index, shown.number < NO_NUMBER, emptied)
        for row in self._reads.rows(select(shown.comparison_id).where(~numbered)):
            self._fault(IMPRESSIONS, row["comparison_id"], "has another number than it was given")
        for table, owner in ((OUTCOMES, IMPRESSIONS), (ANNOTATIONS, OUTCOMES)):
            ours, owned = table.c, table.outerjoin(owner, table.c.number == owner.c.number)
            other = ours.comparison_id.is_distinct_from(owner.c.comparison_id)
            for row in self._reads.rows(select(ours.comparison_id).select_from(owned).where(other)):
                self._fault(table, row["comparison_id"], "has the number of another comparison, or of none")

    def hours(self) -> None:
        """They are whole: to a commitment, what was added to one would be the same hour."""
        for table, hour in ((IMPRESSIONS, IMPRESSIONS.c.shown_hour), (OUTCOMES, OUTCOMES.c.recorded_hour)):
            for row in self._reads.rows(select(table.c.comparison_id).where(cast(hour, Integer) != hour)):
                self._fault(table, row["comparison_id"], "has an hour that is not whole")

    def keys(self) -> None:
        """The keys of days that are gone are those of which the log says that they were destroyed."""
        column, missing = DAY_KEYS.c, {day.isoformat(): key_id for day, key_id in self._absences.destroyed.items()}
        for row in self._reads.rows(select(as_told(column.day), column.key_id, column.kek_id, column.wrapped)):
            day, is_gone = str(row["day"]), not row["wrapped"]
            destroyed = missing.pop(day, None)
            if not is_day(day):
                self._fault(DAY_KEYS, day, "is no day")
            elif is_gone and destroyed is None:
                self._fault(DAY_KEYS, day, "is gone, and no entry says why")
            elif not is_gone and destroyed is not None:
                self._fault(DAY_KEYS, day, "was destroyed, and is there again")
            elif is_gone and (row["key_id"], row["kek_id"]) != (destroyed, ""):
                self._fault(DAY_KEYS, day, "has another id than the key that was destroyed")
        for day in missing:
            self._fault(DAY_KEYS, day, "is missing")

    def days(self) -> None:
        """What is sealed is of a day that stands among the keys: in the same form, by which a purge finds it."""
        for table in COMMITTED.values():
            ours = table.c.key_day
            named = table.outerjoin(DAY_KEYS, ours == DAY_KEYS.c.day)
            without = select(as_told(ours)).distinct().select_from(named).where(DAY_KEYS.c.day.is_(None))
            for row in self._reads.rows(without):
                self._fault(DAY_KEYS, str(row["key_day"]), f"is missing, and {table.name} are sealed under it")

    def beside_log(self, key: VerifierKey) -> None:
        """What is in no entry of the log, and in some way shows that it was changed; see `storage.beside_log`."""
        for table, row, what in faults_beside(self._reads, key, self.size):
            self._fault(table, row, what)

    def _rows_of(self, first: int, last: int) -> dict[int, tuple[Table, RowMapping]]:
        """The rows that say they are entered between two places. Of two for one place, the second is a fault."""
        found: dict[int, tuple[Table, RowMapping]] = {}
        for table in COMMITTED.values():
            for row in self._readable(table, first, last):
                if row["leaf_index"] in found:
                    self._fault(table, row["comparison_id"], "says the same place in the log as another row")
                else:
                    found[row["leaf_index"]] = table, row
        return found

    def _readable(self, table: Table, first: int, last: int) -> list[RowMapping]:
        """Rows by their places; one with a value that no row of this table can have is a fault, and left out."""
        column = table.c.leaf_index
        try:
            return list(self._reads.rows(select(table).where(column >= first, column <= last)))
        except (TypeError, ValueError, OverflowError):
            if first == last:
                self._fault(table, f"entered at {first}", "holds what no such row can hold")
                return []
        middle = (first + last) // 2
        return self._readable(table, first, middle) + self._readable(table, middle + 1, last)

    def _pages(self, table: Table, key: str) -> Iterator[list[RowMapping]]:
        column = table.c[key]
        last = -(1 << 62)
        while page := list(self._reads.rows(select(table).where(column > last).order_by(column).limit(_PAGE))):
            yield page
            last = page[-1][key]

    def _fault(self, table: Table, row: str, what: str) -> None:
        self.fault_count += 1
        if self.fault_count <= _MOST_FAULTS:
            self.faults.append(Fault(table.name, row, what))
