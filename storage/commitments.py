"""What an entry of the log says of a row: a salted commitment, which binds to the row and tells nothing without it.

A commitment is SHA-256 over a salt of 32 random bytes and the row's columns, each with its name and type and preceded
by its length, so that no two rows make the same bytes. It covers ciphertexts and plain columns alike. Once the row and
its salt are deleted, the commitment cannot be linked to anything, not even by one who guesses what the row said.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from enum import StrEnum
from functools import lru_cache
from typing import Any, Final

from sqlalchemy import Table

from storage.sealing import packed, random_bytes
from storage.tables import ANNOTATIONS, IMPRESSIONS, OUTCOMES
from voting.fields import Sensitivity
from voting.ports import Json

SALT_BYTES: Final = 32

INTERACTION: Final = Sensitivity.INTERACTION.value
CONTENT: Final = Sensitivity.CONTENT.value
"""Classes of fields that may be cut out earlier than their records go."""

_LARGE: Final = 32_768
# Places in the log are known only after the commitment; an outcome repeats its impression's campaign and item.
_LEFT_OUT: Final = {
    IMPRESSIONS.name: {"salt", "leaf_index", "number"},
    OUTCOMES.name: {"salt", "leaf_index", "number", "campaign_id", "item_id"},
    ANNOTATIONS.name: {"salt", "leaf_index", "number"},
}


def _told(one: bytes) -> bytes:
    return len(one).to_bytes(4) + one


_TOLD_PREFIX: Final = _told(b"inline preference voting: commitment 1")
_TABLES: Final = {
    table.name: (
        _told(table.name.encode()),
        [(column.name, _told(column.name.encode())) for column in table.c if column.name not in _LEFT_OUT[table.name]],
    )
    for table in (IMPRESSIONS, OUTCOMES, ANNOTATIONS)
}


class Kind(StrEnum):
    """What an entry of the log is about."""

    IMPRESSION = "impression"
    OUTCOME = "outcome"
    ANNOTATION = "annotation"
    WITHDRAWAL = "withdrawal"
    """A vote was taken back: its rows were deleted."""
    EXPIRY = "expiry"
    """Rows whose time was over were deleted."""
    PURGE = "purge"
    """Comparisons of a day were deleted because of their age."""
    TRIM = "trim"
    """Fields of outcomes, or texts of outcomes and annotations, were cut out because of their age: their rows were
    entered anew."""
    KEY_DESTROYED = "key-destroyed"
    """The key of a day was destroyed: what it sealed cannot be read any more."""
    KEY_ROTATED = "key-rotated"
    """Another key-encryption key took the place of the store's."""


COMMITTED: Final[Mapping[Kind, Table]] = {
    Kind.IMPRESSION: IMPRESSIONS,
    Kind.OUTCOME: OUTCOMES,
    Kind.ANNOTATION: ANNOTATIONS,
}
"""Kinds of entries that commit to a row of a table."""


def new_salt() -> bytes:
    """Returns a salt for one row."""
    return random_bytes(SALT_BYTES)


def commitment(table: Table, row: Mapping[str, Any], salt: bytes) -> bytes:
    """Returns the commitment to a row, 32 bytes.

    Args:
        table: One of those that are entered in the log.
        row: At least the columns that are covered, by name.
        salt: The row's.
    """
    told_table, columns = _TABLES[table.name]
    told = [_TOLD_PREFIX, _told(salt), told_table]
    for name, told_name in columns:
        value = row[name]
        kind = type(value)
        if kind is bytes:  # the long ones: told apart from the rest to be copied once
            told += (told_name, (len(value) + 1).to_bytes(4), b"b", value)
        elif kind is str:
            raw = value.encode()
            told += (told_name, (len(raw) + 1).to_bytes(4), b"s", raw)
        else:
            told += (told_name, _told_value(value))
    whole = b"".join(told)
    if len(whole) > _LARGE:
        return hashlib.sha256(whole).digest()
    # More than 2,047 bytes at once would let go of the interpreter's lock, and waiting for it again takes far longer.
    hashed = hashlib.sha256(whole[:2047])
    for at in range(2047, len(whole), 2047):
        hashed.update(whole[at : at + 2047])
    return hashed.digest()


def annotation_body(outcome_leaf: int, row: Mapping[str, Any]) -> bytes:
    """Returns what the log says of an annotation: the entry of its outcome, and a commitment.

    The last one of an outcome is the one that counts, so that a replaced annotation is not missed.
    """
    return packed(
        {"outcome_leaf": outcome_leaf, "commitment": commitment(ANNOTATIONS, row, row["salt"]).hex()}, name="the entry"
    )


def withdrawal_body(comparison_id: str, impression_leaf: int | None, outcome_leaf: int | None) -> bytes:
    """Returns what the log says of a withdrawal: the entries without rows, None where it is older."""
    return packed(
        {"comparison_id": comparison_id, "impression_leaf": impression_leaf, "outcome_leaf": outcome_leaf},
        name="the entry",
    )


def expiry_body(leaves: Iterable[int]) -> bytes:
    """Returns what the log says of rows that were deleted because their time was over: their entries."""
    places: list[Json] = [*sorted(leaves)]
    return packed({"leaves": places}, name="the entry")


def purge_body(day: date, leaves: Iterable[int], *, impressions: int, outcomes: int, annotations: int) -> bytes:
    """Returns what the log says of comparisons that were deleted because of their age.

    Args:
        day: On which they were shown.
        leaves: Entries of the rows that were deleted; told as ranges, first and last.
        impressions: How many rows they are; emptied ones too.
        outcomes: Likewise.
        annotations: Likewise.
    """
    counts: dict[str, Json] = {"impressions": impressions, "outcomes": outcomes, "annotations": annotations}
    return packed({"day": day.isoformat(), "ranges": _ranges(leaves), **counts}, name="the entry")


def trim_body(before: date, leaves: Sequence[int], first: int, *, fields: str = INTERACTION) -> bytes:
    """Returns what the log says of rows of one table out of which something was cut because of its age.

    Args:
        before: They were recorded on earlier days.
        leaves: Their entries until then, rising; none says that there are no more of them before that day.
        first: The entry of the first one as it is now; those of the others follow in the same order.
        fields: What was cut out: `INTERACTION`, of which an entry does not speak, or `CONTENT`.
    """
    told: dict[str, Json] = {} if fields == INTERACTION else {"fields": fields}
    return packed({"before": before.isoformat(), "ranges": _ranges(leaves), "first": first, **told}, name="the entry")


def trimmed_fields(body: Mapping[str, Any]) -> str:
    """Returns what was cut out, as an entry of that kind tells it."""
    return str(body.get("fields", INTERACTION))


def _ranges(leaves: Iterable[int]) -> list[Json]:
    """First and last of each run of neighbours."""
    ranges: list[list[int]] = []
    for leaf in sorted(leaves):
        if ranges and ranges[-1][1] == leaf - 1:
            ranges[-1][1] = leaf
        else:
            ranges.append([leaf, leaf])
    return [[first, last] for first, last in ranges]


def destruction_body(
    day: date, key_id: str, reason: str, *, impressions: int, outcomes: int, annotations: int
) -> bytes:
    """Returns what the log says of a day's key that was destroyed, and of how many rows it took with it.

    Args:
        day: UTC.
        key_id: Of the key.
        reason: `order` where somebody asked for it, `purge` where the day's rows had been deleted because of their age.
        impressions: Rows that it had sealed, as they were counted shortly before.
        outcomes: Likewise.
        annotations: Likewise.
    """
    counts: dict[str, Json] = {"impressions": impressions, "outcomes": outcomes, "annotations": annotations}
    return packed({"day": day.isoformat(), "key_id": key_id, "reason": reason, **counts}, name="the entry")


def rotation_body(old: str, new: str, keys: int) -> bytes:
    """Returns what the log says of a rotation: ids of the key-encryption keys, and how many keys were wrapped anew."""
    return packed({"old": old, "new": new, "keys": keys}, name="the entry")


def entry(kind: Kind, body: bytes) -> bytes:
    """Returns the data of a leaf: a commitment or, in plain, what happened."""
    return kind.encode() + b"\x00" + body


@lru_cache(maxsize=1024, typed=True)  # days, hours and small numbers: nearly always those of the row before
def _told_value(value: Any) -> bytes:
    return _told(_bytes(value))


def _bytes(value: Any) -> bytes:
    if value is None:
        return b"n"
    if isinstance(value, datetime):  # before it is a date, of which it is a kind; stored as whole hours
        return b"h%d" % (value.timestamp() // 3600)
    if isinstance(value, date):
        return b"d" + value.isoformat().encode()
    if isinstance(value, int):
        return b"i%d" % value
    return b"s" + str(value).encode()
