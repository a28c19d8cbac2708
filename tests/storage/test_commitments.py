"""`storage.commitments`: the bytes that a commitment is over never change, else whole stores look tampered with."""

from __future__ import annotations

import hashlib
import json
import struct
from datetime import UTC, date, datetime

import pytest

from storage.commitments import CONTENT, INTERACTION, commitment, trim_body, trimmed_fields
from storage.tables import ANNOTATIONS, IMPRESSIONS, OUTCOMES

_SALT = b"s" * 32
_ROW = {
    "comparison_id": "c" * 32,
    "voter": "v" * 32,
    "ordinal": 7,
    "shown_hour": datetime(2031, 5, 17, 10, 59, tzinfo=UTC),
    "recorded_hour": datetime(2031, 5, 17, 10, tzinfo=UTC),
    "source": "campaign",
    "campaign_id": "brunch ☕",
    "item_id": None,
    "kind": "vote",
    "receipt_sha256": "r" * 64,
    "key_day": date(2031, 5, 17),
    "sealed_content": b"content",
    "sealed_metadata": b"",
    "sealed_receipt": b"receipt",
    "salt": b"left out",
    "leaf_index": 42,
}
_HOUR = b"h%d" % (datetime(2031, 5, 17, 10, tzinfo=UTC).timestamp() // 3600)
_TOLD = {
    IMPRESSIONS.name: (
        (b"comparison_id", b"s" + b"c" * 32),
        (b"voter", b"s" + b"v" * 32),
        (b"ordinal", b"i7"),
        (b"shown_hour", _HOUR),
        (b"source", b"scampaign"),
        (b"campaign_id", "sbrunch ☕".encode()),
        (b"item_id", b"n"),
        (b"key_day", b"d2031-05-17"),
        (b"sealed_metadata", b"b"),
    ),
    OUTCOMES.name: (
        (b"comparison_id", b"s" + b"c" * 32),
        (b"voter", b"s" + b"v" * 32),
        (b"kind", b"svote"),
        (b"recorded_hour", _HOUR),
        (b"receipt_sha256", b"s" + b"r" * 64),
        (b"key_day", b"d2031-05-17"),
        (b"sealed_content", b"bcontent"),
        (b"sealed_metadata", b"b"),
        (b"sealed_receipt", b"breceipt"),
    ),
    ANNOTATIONS.name: (
        (b"comparison_id", b"s" + b"c" * 32),
        (b"key_day", b"d2031-05-17"),
        (b"sealed_content", b"bcontent"),
    ),
}


class TestCommitment:
    """What stores that are out there were entered with."""

    @pytest.mark.parametrize("size", [0, 2_000, 5_000, 32_768, 100_000])
    def test_of_any_length(self, size: int) -> None:
        """Hashed in one go or piece by piece."""
        row = {**_ROW, "sealed_content": b"x" * size}
        parts = [b"inline preference voting: commitment 1", _SALT, ANNOTATIONS.name.encode()]
        for name, value in _TOLD[ANNOTATIONS.name]:
            parts += [name, b"b" + row["sealed_content"] if name == b"sealed_content" else value]
        told = b"".join(struct.pack(">I", len(part)) + part for part in parts)
        assert commitment(ANNOTATIONS, row, _SALT) == hashlib.sha256(told).digest()

    @pytest.mark.parametrize("table", [IMPRESSIONS, OUTCOMES, ANNOTATIONS], ids=lambda table: table.name)
    def test_layout(self, table) -> None:
        """Prefix, salt, table, then each column's name and typed value, each preceded by its length in four bytes."""
        parts = [b"inline preference voting: commitment 1", _SALT, table.name.encode()]
        for name, value in _TOLD[table.name]:
            parts += [name, value]
        told = b"".join(struct.pack(">I", len(part)) + part for part in parts)
        assert commitment(table, _ROW, _SALT) == hashlib.sha256(told).digest()


class TestTrimBody:
    """What logs that are out there say of fields that were cut out."""

    def test_of_the_first_class_it_is_as_it_was(self) -> None:
        """So a log from before there was another class is read on; the other one is named."""
        before = b'{"before":"2031-05-17","first":9,"ranges":[[1,2],[5,5]]}'
        assert trim_body(_ROW["key_day"], [1, 2, 5], 9) == before
        assert trimmed_fields(json.loads(before)) == INTERACTION
        other = json.loads(trim_body(_ROW["key_day"], [1, 2, 5], 9, fields=CONTENT))
        assert other == {**json.loads(before), "fields": "content"}
        assert trimmed_fields(other) == CONTENT
