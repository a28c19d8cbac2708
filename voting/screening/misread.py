"""UTF-8 that was read as Windows-1252 or Latin-1: "JÃ¼rgen" for "Jürgen", "â€™" for an apostrophe.

A byte that begins a character of UTF-8 and as many that go on (RFC 3629), each seen as the letter that it is in the
other encoding. What comes out must be of a script that people write in, as "É»" behind a word in French is no such.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from voting.screening import late

_OF_WINDOWS = {bytes([byte]).decode("cp1252", "ignore"): byte for byte in range(0x80, 0xA0)}
_GOING_ON = "\x80-\xbf" + "".join(one for one in _OF_WINDOWS if one)
_ONE = rf"(?:[\xc2-\xdf][{_GOING_ON}]|[\xe0-\xef][{_GOING_ON}]{{2}}|[\xf0-\xf4][{_GOING_ON}]{{3}})"
_MISREAD = late.compile(_ONE)
_WRITTEN = late.compile(
    "[\u00a0-\u017f\u0391-\u03ce\u0401-\u045f\u0490\u0491\u05d0-\u05ea\u0621-\u064a\u0660-\u06cc\u0904-\u0d6f\u0e01-\u0e5b"
    "\u1e00-\u1eff\u2010-\u2044\u20a0-\u20bf\u2122\u3001-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff5e\U0001f300-\U0001faff]"
)


def misread_places(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Yields where between two places a character was misread, and which it is, sorted."""
    if text.isascii():
        return
    for match in _MISREAD.finditer(text, start, end):
        encoded = bytes(_OF_WINDOWS.get(one) or ord(one) for one in match.group())
        character = encoded.decode("utf-8", "ignore")
        if _WRITTEN.fullmatch(character) is not None:
            yield match.start(), match.end(), unicodedata.normalize("NFKC", character)
