"""Addresses of pages in which somebody's name was found: the whole address leads there, and goes.

"https://stay.example/k/[leilani]-cruz?key=…", "www.minjunseo-cello.example": of a name that is part of an address the
rest stands beside it, and who opens the page meets the person.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from voting.screening import late
from voting.screening.folding import canonical
from voting.screening.hits import Hit
from voting.screening.recogniser import Kind

_PERSON, _URL = "PERSON", "URL"
_LINK = late.compile(r"(?i)(?:https?://|www\.)[^\s<>\"'`|\\^{}()\[\]«»“”]{4,400}")
_LONGEST = 400  # characters
_LEAST = 0.3  # how likely the name is
_MARKS = ".,;:!?…"


def whole_links(hits: Sequence[Hit], text: str) -> list[Hit]:
    """Returns the hits, of which those in the address of somebody's page have become one.

    Args:
        hits: Of one text, sorted and not overlapping.
        text: The original.
    """
    return list(_whole(list(hits), text))


def _whole(hits: list[Hit], text: str) -> Iterator[Hit]:
    at, reached = 0, 0
    while at < len(hits):
        hit, last = hits[at], at
        link = _link_around(text, hit.start)
        while link is not None and last + 1 < len(hits) and hits[last + 1].start < link[1]:
            last += 1
        inside = hits[at : last + 1]
        at = last + 1
        if link is not None and link[0] >= reached and inside[-1].end <= link[1] and _leads_to_somebody(inside):
            value = text[link[0] : link[1]]
            inside = [
                replace(
                    hit,
                    start=link[0],
                    end=link[1],
                    entity_type=_URL,
                    explanation="Is the address of a page with somebody's name in it.",
                    value=value,
                    key=canonical(value),
                    spellings=(),
                )
            ]
        reached = inside[-1].end
        yield from inside


def _leads_to_somebody(inside: Sequence[Hit]) -> bool:
    named = any(hit.entity_type == _PERSON and hit.score >= _LEAST for hit in inside)
    return named and all(hit.kind is Kind.PERSONAL for hit in inside)


def _link_around(text: str, start: int) -> tuple[int, int] | None:
    """Returns where the address of a page begins and ends that a place stands in."""
    low = max(0, start - _LONGEST)
    low = max(low, *(text.rfind(blank, low, start) + 1 for blank in " \n\t\"'(<"))
    if text.find("://", low, start) < 0 and text.find("www.", low, start) < 0:
        return None
    for link in _LINK.finditer(text, low, start + _LONGEST):
        end = link.start() + len(link[0].rstrip(_MARKS))
        if link.start() <= start < end:
            return link.start(), end
    return None
