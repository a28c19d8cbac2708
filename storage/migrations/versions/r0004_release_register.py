"""What was released, which rows wait for a reviewer, and what was decided about them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Makes the tables, on SQLite too: there they stay empty, see `storage.tables.ReleaseRow`."""
    op.create_table(
        "releases",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("manifest", sa.String(), nullable=False),
        sa.Column("ids", sa.LargeBinary(), nullable=False),
        sa.Column("reviews", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("name", name="pk_releases"),
        sa.UniqueConstraint("number", name="uq_releases_number"),
    )
    op.create_table(
        "held",
        sa.Column("review", sa.String(16), nullable=False),
        sa.Column("digest", sa.String(32), nullable=False),
        sa.Column("risk", sa.Double(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("kinds", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("review", name="pk_held"),
    )
    op.create_table(
        "verdicts",
        sa.Column("review", sa.String(16), nullable=False),
        sa.Column("release", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(32), nullable=False),
        sa.Column("why", sa.String(), nullable=True),
        sa.Column("day", sa.String(10), nullable=True),
        sa.PrimaryKeyConstraint("review", name="pk_verdicts"),
    )
