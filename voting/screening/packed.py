"""How lists and weights are kept in files: packed by gzip, and arrays byte by byte, which packs better.

Of an array the first bytes of all elements come first, then the second ones: what is alike stands together.
"""

from __future__ import annotations

import gzip
import mmap
import zlib
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

_LENGTH, _PIECE = 4, 1 << 16  # bytes
_MOST_TIMES = 1_000  # as long as the file, at most
_OF_GZIP = 16  # see `zlib.decompressobj`


def write_packed(path: Path, data: bytes) -> None:
    """Writes a gzip file, without a time stamp and name in its header: its bytes depend on the content alone."""
    with path.open("wb") as raw, gzip.GzipFile("", "wb", 9, raw, mtime=0) as packed:
        packed.write(data)


def read_packed(path: Path) -> mmap.mmap:
    """Returns what `write_packed` wrote, held once and in pages of its own, which go back to the system once read.

    Raises:
        OSError: The file is missing.
        ValueError: It is damaged or no gzip file.
    """
    packed = path.read_bytes()
    size = int.from_bytes(packed[-_LENGTH:], "little")  # modulo 4 GB, as gzip has it
    if not 0 < size <= _MOST_TIMES * len(packed):
        raise ValueError("a file of the screener's is damaged: it is shorter than it says")
    data, at = mmap.mmap(-1, size), 0
    unpacker = zlib.decompressobj(zlib.MAX_WBITS | _OF_GZIP)
    try:
        for begin in range(0, len(packed), _PIECE):
            some = unpacker.decompress(memoryview(packed)[begin : begin + _PIECE])
            data[at : at + len(some)] = some[: size - at]
            at += len(some)
            if at > size:
                break
    except zlib.error:
        at = -1
    if at != size or not unpacker.eof:
        raise ValueError("a file of the screener's is damaged: it cannot be unpacked")
    return data


def by_bytes(array: NDArray[Any]) -> bytes:
    """Returns the bytes of an array's elements, little-endian, the first ones of all first."""
    flat = np.ascontiguousarray(array).reshape(-1)
    flat = flat.astype(flat.dtype.newbyteorder("<"))
    return flat.view(np.uint8).reshape(len(flat), flat.dtype.itemsize).T.tobytes()


def of_bytes(data: mmap.mmap, kind: np.dtype[Any], count: int, at: int) -> NDArray[Any]:
    """Returns the array of `count` elements, one-dimensional and its own, whose bytes `by_bytes` put at a place."""
    size = kind.itemsize
    columns = np.frombuffer(data, np.uint8, count * size, at).reshape(size, count)
    return columns.T.copy().view(kind).ravel()
