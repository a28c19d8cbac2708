"""How far the clock was seen to go, and how far purging has come."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Makes the table. Its row is written when the store is opened next."""
    op.create_table(
        "store_clock",
        sa.Column("one", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("newest_day", sa.Date(), nullable=False),
        sa.Column("purged_before", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("one", name="pk_store_clock"),
        sa.CheckConstraint("one = 1", name=op.f("ck_store_clock_one_row")),
    )
