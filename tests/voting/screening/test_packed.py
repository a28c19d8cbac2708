"""How lists and weights are kept in files."""

import gzip
import mmap
from pathlib import Path

import numpy as np
import pytest

from voting.screening.packed import by_bytes, of_bytes, read_packed, write_packed

DATA = bytes(range(256)) * 1_000


class TestFiles:
    """Packed and unpacked."""

    def test_what_is_read_is_what_was_written(self, tmp_path: Path) -> None:
        """Any gzip reads it, and the same data makes the same bytes, whatever the file is called."""
        write_packed(tmp_path / "one", DATA)
        write_packed(tmp_path / "two", DATA)
        assert read_packed(tmp_path / "one")[:] == gzip.decompress((tmp_path / "one").read_bytes()) == DATA
        assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()

    def test_damage_is_an_error(self, tmp_path: Path) -> None:
        """Cut, longer or shorter than it says, another byte, no gzip file, nothing at all."""
        write_packed(tmp_path / "whole", DATA)
        whole = (tmp_path / "whole").read_bytes()
        length = len(DATA).to_bytes(4, "little")
        assert whole.endswith(length)
        for content in (
            whole[:-20],
            whole[:-20] + length,
            whole[:-4] + (len(DATA) + 1).to_bytes(4, "little"),
            whole[:-4] + (len(DATA) - 1).to_bytes(4, "little"),
            whole[:-4] + (1 << 31).to_bytes(4, "little"),
            whole[:40] + bytes([whole[40] ^ 1]) + whole[41:],
            b"not packed at all" + length,
            b"",
        ):
            (tmp_path / "bad").write_bytes(content)
            with pytest.raises(ValueError, match="damaged"):
                read_packed(tmp_path / "bad")

    def test_a_missing_file_is_an_error(self, tmp_path: Path) -> None:
        """It is named."""
        with pytest.raises(OSError, match="none"):
            read_packed(tmp_path / "none")


@pytest.mark.parametrize("kind", ["u1", "u2", "i4", "i8", "f2", ">i4"])
def test_arrays_survive(kind: str) -> None:
    """Behind other data, of any type, with its sign; an empty one, too."""
    for count in (0, 1, 300):
        array = (np.arange(count) - count // 2).astype(kind)
        data = mmap.mmap(-1, 7 + array.nbytes + 1)
        data[7 : 7 + array.nbytes] = by_bytes(array)
        read = of_bytes(data, np.dtype(kind).newbyteorder("<"), count, 7)
        assert np.array_equal(read, array)
