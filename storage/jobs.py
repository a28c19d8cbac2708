"""What a store writes: jobs for the writer's thread, each on rows that were sealed beforehand.

The statements are made once: making them anew for each vote would cost more than running them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Dialect,
    Insert,
    Integer,
    RowMapping,
    Select,
    bindparam,
    case,
    delete,
    exists,
    func,
    insert,
    literal_column,
    null,
    or_,
    select,
    update,
)

from storage.commitments import Kind, annotation_body, commitment, withdrawal_body
from storage.log import Leaf
from storage.prepared import Bound, Prepared, PreparedRows, given
from storage.tables import ANNOTATIONS, DAY_KEYS, IMPRESSIONS, NO_NUMBER, OUTCOMES, TOMBSTONES
from storage.transaction import EarlyJob, Transaction
from voting.errors import OutcomeConflictError, UnknownComparisonError


class DayDestroyedError(Exception):
    """Something was sealed with the key of a day that was destroyed before it could be written; says which day."""

    def __init__(self, day: date) -> None:
        super().__init__(day.isoformat())
        self.day = day


_PROBE = "probe"  # the id of no comparison
_ID = IMPRESSIONS.c.comparison_id
_OF_COMPARISON: BindParameter[str] = bindparam("of_comparison")
_OF_RECEIPT: BindParameter[str] = bindparam("of_receipt")

_NUMBER = select(IMPRESSIONS.c.number).where(_ID == _OF_COMPARISON).scalar_subquery()
_OUTCOME = select(OUTCOMES).where(OUTCOMES.c.number == _NUMBER)
_WITHDRAWN = Prepared(select(TOMBSTONES.c.comparison_id).where(TOMBSTONES.c.comparison_id == _OF_COMPARISON))
_BY_RECEIPT = select(OUTCOMES.c.number, OUTCOMES.c.leaf_index).where(OUTCOMES.c.receipt_sha256 == _OF_RECEIPT)
_SHOWN = Prepared(
    select(_ID).where(
        or_(
            _ID == _OF_COMPARISON,
            (IMPRESSIONS.c.voter == bindparam("of_voter"))
            & (IMPRESSIONS.c.campaign_id == bindparam("of_campaign"))
            & (IMPRESSIONS.c.item_id == bindparam("of_item")),
        )
    )
)
_EARLIER = Prepared(select(func.count()).select_from(IMPRESSIONS).where(IMPRESSIONS.c.voter == bindparam("of_voter")))
_HAS_KEY = Prepared(select(DAY_KEYS.c.key_id).where(DAY_KEYS.c.day == bindparam("of_day"), DAY_KEYS.c.kek_id != ""))
_INSERT_IMPRESSION = Prepared(insert(IMPRESSIONS), [column.name for column in IMPRESSIONS.c])
_COPIED = ("number", "campaign_id", "item_id")
_SEALED = [one for one in OUTCOMES.c if one.name not in _COPIED]


def _insertion(rows: Select[*tuple[Any, ...]]) -> Insert:
    whole = select(rows.subquery("whole"))  # begins with INSERT so: by that SQLite's driver knows to count the rows
    return insert(OUTCOMES).from_select([*(one.name for one in _SEALED), *_COPIED], whole)


def _insertion_if_it_may() -> Prepared:
    """Inserts nothing where the outcome is already, was withdrawn or was never shown.

    One statement for what nearly always happens, so that lookup, refusals and insertion cannot drift apart.
    """
    new = given(_SEALED)
    ours = new.c.comparison_id
    rows = select(*(new.c[one.name] for one in _SEALED), *(IMPRESSIONS.c[name] for name in _COPIED))
    rows = rows.select_from(new.join(IMPRESSIONS, ours == _ID))
    rows = rows.where(~exists().where(OUTCOMES.c.number == IMPRESSIONS.c.number))
    rows = rows.where(~exists().where(TOMBSTONES.c.comparison_id == ours))
    return Prepared(_insertion(rows))


def _insertion_or_failure(number: int) -> Insert:
    """Inserts, or breaks a constraint where the other one inserts nothing: each of its refusals is one of those.

    Args:
        number: Of rows that one statement inserts.
    """
    new = given(_SEALED, number)
    withdrawn = exists().where(TOMBSTONES.c.comparison_id == new.c.comparison_id)
    made: dict[str, ColumnElement[Any]] = {
        "kind": case((withdrawn, null()), else_=new.c.kind),  # must not be NULL
        # For NULL, SQLite would take a number of its own.
        "number": func.coalesce(IMPRESSIONS.c.number, literal_column(str(NO_NUMBER), Integer)),
    }
    all_of_them = {one.name: new.c[one.name] for one in _SEALED} | {name: IMPRESSIONS.c[name] for name in _COPIED}
    rows = select(*((all_of_them | made)[name].label(name) for name in all_of_them))
    return _insertion(rows.select_from(new.outerjoin(IMPRESSIONS, new.c.comparison_id == _ID)))


_INSERT_OUTCOME = _insertion_if_it_may()
_INSERT_OUTCOMES = PreparedRows(_insertion_or_failure)


def add_impression(transaction: Transaction, row: Mapping[str, Any]) -> None:
    """Inserts an `impressions` row and enters it, unless it is there already or its vote was withdrawn.

    Raises:
        DayDestroyedError: The key that it is sealed with is gone; so for the other jobs that write what was sealed.
        OutcomeConflictError: The voter was shown this item of the campaign as another comparison.
    """
    _check_key(transaction, row["key_day"])
    comparison_id, voter = row["comparison_id"], row["voter"]
    driver = transaction.driver
    if driver.rows(_WITHDRAWN, {"of_comparison": comparison_id}):
        return
    place = {"of_voter": voter, "of_campaign": row["campaign_id"], "of_item": row["item_id"]}
    shown = driver.rows(_SHOWN, {"of_comparison": comparison_id, **place})
    if any(found == comparison_id for (found,) in shown):
        return
    if shown:
        raise OutcomeConflictError("the voter was shown this item of the campaign as another comparison already")
    ((earlier,),) = driver.rows(_EARLIER, {"of_voter": voter})
    whole = {**row, "ordinal": earlier + 1}
    leaf = transaction.log.commit_to(Kind.IMPRESSION, commitment(IMPRESSIONS, whole, whole["salt"]))
    driver.run(_INSERT_IMPRESSION, {**whole, "number": leaf.index, "leaf_index": leaf.index})


class AddOutcome(EarlyJob[Leaf | RowMapping]):
    """Inserts an `outcomes` row and returns its entry, or returns the row that is there already.

    The row is sealed, hashed and bound before the transaction begins. Few objects are kept for it, as many of these
    wait at once, and the more there are the oftener Python looks for garbage.

    Args:
        dialect: Of the database.
        comparison_id: The row's.
        row: Returns all columns, but for those that repeat the impression's and the place in the log.
    """

    __slots__ = ("_bound", "_comparison_id", "_dialect", "_leaf", "_make", "_row")

    _leaf: Leaf
    _row: Mapping[str, Any]
    _bound: Bound

    def __init__(self, dialect: Dialect, comparison_id: str, row: Callable[[], Mapping[str, Any]]) -> None:
        self._dialect = dialect
        self._comparison_id = comparison_id
        self._make: Callable[[], Mapping[str, Any]] | None = row

    def prepare(self) -> None:
        """See `EarlyJob`. A second time it does nothing."""
        if self._make is None:
            return
        row = self._make()
        self._leaf = Leaf.committing(Kind.OUTCOME, commitment(OUTCOMES, row, row["salt"]))
        self._row, self._bound = row, _INSERT_OUTCOMES.bind(self._dialect, {**row, "leaf_index": None})
        self._make = None

    def __call__(self, transaction: Transaction) -> Leaf | RowMapping:
        """See `Job`.

        Raises:
            OutcomeConflictError: The vote of this comparison was withdrawn.
            UnknownComparisonError: It was never shown.
        """
        self.prepare()
        _check_key(transaction, self._row["key_day"])
        mark = transaction.log.mark()
        leaf = transaction.log.append(self._leaf)
        if transaction.together:
            _INSERT_OUTCOMES.set_late(self._dialect, self._bound, "leaf_index", leaf.index)
            transaction.put_off(_INSERT_OUTCOMES, self._bound)
            return leaf
        if transaction.driver.run(_INSERT_OUTCOME, {**self._row, "leaf_index": leaf.index}) == 1:
            return leaf
        transaction.log.back_to(mark)
        of_comparison = {"of_comparison": self._comparison_id}
        if transaction.driver.rows(_WITHDRAWN, of_comparison):
            raise OutcomeConflictError("the vote of this comparison was withdrawn, and it cannot be voted on again")
        stored = transaction.execute(_OUTCOME, of_comparison).mappings().first()
        if stored is None:
            raise UnknownComparisonError("this comparison was never shown, so it can have no outcome")
        return stored


def annotate(transaction: Transaction, receipt_sha256: str, row: Mapping[str, Any]) -> bool:
    """Sets the `annotations` row of the outcome with this receipt and enters it; False when it is gone by now."""
    outcome = transaction.execute(_BY_RECEIPT, {"of_receipt": receipt_sha256}).first()
    if outcome is None:
        return False
    _check_key(transaction, row["key_day"])
    leaf = transaction.log.tell(Kind.ANNOTATION, annotation_body(outcome.leaf_index, row))
    transaction.execute(delete(ANNOTATIONS).where(ANNOTATIONS.c.number == outcome.number))
    transaction.execute(insert(ANNOTATIONS), {**row, "number": outcome.number, "leaf_index": leaf.index})
    return True


def withdraw(transaction: Transaction, receipt_sha256: str, comparison_id: str, salt: bytes) -> bool:
    """Deletes the outcome with this receipt and its annotation, empties its impression, and leaves a tombstone.

    The log is told which entries have no row any more. The salts go with the rows, so those entries tell nothing. The
    emptied impression is entered anew: it stays until the day is over.

    Args:
        transaction: To write with.
        receipt_sha256: Of the outcome.
        comparison_id: Likewise.
        salt: New, of the emptied impression. By it a second run of the same call knows that the first one succeeded.
    """
    of_comparison = IMPRESSIONS.c.comparison_id == comparison_id
    shown = transaction.execute(select(IMPRESSIONS).where(of_comparison)).mappings().first()
    outcome = transaction.execute(_BY_RECEIPT, {"of_receipt": receipt_sha256}).first()
    if outcome is None or shown is None:
        return shown is not None and shown["salt"] == salt
    emptied = {**shown, "sealed_metadata": None, "salt": salt}
    transaction.log.tell(Kind.WITHDRAWAL, withdrawal_body(comparison_id, shown["leaf_index"], outcome.leaf_index))
    emptied["leaf_index"] = transaction.log.commit_to(
        Kind.IMPRESSION, commitment(IMPRESSIONS, emptied, emptied["salt"])
    ).index
    for table in (ANNOTATIONS, OUTCOMES):
        transaction.execute(delete(table).where(table.c.number == outcome.number))
    transaction.execute(update(IMPRESSIONS).where(of_comparison).values(emptied))
    transaction.execute(insert(TOMBSTONES), {"comparison_id": comparison_id})
    return True


def _check_key(transaction: Transaction, day: date) -> None:
    """Raises what `add_impression` says, unless the key of a day is there: it is then, until the transaction ends."""
    if day not in transaction.days:
        if not transaction.driver.rows(_HAS_KEY, {"of_day": day}):
            raise DayDestroyedError(day)
        transaction.days.add(day)


def write_and_undo(transaction: Transaction) -> None:
    """Has the disk take something, and leaves nothing: the row is deleted in the transaction that inserts it."""
    transaction.execute(insert(TOMBSTONES), {"comparison_id": _PROBE})
    transaction.execute(delete(TOMBSTONES).where(TOMBSTONES.c.comparison_id == _PROBE))
