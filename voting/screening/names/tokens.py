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

# A word with its apostrophe in front (`O'Brien`), an English clitic, a number, a run of one sign.
_TOKEN = re.compile(
    r"[OoDdLl]['’][A-Z][^\W\d_]+|[^\W\d_]+|['’](?:s|m|re|ll|ve|d|t)\b|\d+|([^\w\s])\1*|[\w]", re.IGNORECASE
)
_ENDS = frozenset(".!?…。！？")
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
    for match in _TOKEN.finditer(text, start, end):
        low, high = match.span()
        token = Token(match.group() if high - low <= LONGEST_WORD else "", low, high)
        tokens.append(token)
        if len(tokens) >= LONGEST_SEGMENT or (token.text[:1] in _ENDS and _ends_sentence(text, tokens, end)):
            yield tokens
            tokens = []
    if tokens:
        yield tokens


def _ends_sentence(text: str, tokens: list[Token], end: int) -> bool:
    if not tokens[-1].text:
        return False
    at = tokens[-1].end
    if at >= end or not text[at].isspace():
        return False
    before = tokens[-2].text if len(tokens) > 1 else ""
    return not (len(before) == 1 and before.isalpha()) and before.lower() not in _ABBREVIATIONS
