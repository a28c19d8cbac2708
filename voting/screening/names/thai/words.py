"""What is known of Thai words of one to twelve clusters: how often they are written, and whose names they are.

Words without blanks are looked up as `names.east` does, but for their length: a word is a number made of the numbers of
its clusters, modulo 2^64, so that all that may stand in a text are looked up at once. The file is what LZMA packed:
a line of the clusters, then per length how many words there are, the numbers of their clusters and what is known of
each word (`names.east.words.code_of`), little-endian.
"""

from __future__ import annotations

import lzma
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from voting.screening.names.east.words import Codes, Packed
from voting.screening.names.thai.clusters import clusters_of

LONGEST = 12
"""Clusters of a word."""

_FACTOR = np.uint64(0x9E3779B97F4A7C15)  # odd and far from a power of two: other rows of clusters have other numbers
_TWO_SIGNS, _ONE_SIGN = "\u0e4d\u0e32", "\u0e33"  # one vowel, which normalisation parts


@dataclass(frozen=True)
class ThaiWords:
    """The lists.

    Attributes:
        units: Clusters → their numbers, from 1 on.
        numbers: Of words, sorted.
        codes: What is known of each.
        one_way: Empty: no cluster is written in two ways, but for those that `read` puts together.
    """

    units: Mapping[str, int]
    numbers: Packed
    codes: Codes
    one_way: Mapping[str, str] = field(default_factory=dict)

    def read(self, token: str) -> str:
        """Returns a token as words are listed here."""
        return token.replace(_TWO_SIGNS, _ONE_SIGN)

    def known(self, characters: Sequence[str]) -> list[list[int]]:
        """Returns per length of a word, less one, and place of its first cluster, what is known of it; 0 for nothing.

        Args:
            characters: Tokens as `read` returns them; what is no listed cluster is in no word.
        """
        units = np.array([self.units.get(one, 0) for one in characters], dtype=np.uint64)
        found: list[list[int]] = []
        numbers = np.zeros(len(units), dtype=np.uint64)
        whole = np.ones(len(units), dtype=np.bool_)
        for length in range(1, LONGEST + 1):
            later = np.zeros(len(units), dtype=np.uint64)
            later[: max(0, len(units) - length + 1)] = units[length - 1 :]
            whole &= later > 0
            numbers = numbers * _FACTOR + later
            at = self.numbers.searchsorted(numbers)
            at[at == len(self.numbers)] = 0
            found.append(np.where(whole & (self.numbers[at] == numbers), self.codes[at], 0).tolist())
        return found


def save_words(codes: Mapping[str, int], path: Path) -> None:
    """Writes the file; the same words make the same bytes.

    Args:
        codes: Words of at most `LONGEST` clusters, with what is known of them.
        path: Where to.
    """
    rows = {tuple(clusters_of(word)): code for word, code in sorted(codes.items())}
    units = sorted({one for row in rows for one in row})
    numbers = {one: number for number, one in enumerate(units, 1)}
    parts = [" ".join(units).encode(), b"\n"]
    for length in range(1, LONGEST + 1):
        some = sorted((tuple(numbers[one] for one in row), code) for row, code in rows.items() if len(row) == length)
        parts.append(len(some).to_bytes(4, "little"))
        parts.append(np.array([row for row, _ in some], "<u2").tobytes())
        parts.append(np.array([code for _, code in some], "<u4").tobytes())
    path.write_bytes(lzma.compress(b"".join(parts), preset=9))


def load_words(path: Path) -> ThaiWords:
    """Returns the lists of a file.

    Raises:
        OSError: It is missing.
        ValueError: It is damaged or of another form.
    """
    try:
        head, _, rest = lzma.decompress(path.read_bytes()).partition(b"\n")
        units = {one: number for number, one in enumerate(head.decode().split(" "), 1)}
        numbers, codes = zip(*(_of_length(rest, length, at) for length, at in _places(rest)), strict=True)
    except (lzma.LZMAError, EOFError, ValueError):
        raise ValueError(f"{path.name} is damaged or holds no such lists") from None
    every = np.concatenate(numbers)
    order = every.argsort()
    return ThaiWords(units, every[order], np.concatenate(codes)[order])


def _places(rest: bytes) -> list[tuple[int, int]]:
    """Returns each length with where its words begin.

    Raises:
        ValueError: The file is of another length than it should be.
    """
    places, at = [], 0
    for length in range(1, LONGEST + 1):
        places.append((length, at))
        at += 4 + int.from_bytes(rest[at : at + 4], "little") * (2 * length + 4)
    if at != len(rest):
        raise ValueError("shorter or longer than it should be")
    return places


def _of_length(rest: bytes, length: int, at: int) -> tuple[Packed, NDArray[np.uint32]]:
    count = int.from_bytes(rest[at : at + 4], "little")
    rows = np.frombuffer(rest, "<u2", count * length, at + 4).reshape(count, length).astype(np.uint64)
    numbers = np.zeros(count, dtype=np.uint64)
    for unit in range(length):
        numbers = numbers * _FACTOR + rows[:, unit]
    codes = np.frombuffer(rest, "<u4", count, at + 4 + 2 * count * length).astype(np.uint32)
    return numbers, codes
