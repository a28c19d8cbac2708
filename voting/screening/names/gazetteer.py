"""Which words are given names, surnames, places or everyday words, and how each is used; read from the package alone.

The file is a gzip of one line of JSON (how many entries and distinct numbers there are) and four columns, each byte by
byte: the lower and the upper bits of the entries' keys, which are sorted checksums of the words; which number each has;
and the numbers, as `Listed` and `Known` have them. So a million words take a few megabytes, in the file and in memory,
and are there at once. A word on no list is taken for a listed one about once in a million times.
"""

from __future__ import annotations

import json
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Final, NamedTuple
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from voting.screening.folding import fold
from voting.screening.names.undeclined import first_cases
from voting.screening.packed import by_bytes, of_bytes, read_packed, write_packed


class Listed:
    """What a word is known as, as bits of a number. Plain numbers: `enum.IntFlag` took a fifth of the whole time."""

    GIVEN: Final = 1
    COMMON_GIVEN: Final = 2
    SURNAME = 4
    COMMON_SURNAME = 8
    PLACE = 16
    COUNTRY = 32
    EVERYDAY = 64
    WORD = 128  # of some language, and oftener than people are called so


NAME = Listed.GIVEN | Listed.SURNAME
COMMON_NAME = Listed.COMMON_GIVEN | Listed.COMMON_SURNAME
AREA = Listed.PLACE | Listed.COUNTRY
FLAGS: Final = 255
EVERYWHERE: Final = 7  # level of `Known.frequency` of the words that are written most
MOST_WORDS = 4  # of a place's name
_CLUSTER_BITS = 18
_LOWER_BITS, _UPPER_BITS = 24, 16  # of a key
_LOWER = (1 << _LOWER_BITS) - 1
_OPENS, _GOES_ON = 1 << 60, 1 << 61  # whether a word is the first, the second of a name of several words
_TOLD = _OPENS - 1
DECLINED = 1 << 62
"""Added to what `Gazetteer.entry` says of a word that is on no list of names but may be one that is declined.

Its levels of `Known.given`, `surname` and `place` are those of the name in its first case then."""

_BORNE = 2  # level of a name, at least, that others may be the cases of
_PACKAGE = Path(__file__).parent / "model" / "gazetteer.gz"


class Known(NamedTuple):
    """How a word is used, in levels; nought says that nothing is known.

    Attributes:
        given: How many people bear it as a given name, 0 to 7.
        surname: How many bear it as a surname, 0 to 7.
        place: How many people live in the greatest place of that name, 0 to 5.
        frequency: How often it is written, 0 to 7.
        capital: How much oftener with a capital letter than without, 1 to 7.
        cluster: The cluster of the word in lower case; its lowest bits are the coarser clusters it belongs to.
        capital_cluster: Of the word with a capital letter.
    """

    given: int = 0
    surname: int = 0
    place: int = 0
    frequency: int = 0
    capital: int = 0
    cluster: int = 0
    capital_cluster: int = 0

    def packed(self) -> int:
        """Returns everything as one number above the bits of `Listed`."""
        levels = self.given | self.surname << 3 | self.place << 6 | self.frequency << 9 | self.capital << 12
        return levels << 8 | self.cluster << 23 | self.capital_cluster << 23 + _CLUSTER_BITS


def known(number: int) -> Known:
    """Returns what `Known.packed` packed."""
    levels = number >> 8
    return Known(
        levels & 7,
        levels >> 3 & 7,
        levels >> 6 & 7,
        levels >> 9 & 7,
        levels >> 12 & 7,
        number >> 23 & (1 << _CLUSTER_BITS) - 1,
        number >> 23 + _CLUSTER_BITS & (1 << _CLUSTER_BITS) - 1,
    )


def cluster(number: int) -> int:
    """Returns the cluster of a packed word, of the one with a capital letter where it has no other; 0 for none."""
    mask = (1 << _CLUSTER_BITS) - 1
    return number >> 23 & mask or number >> 23 + _CLUSTER_BITS & mask


class Gazetteer:
    """Looks words up without case and accents. Immutable, so that threads may share it."""

    def __init__(
        self,
        words: Mapping[str, int],
        places: Iterable[str] = (),
        runs: Mapping[str, int] = MappingProxyType({}),
    ) -> None:
        """Takes the lists.

        Args:
            words: Folded word → `Listed` bits and a packed `Known`.
            places: Folded names of places of two to four words, separated by single blanks.
            runs: Folded names of two to four characters in languages that do not divide words, likewise separated →
                `Listed` bits.
        """
        entries = {_key(word): number for word, number in words.items()}
        for name, bits in (*((place, Listed.PLACE) for place in places), *runs.items()):
            entries[_key(name)] = entries.get(_key(name), 0) | bits
            for word, bit in zip(name.split(" ", 2), (_OPENS, _GOES_ON), strict=False):
                entries[_key(word)] = entries.get(_key(word), 0) | bit
        keys = sorted(entries)
        distinct = sorted(set(entries.values()))
        numbers = {number: index for index, number in enumerate(distinct)}
        self._hold(
            np.array(keys, dtype=np.uint64),
            np.array([numbers[entries[key]] for key in keys], dtype=np.uint32),
            np.array(distinct, dtype=np.uint64),
        )

    def _hold(self, keys: NDArray[np.uint64], numbers: NDArray[np.uint32], distinct: NDArray[np.uint64]) -> None:
        """Takes the entries' keys, sorted, and which of the distinct numbers each of them has."""
        # Where the keys with the same upper bits begin: a search among all of them waits for memory at every step.
        edges = np.arange((1 << _UPPER_BITS) + 1, dtype=np.uint64) << np.uint64(_LOWER_BITS)
        self._begin = array("I", np.searchsorted(keys, edges).astype(np.uint32).tobytes())
        self._lower = array("I", (keys & np.uint64(_LOWER)).astype(np.uint32).tobytes())
        self._numbers = array("I", numbers.tobytes())
        self._distinct = array("Q", distinct.tobytes())

    def listed(self, word: str) -> int:
        """Returns the `Listed` bits of a word with its `Known` above them, 0 for an unknown one."""
        return self._number(word.lower() if word.isascii() else fold(word)) & _TOLD

    def entry(self, word: str) -> tuple[int, bool, bool]:
        """Returns as `listed`, or `DECLINED`, and whether it is the first, the second of the words of a place."""
        folded = word.lower() if word.isascii() else fold(word)
        number = self._number(folded)
        told = number & _TOLD
        if not told & (NAME | AREA) and folded.isascii() and known(told).frequency < EVERYWHERE:
            told = self._declined(folded, told)
        return told, number & _OPENS > 0, number & _GOES_ON > 0

    def _declined(self, folded: str, told: int) -> int:
        """Returns what is told of a word, and of the names that it may be a case of."""
        given = surname = place = 0
        for first in first_cases(folded):
            bits = self._number(first)
            if bits & (NAME | AREA) and (not bits & Listed.EVERYDAY or bits & COMMON_NAME):
                levels = known(bits)
                given, surname = max(given, levels.given), max(surname, levels.surname)
                place = max(place, levels.place)
        if max(given, surname, place) < _BORNE:
            return told
        return known(told)._replace(given=given, surname=surname, place=place).packed() | told & FLAGS | DECLINED

    def run(self, folded: Sequence[str], at: int) -> tuple[int, int]:
        """Returns how many words from `folded[at]` on are one name, the longest, and its `Listed` bits; or 0, 0."""
        if self._number(folded[at]) & _OPENS:
            for length in range(min(MOST_WORDS, len(folded) - at), 1, -1):
                number = self._number(" ".join(folded[at : at + length]))
                if number:
                    return length, number & FLAGS
        return 0, 0

    def place_length(self, folded: Sequence[str], at: int) -> int:
        """Returns how many words from `folded[at]` on are one place's name; 0 when none is."""
        length, bits = self.run(folded, at)
        return length if bits & Listed.PLACE else 0

    def _number(self, folded: str) -> int:
        key = _key(folded)
        upper, lower = key >> _LOWER_BITS, key & _LOWER
        end = self._begin[upper + 1]
        at = bisect_left(self._lower, lower, self._begin[upper], end)
        return self._distinct[self._numbers[at]] if at < end and self._lower[at] == lower else 0

    def save(self, path: Path) -> None:
        """Writes the lists, the same bytes for the same lists."""
        lower, begin = np.array(self._lower), np.array(self._begin)
        upper = np.repeat(np.arange(len(begin) - 1, dtype=np.uint16), np.diff(begin))
        numbers, distinct = np.array(self._numbers), np.array(self._distinct)
        head = json.dumps({"entries": len(lower), "numbers": len(distinct)}).encode() + b"\n"
        write_packed(path, head + b"".join(map(by_bytes, (lower, upper, numbers, distinct))))


def _key(folded: str) -> int:
    """Returns a number of 40 bits for a word."""
    data = folded.encode("utf-8", "surrogatepass")
    return crc32(data) << 8 | crc32(data[::-1]) >> 8 & 0xFF


def load_gazetteer(path: Path) -> Gazetteer:
    """Returns the lists that `Gazetteer.save` wrote.

    Raises:
        OSError: The file is missing.
        ValueError: It is damaged or of another form.
    """
    data = read_packed(path)
    at = data.find(b"\n") + 1
    head = json.loads(data[:at])
    entries, numbers = (int(head.get(name, -1)) for name in ("entries", "numbers"))
    if min(entries, numbers) < 0 or len(data) != at + entries * 10 + numbers * 8:
        raise ValueError("the file of lists is damaged: entries are missing")
    columns = []
    for count, kind in ((entries, "<u4"), (entries, "<u2"), (entries, "<u4"), (numbers, "<u8")):
        columns.append(of_bytes(data, np.dtype(kind), count, at))
        at += count * np.dtype(kind).itemsize
    lower, upper, told, distinct = columns
    if len(told) and int(told.max()) >= numbers:
        raise ValueError("the file of lists is damaged: numbers are missing")
    gazetteer = Gazetteer({})
    gazetteer._hold(upper.astype(np.uint64) << np.uint64(_LOWER_BITS) | lower, told, distinct)
    return gazetteer


@cache
def package_gazetteer() -> Gazetteer:
    """Returns the lists of the package, which are loaded once: whoever looks words up shares them.

    Raises:
        OSError: The file is missing.
        ValueError: It is damaged or of another form.
    """
    return load_gazetteer(_PACKAGE)
