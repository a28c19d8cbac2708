"""Many random ids as numbers: comparing numbers is several times as fast as comparing texts."""

from __future__ import annotations

from typing import Final

import numpy as np
import pandas as pd
import pyarrow as pa
from numpy.typing import NDArray

MANY: Final = 10_000
"""With fewer values it is not worth it."""

_ODD: Final = np.uint64(0x9E3779B97F4A7C15)
_WORD: Final = 8  # bytes
_AT_ONCE: Final = 8_192
_OF_BLOCK: Final = 2**15  # rows
_SORTED: Final = 2**16  # rows, of which two bytes tell which


def hashed_ids(column: pd.Series) -> NDArray[np.uint64] | None:
    """Returns a 64-bit number (n,) for each text of a column of many equally long ones, such as hex ids; else None.

    The same text has the same number. Any two of a million different ones share one with a probability of 3 in 10⁸, if
    nobody made them for that; whoever uses the numbers must not mind.

    Args:
        column: Any; only Arrow's texts without missing values are hashed.
    """
    if not (isinstance(column.dtype, pd.StringDtype) and column.dtype.storage == "pyarrow" and len(column) >= MANY):
        return None
    whole = pa.array(column)
    chunks = whole.chunks if isinstance(whole, pa.ChunkedArray) else [whole]
    words = [found for chunk in chunks if len(chunk) and (found := _words(chunk)) is not None]
    if sum(map(len, words)) != len(column) or len({found.shape[1] for found in words}) != 1:
        return None
    # Of Arrow's pool, which has memory at hand: what the system gives anew took as long as the work in it.
    hashes, start = np.frombuffer(pa.allocate_buffer(_WORD * len(column)), dtype=np.uint64), 0
    for found in words:
        _hash(found, hashes[start : start + len(found)])
        start += len(found)
    return hashes


def numbered(hashes: NDArray[np.uint64]) -> tuple[NDArray[np.int64], int]:
    """Returns codes (n,) in [0, k) of the numbers that `hashed_ids` gave, and k. The codes take the numbers' memory.

    Memory asked for anew costs more than working on it, and so do look-ups all over a large table. So the numbers are
    put in blocks by their first bits, a part of the rows at a time, and a block is numbered in a core's own cache.
    """
    bits = min(max((len(hashes) // _OF_BLOCK).bit_length(), 1), 16)
    parts = [hashes[start : start + _SORTED] for start in range(0, len(hashes), _SORTED)]
    orders, bounds = zip(*(_sort(part, bits) for part in parts), strict=True) if parts else ((), ())
    count = 0
    for block in range(2**bits if parts else 0):
        here = [part[bound[block] : bound[block + 1]] for part, bound in zip(parts, bounds, strict=True)]
        codes, more = _coded(np.concatenate(here))
        codes += count
        count += more
        at = 0
        for rows in here:
            rows.view(np.int64)[:] = codes[at : at + len(rows)]
            at += len(rows)
    for part, order in zip(parts, orders, strict=True):
        part[order] = part.copy()
    return hashes.view(np.int64), count


def _sort(part: NDArray[np.uint64], bits: int) -> tuple[NDArray[np.uint16], list[int]]:
    """Puts the numbers in the order of their first bits; returns where each stood, and where the bits' rows begin."""
    block = (part >> np.uint64(64 - bits)).astype(np.uint16)  # which NumPy sorts by radix
    order = np.argsort(block, kind="stable")
    part[:] = part[order]
    bounds: list[int] = np.searchsorted(block[order], np.arange(2**bits + 1)).tolist()
    return order.astype(np.uint16), bounds


def _coded(values: NDArray[np.uint64]) -> tuple[NDArray[np.int32], int]:
    """Returns codes (n,) in [0, k) of some numbers, and k.

    The first bits of a number are its place in a table, where one row stands for all rows with its number. Those whose
    place another number has taken, few of them, are placed by themselves, by other bits.
    """
    values = values * _ODD
    bits = len(values).bit_length() + 1
    place = (values >> np.uint64(64 - bits)).view(np.int64)
    rows, table = np.arange(len(values), dtype=np.int32), np.empty(2**bits, dtype=np.int32)
    table[place] = rows
    standing = table[place]
    ones = np.flatnonzero(standing == rows)
    table[place[ones]] = rows[: len(ones)]
    codes, count = table[place], len(ones)
    parted = np.flatnonzero(values[standing] != values)
    if len(parted):
        further, more = _coded(values[parted])
        codes[parted] = further + count
        count += more
    return codes, count


def _words(chunk: pa.Array) -> NDArray[np.uint64] | None:
    """Returns the bytes of each text as numbers (n, words), if no text is missing and all are equally long."""
    if chunk.null_count:
        return None
    kind = np.int64 if pa.types.is_large_string(chunk.type) else np.int32
    ends = np.frombuffer(chunk.buffers()[1], dtype=kind)[chunk.offset : chunk.offset + len(chunk) + 1]
    length = int(ends[1] - ends[0])
    if length == 0 or int(ends[-1] - ends[0]) != length * len(chunk) or (np.diff(ends) != length).any():
        return None
    content = np.frombuffer(chunk.buffers()[2], dtype=np.uint8, count=length * len(chunk), offset=int(ends[0]))
    content = content.reshape(len(chunk), length)
    if length % _WORD:
        content = np.pad(content, ((0, 0), (0, -length % _WORD)))
    return content.view(np.uint64)


def _hash(words: NDArray[np.uint64], hashes: NDArray[np.uint64]) -> None:
    """Puts a number for each row into `hashes`, worked out some thousand at a time, in a core's own cache."""
    spare = np.empty(_AT_ONCE, dtype=np.uint64)
    for start in range(0, len(words), _AT_ONCE):
        some = words[start : start + _AT_ONCE]
        mixed, shifted = hashes[start : start + _AT_ONCE], spare[: len(some)]
        np.multiply(some[:, 0], _ODD, out=mixed)
        for place in range(1, words.shape[1]):
            mixed ^= np.right_shift(mixed, np.uint64(29), out=shifted)
            mixed += some[:, place]
            mixed *= _ODD
        mixed ^= np.right_shift(mixed, np.uint64(32), out=shifted)
