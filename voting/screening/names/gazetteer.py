"""Which words are given names, surnames, places or everyday words; read from the package, never from a network."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from voting.screening.folding import fold


class Listed:
    """What a word is known as, as bits of a number. Plain numbers: `enum.IntFlag` took a fifth of the whole time."""

    GIVEN: Final = 1
    COMMON_GIVEN: Final = 2
    SURNAME = 4
    COMMON_SURNAME = 8
    PLACE = 16
    COUNTRY = 32
    EVERYDAY = 64


NAME = Listed.GIVEN | Listed.SURNAME
COMMON_NAME = Listed.COMMON_GIVEN | Listed.COMMON_SURNAME
AREA = Listed.PLACE | Listed.COUNTRY
MOST_WORDS = 4  # of a place's name
_SHELVES = 8192  # of about thirty words
_BEFORE, _AFTER = "\n", "\t"  # what stands around a word; its bits follow as one character
_ZERO = 0x30


class Gazetteer:
    """Looks words up without case and accents. Immutable, so that threads may share it.

    The words are kept in strings of some hundred characters, chosen by a checksum: a dictionary of a quarter of a
    million strings would take ten times the memory.
    """

    def __init__(self, words: Mapping[str, int], places: Iterable[str] = ()) -> None:
        """Takes the lists.

        Args:
            words: Folded word → `Listed` bits.
            places: Folded names of places of two to four words, separated by single blanks.
        """
        shelves = [[_BEFORE] for _ in range(_SHELVES)]
        for word, bits in sorted(words.items()):
            shelves[_shelf(word)].append(f"{word}{_AFTER}{chr(_ZERO + bits)}{_BEFORE}")
        self._put(["".join(shelf) for shelf in shelves], places)

    def _put(self, shelves: list[str], places: Iterable[str]) -> None:
        self._shelves = shelves
        self._places = frozenset(places)
        self._openings = frozenset(place.partition(" ")[0] for place in self._places)
        self._seconds = frozenset(place.split(" ", 2)[1] for place in self._places)

    def listed(self, word: str) -> int:
        """Returns the `Listed` bits of a word, 0 for an unknown one."""
        folded = word.lower() if word.isascii() else fold(word)
        shelf = self._shelves[_shelf(folded)]
        at = shelf.find(f"{_BEFORE}{folded}{_AFTER}")
        return ord(shelf[at + len(folded) + 2]) - _ZERO if at >= 0 else 0

    def in_place(self, folded: str) -> tuple[bool, bool]:
        """Returns whether a word is the first, and whether it is the second, of a place's name of several words."""
        return folded in self._openings, folded in self._seconds

    def place_length(self, folded: list[str], at: int) -> int:
        """Returns how many words from `folded[at]` on are one place's name, the longest; 0 when none is."""
        if folded[at] not in self._openings:
            return 0
        for length in range(min(MOST_WORDS, len(folded) - at), 1, -1):
            if " ".join(folded[at : at + length]) in self._places:
                return length
        return 0

    def save(self, path: Path) -> None:
        """Writes the lists, the same bytes for the same lists."""
        head = json.dumps({"shelves": len(self._shelves), "places": sorted(self._places)})
        # Without a time stamp and name in its header, so that the bytes depend on the content alone.
        with path.open("wb") as raw, gzip.GzipFile("", "wb", 9, raw, mtime=0) as packed:
            packed.write("\0".join([head, *self._shelves]).encode())


def _shelf(folded: str) -> int:
    return zlib.crc32(folded.encode("utf-8", "surrogatepass")) % _SHELVES


def load_gazetteer(path: Path) -> Gazetteer:
    """Returns the lists that `Gazetteer.save` wrote.

    Raises:
        OSError: The file is missing or no gzip file.
        ValueError: It is of another form.
    """
    head, *shelves = gzip.decompress(path.read_bytes()).decode().split("\0")
    listed = json.loads(head)
    if len(shelves) != _SHELVES or listed["shelves"] != _SHELVES:
        raise ValueError("the lists' file is damaged: words are missing")
    gazetteer = Gazetteer({})
    gazetteer._put(shelves, map(str, listed["places"]))
    return gazetteer
