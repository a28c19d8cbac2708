r"""Views in which hidden text is read: what a program, a shy author or somebody who wants to slip through did to it.

Undone are percent-encoding, HTML entities, `\\u0040`, "(at)", "[dot]" and "jo at example dot org", letters of other
scripts that look like Latin ones and marks upon letters, both inside a longer token, s p a c e d characters, Base64,
and texts joined by a plus sign. A decoded view covers only the surroundings of such places: the rest is as it was.
"""

from __future__ import annotations

import base64
import binascii
import html
import re
from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias
from urllib.parse import unquote

from voting.screening import re2
from voting.screening.folding import bare
from voting.screening.recogniser import BLANK
from voting.screening.view import Builder, View

# RE2, since most texts have none of these and the search should cost nothing. `written` is "jo at example dot org".
_ENCODED = re2.compile(
    r"(?P<percent>(?:%(?:25)*[0-9A-Fa-f]{2})+)"
    r"|(?P<entity>&(?:amp;)*(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});)"
    r"|(?P<escape>(?:\\u[0-9A-Fa-f]{4}|\\x[0-9A-Fa-f]{2})+)"
    r"|(?P<at>[ \t]{0,3}(?:\([ ]?(?i:at|@|ät|arroba|chez)[ ]?\)|\[[ ]?(?i:at|@|ät|arroba)[ ]?\]|\{[ ]?(?i:at|@)[ ]?\}"
    r"|<(?i:at|@)>|_at_|-at-)[ \t]{0,3})"
    r"|(?P<dot>[ \t]{0,3}(?:\([ ]?(?i:dot|\.|punkt|point|punto|ponto)[ ]?\)"
    r"|\[[ ]?(?i:dot|\.|punkt|point|punto|ponto)[ ]?\]"
    r"|\{[ ]?(?i:dot|\.)[ ]?\}|<(?i:dot)>|_dot_)[ \t]{0,3}|[ ]{1,4}(?i:dot)[ ]{1,4}|[。｡．․])"
    r"|(?P<written>[ ]{1,4}(?i:at)[ ]{1,4}[\pL\pN_-]+[ ]{1,4}(?i:dot)[ ]{1,4})"
    r"|(?P<joined>[A-Za-z0-9_.@-][\"'][ \t]*\+[ \t]*\n?[ \t]*[\"'][A-Za-z0-9_.@-])"
    r"|(?P<base64>\b[A-Za-z0-9+/_-]{16,}={0,2})"
    r"|(?P<spaced>(?:[!-~][ ]){7,}[!-~])"
)
_WRITTEN = re.compile(r"( +at +)(\S+)( +dot +)", re.IGNORECASE)
# A letter with a mark or of another script beside an ASCII one: is it part of a token that has digits or an at sign?
_FOREIGN = re.compile(
    r"[0-9A-Za-z_@.-][\u00c0-\u03ff\u0400-\u052f\u1e00-\u1eff]|[\u00c0-\u03ff\u0400-\u052f\u1e00-\u1eff][0-9A-Za-z_@-]"
)
_TOKEN_BEFORE = re.compile(r"[^\s\x00]{0,100}\Z")
_TOKEN_AFTER = re.compile(r"[^\s\x00]{0,100}")
_SHORTEST_TOKEN = 12
_Place: TypeAlias = tuple[int, int, str]  # start, end, what is meant there
_REACH = 256  # characters around an encoded place that a decoded view shows: an address or key and its context


def decoded_views(plain: View) -> Iterator[View]:
    """Yields views of the surroundings of every hidden place, decoded; nothing when there is none."""
    window: list[_Place] = []
    for place in _all_places(plain.text):
        if window and place[0] < window[-1][1]:
            continue
        if window and place[0] - window[-1][1] > 2 * _REACH:
            yield _decoded(plain, window)
            window = []
        window.append(place)
    if window:
        yield _decoded(plain, window)


def _all_places(text: str) -> list[_Place]:
    """Returns all hidden places, sorted."""
    places = [place for match in _ENCODED.finditer(text) for place in _places(match)]
    if text.isascii():
        return places
    return sorted([*places, *_foreign_letters(text)])


def _places(match: re.Match[str]) -> Iterator[_Place]:
    kind = match.lastgroup or ""
    start, end = match.span()
    if kind == "written":
        parts = _WRITTEN.fullmatch(match.group())
        if parts is not None:
            yield start, start + parts.end(1), "@"
            yield start + parts.start(3), end, "."
    elif kind == "joined":
        yield start + 1, end - 1, ""
    elif kind == "spaced":
        yield from _spaced(match.string, start, end)
    else:
        meant = _DECODERS[kind](match.group())
        if meant is not None:
            yield start, end, meant


def _spaced(text: str, start: int, end: int) -> Iterator[_Place]:
    """Yields the blanks of a run of single characters; the run begins with one that stands alone."""
    if start and not text[start - 1].isspace():
        start += 2
    if end < len(text) and not text[end].isspace():
        end -= 2
    yield from ((at, at + 1, "") for at in range(start + 1, end - 1, 2))


def _foreign_letters(text: str) -> Iterator[_Place]:
    seen = 0
    for match in _FOREIGN.finditer(text):
        if match.start() < seen:
            continue
        low = _TOKEN_BEFORE.search(text, max(0, match.start() - 100), match.start())
        high = _TOKEN_AFTER.match(text, match.start())
        start = low.start() if low is not None else match.start()
        end = seen = high.end() if high is not None else match.end()
        token = text[start:end]
        if len(token) >= _SHORTEST_TOKEN and ("@" in token or any("0" <= one <= "9" for one in token)):
            for at, one in enumerate(token, start):
                if not one.isascii() and bare(one) != one:
                    yield at, at + 1, bare(one)


def _decoded(plain: View, places: Sequence[_Place]) -> View:
    text = plain.text
    low = max(0, places[0][0] - _REACH)
    high = min(len(text), places[-1][1] + _REACH)
    builder = Builder(text)
    at = low
    for start, end, meant in places:
        builder.copy(at, start)
        builder.put(meant.replace(BLANK, "\ufffd"), start, end)
        at = end
    builder.copy(at, high)
    return builder.view(plain)


def _percent(text: str) -> str:
    return unquote(re.sub(r"%(?:25)+(?=[0-9A-Fa-f]{2})", "%", text), errors="replace")


def _entity(text: str) -> str:
    return html.unescape("&" + text[text.rfind("amp;") + 4 :] if "&amp;" in text and len(text) > 5 else text)


def _escape(text: str) -> str:
    units = re.findall(r"\\[ux]([0-9A-Fa-f]+)", text)
    joined = b"".join(int(unit, 16).to_bytes(2, "big") for unit in units)
    return joined.decode("utf-16-be", errors="replace")


def _base64(text: str) -> str | None:
    """Returns the text in Base64 (RFC 4648, either alphabet); None where it holds none, as in a word or a key."""
    padded = text.rstrip("=") + "=" * (-len(text.rstrip("=")) % 4)
    try:
        decoded = base64.b64decode(padded.translate(str.maketrans("-_", "+/")), validate=True).decode("ascii")
    except (binascii.Error, UnicodeDecodeError):
        return None
    return decoded if decoded.isprintable() or decoded.replace("\n", "").isprintable() else None


_DECODERS: dict[str, Callable[[str], str | None]] = {
    "percent": _percent,
    "entity": _entity,
    "escape": _escape,
    "base64": _base64,
    "at": lambda _: "@",
    "dot": lambda _: ".",
}
