"""The tables: what is plain, what is sealed, and the constraints that decide instead of the code.

Plain are random ids, the day's pseudonyms, hours, campaign rows and the kind of an outcome: what lookups and counts
need. Everything else is sealed (`storage.sealing`), the winner included. Every name is fixed, so that a migration can
name what it changes on SQLite and PostgreSQL alike.

Impressions, outcomes and annotations are entered in the log: `leaf_index` is where, and `salt` is what makes the entry
tell nothing of a row that is gone. Both are NULL in rows of stores older than the log, until the next opening.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Final, cast

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Date,
    Dialect,
    Double,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator

_SECONDS_PER_HOUR = 3600
_IN_A_CAMPAIGN = text("campaign_id IS NOT NULL")
NO_VOTE: Final = text("kind <> 'vote'")
"""Of `outcomes`; written out, since an index with a condition serves no statement in which it is a parameter."""
NO_NUMBER: Final = -1
"""What no impression has for its number."""
_Count = BigInteger().with_variant(Integer, "sqlite")  # there an integer key is the row's own number


class UtcHour(TypeDecorator[datetime]):
    """An aware UTC date-time that is cut to its hour: kept as whole hours since 1970, so it cannot hold more."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:  # noqa: ARG002  # base class
        """Cuts to the hour."""
        return None if value is None else int(value.timestamp() // _SECONDS_PER_HOUR)

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[int | None], datetime | None]:  # noqa: ARG002  # base class
        """Back to an aware date-time; by itself, for what the base class puts around it takes longer."""
        return as_hour


@lru_cache(maxsize=10_000)  # a year's: asked for twice per row that is read
def as_hour(number: int | None) -> datetime | None:
    """Returns the aware date-time of so many whole hours since 1970.

    Raises:
        OverflowError: There is no such year.
        ValueError: Likewise.
    """
    return None if number is None else datetime.fromtimestamp(number * _SECONDS_PER_HOUR, UTC)


class Base(DeclarativeBase):
    """Names every constraint by rule."""

    metadata = MetaData(
        naming_convention={
            "pk": "pk_%(table_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s",
            "uq": "uq_%(table_name)s_%(column_0_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "ix": "ix_%(table_name)s_%(column_0_name)s",
        }
    )


class StoreInfo(Base):
    """One row: which store this is and which key opens it.

    Attributes:
        one: Always 1.
        store_id: 32 hex digits, drawn when the store was made; part of every seal.
        kek_id: Which key-encryption key wraps the day keys.
        key_check: A known value sealed under that key, so that a wrong key is noticed at once.
    """

    __tablename__ = "store_info"
    __table_args__ = (CheckConstraint("one = 1", name="one_row"),)

    one: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    store_id: Mapped[str] = mapped_column(String(32))
    kek_id: Mapped[str] = mapped_column(String(16))
    key_check: Mapped[bytes] = mapped_column(LargeBinary)


class DayKey(Base):
    """The data key of one UTC day, wrapped. Without it, that day's records cannot be read.

    Once it was destroyed, `wrapped` and `kek_id` are empty: the row stays, for what was sealed refers to it.
    """

    __tablename__ = "day_keys"

    day: Mapped[date] = mapped_column(Date, primary_key=True)
    key_id: Mapped[str] = mapped_column(String(16), unique=True)
    kek_id: Mapped[str] = mapped_column(String(16))
    wrapped: Mapped[bytes] = mapped_column(LargeBinary)


class StoreClock(Base):
    """One row: how far the clock was seen to go (`storage.days`), and how far purging has come (`storage.retention`).

    Attributes:
        one: Always 1.
        newest_day: The newest UTC day that was believed.
        purged_before: What was sealed before this day has been purged; NULL: nothing has.
    """

    __tablename__ = "store_clock"
    __table_args__ = (CheckConstraint("one = 1", name="one_row"),)

    one: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    newest_day: Mapped[date] = mapped_column(Date)
    purged_before: Mapped[date | None] = mapped_column(Date)


class PseudonymKey(Base):
    """The key of one UTC day's pseudonyms, wrapped. Deleted when the day is over."""

    __tablename__ = "pseudonym_keys"

    day: Mapped[date] = mapped_column(Date, primary_key=True)
    kek_id: Mapped[str] = mapped_column(String(16))
    wrapped: Mapped[bytes] = mapped_column(LargeBinary)


class ImpressionRow(Base):
    """A comparison was shown to a voter.

    `number` is the place in the log at which it was entered first; of rows that are older than the log, it is below
    `NO_NUMBER`. Outcome and annotation go by it: as most who are shown something answer soon, the keys of outcomes that
    are written together are neighbours, and the database has one page to write for several of them.
    `ordinal` counts the voter's impressions of the day from 1: it puts them in order where the hour alone does not.
    `sealed_metadata` is NULL once the vote was withdrawn: the emptied row keeps the item from being shown again that
    day, and is deleted when the day is over.
    """

    __tablename__ = "impressions"
    __table_args__ = (
        # In this order it also answers "what has this voter seen of this campaign".
        UniqueConstraint("voter", "campaign_id", "item_id"),
        CheckConstraint("source IN ('chat', 'campaign')", name="source"),
    )

    number: Mapped[int] = mapped_column(_Count, primary_key=True, autoincrement=False)
    comparison_id: Mapped[str] = mapped_column(String(32), unique=True)
    voter: Mapped[str] = mapped_column(String(32))
    ordinal: Mapped[int] = mapped_column(Integer)
    shown_hour: Mapped[datetime] = mapped_column(UtcHour)
    source: Mapped[str] = mapped_column(String(8))
    campaign_id: Mapped[str | None] = mapped_column(String)
    item_id: Mapped[str | None] = mapped_column(String)
    key_day: Mapped[date] = mapped_column(ForeignKey("day_keys.day"))
    sealed_metadata: Mapped[bytes | None] = mapped_column(LargeBinary)
    salt: Mapped[bytes | None] = mapped_column(LargeBinary)
    leaf_index: Mapped[int | None] = mapped_column(_Count, index=True, unique=True)


class OutcomeRow(Base):
    """How a comparison ended: at most once, because its impression's `number` is the key.

    `comparison_id` repeats the impression's: what is sealed is bound to it. No index leads there but the impression's.
    `campaign_id` and `item_id` repeat the impression's, so that votes per item are counted from one index alone.
    The winner is inside `sealed_content`: sealed by itself, its length would tell a tie. Once the texts were cut out
    because of their age, what is left is as long whoever won.
    `receipt_sha256` is what `storage.receipt_codes` has the row keep of the receipt's code.
    """

    __tablename__ = "outcomes"
    __table_args__ = (
        CheckConstraint("kind IN ('vote', 'skip', 'void')", name="kind"),
        # Neither is written to for a vote of a chat.
        Index(None, "kind", sqlite_where=NO_VOTE, postgresql_where=NO_VOTE),
        Index(None, "campaign_id", "kind", "item_id", sqlite_where=_IN_A_CAMPAIGN, postgresql_where=_IN_A_CAMPAIGN),
    )

    number: Mapped[int] = mapped_column(_Count, ForeignKey("impressions.number"), primary_key=True, autoincrement=False)
    comparison_id: Mapped[str] = mapped_column(String(32))
    voter: Mapped[str] = mapped_column(String(32))
    kind: Mapped[str] = mapped_column(String(4))
    recorded_hour: Mapped[datetime] = mapped_column(UtcHour)
    campaign_id: Mapped[str | None] = mapped_column(String)
    item_id: Mapped[str | None] = mapped_column(String)
    receipt_sha256: Mapped[str] = mapped_column(String(64), unique=True)
    key_day: Mapped[date] = mapped_column(ForeignKey("day_keys.day"))
    sealed_content: Mapped[bytes] = mapped_column(LargeBinary)
    sealed_metadata: Mapped[bytes] = mapped_column(LargeBinary)
    sealed_receipt: Mapped[bytes] = mapped_column(LargeBinary)
    salt: Mapped[bytes | None] = mapped_column(LargeBinary)
    leaf_index: Mapped[int | None] = mapped_column(_Count, index=True, unique=True)


class AnnotationRow(Base):
    """What a voter added to a vote. `number` and `comparison_id` are the outcome's."""

    __tablename__ = "annotations"

    number: Mapped[int] = mapped_column(_Count, ForeignKey("outcomes.number"), primary_key=True, autoincrement=False)
    comparison_id: Mapped[str] = mapped_column(String(32))
    key_day: Mapped[date] = mapped_column(ForeignKey("day_keys.day"))
    sealed_content: Mapped[bytes] = mapped_column(LargeBinary)
    salt: Mapped[bytes | None] = mapped_column(LargeBinary)
    leaf_index: Mapped[int | None] = mapped_column(_Count, index=True, unique=True)


class Tombstone(Base):
    """A vote of this comparison was taken back. Stays for good, and refers to nothing."""

    __tablename__ = "tombstones"

    comparison_id: Mapped[str] = mapped_column(String(32), primary_key=True)


class LogKey(Base):
    """The key that signs the log's checkpoints: one row; the Ed25519 seed is wrapped under the key-encryption key."""

    __tablename__ = "log_keys"

    public: Mapped[bytes] = mapped_column(LargeBinary, primary_key=True)
    kek_id: Mapped[str] = mapped_column(String(16))
    wrapped: Mapped[bytes] = mapped_column(LargeBinary)


class LogHead(Base):
    """One row: how the log stands (`storage.log`).

    Attributes:
        one: Always 1.
        size: Entries.
        frontier: The roots of its perfect subtrees, largest first, one after the other (`storage.merkle`).
        checkpoint: Signed.
        complete: Whether what is older than the log has been entered.
    """

    __tablename__ = "log_head"
    __table_args__ = (CheckConstraint("one = 1", name="one_row"),)

    one: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    size: Mapped[int] = mapped_column(BigInteger)
    frontier: Mapped[bytes] = mapped_column(LargeBinary)
    checkpoint: Mapped[str] = mapped_column(String)
    complete: Mapped[bool]


class LogLeaf(Base):
    """An entry of the log. Never changed, never deleted.

    Attributes:
        leaf_index: From 0, without a gap.
        kind: Of `storage.commitments.Kind`.
        leaf_hash: RFC 6962 hash of the entry.
        body: What the entry says in plain, as JSON; NULL where it is a salted commitment to a row.
    """

    __tablename__ = "log_leaves"

    leaf_index: Mapped[int] = mapped_column(_Count, primary_key=True, autoincrement=False)
    kind: Mapped[str] = mapped_column(String(16))
    leaf_hash: Mapped[bytes] = mapped_column(LargeBinary)
    body: Mapped[bytes | None] = mapped_column(LargeBinary)


class LogTile(Base):
    """256 neighbouring hashes of one level of the tree: leaves at level 0, roots of whole tiles above.

    They save proofs the work of hashing the whole log, and are checked like everything else.
    """

    __tablename__ = "log_tiles"

    level: Mapped[int] = mapped_column(Integer, primary_key=True)
    tile_index: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    hashes: Mapped[bytes] = mapped_column(LargeBinary)


class ReleaseRow(Base):
    """A release that was built, for all instances to see (`voting.release.register`).

    This table and the next three are used on PostgreSQL alone. On SQLite one process may write, and others build: there
    all of it is in files beside the store, and these stay empty.

    Attributes:
        name: Of the release.
        number: From 1, in the order in which they were first built.
        sha256: Of the manifest.
        manifest: Its text.
        ids: Of all rows, as they stand in the release, 16 bytes each, sorted.
        reviews: Of all rows, as a reviewer is told them, 8 bytes each, sorted; NULL where an older version built it.
    """

    __tablename__ = "releases"
    __table_args__ = (UniqueConstraint("number"),)

    name: Mapped[str] = mapped_column(String, primary_key=True)
    number: Mapped[int] = mapped_column(Integer)
    sha256: Mapped[str] = mapped_column(String(64))
    manifest: Mapped[str] = mapped_column(String)
    ids: Mapped[bytes] = mapped_column(LargeBinary)
    reviews: Mapped[bytes | None] = mapped_column(LargeBinary)


class HeldRow(Base):
    """A row that a release held back, see `voting.release.reviews.Held`. Holds no text and no id of the store."""

    __tablename__ = "held"

    review: Mapped[str] = mapped_column(String(16), primary_key=True)
    digest: Mapped[str] = mapped_column(String(32))
    risk: Mapped[float] = mapped_column(Double)
    reason: Mapped[str] = mapped_column(String)
    kinds: Mapped[str] = mapped_column(String)


class VerdictRow(Base):
    """What a reviewer decided about such a row, see `voting.release.reviews`. Who decided is not kept."""

    __tablename__ = "verdicts"

    review: Mapped[str] = mapped_column(String(16), primary_key=True)
    release: Mapped[int] = mapped_column(Integer)
    digest: Mapped[str] = mapped_column(String(32))
    why: Mapped[str | None] = mapped_column(String)
    day: Mapped[str | None] = mapped_column(String(10))


class QuarantineDecisionRow(Base):
    """A vote was put aside as doubtful, or taken back (`voting.ranking.quality`).

    Attributes:
        number: From 1, in the order in which it was decided.
        comparison_id: Of the vote.
        quarantined: 1: put aside; 0: taken back.
        reasons: A JSON list of texts: of rules, or a person's.
        decided_at: ISO 8601.
    """

    __tablename__ = "quarantine_decisions"

    number: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    comparison_id: Mapped[str] = mapped_column(String)
    quarantined: Mapped[int] = mapped_column(Integer)
    reasons: Mapped[str] = mapped_column(String)
    decided_at: Mapped[str] = mapped_column(String)


# For statements on rows as they are, without the object-relational mapping.
STORE_INFO: Final = cast(Table, StoreInfo.__table__)
DAY_KEYS: Final = cast(Table, DayKey.__table__)
STORE_CLOCK: Final = cast(Table, StoreClock.__table__)
PSEUDONYM_KEYS: Final = cast(Table, PseudonymKey.__table__)
IMPRESSIONS: Final = cast(Table, ImpressionRow.__table__)
OUTCOMES: Final = cast(Table, OutcomeRow.__table__)
ANNOTATIONS: Final = cast(Table, AnnotationRow.__table__)
TOMBSTONES: Final = cast(Table, Tombstone.__table__)
LOG_KEYS: Final = cast(Table, LogKey.__table__)
LOG_HEAD: Final = cast(Table, LogHead.__table__)
LOG_LEAVES: Final = cast(Table, LogLeaf.__table__)
LOG_TILES: Final = cast(Table, LogTile.__table__)
