"""One row of an export from one stored record, cut loose from the store and from every other export."""

from __future__ import annotations

import hashlib
import hmac
import secrets

from voting.ports import StoredRecord
from voting.release.columns import Row, Table
from voting.release.rows import stored_values


class RowMaker:
    """Makes the rows of one export.

    Ids and voters get random labels that live as long as this object, so that the rows of two exports cannot be joined
    by them. Not protected against: whoever holds two exports can still compare their texts.
    """

    def __init__(self) -> None:
        self._key = secrets.token_bytes(32)

    def row(self, stored: StoredRecord) -> Row:
        """Returns every column of an export; one without a value is None."""
        values = stored_values(stored, Table.EXPORT)
        values["comparison_id"] = secrets.token_hex(16)
        values["voter"] = self._label(str(values["voter"]))
        return values

    def _label(self, voter: str) -> str:
        return hmac.new(self._key, voter.encode(), hashlib.sha256).hexdigest()[:16]
