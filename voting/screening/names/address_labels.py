"""Addresses behind a label, in some twenty languages: "Lieferadresse: …", "kargo adresi: …", up to the sentence's end.

The street's own form decides nothing here; so the value must have a number, two words and no word of a sentence.
"""

# ruff: noqa: SIM905  # as lists, these words would take hundreds of lines

from __future__ import annotations

import re
from collections.abc import Iterator

from voting.screening import re2

_LABEL = re2.compile(
    r"(?i)(?:address|adresse|anschrift|adres|adresi|adresim|adress|domicilio|direcci[oó]n|"
    r"endere[cç]o|morada|indirizzo|bydliště|adresa|lakcím|cím|адрес|адреса|διεύθυνση|osoite|住所|地址|주소|पता)"
    r"([ ][^\n:：,.;]{2,20})?[ ]?[:：][ \t]*"
)
_LONGEST = 120
_BEFORE = 24
_NO_STREET = re.compile(
    r"\b(?:ip|mac|e-?mail|mail|web|wallet|btc|eth|bitcoin|memory|base|bind|listen|host|server|http|contract|bus|"
    r"register|hex|virtual|physical|network|site|url|multicast|broadcast|return)\b",
    re.IGNORECASE,
)
# Where a value ends: at a sentence's end after a word or number that is no abbreviation, a bracket, a quote, a dash.
_END = re.compile(
    r"(?<=[^\W\d_]{4})\.(?=\s|$)|(?<=\d)\.(?=\s+[A-ZÀ-Þ]|$)|\.\s+(?=[A-ZÀ-Þ]\w*\s+[a-zß-ÿ]{2,}\s)|\.\.|"
    r"\s(?=[^\W\d_A-ZÀ-Þ]{3,}\s[a-zß-ÿ]{3,}\s)|(?<=\b\d{6})(?!\w)|[，।]|[\n\x00|;\"“”<>{}=→。、]|[?!](?:\s|$)|\s[-–—]\s(?=[a-z])|"
    r"\s\((?=[a-z])|,?\s(?=tel\b|phone\b)"
)
_NEVER = re.compile(r"@|://|\b\d{1,3}\.\d{1,3}\.\d{1,3}\b|0x|[$\\_]")
_SENTENCE = frozenset(
    "is are was were be been i you he she it we they my your this that these those please must should can will would "
    "and or but not if when where which who ist sind und oder nicht bitte est sont pas son mis mi es el están está "
    "não são sono het zijn niet är inte jest są nie field value string line column optional required".split()
)
_WORD = re.compile(r"[^\W\d_]+")


def labelled_addresses(text: str) -> Iterator[tuple[int, int]]:
    """Yields the values of labels that may be addresses."""
    for match in _LABEL.finditer(text):
        start = match.end()
        if _NO_STREET.search(text[max(0, match.start() - _BEFORE) : start]) is not None:
            continue
        value = text[start : start + _LONGEST]
        end = _END.search(value)
        value = value[: end.start() if end is not None else None].rstrip(" ,.-")
        if _is_address(value):
            yield start, start + len(value)


def _is_address(value: str) -> bool:
    words = _WORD.findall(value)
    if len(value) < 8 or len(words) < 2 or not any(map(str.isdigit, value)) or _NEVER.search(value) is not None:
        return False
    # A script without capitals needs the comma of a list.
    capital = words[0][0].isupper() or value[0].isdigit() or (words[0].lower() == words[0].upper() and "," in value)
    return capital and _SENTENCE.isdisjoint(word.lower() for word in words)
