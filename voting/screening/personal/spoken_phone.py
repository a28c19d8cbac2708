"""Telephone numbers that are spoken: "oh-seven-seven hundred, nine hundred, four one seven", "4 one 7, five five five".

Seven and more digits in a row of which at least four are words; "double" and "triple" repeat the next one.
"""

from __future__ import annotations

from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.recogniser import Kind, Match, Recogniser, Searching

_WORDS = (
    "zero|oh|nought|one|two|three|four|five|six|seven|eight|nine|double|triple|hundred|thousand|null|eins|zwei|zwo|"
    "drei|"
    "vier|fünf|sechs|sieben|acht|neun|zéro|deux|trois|quatre|cinq|sept|huit|neuf|cero|uno|dos|tres|cuatro|cinco|seis|"
    "siete|"
    "ocho|nueve|um|dois|três|quatro|sete|oito|nove|due|tre|quattro|cinque|sei|sette|otto"
)
_ONE = rf"(?:{_WORDS}|[0-9]{{1,4}})"
_ROW = re2.compile(rf"(?i)(?:^|[^A-Za-z0-9])((?:\+ ?|plus )?{_ONE}(?:[ ,.-]{{1,2}}{_ONE}){{5,24}})(?:[^A-Za-z0-9]|$)")
_WORD = late.compile(rf"(?i)(?<![a-z])(?:{_WORDS})(?![a-z])")
_DIGITS = late.compile(r"\d+")
_LEAST, _LEAST_WORDS = 7, 3
_REACH = 40  # characters
_TO = (
    r"(?: number| no\.?| num)?(?:['’]s)?(?:,? (?:is|was|it['’]s|that['’]s|yeah|yes|um|uh|so|would be|reads)){0,3}"
    r"[ ,:.…-]{1,4}\Z"
)
_LABELS = tuple(
    (told, late.compile(rf"(?i)\b(?:{words}){_TO}"))
    for told, words in (
        ("US_SSN", "ssn|social(?: security)?|social security"),
        ("CREDIT_CARD", "(?:credit |debit |visa |bank )?card|amex|visa|mastercard"),
        ("BANK_ACCOUNT", "(?:bank |checking |savings )?account|acct|routing|sort code"),
        ("NATIONAL_ID", "nhs|national insurance|tax id|tax file|medicare|aadhaar|pesel|dni"),
        ("PASSPORT", "passport"),
        (
            "IDENTIFIER",
            "(?:member(?:ship)?|customer|policy|case|claim|order|employee|student|reference|booking)(?: id)?",
        ),
    )
)
"""What is read aloud as telephone numbers are."""


def find_spoken_phones(text: str) -> Iterator[Match]:
    """Yields rows of spoken digits as long as a telephone number."""
    for match in _ROW.finditer(text):
        words = _WORD.findall(match.group(1))
        digits = len(words) + sum(len(number) for number in _DIGITS.findall(match.group(1)))
        if len(words) >= _LEAST_WORDS and digits >= _LEAST and len({word.lower() for word in words}) > 1:
            told = _type_of(text, match.start(1))
            yield Match(match.start(1), match.end(1), 0.8 if told else 0.7, told)


def _type_of(text: str, start: int) -> str:
    """Returns what the words before a row say that it is; "" for a telephone number."""
    before = text[max(0, start - _REACH) : start]
    return next((told for told, label in _LABELS if label.search(before) is not None), "")


SPOKEN_PHONE = Recogniser(
    name="spoken_phone_number",
    kind=Kind.PERSONAL,
    entity_type="PHONE_NUMBER",
    explanation="Looks like a telephone number in words.",
    find=Searching(find_spoken_phones, (_ROW,)),
    spreads=False,
)
