"""Tokens that look random, whatever vendor they belong to.

Vendor forms alone find few of the world's keys; a token of 16 characters and more that nobody would write by hand is
one, or is an identifier that points at an account just as well. Checksums that are announced as such (`sha256:…`,
`commit …`) are public and stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import re2

from voting.screening.placeholders import SECRET
from voting.screening.recogniser import Kind, Match, Recogniser
from voting.screening.secrets.randomness import looks_random

_TOKEN = re2.compile(r"[A-Za-z0-9+/_.~-]{16,}={0,3}")
_PIECE = re.compile(r"[A-Za-z0-9+_~-]{16,}={0,3}")
_DIGEST_BEFORE = re.compile(
    r"(?i)(?:sha-?(?:1|224|256|384|512)|md5|crc32|blake2[bs]?|commit|revision|rev|tree|parent|digest|checksum|etag)\W{0,4}\Z"
)


def find_random_looking(text: str) -> Iterator[Match]:
    """Yields tokens that look random; of a path or dotted name only the parts that do."""
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        token = match.group()
        if _DIGEST_BEFORE.search(text, max(0, start - 16), start):
            continue
        if "/" not in token and "." not in token:
            if looks_random(token):
                yield Match(start, end, 0.8)
            continue
        pieces = [piece for piece in _PIECE.finditer(token) if looks_random(piece.group())]
        if pieces:
            yield from (Match(start + piece.start(), start + piece.end(), 0.8) for piece in pieces)
        elif "." not in token and token.count("/") <= len(token) / 12 and looks_random(token):
            yield Match(start, end, 0.7)  # Base64 holds one slash in 64 characters; a path holds more


RANDOM_LOOKING = Recogniser(
    name="secret_random_looking",
    kind=Kind.SECRET,
    entity_type=SECRET,
    explanation="Looks like a randomly drawn key, token or identifier.",
    find=find_random_looking,
)
