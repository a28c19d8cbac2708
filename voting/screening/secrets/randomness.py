"""Tells a random token from a word, a path, a version or an identifier, by how long its runs of one class are.

A run is a word (`Word`, `word`, `WORD`) or a number. People's identifiers are made of runs of four characters and
more; in a token drawn from letters and digits a run is 1.6 (both cases) to 2.5 (one case) characters long on average.
"""

from __future__ import annotations

import re

_RUN = re.compile(r"[A-Z]?[a-z]+|[A-Z]+|[0-9]+")
_HEX = re.compile(r"[0-9a-fA-F]+")
_SHORTEST = 16
_LONGEST_LOOKED_AT = 400  # characters; a longer token is judged by its beginning


def looks_random(token: str) -> bool:
    """Whether a token of ASCII letters, digits and `_-+/=.~` was drawn rather than written."""
    head = token[:_LONGEST_LOOKED_AT]
    solid = re.sub(r"[^A-Za-z0-9]", "", head)
    length = len(solid)
    if length < _SHORTEST or len(set(solid)) < 8 or length < 0.75 * len(head):
        return False
    digits = sum(map(str.isdigit, solid))
    if _HEX.fullmatch(solid):
        return length >= 24 and 4 <= digits <= length - 3
    if is_worded(head):
        return False
    runs = len(_RUN.findall(solid))
    mean = length / runs
    if digits < 2:
        has_cases = solid != solid.lower() and solid != solid.upper()
        return has_cases and mean <= (2.5 if length >= 20 else 2.2)
    return mean <= (3.6 if length >= 32 else 3.2 if length >= 20 else 2.8)


def is_worded(token: str) -> bool:
    """Whether most of a token with separators is words and numbers: `2024-report_final.v2`."""
    parts = [part for part in re.split(r"[_\-+/=.~]+", token) if part]
    if len(parts) < 2:
        return False
    plain = sum(len(part) for part in parts if _PLAIN.fullmatch(part))
    return plain >= 0.6 * sum(map(len, parts))


_PLAIN = re.compile(
    r"[A-Z]?[a-z]+|[A-Z]+|[0-9]{1,8}|[A-Za-z]{2,8}[0-9]{1,3}|[0-9]{1,3}[A-Za-z]{1,2}|v[0-9]+|[a-z][0-9]{1,3}x[0-9]{1,3}"
)
