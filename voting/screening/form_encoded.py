"""Blanks and ends of values in what a form sends: `full_name=Emre+Sahin&city=Bursa`, `?q=ana+sol`.

A plus sign stands for a blank where it is between letters, digits or what is percent-encoded, in the value of one of at
least two pairs or of a query. Elsewhere it is itself: of a sum, of Base64, before a telephone number.
Source: url.spec.whatwg.org, 5.
"""

from __future__ import annotations

from collections.abc import Iterator

from voting.screening import late, re2

_KEY = r"[A-Za-z_][A-Za-z0-9_.\[\]%-]{0,40}"
_TOKEN = re2.compile(r"[^\s\"'<>`\x00]*=[^\s\"'<>`\x00]*\+[^\s\"'<>`\x00]*")
_ENCODED = late.compile(rf"[?&](?:amp;)?{_KEY}=")
_PAIR = late.compile(rf"(?:\A|[?&])(?:amp;)?{_KEY}=([^&=?]*)")
_BLANK = late.compile(r"(?<=[^\W_])[.,]?(\+)(?=[^\W_]|%[0-9A-Fa-f]{2})")


def blanks_of_forms(text: str) -> Iterator[tuple[int, int, str]]:
    """Yields where a sign stands for a blank, and where a pair ends: from where to where, and what is meant; sorted."""
    for token in _TOKEN.finditer(text):
        start, end = token.span()
        sent = token.group()
        pairs = list(_PAIR.finditer(sent)) if _ENCODED.search(sent) is not None else []
        signs = [list(_BLANK.finditer(sent, *pair.span(1))) for pair in pairs]
        if not any(signs):
            continue
        for pair, blanks in zip(pairs, signs, strict=True):
            if sent[pair.start()] == "&":
                yield start + pair.start(), start + pair.start() + 1, "\n&"
            for sign in blanks:
                yield start + sign.start(1), start + sign.end(1), " "
        if text[end : end + 1] == " ":
            yield end, end + 1, "\n"
