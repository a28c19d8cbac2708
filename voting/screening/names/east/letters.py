"""Which letters this model reads, and of which script each is, those of Thai among them, which `names.thai` reads."""

from __future__ import annotations

from voting.screening import late

HAN = "\u3005-\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
KANA = "\u3041-\u30ff"
HANGUL = "\uac00-\ud7a3"
EAST = HAN + KANA + HANGUL
"""Inside of brackets of a pattern."""

_SCRIPTS = (
    ("\u3041", "\u309f", "H"),
    ("\u30a0", "\u30ff", "K"),
    ("\uac00", "\ud7a3", "G"),
    ("\u3005", "\u3007", "C"),
    ("\u3400", "\u9fff", "C"),
    ("\uf900", "\ufaff", "C"),
    ("\U00020000", "\U0003ffff", "C"),
    ("\u0e01", "\u0e4e", "T"),
)
LETTER = late.compile(f"[{EAST}]")
_OTHER = late.compile(rf"[^\W\d_{EAST}]")


def in_east(text: str) -> bool:
    """Whether there is a letter of these scripts in a text."""
    return not text.isascii() and LETTER.search(text) is not None


def is_all_east(text: str) -> bool:
    """Whether all letters of a text are of these scripts, and there are some."""
    return in_east(text) and _OTHER.search(text) is None


def kind(token: str) -> str:
    """Returns a letter for what a token is written in, by its first character; `-` for none.

    Hiragana, katakana, hanGul, Chinese characters, Thai, digits, small and capital letters of other scripts, signs.
    """
    first = token[:1]
    for low, high, letter in _SCRIPTS:
        if low <= first <= high:
            return letter
    if first.isalpha():
        return "A" if first.isupper() else "a"
    return "d" if first.isdigit() else "p" if first else "-"


def may_be_in_word(token: str) -> bool:
    """Whether a token can be a part of a word without blanks around: a character, or what Thai writes around one."""
    return len(token) == 1 or kind(token) == "T"
