r"""Literals that code joins to one: `"ab" + "cd"`, `"ab" . "cd"`, `("ab"` above `"cd")`, `"ab" & _` of Visual Basic."""

from __future__ import annotations

from voting.screening import late

# The next literal: behind a sign that joins two, or below the first within brackets or after a backslash
_NEXT_ENDS = r"[ \t]*(?:[\n\r+.&;,)~|<]|\Z)"
_NEXT = (
    rf"[bBrRfFuUN@]{{0,2}}(?:\"([^\"\\\n\x00]{{1,400}})(?=\"{_NEXT_ENDS})|'([^'\\\n\x00]{{1,400}})(?='{_NEXT_ENDS}))"
)
_JOINED_TO = late.compile(
    r"[\"'][ \t]{0,8}(?:(?:\+|\.\.?|&|<>|\|\||~)[ \t]{0,8}(?:[_\\]?\r?\n[ \t]{0,40})?|\r?\n[ \t]{0,40}(?:\+|\.\.?|&)"
    rf"[ \t]{{0,8}}|\\\r?\n[ \t]{{0,40}}){_NEXT}"
)
_BELOW = late.compile(rf"[\"'][ \t]{{0,8}}\r?\n[ \t]{{0,40}}{_NEXT}")
_BRACKETED = late.compile(r"\([ \t]{0,8}(?:\r?\n[ \t]{0,40})?[bBrRfFuUN@]{0,2}[\"']\Z")
_JOINT = late.compile(
    r"[\"'][ \t]{0,8}(?:\+|\.\.?|&|<>|\|\||~|\\)?[ \t]{0,8}_?(?:\r?\n)?[ \t]{0,40}(?:\+|\.\.?|&)?[ \t]{0,8}\w?[\"']"
)
_MOST_JOINED = 20


def joined_end(text: str, start: int, end: int) -> int:
    """Returns where the last of several literals ends that code joins to one: `"ab" + "cd"`, `"ab"` above `"cd"`."""
    below = _BRACKETED.search(text, max(0, start - 60), start) is not None
    for _ in range(_MOST_JOINED):
        following = _JOINED_TO.match(text, end) or (below and _BELOW.match(text, end)) or None
        if following is None:
            break
        end = following.end(1) if following.start(1) >= 0 else following.end(2)
    return end


def joined(value: str) -> str:
    """Returns the literals of a value without what joins them."""
    return _JOINT.sub("", value)
