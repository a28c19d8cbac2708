"""Names as catalogues and address books hold them: BibTeX's authors, a vCard's N.

`author = {Wexford, Niamh and Obi, Chukwuemeka}` (Patashnik, "BibTeXing", 1988, section 4) and `N:Szymanski;Margaret;;;`
(RFC 6350, 6.2.2). There the form alone says what is a name.
"""

from __future__ import annotations

from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.names.decoding import PERSON, Name

_AUTHORS = re2.compile(
    r"(?i)\b(?:author|editor|translator|advisor)[ \t]{0,12}=[ \t]{0,4}(?:\{{1,2}|\")([^\"=@]{3,600}?)"
    r"(?:\}[,}\s]|\"[,\s}])"
)
_AND = late.compile(r"\s+and\s+")
# Of two words at least, with a capital: `author="admin"` is an account
_NAME = late.compile(r"(?:[a-z]{2,4}[ ])?[A-ZÀ-ÖØ-ÞĀ-Ž][^{}]*[ ,][^{}]*")
_INSTITUTE = late.compile(
    r"\{|\bothers\b|\b(?i:team|group|inc|consortium|institute|university|developers|foundation|project)\b"
)
_CARD = re2.compile(r"(?m)^N(?:;[A-Z-]{2,20}=[^:\n]{1,40}){0,3}:([^\n\r]{2,120})")
_PART = late.compile(r"[^;,\s][^;,]*")


def catalogued(text: str) -> Iterator[Name]:
    """Yields names, in no order."""
    for low, high in _AUTHORS.places(text):
        at = low
        for gap in (*_AND.finditer(text, low, high), None):
            end = high if gap is None else gap.start()
            name = _NAME.search(text, at, end)
            if name is not None and _INSTITUTE.search(text, at, end) is None:
                yield Name(name.start(), name.start() + len(name.group().rstrip(" ,\t\n")), PERSON, 0.8)
            at = end if gap is None else gap.end()
    if "BEGIN:VCARD" in text:
        for low, high in _CARD.places(text):
            for part in _PART.finditer(text, low, high):
                yield Name(part.start(), part.start() + len(part.group().rstrip()), PERSON, 0.8)
