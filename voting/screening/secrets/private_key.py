r"""Private keys in text form: PEM (RFC 7468), OpenSSH, PGP blocks, PuTTY files.

A key that was cut off is a key: from an opening line without a closing one, everything that still looks like its
body is taken. In JSON the line breaks are the two characters `\\n`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.placeholders import SECRET
from voting.screening.recogniser import Kind, Match, Recogniser

_BEGIN = re2.compile(r"-{2,5} ?BEGIN ((?:[A-Z0-9]+ ){0,3}PRIVATE KEY(?: BLOCK)?|PGP MESSAGE) ?-{2,5}")
_END = re2.compile(r"-{2,5} ?END (?:(?:[A-Z0-9]+ ){0,3}PRIVATE KEY(?: BLOCK)?|PGP MESSAGE) ?-{2,5}")
# Base64, armour headers ("Proc-Type: 4,ENCRYPTED"), quotation and comment marks at the beginning of a line.
_BODY = late.compile(
    r"(?:[ \t>#*|]*(?:[A-Za-z0-9+/=]{1,}|[A-Za-z-]{3,20}: [^\n\\]{1,100}|\.{3}|…)?"
    r"(?:\\r)?(?:\\n|\r?\n|\Z|[\"'+ ]{1,4}))+"
)
# The opening line alone, as code looks for it or takes it away: `.replace("-----BEGIN PRIVATE KEY-----", "")`
_NAMED = late.compile(r"(?:\\n)?[\"'`]\s{0,8}(?:,\s{0,8}[\"'`]{2}\s{0,8}\)|[)\]:;]|(?:in|not in)\b|\Z)")
# What people write below a key that they cut off: two words, which a key's last line has not.
_LONG_LINE = late.compile(r"[A-Za-z0-9+/=]{40,}")
_PROSE = late.compile(r"\s[ \t>#*|]*[A-Za-z]?[a-z]{0,14}[ ][a-z]{1,15}(?![\w+/=])")
# The whole file, its public half as well; of one that was cut off what is there.
_PUTTY = re2.compile(
    r"PuTTY-User-Key-File-\d:[^\n]*(?:\r?\n(?:[A-Z][A-Za-z0-9-]{3,30}: [^\n]*|[A-Za-z0-9+/=]{4,}))*|"
    r"(?:Private-Lines: \d+|Private-(?:MAC|Hash):)[^\n]*(?:\r?\n[A-Za-z0-9+/=]{4,})*"
)


def find_private_keys(text: str) -> Iterator[Match]:
    """Yields whole private keys, closing line included where there is one."""
    begins = [match.span() for match in _BEGIN.finditer(text)]
    ends = [match.span() for match in _END.finditer(text)]
    taken = 0
    for number, (start, after) in enumerate(begins):
        if start < taken or _NAMED.match(text, after) is not None:
            continue
        limit = begins[number + 1][0] if number + 1 < len(begins) else len(text)
        closing = bisect_left(ends, (after, after))
        taken = ends[closing][1] if closing < len(ends) and ends[closing][0] < limit else _tail(text, after)
        yield Match(start, taken)
    yield from (Match(*match.span()) for match in _PUTTY.finditer(text))


def _tail(text: str, start: int) -> int:
    """Returns where the body of an unterminated key ends."""
    body = _BODY.match(text, start)
    if body is None:
        return start
    last = max((line.end() for line in _LONG_LINE.finditer(text, start, body.end())), default=body.end())
    prose = _PROSE.search(text, last, body.end())
    end = body.end() if prose is None else prose.start()
    return max(start, start + len(text[start:end].rstrip()))


PRIVATE_KEY = Recogniser(
    name="secret_private_key",
    kind=Kind.SECRET,
    entity_type=SECRET,
    explanation="Looks like a private key.",
    find=find_private_keys,
    literals=("begin", "putty", "private-"),
)
