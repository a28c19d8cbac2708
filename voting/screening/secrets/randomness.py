"""Tells a random token from a word, a path, a version or an identifier: by its runs and its pairs of letters.

A run is a word (`Word`, `word`, `WORD`) or a number. People's identifiers are made of runs of four characters and
more; in a token drawn from letters and digits a run is 1.6 (both cases) to 2.5 (one case) characters long on average.
Where there are few digits, letters that seldom follow one another tell.
"""

from __future__ import annotations

import base64
import binascii
import re

from voting.screening import late

_RUN = late.compile(r"[A-Z]?[a-z]+|[A-Z]+|[0-9]+")
_HEX = late.compile(r"[0-9a-fA-F]+")
_PREFIXED = late.compile(r"[A-Za-z]{1,12}(?:[_-][A-Za-z]{1,12}){0,2}[_-]([0-9a-f]{24,}|[0-9A-F]{24,})")  # `acme_4f…`
# How usual it is that a letter (row) is followed by another (column) in words of code, documentation and prose of ten
# languages: 6 is as often as by chance. Words average 7, seldom under 6; drawn letters average 4.3. Counted once over
# the standard library, package descriptions and the texts that the names' model learnt from.
_ROWS = (
    "36672463524878161878553343",
    "85448222841842830864710051",
    "81538218707622921647611040",
    "84359342932544830664632140",
    "64675552513768353987353542",
    "82438721911732830756712140",
    "83339267811646720875721041",
    "93239214822444820646622150",
    "64766560214769751677260305",
    "93349323624334942463932332",
    "83349334824636841677644152",
    "83359333933843840266641071",
    "96339222812464870354610040",
    "83788584724425731278541032",
    "45663452424779660876755232",
    "82338326702723870866612050",
    "54344343432534334543933433",
    "94569352805456840676542051",
    "73638436716554762379733040",
    "82429316901433830776623052",
    "66667452614778360888230213",
    "92239231912334720353431121",
    "94458437813537832774324322",
    "74748535813664682458534553",
    "75667564624777671787444254",
    "93439334833444822344533357",
)
_USUAL = {97 + first: {97 + second: int(digit) for second, digit in enumerate(row)} for first, row in enumerate(_ROWS)}
_PAIR = late.compile(r"(?=([a-z][a-z]|[A-Z][A-Za-z]))")
_DRAWING = late.compile(r"[MmHhVvLlCcSsQqTtAaZz0-9.,+-]+")  # a path of SVG
_SEQUENCE = late.compile(r"abcdef|qrstuv|uvwxyz|qwerty|(.)\1\1\1|(.)\2\2.*(.)\3\3")
_SHORTEST = 12
_SHORTEST_OF_ONE_CASE = 16
_LONGEST_LOOKED_AT = 400  # characters; a longer token is judged by its beginning


def looks_random(token: str) -> bool:
    """Whether a token of ASCII letters, digits and `_-+/=.~` was drawn rather than written."""
    return len(token) >= _SHORTEST and _is_random(token[:_LONGEST_LOOKED_AT])


def _is_random(head: str) -> bool:
    prefixed = _PREFIXED.fullmatch(head)
    head = head if prefixed is None else prefixed[1]
    solid = re.sub(r"[^A-Za-z0-9]", "", head)
    length = len(solid)
    if length < _SHORTEST or len(set(solid)) < 8 or length < 0.75 * len(head):
        return False
    digits = sum(map(str.isdigit, solid))
    if _HEX.fullmatch(solid):
        return length >= 16 and 4 <= digits <= length - 3 - (length < 24)
    if is_worded(head) or _SEQUENCE.search(solid.lower()) or _DRAWING.fullmatch(head):
        return False
    pairs, habit = _habit(head)
    mean = length / len(_RUN.findall(solid))
    if digits < 2:
        return pairs >= 10 and len(set(solid.lower())) >= 10 and habit <= (5.4 if _has_cases(solid, mean) else 4.9)
    if length < _SHORTEST_OF_ONE_CASE:
        return mean <= 2 and solid not in (solid.lower(), solid.upper())
    return not (pairs >= 8 and habit >= 6.2) and (
        mean <= (3.6 if length >= 32 else 3.2 if length >= 20 else 2.8) or (pairs >= 6 and habit <= 5.2)
    )


def looks_unusual(letters: str) -> bool:
    """Whether letters follow one another as in no words: "sxwg coga fevk xeel"."""
    return _habit(letters)[1] <= _UNUSUAL


_UNUSUAL = 5.6
_SHORTEST_TOLD = 8


def looks_drawn(token: str) -> bool:
    """Whether a token may be a key where the words around tell of one: shorter ones than `looks_random` takes."""
    if len(token) < _SHORTEST_TOLD or token.isalpha():
        return False
    solid = re.sub(r"[^A-Za-z0-9]", "", token)
    length, digits = len(solid), sum(map(str.isdigit, solid))
    if length < _SHORTEST_TOLD or not digits or length - digits < 2 or length < 0.75 * len(token):
        return False
    if is_worded(token) or _SEQUENCE.search(solid.lower()) or len(set(solid)) < 6:
        return False
    pairs, habit = _habit(token)
    mean = length / len(_RUN.findall(solid))
    if digits > 1 and mean <= (2.1 if length < _SHORTEST else 2.7):
        return True
    return length >= _SHORTEST and pairs >= 4 and habit <= 5.2 and mean <= 4


def is_encoded_prose(token: str) -> bool:
    """Whether a token is Base64 of a few words, as explanations of it have them; not `user:password`."""
    if len(token) % 4 or len(token) > _LONGEST_LOOKED_AT:
        return False
    try:
        text = base64.b64decode(token, validate=True).decode("ascii")
    except (binascii.Error, UnicodeDecodeError):
        return False
    return _PROSE.fullmatch(text) is not None


_PROSE = late.compile(r"[A-Z]?[a-z']+[,.]?(?: [A-Za-z]?[a-z']+[,.]?)+[.!?]?\n?")


def _has_cases(solid: str, mean: float) -> bool:
    """Whether capitals and small letters alternate as no name's humps do."""
    return solid != solid.lower() and solid != solid.upper() and mean <= 3


def _habit(token: str) -> tuple[int, float]:
    """Returns how many pairs of letters a token has within its humps, and how usual they are on average."""
    pairs = [_USUAL[ord(one[0]) | 32][ord(one[1]) | 32] for one in _PAIR.findall(token)]
    return len(pairs), sum(pairs) / max(1, len(pairs))


def is_worded(token: str) -> bool:
    """Whether most of a token with separators is words and numbers: `2024-report_final.v2`."""
    parts = [part for part in re.split(r"[_\-+/=.~]+", token) if part]
    if len(parts) < 2:
        return False
    plain = sum(len(part) for part in parts if _PLAIN.fullmatch(part))
    return plain >= 0.6 * sum(map(len, parts))


_PLAIN = late.compile(
    r"[A-Z]?[a-z]+|[A-Z]+|[0-9]{1,8}|[A-Za-z]{2,8}[0-9]{1,3}|[0-9]{1,3}[A-Za-z]{1,2}|v[0-9]+|[a-z][0-9]{1,3}x[0-9]{1,3}"
)
