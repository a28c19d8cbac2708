"""What is known of words of one to four characters: how often they are written, and whose names they are.

A word is one number, four times sixteen bits, so that all words that may stand in a text are looked up at once. The
file is what LZMA packed: a line of characters that are written in two ways, a line of the ways they are read here,
then the words' numbers, sorted, and what is known of each, little-endian.
"""

from __future__ import annotations

import lzma
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Protocol, TypeAlias

import numpy as np
from numpy.typing import NDArray

LONGEST = 4
"""Characters of a word."""

STEPS = 12
"""How finely the frequency is known: in how many steps per power of ten."""

FREQUENCY = (1 << 7) - 1
"""The bits of how often a word is written: the power of ten of how often in a thousand million words, in `STEPS`."""

FLAGS = (
    "surname.zh0", "surname.zh1", "surname.zh2",
    "surname.ja0", "surname.ja1", "surname.ja2",
    "surname.ko",
    "given.zh", "given.ja", "given.ko",
    "person.zh", "person.ja", "person.ko", "family.ja",
    "place",
)  # fmt: skip
"""Lists that a word may be on, each a bit above those of the frequency; surnames by rank."""

LATER_FLAGS = ("family.th", "given.th")
"""Further lists, in the highest bits."""

LANGUAGES = ("zh", "ja", "ko")
"""Of a single character, how common it is in given names of each: two bits each above those of the lists."""

_FIRST_FLAG = FREQUENCY.bit_length()
_FIRST_SHARE = _FIRST_FLAG + len(FLAGS)
_FIRST_LATER = _FIRST_SHARE + 2 * len(LANGUAGES)
_MOST_SHARE = 3
_BITS = {
    **{flag: _FIRST_FLAG + at for at, flag in enumerate(FLAGS)},
    **{flag: _FIRST_LATER + at for at, flag in enumerate(LATER_FLAGS)},
}
_ENTRY = 12  # bytes of a word's number and what is known of it

Codes: TypeAlias = NDArray[np.uint32]
Packed: TypeAlias = NDArray[np.uint64]


def packed(word: str) -> int:
    """Returns a word of up to four characters as a number; such a word has no character beyond sixteen bits."""
    number = 0
    for character in word:
        number = number << 16 | ord(character)
    return number


def code_of(frequency: float, flags: Sequence[str], shares: Mapping[str, int]) -> int:
    """Returns what is known of a word as a number.

    Args:
        frequency: The power of ten of how often it stands in a thousand million words; 0 for a word on no such list.
        flags: Of `FLAGS` and `LATER_FLAGS`.
        shares: By language, how common a character is in given names, 0 to 3.
    """
    code = max(0, min(FREQUENCY, round(frequency * STEPS)))
    for flag in flags:
        code |= 1 << _BITS[flag]
    for at, language in enumerate(LANGUAGES):
        code |= min(_MOST_SHARE, shares.get(language, 0)) << _FIRST_SHARE + 2 * at
    return code


def frequency_of(code: int) -> float:
    """Returns how often a word is written, see `code_of`."""
    return (code & FREQUENCY) / STEPS


def flags_of(code: int) -> list[str]:
    """Returns the lists that a word is on."""
    return [flag for flag, bit in _BITS.items() if code >> bit & 1]


@lru_cache(maxsize=4_096)  # numbers of lists only: nothing of a text is kept
def shares_of(code: int) -> str:
    """Returns how common a character is in given names, as a short string; "" for one that is in none."""
    shares = (code >> _FIRST_SHARE + 2 * at & _MOST_SHARE for at in range(len(LANGUAGES)))
    return "".join(f"{language[0]}{share}" for language, share in zip(LANGUAGES, shares, strict=True) if share)


class Lexicon(Protocol):
    """Lists of words in a script without blanks between them."""

    @property
    def one_way(self) -> Mapping[str, str]:
        """Characters that are written in two ways → the way in which they stand in words here."""
        ...

    def read(self, token: str) -> str:
        """Returns a token as words are listed here."""
        ...

    def known(self, characters: Sequence[str]) -> list[list[int]]:
        """Returns per length of a word, less one, and place of its first token, what is known of it; 0 for nothing.

        Args:
            characters: Tokens as `read` returns them.
        """
        ...


@dataclass(frozen=True)
class Words:
    """The lists.

    Attributes:
        numbers: Of words, sorted (`packed`).
        codes: What is known of each (`code_of`).
        one_way: Characters that are written in two ways → the way in which they stand in words here.
    """

    numbers: Packed
    codes: Codes
    one_way: Mapping[str, str]

    def read(self, token: str) -> str:
        """Returns a token as words are listed here."""
        return "".join(self.one_way.get(character, character) for character in token)

    def known(self, characters: Sequence[str]) -> list[list[int]]:
        """Returns per length of a word, less one, and place of its first character, what is known of it; 0 for nothing.

        Args:
            characters: As `read` returns them; what has more or less than one character is in no word.
        """
        units = np.array([ord(one) if len(one) == 1 else 0 for one in characters], dtype=np.uint64)
        units[units > 0xFFFF] = 0
        found: list[list[int]] = []
        numbers = np.zeros(len(units), dtype=np.uint64)
        whole = np.ones(len(units), dtype=np.bool_)
        for length in range(1, LONGEST + 1):
            later = np.zeros(len(units), dtype=np.uint64)
            later[: max(0, len(units) - length + 1)] = units[length - 1 :]
            whole &= later > 0
            numbers = numbers << np.uint64(16) | later
            at = self.numbers.searchsorted(numbers)
            at[at == len(self.numbers)] = 0
            hits = whole & (self.numbers[at] == numbers)
            found.append(np.where(hits, self.codes[at], 0).tolist())
        return found

    def save(self, path: Path) -> None:
        """Writes the file; the same lists make the same bytes."""
        head = "".join(self.one_way) + "\n" + "".join(self.one_way.values()) + "\n"
        numbers = self.numbers.astype(">u8").tobytes()
        path.write_bytes(lzma.compress(head.encode() + numbers + self.codes.astype("<u4").tobytes(), preset=9))


def load_words(path: Path) -> Words:
    """Returns the lists of a file.

    Raises:
        OSError: It is missing.
        ValueError: It is damaged or of another form.
    """
    try:
        written, read, rest = lzma.decompress(path.read_bytes()).split(b"\n", 2)
        count, over = divmod(len(rest), _ENTRY)
        one_way = dict(zip(written.decode(), read.decode(), strict=True))
    except (lzma.LZMAError, EOFError, ValueError):
        raise ValueError(f"{path.name} is damaged or holds no such lists") from None
    if over:
        raise ValueError(f"{path.name} is shorter than it should be")
    numbers = np.frombuffer(rest, ">u8", count).astype(np.uint64)
    codes = np.frombuffer(rest, "<u4", count, offset=8 * count).astype(np.uint32)
    return Words(numbers, codes, one_way)
