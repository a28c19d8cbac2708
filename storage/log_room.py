"""Room for SQLite's write-ahead log, made beforehand in a store that is busy.

A commit that makes the log's file longer has the file system write down its length and where the new part is, as well
as the data: with eight callers a third of what a vote takes. So the file is filled up with zeros before SQLite gets
there, and only written over by its commits. For SQLite zeros are no frames: it reads up to the last commit, as ever.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from storage.files import sync

_PIECE: Final = bytes(1 << 20)
FIRST: Final = 1 << 20
"""Bytes of a log that are no sign of a busy store."""
WHOLE: Final = 64 << 20
"""Bytes of a log that SQLite begins anew, about (`wal_autocheckpoint`)."""
_FACTOR: Final = 4  # a log that is emptied again soon was not filled up for much


class LogRoom:
    """Fills the log up whenever SQLite had to make it longer itself. For the one thread that writes.

    Args:
        path: Of the write-ahead log.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._enough = FIRST

    def make(self) -> None:
        """Makes room if it is time. Only outside a transaction; where the disk has none to give, nothing changes."""
        try:
            size = self._path.stat().st_size
        except OSError:  # there is no log yet
            return
        if size < FIRST:  # or it was emptied
            self._enough = FIRST
        if self._enough < size < WHOLE:
            self._enough = min(_FACTOR * size, WHOLE)
            try:
                self._fill(size)
            except OSError:
                self._enough = WHOLE  # not again until it was emptied

    def _fill(self, size: int) -> None:
        with self._path.open("r+b", buffering=0) as file:
            try:
                file.seek(size)
                while (missing := self._enough - file.tell()) > 0:
                    file.write(_PIECE[:missing])
                sync(file.fileno())
            except OSError:
                file.truncate(size)  # others need the space more
                raise
