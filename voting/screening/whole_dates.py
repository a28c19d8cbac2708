"""What belongs to a birth or an age found in part: "the second of [May 1941]", "[3] ½", "[66] años".

A date from which its day or its year is left tells nearly as much as the whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from voting.screening import late
from voting.screening.folding import canonical
from voting.screening.hits import Hit

_BIRTH, _AGE = "DATE_OF_BIRTH", "AGE"
_ORDINAL = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|(?:thir|four|fif|six|"
    r"seven|"
    r"eigh|nine)teenth|twentieth|thirtieth|(?:twenty|thirty)[ -](?:first|second|third|fourth|fifth|sixth|seventh|"
    r"eighth|ninth)|\d{1,2}(?:st|nd|rd|th))"
)
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}"
_DAY_BEFORE = late.compile(rf"(?i)(?<![\w-])(?:the )?{_ORDINAL} (?:day )?(?:of )?\Z")
_FEAST_BEFORE = late.compile(r"(?i)(?<![\w-])(?:christmas|xmas|new year['’]?s|boxing|st\.? \w+['’]s) \Z")
_ARTICLE_BEFORE = late.compile(r"(?i)(?<![\w-])(?:the|den|il) \Z")
_YEAR_BEHIND = late.compile(
    r"(?i)(?: (?:de |del |di |van )?['’]?|[-/.])\d{2}(?![\w.,:%/-]*\d)(?!\w| ?(?:€|%|kg|km|cm|uhr|h\b))"
)
_BEGINS = late.compile(rf"(?i)\d{{1,2}}\b|{_ORDINAL}\b|prim\w|erst\w|premier")
_NO_YEAR = late.compile(r"(?i)\d{1,2}\.?(?:st|nd|rd|th)? (?:(?:de|of|d['’]) ?)?[^\W\d_]{3,12}\Z")
_MONTH_FIRST = late.compile(rf"(?i){_MONTH}\b")
_HALF = late.compile(
    r"(?i) ?[½¼¾]|(?: (?:years?|yrs?|ans|años|anos|anni|jahre?|jaar|år))? ?(?:and a half|1/2|et demie?|y medi[oa]|"
    r"e meio|e mezzo|ein ?halb|en een half)\b"
)
_UNIT = late.compile(
    r"(?i)(?<=[^\W\d_])[^\W\d_]{1,6}(?!\w)|(?<=\d)[ -]?(?:years?(?:[ -]old)?|yrs?|ans|años|anos|anni|"
    r"jahre?(?: alt)?|jaar(?: oud)?|år(?: gammal)?|lat|lata|let|"
    r"roků|roky|vuotta|éves|ani|yaşında|tahun|tuổi|лет|года?|років|роки|рік|години|година|ετών|χρονών)(?!\w)"
)
_REACH = 24  # characters before, behind


def whole_dates(hits: Sequence[Hit], text: str) -> list[Hit]:
    """Returns the hits, of which births and ages have all that belongs to them.

    Args:
        hits: Of one text, sorted and not overlapping.
        text: The original.
    """
    return list(_whole(hits, text))


def _whole(hits: Sequence[Hit], text: str) -> Iterator[Hit]:
    reached = 0
    for number, hit in enumerate(hits):
        whole = hit
        if hit.entity_type in (_BIRTH, _AGE):
            following = hits[number + 1].start if number + 1 < len(hits) else len(text)
            start, end = hit.start, hit.end
            if hit.entity_type == _BIRTH:
                start, end = _date(text, start, end)
            elif (more := _HALF.match(text, end, end + _REACH) or _UNIT.match(text, end, end + _REACH)) is not None:
                end = more.end()
            start, end = (start if start >= reached else hit.start), (end if end <= following else hit.end)
            if (start, end) != (hit.start, hit.end):
                value = text[start:end]
                whole = replace(hit, start=start, end=end, value=value, key=canonical(value))
        reached = whole.end
        yield whole


def _date(text: str, start: int, end: int) -> tuple[int, int]:
    value = text[start:end]
    before = text[max(0, start - _REACH) : start]
    if _NO_YEAR.match(value) is not None and (year := _YEAR_BEHIND.match(text, end, end + _REACH)) is not None:
        end = year.end()
    told = None
    if _MONTH_FIRST.match(value) is not None:
        told = _DAY_BEFORE.search(before)
    elif value.lower().startswith("eve"):
        told = _FEAST_BEFORE.search(before)
    elif _BEGINS.match(value) is not None:
        told = _ARTICLE_BEFORE.search(before)
    return start - (len(before) - told.start() if told is not None else 0), end
