"""Tokens that look random, whatever vendor they belong to.

Vendor forms alone find few of the world's keys; a token of 16 characters and more that nobody would write by hand is
one, or is an identifier that points at an account just as well. What is announced as public stays (`public`):
checksums, commits, certificates, embedded files. UUIDs have a rule of their own.
"""

from __future__ import annotations

from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.placeholders import SECRET
from voting.screening.recogniser import Kind, Match, Recogniser
from voting.screening.secrets.public import PublicPlaces
from voting.screening.secrets.randomness import is_encoded_prose, looks_random
from voting.screening.secrets.values import is_sample

_TOKEN = re2.compile(r"[A-Za-z0-9+/_.~-]{12,}={0,3}")
_PIECE = late.compile(r"[A-Za-z0-9+_~-]{12,}={0,3}")
_CHECKSUM = late.compile(r"sha(?:1|256|384|512)-")  # www.w3.org/TR/SRI
_CONSTANT = late.compile(r"(?:[A-Z]{2,}_){2,}[A-Za-z0-9]{1,12}")  # as C names one, DER_OID_SZ_c2tnb191v3
# A part of a path is a word; one of Base64 is so by chance only, and there are more parts.
_PATH_PART = late.compile(r"[A-Z]?[a-z]{3,}|[a-z0-9]{2,}(?:[_-][a-z0-9]+)+|v\d+|\d{1,4}|")


def find_random_looking(text: str) -> Iterator[Match]:
    """Yields tokens that look random; of a path or dotted name only the parts that do."""
    public = PublicPlaces(text)
    for start, end in _TOKEN.spans(text):
        token = text[start:end]
        if _CHECKSUM.match(token) or _CONSTANT.fullmatch(token):
            continue
        for low, high, score in _parts(token):
            if not (
                is_sample(token[low:high]) or is_encoded_prose(token[low:high]) or public.has(start + low, start + high)
            ):
                yield Match(start + low, start + high, score)


def _parts(token: str) -> Iterator[tuple[int, int, float]]:
    """Yields what of a token looks random, with a score."""
    if "/" not in token and "." not in token:
        if looks_random(token):
            yield 0, len(token), 0.8
        return
    pieces = [piece.span() for piece in _PIECE.finditer(token) if looks_random(piece.group())]
    if "." not in token and looks_random(token) and _is_base64(token, found=bool(pieces)):
        yield 0, len(token), 0.8 if pieces else 0.7
    else:
        yield from ((low, high, 0.8) for low, high in pieces)


def _is_base64(token: str, *, found: bool) -> bool:
    """Whether slashes belong to Base64, which has one in 64 characters, rather than to a path."""
    if token.endswith("=") and len(token) % 4 == 0 and not token.startswith("/"):
        return True
    if token.startswith("/") or token.count("/") > len(token) / (8 if found else 12):
        return False
    return not any(_PATH_PART.fullmatch(part) for part in token.rstrip("=").split("/"))


RANDOM_LOOKING = Recogniser(
    name="secret_random_looking",
    kind=Kind.SECRET,
    entity_type=SECRET,
    explanation="Looks like a randomly drawn key, token or identifier.",
    find=find_random_looking,
)
