"""Towns in lower case, in which somebody is said to live, to be born or to work: "we all live together in pécs"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from voting.screening import re2
from voting.screening.folding import fold
from voting.screening.names.decoding import LOCATION, Name
from voting.screening.names.gazetteer import COMMON_NAME, Gazetteer, Listed, known

_LIVED = re2.compile(
    r"(?i)\b(?:flat|house|apartment|job|school|office|hospital|live|lives|lived|living|born|grew up|grown up|raised|"
    r"moved|moving|relocat(?:ed|ing)|based|stuck|"
    r"stranded|"
    r"studying|studied|works?|working|wohne|wohnt|lebe|lebt|habite|habitons|vivo|vive|vivimos|moro|mora|abito|abita|"
    r"woon|"
    r"woont|bor|mieszkam|mieszka|met|conocieron|conocimos|feria|mudar|mudei|trasferit[oa])"
    r"(?: [a-zà-ž']{1,10}){0,3}? (?:in|to|near|outside|en|à|a|em|i|w|"
    r"de)[ ]([a-zà-ž][a-zà-ž'-]{2,20}(?: [a-zà-ž][a-zà-ž'-]{1,20}){0,2})"
)
_LIKELY, _OFTEN = 2, 5  # levels of how many people a place has and how often the word is written
_NO_PLACE = Listed.EVERYDAY | Listed.WORD
_PIECES = re.compile(r"[ -]")


def lived_in(text: str, gazetteer: Gazetteer) -> Iterator[Name]:
    """Yields names of places, the longest that begins behind the word."""
    for start, end in _LIVED.places(text):
        words = text[start:end].split(" ")
        for length in range(len(words), 0, -1):
            some = " ".join(words[:length])
            if _is_place(some, gazetteer):
                yield Name(start, start + len(some), LOCATION, 0.7)
                break


def _is_place(name: str, gazetteer: Gazetteer) -> bool:
    parts = [fold(part) for part in _PIECES.split(name) if part]
    if len(parts) > 1:
        return gazetteer.place_length(parts, 0) == len(parts)
    bits = gazetteer.listed(name)
    if not bits & Listed.PLACE or (bits & _NO_PLACE and name.isascii()) or known(bits).frequency > _OFTEN:
        return False
    return not bits & COMMON_NAME or known(bits).place >= _LIKELY
