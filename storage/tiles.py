"""Where the hashes of the log's tree are kept: leaves one by one, and tiles of 256 so that proofs need not hash it all.

A tile of level 0 holds the hashes of 256 leaves, one of level n + 1 the roots of 256 tiles of level n. Only full tiles
are written, each once, in the transaction that fills it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any, Final, TypeAlias

from sqlalchemy import RowMapping, Select, Table, select

from storage.as_stored import IMPOSSIBLE
from storage.merkle import HASH_BYTES, extended, root_of
from storage.tables import LOG_LEAVES, LOG_TILES
from voting.errors import CheckpointError

TILE: Final = 256
_BITS: Final = 8
_AT_ONCE: Final = 256 * TILE
_MISSING: Final = "is missing"

Rows: TypeAlias = Callable[[Select[*tuple[Any, ...]]], Sequence[RowMapping]]
"""Runs a reading statement."""


def split_hashes(packed: bytes) -> list[bytes]:
    """Returns the hashes that were written one after the other."""
    return [packed[at : at + HASH_BYTES] for at in range(0, len(packed), HASH_BYTES)]


def completed_tiles(
    rows: Rows, before: int, after: int, leaves: Callable[[int, int], Sequence[bytes]]
) -> Iterator[dict[str, Any]]:
    """Yields the rows of `log_tiles` that were filled while the log grew from `before` to `after` entries.

    A tile may be made of tiles that are yielded before it.

    Args:
        rows: Sees the tiles that are stored.
        before: Entries.
        after: Likewise.
        leaves: Returns the hashes of so many entries from one on; called for those of full tiles.
    """
    made: dict[tuple[int, int], bytes] = {}
    level = 0
    while (span := TILE ** (level + 1)) <= after:
        for index in range(before // span, after // span):
            hashes = leaves(index * TILE, TILE) if level == 0 else _roots(rows, level - 1, index, made)
            made[level, index] = b"".join(hashes)
            yield {"level": level, "tile_index": index, "hashes": made[level, index]}
        level += 1


def tile_faults(rows: Rows, size: int) -> Iterator[tuple[str, str]]:
    """Yields which tiles are not those that the entries make up, and what is wrong with each.

    Args:
        rows: Of a store whose entries are whole.
        size: How many it has.
    """
    expected: dict[tuple[Any, Any], bytes] = {}
    if size >= TILE:
        tiles = completed_tiles(rows, 0, size, partial(leaf_hashes, rows))
        expected = {(tile["level"], tile["tile_index"]): tile["hashes"] for tile in tiles}
    for tile in rows(select(LOG_TILES)):
        place = (tile["level"], tile["tile_index"])
        if expected.pop(place, None) != tile["hashes"]:
            yield _named(*place), "is not made of the entries below it"
    for place in expected:
        yield _named(*place), _MISSING


def require_tiles(rows: Rows, size: int, root: bytes) -> None:
    """Returns when the tiles are what the entries make up, or the entries are not those that were signed themselves.

    Args:
        rows: Of the store.
        size: Entries, as is signed.
        root: Likewise.

    Raises:
        CheckpointError: A tile is another one; names the first.
    """
    frontier: list[bytes] = []
    for start in range(0, size, _AT_ONCE):
        hashes = leaf_hashes(rows, start, min(_AT_ONCE, size - start))
        if not all(isinstance(one, bytes) for one in hashes):
            return
        frontier = extended(start, frontier, hashes)
    if root_of(frontier) == root:
        for place, what in tile_faults(rows, size):
            raise _changed(LOG_TILES, place, what)


class StoredTree:
    """Gives the roots of perfect subtrees of what is stored; see `storage.merkle.Subtree`.

    Args:
        rows: Of the store.
        size: Entries that the log has, where a tile that they fill has to be there; None: it need not be.
    """

    def __init__(self, rows: Rows, size: int | None = None) -> None:
        self._rows = rows
        self._size = size

    def __call__(self, level: int, index: int) -> bytes:
        """Returns one root. All its leaves must be stored.

        Raises:
            CheckpointError: Rows of the log are not as they must be, whatever they say; names them.
        """
        tile_level, above = divmod(level, _BITS)
        hashes = self._hashes(tile_level, index << above, 1 << above)
        return root_of(extended(0, [], hashes))

    def _hashes(self, level: int, start: int, count: int) -> list[bytes]:
        """Returns neighbouring hashes of one tile: of leaves at level 0, of whole tiles above."""
        tile, offset = divmod(start, TILE)
        at = (LOG_TILES.c.level == level, LOG_TILES.c.tile_index == tile)
        found = self._rows(select(LOG_TILES.c.hashes).where(*at))
        if found:
            packed = found[0]["hashes"]
            if not isinstance(packed, bytes) or len(packed) != TILE * HASH_BYTES:
                raise _changed(LOG_TILES, _named(level, tile), IMPOSSIBLE)
            return split_hashes(packed)[offset : offset + count]
        if self._size is not None and (tile + 1) * TILE ** (level + 1) <= self._size:
            raise _changed(LOG_TILES, _named(level, tile), _MISSING)
        if level == 0:
            hashes = leaf_hashes(self._rows, start, count)
            if len(hashes) < count or not all(isinstance(one, bytes) and len(one) == HASH_BYTES for one in hashes):
                raise _changed(LOG_LEAVES, f"from {start} on", "has lost an entry or the hash of one")
            return hashes
        return [self._tile_root(level - 1, start + one) for one in range(count)]

    def _tile_root(self, level: int, index: int) -> bytes:
        return root_of(extended(0, [], self._hashes(level, index * TILE, TILE)))


def _named(level: object, index: object) -> str:
    return f"{level}/{index}"


def _changed(table: Table, row: str, what: str) -> CheckpointError:
    return CheckpointError(f"{table} {row} {what}; python -m voting verify names all that is wrong")


def _roots(rows: Rows, level: int, tile: int, made: dict[tuple[int, int], bytes]) -> list[bytes]:
    """Returns the roots of the 256 tiles of `level` that make up a tile of the next."""
    first = tile * TILE
    column = LOG_TILES.c
    statement = select(column.tile_index, column.hashes).where(
        column.level == level, column.tile_index >= first, column.tile_index < first + TILE
    )
    known = {row["tile_index"]: row["hashes"] for row in rows(statement)}
    known |= {index: hashes for (of_level, index), hashes in made.items() if of_level == level}
    return [root_of(extended(0, [], split_hashes(known[index]))) for index in range(first, first + TILE)]


def leaf_hashes(rows: Rows, start: int, count: int) -> list[bytes]:
    """Returns the hashes of so many entries from one on, as they are stored."""
    column = LOG_LEAVES.c
    statement = (
        select(column.leaf_hash)
        .where(column.leaf_index >= start, column.leaf_index < start + count)
        .order_by(column.leaf_index)
    )
    return [row["leaf_hash"] for row in rows(statement)]
