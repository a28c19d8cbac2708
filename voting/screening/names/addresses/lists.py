"""Addresses that are lists of a unit, names and a place, of which each part alone says little.

"Stand 4417, Zone 6 Ext, Diepkloof, 1864", "apt 1407, marina crown, dubai marina", "B-14, second floor, …": a unit at
the beginning, parts that are units, names of buildings or findings, and a place or street among them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from voting.screening import late
from voting.screening.folding import canonical
from voting.screening.hits import Hit
from voting.screening.names.addresses.units import UNIT

_STREET = "STREET_ADDRESS"
_PLACES = frozenset({"LOCATION", _STREET})
_TAKEN = frozenset({"PERSON", "LOCATION", "ORGANIZATION", "AGE", "PHONE_NUMBER", _STREET})
_MOST, _LONGEST = 7, 44  # parts, characters of one
_STARTS = late.compile(
    r"(?<![\w/-])(?:(?P<told>(?:flat|apt|apartment|unit|suite|stand|erf|villa|hse|house|shop|plot|penthouse|appt|apto|"
    r"wohnung|studio|h\.?[ ]?no)\.?[ ](?:no\.?[ ]?)?#?(?:[0-9]{1,5}[A-Za-z]?(?:[-/][0-9A-Za-z]{1,4})?|(?-i:[A-Z])\b))|"
    r"(?:block|blk|tower|room|rm|lot|building|bldg|floor)[ ](?:no\.?[ ]?)?(?:[0-9]{1,4}[A-Z]?|(?-i:[A-Z])\b)|"
    r"(?-i:[A-Z])-?[0-9]{1,4}[A-Z]?|[0-9]{1,4}-[A-Z])(?![\w-])",
    re.IGNORECASE,
)
_PART = late.compile(r"[^,\n;:!?\"“”|<>{}=]*")
_STOP = late.compile(r"(?<=[^\W\d_]{3})\.(?=\s+[A-ZÀ-Ž]|\s*$)|[ ][-–—][ ]|[ ](?=\()|(?<=\d)\.(?:\s|$)")
_CODE = late.compile(
    r"[A-Z]{0,2}-?\d{4,6}|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|\d{3} \d{2}|\d{3} \d{3}|(?-i:[A-Z]{2,5})", re.IGNORECASE
)
_BUILT = late.compile(
    r"(?:(?:the[ ])?[^\W\d_][\w'’-]*[ ]){1,3}(?:towers?|tower|mansions?|court|estate|house|heights|plaza|nagar|apts?|"
    r"apartments|residency|residences?|complex|building|centre|center|park|gardens?|colony|vihar|enclave|extension|"
    r"village|villas?|crown|marina|arcade|place|square|road|street|avenue|lane|rd|st|ave|close|sq)\b\.?(?:[ ]\d{1,3})?|"
    r"\d{1,3}(?:st|nd|rd|th)[ ](?:street|avenue|road|st|ave|rd)\b\.?(?:[ ](?:cor\.?|corner|&|and)[ ]"
    r"(?:\d{1,3}(?:st|nd|rd|th)|[^\W\d_]{3,15})[ ](?:street|avenue|road|st|ave|rd)\b\.?)?",
    re.IGNORECASE,
)
_MORE = late.compile(
    r"(?:[ ](?:ext|extension|east|west|north|south|phase|dha|sector|zone|[0-9]{1,3}))*\.?", re.IGNORECASE
)
_ABOVE = late.compile(
    r"[ ](?:above|over|behind|below|next to|opposite|at|in)[ ](?:the[ ])?[^\W\d_]{3,15}(?:[ ][a-z]{3,12})?"
)


def listed_addresses(hits: Sequence[Hit], text: str) -> list[Hit]:
    """Returns the hits with each such list as one address, the findings in it taken in."""
    listed = sorted(hits, key=lambda hit: hit.start)
    for start, end in _lists(listed, text):
        inside = [hit for hit in listed if hit.start < end and start < hit.end]
        if all(hit.entity_type in _TAKEN for hit in inside):
            low, high = min(start, inside[0].start), max(end, inside[-1].end)
            first = next(hit for hit in inside if hit.entity_type in _PLACES)
            value = text[low:high]
            whole = replace(first, start=low, end=high, entity_type=_STREET, value=value, key=canonical(value))
            listed = sorted([*(hit for hit in listed if hit not in inside), whole], key=lambda hit: hit.start)
    return listed


def _lists(hits: Sequence[Hit], text: str) -> Iterator[tuple[int, int]]:
    if not any(hit.entity_type in _PLACES for hit in hits):
        return
    reached, starts = 0, [hit.start for hit in hits]
    for match in _STARTS.finditer(text):
        if match.start() < reached:
            continue
        low = bisect_left(starts, match.start())
        near = hits[low : bisect_left(starts, match.end() + _MOST * _LONGEST, lo=low)]
        if not any(hit.entity_type in _PLACES for hit in near):
            continue
        end = _end(near, text, match)
        if end:
            reached = end
            yield match.start(), end


def _end(near: Sequence[Hit], text: str, match: re.Match[str]) -> int:
    """Returns where a list of parts ends that begins with a unit; 0 when it is none."""
    above = _ABOVE.match(text, match.end()) if match["told"] is not None else None
    at = above.end() if above is not None else match.end()
    parts, end, placed = 1, 0, False
    comma = text[at : at + 2] == ", "
    if not comma and text[at : at + 1] != " ":
        return 0
    at += 2 if comma else 1
    for _ in range(_MOST):
        part = _PART.match(text, at, at + _LONGEST)
        stop = _STOP.search(text, at, part.end() if part is not None else at)
        cut = stop.start() if stop is not None else part.end() if part is not None else at
        taken, place = _taken(near, text, at, cut)
        if not taken:
            break
        parts, placed, end = parts + 1, placed or place, taken
        if taken < cut or text[cut : cut + 2] not in (", ", ",\n"):
            break
        at = cut + 2
    return end if placed and parts >= (3 if match["told"] is None else 2) else 0


def _taken(near: Sequence[Hit], text: str, start: int, end: int) -> tuple[int, bool]:
    """Returns where what is an address's in a part of a list ends, 0 without it, and whether a place is in it."""
    inside = [hit for hit in near if start <= hit.start < end]
    place = any(hit.entity_type in _PLACES for hit in inside)
    for pattern in (UNIT, _CODE, _BUILT):
        whole = pattern.match(text, start, end)
        if whole is not None:
            more = _MORE.match(text, whole.end(), end)
            reached = more.end() if more is not None else whole.end()
            if reached == end:
                return end, place
    if not inside or inside[0].entity_type not in _TAKEN:
        return 0, False
    before = text[start : inside[0].start].split()
    if len(before) > 2 or not all(word[0].isupper() or word[0].isdigit() for word in before):
        return 0, False
    last = inside[-1]
    more = _MORE.match(text, last.end, max(end, last.end))
    return max(more.end() if more is not None else last.end, last.end), place
