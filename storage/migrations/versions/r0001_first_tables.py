"""The first tables.

Types are spelled out here and not taken from `storage.tables`, which moves on while a revision must not.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Makes the tables. Forward only: a restored backup is the way back."""
    _create_keys()
    _create_impressions()
    _create_outcomes()
    op.create_table(
        "annotations",
        sa.Column("comparison_id", sa.String(32), nullable=False),
        sa.Column("key_day", sa.Date(), nullable=False),
        sa.Column("sealed_content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("comparison_id", name="pk_annotations"),
        sa.ForeignKeyConstraint(["comparison_id"], ["outcomes.comparison_id"], name="fk_annotations_comparison_id"),
        sa.ForeignKeyConstraint(["key_day"], ["day_keys.day"], name="fk_annotations_key_day"),
    )
    op.create_table(
        "tombstones",
        sa.Column("comparison_id", sa.String(32), nullable=False),
        sa.PrimaryKeyConstraint("comparison_id", name="pk_tombstones"),
    )


def _create_keys() -> None:
    op.create_table(
        "store_info",
        sa.Column("one", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("store_id", sa.String(32), nullable=False),
        sa.Column("kek_id", sa.String(16), nullable=False),
        sa.Column("key_check", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("one", name="pk_store_info"),
        sa.CheckConstraint("one = 1", name=op.f("ck_store_info_one_row")),
    )
    op.create_table(
        "day_keys",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("key_id", sa.String(16), nullable=False),
        sa.Column("kek_id", sa.String(16), nullable=False),
        sa.Column("wrapped", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("day", name="pk_day_keys"),
        sa.UniqueConstraint("key_id", name="uq_day_keys_key_id"),
    )
    op.create_table(
        "pseudonym_keys",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("kek_id", sa.String(16), nullable=False),
        sa.Column("wrapped", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("day", name="pk_pseudonym_keys"),
    )


def _create_impressions() -> None:
    op.create_table(
        "impressions",
        sa.Column("comparison_id", sa.String(32), nullable=False),
        sa.Column("voter", sa.String(32), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("shown_hour", sa.Integer(), nullable=False),
        sa.Column("source", sa.String(8), nullable=False),
        sa.Column("campaign_id", sa.String(), nullable=True),
        sa.Column("item_id", sa.String(), nullable=True),
        sa.Column("key_day", sa.Date(), nullable=False),
        sa.Column("sealed_metadata", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("comparison_id", name="pk_impressions"),
        sa.UniqueConstraint("voter", "campaign_id", "item_id", name="uq_impressions_voter"),
        sa.CheckConstraint("source IN ('chat', 'campaign')", name=op.f("ck_impressions_source")),
        sa.ForeignKeyConstraint(["key_day"], ["day_keys.day"], name="fk_impressions_key_day"),
    )


def _create_outcomes() -> None:
    op.create_table(
        "outcomes",
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
        sa.PrimaryKeyConstraint("comparison_id", name="pk_outcomes"),
        sa.UniqueConstraint("receipt_sha256", name="uq_outcomes_receipt_sha256"),
        sa.CheckConstraint("kind IN ('vote', 'skip', 'void')", name=op.f("ck_outcomes_kind")),
        sa.ForeignKeyConstraint(["comparison_id"], ["impressions.comparison_id"], name="fk_outcomes_comparison_id"),
        sa.ForeignKeyConstraint(["key_day"], ["day_keys.day"], name="fk_outcomes_key_day"),
    )
    op.create_index("ix_outcomes_campaign_id", "outcomes", ["campaign_id", "kind", "item_id"])
