"""Divides what has no blanks between words into the words that are most likely all together (Viterbi, 1967).

The likelihood of words is the product of how often each is written; a character that is in none stands alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from voting.screening.names.east.letters import may_be_in_word
from voting.screening.names.east.words import frequency_of

_WHOLE = 9.0  # the power of ten of all words
_UNKNOWN = 1.5
_OTHER = 5.0  # a number, a sign, a word of other letters: always by itself


class Part(NamedTuple):
    """A word, and which tokens it is of."""

    start: int
    end: int
    text: str
    frequency: float


def divided(characters: Sequence[str], known: Sequence[Sequence[int]], apart: Sequence[bool]) -> list[Part]:
    """Returns the words of a segment, in order.

    Args:
        characters: Its tokens, see `Lexicon.known`, of which `known` is.
        known: Per length and place, what is known of a word.
        apart: Per token, whether something parts it from the one before.
    """
    count = len(characters)
    best = [0.0, *[-1e9] * count]
    back = [0] * (count + 1)
    for at in range(count):
        sure = best[at]
        one = may_be_in_word(characters[at])
        alone = (frequency_of(known[0][at]) or _UNKNOWN) if one else _OTHER
        if sure + alone - _WHOLE > best[at + 1]:
            best[at + 1] = sure + alone - _WHOLE
            back[at + 1] = at
        for length in range(2, min(len(known), count - at) + 1 if one else 0):
            if apart[at + length - 1]:
                break
            often = frequency_of(known[length - 1][at])
            if often and sure + often - _WHOLE > best[at + length]:
                best[at + length] = sure + often - _WHOLE
                back[at + length] = at
    parts: list[Part] = []
    end = count
    while end:
        start = back[end]
        often = frequency_of(known[end - start - 1][start]) if may_be_in_word(characters[start]) else 0.0
        parts.append(Part(start, end, "".join(characters[start:end]), often))
        end = start
    return parts[::-1]
