"""Writes the inside of a paragraph, heading or table cell anew: emphasis, code, formulas, safe links, escaped text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from markdown_it.token import Token

from voting.ui.markdown.escaping import WORD_JOINER, autolink, destination, escape, escape_linking, is_safe_link

# KaTeX is told to trust nothing, so these only show an error there. Defended twice: the source is shown instead.
_FETCHING: Final = re.compile(
    r"\\(?:includegraphics|href|url|html\w*|[gex]?def|(?:re)?newcommand|providecommand|let)\b"
)
_NO_FORMULA: Final = re.compile(r"://|www\.|~~~|@", re.IGNORECASE)
# Streamlit may decide that there is no formula on the page and read the source as Markdown: a gap, which KaTeX does not
# see, leaves nothing to read.
_READ_AS_MARKDOWN: Final = re.compile(r"(?<=[!\]])(?=[\[(:])|(?<=:)(?=[A-Za-z:])|(?<=<)(?=[A-Za-z/!?])")
_BACKTICKS: Final = re.compile(r"`+")
_PIPE: Final = re.compile(r"\\\\|\\?\|")
_PIPES: Final = {"\\|": "\\Vert ", "|": "\\vert "}
_TASK: Final = re.compile(r"\[[ xX]\] ")


def write_inline(token: Token, *, one_line: bool = False, in_table: bool = False) -> str:
    """Returns the Markdown of an inline token's children; every line break in it is one of the source's.

    Args:
        token: Of type `inline`.
        one_line: Line breaks become spaces, as a heading or cell needs.
        in_table: Pipes are kept from ending the cell.
    """
    writer = _InlineWriter(one_line=one_line, in_table=in_table)
    writer.write(token.children or ())
    return writer.text()


def write_code(content: str, *, in_table: bool = False) -> str:
    """Returns a code span with exactly this content, or escaped text where a table cell cannot hold it."""
    if in_table and "\\|" in content:
        # A backslash before a pipe would end the cell, and with it the code span.
        return escape(content)
    runs = {len(run) for run in _BACKTICKS.findall(content)}
    fence = "`" * next(length for length in range(1, len(runs) + 2) if length not in runs)
    padded = content.startswith("`") or content.endswith("`") or content[:1] == content[-1:] == " "
    space = " " if padded and content.strip(" ") else ""
    return f"{fence}{space}{content.replace('|', chr(92) + '|') if in_table else content}{space}{fence}"


def write_formula_block(content: str) -> list[str]:
    """Returns the lines of a displayed formula, or of a code block where it asks for more than setting type."""
    formula = _inert_formula(content)
    if formula is None:
        return ["```latex", *content.split("\n"), "```"]
    return ["$$", *formula.split("\n"), "$$"]


def _inert_formula(content: str) -> str | None:
    if _FETCHING.search(content) or _NO_FORMULA.search(content):
        return None
    return _READ_AS_MARKDOWN.sub(" ", content)


class _InlineWriter:
    """Collects the pieces; knows whether a line begins and whether a link is open."""

    def __init__(self, *, one_line: bool, in_table: bool) -> None:
        self._pieces: list[str] = []
        self._one_line = one_line
        self._in_table = in_table
        self._line_start = not one_line
        self._target: str | None = None

    def text(self) -> str:
        return "".join(self._pieces).rstrip(" ")

    def write(self, tokens: Sequence[Token]) -> None:
        position = 0
        while position < len(tokens):
            token = tokens[position]
            if token.type == "link_open" and token.markup == "autolink":
                shown = tokens[position + 1].content  # opening, one text, closing
                self._add(autolink(shown) or escape(f"<{shown}>"))
                position += 3
            else:
                self._write_one(token)
                position += 1

    def _write_one(self, token: Token) -> None:
        match token.type:
            case "text":
                self._write_text(token.content)
            case "softbreak" | "hardbreak":
                self._break()
            case "code_inline":
                self._add(write_code(token.content, in_table=self._in_table))
            case "formula":
                self._write_formula(token)
            case "link_open":
                self._target = str(token.attrGet("href") or "")
                # One that may not be a link is said as it was written: the voter judges what the model wrote.
                self._add("[" if is_safe_link(self._target) else "\\[")
            case "link_close":
                self._close_link()
            case "image":
                self._add(f"!\\[{escape(token.content)}\\](")
                self._write_text(str(token.attrGet("src") or ""))
                self._add(")")
            case _:  # emphasis and strikethrough keep the very marks that were understood
                self._add(token.markup)

    def _close_link(self) -> None:
        target, self._target = self._target or "", None
        if not is_safe_link(target):
            self._add(f"\\]({escape(target)})")
        else:
            label = escape(target) if self._pieces[-1] == "[" else ""
            self._add(f"{label}](<{destination(target)}>)")

    def _write_text(self, content: str) -> None:
        for number, line in enumerate(content.split("\n")):
            if number:
                self._break()
            shown = line.lstrip() if self._line_start else line
            if not self._pieces and (task := _TASK.match(shown)):
                self._add(task[0])
                shown = shown[task.end() :]
            if shown:
                write = escape_linking if self._target is None else escape
                self._add(write(shown, line_start=self._line_start))

    def _write_formula(self, token: Token) -> None:
        content = " ".join(token.content.split())
        formula = None if "%" in content.replace("\\%", "") else _inert_formula(content)
        if formula is None:
            self._add(write_code(content, in_table=self._in_table))
            return
        if self._in_table:
            formula = _PIPE.sub(lambda found: _PIPES.get(found[0], found[0]), formula)
        self._add(f"{token.markup}{formula}{token.markup}")

    def _break(self) -> None:
        if self._pieces:
            self._pieces[-1] = self._pieces[-1].rstrip(" ")
        self._pieces.append(" " if self._one_line else "\\\n")
        self._line_start = not self._one_line

    def _add(self, piece: str) -> None:
        # Two code spans or two formulas must not run into one.
        if self._pieces and piece.startswith(("`", "$")) and self._pieces[-1].endswith(piece[0]):
            self._pieces.append(WORD_JOINER)
        self._pieces.append(piece)
        self._line_start = False
