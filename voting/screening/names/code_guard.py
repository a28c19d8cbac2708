"""Which lines are code, a log or a stack trace: there most capitalised words name classes, not people.

A line of data (`"name": "Anna"`, a table's row, a CSV's) is no code. Linear in the text.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from voting.screening import late

# Prose is put into fences as well.
_PROSE_FENCES = frozenset(
    {"text", "txt", "plain", "plaintext", "md", "markdown", "csv", "tsv", "json", "yaml", "yml", "email", "mail", "eml"}
)
_FENCE = late.compile(r"[ \t]{0,8}(?:`{3,}|~{3,})[ \t]*([\w+#.-]{0,20})")
_OPENS_CODE = late.compile(
    r"[ \t]*(?:(?:async )?def \w+\(|class \w+[(:{ ]|import [\w.{*]+|from [\w.]+ import\b|return\b.*[;(\[]|"
    r"(?:if|for|while|switch) ?\(|(?:public|private|protected|static|const|let|var|function|func|fn|void|int|string|"
    r"bool|package|using|namespace|#include|#define|#!)\b.*[;{(=<]|@\w+(?:\(|$)|>>> |\$ \w|"
    r"(?:SELECT|INSERT|UPDATE|DELETE|CREATE|ALTER|JOIN|FROM|WHERE) \S|at [\w.$<>]+\(|File \".{1,200}\", line|"
    r"</?[a-zA-Z][\w-]*[ >/]|\w+(?:\.\w+)+\(|\w*(?:Error|Exception|Warning)\b:?|[\[{(})\];,]+[ \t]*$|"
    r"(?:sudo|git|docker|kubectl|npm|pip|curl|cd|export|gcloud|aws|terraform) [\w./-])"
)
_CLOSES_CODE = late.compile(r"(?:[;{}]|=>|\w\):|\)\])[ \t]*$")
# An object of data, if it is not a part of a statement: keys in quotes.
_DATA = late.compile(r"[ \t]*[\[{]{0,3}[ \t]*\"[\w .-]{1,40}\"[ \t]*:[ \t]*[\"\[{\d]")
# A letter or a table's row in HTML: tags that only lay out, then words or a cell
_LAID_OUT = late.compile(
    r"[ \t]*(?:</?(?i:p|h[1-6]|li|br|div|span|b|i|u|strong|em|blockquote|tr|td|th|table|tbody|ul|ol|dd|dt|dl|body|html|"
    r"small|center|font)[ ]?/?>)+(?:(?<=<td>)|(?<=<th>)|(?=[^<>{}=;$()\[\]\n]{2,200}[^\W\d_] [^\W\d_]))"
    r"(?=[^<>{}=;$()\[\]\n]{2,400}(?:<|\Z))"
)
_ASSIGNS = late.compile(
    r"[ \t]*[\w.\[\]\"'$]{1,60}[ \t]*(?:[-+*/|&]|:)?=[ \t=>]*[^=\s]|.{0,120}?\w\((?:\)|\w+[,=.]|[\"'])"
)


class Line(NamedTuple):
    """Where a line stands, without its end, and whether it is code."""

    start: int
    end: int
    code: bool


def lines_of(text: str) -> Iterator[Line]:
    """Yields the lines that are not blank."""
    fence = ""
    code = False
    at = 0
    fenced = "```" in text or "~~~" in text
    while at < len(text):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        mark = _FENCE.match(text, at, end) if fenced else None
        if mark is not None:
            sign = mark.group().strip()[:3]
            if not fence:
                fence, code = sign, mark[1].lower() not in _PROSE_FENCES
            elif sign == fence:
                fence = ""
        elif end - at > 1 and not text[at:end].isspace():
            yield Line(at, end, code if fence else _is_code(text, at, end))
        at = end + 1


def _is_code(text: str, start: int, end: int) -> bool:
    # What makes a line code stands at its ends; a line of a million characters is not searched through.
    head = min(end, start + 400)
    if _DATA.match(text, start, head) is not None or _LAID_OUT.match(text, start, head) is not None:
        return False
    if _OPENS_CODE.match(text, start, head) is not None or _ASSIGNS.match(text, start, head) is not None:
        return True
    return _CLOSES_CODE.search(text, max(start, end - 40), end) is not None
