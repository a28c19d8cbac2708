"""Rows on their way from the store to the shards, in piles by their label: an external sort in constant memory.

Each part of the store is read by itself and has two files: the rows, gathered in chunks of one pile each, and a card
per row with what planning must know of it. They hold what the release holds, de-identified rows, and are deleted with
the draft. Rows are written by `marshal`, which is ten times as fast as JSON, and read back by the same version of
Python from a directory that this account alone can write.
"""

from __future__ import annotations

import marshal
import os
import struct
from collections.abc import Iterator
from itertools import accumulate
from operator import itemgetter
from pathlib import Path
from typing import IO, Any, Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from voting.release.columns import Row, Table
from voting.release.near import BANDS

ROWS_PER_PILE: Final = 1_000
"""On average; what is in memory at a time of each process."""

_CHUNK_BYTES: Final = 32_768
_BUFFERED_BYTES: Final = 16_000_000  # at most about this much waits in all piles together, however many there are
_CARDS_AT_ONCE: Final = 16_384
_CHUNK: Final = np.dtype([("pile", "<u4"), ("length", "<u4"), ("offset", "<u8")])

CARD: Final = np.dtype(
    [
        ("label", "S16"),  # of the comparison, as it is in the release: the bytes that its hex digits tell
        ("table", "u1"),
        ("chat", "?"),  # the prompt is the voter's own
        ("texts", "?"),  # it has any
        ("combination", "u4"),  # number in the part's list
        ("voter", "u8"),
        ("review", "u8"),
        ("digest", "V16"),  # keyed hash of the texts; without any, of all that is shown but labels
        ("risk", "f4"),
        ("prompt", "<u8", (BANDS,)),
        ("opening", "<u8", (BANDS,)),
    ]
)
"""What planning knows of a row; labels sort as their hex digits do."""

pack_card: Final = struct.Struct(f"=16sB??IQQ16sf{8 * BANDS}s{8 * BANDS}s").pack
"""Makes a card of its fields in their order, bands as little-endian bytes."""

# Of each block of cards one field stands behind the other, so that one can be read without the others.
_FIELDS: Final = tuple(
    (name, column) for name in CARD.names or () for column in (range(BANDS) if CARD[name].shape else (None,))
)
_SIZES: Final = [CARD[name].base.itemsize for name, _ in _FIELDS]
_BEFORE: Final = dict(zip(_FIELDS, accumulate(_SIZES, initial=0), strict=False))  # bytes of a card

TABLES: Final = (Table.VOTES, Table.OUTCOMES)

Values: TypeAlias = list[Any]
"""A row as it is kept here: the number of its table in `TABLES`, then its values in the order of the columns."""

LABEL: Final = 1
"""Of `Values`: where the comparison's label stands."""


def pile_of(label: str, piles: int) -> int:
    """Returns the pile of a label; every label of one pile sorts before every label of the next."""
    return int(label[:8], 16) * piles >> 32


class PartWriter:
    """Writes the rows and cards of one part.

    Args:
        directory: Where.
        part: Its number.
        piles: How many piles there are in all.
    """

    def __init__(self, directory: Path, part: int, piles: int) -> None:
        self._directory, self._part, self._piles = directory, part, piles
        self._chunk_bytes = min(_CHUNK_BYTES, _BUFFERED_BYTES // piles)
        self._buffers: dict[int, list[bytes]] = {}
        self._sizes: dict[int, int] = {}
        self._chunks: list[tuple[int, int, int]] = []
        self._cards: list[bytes] = []
        self._rows: IO[bytes] = _rows_path(directory, part).open("wb")
        self._card_file: IO[bytes] = _cards_path(directory, part).open("wb")
        self._offset = 0
        self.bytes_by_table = dict.fromkeys(TABLES, 0)
        """Bytes of the rows as they are written here."""

    def add(self, table: Table, row: Row, card: bytes) -> None:
        """Takes a row and its card, see `pack_card`."""
        label = str(row["comparison_id"])
        line = marshal.dumps([TABLES.index(table), *row.values()])
        self.bytes_by_table[table] += len(line)
        pile = pile_of(label, self._piles)
        self._buffers.setdefault(pile, []).append(line)
        size = self._sizes[pile] = self._sizes.get(pile, 0) + len(line)
        if size >= self._chunk_bytes:
            self._write(pile)
        self._cards.append(card)
        if len(self._cards) >= _CARDS_AT_ONCE:
            self._write_cards()

    def close(self) -> None:
        """Writes the rest."""
        for pile in sorted(self._buffers):
            self._write(pile)
        self._write_cards()
        self._rows.close()
        self._card_file.close()
        chunks = np.array(self._chunks, dtype=_CHUNK)
        chunks[np.argsort(chunks["pile"], kind="stable")].tofile(_chunks_path(self._directory, self._part))

    def _write(self, pile: int) -> None:
        raw = marshal.dumps(self._buffers.pop(pile))
        self._sizes.pop(pile)
        self._rows.write(raw)
        self._chunks.append((pile, len(raw), self._offset))
        self._offset += len(raw)

    def _write_cards(self) -> None:
        if not self._cards:
            return
        cards = np.frombuffer(b"".join(self._cards), dtype=CARD)
        for name, column in _FIELDS:
            _values(cards, name, column).tofile(self._card_file)
        self._cards.clear()


class Piles:
    """Reads the piles of all parts. For one process."""

    def __init__(self, directory: Path, parts: int) -> None:
        self._files = [_rows_path(directory, part).open("rb") for part in range(parts)]
        # As arrays: a million rows have hundreds of thousands of chunks.
        self._chunks = [np.fromfile(_chunks_path(directory, part), dtype=_CHUNK) for part in range(parts)]

    def rows(self, pile: int) -> list[Values]:
        """Returns the rows of a pile in the order of their labels."""
        rows = [values for chunk in self._chunks_of(pile) for values in map(marshal.loads, marshal.loads(chunk))]  # noqa: S302  # our own file, see the module
        rows.sort(key=itemgetter(LABEL))
        return rows

    def close(self) -> None:
        """Closes the files."""
        for file in self._files:
            file.close()

    def _chunks_of(self, pile: int) -> Iterator[bytes]:
        for file, chunks in zip(self._files, self._chunks, strict=True):
            first, end = np.searchsorted(chunks["pile"], (pile, pile + 1))
            for _, length, offset in chunks[first:end].tolist():
                yield os.pread(file.fileno(), length, offset)


class Cards:
    """The cards of all parts, a field at a time: as a whole they would be 200 MB for a million rows."""

    def __init__(self, directory: Path, parts: int) -> None:
        self._paths = [_cards_path(directory, part) for part in range(parts)]

    def sizes(self) -> list[int]:
        """Returns how many cards each part has."""
        return [path.stat().st_size // CARD.itemsize for path in self._paths]

    def field(self, name: str, column: int | None = None) -> NDArray[Any]:
        """Returns one field of all cards, part after part; of a field with several values, one of them."""
        dtype, before = CARD[name].base, _BEFORE[name, column]
        field = np.empty(sum(self.sizes()), dtype=dtype)
        done = 0
        for path, size in zip(self._paths, self.sizes(), strict=True):
            for first in range(0, size, _CARDS_AT_ONCE):
                count = min(_CARDS_AT_ONCE, size - first)
                at = first * CARD.itemsize + count * before
                field[done : done + count] = np.fromfile(path, dtype=dtype, count=count, offset=at)
                done += count
        return field


def _values(cards: NDArray[Any], name: str, column: int | None) -> NDArray[Any]:
    return np.ascontiguousarray(cards[name] if column is None else cards[name][:, column])


def _rows_path(directory: Path, part: int) -> Path:
    return directory / f"part-{part:03d}.rows"


def _cards_path(directory: Path, part: int) -> Path:
    return directory / f"part-{part:03d}.cards"


def _chunks_path(directory: Path, part: int) -> Path:
    return directory / f"part-{part:03d}.chunks"
