"""Which entries of the log have no row, and which later entry says why, and of what kind they were.

The kind stands in the hash of an entry, which cannot be made again once its row is gone: then later entries tell it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from storage.commitments import COMMITTED, CONTENT, Kind, trimmed_fields


class Absences:
    """Filled while the log is read from its beginning to its end."""

    def __init__(self) -> None:
        self.withdrawn: dict[str, int | None] = {}
        """Comparisons whose vote was taken back, and where the impression had been entered; None where it is older."""
        self.destroyed: dict[date, str] = {}
        """Days whose key was destroyed, and its id."""
        self.moved: dict[int, int] = {}
        """Entries of rows that were entered anew without some of their fields, and where."""
        self.textless: set[int] = set()
        """Where those are now of which the texts were cut out."""
        self.misnamed: set[int] = set()
        """Entries without a row that are of another kind than a later entry says."""
        self.miscounted: list[int] = []
        """Purges whose entries are of other kinds than they counted."""
        self._absent: dict[int, Kind] = {}
        self._explained: set[int] = set()
        self._annotations: dict[int, int] = {}
        self._annotating: set[int] = set()

    def absent(self, index: int, kind: Kind) -> None:
        """An entry has no row."""
        self._absent[index] = kind

    def told(self, index: int, kind: Kind, body: Mapping[str, Any]) -> None:
        """An entry says something in plain.

        Raises:
            KeyError: It does not say what an entry of its kind says.
            TypeError: Likewise.
            ValueError: Likewise.
        """
        if kind is Kind.WITHDRAWAL:
            self._withdrawn(index, body)
        elif kind is Kind.EXPIRY:
            leaves = [_earlier(leaf, index) for leaf in body["leaves"]]
            self._explained.update(leaves)
            self._named(Kind.IMPRESSION, leaves)
        elif kind is Kind.PURGE:
            self._purged(index, body)
        elif kind is Kind.TRIM:
            for now, leaf in enumerate(_places(body, index), body["first"]):
                _earlier(now, index)
                self._explained.add(leaf)
                self._named(Kind.ANNOTATION if now in self._annotating else Kind.OUTCOME, [leaf, now])
                self.moved[leaf] = now
                if leaf in self.textless or trimmed_fields(body) == CONTENT:
                    self.textless.add(now)
                if leaf in self._annotations:
                    self._annotations[now] = self._annotations.pop(leaf)
        elif kind is Kind.KEY_DESTROYED:
            self.destroyed[date.fromisoformat(body["day"])] = _text(body["key_id"])
        elif kind is Kind.ANNOTATION:
            outcome = _earlier(body["outcome_leaf"], index)
            self._named(Kind.OUTCOME, [outcome])
            replaced = self._annotations.get(outcome)
            if replaced is not None:
                self._explained.add(replaced)
            self._annotations[outcome] = index
            self._annotating.add(index)

    def put_back(self) -> list[int]:
        """Returns entries that are not without a row, though a later one says why they were."""
        return sorted(self._explained - self._absent.keys())

    def unexplained(self) -> Iterator[tuple[int, Kind]]:
        """Yields entries without a row for which there is no reason."""
        yield from ((index, kind) for index, kind in self._absent.items() if index not in self._explained)

    def _named(self, kind: Kind, leaves: Iterable[int]) -> None:
        """Says of what kind entries were; those that have a row show it themselves."""
        self.misnamed.update(leaf for leaf in leaves if self._absent.get(leaf, kind) is not kind)

    def _withdrawn(self, index: int, body: Mapping[str, Any]) -> None:
        places = {Kind.IMPRESSION: body["impression_leaf"], Kind.OUTCOME: body["outcome_leaf"]}
        told = {kind: _earlier(leaf, index) for kind, leaf in places.items() if leaf is not None}
        self.withdrawn[_text(body["comparison_id"])] = told.get(Kind.IMPRESSION)
        for kind, leaf in told.items():
            self._explained.add(leaf)
            self._named(kind, [leaf])
        annotation = self._annotations.pop(told.get(Kind.OUTCOME, -1), None)
        if annotation is not None:
            self._explained.add(annotation)

    def _purged(self, index: int, body: Mapping[str, Any]) -> None:
        leaves = [*_places(body, index)]
        self._explained.update(leaves)
        kinds = Counter(self._absent.get(leaf) for leaf in leaves)
        counted = {kind: body[table.name] for kind, table in COMMITTED.items()}
        if not kinds[None] and any(kinds[kind] != number for kind, number in counted.items()):
            self.miscounted.append(index)


def _places(body: Mapping[str, Any], index: int) -> Iterator[int]:
    """The entries before this one that it tells as ranges."""
    for first, last in body["ranges"]:
        yield from range(_earlier(first, index), _earlier(last, index) + 1)


def _earlier(leaf: Any, index: int) -> int:
    """A place in the log before an entry: what somebody wrote into it may be anything, or too much to count through."""
    if type(leaf) is not int or not 0 <= leaf < index:
        raise ValueError("no entry before this one")
    return leaf


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError("no text")
    return value
