"""The log of commitments, and where each row is entered in it.

Columns are added and indexes made, and no table is copied: a store of millions of votes is brought up to date in
seconds, and rows that refer to each other are left alone.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_ENTERED = ("impressions", "outcomes", "annotations")


def upgrade() -> None:
    """Makes the log's tables, and room for salt and place. The rows are entered when the store is opened next."""
    count = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    for table in _ENTERED:
        op.add_column(table, sa.Column("salt", sa.LargeBinary(), nullable=True))
        op.add_column(table, sa.Column("leaf_index", count, nullable=True))
        op.create_index(f"ix_{table}_leaf_index", table, ["leaf_index"], unique=True)
    op.create_table(
        "log_keys",
        sa.Column("public", sa.LargeBinary(), nullable=False),
        sa.Column("kek_id", sa.String(16), nullable=False),
        sa.Column("wrapped", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("public", name="pk_log_keys"),
    )
    op.create_table(
        "log_head",
        sa.Column("one", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("frontier", sa.LargeBinary(), nullable=False),
        sa.Column("checkpoint", sa.String(), nullable=False),
        sa.Column("complete", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("one", name="pk_log_head"),
        sa.CheckConstraint("one = 1", name=op.f("ck_log_head_one_row")),
    )
    op.create_table(
        "log_leaves",
        sa.Column("leaf_index", count, nullable=False, autoincrement=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("leaf_hash", sa.LargeBinary(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("leaf_index", name="pk_log_leaves"),
    )
    op.create_table(
        "log_tiles",
        sa.Column("level", sa.Integer(), nullable=False),
        sa.Column("tile_index", sa.BigInteger(), nullable=False),
        sa.Column("hashes", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("level", "tile_index", name="pk_log_tiles"),
    )
