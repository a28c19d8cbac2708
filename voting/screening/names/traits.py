"""What the tagger must know of a word or of white space at once, as small numbers: its kind, its case, its edges."""

from __future__ import annotations

import itertools
from typing import Final

from voting.screening.names import features as seen
from voting.screening.names.gazetteer import NAME
from voting.screening.names.tokens import LONGEST_WORD, ends_alone, ends_nothing, may_end_sentence


class Flag:
    """Bits of the first trait."""

    WORD: Final = 1  # begins with a letter
    CAPITAL: Final = 2
    CAPITALS: Final = 4  # through and through
    ENDS: Final = 8  # may end a sentence
    GOES_ON: Final = 16  # an abbreviation: what follows ends no sentence
    OPENS_PLACE: Final = 32
    SURE: Final = 64  # a listed name with a capital: without one of these nothing in code is a name
    SPACE: Final = 128
    GOES_ON_PLACE: Final = 256  # may be the second word of a place
    ENDS_ALONE: Final = 512  # ends a sentence though no blank follows
    GERMAN: Final = 1024  # see `features.GERMAN`


FLAGS, LISTED, SHAPE, FIRST, LAST = range(5)  # columns of traits; `FIRST` and `LAST`: what its ends say to neighbours


def _usual_shapes() -> tuple[str, ...]:
    runs = ["".join(one) for length in range(1, 5) for one in itertools.product(("X", "XX", "x", "xx"), repeat=length)]
    signs = [sign * count for sign in "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~\x00" for count in (1, 2)]
    apart = [run for run in runs if "XXX" not in run and "xxx" not in run]
    return tuple(dict.fromkeys(["", "d", "dd", "c", "cc", *apart, *signs]))


SHAPES = _usual_shapes()
"""The shapes whose weights are looked up beforehand: nearly all there are."""

_SHAPE_NUMBERS = {form: number for number, form in enumerate(SHAPES)}
_TOUCH_NUMBERS = {sign: number for number, sign in enumerate(seen.TOUCHES)}
UNUSUAL = len(SHAPES)
"""The number of all other shapes."""

EDGE = 16
"""As what the edge of a segment is listed: one more than `features.coarse` says."""


def traits_of(piece: str, entry: tuple[int, bool, bool]) -> tuple[int, int, int, int, int]:
    """Returns the traits of a token or a run of white space, as it is written; `entry` is the gazetteer's."""
    bits, opens, goes_on = entry
    first, last = _TOUCH_NUMBERS[seen.said(piece[:1] or " ")], _TOUCH_NUMBERS[seen.said(piece[-1:] or " ")]
    if piece.isspace():
        return Flag.SPACE, 0, 0, first, last
    word = piece if len(piece) <= LONGEST_WORD else ""
    flags = Flag.WORD * word[:1].isalpha() | Flag.ENDS * may_end_sentence(word) | Flag.GOES_ON * ends_nothing(word)
    flags |= Flag.ENDS_ALONE * ends_alone(word)
    if flags & Flag.WORD and not word.islower():
        capital = word[0].isupper()
        flags |= Flag.CAPITAL * capital | Flag.CAPITALS * word.isupper() | Flag.SURE * (capital and bool(bits & NAME))
    flags |= Flag.GERMAN * (word in seen.GERMAN)
    flags |= Flag.OPENS_PLACE * opens | Flag.GOES_ON_PLACE * goes_on
    return flags, seen.coarse(bits), _SHAPE_NUMBERS.get(seen.shape(word), UNUSUAL), first, last
