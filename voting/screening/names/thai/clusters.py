"""Thai as it is cut here: into the clusters of a consonant with the vowels and marks around it, which nothing divides.

They are the simplest of the character clusters of Theeramunkong et al. (2000); words are rows of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from voting.screening import late
from voting.screening.names.tokens import LONGEST_WORD, Token

THAI = "\u0e01-\u0e3a\u0e40-\u0e4e"
"""Inside of brackets of a pattern."""

LONGEST_SEGMENT = 100  # tokens; a line that is longer is cut, at blanks if possible

_BEFORE, _CONSONANT, _BEHIND = "\u0e40-\u0e44", "\u0e01-\u0e2e", "\u0e30-\u0e3a\u0e45\u0e47-\u0e4e"
_CLUSTER = f"[{_BEFORE}]?[{_CONSONANT}][{_BEHIND}]*|[{THAI}]"
_CLUSTERS = late.compile(_CLUSTER)
_LETTER = late.compile(f"[{THAI}]")
_TOKEN = late.compile(rf"{_CLUSTER}|[^\W\d_{THAI}]+|\d+|([^\w\s{THAI}])\1*|\w")
_RANKS = 2


def in_thai(text: str) -> bool:
    """Whether there is a Thai letter in a text."""
    return not text.isascii() and _LETTER.search(text) is not None


def clusters_of(word: str) -> list[str]:
    """Returns the clusters of a Thai word; of another one nothing, or what of it is Thai."""
    return _CLUSTERS.findall(word)


def segments(text: str, start: int = 0, end: int | None = None) -> Iterator[list[Token]]:
    """Yields the tokens of each segment of `text[start:end]`, in order; none is empty.

    Args:
        text: All of it.
        start: Where to begin.
        end: Where to end; the text's end without one.
    """
    limit = len(text) if end is None else end
    at = start
    while at < limit:
        line_end = text.find("\n", at, limit)
        line_end = limit if line_end < 0 else line_end
        spans = (match.span() for match in _TOKEN.finditer(text, at, line_end))
        tokens = [Token(text[low:high] if high - low <= LONGEST_WORD else "", low, high) for low, high in spans]
        yield from _cut(tokens, 0)
        at = line_end + 1


def _cut(tokens: list[Token], rank: int) -> Iterator[list[Token]]:
    """Yields a line, in pieces where it is too long: by its own words, see `tokens.cut_ranks`."""
    if len(tokens) <= LONGEST_SEGMENT:
        yield from [tokens] if tokens else []
    elif rank == _RANKS:
        yield from (tokens[at : at + LONGEST_SEGMENT] for at in range(0, len(tokens), LONGEST_SEGMENT))
    else:
        at = 0
        for index in range(1, len(tokens)):
            parted = tokens[index].start != tokens[index - 1].end
            if (parted or rank) and sum(map(ord, tokens[index].text)) % (16 if rank else 3) == 0:
                yield from _cut(tokens[at:index], rank + 1)
                at = index
        yield from _cut(tokens[at:], rank + 1)
