"""Says in one pass over a text which patterns lack a word or a sign that each of their matches holds."""

from __future__ import annotations

from collections.abc import Sequence

import ahocorasick
import numpy as np
from numpy.typing import NDArray

from voting.screening.pattern_words import DIGIT, NO_WORDS, Clause

_WORDS = bytes(ord(chr(code).lower()) if code < 128 and chr(code).isalpha() else ord(" ") for code in range(256))
"""Turns UTF-8 into ASCII letters in lower case, and all else into blanks."""


class HeldWords:
    """What patterns need, ready for use. Immutable, so that threads may share it."""

    def __init__(self, needed: Sequence[Sequence[Clause]]) -> None:
        """Takes the clauses of each pattern, see `pattern_words.clauses_of`."""
        numbers: dict[str, int] = {}
        pairs: list[tuple[int, int]] = []  # a token, and a clause that it fulfils
        of: list[int] = []  # per clause, its pattern
        for pattern, clauses in enumerate(needed):
            for clause in clauses:
                pairs += [(numbers.setdefault(token, len(numbers)), len(of)) for token in clause]
                of.append(pattern)
        # Eight clauses a byte, as `np.unpackbits` has them; made so at once, since one a byte is 40 MB.
        self._fulfilled = np.zeros((len(numbers) + 1, -(-len(of) // 8)), dtype=np.uint8)  # one more, for nothing
        tokens, clauses_of = np.array(pairs, dtype=np.int64).reshape(-1, 2).T
        np.bitwise_or.at(self._fulfilled, (tokens, clauses_of // 8), np.uint8(128) >> (clauses_of % 8).astype(np.uint8))
        self._of = np.array(of, dtype=np.int64)
        self._patterns = len(needed)
        self._words = ahocorasick.Automaton()
        self._digit = numbers.pop(DIGIT, len(numbers))
        self._nothing = len(self._fulfilled) - 1
        self._signs: list[tuple[str, int]] = []
        self._letters: dict[str, int] = {}
        for token, number in numbers.items():
            if len(token) > 1 or (token.isascii() and token.isalpha()):
                self._words.add_word(token, number)
            elif token.isascii():
                self._signs.append((token, number))
            else:
                self._letters[token] = number
        self._words.make_automaton()

    def lacking(self, text: str, encoded: bytes, *, digits: bool) -> NDArray[np.bool_]:
        """Returns per pattern whether it has no match for sure.

        Args:
            text: That is looked at.
            encoded: The same in UTF-8.
            digits: Whether it holds an ASCII digit.
        """
        lacking = np.zeros(self._patterns, dtype=np.bool_)
        if not text.isascii() and any(one in text for one in NO_WORDS):
            return lacking
        held = {self._nothing, self._digit if digits else self._nothing}
        if len(self._words):
            words = f" {encoded.translate(_WORDS).decode('latin-1')} "
            held.update([number for _, number in self._words.iter(words)])
        held.update([number for sign, number in self._signs if sign in text])
        if not text.isascii():
            held.update([self._letters[one] for one in self._letters.keys() & set(text.casefold())])
        fulfilled = np.bitwise_or.reduce(self._fulfilled.take(list(held), axis=0), axis=0)
        lacking[self._of[np.unpackbits(fulfilled, count=len(self._of)) == 0]] = True
        return lacking
