"""What stands beside a secret and is part of it: "Daffodil!", "MausiForever<3", "soup(3)", "2 4 6 8 #", "Mr Tibbles".

Where a sentence may end with the same sign, nothing is lost with it; half of a password tells the other half. So the
title before a name that answers a question goes with it, the next word with a capital ("Osier Bank"), and all words
that signs put together where a sentence is around them ("Quiet;Please;2026").
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from voting.screening import late
from voting.screening.hits import Hit
from voting.screening.placeholders import SECRET

_AFTER_WORDS = late.compile(
    r"[!?]{1,3}(?![\w!?])|[<=+&~^%$@*#]{1,2}\w{1,3}[!?]{0,2}(?=[\s\"'`)<,;]|\.(?:\s|\Z)|\Z)|\(\d{1,3}\)(?!\w)"
)
_AFTER_DIGITS = late.compile(r"[#*](?![\w#*])|[별샵](?!표)|별표")
_AFTER_FIGURES = late.compile(r"[ ][#*](?![\w#*])")  # where the digits stand apart too: "2 4 6 8 #"
_TITLE = late.compile(
    r"(?<![\w.])(?:Mr|Mrs|Ms|Dr|Miss|Mister|Herr|Frau|Tante|Onkel|Señora?|Monsieur|Madame|Signora?|"
    r"Uncle|Aunt|Auntie)\.? \Z"
)
_NEXT = late.compile(
    r" (?!(?:Please|Thanks?|Can|Could|Should|What|Why|How|When|Where|Who|Is|It|I|The|This|That|And|But|Or|If|My|We|"
    r"You|He|She|They|Any|Also|Do|Does|Not|Now|Then|Bitte|Danke|Was|Wie|Ich|Und|Der|Die|Das|Merci|Gracias|Por|Per|Qu)\b)"
    r"[A-ZÀ-ÖØ-Þ][a-zà-ž]{2,14}(?=[\"'”»’).,;!?]| (?:and|und|et|y|e|en|but|or) |\s*\Z)"
)
_WORD = late.compile(r"[A-ZÀ-ÖØ-Þ][a-zà-ž'’]{2,15}")
_PUT_TOGETHER = late.compile(
    r"(?<!\S)(?:\w{3,20}(?:;\w{3,20}){1,5}|[^\W\d_]{3,20}(?:,[^\W\d_]{3,20}){1,5})(?=[.,;:!?)]{0,2}(?:\s|\Z))"
)
_REACH, _FEWEST_BLANKS, _LONGEST_LINE = 80, 4, 400
_LONGEST = 8  # characters of what is added


def ended(hits: Iterable[Hit], text: str) -> list[Hit]:
    """Returns the hits, of which secrets go on to the end of their signs.

    Args:
        hits: Of one text, sorted and not overlapping.
        text: The original.
    """
    return list(_ended(list(hits), text))


def _ended(hits: list[Hit], text: str) -> Iterator[Hit]:
    reached, number = 0, 0
    while number < len(hits):
        hit = hits[number]
        number += 1
        if hit.entity_type == SECRET:
            start, end = _whole(text, hit.start, hit.end)
            start = start if start >= reached else hit.start
            inside = number
            while inside < len(hits) and hits[inside].end <= end and hits[inside].entity_type == SECRET:
                inside += 1
            if inside == len(hits) or end <= hits[inside].start:
                number = inside
            else:
                end = hit.end
            if (start, end) != (hit.start, hit.end):
                hit = replace(hit, start=start, end=end)
        reached = hit.end
        yield hit


def _whole(text: str, start: int, end: int) -> tuple[int, int]:
    """Returns where a secret begins and ends with what is part of it."""
    low = max(0, start - _LONGEST_LINE)
    line = max(low, text.rfind("\n", low, start) + 1)
    if text.count(" ", line, start) >= _FEWEST_BLANKS:
        for words in _PUT_TOGETHER.finditer(text, max(line, start - _REACH), end + _REACH):
            if words.start() <= start and end <= words.end():
                return words.span()
    if _WORD.fullmatch(text, start, end) is not None:
        title = _TITLE.search(text, max(line, start - _REACH), start)
        more = _NEXT.match(text, end, end + _REACH)
        start = title.start() if title is not None else start
        end = more.end() if more is not None else end
    return start, _end(text, start, end)


def _end(text: str, start: int, end: int) -> int:
    value = text[start:end]
    if any(map(str.isalpha, value)):
        found = _AFTER_WORDS.match(text, end, end + _LONGEST)
    else:
        found = _AFTER_DIGITS.match(text, end, end + _LONGEST)
        if found is None and " " in value:
            found = _AFTER_FIGURES.match(text, end, end + _LONGEST)
    if found is None or ("*" in found[0] and "*" in text[text.rfind("\n", 0, start) + 1 : start]):
        return end  # of what a star before it sets in bold
    return found.end()
