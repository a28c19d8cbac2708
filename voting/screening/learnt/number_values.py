"""What in a text may be the number of somebody's document, car, account or record by its form; the model decides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from voting.screening import late
from voting.screening.learnt.cues import Cue
from voting.screening.learnt.measures import MEASURED
from voting.screening.learnt.number_cues import NUMBERS
from voting.screening.learnt.standing import UNSPACED
from voting.screening.names.gazetteer import Listed, package_gazetteer

_SIGN = rf"[^\W_{UNSPACED}]"
_TOKEN = late.compile(rf"{_SIGN}+(?:[-./·*\u2010-\u2013]{_SIGN}+)*")
_DIGIT = late.compile(r"\d")
_LETTERS = late.compile(r"[^\W\d_]{1,4}\Z")
_LABELS = frozenset({"PIN", "CVV", "CVC", "CVN", "EXP", "DOB", "TEL", "BIC", "IBAN"})  # of what follows
_MOST_TOKENS, _LONGEST = 8, 34  # of a value in groups, characters of it
_LEAST_SIGNS, _LEAST_DIGITS = 4, 2
_OTHER = late.compile(  # a year, a date, a time, a decimal, a version of three parts, a number with a unit or its rank
    r"(?i)(?:1[89]|20)\d\d\Z|\d{1,4}[-./]\d{1,2}[-./]\d{1,4}\Z|\d{1,3}\.\d{1,3}\Z|v?\d+\.\d+(?:\.\d+)+\Z|"
    r"\d+(?:st|nd|rd|th|k|x|mm|cm|m|km|kg|g|mg|ml|l|h|s|ms|px|pt|rem|em|gb|mb|kb|kw|kwh|hz|mhz|ghz|min|am|pm|v|w|a)\Z|"
    # a year with a case, as in Hungarian
    r"(?:1[89]|20)\d\d-?(?:[aeoö]s|ban|ben|t[óő]l|ig)\Z|"
    r"\d{1,2}(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\d{0,4}\Z|0x[0-9a-f]+\Z"
)
# A sum: "450 EUR", "CHF 1200"
_CURRENCY = (
    r"(?:EUR|USD|GBP|CHF|JPY|CNY|INR|SEK|NOK|DKK|PLN|CZK|HUF|RON|BRL|MXN|CAD|AUD|NZD|ZAR|TRY|RUB|UAH|SGD|HKD|KRW|AED|SAR|"
    r"ILS|THB|PHP|IDR|NGN|KES|EGP|ARS|CLP|COP|PEN|Rs|Ft|kr|zł|Kč|TL)"
)
_SUM = late.compile(rf"(?:\d[\d ]* )?{_CURRENCY}\Z|{_CURRENCY} \d{{1,7}}\Z")
_PRICED = late.compile(rf"(?<![^\W_]){_CURRENCY} \Z")
_WORD = late.compile(r"[^\W\d_A-ZÀ-ÖØ-Þ]{4}")  # small letters: "size-12-shoes"
_LONGEST_PRICE = 5
_PART_BEFORE = frozenset("_@.,$€£¥₹\\~^%")
_PART_AFTER = late.compile(r"[_@%€$£°\\(]|[,.:]\d|://")


def numbers(text: str, cued: Sequence[Cue]) -> Iterator[tuple[int, int]]:
    """Yields the places of numbers and of short groups of capitals and digits near stems; one in several lengths.

    A stem itself is no part of one: "VIN", "DNI".
    """
    stems = {(cue.start, cue.end) for cue in cued}
    for low, high in NUMBERS.windows(text, cued):
        if _DIGIT.search(text, low, high) is None:
            continue
        run: list[tuple[int, int, bool]] = []  # where a token begins and ends, whether it has a digit
        for match in _TOKEN.finditer(text, low, high):
            start, end = match.span()
            digit = _DIGIT.search(match[0]) is not None
            if not digit and ((start, end) in stems or not _may_be_letters(match[0])):
                yield from _values(text, run)
                run = []
                continue
            if run and (start - run[-1][1] != 1 or text[start - 1] != " "):
                yield from _values(text, run)
                run = []
            run.append((start, end, digit))
        yield from _values(text, run)


def _may_be_letters(token: str) -> bool:
    """Whether letters may be a group of a number: capitals, or what is no everyday word."""
    if _LETTERS.match(token) is None or token in _LABELS:
        return False
    return token.isupper() or not package_gazetteer().listed(token) & Listed.EVERYDAY


def _values(text: str, run: Sequence[tuple[int, int, bool]]) -> Iterator[tuple[int, int]]:
    if not any(digit for _, _, digit in run):
        return
    for first, (start, _, _) in enumerate(run):
        for last in range(first, min(len(run), first + _MOST_TOKENS)):
            end = run[last][1]
            if end - start > _LONGEST:
                break
            if _is_value(text, start, end):
                yield start, end


# "BT 98/55"
_PRESSURE = late.compile(
    r"(?<![^\W_])(?:RR|BT|BP|TA|AKS|KS|NIBP|VNS)?[ :]{0,2}(?:[6-9]\d|1\d\d|2[0-5]\d)/(?:[3-9]\d|1[0-4]\d)"
)
_OF_BLOOD = late.compile(r"(?<![^\W_])(?:RR|BT|BP|TA|AKS|KS|NIBP|VNS)[ :]{1,2}\Z")
_LONGEST_PRESSURE = 14
# "A 20231. számú számla": Hungarian's article
_ARTICLE = late.compile(r"[Aa]z? \d+(?=-[aeoöá]s|\.? (?:számú|sz\.|szám\b))")


def _is_value(text: str, start: int, end: int) -> bool:
    value = text[start:end]
    signs = sum(map(str.isalnum, value))
    digits = sum(map(str.isdigit, value))
    return (
        signs >= _LEAST_SIGNS
        and digits >= _LEAST_DIGITS
        and _OTHER.match(value) is None
        and _SUM.match(value) is None
        and _WORD.search(value) is None
        and text[start - 1 : start] not in _PART_BEFORE
        and _PRICED.search(text, max(0, start - _LONGEST_PRICE), start) is None
        and _PART_AFTER.match(text, end) is None
        and MEASURED.match(text, end) is None
        and _ARTICLE.match(text, start) is None
        and not _is_pressure(text, start, end)
    )


def _is_pressure(text: str, start: int, end: int) -> bool:
    """Whether it is a blood pressure behind its abbreviation, with or without that."""
    if _PRESSURE.fullmatch(text, start, end) is None:
        return False
    digits = start + sum(not one.isdigit() for one in text[start:end].partition("/")[0])
    return _OF_BLOOD.search(text, max(0, digits - _LONGEST_PRESSURE), digits) is not None
