"""What a model of addresses is told of a word: its letters, its form, what it is listed as, and its neighbours.

A number counts by how many digits it has, so that none is remembered.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from voting.screening import late
from voting.screening.names.gazetteer import AREA, Gazetteer, Listed

_TOKEN = late.compile(r"\d+(?:[^\W\d_]{1,3}(?![^\W_]))?|[^\W\d_]+(?:['’][^\W\d_]+)*|\n|[^\w\s]|_")
_LONGEST_NUMBER = 8  # characters
_BEFORE, _BEHIND = 10, 12  # tokens on either side of a number
_WORDED = 2  # tokens from a number, at most, to a word
NEAR = range(-3, 4)
"""Where a word stands from a token, that says something of it by itself."""

_ENDS_COUNT = range(-1, 2)
_YEAR_DIGITS, _YEARS = 4, ("19", "20")
_SHORT, _LONGEST, _ENDING = 3, 20, 4  # letters
_LISTED = (
    ("P", AREA),
    ("S", Listed.SURNAME),
    ("G", Listed.GIVEN),
    ("E", Listed.EVERYDAY),
    ("W", Listed.WORD),
)


class Token(NamedTuple):
    """A word, a number, a sign or a line's end, and where it stands."""

    text: str
    start: int
    end: int


class Known(NamedTuple):
    """What is known of a word by itself, as features have it."""

    word: str
    shape: str
    ending: str
    listed: str


EDGE = Known("<", "<", "<", "<")


def tokens_of(text: str) -> list[Token]:
    """Returns the words, numbers, signs and line ends of a text."""
    return [Token(match.group(), *match.span()) for match in _TOKEN.finditer(text)]


def numbers(tokens: Sequence[Token]) -> Iterator[int]:
    """Yields where numbers stand that a house or a postcode may have."""
    return (at for at, one in enumerate(tokens) if one.text[0].isdigit() and len(one.text) <= _LONGEST_NUMBER)


def numbers_by_words(tokens: Sequence[Token]) -> Iterator[int]:
    """Yields those of `numbers` that have a word near."""
    for at in numbers(tokens):
        near = tokens[max(0, at - _WORDED) : at + _WORDED + 1]
        if any(other.text[0].isalpha() and len(other.text) > 1 for other in near):
            yield at


def windows(tokens: Sequence[Token], at: Iterator[int]) -> list[tuple[int, int]]:
    """Returns the stretches around some tokens, none overlapping: the first token of each, and one past its last."""
    found: list[tuple[int, int]] = []
    for one in at:
        low, high = max(0, one - _BEFORE), min(len(tokens), one + _BEHIND + 1)
        if found and low <= found[-1][1]:
            low = found.pop()[0]
        found.append((low, high))
    return found


class Features:
    """Tells the features of the tokens of one text. What is known of its words is kept as long as it is."""

    def __init__(self, tokens: Sequence[Token], gazetteer: Gazetteer) -> None:
        self._tokens = tokens
        self._gazetteer = gazetteer
        self._known: dict[str, Known] = {}

    def of(self, at: int) -> list[str]:
        """Returns the features of a token: what each word near says by itself, and what they say together."""
        apart = (alone(self.known(at + step))[index] for index, step in enumerate(NEAR))
        return [*(one for some in apart for one in some), *self.together(at)]

    def known(self, at: int) -> Known:
        """Returns what is known of a token, or of what is beyond the text's edges."""
        if not 0 <= at < len(self._tokens):
            return EDGE
        text = self._tokens[at].text
        known = self._known.get(text)
        if known is None:
            known = self._known[text] = _known(text, self._gazetteer)
        return known

    def together(self, at: int) -> list[str]:
        """Returns what a token and the two on either side say together."""
        two, one, here, next_, after = (self.known(at + step) for step in range(-2, 3))
        glued = at > 0 and self._tokens[at - 1].end == self._tokens[at].start
        return [
            f"ss={one.shape}|{here.shape}|{next_.shape}",
            f"sb={two.shape}|{one.shape}|{here.shape}",
            f"sa={here.shape}|{next_.shape}|{after.shape}",
            f"ll={one.listed}|{here.listed}|{next_.listed}",
            f"ww={one.word}|{here.word}",
            f"wa={here.word}|{next_.shape}",
            f"wb={one.shape}|{here.word}",
            f"ea={here.shape}|{next_.ending}",
            f"eb={one.ending}|{here.shape}",
            f"g={glued}|{one.shape}|{here.shape}",
        ]


def alone(known: Known) -> list[list[str]]:
    """Returns what a word says by itself of a token that it is `NEAR`, per place."""
    told = [[f"w{step}={known.word}", f"s{step}={known.shape}{known.listed}"] for step in NEAR]
    for step in _ENDS_COUNT:
        told[step - NEAR[0]].append(f"e{step}={known.ending}")
    return told


def _known(text: str, gazetteer: Gazetteer) -> Known:
    if text[0].isdigit():
        digits = sum(map(str.isdigit, text))
        year = "y" if digits == _YEAR_DIGITS and text.startswith(_YEARS) else ""
        shape = f"#{digits}{year}{'a' if len(text) > digits else ''}"
        return Known(shape, shape, shape, "0")
    if not text[0].isalpha():
        sign = "\\n" if text == "\n" else text
        return Known(sign, sign, sign, "0")
    shape = "X" if text.isupper() else "Xx" if text[0].isupper() else "x" if text.islower() else "o"
    shape += "1" if len(text) == 1 else "s" if len(text) <= _SHORT else ""
    bits = gazetteer.listed(text)
    listed = "".join(sign for sign, flag in _LISTED if bits & flag)
    return Known(text.lower()[:_LONGEST], shape, text[-_ENDING:].lower(), listed or "-")
