"""Streamed text that every store can hold."""

from __future__ import annotations

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


class WellFormed:
    """Turns pieces of a stream into text without NUL characters and lone surrogates.

    An endpoint that escapes JSON as ASCII may send the two halves of an emoji in two chunks (RFC 8259, section 7), so a
    leading half at the end of a piece waits for the next piece. What stays alone becomes U+FFFD.
    """

    def __init__(self) -> None:
        self._half = ""

    def feed(self, piece: str) -> str:
        """Returns what can be told of the text so far, without what was returned before."""
        text = self._half + piece
        self._half = ""
        if text and "\ud800" <= text[-1] <= "\udbff":
            text, self._half = text[:-1], text[-1]
        return _mended(text)

    def end(self) -> str:
        """Returns what was still waiting."""
        left, self._half = self._half, ""
        return _mended(left)


def _mended(text: str) -> str:
    if text.isascii():
        return text.replace("\x00", REPLACEMENT)
    # UTF-16 joins the halves that belong together and refuses the others.
    joined = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return joined.replace("\x00", REPLACEMENT)
