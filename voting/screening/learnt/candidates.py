"""What in a text may be a user's name, an age or a birth by its form; the model decides which are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from voting.screening import re2
from voting.screening.learnt.cues import USERS, Cue
from voting.screening.learnt.measures import UNIT
from voting.screening.learnt.standing import LETTERS, is_cut, is_told

_HANDLE = re.compile(r"(?<![\w@.+-])@?([A-Za-z][\w.+-]{1,38}[A-Za-z0-9_])")
_NUMBER = re.compile(r"\d+")
_OTHER_BEFORE = frozenset(".,:/$€£#%=+-_@\\")
# A unit, a sign, a decimal: no age.
_OTHER_AFTER = re.compile(rf"(?i)[\w/:%€$£°]|[.,]\d|-\d|{UNIT}")
_AND_SEX = re.compile(r"(?i)(?:f|m|yo|y|yr|yrs|j|mo|mos|wks)\b")
_OLDEST = 119
_NUMBER_NEXT = re.compile(r" \d")
_NUMBER_WORD = re2.compile(
    r"(?i)\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)"
    r"teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?)\b"
)
_TOLD_OLD = re.compile(
    r"(?i)\b(?:aged?|turn(?:s|ed|ing)?|is|was|am|i['’]?m|are|['’]re|at|only|just|nearly|almost|about|now|and|who['’]?s|"
    r"he['’]s|she['’]s),? \Z"
)
_OLD = re.compile(r"(?i)[ -](?:years?|yrs?|months?|weeks?|yo\b|y/o)")
_SHORTEST_DATE = 2  # characters, without a word before
_BEFORE_DATE = re.compile(r"(?<!\w)[^\W\d_]{3,9}\.? ['’]?\Z")  # "March 1990", "Mar. 3rd", "aug 20, 1985"
_DATE = re.compile(
    r"(?i)(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/. ]{1,2}\d{1,2}[-/. ]{1,2}(?:\d{4}|\d\d)|\d{8}|\d{6}|"
    r"\d{1,2}\.?(?:st|nd|rd|th|º|er)?(?:[ -](?:of|de|di))?[ -][^\W\d_]{3,10}\.?(?:,?[ -](?:de |del )?"
    r"(?:\d{4}|['’]\d\d))?|"
    r"(?:19[2-9]\d|20[012]\d)|\d{1,2}[./]\d{1,2}\.?|\d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?)(?![\w/-])"
)


def users(text: str, cued: Sequence[Cue]) -> Iterator[tuple[int, int]]:
    """Yields the places of words near stems that may be users' names: with a digit or sign in them, or told."""
    for low, high in USERS.windows(text, cued):
        for match in _HANDLE.finditer(text, low, high):
            start, end = match.span(1)
            plain = LETTERS.match(match[1]) is not None and text[start - 1 : start] != "@"
            if not is_cut(text, (start, end), low, high) and (not plain or is_told(text, cued, start, end)):
                yield start, end


def ages(text: str, _: Sequence[Cue]) -> Iterator[tuple[int, int]]:
    """Yields the places of numbers up to 119 that nothing beside says to be others, and of number words of ages."""
    for match in _NUMBER.finditer(text):
        start, end = match.span()
        before = text[start - 1 : start]
        if end - start > 3 or int(match[0]) > _OLDEST or before in _OTHER_BEFORE or before.isalnum():
            continue
        if before == " " and text[start - 2 : start - 1].isdigit() and _NUMBER_NEXT.match(text, end) is not None:
            continue  # one of a row of numbers
        if _OTHER_AFTER.match(text, end) is None or _AND_SEX.match(text, end) is not None:
            yield start, end
    for start, end in _NUMBER_WORD.spans(text):
        if text[start - 1 : start] == "-" or text[start - 1 : start].isalnum() or text[end : end + 1].isalnum():
            continue  # a part of a word: RE2's boundaries know ASCII alone
        if _OLD.match(text, end) is not None or _TOLD_OLD.search(text, max(0, start - 12), start) is not None:
            yield start, end


def births(text: str, _: Sequence[Cue]) -> Iterator[tuple[int, int]]:
    """Yields the places of dates and years, in figures and in words."""
    at = 0
    for number in _NUMBER.finditer(text):
        start = number.start()
        if start < at or text[start - 1 : start] in _OTHER_BEFORE or text[start - 1 : start].isalnum():
            continue
        match = _DATE.match(text, start)
        if match is None:
            continue
        at = match.end()
        word = _BEFORE_DATE.search(text, max(0, start - 12), start)
        if word is not None:
            yield word.start(), at
        if at - start > _SHORTEST_DATE:
            yield start, at
