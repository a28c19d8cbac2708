"""Whether impressions have the numbers that they were given, which no commitment covers: they are known only after it.

A number is the place in the log at which the impression was entered first. One that was emptied by a withdrawal is
entered anew and keeps it; the withdrawal says which it was. Revision 0008 gave numbers to rows that were there: to an
emptied one its place of then, and to those that were older than any log one below `NO_NUMBER`. These are entered before
everything else (`storage.backlog`).

Not found: that the number of an emptied row is its newer place, that one which was entered before there was any other
entry is below `NO_NUMBER`, or is another one there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from storage.commitments import Kind
from storage.tables import NO_NUMBER


class Numbers:
    """Filled while the log is read from its beginning to its end."""

    def __init__(self) -> None:
        self._others: int | None = None
        self._emptied: dict[str, tuple[int, int]] = {}

    def entry(self, index: int, kind: Kind) -> None:
        """There is an entry."""
        if self._others is None and kind is not Kind.IMPRESSION:
            self._others = index

    def is_given(self, row: Mapping[str, Any]) -> bool:
        """Whether an impression can have its number; of one that was emptied, `wrong` says so in the end."""
        number, leaf = row["number"], row["leaf_index"]
        if row["sealed_metadata"] is None and number != leaf:
            self._emptied[row["comparison_id"]] = number, leaf
            return True
        return self._is_of(number, leaf)

    def wrong(self, withdrawn: Mapping[str, int | None]) -> Iterator[str]:
        """Yields emptied impressions that have another number.

        Args:
            withdrawn: Where the impressions of withdrawn votes were entered before.
        """
        for key, (number, leaf) in self._emptied.items():
            told = withdrawn.get(key)
            if not self._is_of(number, leaf if told is None else told):
                yield key

    def _is_of(self, number: int, leaf: int) -> bool:
        return number == leaf or (number < NO_NUMBER and (self._others is None or leaf < self._others))
