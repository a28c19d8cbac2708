"""Dates in a sentence that speaks of a birth or a birthday, wherever in it they stand; and the years that count.

"geboren bin ich am 23.09.1968", "in the form I put 7.4.1990 as Geburtsdatum", "our daughter arrived on 16 January
2024": between the word and the date anything may stand but another event.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from voting.screening import late, re2
from voting.screening.personal.ages.told import tells_birth

_THIS_YEAR = datetime.now(UTC).year
_YOUNGEST_ADULT = 14  # years; a later date beside a person is rather one of a paper or an appointment
_YOUNGEST_IN_A_ROW = 10


def _until(age: int) -> str:
    return "(?:" + "|".join(map(str, range(1920, _THIS_YEAR - age + 1))) + ")"


ADULTS = _until(_YOUNGEST_ADULT)
"""RE2 alternation of the years in which those were born who have papers of their own."""
PEOPLE = _until(_YOUNGEST_IN_A_ROW)
"""Likewise, of anybody who is listed."""

_MONTH = (
    r"(?:jan|feb|fév|fev|mar|mär|mrt|apr|avr|abr|mai|may|maj|mei|mag|jun|juin|jui|jul|giu|gen|lug|lip|aug|ago|août|aou|"
    r"sep|set|okt|oct|outu|ott|nov|dec|dez|déc|dic|des|ene|sty|lut|kwi|cze|sie|wrz|paź|lis|gru|oca|şub|haz|tem|ağu|eyl|"
    r"eki|kas|ara|янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек|"
    r"січн|лютог|берез|квіт|травн|червн|липн|серпн|верес|жовтн|листоп|грудн|яну|юни|юли|сеп|ное|јан|фебруар|мај|јун|јул|нов|дец|ιαν|φεβ|μαρ|απρ|μαΐ|μάι|"
    r"ιου|αυγ|σεπ|οκτ|νοε|δεκ)[a-zà-žа-яіїєґјљњћђџά-ώ]{0,9}\.?"
)
_YEAR = r"(?:(?:1[5-9]|20)[0-9]{2}|['’]?[0-9]{2})"
_JOIN = r"(?: (?:of|de|del|di|do|d['’]))?"
DATE = re2.compile(
    rf"(?i)(?:^|[^0-9A-Za-z./-])(?:the )?((?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?[0-3]?[0-9](?:st|nd|rd|"
    rf"th|er|\.|º)?"
    rf"{_JOIN}[ -]?{_MONTH}(?:,?{_JOIN}[ -]?{_YEAR}(?: (?:r|г|р|год)\.| року| године| godine)?)?|"
    rf"{_MONTH} (?:the )?[0-3]?[0-9](?:st|nd|rd|th)?(?:,? {_YEAR})?|"
    rf"[0-3]?[0-9][./-] ?[0-3]?[0-9][./-] ?(?:(?:19|20)[0-9]{{2}}|[0-9]{{2}})|(?:19|"
    rf"20)[0-9]{{2}}[./-][01]?[0-9][./-][0-3]?[0-9]|"
    rf"{_MONTH} (?:of |19|20|['’])[0-9]{{2}})(?:[^0-9A-Za-z/-]|$)"
)
_BIRTH = late.compile(
    r"(?i)\b(?:(?:b-?days?|d\.?o\.?b|nat[oa]|née?s?|nací|född|født|natal|aries|libra)(?![^\W\d_])|"
    r"born|birth(?:day|date|s)?|newborn|horoscope|zodiac|taurus|gemini|"
    r"cancer sun|"
    r"leo (?:sun|rising)|virgo|scorpio|sagittarius|capricorn|aquarius|pisces|came into the world|"
    r"geboren|geburts\w+|geburtstag|geb\.|zur welt|naissance|anniversaire|naci(?:ó|da|do|miento)|"
    r"cumpleaños|"
    r"nascita|compleanno|nasc(?:i|eu|ida|ido|imento)|aniversário|geboorte\w*|verjaardag|föddes|födelse\w+|"
    r"fødsels\w+|bursdag|urodz\w+|ur\.|syntyn\w+|synty\w+|doğum\w*|doğdu\w*|родил\w+|рождени\w+|"
    r"народи\w+|народжен\w*|нар\.|роден[аио]?|рођен[аио]?|rođen[aio]?|narođen\w*|narozen\w*|narodil\w*|naroden\w*|"
    r"narod[iť]l?a? sa|"
    r"rojen[aio]?|rojst\w+|rođenda\w+|rodjen\w*|rođ\.|roj\.|рођенда\w+|"
    r"születe\w+|szül\.|născut[ăi]?|γεννή\w+|γεννηθ\w+|sinh (?:ngày|năm)|lahir\w*|kelahiran)|出生|生日|生于|"
    r"生年月日|"
    r"誕生日|生まれ|생년월일|जन्म"
)
_OTHER = late.compile(
    r"(?i)\b(?:due|expir\w+|valid|issued?|since|until|from|moved|married|wedding|died|death|joined|hired|appointment|"
    r"meeting|"
    r"deadline|invoice|delivered|order|visit|seen|admitted|discharged|party|celebrat\w+|gift|present|cake|today|"
    r"tomorrow|"
    r"gültig|ausgestellt|termin|seit|bis|gestorben|heirat\w*|valable|délivr\w+|mort|décéd\w+|válid\w+|expedid\w+|murió|"
    r"valid[oa]|rilasciat\w+|mort[oa]|geldig|afgegeven|overleden|giltig|utfärdad|död|ważny|wydan\w+|zmarł\w*|version|"
    r"release|aufnahme|entlass\w+|eintritt|austritt|hospitalis\w+|sortie|ingres[oó]|alta|ricover\w+|dimiss\w+|opname|ontslag|"
    r"inskriv\w+|utskriv\w+|przyjęci\w+|wypis\w*)\b"
)
_BEFORE, _AFTER = 50, 40  # characters
_SENTENCE = late.compile(r"[.!?;](?:\s+(?=[A-ZÀ-Ž])|\n)|\n\n")
_EARLIER = late.compile(r"[.!;](?:\s+(?=[A-ZÀ-Ž])|\n)|\n\n")  # a question's answer is what follows it
_CLOCK = late.compile(r":\d\d")  # "4 Nov 19:55" has no year
_NEXT = late.compile(r"(?:[,;/|\n]|\band\b) ?(?:and )?[\w'’\x00 -]{1,24}[:=,(]? ?")
"""Between two dates of a list of birthdays."""


def near_births(text: str) -> Iterator[tuple[int, int]]:
    """Yields dates beside a word for a birth in the same sentence, with no other event between or after."""
    last = -_BEFORE
    for start, end in DATE.places(text):
        if _CLOCK.match(text, end) is not None:
            continue
        before = _EARLIER.split(text[max(0, start - _BEFORE) : start])[-1]
        after = _SENTENCE.split(text[end : end + _AFTER])[0]
        if tells_birth(before):
            yield start, end
            last = end
            continue
        told = [word.end() for word in _BIRTH.finditer(before)]
        if told:
            between = before[told[-1] :]
            if _OTHER.search(between) is None and DATE.search(between + " ") is None:
                yield start, end
                last = end
                continue
        if last + _BEFORE > start and _NEXT.fullmatch(text, last, start) and _OTHER.search(text, last, start) is None:
            yield start, end
            last = end
        elif (
            not told
            and (word := _BIRTH.search(after)) is not None
            and _OTHER.search(before[-20:] + after[: word.start()]) is None
        ):
            yield start, end
