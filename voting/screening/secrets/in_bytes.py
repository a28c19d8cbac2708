r"""Keys that are written byte by byte: "encryption key: 79 42 bd f2 …", "0x79, 0x42, …", what OpenSSL prints of a key.

`openssl pkey -text` shows each private number of a key under its name ("priv:", "privateExponent:", "prime1:"), in
lines of fifteen bytes (docs.openssl.org, openssl-pkey). Whoever has one of them has the key. Bytes under no such name
are a message, a picture or a fingerprint, which anyone may see.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from voting.screening import late, re2
from voting.screening.placeholders import SECRET
from voting.screening.recogniser import Kind, Match, Recogniser, Searching

_BYTE: Final = r"(?:0[xX])?[0-9A-Fa-f]{2}"
_CODED: Final = r"(?:\(byte\)[ ]?)?(?:0[xX][0-9A-Fa-f]{1,2}|-?[0-9]{1,3})"
# 128 to 512 bits
_ROW = re2.compile(rf"(?:^|[^0-9A-Za-z])({_BYTE}(?:(?: |, ?){_BYTE}){{15,63}})(?:[^0-9A-Za-z]|$)")
# As code has them, over several lines: `{ 12, -55, (byte) 0x9f, …`
_LITERAL = re2.compile(rf"[\[{{(]\s{{0,12}}({_CODED}(?:,\s{{0,12}}{_CODED}){{15,63}}),?\s{{0,12}}[\]}})]")
_TOLD = late.compile(
    r"(?i)(?:(?<!public)(?<!public[ _-])(?<!host)(?<!host[ _-])key|secret|token|psk|seed|priv|password)[\"'`]?"
    r"(?: ?[:=]{1,2}>? ?| (?:is|was):? | \(?(?:in )?(?:hex|bytes)\)?:? ?|:?\r?\n[ \t]{0,8})[\"'`(\[{]?\Z"
)
# What code has between a key's name and its bytes: a type, a length, what makes them
_NAMED = late.compile(
    r"(?i)(?<!public)(?<!public[ _-])(?<!host)(?<!host[ _-])(?:key|secret|token|psk|seed|password)"
    r"(?:[_ -]?(?:bytes|data))?(?:\[\w{0,12}\]|[ ]?:[ ]?[&\w<>;\[\] ]{1,24})?[ ]?:?=[ ]?(?:new |&|\*)?"
    r"(?:\[\w{0,6}\])?[\w.:]{0,24}!?(?:\[\w{0,6}\])?[ ]?[({]?\Z"
)
_DECIMAL = late.compile(r"[0-9 ,]+")
_REACH, _REACH_IN_CODE = 40, 120
_PRINTED = re2.compile(
    r"(?:^|\n)[ \t>]{0,8}(?:priv|privateExponent|prime[0-9]{1,2}|exponent[0-9]{1,2}|coefficient[0-9]{0,2}):[ \t]*\r?\n"
    r"[ \t>]*((?:(?:[0-9A-Fa-f]{2}:){2,}\r?\n[ \t>]*)*(?:[0-9A-Fa-f]{2}:)*[0-9A-Fa-f]{2})(?:[^0-9A-Za-z]|$)"
)
_FEWEST = 12  # different ones of sixteen bytes: drawn ones have fewer once in forty thousand times
_LEAST = 16


def find_in_bytes(text: str) -> Iterator[Match]:
    """Yields the bytes, all lines of them."""
    for start, end in _PRINTED.places(text):
        if text.count(":", start, end) + 1 >= _LEAST:
            yield Match(start, end)
    for start, end in _LITERAL.places(text):
        before = text[max(0, start - _REACH_IN_CODE) : start].rstrip()[:-1]  # the bracket
        if _NAMED.search(before) and _differ([_number(byte) for byte in text[start:end].split(",")[:_LEAST]]):
            yield Match(start, end, 0.85)
    for start, end in _ROW.places(text):
        if _TOLD.search(text, max(0, start - _REACH), start) and _is_drawn(text[start:end]):
            yield Match(start, end, 0.85)


def _is_drawn(row: str) -> bool:
    """Whether the first sixteen are drawn, and not all are decimal."""
    return _DECIMAL.fullmatch(row) is None and _differ([int(byte, 16) for byte in re.split(r", ?| ", row)[:_LEAST]])


def _differ(first: Sequence[int]) -> bool:
    """Whether most of them differ, and they do not count up, as "00 01 02 …"; some use a byte's last bit, none more."""
    steps = {after - before for before, after in pairwise(first)}
    bytes_all = all(-0x80 <= one <= 0xFF for one in first) and any(not 0 <= one < 0x80 for one in first)
    return len(set(first)) >= _FEWEST and len(steps) > _LEAST // 4 and bytes_all


def _number(byte: str) -> int:
    """Returns what code means by `12`, `0x9f` or `(byte) 0x9f`."""
    return int(byte.rpartition(")")[2].strip(), 16 if "x" in byte.lower() else 10)


IN_BYTES = Recogniser(
    name="secret_in_bytes",
    kind=Kind.SECRET,
    entity_type=SECRET,
    explanation="Looks like a key that is written byte by byte.",
    find=Searching(find_in_bytes, (_PRINTED, _ROW, _LITERAL)),
)
