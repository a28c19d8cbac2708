"""Outcomes and annotations go by the number of their impression, not by the comparison's random id.

An index of random ids has the database write a page of its own for each vote; numbers are neighbours. An impression's
number is its place in the log, and a row that is in no log yet gets one below -1, where no place is.
On SQLite, whose tables are made around their keys, the three tables are copied. Until that is committed, the file and its
write-ahead log take three and a half times the room; a million short votes take a minute. Nothing that is sealed or
entered in the log changes.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_COUNT = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_OWNERS = {"outcomes": "impressions", "annotations": "outcomes"}
_NUMBERS = """
    SELECT comparison_id, coalesce(leaf_index, -1 - row_number() OVER (ORDER BY comparison_id)) AS number
    FROM impressions
"""


def upgrade() -> None:
    """Gives numbers to all rows, and makes them the keys."""
    if op.get_bind().dialect.name == "sqlite":
        _copy()
    else:
        _alter()


def _alter() -> None:
    for table in ("annotations", "outcomes"):
        op.drop_constraint(f"fk_{table}_comparison_id", table, type_="foreignkey")
    for table in ("impressions", "outcomes", "annotations"):
        op.add_column(table, sa.Column("number", _COUNT, nullable=True))
        op.execute(
            f"UPDATE {table} SET number = numbered.number FROM ({_NUMBERS}) AS numbered "  # noqa: S608  # names alone
            f"WHERE numbered.comparison_id = {table}.comparison_id"
        )
        op.alter_column(table, "number", nullable=False)
        op.drop_constraint(f"pk_{table}", table, type_="primary")
        op.create_primary_key(f"pk_{table}", table, ["number"])
    op.create_unique_constraint("uq_impressions_comparison_id", "impressions", ["comparison_id"])
    for table, owner in _OWNERS.items():
        op.create_foreign_key(f"fk_{table}_number", table, owner, ["number"], ["number"])


def _copy() -> None:
    op.execute(f"CREATE TEMPORARY TABLE numbered AS {_NUMBERS}")
    op.execute("CREATE UNIQUE INDEX numbered_by_id ON numbered (comparison_id, number)")
    tables = {"impressions": _impressions(), "outcomes": _outcomes(), "annotations": _annotations()}
    for table, parts in tables.items():
        op.create_table(f"new_{table}", *parts)
        names = ", ".join(one.name for one in parts if isinstance(one, sa.Column) and one.name != "number")
        op.execute(
            f"INSERT INTO new_{table} (number, {names}) "  # noqa: S608  # names alone
            f"SELECT numbered.number, {names.replace('comparison_id', 'numbered.comparison_id')} "
            f"FROM numbered JOIN {table} USING (comparison_id) ORDER BY numbered.number"
        )
    for table in reversed(tables):  # none that another one refers to
        op.drop_table(table)
    for table in tables:  # in the new ones that refer to it, SQLite changes its name too
        op.rename_table(f"new_{table}", table)
        op.create_index(f"ix_{table}_leaf_index", table, ["leaf_index"], unique=True)
    no_vote, in_one = sa.text("kind <> 'vote'"), sa.text("campaign_id IS NOT NULL")
    op.create_index("ix_outcomes_kind", "outcomes", ["kind"], sqlite_where=no_vote)
    op.create_index("ix_outcomes_campaign_id", "outcomes", ["campaign_id", "kind", "item_id"], sqlite_where=in_one)
    op.execute("DROP TABLE numbered")


def _impressions() -> list[sa.schema.SchemaItem]:
    return [
        sa.Column("number", _COUNT, nullable=False, autoincrement=False),
        sa.Column("comparison_id", sa.String(32), nullable=False),
        sa.Column("voter", sa.String(32), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("shown_hour", sa.Integer(), nullable=False),
        sa.Column("source", sa.String(8), nullable=False),
        sa.Column("campaign_id", sa.String(), nullable=True),
        sa.Column("item_id", sa.String(), nullable=True),
        sa.Column("key_day", sa.Date(), nullable=False),
        sa.Column("sealed_metadata", sa.LargeBinary(), nullable=True),
        *_entered(),
        sa.PrimaryKeyConstraint("number", name="pk_impressions"),
        sa.UniqueConstraint("comparison_id", name="uq_impressions_comparison_id"),
        sa.UniqueConstraint("voter", "campaign_id", "item_id", name="uq_impressions_voter"),
        sa.CheckConstraint("source IN ('chat', 'campaign')", name=op.f("ck_impressions_source")),
        sa.ForeignKeyConstraint(["key_day"], ["day_keys.day"], name="fk_impressions_key_day"),
    ]


def _outcomes() -> list[sa.schema.SchemaItem]:
    return [
        sa.Column("number", _COUNT, nullable=False, autoincrement=False),
        sa.Column("comparison_id", sa.String(32), nullable=False),
        sa.Column("voter", sa.String(32), nullable=False),
        sa.Column("kind", sa.String(4), nullable=False),
        sa.Column("recorded_hour", sa.Integer(), nullable=False),
        sa.Column("campaign_id", sa.String(), nullable=True),
        sa.Column("item_id", sa.String(), nullable=True),
        sa.Column("receipt_sha256", sa.String(64), nullable=False),
        sa.Column("key_day", sa.Date(), nullable=False),
        sa.Column("sealed_content", sa.LargeBinary(), nullable=False),
        sa.Column("sealed_metadata", sa.LargeBinary(), nullable=False),
        sa.Column("sealed_receipt", sa.LargeBinary(), nullable=False),
        *_entered(),
        sa.PrimaryKeyConstraint("number", name="pk_outcomes"),
        sa.UniqueConstraint("receipt_sha256", name="uq_outcomes_receipt_sha256"),
        sa.CheckConstraint("kind IN ('vote', 'skip', 'void')", name=op.f("ck_outcomes_kind")),
        sa.ForeignKeyConstraint(["number"], ["new_impressions.number"], name="fk_outcomes_number"),
        sa.ForeignKeyConstraint(["key_day"], ["day_keys.day"], name="fk_outcomes_key_day"),
    ]


def _annotations() -> list[sa.schema.SchemaItem]:
    return [
        sa.Column("number", _COUNT, nullable=False, autoincrement=False),
        sa.Column("comparison_id", sa.String(32), nullable=False),
        sa.Column("key_day", sa.Date(), nullable=False),
        sa.Column("sealed_content", sa.LargeBinary(), nullable=False),
        *_entered(),
        sa.PrimaryKeyConstraint("number", name="pk_annotations"),
        sa.ForeignKeyConstraint(["number"], ["new_outcomes.number"], name="fk_annotations_number"),
        sa.ForeignKeyConstraint(["key_day"], ["day_keys.day"], name="fk_annotations_key_day"),
    ]


def _entered() -> list[sa.Column[object]]:
    return [sa.Column("salt", sa.LargeBinary(), nullable=True), sa.Column("leaf_index", _COUNT, nullable=True)]
