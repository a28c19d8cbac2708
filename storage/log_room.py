"""Room for SQLite's write-ahead log, made beforehand in a store that is busy.

A commit that makes the log's file longer has the file system write down its length and where the new part is, as well
as the data: with eight callers a third of what a vote takes. So the file is filled up with zeros before SQLite gets
there, and only written over by its commits. For SQLite zeros are no frames: it reads up to the last commit, as ever.
To move the log into the database takes some of the disk before any is free again, and seldom as much as the log. So
it is to be emptied early where less than that is left; where nothing is, all behind the last commit is given back.
"""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Final

from storage.files import sync

_PIECE: Final = bytes(1 << 20)
FIRST: Final = 1 << 20
"""Bytes of a log that are no sign of a busy store."""
WHOLE: Final = 64 << 20
"""Bytes of a log that SQLite begins anew, about (`wal_autocheckpoint`)."""
_HEADER: Final = 32
_FRAME_HEADER: Final = 24
_FACTOR: Final = 4  # a log that is emptied again soon was not filled up for much


class LogRoom:
    """Fills the log up whenever SQLite had to make it longer itself. For the one thread that writes.

    Args:
        path: Of the write-ahead log.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._enough = FIRST
        self._size = self._looked_at = 0

    def is_short(self) -> bool:
        """Whether SQLite made the log longer, and the disk has less left than it takes: it is to be emptied.

        Where that fails, it is so again when the log has become twice as long, and not at each commit.
        """
        try:
            size = self._path.stat().st_size
            if size < self._size:  # it was emptied
                self._looked_at = 0
            self._size = size
            short = size > self._looked_at and self._free() < size
        except OSError:  # there is no log yet
            return False
        self._looked_at = 2 * size if short else max(size, self._looked_at)
        return short

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

    def give_back(self) -> None:
        """Cuts off what stands behind the last commit. Only outside a transaction, like `make`.

        A frame is one of SQLite's if it has the salts of the log's header, and ends a commit if it tells the size of
        the database (https://www.sqlite.org/fileformat.html#the_write_ahead_log).

        Raises:
            OSError: There is no log, or it cannot be cut off.
        """
        with self._path.open("r+b", buffering=0) as file:
            header = file.read(_HEADER)
            salts, frame = header[16:24], _FRAME_HEADER + int.from_bytes(header[8:12], "big")
            size, end = self._path.stat().st_size, len(header)
            for place in range(_HEADER, size - frame + 1, frame):
                file.seek(place)
                told = file.read(_FRAME_HEADER)
                if told[8:16] == salts and any(told[4:8]):
                    end = place + frame
            file.truncate(end)

    def _free(self) -> int:
        disk = os.statvfs(self._path)
        return disk.f_bavail * disk.f_frsize

    def _fill(self, size: int) -> None:
        if self._free() < 2 * self._enough - size:  # afterwards the log would be more than what is left
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        with self._path.open("r+b", buffering=0) as file:
            try:
                file.seek(size)
                while (missing := self._enough - file.tell()) > 0:
                    file.write(_PIECE[:missing])
                sync(file.fileno())
            except OSError:
                file.truncate(size)  # others need the space more
                raise
