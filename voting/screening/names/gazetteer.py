"""Which words are given names, surnames, places or everyday words; read from the package, never from a network."""

from __future__ import annotations

import gzip
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
_MOST_WORDS = 4  # of a place's name


class Gazetteer:
    """Looks words up without case and accents. Immutable, so that threads may share it."""

    def __init__(self, words: Mapping[str, int], places: Iterable[str] = ()) -> None:
        """Takes the lists.

        Args:
            words: Folded word → `Listed` bits.
            places: Folded names of places of two to four words, separated by single blanks.
        """
        self._words = dict(words)
        self._places = frozenset(places)
        self._openings = frozenset(place.partition(" ")[0] for place in self._places)

    def listed(self, word: str) -> int:
        """Returns the `Listed` bits of a word, 0 for an unknown one."""
        lowered = word.lower()
        return self._words.get(lowered if lowered.isascii() else fold(word), 0)

    def place_length(self, folded: list[str], at: int) -> int:
        """Returns how many words from `folded[at]` on are one place's name, the longest; 0 when none is."""
        if folded[at] not in self._openings:
            return 0
        for length in range(min(_MOST_WORDS, len(folded) - at), 1, -1):
            if " ".join(folded[at : at + length]) in self._places:
                return length
        return 0

    def save(self, path: Path) -> None:
        """Writes the lists, the same bytes for the same lists."""
        lines = [f"{word}\t{bits}" for word, bits in sorted(self._words.items())]
        lines += [f"{place}\t" for place in sorted(self._places)]
        # Without a time stamp and name in its header, so that the bytes depend on the content alone.
        with path.open("wb") as raw, gzip.GzipFile("", "wb", 9, raw, mtime=0) as packed:
            packed.write("\n".join(lines).encode())


def load_gazetteer(path: Path) -> Gazetteer:
    """Returns the lists that `Gazetteer.save` wrote.

    Raises:
        OSError: The file is missing or no gzip file.
        ValueError: It is of another form.
    """
    words: dict[str, int] = {}
    places: list[str] = []
    for line in gzip.decompress(path.read_bytes()).decode().split("\n"):
        word, tab, bits = line.partition("\t")
        if bits:
            words[word] = int(bits)
        elif tab:
            places.append(word)
    return Gazetteer(words, places)
