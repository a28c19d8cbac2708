"""What in a text may be somebody's age by its form; the model decides which are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from voting.screening import late, re2
from voting.screening.learnt.cues import Cue
from voting.screening.learnt.measures import UNIT, is_part
from voting.screening.learnt.spelt_numbers import spelt
from voting.screening.names.gazetteer import NAME, Listed, package_gazetteer
from voting.screening.personal.ages.no_age import is_no_age
from voting.screening.personal.ages.no_age_in_scripts import is_none_in_scripts
from voting.screening.personal.ages.northern import is_of_things_there
from voting.screening.personal.ages.of_spans import is_of_a_span
from voting.screening.personal.ages.of_things import is_of_a_day, is_of_a_thing, is_of_another_kind
from voting.screening.personal.spoken_numbers import loose

_NUMBER = late.compile(r"\d+")
# A unit, a sign, a decimal: no age.
_OTHER_AFTER = late.compile(rf"(?i)[\w/:%€$£°]|[.,]\d|-\d|{UNIT}")
_OF_AGES = late.compile(
    r"(?i)(?:f|m|yo|y|yr|yrs|j|mo|mos|wks|jähr\w*|jarige?|årige?|letni\w*)\b|[岁歳才세살개]|か月|ヶ月|个月|個月"
)
# Things that are counted, one after the other
_COUNTED = late.compile(r"([^\W\d_]+) \Z")
_NEXT_COUNTED = late.compile(r"[,;]? (?:and |und |et |y )?([^\W\d_]+) \(\d")
_LAST_COUNTED = late.compile(r"([^\W\d_]+) \(\d{1,3}\)[,;]? [^(),;]{1,24}\(\Z")
_PROGRAM = late.compile(r"([a-z][a-z\d_.+-]*)\(\Z")
_LISTED = 48  # characters
_OLDEST = 119
_ROW = late.compile(r"\d{1,5}(?:, ?\d{1,5}){6,}(?!\d)")  # "10, 20, 30, …": more than anybody has children
_NUMBER_NEXT = late.compile(r" \d")
_OLD = late.compile(
    loose(
        r"(?i)[ -](?:years?|yrs?|months?|weeks?|yo\b|y/o|jahre?n?\b|monate?n?\b|ans\b|mois\b|años|meses|anni\b|"
        r"mesi\b|anos\b|jaar|maanden|år\b|månader|lata?\b|roku\b|miesi|yaş|aylık|tahun|bulan|saal\b|let\b|éves|"
        r"év\b|vuo[td]|ani\b|de ani|лет\b|год|miaka|साल|वर्ष|महीने)"
    )
)
# Words after which an age is told, and the beginnings of an answer.
_TOLD = late.compile(
    loose(
        r"(?i)(?:[(\[“\"]|(?:\A|[\n,(?:–—\"“-]|\b(?:aged?|turn(?:s|ed|ing)?|is|was|am|i['’]?m|are|['’]re|at|only|just|nearly|almost|about|"
        r"now|and|who['’]?s|s?he['’]?s|be|to|what|got|ist|bin|wird|wurde|werde|jetzt|mit|ab|bald|gerade|erst|schon|von|"
        r"mes|j['’]ai|ai|a|est|tiene|tengo|cumpl\w+|de|con|ha|hai|ho|compi\w+|di|è|tem|tenho|faz|fez|van|ben|wordt|werd|"
        r"är|är jag|fyll\w+|er|har|på|ma|mam|lat|jest\w*|za|skończy\w*|umur|usia|yaş\w*|yaşında|im|hai|"
        r"je|are|olen|täyttä\w+|blir|aku|main|má|мне|ему|ей|исполни\w+|ana|com)),?[ ])\Z"
    )
)
_REACH = 16
# Units that belong to what is told, as "18" alone would say another age, and parts of a year.
_WITH_UNIT = late.compile(
    loose(
        r"(?i)[ -](?:months?|mos?|weeks?|wks|days?|monate?n?|wochen|mois|semaines|meses|semanas|mesi|settimane|maanden|"
        r"weken|månader|veckor|miesi[ęą]c\w*|tygodni\w*|aylık|haftalık|bulan|minggu)\b|"
        r"[ -](?:ans|años|anni|anos|jahre|jaar|år|years?|lata?)[ ](?:et demie?|y medio|e mezzo|e meio|und ein halbes|"
        r"en een half|and a half|i pół|och ett halvt|og et halvt)|"
        r"[ -](?:and (?:a half|three quarters)|et demie?|y medio|e mezzo|e meio|½)|½"
    )
)
_UNDIVIDED = re2.compile(
    r"([二三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九])(?:岁|歳|才|个月|個月|か月|ヶ月|周岁|になります)|"
    r"(?:今年|算|还是|刚满|已满|快满|本当は)([二三四五六七八九]?十[一二三四五六七八九]?|[五六七八九])(?:[^年月日点分]|$)|"
    r"((?:열|스물|스무|서른|마흔|쉰|예순|일흔|여든|아흔)(?:하나|한|둘|두|셋|세|넷|네|다섯|여섯|일곱|여덟|아홉)?|"
    r"(?:한|두|세|네|다섯|여섯|일곱|여덟|아홉))(?:[ ]?살|이라|이고|이에요|인데|입니다)"
)
_LASTING = late.compile(
    r"(?:以)?(?:ごと|毎|到期|以内|以上|間|後|前|内|之内|以后|以前|後に|おき)"
)  # "三か月ごとに": how often


def ages(text: str, _: Sequence[Cue]) -> Iterator[tuple[int, int]]:
    """Yields the places of numbers up to 119 that no sign says to be others, and of number words of ages.

    With months, weeks and parts of a year, a place is yielded with them as well.
    """
    for start, end in _figures(text):
        yield start, end
        yield from _with_unit(text, start, end)
    for start, end in spelt(text):
        if _OLD.match(text, end) is not None or _TOLD.search(text, max(0, start - _REACH), start) is not None:
            yield start, end
            yield from _with_unit(text, start, end)
    for match in _UNDIVIDED.finditer(text):
        if _LASTING.match(text, match.end()) is not None:
            continue
        yield match.span(next(group for group in (1, 2, 3) if match[group]))


def _figures(text: str) -> Iterator[tuple[int, int]]:
    row = 0  # where the last row of numbers ends
    for match in _NUMBER.finditer(text):
        start, end = match.span()
        if start < row:
            continue
        rows = _ROW.match(text, start)
        if rows is not None:
            row = rows.end()
            continue
        before = text[start - 1 : start]
        if end - start > 3 or not 0 < int(match[0]) <= _OLDEST or is_part(before):
            continue
        if before == " " and text[start - 2 : start - 1].isdigit() and _NUMBER_NEXT.match(text, end) is not None:
            continue  # one of a row of numbers
        if _OTHER_AFTER.match(text, end) is not None and _OF_AGES.match(text, end) is None:
            continue
        yield start, end


def is_another_number(text: str, start: int, end: int) -> bool:
    """Whether what stands around one of these numbers says that it is no age."""
    if is_no_age(text, start, end) or is_none_in_scripts(text, start, end):
        return True
    unit = _WITH_UNIT.search(text, start, end)
    end = end if unit is None else unit.start()
    return (
        _is_counted(text, start, end)
        or _is_of_a_manual(text, start, end)
        or is_of_another_kind(text, start, end)
        or is_of_a_day(text, start, end)
        or is_of_a_thing(text, start, end)
        or is_of_things_there(text, start, end)
        or is_of_a_span(text, start, end)
    )


def _is_counted(text: str, start: int, end: int) -> bool:
    """Whether it stands in brackets behind a thing, and the next or the last number too: "Yes (56), No (31)"."""
    if text[start - 1 : start] != "(" or text[end : end + 1] != ")":
        return False
    before = _COUNTED.search(text, max(0, start - _LISTED), start - 1)
    if before is None or _may_be_called(before[1]):
        return False
    other = _NEXT_COUNTED.match(text, end + 1, end + _LISTED) or _LAST_COUNTED.search(
        text, max(0, start - _LISTED), start
    )
    return other is not None and not _may_be_called(other[1])


def _is_of_a_manual(text: str, start: int, end: int) -> bool:
    """Whether it is the section in which a program's manual stands: "grep(1)", "sources.list(5)"."""
    if end - start > 1 or text[end : end + 1] != ")":
        return False
    program = _PROGRAM.search(text, max(0, start - _LISTED), start)
    return program is not None and not package_gazetteer().listed(program[1]) & Listed.COMMON_GIVEN


def _may_be_called(word: str) -> bool:
    listed = package_gazetteer().listed(word)
    return bool(listed & NAME) and not listed & Listed.EVERYDAY


def _with_unit(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    unit = _WITH_UNIT.match(text, end)
    if unit is not None:
        yield start, unit.end()
