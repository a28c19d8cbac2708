"""One row of an export from one stored record, cut loose from the store and from every other export."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Mapping
from typing import Final

from voting.ports import Json, StoredRecord
from voting.release.columns import Table, columns_of

_NAMES: Final = tuple(column.name for column in columns_of(Table.EXPORT))


class RowMaker:
    """Makes the rows of one export.

    Ids and voters get random labels that live as long as this object, so that the rows of two exports cannot be joined
    by them. Not protected against: whoever holds two exports can still compare their texts.
    """

    def __init__(self) -> None:
        self._key = secrets.token_bytes(32)

    def row(self, stored: StoredRecord) -> dict[str, Json]:
        """Returns every column of an export; one without a value is None."""
        impression, record = stored.impression, stored.record
        content: Mapping[str, Json] = record.content if record else {}
        annotation = stored.annotation or {}
        hour = record.recorded_hour if record else impression.shown_hour
        metadata = {**impression.metadata, **(record.metadata if record else {})}
        values: dict[str, Json] = {
            # What is declared as metadata comes first, so that no metadata can stand in the place of a label.
            **{name: metadata.get(name) for name in _NAMES},
            "comparison_id": secrets.token_hex(16),
            "outcome": str(record.outcome) if record else "unanswered",
            "winner": record.winner if record else None,
            "voter": self._label(record.voter if record else impression.voter),
            "recorded_day": hour.date().isoformat(),
            "source": impression.source,
            "campaign_id": impression.campaign_id,
            "item_id": impression.item_id,
            "conversation": content.get("conversation"),
            "response_a": content.get("response_a"),
            "response_b": content.get("response_b"),
            "tags": annotation.get("tags"),
            "comment": annotation.get("comment") or None,
        }
        return values

    def _label(self, voter: str) -> str:
        return hmac.new(self._key, voter.encode(), hashlib.sha256).hexdigest()[:16]
