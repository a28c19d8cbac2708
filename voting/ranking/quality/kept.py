"""Where the quarantine is kept: in a file beside the store, or in a database that several instances share."""

from __future__ import annotations

import fcntl
import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, Protocol

from voting.errors import RankingError
from voting.ports import Rows, Transactions
from voting.ranking.quality.quarantine import Decision, Quarantine, load_quarantine

TABLE: Final = "quarantine_decisions"
FILE: Final = "quarantine.json"
"""In the data directory, beside SQLite."""

_READ: Final = f"SELECT comparison_id, quarantined, reasons, decided_at FROM {TABLE} ORDER BY number"  # noqa: S608  # ours
_ADD: Final = (
    f"INSERT INTO {TABLE} (number, comparison_id, quarantined, reasons, decided_at)"  # noqa: S608  # likewise
    " VALUES (:number, :comparison_id, :quarantined, :reasons, :decided_at)"
)


class KeptQuarantine(Protocol):
    """What was decided about doubtful votes. Thread-safe."""

    def load(self) -> Quarantine:
        """Returns the decisions as they are now.

        Raises:
            RankingError: They cannot be read.
            StoreError: Likewise.
        """
        ...

    def change(self, change: Callable[[Quarantine], Quarantine]) -> Quarantine:
        """Keeps what `change` makes of the decisions as they are now, and returns it.

        Args:
            change: Adds decisions to those that it is given; what it raises changes nothing.

        Raises:
            RankingError: They cannot be read or written.
            StoreError: Likewise.
        """
        ...


def kept_quarantine(shared: Transactions | None, path: Path) -> KeptQuarantine:
    """Returns the quarantine of a store.

    Args:
        shared: Of the table `TABLE` in a database that instances share; None: it is in the file.
        path: Of the file. One that is there although instances share a database is taken into it, once, and then called
            by its name with `.moved` behind it: decisions of an earlier version.

    Raises:
        RankingError: The file cannot be read.
        StoreError: The database cannot be reached.
    """
    if shared is None:
        return InFile(path)
    kept = InDatabase(shared)
    if path.exists():
        with _alone(path):
            if path.exists():  # nobody took it over meanwhile
                kept.change(load_quarantine(path).added_to)
                path.replace(path.with_name(f"{path.name}.moved"))
    return kept


class InFile:
    """See `KeptQuarantine`. Of several processes and threads that decide at once, each sees what the one before did."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self) -> Quarantine:
        """See the protocol."""
        return load_quarantine(self._path)

    def change(self, change: Callable[[Quarantine], Quarantine]) -> Quarantine:
        """See the protocol."""
        with _alone(self._path):
            changed = change(self.load())
            changed.save(self._path)
            return changed


class InDatabase:
    """See `KeptQuarantine`. Of several who decide at once, each sees what the one before decided."""

    def __init__(self, transactions: Transactions) -> None:
        self._open = transactions

    def load(self) -> Quarantine:
        """See the protocol."""
        with self._open(writing=False) as rows:
            return _read(rows)

    def change(self, change: Callable[[Quarantine], Quarantine]) -> Quarantine:
        """See the protocol."""
        with self._open(writing=True) as rows:
            before = _read(rows)
            after = change(before)
            first = len(before.decisions)
            for number, one in enumerate(after.decisions[first:], first + 1):
                rows.run(_ADD, _told(number, one))
            return after


def lock_of(path: Path) -> Path:
    """Returns the file that is locked while one changes the quarantine at `path`."""
    return path.with_name(f".{path.name}.lock")


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Waits until nobody else changes the file, and keeps others out; the system lets go when a process ends.

    The lock is a file of its own: the one that is locked for is replaced by each change.
    """
    lock = lock_of(path)
    try:
        descriptor = os.open(lock, os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, 0o600)
    except OSError as error:
        raise RankingError(f"{lock} cannot be written: {error.strerror or type(error).__name__}") from None
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)  # of each opening, so it parts threads too
        yield
    finally:
        os.close(descriptor)


def _read(rows: Rows) -> Quarantine:
    return Quarantine(
        tuple(
            Decision(comparison_id, bool(quarantined), tuple(json.loads(reasons)), decided_at)
            for comparison_id, quarantined, reasons, decided_at in rows.run(_READ)
        )
    )


def _told(number: int, one: Decision) -> dict[str, Any]:
    return {
        "number": number,
        "comparison_id": one.comparison_id,
        "quarantined": int(one.quarantined),
        "reasons": json.dumps(one.reasons),
        "decided_at": one.decided_at,
    }
