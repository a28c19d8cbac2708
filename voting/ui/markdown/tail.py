"""Closes or holds back what is half open at the end of a text that is still being written.

Without this a reader sees `**`, then bold; a line of pipes, then a table; an address, then a link. Only the last block
is touched, so what has been shown does not jump.
"""

from __future__ import annotations

import re
from typing import Final

_FENCE: Final = re.compile(r"(?m)^(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*(`{3,}|~{3,})([^\n]*)$")
# A line that may still become a marker, a rule, an underline, a fence or a table's ruler.
_BARE_MARKER: Final = re.compile(r"[ \t>]*(?:[-*+_=>#:]{1,3}[ \t]*|\d{1,9}[.)]?[ \t]*|[`~]+[\w+#.-]*)")
_BLOCK_START: Final = re.compile(r"[ \t>]*(?:[-*+]|\d{1,9}[.)]|#{1,6})[ \t]")
_TABLE_RULER: Final = re.compile(r"[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*")
_HELD_MAX_CHARACTERS: Final = 400
"""What stays open for longer was perhaps never meant to be closed: it is shown."""
_BLOCK_MAX_CHARACTERS: Final = 8_000
"""A longer block is left alone, so that time stays in line with the length."""

# Whole code spans, formulas and escapes: nothing in them opens anything.
_WHOLE: Final = re.compile(
    r"\\\([\s\S]{1,400}?\\\)|\\\[[\s\S]{1,400}?\\\]|\$\$[^$]{1,400}\$\$|\$[^\s$][^$\n]{0,400}(?<!\s)\$(?!\d)"
    r"|(?<!`)(`++)[^`]*+\1(?!`)|\\[!-')-/:-@\\-`{-~]"
)
_OPEN_CODE: Final = re.compile(r"(?<!`)(`++)([^`]*+)(`*)$")
_OPEN_FORMULA: Final = re.compile(r"\\[(\[]|\$\$|\$(?=[^\s\d$]|$)")
_OPEN_LINK: Final = re.compile(r"(!?)\[([^\[\]\n]*)(?:\](?:\([^()\n]*)?)?$")
# A task's box, an address in angle brackets, half an escape or reference, the `!` of an image.
_OPEN_REST: Final = re.compile(r"(?:(?<=[-*+.)] )\[[ xX]?\]?|<[A-Za-z][^<>\s]*|\\|!|&#?\w{0,8}|[*_~]+)$")
_RUN: Final = re.compile(r"(\*{1,3}|_{1,3}|~~)")


def without_half_open(text: str) -> str:
    """Returns the text so that its end parses as it most likely will once it is complete.

    Args:
        text: The beginning of a Markdown text, its line breaks single line feeds.
    """
    fence = _open_fence(text)
    if fence is not None:
        return _without_half_fence(text, fence)
    text = _without_half_line(text)
    start = _last_block_start(text)
    return text[:start] + _closed(text[start:])


def _open_fence(text: str) -> str | None:
    """Returns the marks that opened a fence which is still open, or None."""
    opened: str | None = None
    for found in _FENCE.finditer(text):
        marks, info = found[1], found[2]
        if opened is None:
            opened = None if "`" in info and marks[0] == "`" else marks
        elif marks[0] == opened[0] and len(marks) >= len(opened) and not info.strip():
            opened = None
    return opened


def _without_half_fence(text: str, fence: str) -> str:
    head, newline, line = text.rpartition("\n")
    marks = line.strip(" \t>")
    if marks.startswith(fence):  # the opening line: its language may be half written
        return head + newline
    # Perhaps the first marks of the closing line.
    return head + newline if marks and set(marks) == {fence[0]} and len(marks) < len(fence) else text


def _without_half_line(text: str) -> str:
    head, newline, line = text.rpartition("\n")
    if line.strip() and _BARE_MARKER.fullmatch(line):
        return head + newline
    rows: list[str] = []
    start = len(text)
    for row in reversed(text[-_BLOCK_MAX_CHARACTERS:].splitlines(keepends=True)):
        if not row.lstrip(" \t>").startswith("|"):
            break
        rows.insert(0, row)
        start -= len(row)
    is_table = len(rows) > 1 and rows[1].endswith("\n") and _TABLE_RULER.fullmatch(rows[1].rstrip("\n"))
    if is_table:
        return text if text.endswith("\n") else head + newline
    half_ruler = len(rows) == 2 and not rows[1].strip(" \t>|:-")
    return text[:start] if len(rows) == 1 or half_ruler else text


def _last_block_start(text: str) -> int:
    """Returns where the last paragraph, heading or list item begins."""
    end = len(text.rstrip("\n"))
    while end >= 0:
        start = text.rfind("\n", 0, end) + 1
        line = text[start:end]
        if not line.strip(" \t>"):
            return min(end + 1, len(text))
        if start == 0 or _BLOCK_START.match(line):
            return start
        end = start - 1
    return 0


def _closed(block: str) -> str:
    if len(block) > _BLOCK_MAX_CHARACTERS or block.endswith("\n\n"):
        return block
    block = block.rstrip()
    masked = _masked(block)
    code = _OPEN_CODE.search(masked)
    if code:
        content = block[code.start(2) : code.end(2)]
        # Nothing after the opening marks yet: hold them back. Marks at the end are the first of the closing ones.
        closed_code = f"{code[1]}{content}{code[1]}" if content.strip() else ""
        block, masked = block[: code.start()], masked[: code.start()]
        return block + _markers_around(masked, closed_code)
    for pattern in (_OPEN_FORMULA, _OPEN_LINK, _OPEN_REST):
        block, masked = _held_back(block, masked, pattern)
    return block.rstrip() + _markers_around(masked, "")


def _masked(block: str) -> str:
    return _WHOLE.sub(lambda found: "x" * len(found[0]), block)


def _held_back(block: str, masked: str, pattern: re.Pattern[str]) -> tuple[str, str]:
    found = pattern.search(masked)
    if not found or len(block) - found.start() > _HELD_MAX_CHARACTERS:
        return block, masked
    # A link's label is shown already, without its bracket; all else waits until it is whole.
    is_link = pattern is _OPEN_LINK and not found[1]
    label = block[found.start(2) : found.end(2)] if is_link else ""
    masked_label = found[2] if is_link else ""
    return block[: found.start()] + label, masked[: found.start()] + masked_label


def _markers_around(masked: str, code: str) -> str:
    """Returns `code` and then the marks that close what is open in the block before it."""
    open_marks: list[str] = []
    for found in _RUN.finditer(masked):
        before, after = masked[found.start() - 1 : found.start()], masked[found.end() : found.end() + 1]
        marks = found[0]
        if before.isalnum() and after.isalnum():
            continue
        while before.strip() and open_marks and marks.startswith(open_marks[-1]):
            marks = marks.removeprefix(open_marks.pop())
        opens = marks and (after.strip() or (code and found.end() == len(masked)))
        if opens:
            open_marks.extend((marks[0], marks[:2]) if len(marks) == 3 else (marks,))
    return code + "".join(reversed(open_marks))
