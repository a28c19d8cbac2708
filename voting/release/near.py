"""Which prompts are nearly the same.

MinHash by one permutation with densification (Li, Owen and Zhang 2012; Shrivastava and Li 2014) over runs of
bytes, cut into bands (Leskovec, Rajaraman and Ullman, "Mining of Massive Datasets", 3.4): prompts that share a
band are taken for near-duplicates. With 8 bands of 8 values, two prompts whose runs agree by 0.9 share one with
probability 0.99, by 0.8 with 0.77, by 0.5 with 0.03.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

Keys: TypeAlias = NDArray[np.uint64]

BANDS: Final = 8
_VALUES: Final = 8  # of a band
_BINS: Final = BANDS * _VALUES
_RUN: Final = 8  # bytes that are hashed together: as many as one number has
_MOST_CHARACTERS: Final = 20_000
_ODD: Final = np.uint64(0x9E3779B97F4A7C15)  # 2**64 over the golden ratio
_SHIFT: Final = np.uint64(58)  # leaves six bits: one of 64 bins
_EMPTY: Final = np.uint64(2**64 - 1)
_NUMBERS: Final = np.arange(_BINS, dtype=np.intp)
# Odd numbers, so that each value of a band counts with all its bits.
_WEIGHTS: Final = np.array([[pow(0xD1342543DE82EF95, n + 1, 2**64) for n in range(_VALUES)]], dtype=np.uint64)


def band_keys(text: str, seed: int = 0) -> Keys:
    """Returns `BANDS` numbers. Equal texts have equal ones, whatever their case, white space and composition.

    They hold no text, but whoever has the seed and a text can tell whether it is theirs.

    Args:
        text: Any.
        seed: Another one gives other numbers, in [0, 2**64).
    """
    text = text[:_MOST_CHARACTERS]
    folded = " ".join((text if text.isascii() else unicodedata.normalize("NFKC", text)).casefold().split())
    hashes = mixed(_runs(folded.encode("utf-8", "surrogatepass")) ^ np.uint64(seed))
    minima = np.full(_BINS, _EMPTY)
    np.minimum.at(minima, (hashes >> _SHIFT).astype(np.intp), hashes)
    filled = _densified(minima).reshape(BANDS, _VALUES)
    return mixed((filled * _WEIGHTS).sum(axis=1, dtype=np.uint64))


def _runs(raw: bytes) -> Keys:
    """Returns every run of eight bytes as a number."""
    raw = raw.ljust(_RUN, b"\0")
    parts = [
        np.frombuffer(raw, dtype="<u8", count=(len(raw) - start) // _RUN, offset=start)
        for start in range(min(_RUN, len(raw) - _RUN + 1))
    ]
    return np.concatenate(parts)


def mixed(values: Keys) -> Keys:
    """Returns numbers that look random: the finaliser of SplitMix64 (Steele, Lea and Flood 2014), one to one."""
    values = (values ^ (values >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    values ^= values >> np.uint64(27)
    values *= np.uint64(0x94D049BB133111EB)
    values ^= values >> np.uint64(31)
    return values


def _densified(minima: Keys) -> Keys:
    """Fills each empty bin from the next one that is not, marked with the distance."""
    full = np.flatnonzero(minima != _EMPTY)
    if len(full) == _BINS:
        return minima
    source = full[np.searchsorted(full, _NUMBERS) % len(full)]
    filled: Keys = minima[source] + ((source - _NUMBERS) % _BINS).astype(np.uint64) * _ODD
    return filled


def groups(bands: Iterable[Keys], count: int) -> NDArray[np.int64]:
    """Returns for each row the number of the first row that it hangs together with.

    Args:
        bands: Per band the keys of all rows; rows with an equal key hang together, and so do those that hang together
            with a third. One band is looked at after the other, so that not all need be in memory.
        count: Rows.
    """
    first = np.arange(count, dtype=np.int64)
    alike = [found for band in bands if (found := _alike(band)) is not None]
    while True:
        before = first.copy()
        for rows, numbers in alike:
            least = np.full(int(numbers.max()) + 1, count, dtype=np.int64)
            np.minimum.at(least, numbers, first[rows])
            first[rows] = least[numbers]
        if np.array_equal(first, before):
            return first


def _alike(band: Keys) -> tuple[NDArray[np.int64], NDArray[np.int32]] | None:
    """Rows whose key another row has, too, with equal keys numbered alike; None where no two are equal."""
    ordered = np.sort(band)
    keys = np.unique(ordered[1:][ordered[1:] == ordered[:-1]])
    if not len(keys):
        return None
    places = np.minimum(np.searchsorted(keys, band), len(keys) - 1)
    rows = np.flatnonzero(keys[places] == band)
    return rows, places[rows].astype(np.int32)
