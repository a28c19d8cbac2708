"""What SQLite leaves of rows that it moved: copies in the unused part of a page, which `secure_delete` does not reach.

Where rows are deleted, SQLite moves others from page to page to fill them. Now and then it writes such a page anew and
leaves, between its list of cells and the first of them, what stood there before. A row that is deleted later is
overwritten where it is, and not there: so SQLite 3.40 did with about one in a thousand that were deleted at random.

The pages are read past SQLite, and what is unused in them is overwritten with zeros: nothing that SQLite reads, so a
reader or a power cut meanwhile sees the same database (https://www.sqlite.org/fileformat.html#b_tree_pages). Only the
one process that may write does so, while the write-ahead log is empty.

Not protected: a file in which such a page cannot be told from others by its first byte. That is one of 64 GiB or more,
and one that somebody gave `auto_vacuum`, which keeps maps of pages among them.
"""

from __future__ import annotations

import os
import re
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from storage.files import sync

_HEADER: Final = 100  # of the file, before that of the first page
_LONG: Final = {2, 5}  # kinds of pages with more pages below them, which they name with four bytes more
_BTREE: Final = re.compile(rb"[\x02\x05\x0a\x0d]")
_READ_AT_ONCE: Final = 1 << 20
_PAUSE_S: Final = 0.001  # after each: a file of a million votes has thousands, and voters need the interpreter
_WIPED_AT_ONCE: Final = 256  # pages; for so long, some ten milliseconds, votes wait
_TOO_LARGE: Final = 1 << 36
_PAGE_SIZE, _LARGEST_ROOT = slice(16, 18), slice(52, 56)  # of the header; the latter is 0 without `auto_vacuum`


class _Gap(NamedTuple):
    """Where nothing is in a page, between the cells and the list of them, which begins before it."""

    listed: int
    start: int
    end: int


class Traces:
    """The traces in one database.

    Its descriptor stays open until `close`: a process that closes any descriptor of a file loses the locks that SQLite
    has on it (https://www.sqlite.org/howtocorrupt.html, 2.2).

    Args:
        path: Of the file; no connection to it is open yet.

    Raises:
        OSError: It cannot be opened.
    """

    def __init__(self, path: Path) -> None:
        self._descriptor = os.open(path, os.O_RDWR | os.O_CLOEXEC)
        self._pages: list[int] = []
        self._lock = threading.Lock()  # of them
        self._stopped = threading.Event()

    @property
    def found(self) -> bool:
        """Whether there is something to wipe."""
        return bool(self._pages)

    def look(self) -> None:
        """Takes down the pages in which something seems to be left, whatever is written meanwhile, or stops half-way.

        Raises:
            OSError: The file cannot be read.
        """
        size = self._page_size()
        if not size:
            return
        pages, at = [], 0
        while not self._stopped.wait(_PAUSE_S) and (read := os.pread(self._descriptor, _READ_AT_ONCE, at)):
            firsts = bytearray(read[::size])
            if at == 0:
                firsts[0] = read[_HEADER]
            for kind in _BTREE.finditer(firsts):
                page = kind.start() * size
                gap = _gap(read[page : page + size], first=at + page == 0)
                if gap is not None and _is_dirty(read[page + gap.start : page + gap.end], size):
                    pages.append(at + page)
            at += len(read)
        with self._lock:
            self._pages = pages

    def wipe(self) -> None:
        """Overwrites some of them, where they still are what they seemed to be; nobody writes meanwhile.

        Raises:
            OSError: The file cannot be read or written.
        """
        size = self._page_size()
        with self._lock:
            pages, self._pages = self._pages[:_WIPED_AT_ONCE], self._pages[_WIPED_AT_ONCE:]
        for page in pages if size else ():
            read = os.pread(self._descriptor, size, page)
            gap = _gap(read, first=page == 0)
            if gap is not None and all(cell >= gap.end for cell in _words(read[gap.listed : gap.start])):
                os.pwrite(self._descriptor, bytes(gap.end - gap.start), page + gap.start)
        sync(self._descriptor)

    def stop(self) -> None:
        """Puts an end to looking, now and later."""
        self._stopped.set()

    def close(self) -> None:
        """Lets go of the file; no connection to it is open any more."""
        os.close(self._descriptor)

    def _page_size(self) -> int:
        """Bytes of a page; 0 where none may be touched."""
        header = os.pread(self._descriptor, _HEADER, 0)
        if any(header[_LARGEST_ROOT]) or os.fstat(self._descriptor).st_size >= _TOO_LARGE:
            return 0
        size = int.from_bytes(header[_PAGE_SIZE], "big")
        return 1 << 16 if size == 1 else size


def _gap(page: bytes, *, first: bool) -> _Gap | None:
    """What is unused between the list of cells and the cells; None where it is no such page, or is being written."""
    header = _HEADER if first else 0
    if not _BTREE.match(page, header):
        return None
    cells, begin = (int.from_bytes(page[header + at : header + at + 2], "big") for at in (3, 5))
    listed = header + (12 if page[header] in _LONG else 8)
    end = listed + 2 * cells
    begin = begin or 1 << 16
    return _Gap(listed, end, begin) if end <= begin <= len(page) else None


def _is_dirty(gap: bytes, page_size: int) -> bool:
    """Whether more is there than the places of cells that were listed before, which tell nothing."""
    if not gap.strip(b"\0"):
        return False
    places = next((at for at, word in enumerate(_words(gap)) if not 0 < word <= page_size), len(gap) // 2)
    return bool(gap[2 * places :].strip(b"\0"))


def _words(some: bytes) -> Iterator[int]:
    return (int.from_bytes(some[at : at + 2], "big") for at in range(0, len(some) - 1, 2))
