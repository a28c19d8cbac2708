"""Skips and voids are counted from an index of their own, which a vote is not written to."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Makes the index; no row is touched."""
    no_vote = sa.text("kind <> 'vote'")
    op.create_index("ix_outcomes_kind", "outcomes", ["kind"], sqlite_where=no_vote, postgresql_where=no_vote)
