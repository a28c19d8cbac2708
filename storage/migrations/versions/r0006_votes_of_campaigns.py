"""Votes of a chat are in no campaign, and leave the index of campaigns alone: it need not be written for them.

From here on a row may keep of its receipt what `storage.receipt_codes` says, which earlier versions do not find.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_NAME = "ix_outcomes_campaign_id"


def upgrade() -> None:
    """Makes the index anew; no row is touched."""
    in_one = sa.text("campaign_id IS NOT NULL")
    op.drop_index(_NAME, "outcomes")
    op.create_index(
        _NAME, "outcomes", ["campaign_id", "kind", "item_id"], sqlite_where=in_one, postgresql_where=in_one
    )
