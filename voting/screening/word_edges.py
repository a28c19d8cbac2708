"""Whether a name found once is a word of its own elsewhere, in scripts without capitals.

Their words take prefixes and endings without a sign: "وعلي" (and Ali), "రమేష్‌కి" (to Ramesh), but not "عليكم" (upon you).
"""

from __future__ import annotations

from voting.screening import late
from voting.screening.recogniser import joins

_LONGEST_PREFIX = 4  # letters
_LEAST_WITH_ENDING = 4  # letters and vowel signs; a shorter name begins too many words
# Arabic: and, so, by, for, as, the; Hebrew: and, that, when, in, for, from, the. Written together with the next word.
_PREFIX = late.compile(r"[وف]?(?:[بلك]?(?:ال)?|لل)|ו?(?:[שכ]?ש)?[בכלמה]?|וש?[בכלמה]{0,2}")


def is_word(text: str, start: int, end: int, *, strewn: bool = False) -> bool:
    """Whether `text[start:end]` is a word, behind a prefix or with an ending of its language.

    Words of scripts with capitals and of those without blanks are left to others: they always count.

    Args:
        text: Any.
        start: Of the word.
        end: Of the word.
        strewn: Whether something is strewn in, so that nothing may follow.
    """
    first = text[start]
    if first.lower() != first.upper() or not joins(first):
        return True
    at = start
    while at and start - at <= _LONGEST_PREFIX and joins(text[at - 1]):
        at -= 1
    if _PREFIX.fullmatch(text, at, start) is None:
        return False
    return end == len(text) or not joins(text[end]) or (end - start >= _LEAST_WITH_ENDING and not strewn)
