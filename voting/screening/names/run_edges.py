"""What the model takes along at the edges of a name: a title, a greeting, a day, the next cell's word, a verb."""

# ruff: noqa: SIM905  # as lists, these words would take hundreds of lines

from __future__ import annotations

from collections.abc import Sequence

from voting.screening.known_words import PARTICLES
from voting.screening.names.gazetteer import NAME, Gazetteer, Listed
from voting.screening.names.phrases import SURE_TITLES, TITLES
from voting.screening.names.tokens import Token

_WIDEST = 2  # blanks between two words of a name: more part two columns
_BEFORE = SURE_TITLES | frozenset("hoi hey hiya alright dag moin servus".split())
_KIN = frozenset("SIL MIL BIL FIL DIL".split())  # sister-in-law and so on
_TITLES = SURE_TITLES | frozenset(TITLES) | frozenset("dra srta sr eng fr".split())
WEEKDAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag "
    "sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo "
    "lunedì martedì mercoledì giovedì venerdì sabato domenica segunda terça quarta quinta sexta maandag dinsdag "
    "woensdag donderdag vrijdag zaterdag zondag måndag tisdag onsdag torsdag fredag lördag söndag poniedziałek wtorek "
    "środa czwartek piątek sobota niedziela".split()
)
_LABELS = frozenset("MRN DOB DEPT EDD NHS BSB PESEL NIF DNI TEL SSN".split())


def goes_across(gap: str) -> bool:
    """Whether a name may go on behind a gap between two words: behind a tab or many blanks is another cell."""
    return "\t" not in gap and len(gap) <= _WIDEST


def trimmed_run(gazetteer: Gazetteer, tokens: Sequence[Token], run: Sequence[int]) -> list[int]:
    """Returns the run without what is no part of a name at its edges; empty when letters or nothing is left."""
    words = [at for at in run if tokens[at].text[:1].isalpha()]
    while words and tokens[words[0]].text.lower() in SURE_TITLES:
        words = words[1:]
    while len(words) > 1 and (tokens[words[0]].text.lower() in _BEFORE or tokens[words[0]].text in _KIN):
        words = words[1:]
    while len(words) > 1 and _ends_too_late(gazetteer, tokens, words):
        words = words[:-1]
    letters = all(len(tokens[at].text) == 1 and tokens[at].text.isascii() for at in words)
    if letters and (len(words) < 2 or all(tokens[at].text.islower() for at in words)):
        return []
    return list(range(words[0], words[-1] + 1))


def _ends_too_late(gazetteer: Gazetteer, tokens: Sequence[Token], words: Sequence[int]) -> bool:
    """Whether the last word is the next person's title, a day, a label, or one in small letters that is no name."""
    last, before = words[-1], words[-2]
    word = tokens[last].text
    lowered = word.lower()
    if lowered in _TITLES and tokens[last - 1].text in (",", ";"):
        return True
    if word in _LABELS or (lowered in WEEKDAYS and tokens[before].text.lower() not in _TITLES):
        return True
    if not word.islower() or last - before > 1:
        return False
    bits = gazetteer.listed(word)
    plain = bool(bits & (Listed.EVERYDAY | Listed.WORD)) and not bits & NAME
    return (plain and tokens[before].text.lower() not in PARTICLES) or lowered in PARTICLES
