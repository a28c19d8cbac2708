"""Signs right behind a secret that are part of it: "Daffodil!", "MausiForever<3", "heron=2", "soup(3)", "2 4 6 8 #".

Where a sentence may end with the same sign, nothing is lost with it; half of a password tells the other half.
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
_LONGEST = 8  # characters of what is added


def ended(hits: Iterable[Hit], text: str) -> list[Hit]:
    """Returns the hits, of which secrets go on to the end of their signs.

    Args:
        hits: Of one text, sorted and not overlapping.
        text: The original.
    """
    return list(_ended(list(hits), text))


def _ended(hits: list[Hit], text: str) -> Iterator[Hit]:
    for number, hit in enumerate(hits):
        if hit.entity_type != SECRET:
            yield hit
            continue
        end = _end(text, hit.start, hit.end)
        following = hits[number + 1].start if number + 1 < len(hits) else len(text)
        yield replace(hit, end=end) if hit.end < end <= following else hit


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
