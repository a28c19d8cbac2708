"""What a model of addresses is told of a word: its letters, its form, what it is listed as, and its neighbours.

A number counts by how many digits it has, so that none is remembered.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from voting.screening import late
from voting.screening.names.gazetteer import AREA, Gazetteer, Listed

_TOKEN = late.compile(r"\d+(?:[^\W\d_]{1,3}(?![^\W_]))?|[^\W\d_]+(?:['’][^\W\d_]+)*|\n|[^\w\s]|_")
_LONGEST_NUMBER = 8  # characters
_BEFORE, _BEHIND = 10, 12  # tokens on either side of a number
_WORDED = 2  # tokens from a number, at most, to a word
NEAR = range(-3, 4)
"""Where a word stands from a token, that says something of it by itself."""

ALONE = (("w", NEAR, "word"), ("s", NEAR, "form"), ("e", range(-1, 2), "ending"))
"""What a word says by itself: a feature's name, the words' steps, and what of `Known` it tells."""

GLUED = "glued"
"""Whether a token touches the one before it, told as if it were of `Known`."""

TOGETHER = (
    ("ss", ((-1, "shape"), (0, "shape"), (1, "shape"))),
    ("sb", ((-2, "shape"), (-1, "shape"), (0, "shape"))),
    ("sa", ((0, "shape"), (1, "shape"), (2, "shape"))),
    ("ll", ((-1, "listed"), (0, "listed"), (1, "listed"))),
    ("ww", ((-1, "word"), (0, "word"))),
    ("wa", ((0, "word"), (1, "shape"))),
    ("wb", ((-1, "shape"), (0, "word"))),
    ("ea", ((0, "shape"), (1, "ending"))),
    ("eb", ((-1, "ending"), (0, "shape"))),
    ("g", ((0, GLUED), (-1, "shape"), (0, "shape"))),
)
"""What words say together: a feature's name, and per part of it the word's step and what of `Known` it tells."""

BETWEEN = "|"
"""Stands between the parts of a feature."""

_YEAR_DIGITS, _YEARS = 4, ("19", "20")
_SHORT, _LONGEST, _ENDING = 3, 20, 4  # letters
_LISTED = (
    ("P", AREA),
    ("S", Listed.SURNAME),
    ("G", Listed.GIVEN),
    ("E", Listed.EVERYDAY),
    ("W", Listed.WORD),
)


class Tokens(NamedTuple):
    """The words, numbers, signs and line ends of a text, and where each begins and ends."""

    texts: list[str]
    spans: list[tuple[int, int]]

    def is_glued(self, at: int) -> bool:
        """Whether a token touches the one before it."""
        return at > 0 and self.spans[at - 1][1] == self.spans[at][0]


class Known(NamedTuple):
    """What is known of a word by itself, as features have it; its form is its shape with what it is listed as."""

    word: str
    form: str
    ending: str
    shape: str
    listed: str


EDGE = Known("<", "<<", "<", "<", "<")


def tokens_of(text: str) -> Tokens:
    """Returns the words, numbers, signs and line ends of a text."""
    spans = [match.span() for match in _TOKEN.finditer(text)]
    return Tokens([text[start:end] for start, end in spans], spans)


def numbers(tokens: Tokens) -> Iterator[int]:
    """Yields where numbers stand that a house or a postcode may have."""
    return (at for at, one in enumerate(tokens.texts) if one[0].isdigit() and len(one) <= _LONGEST_NUMBER)


def numbers_by_words(tokens: Tokens) -> Iterator[int]:
    """Yields those of `numbers` that have a word near."""
    for at in numbers(tokens):
        near = tokens.texts[max(0, at - _WORDED) : at + _WORDED + 1]
        if any(other[0].isalpha() and len(other) > 1 for other in near):
            yield at


def windows(count: int, at: Iterable[int]) -> list[tuple[int, int]]:
    """Returns the stretches around some of so many tokens: the first of each and one past its last; none overlap."""
    found: list[tuple[int, int]] = []
    for one in at:
        low, high = max(0, one - _BEFORE), min(count, one + _BEHIND + 1)
        if found and low <= found[-1][1]:
            low = found.pop()[0]
        found.append((low, high))
    return found


def features_of(tokens: Tokens, words: Sequence[Known], at: int) -> list[str]:
    """Returns the features of a token: what each word near says by itself, and what they say together.

    Args:
        tokens: Of a text.
        words: What is known of each of them.
        at: The token's place.
    """
    near = {step: words[at + step] if 0 <= at + step < len(words) else EDGE for step in NEAR}
    apart = [
        f"{name}{step}={getattr(near[step], field)}" for step in NEAR for name, steps, field in ALONE if step in steps
    ]
    glued = str(tokens.is_glued(at))
    parts = (
        (name, (glued if field == GLUED else getattr(near[step], field) for step, field in fields))
        for name, fields in TOGETHER
    )
    return [*apart, *(f"{name}={BETWEEN.join(part)}" for name, part in parts)]


def known(text: str, gazetteer: Gazetteer) -> Known:
    """Returns what is known of a token."""
    if text[0].isdigit():
        digits = sum(map(str.isdigit, text))
        year = "y" if digits == _YEAR_DIGITS and text.startswith(_YEARS) else ""
        return _of_one_form(f"#{digits}{year}{'a' if len(text) > digits else ''}")
    if not text[0].isalpha():
        return _of_one_form("\\n" if text == "\n" else text)
    shape = "X" if text.isupper() else "Xx" if text[0].isupper() else "x" if text.islower() else "o"
    shape += "1" if len(text) == 1 else "s" if len(text) <= _SHORT else ""
    bits = gazetteer.listed(text)
    listed = "".join(sign for sign, flag in _LISTED if bits & flag) or "-"
    return Known(text.lower()[:_LONGEST], shape + listed, text[-_ENDING:].lower(), shape, listed)


def _of_one_form(form: str) -> Known:
    return Known(form, form + "0", form, form, "0")
