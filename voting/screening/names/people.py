"""One person, one number: which spellings of a name are looked for elsewhere, and which belong together."""

# ruff: noqa: SIM905  # as lists, these words would take hundreds of lines

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from voting.screening import late
from voting.screening.folding import VOWEL_SIGNS, canonical, fold
from voting.screening.hits import Hit
from voting.screening.known_words import EVERYDAY, PARTICLES
from voting.screening.names.decoding import PERSON
from voting.screening.names.gazetteer import COMMON_NAME, NAME, Gazetteer, Listed, known
from voting.screening.names.nicknames import NICKNAMES
from voting.screening.names.thai.clusters import clusters_of
from voting.screening.recogniser import Spelling

_LETTER = rf"(?:[^\W\d_]|(?!\d)[{VOWEL_SIGNS}])"
_WORDS = late.compile(rf"{_LETTER}+(?:['’]{_LETTER}+)*")
_SHORTEST_PART = 3
_SHORTEST_USER = 4
_FEWEST_CLUSTERS = 3  # of a Thai name that is looked for elsewhere
_MOST_INITIALS = 3
# Two letters that stand for something else: units, countries, states, trades, what letters and computers have.
_ABBREVIATIONS = frozenset(
    "ac ad ah ai ak al am an ap ar as at au av az ba bc be bg bp br bs by ca cb cc cd ce ch cm co cp cs ct cv da db "
    "dc de dj dk dl dm dn do dr ec ed ee eg el em en eq er es eu ex fa fb ff fi fl fm fr fs ft fy ga gb ge gm go gp "
    "gr gt gu hd he hi hp hq hr hs ia ic id ie il im in io ip ir is it iv jp js kb kc kg km kr ks kw ky la lb lg ln "
    "lp lt ma mb mc md me mg mi mk ml mm mn mo mp mr ms mt my na nb nc nd ne nh nj nl nm no nr nt nv ny nz oh ok on "
    "op or os ot oz pa pc pd ph pl pm po pp pr pt qa qr ra rd re rf rh ri rn rs rx sa sc sd se sf sg si sk so sp "
    "sq ss st su sw ta tb td te th ti tk tl tn to tr ts tv tx uk un up us ut ux va vc vi vm vp vr vs vt wa wc we wi "
    "wp wv wy xl xp xs yr za".split()
)
_OFTEN = 4  # see `Known.frequency`
_RARE = 2  # likewise: no abbreviation that is read often
_WORD = Listed.EVERYDAY | Listed.WORD


def words_of(name: str) -> list[str]:
    """Returns the words of a name without particles, titles, initials and a genitive s."""
    words = [re.sub(r"['’]s$", "", word) for word in _WORDS.findall(name)]
    return [word for word in words if len(word) > 1 and word.lower() not in PARTICLES]


def _all_words(name: str) -> list[str]:
    """Returns the words of a name with single letters that stand for one: "Wendy A. Carmichael" signs as WAC."""
    return [word for word in _WORDS.findall(name) if len(word) > 1 or word.isupper()]


class Spellings:
    """Says how else a person that was found may be called. Immutable."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer

    def of(self, name: str) -> Iterator[Spelling]:
        """Yields the full name, each part of it that can stand alone, short forms of the first, and its initials.

        An everyday word, and one that is on no list of names, counts with a capital letter only: "will" in lower case
        is nobody, though Will was found. Initials that are a word or an abbreviation of their own are left.
        """
        words = words_of(name)
        if len(words) > 1:
            yield Spelling(name, capitalised=False)
        for word in words:
            if len(word) > 1 and word.lower() == word.upper():  # a script without capitals
                if not 0 < len(clusters_of(word)) < _FEWEST_CLUSTERS:  # else it stands within other words
                    yield Spelling(word)
            elif len(word) >= _SHORTEST_PART or not word.isascii():
                yield Spelling(word, capitalised=not self._only_a_name(word))
        for short in NICKNAMES.get(fold(words[0]), ()) if len(words) > 1 else ():
            yield Spelling(short, capitalised=not self._only_a_name(short))
        for initials in dict.fromkeys("".join(word[0] for word in some) for some in (words, _all_words(name))):
            if self._are_initials(initials):
                yield Spelling(initials, capitalised=True)

    def of_user(self, name: str, _entity_type: str) -> Iterator[Spelling]:
        """Yields a user's name of letters alone, if it is no word that is written often."""
        if name.isalpha() and len(name) >= _SHORTEST_USER:
            number = self._gazetteer.listed(name)
            if not number & Listed.EVERYDAY and known(number).frequency < _OFTEN and name.lower() not in EVERYDAY:
                yield Spelling(name)

    def _are_initials(self, letters: str) -> bool:
        if not letters.isupper() or not letters.isascii():
            return False
        if len(letters) == len("JO"):
            return letters.lower() not in _ABBREVIATIONS
        bits = self._gazetteer.listed(letters)
        if len(letters) != _MOST_INITIALS:
            return False
        return known(bits).frequency <= _RARE or (bool(bits & NAME) and not bits & _WORD)

    def _only_a_name(self, word: str) -> bool:
        bits = self._gazetteer.listed(word)
        telling = bits & (COMMON_NAME | Listed.GIVEN)
        return bool(telling) and not bits & Listed.EVERYDAY and word.lower() not in EVERYDAY and len(word) > 3


def one_number_each(hits: Sequence[Sequence[Hit]]) -> list[list[Hit]]:
    """Returns the hits with a person's parts under the key of the full name that was found first.

    So "Anna", "Lee" and "Anna Lee's" have one number. A part that two people share counts for the first of them.
    """
    full: dict[str, str] = {}
    for hit in (hit for one in hits for hit in one if hit.entity_type == PERSON):
        words = words_of(hit.value)
        if len(words) > 1:
            for word in words:
                full.setdefault(fold(word), hit.key)
    return [[replace(hit, key=_key(hit, full)) for hit in one] for one in hits]


def _key(hit: Hit, full: dict[str, str]) -> str:
    words = words_of(hit.value) if hit.entity_type == PERSON else []
    if len(words) == 1:
        return full.get(fold(words[0]), hit.key if len(hit.value) == len(words[0]) else canonical(words[0]))
    return hit.key
