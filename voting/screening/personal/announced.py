"""Numbers that a sentence announces: "my passport number is …", "policy no. …", "… ist meine Kundennummer".

Where a number or code stands, the words before it are read backwards: first those that only lead to it ("number",
"is", "it's", a speaker's name in a transcript), then a noun that says whose it is (`fields.nouns`). So one rule reads
all nouns in all languages. Linear in the text: a window of bounded length per number.
"""

# ruff: noqa: SIM905  # as lists, these words would take hundreds of lines

from __future__ import annotations

import re
from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.folding import fold
from voting.screening.personal.fields.keys import PHONE
from voting.screening.personal.fields.nouns import JOINING, LAST_WORDS, NUMBER_WORDS, SUFFIXES, Noun, composed
from voting.screening.personal.fields.values import fits
from voting.screening.personal.no_number import is_no_number
from voting.screening.recogniser import BLANK, DIGITS, Kind, Match, Recogniser, Searching, stands_alone

_DIGIT_WORD = r"(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|double|triple)"
_GROUP = r"(?:[0-9A-Za-z]{0,24}[0-9][0-9A-Za-z]{0,24}|(?-i:[A-Z]{1,4}))\b"
_VALUE = re2.compile(
    r"(?:^|[^0-9A-Za-z.,$€£])((?:[A-Z]{1,6}[ /-]){0,2}[A-Za-z]{0,8}[0-9][0-9A-Za-z]{0,30}"
    rf"(?:[ ./-]{_GROUP}){{0,7}})"
)
_SPELLED = re2.compile(rf"(?i)\b({_DIGIT_WORD}(?:[ ,-]{{1,2}}(?:{_DIGIT_WORD}|(?-i:[A-Z])|[a-z])\b){{3,15}})")
_CAPITALS = late.compile(r"(?<![0-9A-Za-z])([A-Z]{2,6})[ /-](?=.*[0-9])")
# "card 4005… PIN 2204": what another word tells
_NEXT_LABEL = late.compile(r" (?=(?:PIN|CVV2?|CVC2?|CVN|EXP|BIC|IBAN|BLZ|DOB|TEL|SORT|SC|BSB)\b)")
_REACH = 110  # characters before a value
_AFTER = 48
_MOST_WORDS = 9  # that lead to a value
_LONGEST_NOUN = 5  # words
_WORD = late.compile(r"[^\W_]+(?:['’][^\W_]+)?")
# A question mark and a line's end stand between a question and its answer.
_GAP = late.compile(rf"[\s:：=#()\[\]\"'`*_“”,|?>–{BLANK}-]{{0,14}}")
_REMARK = late.compile(r"\([A-Za-z. ]{2,20}\)")  # "pupil number (UPN) is"
_ABBREVIATED = frozenset(
    "no nr num n acct acc pass pers kto tel vers mitgl kd pat aufn hist cta pol reg lic cust emp stud memb conf "
    "inv".split()
)
_ELIDED = late.compile(r"(?:d|l|dell|all|nell|sull)'(?=\w)")
_LEADING = frozenset(
    "is was are be been being has have had got am it its it's that that's thats this which so now still currently "
    "changed from to with in under as on for listed file shown reads says read goes starts ends ending here here's "
    "sure yes yeah yep ok okay um uh well right the a an my his her their your our new old current full exact correct "
    "mine hers please and would i think will should you can of by at also actually just "
    "ist war lautet sind heisst mein meine meiner dein deine ihr ihre sein seine unser unsere und ja also neue alte "
    "est sont etait c'est cest le la les mon ma mes son sa notre votre leur et oui voici nouveau "
    "es son era el mi mis su sus tu nuestro nuestra y si nuevo nueva "
    "e sono il mio mia suo sua del nostro nostra si ecco nuovo o os meu minha seu nosso sao eh "
    "zijn mijn zijn haar ons onze het en nieuwe ar min mitt mina din ditt hans hennes var och det nytt nya "
    "ir yra minu mu tema mana mans mano jo jos az egy benim onun on olen on ni "
    "jest to moj moja moje jego jej nr olan er mit".split()
)
_PLACED = frozenset(
    "on for of in at from with auf für im am sur dans pour en de del su sul della no na op i på".split()
)
_LETTER = late.compile(r"[^\W\d_]")
_IS_WORDS = frozenset("is was it's its ist lautet est es son e sono eh is was ar jest ir yra er".split())
_OWNERS = frozenset("my his her their our your mein meine mon ma mi il mio mia meu minha mijn min mitt the".split())
_IS = late.compile(
    r"[\"'`)]{0,2}(?:,? (?:is|was|ist|est|es|è|é|är|er|jest|=|as|being)(?: still| also)?|,| =| -| –|:)? ?"
    r"(?:[(]?(?:that['’]?s|which is|c['’]est|das ist|es decir|cioè)?) ?([^\W\d_][^\n.;:!?()=]{2,44})"
)
_DATE = late.compile(
    r"(?:19|20)\d\d|\d{2,5}x\d{2,5}|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{1,2}(?:st|nd|rd|th|am|pm|h|x|k|m|km|kg|mg|ml|cm|mm|gb|mb|"
    r"min|s|ms|days?|d|y|yrs?|w|hrs?)|\d{1,3}(?:\.\d{1,5}){2}(?:-[a-z][\w.]*)?|\d{1,2}[:.]\d\d|(?:0?[1-9]|1[0-2])[/-](?:19|20)?\d\d|(?:19|20)\d\d[/-]\d\d(?:\d\d)?|v\d.*",
    re.IGNORECASE,
)
_HEXADECIMAL = late.compile(r"0[xX][0-9a-fA-F]+")
_ADVISORY = late.compile(r"CVE-\d{4}-")
_CARD = late.compile(r"\d{1,6}|[\d*xX•](?:[ -]?[\d*xX•]){11,18}")  # all of it or its end: no swipe card's, no pass's
_RESULT = late.compile(r"/[dD][lL]\W{1,4}\Z")  # "mg/dL|70-110": what is usual in a decilitre, not a driving licence
_PRESSURE = late.compile(r"\d{2,3}/\d{2,3}")  # "РР 140/80" in a doctor's letter
_COLOUR = late.compile(r"[0-9a-fA-F]{3}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8}")
_TRACKER = late.compile(r"\b(?:LP|GH|PR|(?i:closes?|fix(?:es|ed)?|bugs?|issues?))(?::[ ]?|[ ])?#\Z")
_AROUND = 300  # characters in which another issue stands
_ISSUE = late.compile(r"\(#\d{2,7}[,)]")
_UNIT = late.compile(
    r"[ ]?(?:%|€|\$|£|(?:eur|euros?|usd|dollars?|pounds?|days?|weeks?|months?|years?|hours?|minutes?|people|times|"
    r"points?|tage|jahre|ans|años|anni|anos|jaar|dagar|items|pages?|km|mb|gb|of)\b)",
    re.IGNORECASE,
)


def find_announced(text: str) -> Iterator[Match]:
    """Yields numbers and codes beside a noun that says what they are."""
    if _LETTER.search(text) is None:
        return
    for pattern in (_VALUE, _SPELLED):
        for low, last in pattern.places(text):
            start = low + _named(text[low:last])
            value = _NEXT_LABEL.split(text[start:last], maxsplit=1)[0].rstrip(" ./-")
            end = start + len(value)
            written = pattern is _VALUE
            if written and (
                _is_other(text, value, end)
                or _is_of_code(text, start, value)
                or not stands_alone(text, start, end, joiners=".:_@")
            ):
                continue
            coded = written and not value.isdigit() and any(map(str.isalpha, value))
            digits = sum(map(str.isdigit, value))
            grouped = coded or "-" in value or "/" in value
            strong = digits > (4 if grouped else 6) and not value.endswith("000")
            noun = _before(text, start, coded=coded, strong=strong) or _after(text, end)
            if noun is not None and (not written or (_is_of(noun, value) and not _is_none(noun, text, start, end))):
                card = noun.entity_type == "CREDIT_CARD" and _CARD.fullmatch(value) is None
                yield Match(start, end, 0.65, "IDENTIFIER" if card else noun.entity_type)


def _named(value: str) -> int:
    """Returns where a value begins before which its noun stands in capitals: `VIN 1HG…`, `PESEL 9912…`."""
    at = 0
    for word in _CAPITALS.finditer(value):
        folded = word[1].lower()
        at = word.end() if folded in LAST_WORDS or folded in NUMBER_WORDS else at
    return at


def _is_other(text: str, value: str, end: int) -> bool:
    """Whether it is a date, a quantity or too short."""
    if sum(map(str.isdigit, value)) < 3 or sum(map(str.isalnum, value)) < 4 or _DATE.fullmatch(value):
        return True
    return value.isdigit() and len(value) < 7 and _UNIT.match(text, end) is not None


def _is_of_code(text: str, start: int, value: str) -> bool:
    """Whether it is hexadecimal, an advisory, a colour, a laboratory's result or one of several issues of a list."""
    if _RESULT.search(text, max(0, start - 8), start):
        return True
    if _HEXADECIMAL.fullmatch(value) or _ADVISORY.match(value) or _TRACKER.search(text, max(0, start - 16), start):
        return True
    if text[start - 2 : start] in ('"#', "'#"):
        return _COLOUR.fullmatch(value) is not None
    return text[start - 2 : start] == "(#" and len(_ISSUE.findall(text, max(0, start - _AROUND), start + _AROUND)) > 1


def _is_none(noun: Noun, text: str, start: int, end: int) -> bool:
    pressure = noun.entity_type == "PASSPORT" and _PRESSURE.fullmatch(text, start, end) is not None
    return pressure or is_no_number(text, start, end, noun.entity_type)


def _is_of(noun: Noun, value: str) -> bool:
    digits = sum(map(str.isdigit, value))
    if noun.entity_type == "LICENSE_PLATE" and value.isdigit():
        return False  # a tag of a tool, an animal, an extinguisher
    least = 6 if noun.entity_type == PHONE else 5 if noun.alone and value.isdigit() else 3
    return digits >= least and fits(noun.entity_type, value, loose=False)


def _before(text: str, start: int, *, coded: bool, strong: bool) -> Noun | None:
    """Returns the noun that leads to a place; before a code of letters and digits, "is" says as much as "number is"."""
    left = text[max(0, start - _REACH) : start]
    left = _REMARK.sub(lambda match: " " * len(match[0]), left[left.rfind("\n\n") + 1 :])
    words = [word.span() for word in _WORD.finditer(left)]  # few are looked at: only these are folded
    numbered, at, index = left.rstrip().endswith("#"), len(left), len(words) - 1
    for step in range(_MOST_WORDS):
        if index < 0:
            return None
        high, word = words[index][1], _folded(left, words[index])
        gap = left[high:at]
        if _GAP.fullmatch(gap) is None and not (
            gap[:1] == "." and (word in _ABBREVIATED or word.endswith("nr")) and _GAP.fullmatch(gap[1:])
        ):
            return None
        taken = 0
        if word in NUMBER_WORDS or word in _LEADING:
            numbered |= word in NUMBER_WORDS or (coded and word in _IS_WORDS)
            taken = 1
        if not taken and ":" in gap and _is_an_answer(left, words, index):
            taken = 1
        elif not taken or word in LAST_WORDS:
            # A code right behind its noun needs no "number": "policy NPC-4471-88-02".
            some = words[max(0, index + 1 - _LONGEST_NOUN) : index + 1]
            noun = _noun([_folded(left, one) for one in some], numbered or (strong and not step))
            if noun is not None:
                return noun
        if not taken and ":" in gap:  # who speaks, on a line of its own: "Caller:", "Mr Lee:"
            taken = next((size for size in (1, 2) if index >= size and _begins_line(left, words, index - size)), 0)
        if not taken and index:
            placed = (
                size for size in (2, 3) if index >= size - 1 and _folded(left, words[index - size + 1]) in _PLACED
            )
            taken = next(placed, 0)
        if not taken:
            return None
        at, index = words[index - taken + 1][0], index - taken
    return None


def _folded(left: str, span: tuple[int, int]) -> str:
    return _ELIDED.sub("", fold(left[span[0] : span[1]].replace("’", "'")))


def _is_an_answer(left: str, words: list[tuple[int, int]], index: int) -> bool:
    """Whether a word begins the line after a question: who answers an agent, "Customer: …"."""
    return index > 0 and re.fullmatch(r"[^\n]*\?\s*\n\W*", left[words[index - 1][1] : words[index][0]]) is not None


def _begins_line(left: str, words: list[tuple[int, int]], before: int) -> bool:
    return "\n" in left[words[before][1] : words[before + 1][0]]


def _noun(folded: list[str], numbered: bool) -> Noun | None:  # told by the words before
    """Returns the noun that some words end with, the longest."""
    if folded[-1] not in LAST_WORDS and not folded[-1].endswith(SUFFIXES):
        return None
    for length in range(min(_LONGEST_NOUN, len(folded)), 0, -1):
        some = folded[-length:]
        if some[0] in JOINING or (length == 1 and some[0] in NUMBER_WORDS):
            continue
        noun = composed([*some, "number"] if numbered else some, "")
        if noun is not None:
            return noun
    return None


def _after(text: str, end: int) -> Noun | None:
    """Returns the noun that follows a place: `X123 is my passport number`, `X123 (passport)`."""
    told = _IS.match(text, end, end + _AFTER)
    if told is None or told.start(1) == end:
        return None
    folded = [fold(word) for word in _WORD.findall(told[1])]
    owned = bool(folded) and folded[0] in _OWNERS
    while folded and folded[0] in _OWNERS:
        folded.pop(0)
    bracketed = "(" in text[end : told.start(1)]
    if not owned and not bracketed:
        return None
    for length in range(min(_LONGEST_NOUN, len(folded)), 0, -1):
        noun = composed(folded[:length], "")
        if noun is not None:
            return noun
    return None


ANNOUNCED = Recogniser(
    name="announced_number",
    kind=Kind.PERSONAL,
    entity_type="IDENTIFIER",
    explanation="Stands beside a word for a personal number.",
    find=Searching(find_announced, (_VALUE, _SPELLED)),
    literals=(*DIGITS, "seven", "three", "eight", "zero", "four", "nine"),
)
