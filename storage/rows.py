"""Between the domain's records and the rows that hold them sealed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from types import SimpleNamespace
from typing import Any, cast

from sqlalchemy import Column, RowMapping, Table

from storage.commitments import SALT_BYTES, new_salt
from storage.keyring import Keyring
from storage.receipt_codes import OTHER_BYTES, ReceiptCodes
from storage.sealing import NONCE_BYTES, Columns, Key, Place, packed, random_bytes, seal, seal_row, unpacked, unseal
from storage.tables import ANNOTATIONS, IMPRESSIONS, OUTCOMES
from voting.comparison import Outcome, Source, Winner
from voting.conversation import check_text
from voting.ports import Impression, Json, Record

# Looked up once: the columns of a table are found by a call each time, and there are dozens per row that is read.
_I, _O, _A = (SimpleNamespace(**dict(table.c.items())) for table in (IMPRESSIONS, OUTCOMES, ANNOTATIONS))
_PLACES = {
    column: (table.name, column.name, table.c.comparison_id, table.c.key_day)
    for table in (IMPRESSIONS, OUTCOMES, ANNOTATIONS)
    for column in table.c
}
_SEALED = Columns(OUTCOMES.name, ("sealed_content", "sealed_metadata", "sealed_receipt"))
_LONGEST_WINNER = max(map(len, Winner))
_BEFORE_NONCES = SALT_BYTES + OTHER_BYTES
_DRAWN = _BEFORE_NONCES + NONCE_BYTES * len(_SEALED.names)


@dataclass(slots=True)
class NewOutcome:
    """An outcome that is yet to be written as a row, by whoever has the time: it needs no database.

    Attributes:
        record: What is to be written.
        sealer: Of the store that it is for.
        today: Under which day's key, and the key.
        code: The receipt's, drawn when the row is made.
        kept: What the row keeps of it, likewise.
    """

    record: Record
    sealer: Sealer
    today: tuple[date, Key]
    code: str = field(init=False, repr=False)
    kept: str = field(init=False, repr=False)

    def row(self) -> dict[str, Any]:
        """Returns the values of an `outcomes` row, but for those that repeat the impression's and its place in the log.

        Raises:
            TextError: A text holds what cannot be kept.
            ValueError: `outcome` and `winner` do not go together, or `recorded_hour` is not aware.
        """
        record = self.record
        kind = Outcome(record.outcome)
        if (kind is Outcome.VOTE) != (record.winner is not None):
            raise ValueError("a vote has a winner, and nothing else has")
        winner = None if record.winner is None else Winner(record.winner).value
        day, key = self.today
        drawn = random_bytes(_DRAWN)  # at once: to ask takes as long as to seal a short value
        salt, other, nonces = drawn[:SALT_BYTES], drawn[SALT_BYTES:_BEFORE_NONCES], drawn[_BEFORE_NONCES:]
        self.code, self.kept = self.sealer.codes.new(other)
        plain = (
            packed({"winner": winner, "content": dict(record.content)}, name="the record's content"),
            packed(dict(record.metadata), name="the record's metadata"),
            b'{"code":"%b"}' % self.code.encode("ascii"),  # as `packed` writes it
        )
        store_id = self.sealer.keyring.store_id
        content, metadata, receipt = seal_row(key, store_id, _SEALED, record.comparison_id, plain, nonces=nonces)
        return {
            "comparison_id": record.comparison_id,
            "voter": check_text(record.voter, name="voter"),
            "kind": kind.value,
            "recorded_hour": _aware(record.recorded_hour, name="recorded_hour"),
            "receipt_sha256": self.kept,
            "key_day": day,
            "sealed_content": content,
            "sealed_metadata": metadata,
            "sealed_receipt": receipt,
            "salt": salt,
        }


class Sealer:
    """Turns records into rows and back. What is sealed today is sealed with today's key.

    Args:
        keyring: The days' keys.
        codes: Makes and reads receipt codes.
    """

    def __init__(self, keyring: Keyring, codes: ReceiptCodes) -> None:
        self.keyring = keyring
        self.codes = codes

    def check(self) -> None:
        """Returns when something could be sealed now, and opened again later; raises as `Keyring.check` does."""
        self.keyring.check()

    def impression_row(self, impression: Impression) -> dict[str, Any]:
        """Returns the values of an `impressions` row, but for `ordinal` and its place in the log.

        Raises:
            TextError: A text holds what cannot be kept.
            ValueError: `source` is unknown, or `shown_hour` is not aware.
        """
        for name in ("comparison_id", "voter", "campaign_id", "item_id"):
            check_text(getattr(impression, name) or "", name=name)
        metadata = packed(dict(impression.metadata), name="the impression's metadata")
        day, (sealed,) = self._sealed(IMPRESSIONS, impression.comparison_id, sealed_metadata=metadata)
        return {
            "comparison_id": impression.comparison_id,
            "voter": impression.voter,
            "shown_hour": _aware(impression.shown_hour, name="shown_hour"),
            "source": Source(impression.source).value,
            "campaign_id": impression.campaign_id,
            "item_id": impression.item_id,
            "key_day": day,
            "sealed_metadata": sealed,
            "salt": new_salt(),
        }

    def impression(self, row: RowMapping) -> Impression:
        """Returns the impression of a row that has all columns of `impressions`, not emptied by a withdrawal."""
        column = _I
        return Impression(
            comparison_id=row[column.comparison_id],
            voter=row[column.voter],
            shown_hour=row[column.shown_hour],
            source=row[column.source],
            campaign_id=row[column.campaign_id],
            item_id=row[column.item_id],
            metadata=self._opened(row, column.sealed_metadata),
        )

    def outcome(self, record: Record) -> NewOutcome:
        """Returns an outcome to be written as a row of the present day."""
        return NewOutcome(record, self, self.keyring.today())

    def outcome_metadata(self, comparison_id: str, day: date, metadata: Mapping[str, Json]) -> bytes:
        """Returns other metadata for an `outcomes` row, sealed under the key of the day that the row has.

        Raises:
            KeyringError: The key is gone.
        """
        place = self._place(OUTCOMES.c.sealed_metadata, comparison_id)
        return seal(self.keyring.of(day), place, packed(dict(metadata), name="the record's metadata"))

    def outcome_without_content(self, comparison_id: str, day: date, winner: str | None) -> bytes:
        """Returns what an `outcomes` row keeps of its content once the texts are gone: as long whoever won.

        Raises:
            KeyringError: The key is gone.
        """
        pad = "." * (_LONGEST_WINNER - len(winner or ""))
        plain = packed({"winner": winner, "content": {}, "pad": pad}, name="the record's content")
        return seal(self.keyring.of(day), self._place(OUTCOMES.c.sealed_content, comparison_id), plain)

    def record(self, row: RowMapping) -> Record:
        """Returns the record of a row that has all columns of `outcomes`."""
        column = _O
        opened = self._opened(row, column.sealed_content)
        return Record(
            comparison_id=row[column.comparison_id],
            outcome=Outcome(row[column.kind]),
            voter=row[column.voter],
            recorded_hour=row[column.recorded_hour],
            winner=cast("str | None", opened["winner"]),
            content=cast("Mapping[str, Json]", opened["content"]),
            metadata=self._opened(row, column.sealed_metadata),
        )

    def code(self, row: RowMapping) -> str:
        """Returns the receipt code of a row that has all columns of `outcomes`."""
        return cast("str", self._opened(row, _O.sealed_receipt)["code"])

    def annotation_row(self, comparison_id: str, annotation: Mapping[str, Json]) -> dict[str, Any]:
        """Returns the values of an `annotations` row, but for its place in the log.

        Raises:
            TextError: A text holds what cannot be kept.
        """
        content = packed(dict(annotation), name="the annotation")
        day, (sealed,) = self._sealed(ANNOTATIONS, comparison_id, sealed_content=content)
        return {"comparison_id": comparison_id, "key_day": day, "sealed_content": sealed, "salt": new_salt()}

    def annotation_content(self, comparison_id: str, day: date, annotation: Mapping[str, Json]) -> bytes:
        """Returns another annotation for an `annotations` row, sealed under the key of the day that the row has.

        Raises:
            KeyringError: The key is gone.
        """
        place = self._place(ANNOTATIONS.c.sealed_content, comparison_id)
        return seal(self.keyring.of(day), place, packed(dict(annotation), name="the annotation"))

    def annotation(self, row: RowMapping) -> Mapping[str, Json]:
        """Returns the annotation of a row that has all columns of `annotations`."""
        return self._opened(row, _A.sealed_content)

    def _sealed(self, table: Table, row_id: str, **columns: bytes) -> tuple[date, list[bytes]]:
        day, key = self.keyring.today()
        store_id, name = self.keyring.store_id, table.name
        return day, [seal(key, Place(store_id, name, row_id, column), plain) for column, plain in columns.items()]

    def _opened(self, row: RowMapping, column: Column[Any]) -> dict[str, Json]:
        table, name, comparison_id, key_day = _PLACES[column]
        place = Place(self.keyring.store_id, table, row[comparison_id], name)
        opened: Any = unpacked(unseal(self.keyring.of(row[key_day]), place, row[column]))
        return opened  # type: ignore[no-any-return]  # an object was sealed

    def _place(self, column: Column[Any], row_id: str) -> Place:
        return Place(self.keyring.store_id, column.table.name, row_id, column.name)


def _aware(hour: datetime, *, name: str) -> datetime:
    if hour.tzinfo is None:
        raise ValueError(f"{name} must be an aware date-time")
    return hour
