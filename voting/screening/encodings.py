r"""What hides a text from a pattern, and what is meant: one place at a time.

Undone are words of a mail's head (RFC 2047), percent-encoding, HTML entities, escapes (`\\u0040`, `\\x40`, `\\100`),
quoted-printable (RFC 2045), Base64, Base32 and hexadecimal (RFC 4648) of readable text, "(at)", "[dot]" and "jo at
example dot org", the sign's name in other languages ("jo arobase exemple point fr"), "(remove this)", characters set
apart by blanks, marks or lines or listed one by one, strings joined by an operator or side by side, lines broken by a
backslash, and HTML tags or Markdown's asterisks inside a word.
"""

from __future__ import annotations

import base64
import binascii
import html
import quopri
import re
from collections.abc import Callable, Iterator
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from typing import TypeAlias
from urllib.parse import unquote

from voting.screening import late, re2
from voting.screening.strings_apart import are_apart

Place: TypeAlias = tuple[int, int, str]
"""Start, end, what is meant there."""

_TAG = (
    r"(?:</?(?i:a|b|i|u|em|strong|span|wbr|font|code|mark|small|tt|kbd|sub|sup)(?:[ ][^<>\n\x00]*)?/?>|"
    r"<!--[^<>\n\x00]*-->)+"
)
# RE2, since most texts have none of these and the search should cost nothing. `written` is "jo at example dot org".
_HIDDEN = re2.compile(
    r"(?P<word>=\?[A-Za-z0-9-]{3,20}\?[QqBb]\?[!->@-~]{1,200}\?=)"
    r"|(?P<percent>(?:%(?:25)*[0-9A-Fa-f]{2})+)"
    r"|(?P<entity>&(?:amp;)*(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});)"
    r"|(?P<escape>(?:\\u[0-9A-Fa-f]{4}|\\x[0-9A-Fa-f]{2})+)"
    r"|(?P<octal>(?:\\[01][0-7]{2})+)"
    r"|(?P<printable>(?:=[2-9A-F][0-9A-F]){2,}|=(?:40|2E|3D))"
    r"|(?P<written>[ ]{1,4}(?i:at)[ ]{1,4}[\pL\pN_-]+[ ]{1,4}(?i:dot)[ ]{1,4}"
    r"|[ ]{1,4}(?i:arobase|arroba|chiocciola|klammeraffe|ät|apenstaartje|snabel-?a|zavináč|kukac|małpa|собака)[ ]{1,4}"
    r"[\pL\pN_-]+[ ]{1,4}(?i:point|punto|ponto|punkt|punt|tečka|pont|kropka|точка)[ ]{1,4})"
    r"|(?P<at>[ \t]{0,3}(?:\([ ]?(?i:at|@|ät|arroba|chez)[ ]?\)|\[[ ]?(?i:at|@|ät|arroba)[ ]?\]|\{[ ]?(?i:at|@)[ ]?\}"
    r"|<(?i:at|@)>|_at_|-at-|#at#|\|at\|)[ \t]{0,3}"
    r"|[ ]{1,4}(?i:arobase|arroba|chiocciola|klammeraffe|apenstaartje|snabel-?a|zavináč|kukac|małpa|собака)[ ]{1,4})"
    r"|(?P<dot>[ \t]{0,3}(?:\([ ]?(?i:dot|\.|punkt|point|punto|ponto)[ ]?\)"
    r"|\[[ ]?(?i:dot|\.|punkt|point|punto|ponto)[ ]?\]"
    r"|\{[ ]?(?i:dot|\.)[ ]?\}|<(?i:dot)>|_dot_|-dot-|#dot#|\|dot\|)[ \t]{0,3}|[ ]{1,4}(?i:dot)[ ]{1,4}|[。｡．․])"
    r"|(?P<nothing>[ ]?[(\[](?i:remove|delete|take out|ohne|no[ -]?spam)(?:[ -](?i:this|that|me|it|dies|"
    r"spaces?))?[)\]][ ]?)"
    r"|(?P<joined>[A-Za-z0-9_.@-][\"'][ \t]*(?:(?:\+|\.{1,2}|&|\|\||<>)[ \t]*(?:\\?\n[ \t]*)?|\\?\n[ \t]*|"
    r"[ ])[\"'][A-Za-z0-9_.@-])"
    rf"|(?P<inside>[A-Za-z0-9_.@-](?:\\\r?\n[ \t]*|\*\*|{_TAG})[A-Za-z0-9_.@-])"
    r"|(?P<listed>(?:[\"'][!-~][\"'],[ ]?){7,}[\"'][!-~][\"']|(?:0x[2-7][0-9a-fA-F],[ ]?){7,}0x[2-7][0-9a-fA-F]"
    r"|\b(?:[0-9]{2,3},[ ]?){11,}[0-9]{2,3}\b)"
    r"|(?P<bytes>\b(?:[2-9a-fA-F][0-9a-fA-F][ :]){7,}[2-9a-fA-F][0-9a-fA-F]\b)"
    r"|(?P<encoded>\b[A-Za-z0-9+/_-]{16,}={0,6})"
    r"|(?P<spaced>(?:[!-~][ ]){7,}[!-~])"
    r"|(?P<apart>(?:[!-~][ ]{2}){7,}[!-~]|(?:[!-~][ ][.·•|_-][ ]){11,}[!-~]|(?:[!-~]\r?\n){11,}[!-~])"
    r"|(?P<marked>(?:[A-Za-z0-9@._+-]-){11,}[A-Za-z0-9@._+]|(?:[A-Za-z0-9@.+-]_){11,}[A-Za-z0-9@.+-]"
    r"|(?:[A-Za-z0-9@._+-],){11,}[A-Za-z0-9@._+-]|(?:[A-Za-z0-9@_+-]\.){11,}[A-Za-z0-9@_+-])"
)
_WORDLIKE = late.compile(r"[\w.@-]{3}")  # on both sides of asterisks, which are a power as well
_FEWEST = 7  # different characters in what is set apart
_FULL_STOPS = frozenset("。｡．․")
_WRITTEN = late.compile(r"( +\S+ +)(\S+)( +\S+ +)")
_APART = late.compile(r"[!-~]([ ]{2}|[ ].[ ]|\r?\n)")


def hidden_places(text: str) -> Iterator[Place]:
    """Yields hidden places, sorted, not overlapping."""
    for match in _HIDDEN.finditer(text):
        yield from _places(match)


def _places(match: re2.Match) -> Iterator[Place]:
    kind = match.lastgroup or ""
    start, end = match.span()
    if kind == "written":
        parts = _WRITTEN.fullmatch(match.group())
        if parts is not None:
            yield start, start + parts.end(1), "@"
            yield start + parts.start(3), end, "."
    elif kind in ("joined", "inside"):
        text = match.string
        words = _WORDLIKE.search(text, max(0, start - 2), start + 1) and _WORDLIKE.match(text, end - 1)
        apart = kind == "joined" and are_apart(text, start, end)
        if ("**" not in match.group() or words) and not apart:
            yield start + 1, end - 1, ""
    elif kind == "spaced":
        yield from _spaced(match.string, start, end)
    elif kind in ("apart", "marked"):
        if len(set(match.group())) < _FEWEST:
            return  # a line of dashes
        first = _APART.match(match.group())
        step = 1 if kind == "marked" or first is None else len(first.group(1))
        yield from ((at, at + step, "") for at in range(start + 1, end - 1, step + 1))
    elif kind == "encoded":
        yield from _encoded(match.group(), start)
    elif match.group() not in _FULL_STOPS or _goes_on(match.string[end : end + 1]):
        meant = _DECODERS[kind](match.group())
        if meant is not None:
            yield start, end, meant


def _goes_on(after: str) -> bool:
    """Whether a host may go on after a full stop: a sentence in Chinese or Japanese ends with the same sign."""
    return after.isdigit() or after.upper() != after.lower()


def _spaced(text: str, start: int, end: int) -> Iterator[Place]:
    """Yields the blanks of a run of single characters; the run begins with one that stands alone."""
    if start and not text[start - 1].isspace():
        start += 2
    if end < len(text) and not text[end].isspace():
        end -= 2
    between = set(text[start + 2 : end : 4])  # "g . h . p"
    if len(between) == 1 and not between.pop().isalnum():
        yield from ((at, at + 3, "") for at in range(start + 1, end - 3, 4))
    else:
        yield from ((at, at + 1, "") for at in range(start + 1, end - 1, 2))


# What a compiler appends to what it made for browsers (ECMA-426): names of variables, no text
_SOURCE_MAP = '{"version":3,'


def _encoded(text: str, start: int) -> Iterator[Place]:
    """Yields a token that is readable text in some encoding, else what sets its single characters apart."""
    if text[1] in "-_" and set(text[1::2]) == {text[1]}:
        yield from ((start + at, start + at + 1, "") for at in range(1, len(text) - 1, 2))
        return
    for decode in (_base64, _hexadecimal, _base32):
        meant = decode(text)
        if meant is not None and meant.startswith(_SOURCE_MAP):
            return
        if meant is not None:
            yield start, start + len(text), meant
            return


def _percent(text: str) -> str:
    return unquote(re.sub(r"%(?:25)+(?=[0-9A-Fa-f]{2})", "%", text), errors="replace")


def _entity(text: str) -> str:
    return html.unescape("&" + text[text.rfind("amp;") + 4 :] if "&amp;" in text and len(text) > 5 else text)


def _escape(text: str) -> str:
    units = re.findall(r"\\[ux]([0-9A-Fa-f]+)", text)
    joined = b"".join(int(unit, 16).to_bytes(2, "big") for unit in units)
    return joined.decode("utf-16-be", errors="replace")


def _word(text: str) -> str | None:
    """Returns what a word in a mail's head means (RFC 2047)."""
    try:
        return _readable(str(make_header(decode_header(text))).encode())
    except (HeaderParseError, LookupError, UnicodeError):
        return None


def _octal(text: str) -> str:
    return "".join(chr(int(one, 8)) for one in text.split("\\")[1:])


def _quoted_printable(text: str) -> str:
    return quopri.decodestring(text.encode("ascii")).decode("utf-8", errors="replace")


def _listed(text: str) -> str | None:
    """Returns the characters of a list of characters or of their codes; None where one is not printable."""
    if text[0] in "\"'":
        return "".join(re.findall(r"[\"'](.)[\"']", text))
    codes = [int(one, 0) for one in re.findall(r"\w+", text) if one.startswith("0x") or one[0] != "0"]
    return _readable(bytes(codes)) if all(code < 0x80 for code in codes) else None


def _hexadecimal(text: str) -> str | None:
    try:
        return _readable(bytes.fromhex(text.replace(":", " ")))
    except ValueError:
        return None


def _base64(text: str) -> str | None:
    """Returns the text in Base64 (RFC 4648, either alphabet); None where it holds none, as in a word or a key."""
    padded = text.rstrip("=") + "=" * (-len(text.rstrip("=")) % 4)
    try:
        return _readable(base64.b64decode(padded.translate(str.maketrans("-_", "+/")), validate=True))
    except binascii.Error:
        return None


def _base32(text: str) -> str | None:
    bare = text.rstrip("=")
    try:
        return _readable(base64.b32decode(bare + "=" * (-len(bare) % 8)))
    except binascii.Error:
        return None


def _readable(raw: bytes) -> str | None:
    try:
        decoded = raw.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return decoded if decoded.isprintable() or decoded.replace("\n", "").isprintable() else None


_DECODERS: dict[str, Callable[[str], str | None]] = {
    "word": _word,
    "percent": _percent,
    "entity": _entity,
    "escape": _escape,
    "octal": _octal,
    "printable": _quoted_printable,
    "listed": _listed,
    "bytes": _hexadecimal,
    "at": lambda _: "@",
    "dot": lambda _: ".",
    "nothing": lambda _: "",
}
