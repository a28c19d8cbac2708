"""Cuts a text into segments (a line, a sentence of a long line) and these into tokens with their offsets.

Training and recognition both cut here, so that a model meets the tokens that it has learnt. Linear in the text.
"""

# ruff: noqa: SIM905  # as lists, these words would take hundreds of lines

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from voting.screening import late

LONGEST_SEGMENT = 80  # tokens; a sentence that is longer is cut, see `cut_ranks`
LONGEST_WORD = 40  # characters; what is longer is no name, and its text is not looked at

RANKS, AFTER_SIGN = 3, 1
"""How many kinds of tokens there are before which a sentence is cut that is too long, and which only after a sign."""

# Scripts without blanks between words, or with endings that hide them: each character is a token.
UNSPACED = "\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uac00-\ud7af"
# Words of Indian scripts hold vowel signs, which `\w` does not know.
INDIAN = "\u0900-\u0963\u0966-\u0dff"
LETTER = rf"[^\W\d_{UNSPACED}{INDIAN}]"
WORD = rf"[OoDdLl]['’](?i:[A-Z]){LETTER}+|{LETTER}+|[{UNSPACED}]|[{INDIAN}]+"

# A word with its apostrophe in front (`O'Brien`), an English clitic, a number, a run of one sign.
TOKEN = late.compile(rf"{WORD}|['’](?:s|m|re|ll|ve|d|t)\b|\d+|([^\w\s])\1*|[\w]", re.IGNORECASE)
_ENDS = frozenset(".!?…。！？")  # holds no empty string, so that a token without its text ends nothing
_ENDS_ALONE = frozenset("。！？")
# After these a full stop ends no sentence.
_ABBREVIATIONS = frozenset(
    (
        "mr mrs ms dr prof st sr jr sra dra hr fr frau mme mlle sig dott ing rev hon gen col capt lt sgt vs etc "
        "no nr dhr mevr av bzw ca z u d e i approx dept fig vol pp ed inc ltd co corp"
    ).split()
)


# Words that begin a clause: no name goes across.
_OPENING = frozenset(
    "but because then so when which if while although unless therefore aber weil dass wenn damit obwohl denn mais "
    "parce quand lorsque donc puis pero porque cuando aunque entonces perché quando quindi però porém então maar omdat "
    "terwijl toen zodat men fordi eftersom därför samt".split()
)


class Token(NamedTuple):
    """A word, number or sign and where it stands."""

    text: str
    start: int
    end: int


def segments(text: str, start: int = 0, end: int | None = None, *, by_length: bool = False) -> Iterator[list[Token]]:
    """Yields the tokens of each segment of `text[start:end]`, in order; none is empty.

    Args:
        text: All of it.
        start: Where to begin.
        end: Where to end; the text's end without one.
        by_length: Whether a sentence that is too long is cut by its length alone, as those are that are learnt from.
    """
    limit = len(text) if end is None else end
    at = start
    while at < limit:
        line_end = text.find("\n", at, limit)
        line_end = limit if line_end < 0 else line_end
        for sentence in _sentences(text, at, line_end):
            yield from _cut(sentence, RANKS if by_length else 0)
        at = line_end + 1


def _sentences(text: str, start: int, end: int) -> Iterator[list[Token]]:
    tokens: list[Token] = []
    before = ""
    for match in TOKEN.finditer(text, start, end):
        low, high = match.span()
        token = Token(match.group() if high - low <= LONGEST_WORD else "", low, high)
        tokens.append(token)
        apart = (high < end and text[high].isspace()) or ends_alone(token.text)
        if apart and may_end_sentence(token.text) and not ends_nothing(before):
            yield tokens
            tokens = []
        before = token.text
    yield tokens


def _cut(tokens: list[Token], rank: int) -> Iterator[list[Token]]:
    """Yields a sentence, in pieces where it is too long: first where `cut_ranks` says so, then where it is."""
    if len(tokens) <= LONGEST_SEGMENT:
        yield from [tokens] if tokens else []
    elif rank == RANKS:
        yield from (tokens[at : at + LONGEST_SEGMENT] for at in range(0, len(tokens), LONGEST_SEGMENT))
    else:
        at = 0
        for index in range(1, len(tokens)):
            before, after = tokens[index - 1].text, tokens[index].text
            if cut_ranks(after) >> rank & 1 and (rank != AFTER_SIGN or is_sign(before)):
                yield from _cut(tokens[at:index], rank + 1)
                at = index
        yield from _cut(tokens[at:], rank + 1)


def cut_ranks(word: str) -> int:
    """Returns bits that say before which tokens a sentence is cut that is too long, the lowest first.

    By the word itself, so that all stays cut as it was when something far away is masked: before a word that opens a
    clause, then after a sign before one word in four, then before one in sixteen.
    """
    number = sum(map(ord, word))
    return (word.lower() in _OPENING) | (number % 4 == 0) << 1 | (number % 16 == 0) << 2


def is_sign(word: str) -> bool:
    """Whether a token is neither a word nor a number."""
    return bool(word) and not is_letter(word[0]) and not word[0].isalnum()


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
