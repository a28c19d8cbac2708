"""Many random ids as numbers: comparing numbers is several times as fast as comparing texts."""

from __future__ import annotations

from collections.abc import Iterator
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
    hashes, start = np.empty(len(column), dtype=np.uint64), 0
    for found in words:
        _hash(found, hashes[start : start + len(found)])
        start += len(found)
    return hashes


def numbered(hashes: NDArray[np.uint64]) -> tuple[NDArray[np.int64], int]:
    """Returns codes (n,) in [0, k) of the numbers that `hashed_ids` gave, and k. The codes take the numbers' memory.

    The first bits of a number are its place in a table, where one of the numbers with these bits stands. All rows with
    that number are done by one look-up; the others, few of them, are numbered as any column is.

    Memory asked for anew costs more than working on it, so little is: the rest happens some thousand rows at a time.
    """
    bits = max(len(hashes) - 1, 1).bit_length()
    table = np.full(2**bits, -1, dtype=np.int32)
    for start, some in _parts(hashes):
        table[_first_bits(some, bits)] = np.arange(start, start + len(some))
    taken = np.flatnonzero(table >= 0)
    standing = hashes[table[taken]]
    table[taken] = np.arange(len(taken))
    codes, places, others = hashes.view(np.int64), [np.empty(0, dtype=np.int64)], [np.empty(0, dtype=np.uint64)]
    for start, some in _parts(hashes):
        found = table[_first_bits(some, bits)]
        parted = np.flatnonzero(standing[found] != some)
        places.append(start + parted)
        others.append(some[parted])
        codes[start : start + len(some)] = found
    further, values = pd.factorize(np.concatenate(others))
    codes[np.concatenate(places)] = further + len(taken)
    return codes, len(taken) + len(values)


def _parts(hashes: NDArray[np.uint64]) -> Iterator[tuple[int, NDArray[np.uint64]]]:
    for start in range(0, len(hashes), _AT_ONCE):
        yield start, hashes[start : start + _AT_ONCE]


def _first_bits(hashes: NDArray[np.uint64], bits: int) -> NDArray[np.int64]:
    return (hashes >> np.uint64(64 - bits)).view(np.int64)


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
