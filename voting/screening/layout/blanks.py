"""Several blanks between words of prose, and one before a full stop, as programs leave it that divide texts."""

from __future__ import annotations

from collections.abc import Iterator

from voting.screening import late
from voting.screening.layout.place import Place

_GAP = late.compile(r"(?<=\S) {2,}(?=\S)")
_MOST = 4  # blanks between words of justified prose
_WORDS = 8  # of a line of which half begin with a small letter: it is prose then, and no row of a table
_TWICE, _SHARE = 4, 0.8  # gaps of two blanks, and their share of all, where every word is two blanks from the next
_APART = late.compile(r"(?<=\w[\w)\]\"'’]) (?=[.,](?:\s|\Z))")
_ATTACHED = late.compile(r"(?<=\w[\w)\]\"'’])[.,](?=\s|\Z)")
_PARTED, _MOSTLY = 3, 0.7  # full stops and commas with a blank before them, and their share of all
_BESIDE_SIGNS = late.compile(
    r"(?<=\S) (?=(?:[.,!?;:)\]%]|['’](?:s|re|ll|ve|m|d)|n['’]t)(?:\s|\Z))|(?:(?<=\s[(\[$€£#])|(?<=\A[(\[$€£#])) (?=\S)"
)


def needless_blanks(text: str) -> Iterator[Place]:
    """Yields blanks that part nothing, in their order."""
    if "  " in text:
        yield from _several(text)
    if " ," in text or " ." in text:
        yield from _before_signs(text)


def is_prose(line: str) -> bool:
    """Whether a line is long and most of its words begin with a small letter."""
    words = line.split()
    return len(words) >= _WORDS and 2 * sum(word[0].islower() for word in words) >= len(words)


def _several(text: str) -> Iterator[Place]:
    gaps = [gap.span() for gap in _GAP.finditer(text)]
    twice = sum(high - low == 2 for low, high in gaps)
    everywhere = twice >= _TWICE and twice >= _SHARE * (text.count(" ") - twice)
    at = 0
    while at < len(gaps):
        first, (low, _) = at, gaps[at]
        start, end = text.rfind("\n", 0, low) + 1, text.find("\n", low)
        end = len(text) if end < 0 else end
        while at < len(gaps) and gaps[at][0] < end:
            at += 1
        line = gaps[first:at]
        prose = max(high - low for low, high in line) <= _MOST and is_prose(text[start:end])
        yield from (Place(low, high, " ") for low, high in line if prose or (everywhere and high - low == 2))


def _before_signs(text: str) -> Iterator[Place]:
    """Yields blanks between words and signs, where nearly all signs are parted so."""
    apart = len(_APART.findall(text))
    if apart >= _PARTED and apart >= _MOSTLY * (apart + len(_ATTACHED.findall(text))):
        for match in _BESIDE_SIGNS.finditer(text):
            yield Place(match.start(), match.end(), "")
