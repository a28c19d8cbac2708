"""`voting.ports.OutcomeStore` on SQLAlchemy: one implementation for every database.

What differs between databases is behind `Reads` and `Writes`. What is read is opened in the caller's thread. Outcomes
are sealed in the writer's, a group on end before its transaction, but for long ones: those are sealed in the caller's,
as all else is, so that one caller's long text delays nobody.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from sqlalchemy import (
    RowMapping,
    ScalarSelect,
    Select,
    Table,
    exists,
    func,
    or_,
    select,
)

from storage import jobs
from storage.as_of import AsOf
from storage.commitments import new_salt
from storage.concerns import SENTENCES
from storage.database import Database
from storage.engine import Reads
from storage.log import Leaf, read_proof
from storage.pseudonyms import Pseudonyms
from storage.rows import Sealer
from storage.stored import COLUMNS, StoredRows, id_of, size_of
from storage.tables import ANNOTATIONS, IMPRESSIONS, NO_VOTE, OUTCOMES, TOMBSTONES
from storage.transaction import CountedWrites
from voting.comparison import Outcome
from voting.errors import KeyringError, OutcomeConflictError, OutcomeUnreadableError, StoreError
from voting.operating.port import StoreFigures
from voting.ports import Impression, Json, Receipt, Record, StoredRecord
from voting.receipts import normalise

if TYPE_CHECKING:
    from storage.maintenance import Maintenance

_T = TypeVar("_T")
_LOOKED_UP_AT_ONCE = 500
_SEALED_IN_GROUPS = 65_536  # characters; what takes longer would delay the others of its group
_PAGE_ROWS = 32  # at first, and where they are of a few megabytes each
_PAGE_IDS = 10_000
_MOST_PAGE_ROWS, _PAGE_BYTES = 512, 2_000_000
_SHOWN_LEAF = IMPRESSIONS.c.leaf_index
_ANSWERED = IMPRESSIONS.join(OUTCOMES, OUTCOMES.c.number == IMPRESSIONS.c.number)


class Attendant(Protocol):
    """A thread that works on a store as long as it is open."""

    def stop(self) -> None:
        """Begins nothing new; returns at once."""
        ...

    def join(self) -> None:
        """Returns when what was begun has ended."""
        ...


class SqlOutcomeStore:
    """See `voting.ports.OutcomeStore`, whose promises these are.

    Args:
        reads: Sees what was committed.
        writes: Commits durably.
        sealer: Seals and opens rows.
        pseudonyms: Makes the day's pseudonyms.
        database: Which they are of; released last by `close`, to let another process write.
    """

    def __init__(
        self, reads: Reads, writes: CountedWrites, sealer: Sealer, pseudonyms: Pseudonyms, database: Database
    ) -> None:
        self._reads = reads
        self._writes = writes
        self._sealer = sealer
        self._pseudonyms = pseudonyms
        self._database = database
        self._attendants: list[Attendant] = []
        self.maintenance: Maintenance | None = None
        """What an operator can do to it; None in a store that was opened for reading only."""

    def attend(self, attendant: Attendant) -> None:
        """Has a thread that works on this store end with it."""
        self._attendants.append(attendant)

    def pseudonym(self, browser: str) -> str:
        """See the port."""
        return self._pseudonyms.of(browser)

    def add_impression(self, impression: Impression) -> None:
        """See the port. One that was withdrawn stays withdrawn."""
        self._with_a_key(lambda: self._add_impression(impression))

    def _add_impression(self, impression: Impression) -> None:
        row = self._sealer.impression_row(impression)
        self._writes.run(lambda transaction: jobs.add_impression(transaction, row))

    def unanswered(self, voter: str, campaign_id: str) -> Impression | None:
        """See the port."""
        column = IMPRESSIONS.c
        statement = (
            _standing(IMPRESSIONS)
            .where(column.voter == voter, column.campaign_id == campaign_id, OUTCOMES.c.number.is_(None))
            .order_by(column.ordinal.desc())
            .limit(1)
        )
        rows = self._reads.rows(statement)
        return self._sealer.impression(rows[0]) if rows else None

    def add_outcome(self, record: Record) -> Receipt:
        """See the port."""
        return self._with_a_key(lambda: self._add_outcome(record))

    def _add_outcome(self, record: Record) -> Receipt:
        new = self._sealer.outcome(record)
        job = jobs.AddOutcome(self._reads.dialect, record.comparison_id, new.row)
        if _length(record.content) > _SEALED_IN_GROUPS:
            job.prepare()
        stored = self._writes.run(job)
        if isinstance(stored, Leaf):
            return Receipt(new.code, proof=stored.proof)
        ours = stored["receipt_sha256"] == new.kept  # committed by this very call, which was not told so
        if not ours:
            first = self._readable(stored)
            if (first.outcome, first.winner) != (record.outcome, record.winner):
                raise OutcomeConflictError("this comparison has a different outcome already, and the first one stands")
        proof = read_proof(self._reads.rows, stored["leaf_index"])
        return Receipt(new.code if ours else self._sealer.code(stored), first=ours, proof=proof)

    def _readable(self, stored: RowMapping) -> Record:
        try:
            return self._sealer.record(stored)
        except KeyringError:
            if stored["key_day"] not in self._sealer.keyring.destroyed():
                raise
            raise OutcomeUnreadableError(
                "this comparison was answered before, and that answer was stored; what was recorded on its day cannot "
                "be read any more, so its receipt cannot be shown again"
            ) from None

    def annotate(self, code: str, annotation: Mapping[str, Json]) -> bool:
        """See the port."""
        found = self._find(code)
        if found is None:
            return False
        return self._with_a_key(lambda: self._annotate(*found, annotation))

    def _annotate(self, receipt_sha256: str, comparison_id: str, annotation: Mapping[str, Json]) -> bool:
        row = self._sealer.annotation_row(comparison_id, annotation)
        return self._writes.run(lambda transaction: jobs.annotate(transaction, receipt_sha256, row))

    def _with_a_key(self, write: Callable[[], _T]) -> _T:
        """Seals and writes, and does so again where the key was destroyed in between, with that of a later day."""
        while True:
            try:
                return write()
            except jobs.DayDestroyedError as error:
                self._sealer.keyring.forget(error.day)

    def withdraw(self, code: str) -> bool:
        """See the port. The erased bytes are gone from the files too, or soon after a reader in the way is.

        Copies of them that SQLite left when it moved rows go within a minute (`storage.traces`).
        """
        found = self._find(code)  # a guessed code is answered without the writer, which votes are waiting for
        if found is None:
            return False
        return self._withdraw(*found)

    def withdraw_again(self, comparison_ids: Sequence[str]) -> int:
        """Erases what stands here of comparisons that were withdrawn in a later copy of this store.

        Returns:
            How many there were.
        """
        column, done = OUTCOMES.c, 0
        for first in range(0, len(comparison_ids), _LOOKED_UP_AT_ONCE):
            some = comparison_ids[first : first + _LOOKED_UP_AT_ONCE]
            statement = select(column.receipt_sha256, column.comparison_id).select_from(_ANSWERED)
            for row in self._reads.rows(statement.where(IMPRESSIONS.c.comparison_id.in_(some))):
                done += self._withdraw(row["receipt_sha256"], row["comparison_id"])
        return done

    def is_withdrawn(self, comparison_id: str) -> bool:
        """See the port."""
        return bool(self._reads.rows(select(TOMBSTONES).where(TOMBSTONES.c.comparison_id == comparison_id)))

    def seen_items(self, voter: str, campaign_id: str) -> frozenset[str]:
        """See the port. Items whose vote was withdrawn today were seen too."""
        column = IMPRESSIONS.c
        statement = (
            select(column.item_id)
            .outerjoin(OUTCOMES, OUTCOMES.c.number == column.number)
            .outerjoin(TOMBSTONES, TOMBSTONES.c.comparison_id == column.comparison_id)
            .where(column.voter == voter, column.campaign_id == campaign_id)
            .where(or_(OUTCOMES.c.kind != Outcome.VOID, TOMBSTONES.c.comparison_id.is_not(None)))
        )
        return frozenset(row["item_id"] for row in self._reads.rows(statement))

    def vote_counts(self, campaign_id: str) -> Mapping[str, int]:
        """See the port."""
        column = OUTCOMES.c
        statement = (
            select(column.item_id, func.count().label("votes"))
            .where(column.campaign_id == campaign_id, column.kind == Outcome.VOTE)
            .group_by(column.item_id)
        )
        return {row["item_id"]: row["votes"] for row in self._reads.rows(statement)}

    def records(
        self,
        outcomes: Sequence[Outcome] | None = None,
        *,
        after: str = "",
        until: str | None = None,
        before: int | None = None,
    ) -> Iterator[StoredRecord]:
        """See the port. In order of the comparisons' random ids, which tells nothing of time.

        Read page by page, without holding a transaction between pages: a reader that stops half-way keeps nothing
        open, and a vote that is withdrawn meanwhile is left out if its page was not read yet.
        """
        statement = _standing(*COLUMNS).order_by(IMPRESSIONS.c.comparison_id)
        if outcomes is not None:
            statement = statement.where(OUTCOMES.c.kind.in_([Outcome(one).value for one in outcomes]))
        if until is not None:
            statement = statement.where(IMPRESSIONS.c.comparison_id <= until)
        as_of = None
        if before is not None:
            as_of = AsOf(self._reads, before)
            statement = statement.where(or_(_SHOWN_LEAF.is_(None), before > _SHOWN_LEAF))
        opened = StoredRows(self._sealer.keyring, as_of)
        last, rows = after, _PAGE_ROWS
        while page := self._reads.tuples(statement.where(IMPRESSIONS.c.comparison_id > last).limit(rows)):
            size = sum(map(size_of, page)) // len(page)
            rows = min(max(_PAGE_BYTES // (size + 1), _PAGE_ROWS), _MOST_PAGE_ROWS)
            for row in page:
                stored = opened.stored(row)
                if stored is not None and (outcomes is None or stored.record is not None):
                    yield stored
            last = id_of(page[-1])

    def voted_ids(self) -> Iterator[str]:
        """See the port. Page by page, as `records`."""
        column = IMPRESSIONS.c
        statement = select(column.comparison_id).select_from(_ANSWERED).where(OUTCOMES.c.kind == Outcome.VOTE)
        statement = statement.order_by(column.comparison_id)
        last = ""
        while page := self._reads.rows(statement.where(column.comparison_id > last).limit(_PAGE_IDS)):
            yield from (row["comparison_id"] for row in page)
            last = page[-1]["comparison_id"]

    def counts(self) -> Mapping[str, int]:
        """See the port. `impressions` is the sum of the others."""
        emptied = IMPRESSIONS.c.comparison_id.in_(select(TOMBSTONES.c.comparison_id))
        kind, kinds = OUTCOMES.c.kind, {"skips": Outcome.SKIP, "voids": Outcome.VOID}
        others = {name: _count(OUTCOMES, NO_VOTE, kind == one) for name, one in kinds.items()}  # by an index of theirs
        outcomes = _count(OUTCOMES)  # to look through their rows for votes would take as long as to read them all
        statement = select(
            (outcomes - others["skips"] - others["voids"]).label("votes"),
            *(number.label(name) for name, number in others.items()),
            _count(TOMBSTONES).label("withdrawn"),
            (_count(IMPRESSIONS) - _count(IMPRESSIONS, emptied) - outcomes).label("unanswered"),
        )
        counted: dict[str, int] = dict(self._reads.rows(statement)[0])
        unreadable = self._unreadable()
        for name, number in unreadable.items():
            counted[name] -= number
        counted["destroyed"] = unreadable.total()
        return {"impressions": sum(counted.values()), **counted}

    def _unreadable(self) -> Counter[str]:
        """How many outcomes of each kind `records` leaves out because the key of a day was destroyed."""
        destroyed = self._sealer.keyring.destroyed_unpurged()
        if not destroyed:
            return Counter()
        kind = OUTCOMES.c.kind
        lost = or_(*(table.c.key_day.in_(destroyed) for table in (IMPRESSIONS, OUTCOMES)))
        statement = _standing(kind, func.count().label("number")).where(lost).group_by(kind)
        names = {Outcome.VOTE: "votes", Outcome.SKIP: "skips", Outcome.VOID: "voids", None: "unanswered"}
        return Counter({names[row["kind"]]: row["number"] for row in self._reads.rows(statement)})

    def check(self) -> None:
        """See `voting.operating.port.OperatedStore`."""
        self._sealer.check()
        self._writes.run(jobs.write_and_undo)

    def warnings(self) -> Mapping[str, str]:
        """See `voting.operating.port.OperatedStore`."""
        concerns = self.maintenance.concerns if self.maintenance is not None else ()
        return {concern.value: SENTENCES[concern] for concern in concerns}

    def figures(self) -> StoreFigures:
        """See `voting.operating.port.OperatedStore`."""
        try:
            size = self._database.size_bytes(self._reads)
        except StoreError:
            size = None
        writes = self._writes
        return StoreFigures(writes.waiting, writes.jobs, writes.groups, self._reads.connections, size)

    def close(self) -> None:
        """See the port."""
        with self._database.closing():
            for attendant in self._attendants:
                attendant.stop()
            self._reads.close()  # first, so that the writer's is the last connection, which empties the log
            self._writes.close()
            for attendant in self._attendants:
                attendant.join()
            self._database.release()

    def _withdraw(self, receipt_sha256: str, comparison_id: str) -> bool:
        salt = new_salt()
        return self._writes.run(
            lambda transaction: jobs.withdraw(transaction, receipt_sha256, comparison_id, salt), erases=True
        )

    def _find(self, code: str) -> tuple[str, str] | None:
        """What is kept of the receipt, and its comparison."""
        normal = normalise(code)
        if normal is None:
            return None
        kept = OUTCOMES.c.receipt_sha256
        statement = select(kept, OUTCOMES.c.comparison_id).where(kept.in_(self._sealer.codes.kept(normal)))
        rows = self._reads.rows(statement)
        return (rows[0]["receipt_sha256"], rows[0]["comparison_id"]) if rows else None


def _length(content: Mapping[str, Json] | Json) -> int:
    """How many characters its texts have."""
    if isinstance(content, str):
        return len(content)
    if isinstance(content, list):
        return sum(map(_length, content))
    return sum(map(_length, content.values())) if isinstance(content, Mapping) else 0


def _count(table: Table, *conditions: Any) -> ScalarSelect[int]:
    return select(func.count()).select_from(table).where(*conditions).scalar_subquery()


def _standing(*what: Any) -> Select[*tuple[Any, ...]]:
    """Impressions that were not withdrawn, with their outcome and annotation where there is one."""
    number = IMPRESSIONS.c.number
    return (
        select(*what)
        .select_from(IMPRESSIONS)
        .outerjoin(OUTCOMES, OUTCOMES.c.number == number)
        .outerjoin(ANNOTATIONS, ANNOTATIONS.c.number == number)
        .where(~exists().where(TOMBSTONES.c.comparison_id == IMPRESSIONS.c.comparison_id))
    )
