"""Which entries of the log have no row, and which later entry says why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from storage.commitments import CONTENT, Kind, trimmed_fields


class Absences:
    """Filled while the log is read from its beginning to its end."""

    def __init__(self) -> None:
        self.withdrawn: set[str] = set()
        """Comparisons whose vote was taken back."""
        self.destroyed: dict[date, str] = {}
        """Days whose key was destroyed, and its id."""
        self.moved: dict[int, int] = {}
        """Entries of rows that were entered anew without some of their fields, and where."""
        self.textless: set[int] = set()
        """Where those are now of which the texts were cut out."""
        self._absent: dict[int, Kind] = {}
        self._explained: set[int] = set()
        self._annotations: dict[int, int] = {}

    def absent(self, index: int, kind: Kind) -> None:
        """An entry has no row."""
        self._absent[index] = kind

    def told(self, index: int, kind: Kind, body: Mapping[str, Any]) -> None:
        """An entry says something in plain.

        Raises:
            KeyError: It does not say what an entry of its kind says.
        """
        if kind is Kind.WITHDRAWAL:
            self.withdrawn.add(body["comparison_id"])
            outcome = body["outcome_leaf"]
            self._explained |= {body["impression_leaf"], outcome, self._annotations.pop(outcome, None)} - {None}
        elif kind is Kind.EXPIRY:
            self._explained.update(body["leaves"])
        elif kind is Kind.PURGE:
            self._explained.update(leaf for first, last in body["ranges"] for leaf in range(first, last + 1))
        elif kind is Kind.TRIM:
            before = (leaf for first, last in body["ranges"] for leaf in range(first, last + 1))
            for now, leaf in enumerate(before, body["first"]):
                self._explained.add(leaf)
                self.moved[leaf] = now
                if leaf in self.textless or trimmed_fields(body) == CONTENT:
                    self.textless.add(now)
                if leaf in self._annotations:
                    self._annotations[now] = self._annotations.pop(leaf)
        elif kind is Kind.KEY_DESTROYED:
            self.destroyed[date.fromisoformat(body["day"])] = body["key_id"]
        elif kind is Kind.ANNOTATION:
            replaced = self._annotations.get(body["outcome_leaf"])
            if replaced is not None:
                self._explained.add(replaced)
            self._annotations[body["outcome_leaf"]] = index

    def put_back(self) -> list[int]:
        """Returns entries that are not without a row, though a later one says why they were."""
        return sorted(self._explained - self._absent.keys())

    def unexplained(self) -> Iterator[tuple[int, Kind]]:
        """Yields entries without a row for which there is no reason."""
        yield from ((index, kind) for index, kind in self._absent.items() if index not in self._explained)
