"""The words, numbers and signs of a text, looked for once and not again around each of its values."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import Any, Final, TypeAlias

from voting.screening import late
from voting.screening.once import lasts

TOKEN = late.compile(r"[^\W\d_]+|\d+|_+|\n|[^\w\s]")
"""What a text is made of but for its blanks, see `Tokens`."""
_FEWEST_LETTERS: Final = 3  # of a word that tells something wherever it stands
_LONGEST_WORD: Final = 18
_MOST_DIGITS: Final = 5
_MOST_KNOWN: Final = 2_000  # words or values
_Words: TypeAlias = tuple[list[str], list[int], list[int]]
"""Words, and where they begin and end."""


class _Normal(dict[str, str]):
    """Tokens in lower case, and of numbers the length alone, by how they are written."""

    def __missing__(self, token: str) -> str:
        normal = f"#{min(len(token), _MOST_DIGITS)}" if token.isdigit() else token.lower()[:_LONGEST_WORD]
        self[token] = normal
        return normal


class Known:
    """What is told of words and values by how they are written alone. Forgets when it has become large.

    Attributes:
        listed: As what a word is listed.
        told: How a word is written and what it is listed as, and its cluster.
        forms: The features of a value's form.
        normal: Tokens in lower case, and of numbers the length alone.
    """

    __slots__ = ("forms", "listed", "normal", "told")

    def __init__(self) -> None:
        self.normal = _Normal()
        self.listed: dict[str, int] = {}
        self.told: dict[str, tuple[str, int]] = {}
        self.forms: dict[str, list[str]] = {}

    def trim(self) -> None:
        """Forgets all where there is much."""
        kept: dict[str, Any]
        for kept in (self.listed, self.told, self.forms, self.normal):
            if len(kept) > _MOST_KNOWN:
                kept.clear()


class Tokens:
    """The tokens of a text: runs of letters, of digits and of low lines, ends of lines, and each other sign.

    What a place cuts is what is left of it there, just as if that part of the text were looked through by itself.

    Attributes:
        text: The text.
        known: What is told of words and values, in this text and in others of a call.
    """

    __slots__ = (
        "_ends",
        "_normal",
        "_starts",
        "_tokens",
        "_words",
        "known",
        "text",
    )

    def __init__(self, text: str) -> None:
        self.text = text
        self.known = lasts(Known)
        self.known.trim()
        self._tokens: list[str] = TOKEN.findall(text)
        self._starts: list[int] = []
        self._ends: list[int] = []
        end = 0
        for token in self._tokens:  # between two is nothing but blanks
            start = text.find(token, end)
            end = start + len(token)
            self._starts.append(start)
            self._ends.append(end)
        self._normal = list(map(self.known.normal.__getitem__, self._tokens))
        self._words: _Words | None = None  # which few of a text's values ask for

    def before(self, at: int, most: int, reach: int) -> tuple[list[str], list[str]]:
        """Returns the tokens before a place, the last first, as they are and as `Known.normal` has them.

        Args:
            at: The place.
            most: How many at most.
            reach: Characters in which they stand.
        """
        low = max(0, at - reach)
        stop = bisect_left(self._starts, at)
        first = max(bisect_right(self._ends, low, 0, stop), stop - most)
        tokens, normals = self._cut(first, stop, low, at)
        return tokens[::-1], normals[::-1]

    def behind(self, at: int, most: int, reach: int) -> tuple[list[str], list[str]]:
        """Returns the tokens behind a place in their order, otherwise as `before` does."""
        high = at + reach
        first = bisect_right(self._ends, at)
        stop = min(bisect_left(self._starts, high, first), first + most)
        return self._cut(first, stop, at, high)

    def between(self, low: int, high: int) -> list[str]:
        """Returns the tokens of a part of the text as `Known.normal` has them."""
        return self._cut(bisect_right(self._ends, low), bisect_left(self._starts, high), low, high)[1]

    def words(self, low: int, high: int) -> list[str]:
        """Returns the words of three letters and more in a part of the text."""
        if self._words is None:
            self._words = self._of_letters()
        words, starts, ends = self._words
        first, stop = bisect_right(ends, low), bisect_left(starts, high)
        words = words[first:stop]
        if words and ends[stop - 1] > high:
            self._clip(words, -1, max(low, starts[stop - 1]), high)
        if words and starts[first] < low:
            self._clip(words, 0, low, min(high, ends[first]))
        return words

    def _of_letters(self) -> _Words:
        places = zip(self._tokens, self._starts, self._ends, strict=True)
        words = [one for one in places if one[2] - one[1] >= _FEWEST_LETTERS and one[0][0].isalpha()]
        return [one for one, _, _ in words], [start for _, start, _ in words], [end for _, _, end in words]

    def _clip(self, words: list[str], at: int, low: int, high: int) -> None:
        if high - low < _FEWEST_LETTERS:
            del words[at]
        else:
            words[at] = self.text[low:high]

    def _cut(self, first: int, stop: int, low: int, high: int) -> tuple[list[str], list[str]]:
        tokens, normals = self._tokens[first:stop], self._normal[first:stop]
        if not tokens or low >= high:
            return [], []
        for at, place in ((0, first), (-1, stop - 1)):
            start, end = self._starts[place], self._ends[place]
            if start < low or end > high:
                tokens[at] = self.text[max(low, start) : min(high, end)]
                normals[at] = self.known.normal[tokens[at]]
        return tokens, normals
