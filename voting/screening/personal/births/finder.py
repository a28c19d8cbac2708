"""Dates, years and days of birth, by the words around them. Any other date stays: most point at nobody.

The words are those of a dozen languages; after one of them any way to write a date counts, so that a month needs no
list of its own except where no year follows.
"""

from __future__ import annotations

from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.personal.ages.finder import THING_BEFORE
from voting.screening.personal.ages.of_things import is_thing
from voting.screening.personal.ages.told import YEARS_TOLD
from voting.screening.personal.births.abroad import BIRTHS_ABROAD
from voting.screening.personal.births.forms import BIRTH_FORMS, FEASTS, TURNING, widened
from voting.screening.personal.births.in_words import BIRTHS_IN_WORDS, BIRTHS_OF_WORDS, births_in_words
from voting.screening.personal.births.near import PEOPLE
from voting.screening.personal.births.no_birth import is_no_birth
from voting.screening.personal.births.northern import BIRTHS_NORTHERN
from voting.screening.personal.births.slots import BIRTH_SLOTS, told_births
from voting.screening.personal.births.spoken import BIRTHS_SPOKEN, mended, spoken_births
from voting.screening.recogniser import Kind, Match, Recogniser, Searching

_WORD = r"[A-Za-z\x{c0}-\x{24f}]{3,12}"
_ORDINAL = r"[0-9]{1,2}(?:st|nd|rd|th|er|º|ª|°|\.|:e)?"
# Months by their beginnings, in English, German, Dutch, French, Spanish, Portuguese, Italian, Polish, Nordic, Turkish.
_MONTH = (
    r"(?:jan|feb|fév|fev|febr|mar|mär|mrt|apr|avr|abr|mai|may|maj|mei|mag|jun|juin|jui|jul|giu|gen|lug|lip|aug|ago|"
    r"août|"
    r"aou|sep|set|okt|oct|outu|ott|nov|dec|dez|déc|dic|des|ene|sty|lut|kwi|cze|sie|wrz|paź|lis|gru|oca|şub|haz|tem|ağu|"
    r"eyl|eki|kas|ara|tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu)[a-zà-ž]{0,8}\.?"
)
_YEAR = r"(?:1[89]|20)[0-9]{2}"
_JOIN = r"(?:of[ ]|de[ ]|del[ ]|di[ ]|do[ ])?"
_FULL = (
    rf"(?:{_ORDINAL}[ ]?{_JOIN}{_WORD}\.?,?[ ]{_JOIN}(?:{_YEAR}|'?[0-9]{{2}})\b|"
    rf"{_WORD}\.?[ ](?:the[ ])?{_ORDINAL},?[ ]{_YEAR}|{_ORDINAL}[-/ ]{_WORD}[-/ ](?:{_YEAR}|[0-9]{{2}})\b|"
    rf"{_YEAR}-[0-9]{{2}}-[0-9]{{2}}(?:T[0-9:.]{{5,15}}Z?)?\b|[0-9]{{1,4}}[ ]?[./-][ ]?(?:[0-9]{{1,2}}|"
    rf"[A-Za-z]{{3}})[ ]?[./-][ ]?[0-9]{{2,4}}\b|{_YEAR}[0-9]{{4}}\b|"
    rf"[0-9]{{4}}{_YEAR}\b|[0-9]{{1,2}}[ ][0-9]{{1,2}}[ ]{_YEAR}\b|{_YEAR}[ ]?年[ ]?[0-9]{{1,2}}[ ]?月(?:[ "
    rf"]?[0-9]{{1,2}}[ ]?[日号])?|"
    rf"{_YEAR}년[ ]?[0-9]{{1,2}}월[ ]?[0-9]{{1,2}}일|[0-9]{{1,2}} [\x{{900}}-\x{{97f}}]{{2,12}},? [0-9]{{4}})"
)
_MONTH_YEAR = rf"(?:{_MONTH}[ ]{_JOIN}(?:{_YEAR}|'[0-9]{{2}})\b)"
_DAY = rf"(?:{_ORDINAL}[ ]{_JOIN}{_MONTH}|{_MONTH}[ ](?:the[ ])?{_ORDINAL}\b|[0-9]{{1,2}}[/.-][0-9]{{1,2}}\b\.?)"
# What stands between the word and the date: "(mm/dd/yyyy):", "is on the", " = ", JSON's and a table's signs.
_GAP = (
    r"(?:[ _-]?(?:\([^()\n]{1,24}\)|jj?\.?mm?\.?)[ ]?)?[\"'`*)]{0,3}[ \t]{0,3}(?:(?:[:：=|(,–-]|\bis\b|\bwas\b|'s|’s|"
    r"\bon\b|"
    r"\bthe\b|\bist\b|\best\b|\bes\b|\bem\b|\bel\b|\ble\b|\bil\b|\bam\b|\bop\b|\bden\b|\bde\b|\ba\b|\bera\b|\bin\b|"
    r"\bdnia\b|\bvar\b|é|è|är|是|为|は|于|於)"
    r"[ \t]{0,3}){0,4}\n?[\"'`*(]{0,3}"
)
_DATE_WORDS = (
    r"d\.?[ ]?o\.?[ ]?b\b\.?|dates?[ _-]?of[ _-]?birth|birth[ _-]?da(?:te|y)s?|b-?day|birth[ ]?date|born|geb\b\.?|"
    r"geburts(?:datum|tag)|geb\.? ?-?dat\.?|f(?:ec|echa)?\.? ?nac\.|(?:data|dt\.?) ?nasc\.?|d\.n\.|ddn|дата рожд\.?|"
    r"geboren|date[ ]de[ ]naissance|date[ ]naissance|née?|anniversaire|nacid[oa]|nací|nació|nacio|"
    r"fecha[ ]?(?:de[ ])?nac(?:imiento)?\.?|cumpleaños|nat[oa]|data[ ]di[ ]nascita|compleanno|nascid[oa]|nasci|nasceu|"
    r"data[ ]de[ ]nasc(?:imento)?\.?|aniversário|geboortedatum|verjaardag|födelsedatum|födelsedag|född|fødselsdato|"
    r"fødselsdag|bursdag|født|syntymäaika|syntynyt|data[ ]urodzenia|urodziny|urodzin|ur\.|urodził(?:em|am)?(?:[ ]się)?|"
    r"urodzon[ya]|doğum[ ](?:tarihi|günü)(?:m)?|дата[ ]рождения|родил(?:ся|ась)|生年月日|誕生日|出生日期|出生年月|"
    r"出生|生日|"
    r"生于|生於|생년월일|जन्म[ ]?तिथि|जन्मदिन|जन्म"
)
_WEEKDAY = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|dien|donners|frei|sams|sonn)tag|mittwoch|"
    r"(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|"
    r"(?:lune|marte|mercole|giove|vener)dì|sabato|domenica|(?:maan|dins|woens|donder|vrij|zater|zon)dag|"
    r"(?:segunda|terça|quarta|quinta|sexta)-feira|mon|tue|wed|thu|fri|sat|sun)\.?,?[ ](?:den[ ]|le[ ]|the[ ]|"
    r"il[ ]|el[ ])?"
)
_ANNOUNCED = re2.compile(rf"(?i)(?:^|[^A-Za-z0-9])(?:{_DATE_WORDS}){_GAP}((?:{_WEEKDAY})?(?:{_FULL}|{_MONTH_YEAR}))")
# Without a year a day is one of birth only after a word for the day itself.
_BORN_IN = re2.compile(
    r"(?i)(?:^|[^A-Za-z])(?:born|geboren|née?|nacid[oa]|naci[óo]|nací|nat[oa]|nascid[oa]|nasci|nasceu|født|född|"
    r"urodzon[ya]|"
    r"urodził(?:em|am)?)(?:[ ]się)?[ ](?:in|en|a|ad|em|à|i|w|at|te|près de)[ ][^.\n;:]{2,40}?[, ]{1,2}"
    rf"(?:on[ ]|the[ ]|el[ ]|il[ ]|le[ ]|am[ ]|a[ ]|em[ ]|op[ ]|den[ ]|dnia[ ]|le[ ])?({_FULL})|"
    rf"(?:am|op|den|le|el|il|dne)[ ]({_FULL})(?:[ ](?:in|en|te|i|a|à)[ ][^.\n,;:]{{2,30}})?[ ](?:geboren|født|född|"
    rf"né\b|née\b)"
)
# A row or line that goes on from somebody's name: "| Lou | 22/11/2013 |".
_AFTER_NAME = re2.compile(
    r"\x00[ ]?(?:[|;,\t][ ]?|[ ])([0-3]?[0-9][./-][0-3]?[0-9][./-]"
    rf"{PEOPLE})(?:[ ]?[|;,\t\n)]|[ ][a-z]|$)"
)
_BIRTHDAY = re2.compile(
    r"(?i)(?:^|[^A-Za-z])(?:b-?day|birthday|d\.?o\.?b|born|geburtstag|geboren|anniversaire|cumpleaños|compleanno|"
    r"aniversário|"
    r"verjaardag|födelsedag|fødselsdag|bursdag|urodziny|doğum[ ]günü(?:m)?|nací|née?|nat[oa]|nasci)"
    rf"(?:[ ](?:is|falls|will[ ]be|would[ ]be|comes|ist|est|es|era|cae))?{_GAP}({_DAY})"
)
_WHO = (
    r"(?:i|she|he|we|they|mother|father|mum|mom|dad|son|daughter|wife|husband|sister|brother|grand\w{2,8}|friend|"
    r"partner|"
    r"boyfriend|girlfriend|kid|child|baby|patient|\x00)"
)
_ONLY_YEAR = (
    re2.compile(rf"(?i)(?:(?:^|\n)born|\band was born)[ ](?:in[ ])?({_YEAR}|'[0-9]{{2}})\b"),
    re2.compile(
        rf"(?i)(?:^|[^A-Za-z]){_WHO}\b[ ]?(?:'s|’s|was|were|am)?[ ]?born[ ](?:(?:back[ ])?in[ ])?({_YEAR}|"
        rf"'[0-9]{{2}})\b"
    ),
    re2.compile(
        r"(?i)\b(?:year[ ]of[ ]birth|birth[ _]?year|y\.?o\.?b\.?|geburtsjahr|jahrgang|année[ ]de[ ]naissance|"
        rf"año[ ]de[ ]nacimiento|geboortejaar|födelseår)[\"'`*]{{0,2}}[ ]{{0,2}}[:=|]?[ ]{{0,2}}[\"']?({_YEAR})\b"
    ),
    re2.compile(
        r"(?i)(?:^|[^A-Za-z])(?:née?[ ]en|nací[ ]en|nació[ ]en|nacid[oa][ ]en|nat[oa][ ]nel|nasci[ ]em|nascid[oa][ ]em|"
        r"geboren[ ](?:im[ ]jahr[ ]|in[ ])?|jag[ ]är[ ]född|född|jeg[ ]er[ ]født[ ]i|født[ ]i|urodził(?:em|am)[ "
        r"]się[ ]w|ur\.|"
        r"rocznik|ročník|narozen[aý]?[ ](?:v[ ]roce|roku)|narodil[a]?[ ](?:se|sa)[ ](?:v[ ]roce|roku|v[ ]roku)|"
        r"rojen[a]?[ ](?:leta|l\.)|născută?[ ]în(?:[ ]anul)?|nascuta?[ ]in(?:[ ]anul)?|rođena?|рођена?|"
        rf"doğum|syntynyt)[ ]{{0,2}}({_YEAR})\b"
    ),
    re2.compile(
        rf"(?i)\b(?:bin|wurde|werd|ben|jahrgang)[ ](?:im[ ]jahr[ ]|in[ ])?({_YEAR})(?:[ ]in[ ][a-zà-ž]{{2,20}})?[ "
        rf"](?:geboren|geb\.)"
    ),
    re2.compile(r"(?i)\b(?:i'?m|i’m|i am)[ ](?:an?[ ])?((?:19|')[0-9]{2})[ ](?:baby|kid|model|vintage|born)\b"),
    re2.compile(rf"(?:^|[ (])(?:b\.|geb\.|ur\.|f\.|née?)[ ]({_YEAR})\b"),
)
# The word after the date: 昭和62年3月5日生まれ, 1990年5月出生, "03.05.1990 doğumluyum".
_BEFORE_WORD = re2.compile(
    rf"((?:(?:昭和|平成|令和|大正)?[0-9]{{1,4}}年(?:[0-9]{{1,2}}月)?(?:[0-9]{{1,2}}日|"
    rf"[\x{{4e00}}-\x{{9fff}}]{{1,6}}?)?))(?:生まれ|生れ|出生|生\b|"
    rf"生，|生。)|"
    rf"({_FULL}|{_YEAR})[ ](?:doğumlu|tarihinde[ ]doğ|geboren|syntynyt|született|生まれ|का जन्म)"
)
# Genealogy and encyclopedias: "* 3.5.1990 in Leeds", "b. 3 May 1890".
_SIGN = re2.compile(
    rf"(?:^|[ (\n])(?:\*[ ]?|b\.[ ])({_FULL})(?:[ ]in\b|[ ,;)†–]|$)|"
    rf"(?:[A-ZÀ-Þ][a-zà-ž'’-]{{1,20}}|\x00),?[ ][(]?\*[ ]?({_FULL}|{_YEAR})(?:[ ,;)†–]|$)"
)
_PATTERNS = (
    *(_ANNOUNCED, _BORN_IN, _AFTER_NAME, _BIRTHDAY, *_ONLY_YEAR, *YEARS_TOLD, _BEFORE_WORD, _SIGN),
    *BIRTH_FORMS,
    *BIRTHS_ABROAD,
    *BIRTHS_IN_WORDS,
    *BIRTHS_NORTHERN,
)


def find_births(text: str) -> Iterator[Match]:
    """Yields dates, years and days of birth."""
    whole = mended(text)
    spans = {
        match.span(group)
        for seen in ((text,) if whole is None else (text, whole))
        for pattern in _PATTERNS
        for match in pattern.finditer(seen)
        for group in range(1, pattern.groups + 1)
        if match.start(group) >= 0
    }
    feasts = {match.span(1) for match in FEASTS.finditer(text)}
    spans = {span for span in spans if any(map(str.isdigit, text[slice(*span)]))}.union(
        feasts, told_births(text), spoken_births(text), births_in_words(text)
    )
    spans = {widened(text, *span) for span in spans if _may_be_one(text, *span) and not is_no_birth(text, *span)}
    spans = {(start, _after_year(text, start, end)) for start, end in spans}
    reached = -1
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if end > reached:
            yield Match(start, end, 0.8)
            reached = end


def _after_year(text: str, start: int, end: int) -> int:
    """Returns where a date ends behind which Polish or Serbian has its word for a year."""
    year = _OF_YEAR.match(text, end) if end - start > _YEAR_ALONE else None
    return end if year is None else year.end()


def _may_be_one(text: str, start: int, end: int) -> bool:
    """Whether no part of it is zero, as of a version `0.4.40`, and it is not the day on which a company turns 30."""
    if _VERSION.fullmatch(text, start, end) is not None:
        return False
    built = _BUILT.search(text, max(0, start - 40), start)
    if built is not None and is_thing(built.group(1)):
        return False
    turns = TURNING.search(text, max(0, start - 60), start)
    return turns is None or THING_BEFORE.search(text, max(0, turns.start() - 40), turns.start()) is None


_BUILT = late.compile(r"(?i)([^\W\d_]{2,24}),? ?\(?(?:bouwjaar|baujahr|årgang|årsmodell|vintage|leva|rocznik):? \Z")
"""When a thing was made, with its word in front: "de lift (bouwjaar 1998)"."""
_YEAR_ALONE = 5  # characters
# "14.02.2018 r.", "3. marta 1970. godine"
_OF_YEAR = late.compile(r"\.? (?:r\.|roku\b|god(?:\.|ine\b)|год(?:\.|ине\b))(?= ?[,;.)\n]|\s|\Z)")
_VERSION = late.compile(r"0\.\d+\.\d+|\d+\.0\.\d+|\d+\.\d+\.0")

DATE_OF_BIRTH = Recogniser(
    name="date_of_birth",
    kind=Kind.PERSONAL,
    entity_type="DATE_OF_BIRTH",
    explanation="Looks like somebody's date of birth.",
    find=Searching(
        find_births, (*_PATTERNS, FEASTS, *BIRTH_SLOTS, *BIRTHS_SPOKEN, *BIRTHS_OF_WORDS)
    ),  # nothing else is in all dates of birth
    spreads=False,
)
