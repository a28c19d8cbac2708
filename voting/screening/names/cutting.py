"""Cuts a text as `tokens` does, but all of it at once and into numbers, since that is what the tagger works with.

Everything a text holds is one piece or another, white space too, so that the lengths tell the places. What is to be
known of a piece is worked out once per distinct one, and for the words of the model not at all.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from voting.screening import late
from voting.screening.names.code_guard import Line
from voting.screening.names.features import TOUCHES as _SAID
from voting.screening.names.tokens import (
    AFTER_SIGN,
    INDIAN,
    LONGEST_SEGMENT,
    LONGEST_WORD,
    RANKS,
    WORD,
    Token,
    cut_ranks,
    is_sign,
)
from voting.screening.names.traits import FIRST, FLAGS, LAST, Flag

Integers: TypeAlias = NDArray[np.int64]
TOUCHES = len(_SAID)
"""What stands before a token times this, and what stands after it, make `Cut.touch`."""

# As `tokens.TOKEN`, with white space, and with any row of signs as one, which is parted later.
_PIECE = late.compile(
    rf"{WORD}|[^\S\n]+|\d+|['’](?i:s|m|re|ll|ve|d|t)\b"
    rf"|(?:[^\w\s'’{INDIAN}]|''+|’’+|['’](?!(?i:s|m|re|ll|ve|d|t)\b))+|\w|\n"
)
_INDIAN = late.compile(f"[{INDIAN}]")
_RUN = late.compile(r"(.)\1*", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Cut:
    """Segments of a text, their tokens as numbers; arrays have one entry per token where nothing else is said.

    Attributes:
        words: The distinct pieces.
        word: Index into `words`.
        start: In the text.
        end: In the text.
        touch: What stands before and after, as one number.
        segment: Which segment it is in.
        first: Per segment, its first token; and the number of tokens, last.
        code: Per segment, whether it is code.
    """

    words: list[str]
    word: Integers
    start: Integers
    end: Integers
    touch: Integers
    segment: Integers
    first: Integers
    code: NDArray[np.bool_]

    def only(self, kept: NDArray[np.bool_]) -> tuple[Cut, NDArray[np.bool_]]:
        """Returns some of the segments, and per token whether it is in one of them."""
        chosen = kept[self.segment]
        sizes = (self.first[1:] - self.first[:-1])[kept]
        first = np.zeros(len(sizes) + 1, dtype=np.int64)
        sizes.cumsum(out=first[1:])
        segment = np.arange(len(sizes)).repeat(sizes)
        word, start, end, touch = (one[chosen] for one in (self.word, self.start, self.end, self.touch))
        return Cut(self.words, word, start, end, touch, segment, first, self.code[kept]), chosen

    def tokens(self, segment: int) -> list[Token]:
        """Returns the tokens of a segment as `tokens.segments` has them."""
        chosen = slice(int(self.first[segment]), int(self.first[segment + 1]))
        rows = zip(self.word[chosen].tolist(), self.start[chosen].tolist(), self.end[chosen].tolist(), strict=True)
        return [Token(within(self.words[word]), start, end) for word, start, end in rows]


def within(word: str) -> str:
    """Returns the text of a token, which is empty for one that is too long to be a name."""
    return word if len(word) <= LONGEST_WORD else ""


def pieces_of(text: str, known: Mapping[str, int] = MappingProxyType({})) -> tuple[list[str], dict[str, int]]:
    """Returns all that the text is made of, in order: tokens, and white space with each line's end alone.

    Args:
        text: Any.
        known: Tokens that need not be looked at, with their numbers.

    Returns:
        The pieces; and the distinct ones, with their numbers, -1 where they have none.
    """
    pieces = _PIECE.findall(text)
    find = known.get
    words = {word: find(word, -1) for word in dict.fromkeys(pieces)}
    mixed = {
        word: [match.group() for match in _RUN.finditer(word)]
        for word, number in words.items()
        if number < 0 and _is_mixed(word)
    }
    if mixed:
        pieces = [one for piece in pieces for one in mixed.get(piece, (piece,))]
        words = {word: find(word, -1) for word in dict.fromkeys(pieces)}
    return pieces, words


def _is_mixed(piece: str) -> bool:
    """Whether a piece is a row of several signs."""
    first = piece[0]
    if (
        len(piece) == 1
        or _INDIAN.match(first)
        or first.isalnum()
        or first.isspace()
        or piece.count(first) == len(piece)
    ):
        return False
    return not (first in "'’" and piece[1].isalpha())


def cut(pieces: Sequence[str], words: list[str], traits: Integers, lines: Sequence[Line]) -> Cut:
    """Returns the segments of lines; of code only those in which a name may be.

    Args:
        pieces: Of the whole text.
        words: The distinct ones.
        traits: Of these.
        lines: Sorted; what is outside of them is left out.
    """
    numbers = dict(zip(words, range(len(words)), strict=True))
    word = np.fromiter(map(numbers.__getitem__, pieces), np.int64, len(pieces))
    sizes = np.fromiter(map(len, words), np.int64, len(words))[word]
    ends = sizes.cumsum()
    starts = ends - sizes
    rows = traits.take(word, axis=0)
    flags = rows[:, FLAGS]
    line_starts, line_ends, code = np.array(lines or [Line(0, 0, False)], dtype=np.int64).T
    at = (flags & Flag.SPACE == 0).nonzero()[0]
    line = line_starts.searchsorted(starts[at], "right") - 1
    inside = (line >= 0) & (starts[at] < line_ends[line])
    at, line = at[inside], line[inside]
    bounds, segment = _bounds(at, line, flags, word, words)
    coded = code[line[bounds[:-1]]] > 0
    if coded.any():
        kept = ~coded | (np.bitwise_or.reduceat(flags[at], bounds[:-1]) & Flag.SURE > 0)
        at, coded = at[kept[segment]], coded[kept]
        segment = (kept.cumsum() - 1)[segment[kept[segment]]]
        bounds = segment.searchsorted(np.arange(len(coded) + 1))
    # One more entry, for what is before the first piece and after the last.
    said = np.zeros((2, len(pieces) + 1), dtype=np.int64)
    said[0, :-1], said[1, :-1] = rows[:, LAST], rows[:, FIRST]
    touch = TOUCHES * said[0, at - 1] + said[1, at + 1]
    return Cut(words, word[at], starts[at], ends[at], touch, segment, bounds, coded)


def _bounds(
    at: Integers, line: Integers, flags: Integers, word: Integers, words: Sequence[str]
) -> tuple[Integers, Integers]:
    """Returns where segments begin, and where the last one ends; and per token its segment.

    One begins with a line, after a sentence, and inside of one that is too long.

    Args:
        at: Per token, which piece it is.
        line: Per token.
        flags: Per piece.
        word: Per piece, its number.
        words: By number.
    """
    opens = np.ones(len(at) + 1, dtype=np.bool_)
    if len(at):
        before = at[:-1]
        same = line[1:] == line[:-1]
        # White space that ends a sentence stands on the line, since the next token does.
        ends = (flags[before + 1] & Flag.SPACE > 0) | (flags[before] & Flag.ENDS_ALONE > 0)
        ends &= flags[before] & Flag.ENDS > 0
        ends[1:] &= ~(same[:-1] & (flags[before[:-1]] & Flag.GOES_ON > 0))
        opens[1:-1] = ~same | ends
    bounds = opens.nonzero()[0]
    segment = opens[:-1].cumsum() - 1
    rank = 0
    while len(bounds) > 1 and (bounds[1:] - bounds[:-1]).max() > LONGEST_SEGMENT:
        long = ((bounds[1:] - bounds[:-1]) > LONGEST_SEGMENT)[segment]
        opens[:-1] |= long & (
            _cuts(word[at], words, rank)
            if rank < RANKS
            else (np.arange(len(at)) - bounds[segment]) % LONGEST_SEGMENT == 0
        )
        bounds = opens.nonzero()[0]
        segment = opens[:-1].cumsum() - 1
        rank += 1
    return bounds, segment


def _cuts(word: Integers, words: Sequence[str], rank: int) -> NDArray[np.bool_]:
    """Returns per token whether a sentence that is too long is cut before it at a rank of `cut_ranks`."""
    told = np.array([cut_ranks(within(one)) >> rank & 1 for one in words], dtype=np.bool_)[word]
    if rank == AFTER_SIGN:
        told[1:] &= np.array([is_sign(within(one)) for one in words], dtype=np.bool_)[word[:-1]]
    return told
