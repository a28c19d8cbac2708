"""What stands around a value tells that it is one, and not where it begins: words that were taken along are given back.

"geboren op 5 mei 1958", "né le 7 août 1983 à Besançon", "नंबर 98765 43210 है": where another find has all digits of
one that was told by the words around, and only articles, prepositions, the place after one or letters of a script
without capitals are left, the value is the other one. A letter beside a number may be a part of it, so all else stays.
So it goes for a secret that is such a find, "और कार्ड 5346-2009-3273-5630 है", and for a doubtful one of which a find
that is sure says that a part is something else, "VIN 3VWW7F66XPD997758": words beside that are no secret themselves.
A name ends where a mail or web address begins: "Sunniva Levy sunniva@levy.example".
What stands at the edges of any find is given back by `trimming`, first of all.
"""

# ruff: noqa: SIM905  # as lists, these words would take a hundred lines

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from operator import attrgetter

from voting.screening import late
from voting.screening.folding import canonical
from voting.screening.hits import Hit
from voting.screening.trimming import trimmed

_HIDDEN = "secret_learnt"
_TOLD_BY_WORDS = frozenset(("number_learnt", "birth_learnt", _HIDDEN))
_DOUBTFUL, _SURE = 0.5, 0.8
_MOST_DOUBTFUL, _SURE_IN_IT = 0.2, 0.75  # "Phone: Sione snr 07 3291 4450"
_OF_LOGINS = frozenset(("SECRET", "USERNAME"))  # beside a user's name the rest may be the password
_NAME = "name"
_ADDRESSES = frozenset(("EMAIL_ADDRESS", "URL"))
_WORDS = "|".join(
    "the a an is was on at in of no nr op de het le la les du el los al il lo o os am im an den der die das em na no "
    "w dnia u i pe er".split()
)
_BEFORE = late.compile(rf"(?:(?:{_WORDS})\.?\s+){{1,2}}\Z")
# "born in Ibadan on"
_PLACE_BEFORE = late.compile(
    r"[A-ZÀ-Þ][^\W\d_]+(?:[ ,-]{1,2}[A-ZÀ-Þ][^\W\d_]+){0,3},? (?:on|le|am|el|il|em|op|den)(?: the)? "
)
# "à Besançon", "in Graz": what follows a preposition and begins with a capital
_PLACE = late.compile(r",?\s+(?:à|in|a|en|bei|zu|te|em|i|w|at|près de|au)\s+[^\W\d_a-zß-ÿ][^\d]*\Z")
# Letters of scripts that divide words with blanks and have no capitals, with the signs that are written on them
_UNCASED = late.compile(r"(?:[\u0590-\u08ff\u0900-\u0dff]*\s+){1,4}[\u0590-\u08ff\u0900-\u0dff]*\Z")
_DIGIT = late.compile(r"\d")


def pared(hits: Iterable[Hit], text: str) -> list[Hit]:
    """Returns the hits, of which those that took words along end where the words do.

    Args:
        hits: Of one text, in any order.
        text: The original.
    """
    found = list(trimmed(hits, text))
    told = any(hit.recogniser in _TOLD_BY_WORDS for hit in found)
    addressed = any(hit.entity_type in _ADDRESSES for hit in found)
    if not (told or addressed):
        return found
    ordered = sorted(found, key=attrgetter("start"))
    if told:
        found = [_bare(hit, ordered, text) if hit.recogniser in _TOLD_BY_WORDS else hit for hit in found]
    if addressed:
        found = [_cut(hit, ordered, text) if hit.recogniser == _NAME else hit for hit in found]
    return found


def _cut(hit: Hit, ordered: Sequence[Hit], text: str) -> Hit:
    for inner in _inside(hit, ordered):
        if inner.entity_type in _ADDRESSES and inner.start > hit.start and inner.end >= hit.end:
            value = text[hit.start : inner.start].rstrip(" \t\n<([|,;:")
            return replace(hit, end=hit.start + len(value), value=value, key=canonical(value)) if value else hit
    return hit


def _bare(hit: Hit, ordered: Sequence[Hit], text: str) -> Hit:
    for inner in _inside(hit, ordered):
        before, after = text[hit.start : inner.start], text[inner.end : hit.end]
        told = (
            (_is_left(before, _BEFORE) or _PLACE_BEFORE.fullmatch(before) is not None)
            and _is_left(after, _PLACE)
            and _DIGIT.search(text, inner.start, inner.end)
        )
        if hit.recogniser == _HIDDEN:
            if told or _is_something_else(hit, inner, before, after):
                return inner
        elif told:
            value = text[inner.start : inner.end]
            return replace(hit, start=inner.start, end=inner.end, value=value, key=inner.key, score=inner.score)
    return hit


def _is_something_else(secret: Hit, inner: Hit, before: str, after: str) -> bool:
    """Whether a find within a doubtful secret is sure, and the rest is words that stand apart from it."""
    sure = _SURE_IN_IT if secret.score < _MOST_DOUBTFUL else _SURE
    if secret.score >= _DOUBTFUL or inner.score < sure or inner.entity_type in _OF_LOGINS:
        return False
    apart = before[-1:].isspace() or not before, after[:1].isspace() or not after
    return all(apart) and not any(map(str.isdigit, before + after))


def _inside(hit: Hit, ordered: Sequence[Hit]) -> Iterator[Hit]:
    """Yields finds of values, not of people and places, that begin within another one."""
    for at in range(bisect_left(ordered, hit.start, key=attrgetter("start")), len(ordered)):
        inner = ordered[at]
        if inner.start >= hit.end:
            return
        if (inner.start > hit.start or inner.end < hit.end) and inner.recogniser != _NAME:
            yield inner


def _is_left(rest: str, words: re.Pattern[str]) -> bool:
    return not rest or words.match(rest) is not None or _UNCASED.match(rest) is not None
