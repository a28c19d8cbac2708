"""Which letters the second model reads: those of scripts with words of several letters that are not Latin."""

from __future__ import annotations

from voting.screening import late

LETTERS = (
    "\u0370-\u03ff\u1f00-\u1fff"  # Greek
    "\u0400-\u052f"  # Cyrillic
    "\u0531-\u0587"  # Armenian
    "\u05d0-\u05f2"  # Hebrew
    "\u0620-\u064a\u0671-\u06d3\u06fa-\u06ff\u0750-\u077f"  # Arabic, Persian, Urdu
    "\u0900-\u0963\u0971-\u0dff"  # Indian scripts
    "\u10a0-\u10ff"  # Georgian
)
"""Inside of brackets of a pattern."""

LETTER = late.compile(f"[{LETTERS}]")
"""A letter of one of these scripts: the model for the Latin one need not know words that hold one."""
WORD = late.compile(f"[{LETTERS}]{{3}}")
"""A sign that a line is in one of these scripts: a letter of a formula is none."""


def in_scripts(text: str) -> bool:
    """Whether there is a word of these scripts in a text."""
    return not text.isascii() and WORD.search(text) is not None
