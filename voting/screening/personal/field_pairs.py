"""Fields one by one: JSON, YAML, XML, forms, `key = value`, keyword arguments, a key on one line and its value below.

A key that may mean something else (`name`, `address`, `state`) counts when another one of a person stands near it.
Linear in the text: a separator is found in one pass, its key and value are looked for in windows of bounded length.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from voting.screening.personal.field_keys import LONGEST_KEY, PERSON, STREET, Field, meaning
from voting.screening.personal.field_values import LONGEST_VALUE, fits
from voting.screening.recogniser import Match

_NEAR = 240  # characters within which another key of a person makes sure of one
_SEPARATOR = re.compile(r"(?::=|=>|[:=>|：])[ \t]{0,8}")
_KEY = re.compile(
    r"(?:^|[\n{,;(\[|&?<\t\"'`]|\*\*|__| - |- |• )[ \t>*_#\"'`-]{0,6}"
    r"([^\W\d_](?:[\w '’./-]|[\u0900-\u0dff]){0,44}?(?:\([^()\n]{1,24}\))?)[ \t*:\"'`_)\]]{0,5}\Z"
)
_QUOTED = re.compile(rf"(?:[bruf]|N)?(\"|'|`|“|‘)(.{{1,{LONGEST_VALUE}}}?)(\1|”|’)")
_XML = re.compile(rf"([^<>\n]{{1,{LONGEST_VALUE}}})</")
_BARE = re.compile(rf"[^\n]{{1,{LONGEST_VALUE}}}")
_LISTED = re.compile(r"(?:[\w.]{0,20}\()?(?:[\w.]{0,12}[(\[{]) ?")
_COMMA = re.compile(r"\s{0,20},\s{0,20}")
_ENDS = re.compile(r"[,;|\t}\])]|  | [/–—-] |\.(?:\s|$)| (?=[A-Za-zÀ-ž_ ]{2,24}[:=])|\Z")
_ENDS_STREET = re.compile(r"[;|\t}\]]|  |(?<=[^\W_]{4})\.(?:\s|$)|,? (?=[A-Za-zÀ-ž_]{2,20}[:=])|\Z")
_LONE_LINE = re.compile(
    r"(?m)^[ \t>*_-]{0,4}([^\W\d_][\w '’./-]{1,40})[*: \t]{0,4}\r?\n(?:[ \t]{0,4}\r?\n)?[ "
    r"\t>*_-]{0,4}(\S[^\n]{0,100})$"
)
_LONGEST_LIST = 200  # values
_ASSIGNS = frozenset({"=", ":=", "=>"})
_MARKS = " \t\r*_\"'`“”"


class _Pair(NamedTuple):
    field: Field
    key_at: int
    start: int
    end: int


def find_pairs(text: str) -> Iterator[Match]:
    """Yields the values of fields."""
    pairs = sorted(_pairs(text), key=lambda pair: pair.key_at)
    sure = [pair.key_at for pair in pairs if pair.field.sure]
    for pair in pairs:
        if pair.field.sure or _has_near(sure, pair.key_at):
            yield Match(pair.start, pair.end, 0.7, pair.field.entity_type)


def _has_near(places: list[int], at: int) -> bool:
    index = bisect_left(places, at)
    return any(abs(places[one] - at) <= _NEAR for one in (index - 1, index) if 0 <= one < len(places))


def _pairs(text: str) -> Iterator[_Pair]:
    for separator in _SEPARATOR.finditer(text):
        start = separator.start()
        key = _KEY.search(text, max(0, start - LONGEST_KEY), start)
        if key is None:
            continue
        sign = separator.group().strip(_MARKS + ")]")
        name = key[1].strip()
        field = meaning(name) or (meaning(name.rpartition(" ")[2]) if sign == "=" else None)  # `int age = 3`
        if field is None:
            continue
        before = text[max(0, key.start(1) - 1) : key.start(1)]
        if sign == ">" and before not in ("<", ":"):
            continue
        for low, high in _values(text, separator.end(), field, sign):
            yield _Pair(field, key.start(1), low, high)
    for lone in _LONE_LINE.finditer(text):
        field = meaning(lone[1].strip())
        value = lone[2].rstrip(_MARKS)
        if field is not None and field.sure and ":" not in value and fits(field.entity_type, value, loose=True):
            yield _Pair(field, lone.start(1), lone.start(2), lone.start(2) + len(value))


def _values(text: str, at: int, field: Field, sign: str) -> Iterator[tuple[int, int]]:
    """Yields where the value of a field is, of a list all of them."""
    quoted = _QUOTED.match(text, at)
    inner = _XML.match(text, at) if sign == ">" else None
    listed = _LISTED.match(text, at)
    if quoted is not None:
        spans = [quoted.span(2)]
    elif inner is not None:
        spans = [inner.span(1)]
    elif sign == ">":
        spans = []
    elif listed is not None:
        spans = list(_list(text, listed.end()))
    else:
        yield from _bare(text, at, field, sign)
        return
    for low, high in spans:
        if fits(field.entity_type, text[low:high].strip(), loose=False):
            yield low, high


def _list(text: str, at: int) -> Iterator[tuple[int, int]]:
    for _ in range(_LONGEST_LIST):
        one = _QUOTED.match(text, at)
        if one is None:
            return
        yield one.span(2)
        gap = _COMMA.match(text, one.end())
        if gap is None:
            return
        at = gap.end()


def _bare(text: str, at: int, field: Field, sign: str) -> Iterator[tuple[int, int]]:
    """Yields the value that has no quotes: up to the next sign, or the end of the line."""
    line = _BARE.match(text, at)
    if line is None:
        return
    ends = _ENDS_STREET if field.entity_type == STREET and sign not in ("=", "|") else _ENDS
    end = ends.search(text, at, line.end())
    found = text[at : end.start() if end is not None else line.end()]
    value = found.strip(_MARKS)
    if not value or (sign in _ASSIGNS and field.entity_type == PERSON and not value[0].isupper()):
        return
    if fits(field.entity_type, value, loose=True):
        start = at + found.find(value)
        yield start, start + len(value)
