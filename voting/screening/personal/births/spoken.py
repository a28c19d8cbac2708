"""Births as they are read out, and as a scan or a chat breaks them.

"the ninth of the fourth, fifty-one", "acht mei veertig", "born in fifty-three", "im feb 29 1996", "october, the 9th,
2000"; "17 Feb" at a line's end and "1943" on the next.
"""

from __future__ import annotations

from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.personal.spoken_numbers import NUMBERS, loose

_EN_ORDINAL = (
    r"(?:(?:twenty|thirty)[ -])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth|"
    r"(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|thirtieth|[0-3]?[0-9](?:st|nd|rd|th)"
)
_EN_TENS = (
    r"(?:nineteen[ -]|two thousand(?: and)? )?(?:twenty|thirty|forty|fourty|fifty|sixty|seventy|eighty|ninety)"
    r"(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?"
)
_DE_ORDINAL = (
    r"(?:erste|zweite|dritte|vierte|fünfte|sechste|siebte|achte|neunte|zehnte|elfte|zwölfte|(?:drei|vier|fünf|sech|"
    r"sieb|acht|"
    r"neun)zehnte|(?:(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)und)?(?:zwan|drei)(?:z|ß)igste)[rn]?"
)
_MONTHS = loose(
    "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|januar|jänner|februar|märz|mai|"
    "august|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|"
    "marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre|gennaio|febbraio|aprile|"
    "maggio|giugno|luglio|settembre|ottobre|dicembre|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|"
    "novembro|dezembro|augusti|marts|desember"
)
_EN_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)"
)
_LONG = "|".join(NUMBERS[one] for one in ("nl", "de", "fr", "es", "it", "pt", "sv", "da"))
_STOP = r"(?:[^0-9a-zà-ž-]|$)"
_SURE = (
    re2.compile(
        rf"(?i)(?:^|[^a-z])((?:the )?(?:{_EN_ORDINAL}) of (?:the )?(?:{_EN_ORDINAL}),?(?: of)? (?:{_EN_TENS}|"
        rf"['’]?[0-9]{{2}}|19[0-9]{{2}})){_STOP}"
    ),
    re2.compile(rf"(?i)(?:^|[^a-zäöüß])({_DE_ORDINAL} {_DE_ORDINAL} (?:neunzehnhundert)?(?:{NUMBERS['de']})){_STOP}"),
    re2.compile(
        rf"(?i)\b(?:i['’]?m|i am)(?: a)? ({_EN_MONTH}\.? [0-3]?[0-9](?:st|nd|rd|th)?,? (?:19|20)[0-9]{{2}}|"
        rf"[0-3]?[0-9](?:st|nd|rd|th)? (?:of )?{_EN_MONTH}\.? (?:19|20)[0-9]{{2}}){_STOP}"
    ),
)
_BORN_IN = re2.compile(
    loose(
        rf"(?i)\b(?:born|geboren|née?|nacid[oa]|nací|nació|nat[oa]|nascid[oa]|nasci|född|født)(?: back)? "
        rf"(?:in|im jahre?|en|em|nel|i|anno)(?: the year| het jaar)? ({NUMBERS['en']}|{_LONG}){_STOP}"
    )
)
_DAY_AND_YEAR = re2.compile(
    loose(
        rf"(?i)(?:^|[^a-zà-ž])((?:{_LONG}|[0-3]?[0-9](?:\.|er|e|º)?)(?: de| di)? (?:{_MONTHS})"
        rf"(?:,| de| del| du| van| i)? (?:{_LONG})){_STOP}"
    )
)
_ROUGHLY = re2.compile(
    r"(?i)(?:^|[\s,(;])(?:b|born|geb|né|née|n|ur|nac|bap|bapt|chr)\.? (?:abt|about|around|ca|circa|c|bef|before|aft|"
    r"after|est|um|vor|nach|"
    r"env|environ|vers|hacia|ok|około|omstr|rond)\.? ((?:1[5-9]|20)[0-9]{2})\b"
)
# "aos doze de junho de mil novecentos e trinta nasceu"
_BEFORE_A_BIRTH = late.compile(
    r"(?i),? (?:nasceu|nació|nacque|è nat[oa]|est née?|naquit|urodził|wurde|was born|werd)\b"
)
_OF_MIL = re2.compile(
    loose(
        rf"(?i)(?:^|[^a-zà-ž])((?:{NUMBERS['pt']}|{NUMBERS['es']}|{NUMBERS['it']}|[0-3]?[0-9])(?: de|"
        rf" di)? (?:{_MONTHS}) (?:de |del )?"
        rf"(?:mil novecentos(?: e {NUMBERS['pt']})?|mil novecientos(?: {NUMBERS['es']})?|"
        rf"mille ?novecento ?(?:{NUMBERS['it']})?)){_STOP}"
    )
)
_WITH_COMMA = re2.compile(rf"(?i)\b({_EN_MONTH},? the [0-3]?[0-9](?:st|nd|rd|th),? (?:of )?(?:19|20)[0-9]{{2}}){_STOP}")
# "sixth of march fifty eight", "January one, ninety-two": where a birth is asked for
_ANSWERED = re2.compile(
    rf"(?i)(?:^|[^a-z])((?:{_EN_ORDINAL}) (?:of )?{_EN_MONTH},? (?:{_EN_TENS})|"
    rf"{_EN_MONTH},? (?:the )?(?:{_EN_ORDINAL}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    rf"(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twenty|thirty)(?:[ -](?:one|two|three|four|five|six|seven|eight|"
    rf"nine))?)"
    rf",? (?:{_EN_TENS})){_STOP}"
)
BIRTHS_SPOKEN = (_ANSWERED, *_SURE, _ROUGHLY, _OF_MIL, _BORN_IN, _DAY_AND_YEAR, _WITH_COMMA)
_OF_A_BIRTH = late.compile(
    loose(
        r"(?i)birth|\bborn|\bbday|\bdob\b|d\.o\.b|geb|naiss|\bnée?\b|nacim|nacid|nasc|nato|nata|född|født|född|urodz|"
        r"\bjarig"
    )
)
_OTHER_NEXT = late.compile(
    r"(?i)(?: |-)(?:weeks?|days?|hours?|minutes?|months?|uhr|uur|heures?|horas?|ore|wochen|weken|tage|people|euros?)\b"
)
_REACH = 160  # characters
_SHORTEST = 6  # letters of a year of two digits: "veertig", no "tien"
# A line's end within a date, as scans and columns have it
_BROKEN = late.compile(
    r"(?i)(?<=[0-9])\n(?=(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? (?:19|20)[0-9]{2}\b)|"
    r"(?<=[0-9][./-])\n(?=[0-9]{1,4}\b)|(?<=[0-9] [a-zà-ž]{3})\n(?=(?:19|20)[0-9]{2}\b)|"
    r"(?<=[0-9] [a-zà-ž]{4})\n(?=(?:19|20)[0-9]{2}\b)|(?<=[0-9] [a-zà-ž]{5})\n(?=(?:19|20)[0-9]{2}\b)|"
    r"(?<=[0-9] [a-zà-ž]{6})\n(?=(?:19|20)[0-9]{2}\b)|(?<=[0-9] [a-zà-ž]{7})\n(?=(?:19|20)[0-9]{2}\b)"
)


def mended(text: str) -> str | None:
    """Returns a text of the same length with blanks for the line's ends within dates; None without such."""
    return _BROKEN.sub(" ", text) if _BROKEN.search(text) is not None else None


def spoken_births(text: str) -> Iterator[tuple[int, int]]:
    """Yields where a birth is told in words, or with the words of a chat."""
    for pattern in _SURE:
        yield from pattern.places(text)
    yield from _ROUGHLY.places(text)
    for start, end in _OF_MIL.places(text):
        told = _OF_A_BIRTH.search(text, max(0, start - _REACH), start) is not None
        if told or _BEFORE_A_BIRTH.match(text, end) is not None:
            yield start, end
    for start, end in _BORN_IN.places(text):
        if end - start >= _SHORTEST and _OTHER_NEXT.match(text, end) is None:
            yield start, end
    for start, end in _ANSWERED.places(text):
        told = _OF_A_BIRTH.search(text, max(0, start - _REACH), start) is not None
        if (told or text.lower().strip(" .").removeprefix("the ") == text[start:end].lower()) and _OTHER_NEXT.match(
            text, end
        ) is None:
            yield start, end
    for pattern in (_DAY_AND_YEAR, _WITH_COMMA):
        for start, end in pattern.places(text):
            spelt = text[start:end].rpartition(" ")[2]
            named = text[max(0, start - 3) : start].startswith("\x00,") or text[max(0, start - 2) : start] == "\x00 "
            told = named or _OF_A_BIRTH.search(text, max(0, start - _REACH), start) is not None
            if told and len(spelt) >= (4 if pattern is _WITH_COMMA else _SHORTEST) and not _OTHER_NEXT.match(text, end):
                yield start, end
