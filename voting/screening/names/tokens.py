"""Cuts a text into segments (a line, a sentence of a long line) and these into tokens with their offsets.

Training and recognition both cut here, so that a model meets the tokens that it has learnt. Linear in the text.
"""

# ruff: noqa: SIM905  # as lists, these words would take hundreds of lines

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

LONGEST_SEGMENT = 80  # tokens; a sentence that is longer is cut where it is
LONGEST_WORD = 40  # characters; what is longer is no name, and its text is not looked at

# Scripts without blanks between words, or with endings that hide them: each character is a token.
UNSPACED = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uac00-\ud7af"
# Words of Indian scripts hold vowel signs, which `\w` does not know.
INDIAN = "\u0900-\u0963\u0966-\u0dff"
LETTER = rf"[^\W\d_{UNSPACED}{INDIAN}]"
WORD = rf"[OoDdLl]['’](?i:[A-Z]){LETTER}+|{LETTER}+|[{UNSPACED}]|[{INDIAN}]+"

# A word with its apostrophe in front (`O'Brien`), an English clitic, a number, a run of one sign.
TOKEN = re.compile(rf"{WORD}|['’](?:s|m|re|ll|ve|d|t)\b|\d+|([^\w\s])\1*|[\w]", re.IGNORECASE)
_ENDS = frozenset(".!?…。！？")  # holds no empty string, so that a token without its text ends nothing
_ENDS_ALONE = frozenset("。！？")
# After these a full stop ends no sentence.
_ABBREVIATIONS = frozenset(
    (
        "mr mrs ms dr prof st sr jr sra dra hr fr frau mme mlle sig dott ing rev hon gen col capt lt sgt vs etc "
        "no nr dhr mevr av bzw ca z u d e i approx dept fig vol pp ed inc ltd co corp"
    ).split()
)


class Token(NamedTuple):
    """A word, number or sign and where it stands."""

    text: str
    start: int
    end: int


def segments(text: str, start: int = 0, end: int | None = None) -> Iterator[list[Token]]:
    """Yields the tokens of each segment of `text[start:end]`, in order; none is empty."""
    limit = len(text) if end is None else end
    at = start
    while at < limit:
        line_end = text.find("\n", at, limit)
        line_end = limit if line_end < 0 else line_end
        yield from _sentences(text, at, line_end)
        at = line_end + 1


def _sentences(text: str, start: int, end: int) -> Iterator[list[Token]]:
    tokens: list[Token] = []
    before = ""
    for match in TOKEN.finditer(text, start, end):
        low, high = match.span()
        token = Token(match.group() if high - low <= LONGEST_WORD else "", low, high)
        tokens.append(token)
        apart = (high < end and text[high].isspace()) or ends_alone(token.text)
        if len(tokens) >= LONGEST_SEGMENT or (apart and may_end_sentence(token.text) and not ends_nothing(before)):
            yield tokens
            tokens = []
        before = token.text
    if tokens:
        yield tokens


def may_end_sentence(word: str) -> bool:
    """Whether a sentence may end with a token, if white space follows it."""
    return word[:1] in _ENDS


def ends_alone(word: str) -> bool:
    """Whether a sentence ends with a token, whatever follows it: Chinese and Japanese have no blank there."""
    return word[:1] in _ENDS_ALONE


def ends_nothing(word: str) -> bool:
    """Whether what follows a token ends no sentence, since it makes the token an abbreviation."""
    return (len(word) == 1 and word.lower() != word.upper()) or word.lower() in _ABBREVIATIONS


def is_letter(character: str) -> bool:
    """Whether it is a letter or an Indian vowel sign."""
    return character.isalpha() or "\u0900" <= character <= "\u0dff"
