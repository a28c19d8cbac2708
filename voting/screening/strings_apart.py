"""Tells two strings that stand side by side, and are none in halves: arguments, cells of rows, what code imports."""

from __future__ import annotations

from voting.screening import late

# What an option of a command is given, and the next argument: `-p "blue tulip" "select 1"`
_OPTION = late.compile(r"(?:\A|\s)(?:-{1,2}[\w-]{1,40}|/[A-Za-z]{1,4}:)[ =]?\Z")
_LONGEST_ARGUMENT = 80
_LONGEST_ROW = 400
# Between the cells of a row whose last one ends where a string seems to go on
_IS_GIVEN = late.compile(r"[^\"'\n]{1,60}[\"'][ ]?(?:=(?![=~])|:[ \"'])")
_DELIMITED = late.compile(r"[\"'][ ]?[,;\t|]|[,;\t|][ ]?[\"']")
# The names of a block, `source "vsphere-iso" "win2022" {` (HCL); the stand-in for what a log's line has none of
_NAMES_A_BLOCK = late.compile(r"[^\"'\n]{0,80}[\"'][ ]?\{[ \t]*(?:\n|\Z)")
_NOTHING = late.compile(r"(?<![^\s])[\"']-[\"']")
# `import (`, and in lines of their own what is imported (go.dev/ref/spec#Import_declarations)
_IMPORTS = late.compile(r"(?m)^import[ ]\((?:\s+(?:[\w.]{1,40}[ ])?\"[^\"\n]{1,120}\"){0,60}\Z")
_LONGEST_IMPORTS = 2_000


def are_apart(text: str, start: int, end: int) -> bool:
    """Whether two strings are none in halves; `text[start:end]` is from the last sign of one to the other's first."""
    return (
        _are_arguments(text, start, end)
        or _ends_a_row(text, start, end)
        or _NAMES_A_BLOCK.match(text, end - 1) is not None
        or _NOTHING.match(text, start - 1) is not None
        or _IMPORTS.search(text, max(0, start - _LONGEST_IMPORTS), start + 2) is not None
    )


def _ends_a_row(text: str, start: int, end: int) -> bool:
    """Whether the string before a line's end is the last cell of a row, and the next line is a row of its own.

    That line is one, too, where its string is a name that is given something, or stands in other quotation marks.
    """
    if text[start + 2 : end - 2].strip(" \t") == "\n" and (
        text[start + 1] != text[end - 2] or _IS_GIVEN.match(text, end - 1) is not None
    ):
        return True
    if (
        text[start + 2 : end - 2].rstrip(" \t") != text[start + 2 : end - 2]
        or text[start + 2 : end - 2].strip(" \t") != "\n"
    ):
        return False  # what goes on is set in
    row = text.rfind("\n", 0, start) + 1
    return _DELIMITED.search(text, max(row, start - _LONGEST_ROW), start) is not None


def _are_arguments(text: str, start: int, end: int) -> bool:
    """Whether what stands side by side at `text[start:end]` are two arguments of a command, not halves of a string."""
    if text[start + 2 : end - 2] != " ":
        return False
    opened = text.rfind(text[start + 1], max(0, start - _LONGEST_ARGUMENT), start + 1)
    return opened >= 0 and _OPTION.search(text, max(0, opened - 44), opened) is not None
