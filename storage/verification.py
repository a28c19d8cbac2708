"""Checks a whole store against its log: what was changed, swapped, deleted or put back is found, and named.

1. The log itself: entries without a gap, tiles, head, and the signature of the checkpoint.
2. Rows against entries: each row of impressions, outcomes and annotations is the one that was entered, where it was
   entered; each entry has its row, or a later entry says why not.
3. Rows among themselves (`storage.among_rows`): tombstones are those of the withdrawals, the keys that are gone those
   that were destroyed, whatever is sealed is of a day that has a key or had one, an outcome's campaign and item are its
   impression's.
4. The schema: nothing is missing, nothing was added that copies or changes rows (`storage.schema_faults`).
5. What is in no entry, where it tells itself that it was changed (`storage.beside_log`).
6. An older checkpoint that somebody kept: the log begins with what it was then. Without one, a whole older copy of the
   database put back cannot be told from the store.

Needs the database and the log's public key, and no other. Reads page by page, in memory that grows with the number of
deleted rows, and by 32 bytes per entry.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any, Final, NamedTuple

from sqlalchemy import RowMapping, Table, func, select

from storage.absences import Absences
from storage.among_rows import faults_among
from storage.as_stored import IMPOSSIBLE, fitting, named, rows_as_told
from storage.beside_log import faults_beside
from storage.beside_votes import faults_beside_votes
from storage.checkpoint import Checkpoint, VerifierKey, read_checkpoint
from storage.commitments import COMMITTED, Kind, annotation_body, commitment, entry
from storage.engine import Reads, Snapshot
from storage.merkle import HASH_BYTES, extended, leaf_hash, root_of
from storage.numbers import Numbers
from storage.schema_faults import MISSING, faults_of_schema
from storage.tables import IMPRESSIONS, LOG_HEAD, LOG_LEAVES, LOG_TILES
from storage.tiles import split_hashes, tile_faults
from voting.counting import counted
from voting.errors import CheckpointError, StoreUnavailableError

_PAGE: Final = 512  # rows of up to a few megabytes each
_MOST_FAULTS: Final = 100
_OTHER_NUMBER: Final = "has another number than it was given"


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
    wrong = [*faults_of_schema(reads)]
    for table, row, what in wrong:
        check.note(table, row, what)
    if any(what == MISSING and not row.startswith("index") for _, row, what in wrong):
        return check.result()  # what is not there cannot be read
    try:
        check.head(key)
        check.entries(older)
        check.absent_rows()
        for fault in chain(faults_among(reads, check.absences, check.size), faults_beside(reads, key, check.size)):
            check.note(*fault)
        for table, row, what in faults_beside_votes(reads):
            check.note(table, row, what)
    except StoreUnavailableError:
        if not wrong:
            raise
        check.note("", "", "the rest cannot be read, for the schema is another")
    return check.result()


class _Check:
    """One pass over a store."""

    def __init__(self, reads: Reads | Snapshot, advance: Callable[[int], object]) -> None:
        self._reads = reads
        self._advance = advance
        self.faults: list[Fault] = []
        self.fault_count = 0
        self.compared = 0
        self._head: RowMapping | None = None
        self.size = 0
        self._root: bytes | None = None
        self.absences = Absences()
        self._numbers = Numbers()

    def head(self, key: VerifierKey) -> None:
        """The checkpoint is signed and of this size. What of it can be read, the entries are to agree with."""
        heads = {row["one"]: row for row in self._reads.rows(rows_as_told(LOG_HEAD))}
        self._head = heads.pop(1, None)
        for one in heads:
            self.note(LOG_HEAD, named(one), "was put there: a log has one head")
        if self._head is None:
            self.note(LOG_HEAD, "", "is missing")
            self.size = self._entered()
            return
        size, frontier = self._head["size"], self._head["frontier"]
        signed = self._signed(self._head["checkpoint"], key)
        if signed is not None:
            self.size, self._root = signed.size, signed.root
        else:
            self.size = size if type(size) is int else self._entered()
            self._root = root_of(split_hashes(frontier)) if isinstance(frontier, bytes) else None
        head = fitting(LOG_HEAD, self._head)
        if head is None:
            return  # named with the other rows that are in no entry
        if not head["complete"]:
            self.note(LOG_HEAD, "1", "says that older rows are not entered yet: so it is only before the first start")
        if signed is not None and (size, root_of(split_hashes(frontier))) != (signed.size, signed.root):
            self.note(LOG_HEAD, "1", "size or frontier is another than the checkpoint says")

    def _signed(self, checkpoint: object, key: VerifierKey) -> Checkpoint | None:
        if not isinstance(checkpoint, str):
            return None
        try:
            signed = read_checkpoint(checkpoint, key)
        except CheckpointError as error:
            self.note(LOG_HEAD, "1", str(error))
            return None
        if not signed.is_all_of(checkpoint):
            self.note(LOG_HEAD, "1", "something was added to the checkpoint, or it is spelt otherwise")
        return signed

    def _entered(self) -> int:
        """How many entries there are, where nothing says how many there should be."""
        (counted,) = self._reads.rows(select(func.max(LOG_LEAVES.c.leaf_index).label("last")))
        return 0 if counted["last"] is None else int(counted["last"]) + 1

    def entries(self, older: Checkpoint | None) -> None:
        """Leaves, tiles and frontier belong together; each row is the one that was entered.

        An older checkpoint signs what the log began with.
        """
        tree = _Tree(older)
        expected = 0
        for page in self._pages():
            rows = self._rows_of(page[0]["leaf_index"], page[-1]["leaf_index"])
            for leaf in page:
                index = leaf["leaf_index"]
                if index != expected:
                    self.note(LOG_LEAVES, f"{expected}", f"is missing, up to {index}")
                    expected = index
                expected += 1
                self._entry(leaf, rows.pop(index, None))
            for row in rows.values():
                self.note(row.table, row.name, "is entered at a place that the log does not have")
            tree.grow(page)
            self._advance(len(page))
        if expected != self.size:
            self.note(
                LOG_LEAVES,
                f"{expected}",
                f"is where the log ends, and it should have {counted(self.size, 'entry', 'entries')}",
            )
        elif tree.has_gap:
            pass  # named already
        elif self._root is not None and tree.root() != self._root:
            self.note(LOG_LEAVES, "", "an entry was changed: together they do not make the signed root")
        else:
            self._tiles()
        self._begins(tree, older, expected)

    def _begins(self, tree: _Tree, older: Checkpoint | None, entries: int) -> None:
        if older is None or (tree.has_gap and older.size <= entries):  # named already
            return
        if older.size > entries:
            self.note(
                LOG_HEAD, "1", f"the log was cut: it had {counted(older.size, 'entry', 'entries')} and has {entries:,}"
            )
        elif tree.root_then != older.root:
            self.note(LOG_HEAD, "1", "the log does not begin with what the older checkpoint signs")

    def absent_rows(self) -> None:
        """Entries without a row are those of which a later one says why, and of the kind that it says."""
        for index, kind in self.absences.unexplained():
            self.note(COMMITTED[kind], f"entered at {index}", "was deleted, and no entry says why")
        for index in self.absences.put_back():
            for row in self._rows_of(index, index).values():
                self.note(row.table, row.name, "was deleted, as an entry says, and is there again")
        for index in sorted(self.absences.misnamed):
            self.note(LOG_LEAVES, f"{index}", "is of another kind than a later entry says")
        for index in self.absences.miscounted:
            self.note(LOG_LEAVES, f"{index}", "counted other kinds of entries than those that it names")
        for name in self._numbers.wrong(self.absences.withdrawn):
            self.note(IMPRESSIONS, name, _OTHER_NUMBER)

    def _entry(self, leaf: RowMapping, found: _Row | None) -> None:
        index = leaf["leaf_index"]
        if leaf["kind"] not in set(Kind):
            self.note(LOG_LEAVES, f"{index}", "is of an unknown kind")
            return
        kind = Kind(leaf["kind"])
        self._numbers.entry(index, kind)
        if found is not None and found.table is not COMMITTED.get(kind):
            self.note(found.table, found.name, "is entered at a place of another kind")
        if (fault := self._misstated(leaf, kind)) is not None:
            self.note(LOG_LEAVES, f"{index}", fault)
        elif kind in COMMITTED and (found is None or found.table is not COMMITTED[kind]):
            self.absences.absent(index, kind)
        elif kind in COMMITTED and found is not None:
            self._row(leaf, kind, found)

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
            self.absences.told(leaf["leaf_index"], kind, json.loads(body))
        except (KeyError, TypeError, ValueError, RecursionError):  # the last: of JSON that is nested without end
            return "does not say what an entry of its kind says"
        return None

    def _row(self, leaf: RowMapping, kind: Kind, found: _Row) -> None:
        self.compared += 1
        row = found.values
        if row is None:
            self.note(found.table, found.name, IMPOSSIBLE)
        elif row["salt"] is None:
            self.note(found.table, found.name, "has lost its salt")
        elif leaf_hash(entry(kind, self._committed(kind, row, leaf))) != leaf["leaf_hash"]:
            self.note(found.table, found.name, "was changed since it was entered")
        elif kind is Kind.IMPRESSION and not self._numbers.is_given(row):
            self.note(found.table, found.name, _OTHER_NUMBER)

    @staticmethod
    def _committed(kind: Kind, row: Mapping[str, Any], leaf: RowMapping) -> bytes:
        if kind is Kind.ANNOTATION:
            return annotation_body(json.loads(leaf["body"])["outcome_leaf"], row)
        return commitment(COMMITTED[kind], row, row["salt"])

    def _tiles(self) -> None:
        for place, what in tile_faults(self._reads.rows, self.size):
            self.note(LOG_TILES, place, what)

    def _rows_of(self, first: int, last: int) -> dict[int, _Row]:
        """The rows that say they are entered between two places. Of two for one place, the second is a fault."""
        found: dict[int, _Row] = {}
        for table in COMMITTED.values():
            place = table.c.leaf_index
            for told in self._reads.rows(rows_as_told(table).where(place >= first, place <= last)):
                row = _Row(table, named(told["comparison_id"]), fitting(table, told))
                if told["leaf_index"] in found:
                    self.note(table, row.name, "says the same place in the log as another row")
                else:
                    found[told["leaf_index"]] = row
        return found

    def _pages(self) -> Iterator[Sequence[RowMapping]]:
        index = LOG_LEAVES.c.leaf_index
        statement = rows_as_told(LOG_LEAVES).order_by(index).limit(_PAGE)
        page = self._reads.rows(statement)
        while page:
            yield page
            page = self._reads.rows(statement.where(index > page[-1]["leaf_index"]))

    def result(self) -> Verification:
        """What was found."""
        return Verification(self.size, self.compared, self.faults, self.fault_count)

    def note(self, table: Table | str, row: str, what: str) -> None:
        """Takes down a fault, of a table or of what has the name of one."""
        self.fault_count += 1
        if self.fault_count <= _MOST_FAULTS:
            self.faults.append(Fault(str(table), row, what))


class _Row(NamedTuple):
    """A row that is entered in the log, or says so; `values` is None where it does not fit its table."""

    table: Table
    name: str
    values: Mapping[str, Any] | None


class _Tree:
    """What the entries make up, page by page, and what they had made up at an older checkpoint."""

    def __init__(self, older: Checkpoint | None) -> None:
        self._older = None if older is None else older.size
        self._frontier: list[bytes] = []
        self._size = 0
        self.has_gap = False
        self.root_then: bytes = root_of([])

    def grow(self, page: Sequence[RowMapping]) -> None:
        """Appends entries that follow each other, if they do and have hashes."""
        hashes = [leaf["leaf_hash"] for leaf in page]
        places = [leaf["leaf_index"] for leaf in page]
        end = self._size + len(page)
        self.has_gap |= places != [*range(self._size, end)] or not all(isinstance(one, bytes) for one in hashes)
        if self.has_gap:
            return
        if self._older is not None and self._size < self._older <= end:
            self.root_then = root_of(extended(self._size, self._frontier, hashes[: self._older - self._size]))
        self._frontier = extended(self._size, self._frontier, hashes)
        self._size = end

    def root(self) -> bytes:
        """Of all entries."""
        return root_of(self._frontier)
