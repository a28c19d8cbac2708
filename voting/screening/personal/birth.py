"""Dates of birth and ages, by the words around them. Any other date stays: most point at nobody."""

from __future__ import annotations

import re
from collections.abc import Iterator

import re2

from voting.screening.recogniser import Kind, Match, Recogniser

_WORD = r"[A-Za-z\x{c0}-\x{24f}]{3,10}"
_DATE = (
    rf"(?:[0-9]{{1,2}}(?:st|nd|rd|th|\.|er)?[ ](?:of[ ]|de[ ])?{_WORD}\.?,?[ ]"
    rf"(?:of[ ]|de[ ]|del[ ])?(?:19|20)?[0-9]{{2}}|"
    rf"{_WORD}\.?[ ][0-9]{{1,2}}(?:st|nd|rd|th)?,?[ ](?:19|20)[0-9]{{2}}|"
    r"[0-9]{1,4}[ ]?[./-][ ]?(?:[0-9]{1,2}|[A-Za-z]{3})[ ]?[./-][ ]?[0-9]{2,4}|(?:19|20)[0-9]{6}|"
    r"(?:19|20)[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日)"
)
_ANNOUNCED = re2.compile(
    r"(?i)(?:\b(?:d\.?o\.?b\b\.?|date[ _-]?of[ _-]?birth|birth[ _-]?da(?:te|y)|born(?:[ ]on)?|birth[ ]?date|"
    r"geburts(?:datum|tag)|geboren(?:[ ](?:am|op))?|geb\.|date[ ]de[ ]naissance|née?[ ]le|nacid[oa][ ]el|"
    r"fecha[ ]de[ ]nacimiento|nat[oa][ ]il|data[ ]di[ ]nascita|nascid[oa][ ]em|data[ ]de[ ]nascimento|geboortedatum|"
    r"födelsedatum|född)|生年月日|出生日期|生日|जन्म[ ]तिथि)"
    r"[\"'`*)]{0,3}[ \t]{0,3}(?:[:=|(,–-]|\bis\b|\bwas\b|\bon\b|\bist\b|\best\b|\bes\b|\bden\b)?[ \t]{0,3}[\"'`*]{0,3}"
    rf"({_DATE})"
)
_YEAR = re2.compile(
    r"(?i)\b(?:i|she|he|we|mother|father|mum|mom|dad|son|daughter|wife|husband|sister|brother)\b[ ]?"
    r"(?:'s|was|were|am)?[ ]?born[ ](?:in[ ])?((?:19|20)[0-9]{2})\b|\bbirthday[ ](?:is|falls)?[ ]?(?:on[ ])?"
    rf"([0-9]{{1,2}}(?:st|nd|rd|th)?[ ](?:of[ ])?{_WORD}|{_WORD}[ ][0-9]{{1,2}}(?:st|nd|rd|th)?)\b|"
    r"\b(?:year[ ]of[ ]birth|birth[ ]year|jahrgang)[ ]{0,2}[:=|]?[ ]{0,2}((?:19|20)[0-9]{2})\b"
)
_AGE = re2.compile(
    r"(?i)\b([0-9]{1,3}[ -]?(?:years?|yrs?|months?|weeks?)[ -]?old|[0-9]{1,3}[ ]?(?:y/o|yo)\b|"
    r"[0-9]{1,3}[ -]jährige[rns]?|[0-9]{1,3}[ ]jahre[ ]alt|[0-9]{1,3}[ ]år[ ]gammal|[0-9]{1,3}[ ]jaar[ ]oud)|"
    r"\bage[d]?\"?[ ]{0,2}(?:[:=|]|\bis\b|of)?[ ]{0,2}([0-9]{1,3})\b|\b(?:j'ai|âgée?[ ]de)[ ]([0-9]{1,3}[ ]ans)\b|"
    r"\b(?:tengo|tiene|de)[ ]([0-9]{1,3}[ ]años)\b|\b(?:ho|ha|di)[ ]([0-9]{1,3}[ ]anni)\b|"
    r"\b(?:tenho|tem)[ ]([0-9]{1,3}[ ]anos)\b|"
    r"\b(?:i am|i'm|i’m|im|she's|he's|she is|he is|ich bin|ik ben|jag är|(?:just|recently)[ ]turned|turned|turning)[ ]"
    r"(?:only[ ]|now[ ]|already[ ]|just[ ]|erst[ ])?"
    r"([1-9][0-9]?(?:[ ](?:years[ ]old|jahre(?:[ ]alt)?|jaar(?:[ ]oud)?|år(?:[ ]gammal)?))?)\b"
)
# "I'm 34 minutes late", "he is 5 points ahead": a unit makes it no age; so does an hour or a decimal.
_GOES_ON = re.compile(
    r"[ ]?(?:%|km|m\b|cm|kg|lb|feet|ft|foot|inch|minute|hour|hr|day|week|month|point|percent|step|mile|page|of\b|th\b|"
    r"st\b|nd\b|rd\b|to\b|-|/|:\d|[.,]\d|x\b|k\b|times|people|chapter|lesson|level|dollar|euro|pound|degree|°)",
    re.IGNORECASE,
)


def find_births(text: str) -> Iterator[Match]:
    """Yields dates, years and days of birth."""
    for pattern in (_ANNOUNCED, _YEAR):
        for match in pattern.finditer(text):
            for group in range(1, pattern.groups + 1):
                if match.start(group) >= 0:
                    yield Match(match.start(group), match.end(group), 0.8)


def find_ages(text: str) -> Iterator[Match]:
    """Yields ages up to 119, with the words that belong to them."""
    for match in _AGE.finditer(text):
        group = match.lastindex or 1
        start, end = match.span(group)
        number = int("".join(filter(str.isdigit, match.group(group))))
        alone = match.group(group).isdigit()
        if 0 < number < 120 and not (alone and _GOES_ON.match(text, end)) and text[start - 1 : start] not in (".", ","):
            yield Match(start, end, 0.6)


DATE_OF_BIRTH = Recogniser(
    name="date_of_birth",
    kind=Kind.PERSONAL,
    entity_type="DATE_OF_BIRTH",
    explanation="Looks like somebody's date of birth.",
    find=find_births,
    literals=(
        "birth",
        "born",
        "dob",
        "d.o.b",
        "gebor",
        "geb.",
        "geburt",
        "né",
        "naci",
        "nat",
        "nasci",
        "född",
        "födelse",
        "jahrgang",
        "生年月日",
        "出生",
        "生日",
        "जन्म",
    ),
    spreads=False,
)

AGE = Recogniser(
    name="age",
    kind=Kind.PERSONAL,
    entity_type="AGE",
    explanation="Looks like somebody's age.",
    find=find_ages,
    literals=(
        "old",
        "y/o",
        "yo",
        "age",
        "jähr",
        "jahre",
        "gammal",
        "oud",
        " ans",
        "años",
        "anni",
        "anos",
        "i am",
        "i'm",
        "i’m",
        "im ",
        "she",
        "he",
        "ich bin",
        "ik ben",
        "jag är",
        "turn",
    ),
    spreads=False,
)
