"""Comparisons as a researcher reads them back: the rows of three tables joined, opened a million at a time.

By position, and what the rows of a day have in common put together once: to look each column up by its name takes as
long as to open it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, Final, cast

from storage.as_of import AsOf
from storage.keyring import Keyring
from storage.sealing import TAG_BYTES, Columns, unpacked, unseal_row
from storage.tables import ANNOTATIONS, IMPRESSIONS, OUTCOMES
from voting.comparison import Outcome
from voting.errors import KeyringError
from voting.ports import Impression, Record, StoredRecord

_I, _O, _A = IMPRESSIONS.c, OUTCOMES.c, ANNOTATIONS.c
COLUMNS: Final = (
    *(_I.comparison_id, _I.voter, _I.shown_hour, _I.source, _I.campaign_id, _I.item_id),
    *(_I.key_day, _I.sealed_metadata, _I.leaf_index),
    *(_O.comparison_id, _O.voter, _O.kind, _O.recorded_hour),
    *(_O.key_day, _O.sealed_content, _O.sealed_metadata, _O.leaf_index),
    *(_A.comparison_id, _A.key_day, _A.sealed_content, _A.leaf_index),
)
"""What is read of each comparison, in the order in which `StoredRows` takes it."""

_ID: Final = COLUMNS.index(_I.comparison_id)
_CONTENT: Final = COLUMNS.index(_O.sealed_content)
_KEY_DAYS: Final = tuple(COLUMNS.index(column) for column in (_I.key_day, _O.key_day))
_SHOWN: Final = Columns(IMPRESSIONS.name, (_I.sealed_metadata.name,))
_ENDED: Final = Columns(OUTCOMES.name, (_O.sealed_content.name, _O.sealed_metadata.name))
_ANNOTATED: Final = Columns(ANNOTATIONS.name, (_A.sealed_content.name,))
_TAG: Final = slice(-TAG_BYTES, None)
"""Of a sealed value: what nobody without its key can make for another text, so it marks this one."""
_OUTCOMES: Final = {one.value: one for one in Outcome}


def id_of(row: Sequence[Any]) -> str:
    """Returns the id of the comparison."""
    return cast("str", row[_ID])


def size_of(row: Sequence[Any]) -> int:
    """Returns how many bytes its content has, sealed."""
    return len(row[_CONTENT] or b"")


class StoredRows:
    """Opens rows of `COLUMNS`, which no withdrawal emptied. For one thread.

    Args:
        keyring: Opens them.
        as_of: Tells what had been there already; None: everything.
    """

    def __init__(self, keyring: Keyring, as_of: AsOf | None) -> None:
        self._keyring, self._store_id = keyring, keyring.store_id
        self._destroyed = keyring.destroyed()
        self._had: Callable[[int | None], bool] = as_of.had if as_of is not None else lambda _: True

    def stored(self, row: Sequence[Any]) -> StoredRecord | None:
        """Returns the comparison; None where the key was destroyed of the day on which it was shown or ended.

        An annotation of another day, whose key was destroyed, is left out alone.

        Raises:
            KeyringError: A value does not open, or a key is gone that nobody destroyed.
        """
        try:
            return None if self._is_lost(row) else self._whole(row)
        except KeyringError:
            before, self._destroyed = self._destroyed, self._keyring.destroyed()
            if self._destroyed == before:
                raise
        return self.stored(row)  # a key was destroyed since the last look

    def _is_lost(self, row: Sequence[Any]) -> bool:
        destroyed = self._destroyed
        return bool(destroyed) and any(row[place] in destroyed for place in _KEY_DAYS)

    def _whole(self, row: Sequence[Any]) -> StoredRecord:
        comparison_id, voter, hour, source, campaign_id, item_id, day, metadata, _, ended, *rest = row
        opened = self._opened(_SHOWN, comparison_id, day, (metadata,))[0]
        impression = Impression(comparison_id, voter, hour, source, campaign_id, item_id, opened)
        mark = metadata[_TAG]
        if ended is None:
            return StoredRecord(impression, None, mark=mark)
        voter, kind, hour, day, content, metadata, leaf, annotated, *annotation = rest
        if not self._had(leaf):
            return StoredRecord(impression, None, mark=mark)
        told, opened = self._opened(_ENDED, comparison_id, day, (content, metadata))
        record = Record(comparison_id, _OUTCOMES[kind], voter, hour, told["winner"], told["content"], opened)
        mark += content[_TAG] + metadata[_TAG]
        if annotated is None:
            return StoredRecord(impression, record, None, mark)
        day, content, leaf = annotation
        if day in self._destroyed or not self._had(leaf):
            return StoredRecord(impression, record, None, mark)
        opened = self._opened(_ANNOTATED, comparison_id, day, (content,))[0]
        return StoredRecord(impression, record, opened, mark + content[_TAG])

    def _opened(self, columns: Columns, row_id: str, day: date, sealed: Sequence[bytes]) -> list[Any]:
        return [unpacked(one) for one in unseal_row(self._keyring.of(day), self._store_id, columns, row_id, sealed)]
