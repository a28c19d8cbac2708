"""Tags of HTML that only lay out: what they enclose is read as if they were not there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from voting.screening import late
from voting.screening.layout.place import Place

_ENDING_LINES = "p|div|h[1-6]|li|ul|ol|blockquote|section|article"
_WITHIN_LINES = "b|i|u|em|strong|span|small|font|center"
# Of other attributes' values some lead to somebody; cells of tables have rules of their own.
_ATTRIBUTE = (
    r"[ ](?:class|style|dir|align|lang|width|border|color|size|face)=(?:\"[^\"<>\n]{0,200}\"|'[^'<>\n]{0,200}')"
)
_TAG = late.compile(
    rf"<(?:/(?:(?P<closed>{_ENDING_LINES})|{_WITHIN_LINES})[ ]?|"
    rf"(?:(?P<opened>{_ENDING_LINES}|br|hr)|{_WITHIN_LINES})(?:{_ATTRIBUTE})*[ ]?/?)>",
    flags=re.IGNORECASE,
)


def tags(text: str) -> Iterator[Place]:
    """Yields tags, in their order; those that begin or end a line are one for a reader."""
    if "<" not in text:
        return
    for tag in _TAG.finditer(text):
        start, end = tag.span()
        ends_line = tag["closed"] or tag["opened"]
        beside_end = text[start - 1 : start] in ("", "\n") or text[end : end + 1] in ("", "\n")
        yield Place(start, end, "\n" if ends_line and not beside_end else "")
