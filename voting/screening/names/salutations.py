"""Whom a letter greets in a line of its own: "Dear MANDA,", "Hi Fairy,", "Dear J TERRY KELLY:".

There the form stands for what the lists do not have and for names that are words, unless a word is that of a role, of a
group or of a business: "Dear Customer,", "Hello World!".
"""

# ruff: noqa: SIM905  # as a list, these words would take hundreds of lines

from __future__ import annotations

from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.known_words import PARTICLES
from voting.screening.names.decoding import PERSON, Name
from voting.screening.names.gazetteer import AREA, NAME, Gazetteer, Listed
from voting.screening.names.phrases import NOT_ADDRESSED, TITLES

_WORD = r"[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÖØ-öø-ÿĀ-ž'’-]{0,24}"
_GREETED = re2.compile(
    r"(?m)^[ \t>*-]{0,4}(?:Dear|DEAR|Hi|Hello|Hey|Hallo|Liebe|Lieber|Cher|Chère|Bonjour|Hola|Estimad[oa]|Querid[oa]|"
    r"Ciao|Car[oa]|Gentile|Beste|Hej|Kära|Käre|Olá|Oi|Prezad[oa])[ ]{1,2}"
    rf"({_WORD}\.?(?:[ ](?:[a-z]{{2,3}}[ ])?{_WORD}\.?){{0,3}})[ ]?[,!:][ \t]*\r?$"
)
_PART = late.compile(r"[^\W\d_]+")
_ROLES = (
    NOT_ADDRESSED
    | frozenset(TITLES)
    | frozenset(
        "world reader guest patient parent student tutor coach tenant neighbours neighbor neighbors seller buyer "
        "director boss president mayor council board jury judge officer agent author staff crew group class fam mom "
        "mam papa nan nana oma sister brother son baby honey love darling babe buddy mate bro dude man boys fellows "
        "sales service office billing dev engineer maintainer maintainers partner santa god lord jesus heaven self "
        "body brain corp co company bank apple uber openai llm model siri cortana jarvis first last firstname "
        "lastname addressee dear hi morning monday tuesday friday saturday sunday christmas easter kunde nachbar "
        "freund leser gast schüler lehrer mutter vater mutti schatz welt support-team voisin voisine ami amis amie "
        "maman mamie papi monde amigo mundo papá tía tío pai mãe amici amico mondo zia vicini buren vänner vän kunder "
        "pappa".split()
    )
)
_FEWEST_LETTERS = 2


def salutations(text: str, gazetteer: Gazetteer) -> Iterator[Name]:
    """Yields who is greeted in a line of its own."""
    for start, end in _GREETED.places(text):
        words = _PART.findall(text[start:end])
        if all(_may_be_called(word, gazetteer) for word in words) and max(map(len, words)) > _FEWEST_LETTERS:
            yield Name(start, end, PERSON, 0.7)


def _may_be_called(word: str, gazetteer: Gazetteer) -> bool:
    lowered = word.lower()
    if lowered in _ROLES:
        return False
    if lowered in PARTICLES or len(word) == 1:
        return True
    bits = gazetteer.listed(word)
    if bits & NAME:
        return True
    return not bits & (AREA | Listed.EVERYDAY | Listed.WORD)
