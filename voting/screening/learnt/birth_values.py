"""What in a text may be the day or year of a birth by its form; the model decides which are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from voting.screening import late, re2
from voting.screening.learnt.cues import Cue
from voting.screening.learnt.measures import is_part
from voting.screening.learnt.other_days import WHOLE
from voting.screening.learnt.spelt_numbers import spelt
from voting.screening.personal.spoken_numbers import loose

_NUMBER = late.compile(r"\d+")
_SHORTEST = 2  # characters, without a word before
_BEFORE = late.compile(  # "March 1990", "Mar. 3rd", "aug 20, 1985"
    r"(?i)(?<!\w)(?!(?:born|birth|year|date|since|from|jahr|jahrgang|geb|rok|the|den|dne|del|and|was|"
    r"seit|desde|depuis|dal|sinds|sedan)\b)"
    r"[^\W\d_]{3,9}\.? ['’]?\Z"
)
_NO_MONTH = (
    r"(?!(?:jahre?n?|years?|yrs?|ans|años|anni|anos|jaar|år|lat|lata|let|weeks?|wochen?|days?|tagen?|months?|monaten?|mois|"
    r"mes|meses|mesi|maanden|hours?|stunden|minutes?|minuten|percent|prozent|euros?|people|times)\b)"
)
_DATE = late.compile(
    r"(?i)(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/. ]{1,2}\d{1,2}[-/. ]{1,2}(?:\d{4}|\d\d)|\d{8}|\d{6}|"
    r"\d{1,2}\.?(?:st|nd|rd|th|º|er)?(?:[ -](?:of|de|di))?[ -]" + _NO_MONTH + r"[^\W\d_]{3,10}\.?(?:,?[ -](?:de |del )?"
    r"(?:\d{4}|['’]\d\d))?|"
    r"\d{1,2}[./-]\d{4}|\d{4}[./]\d{1,2}|\d{1,2}\.[IVX]{1,4}\.\d{4}|"
    r"(?:1[89]\d\d|20[012]\d)|\d{1,2}[./]\d{1,2}\.?|\d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?)(?![\w/-])"
)
_SHORT_YEAR = late.compile(r"['’](?<![\w'’].)\d\d(?![\w'’])")
_UNDIVIDED = late.compile(
    r"(?:1[89]|20)\d\d年(?:\d{1,2}月(?:\d{1,2}[日号])?)?|\d\d年(?:\d{1,2}月(?:\d{1,2}[日号])?)?|"
    r"(?:平成|昭和|大正|令和|民國|民国)[\d一二三四五六七八九十元]{1,3}年(?:[\d一二三四五六七八九十]{1,3}月(?:[\d一二三四五六七八九十]{1,3}日)?)?|"
    r"(?:1[89]|20)?\d\d년(?: ?(?:음력 )?\d{1,2}월(?: ?\d{1,2}일)?)?"
)
# What begins where a word for a birth ends, its small words left out.
_AFTER = re2.compile(
    loose(
        r"(?i)(?:^|[^\pL])(?:born|birthday|birth ?date|date of birth|bday|d\.?o\.?b\.?|geboren|geb\.?|"
        r"geburts(?:tag|datum)|née?s?|naissance|nacid[oa]s?|nací|nació|nacimiento|nat[oaie]|nacque|nascita|nasceu|nasci|"
        r"nascid[oa]s?|nascimento|född|föddes|födelsedatum|født|fødselsdag|fødselsdato|geboortedatum|ur\.|urodz\w+|lahir|kelahiran|"
        r"doğum(?: tarihi)?)"
        r"(?:[ :,(«\"“]{1,3}(?:(?:in|on|am|im|at|el|il|le|en|em|w|dne|den|de|of|der|about|around|ca\.?|circa|sometime|"
        r"was|is|aos?|dì|the (?:year|winter|summer|spring|autumn)|anno|pada|tahun|tanggal) ){0,3})"
        r"([^\n\x00.;!?()\"“”|<>{}=:]{3,64})"
    )
)
_TELLS = re2.compile(
    r"(?i)[0-9]|(?:^|[^\pL])(?:first|second|third|\pL{3,9}(?:th|te[nr]?|ième)|cents?|mil|tausend|january|february|march|april|"
    r"june|july|august|september|october|november|december|christmas|easter)(?:[^\pL]|$)"
)
_STOP = late.compile(
    r"(?i) (?:and|or|but|in|at|so|to|und|oder|et|ou|y|o|e|och|of|with|as) |,(?! ?(?:\d|the|’|'))| [–—-] |[ ]{2,}|[ ]?\Z"
)
# What else is told of somebody, or of what is called so: "Born in the USA is an album from 1984"
_ANOTHER = late.compile(r"[A-Za-z]\d{3}|\d{5}|(?i:licen[cs]e|passport|\bno\.|number)|[ ](?:is|are|ist|est|es|è|é)[ ]")
_COLUMN = late.compile(r"[a-z]+(?:_[a-z0-9]+)+")  # a table's head, not what stands below it
_GOES_ON = late.compile(
    r"(?i)(?:und|and|y|e|et|en|och|og|seit|desde|depuis|dal|sinds|sedan|since)\s"
)  # "und wohne seit 2010"
_MOST_STOPS = 3


def births(text: str, _: Sequence[Cue]) -> Iterator[tuple[int, int]]:
    """Yields the places of dates and years in figures, and of what a word for a birth is followed by."""
    at = 0
    for number in _NUMBER.finditer(text):
        start = number.start()
        if start < at or is_part(text[start - 1 : start]):
            continue
        match = _DATE.match(text, start)
        if match is None:
            continue
        at = match.end()
        word = None if WHOLE.fullmatch(text, start, at) else _BEFORE.search(text, max(0, start - 12), start)
        if word is not None:
            yield word.start(), at
        if at - start > _SHORTEST:
            yield start, at
    yield from (match.span() for match in _SHORT_YEAR.finditer(text))
    if "年" in text or "년" in text:
        yield from (match.span() for match in _UNDIVIDED.finditer(text))
    yield from _told(text)


def _told(text: str) -> Iterator[tuple[int, int]]:
    for start, end in _AFTER.places(text):
        seen = start  # what comes after a stop must tell something, too
        for stop in [found.start() for found in _STOP.finditer(text, start, end)][:_MOST_STOPS] or [end]:
            if _ANOTHER.search(text, seen, stop) is not None:
                break
            told = text[start:stop]
            none = (
                not told or told[0] in ",;:" or _GOES_ON.match(told) is not None or _COLUMN.fullmatch(told) is not None
            )
            if not none and _is_telling(text[seen:stop]):
                yield start, stop
            seen = stop


def _is_telling(part: str) -> bool:
    return _TELLS.search(part) is not None or next(spelt(part), None) is not None
