r"""Parses untrusted Markdown the way the page will, formulas included, in linear time.

markdown-it does CommonMark, tables and strikethrough. Added here: formulas in `$…$`, `$$…$$`, `\(…\)` and `\[…\]`, and
a budget, because a megabyte of `[` costs a parser ten seconds and deserves none: what is over it is plain text. Raw
HTML is never parsed as such, so that it stays text.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

MAX_NESTING: Final = 20
"""Blocks nested deeper are not parsed; the writer shows such a block as plain text."""

_BRACKETS_PER_TEXT: Final = 3_000
"""Opening brackets are what costs most, 10 µs each when none of them becomes a link."""
_MARKS_PER_TEXT: Final = 20_000
# Where markdown-it's inline rules stop and try: about 5 µs each.
_MARKS: Final = re.compile(r"[\n!#$%&*+\-:<=>@\[\\\]^_`{}~]")
_FORMULA_MAX_CHARACTERS: Final = 4_000

_BLOCK_FORMULA_MAX_LINES: Final = 100
_BLOCK_FORMULA_LINES_PER_TEXT: Final = 5_000


@cache
def parser() -> MarkdownIt:
    """Returns the one parser. Safe to share between threads: parsing keeps its state in `env` and tokens."""
    markdown = MarkdownIt("commonmark", {"html": False, "maxNesting": MAX_NESTING}).enable(["table", "strikethrough"])
    markdown.inline.ruler.before("escape", "formula", _formula)
    markdown.block.ruler.before(
        "fence", "formula_block", _formula_block, {"alt": ["paragraph", "reference", "blockquote", "list"]}
    )
    markdown.core.ruler.at("inline", _inline_within_budget)
    return markdown


def _inline_within_budget(state: StateCore) -> None:
    brackets, marks = _BRACKETS_PER_TEXT, _MARKS_PER_TEXT
    for token in state.tokens:
        if token.type != "inline":
            continue
        brackets -= token.content.count("[")
        marks -= len(_MARKS.findall(token.content))
        if token.children is None:
            token.children = []
        if brackets < 0 or marks < 0:
            token.children.append(Token("text", "", 0, content=token.content))
        else:
            state.md.inline.parse(token.content, state.md, state.env, token.children)


_DELIMITERS: Final = (("$$", "$$"), ("$", "$"), ("\\(", "\\)"), ("\\[", "\\]"))


def _formula(state: StateInline, silent: bool) -> bool:
    text, start = state.src, state.pos
    if text[start] not in "$\\":
        return False
    for opening, closing in _DELIMITERS:
        if not text.startswith(opening, start):
            continue
        begin = start + len(opening)
        end = text.find(closing, begin, begin + _FORMULA_MAX_CHARACTERS)
        if end < 0 or not _is_formula(text, begin, end, opening):
            return False
        if not silent:
            token = state.push("formula", "", 0)
            token.content = text[begin:end]
            token.markup = "$" if opening in ("$", "\\(") else "$$"
        state.pos = end + len(closing)
        return True
    return False


def _is_formula(text: str, begin: int, end: int, opening: str) -> bool:
    inside = text[begin:end]
    if not inside.strip() or "$" in inside or "`" in inside or inside.endswith("\\"):
        return False
    if opening == "\\[":
        return _is_more_than_bracketed(inside) and not text.startswith("(", end + 2)
    if opening != "$":
        return True
    # Pandoc's rule: tight on the inside, and no digit after, or it is money.
    tight = not inside[0].isspace() and not inside[-1].isspace()
    return tight and not text[end + 1 : end + 2].isdigit() and not _is_price(inside)


def _is_more_than_bracketed(inside: str) -> bool:
    r"""Whether a one-line `\[…\]` has what prose has not: it is also Markdown's way to write a plain bracket."""
    return "\n" in inside or bool(set("\\^_={}+") & set(inside))


def _is_price(inside: str) -> bool:
    """Whether it starts like "5 and the" in "$5 and the $": a gap, and nothing that only a formula has."""
    return inside[0].isdigit() and not set("\\^_{}=+*/<>") & set(inside) and any(map(str.isspace, inside))


def _formula_block(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    if state.is_code_block(start_line):
        return False
    begin = state.bMarks[start_line] + state.tShift[start_line]
    closing = {"$$": "$$", "\\[": "\\]"}.get(state.src[begin : begin + 2])
    if closing is None or state.src.find(closing, begin + 2, begin + _FORMULA_MAX_CHARACTERS) < 0:
        return False
    last = _closing_line(state, start_line, end_line, closing)
    if last is None:
        return False
    content = state.getLines(start_line, last + 1, state.blkIndent, False).strip()[2:-2].strip("\n")
    if not content.strip() or any(mark in content for mark in ("$", "`", closing)):
        return False
    if closing == "\\]" and last == start_line and not _is_more_than_bracketed(content):
        return False
    if not silent:
        state.line = last + 1
        token = state.push("formula_block", "", 0)
        token.content = content
        token.map = [start_line, state.line]
    return True


def _closing_line(state: StateBlock, start_line: int, end_line: int, closing: str) -> int | None:
    """Returns the line that ends with `closing`, unless the formula is too long or its container ends before."""
    for line in range(start_line, min(end_line, start_line + _BLOCK_FORMULA_MAX_LINES)):
        state.env["formula_lines"] = scanned = state.env.get("formula_lines", 0) + 1
        left_of_container = state.sCount[line] < state.blkIndent and not state.isEmpty(line)
        if scanned > _BLOCK_FORMULA_LINES_PER_TEXT or left_of_container:
            return None
        text = state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]].rstrip()
        opened = 2 if line == start_line else 0
        if closing in text[opened:]:
            return line if text.endswith(closing) and text.count(closing, opened) == 1 else None
    return None
