"""Whether a name found once is a word of its own elsewhere, in scripts without capitals.

Their words take prefixes and endings without a sign: "وعلي" (and Ali), "రమేష్‌కి" (to Ramesh), but not "عليكم" (upon you).
"""

from __future__ import annotations

import unicodedata

from voting.screening import late
from voting.screening.recogniser import joins

_LONGEST_PREFIX = 4  # letters
_LEAST_WITH_ENDING = 4  # letters and vowel signs; a shorter name begins too many words
_LONG = 8  # characters of a name in which something is strewn, and which has an ending all the same
_LONGEST_SYLLABLE = 7
# Written together with the next word: Arabic and, so, by, for, as, the, o; Hebrew and, that, when, in, for, from, the
_PREFIX = late.compile(r"\u0640?(?:[وف]?(?:[بلك]?(?:ال)?|لل)|يا|أ|ו?(?:[שכ]?ש)?[בכלמה]?|וש?[בכלמה]{0,2})")
# What stands behind a short name as well: case endings of Indian languages, the Persian article
_ENDING = late.compile(
    r"(?:ला|ने|ची|चा|चे|च्या|ना|नी|को|का|की|साठी|র|রা|ের|কে|রে|য়ের|க்கு|யை|ை|ின்|யின்|ுடன்|யுடன்|ுக்கு|"
    r"కి|కు|ని|ను|తో|గారు|గారి|ಗೆ|ನಿಗೆ|ನನ್ನು|ಯನ್ನು|ಯ|ನ|ಳ|യുടെ|ന്റെ|ക്ക്|യെ|നെ|ને|નો|ની|નું|ના|ભાઈ|બેન|ਨੇ|ਨੂੰ|ی|\u0640)"
)
# Letters that Vietnamese alone has
_VIETNAMESE = late.compile("[\u1ea0-\u1ef9\u01a1\u01b0\u0111]")


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
    if _PREFIX.fullmatch(text, at, start) is None or (strewn and at != start):
        return False
    after = end
    while after < len(text) and after - end <= _LONGEST_PREFIX and joins(text[after]) and not text[after].isdigit():
        after += 1
    if after == end:
        return True
    if strewn:
        return end - start >= _LONG
    return end - start >= _LEAST_WITH_ENDING or _ENDING.fullmatch(text, end, after) is not None


def is_other_word(text: str, start: int, end: int, name: str) -> bool:
    """Whether a Vietnamese syllable has marks that make another word of it: "mình" (I) is not Minh.

    In other languages marks are left out or put in as one likes: "jose" and "josé" are José, "ışık" may be Isik.
    """
    word = text[start:end]
    if word.isascii() or not name.isascii() or not word.islower() or name.islower() or len(word) > _LONGEST_SYLLABLE:
        return False
    marked = any(map(unicodedata.combining, unicodedata.normalize("NFD", word)))
    return marked and speaks_vietnamese(text)


def speaks_vietnamese(text: str) -> bool:
    """Whether there are letters in a text that Vietnamese alone has."""
    return not text.isascii() and _VIETNAMESE.search(text) is not None
