"""Writes parsed Markdown anew, using only what was understood. Nothing of the source is copied unread.

The page's own parser is another one than ours. Had we patched the source, everything that the two read differently
would be a hole; a text written anew and escaped throughout has one reading.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from markdown_it.token import Token

from voting.ui.markdown.escaping import escape
from voting.ui.markdown.inline import write_formula_block, write_inline
from voting.ui.markdown.languages import fence_language
from voting.ui.markdown.parsing import MAX_NESTING

_RUN: Final = re.compile(r"`+")


def write_blocks(blocks: Sequence[Sequence[Token]], source: str) -> list[str]:
    """Returns each top-level block as Markdown, without a line break at its end.

    Args:
        blocks: From `split_blocks`.
        source: The text that the tokens' maps count lines of.
    """
    lines = source.split("\n")
    return [_write_top_level(block, lines) for block in blocks]


def split_blocks(tokens: Sequence[Token]) -> list[Sequence[Token]]:
    """Returns the tokens of each block at the first one's level."""
    blocks, start, depth = [], 0, 0
    for index, token in enumerate(tokens):
        depth += token.nesting
        if depth == 0:
            blocks.append(tokens[start : index + 1])
            start = index + 1
    return blocks


def _write_top_level(block: Sequence[Token], source: Sequence[str]) -> str:
    deepest = max(token.level for token in block)
    if deepest >= MAX_NESTING - 1 and block[0].map:
        # The parser leaves out what is nested deeper; the voter must still see it.
        first, last = block[0].map
        return "\\\n".join(escape(line.strip(), line_start=True) for line in source[first:last] if line.strip())
    return "\n".join(_write_block(block))


def _write_block(block: Sequence[Token]) -> list[str]:
    """Returns the lines of one block."""
    opening, inside = block[0], block[1:-1]
    match opening.type:
        case "heading_open":
            lines = [f"{'#' * int(opening.tag[1])} {write_inline(inside[0], one_line=True)}".rstrip()]
        case "fence" | "code_block":
            lines = write_plain(opening.content, fence_language(opening.info)).split("\n")
        case "formula_block":
            lines = write_formula_block(opening.content)
        case "hr":
            lines = ["___"]
        case "blockquote_open":
            lines = [f"> {line}" if line else ">" for line in _join(inside, loose=True)]
        case "bullet_list_open" | "ordered_list_open":
            lines = _write_list(opening, inside)
        case "table_open":
            lines = _write_table(inside)
        case _:  # a paragraph: raw HTML is not parsed, so there is nothing else
            lines = write_inline(inside[0]).split("\n")
    return lines


def _join(tokens: Sequence[Token], *, loose: bool) -> list[str]:
    lines: list[str] = []
    for block in split_blocks(tokens):
        if lines and loose:
            lines.append("")
        lines.extend(_write_block(block))
    return lines


def write_plain(content: str, language: str = "text") -> str:
    """Returns a code block with exactly this content, less one line break at its end."""
    longest = max((len(run) for run in _RUN.findall(content)), default=0)
    fence = "`" * max(3, longest + 1)
    return "\n".join((fence + language, *([content.removesuffix("\n")] if content else ()), fence))


def _write_list(opening: Token, inside: Sequence[Token]) -> list[str]:
    items = split_blocks(inside)
    loose = not any(
        token.type == "paragraph_open" and token.hidden and token.level == opening.level + 2 for token in inside
    )
    first = int(opening.attrs.get("start", 1)) if opening.type == "ordered_list_open" else None
    lines: list[str] = []
    for offset, item in enumerate(items):
        marker = opening.markup if first is None else f"{first + offset}{opening.markup}"
        if lines and loose:
            lines.append("")
        body = _join(item[1:-1], loose=loose) or [""]
        indent = " " * (len(marker) + 1)
        lines.append(f"{marker} {body[0]}".rstrip())
        lines.extend(indent + line if line else "" for line in body[1:])
    return lines


def _write_table(inside: Sequence[Token]) -> list[str]:
    lines: list[str] = []
    cells: list[str] = []
    rules: list[str] = []
    for index, token in enumerate(inside):
        if token.type in ("th_open", "td_open"):
            cells.append(write_inline(inside[index + 1], one_line=True, in_table=True))
            if token.type == "th_open":
                rules.append(_ALIGNMENTS.get(str(token.attrGet("style") or ""), "---"))
        elif token.type == "tr_close":
            lines.append(f"| {' | '.join(cells)} |")
            cells = []
        elif token.type == "thead_close":
            lines.append(f"| {' | '.join(rules)} |")
    return lines


_ALIGNMENTS: Final = {"text-align:left": ":---", "text-align:right": "---:", "text-align:center": ":---:"}
