"""Which votes were put aside, and taken back."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Makes the table, on SQLite too: there it stays empty, as those of the releases."""
    op.create_table(
        "quarantine_decisions",
        sa.Column("number", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("comparison_id", sa.String(), nullable=False),
        sa.Column("quarantined", sa.Integer(), nullable=False),
        sa.Column("reasons", sa.String(), nullable=False),
        sa.Column("decided_at", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_quarantine_decisions"),
    )
