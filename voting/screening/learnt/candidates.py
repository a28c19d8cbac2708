"""What in a text may be a secret, a user's name, an age or a birth by its form; the model decides which are."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from voting.screening import re2
from voting.screening.learnt.cues import SECRETS, USERS, Cue, end_of

_UNSPACED = "\u3000-\u30ff\u3400-\u9fff\uac00-\ud7af\uff00-\uffef"
_CHUNK_SIGN = rf"[^\s\"'`´„“”‘’«»<>(){{}}\[\],;|=\x00{_UNSPACED}]"
_CHUNK, _IN_CHUNK = re.compile(rf"{_CHUNK_SIGN}{{3,80}}"), re.compile(_CHUNK_SIGN)
# "5-0-5", "77 40 12", "48213 09977", "14*66*03", "8830 1174 2296"
_APART = re.compile(r"(?<![\w.,:/-])\d{1,6}(?:[ */-]\d{1,6}){1,7}(?![\w/:%]|[.,]\d)")
# "correct turnip lamp eagle", "oats honey raisins 4": some words up to the end of a clause.
_PHRASE = re.compile(
    r"[^\W\d_]{1,20}[.'’]?(?:[ -](?:[^\W\d_][\w'’]{0,20}|\d{1,4}|&)){1,8}(?=[.,;:!?)\"'`”»\n]|[ ][(–-]|\Z)"
)
# "R22 L9 R31", "D4 E19 D66": turns of a lock.
_TURNS = re.compile(r"(?<!\w)[A-Z]\d{1,3}(?:[ ,/-]{1,2}[A-Z]\d{1,3}){1,5}(?!\w)")
# "Saffron;Rice;4" in quotes, siren{wail}9 up to the end of a setting's line: values with signs that end others.
_SIGNED = r"(?=[^\s\"'`]{0,60}[<>(){}\[\],;|=])[^\s\"'`]{4,60}"
_IN_QUOTES = re.compile(rf"[\"'`]({_SIGNED})[\"'`]")
_TO_LINE_END = re.compile(rf"(?m)[:=][ \t]?({_SIGNED})[ \t]*$")
_QUOTED = re.compile(r"[\"“„«`]([^\s\"“”„«»`\n][^\"“”„«»`\n]{2,58}[^\s\"“”„«»`\n])[\"”“»`]")
_LETTERS = re.compile(r"[^\W\d_]+\Z")
_HUMP = re.compile(r"[a-zà-ž][A-Z]")
_SIGNS = frozenset("\"'`„“‘«(:=/|>→–-—\t\n")
_ENDS = frozenset("\"'`”’»)\n,;.!?")
_LINKING = frozenset(
    "is was be as to or it its it's ist war lautet auf oder est était ou es era o é è e era är er var jest było to "  # noqa: SIM905
    "lub na je bylo nebo idi veya mit con con med avec with just simply einfach still always say says said type types "
    "typed enter chose picked use used tried and und et y och og".split()
)
_HANDLE = re.compile(r"(?<![\w@.+-])@?([A-Za-z][\w.+-]{1,38}[A-Za-z0-9_])")
_NUMBER = re.compile(r"\d+")
_OTHER_BEFORE = frozenset(".,:/$€£#%=+-_@\\")
# A unit, a sign, a decimal: no age.
_UNIT = (
    r"[ ]?(?:%|€|°|(?:k?m|kg|cm|mm|[kmg]b|ms|px|[ap]m|uhr|mins?|minutes?|minuten|hours?|eur|euros?|dollars?|pounds?)\b)"
)
_OTHER_AFTER = re.compile(rf"(?i)[\w/:%€$£°]|[.,]\d|-\d|{_UNIT}")
_MEASURED = re.compile(_UNIT, re.IGNORECASE)
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
_TOUCHING = 2  # characters between a stem and the word after it


def secrets(text: str, cued: Sequence[Cue]) -> Iterator[tuple[int, int]]:
    """Yields the places of values that may be secrets, near stems; one value may be yielded in several lengths."""
    for low, high in SECRETS.windows(text, cued):
        for match in _CHUNK.finditer(text, low, high):
            if not _is_cut(text, match.span(), low, high):
                yield from _values(text, cued, *match.span())
        for pattern in (_APART, _TURNS, _IN_QUOTES, _TO_LINE_END):
            yield from (match.span(pattern.groups) for match in pattern.finditer(text, low, high))
        yield from (match.span(1) for match in _QUOTED.finditer(text, low, high) if " " in match[1])


def users(text: str, cued: Sequence[Cue]) -> Iterator[tuple[int, int]]:
    """Yields the places of words near stems that may be users' names: with a digit or sign in them, or told."""
    for low, high in USERS.windows(text, cued):
        for match in _HANDLE.finditer(text, low, high):
            start, end = match.span(1)
            plain = _LETTERS.match(match[1]) is not None and text[start - 1 : start] != "@"
            if not _is_cut(text, (start, end), low, high) and (not plain or _is_told(text, cued, start, end)):
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


def _is_cut(text: str, place: tuple[int, int], low: int, high: int) -> bool:
    """Whether the edge of what is searched cuts a value in two."""
    start, end = place
    return (start == low > 0 and not text[low - 1].isspace()) or (
        end == high and _IN_CHUNK.match(text, high) is not None
    )


def _values(text: str, cued: Sequence[Cue], start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start] in ".:*~":
        start += 1
    while start < end and text[end - 1] in ".:?*~…":
        end -= 1
    if _LETTERS.match(text[start:end].rstrip("!")):
        while text[end - 1] == "!":
            end -= 1
    if end - start < 3:
        return
    if text[start].isalpha() and _is_behind(text, cued, start):
        phrase = _PHRASE.match(text, start)
        linked = phrase is None or phrase[0].partition(" ")[0].lower() in _LINKING
        if phrase is not None and not linked and not _holds(cued, *phrase.span()):
            yield phrase.span()
    value = text[start:end]
    if value.isdigit() and _MEASURED.match(text, end) is not None:
        return
    if _LETTERS.match(value) is None or _HUMP.search(value) or _is_told(text, cued, start, end):
        yield start, end
    cut = value.find(":")
    if 0 < cut < len(value) - 3 and "://" not in value and not value[0].isdigit():
        yield start + cut + 1, end


def _holds(cued: Sequence[Cue], start: int, end: int) -> bool:
    """Whether a stem lies within a place: such words speak of a secret, and are none."""
    at = bisect_right(cued, start, key=end_of)
    return at < len(cued) and cued[at].end <= end and cued[at].start >= start


def _is_told(text: str, cued: Sequence[Cue], start: int, end: int) -> bool:
    """Whether a plain word stands where values do: as `_is_behind`, in quotes, at the end of a line or clause."""
    return end - start > 3 and (text[end : end + 1] in ("", *_ENDS) or _is_behind(text, cued, start))


def _is_behind(text: str, cued: Sequence[Cue], start: int) -> bool:
    """Whether a value may begin here: after a sign, a word such as "is", a stem, at the beginning of a line."""
    before = text[max(0, start - 12) : start].rstrip(" ")
    if not before or before[-1] in _SIGNS or before.rpartition(" ")[2].lower() in _LINKING:
        return True
    at = bisect_right(cued, start, key=end_of)
    return at > 0 and start - cued[at - 1].end <= _TOUCHING
