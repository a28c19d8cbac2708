"""Builds the gazetteer that is shipped: from lists of names and places, counts of people, and how words are used."""

from __future__ import annotations

import keyword
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping

from voting.screening.folding import fold
from voting.screening.known_words import EVERYDAY
from voting.screening.names.gazetteer import AREA, NAME, Gazetteer, Known, Listed
from voting.screening.names.training.biographies import counted
from voting.screening.names.training.corpus import OUTSIDE, Sentence, labelled
from voting.screening.names.training.frequencies import (
    LANGUAGES,
    LESS_KNOWN,
    clustered,
    count_level,
    is_word,
    often_written,
    population_level,
    written,
    zipfs,
)
from voting.screening.names.training.given_names import borne
from voting.screening.names.training.native import single_surnames, undivided_names
from voting.screening.names.training.salad import ordinary_words
from voting.screening.names.training.vocabulary import Names, Places, dictionary

_BORNE = 3  # people who bear a name of no list, at least, for it to be listed
_BORNE_OFTEN = 40
_KEPT = 2  # people, at least, for a name to have an entry at all
_ENTRY_ZIPF = 3.3
_EXONYM_ZIPF = 2.6
_EVERYDAY_ZIPF = 3.6
_WORD_ZIPF = 2.6
_AREA_PEOPLE = 5_000_000  # an area counts as a very large city


def build_gazetteer(
    names: Names, places: Places, sentences: Iterable[Sentence], plain: Iterable[str], *, doubtful: bool = False
) -> Gazetteer:
    """Returns the lists that are shipped: names, places, and which words are everyday ones.

    Args:
        names: Of lists.
        places: Of the world.
        sentences: Whose words in lower case are everyday ones when they name nobody.
        plain: Sentences that name nobody.
        doubtful: Whether names that are written often in a less known language count as its words. To learn with: so
            the model meets names that look like words, in languages of which it knows few people. Rules that ask for
            lists would leave such names alone.
    """
    spared = frozenset() if doubtful else _listed(names)
    flags: Counter[str] = Counter()
    for listed, flag in ((names.given, Listed.GIVEN), (names.surnames, Listed.SURNAME)):
        for name in {
            fold(part) for group in listed.values() for one in group for part in one.replace("-", " ").split()
        }:
            if len(name) > 1:
                flags[name] |= flag
    for group, flag in ((names.common_given, Listed.COMMON_GIVEN), (names.common_surnames, Listed.COMMON_SURNAME)):
        for name in group:
            flags[name] |= flag
    given, surnames = (counts.copy() for counts in counted())
    for name, people in borne().items():
        given[name] = max(given[name], people)
    for counts, flag, common in (
        (given, Listed.GIVEN, Listed.COMMON_GIVEN),
        (surnames, Listed.SURNAME, Listed.COMMON_SURNAME),
    ):
        for name, count in counts.items():
            if count >= _BORNE and name.isalpha() and not is_word(name):
                flags[name] |= flag | common * (count >= _BORNE_OFTEN)
    characters = single_surnames()
    for name in characters:
        flags[name] |= Listed.SURNAME
    surnames += characters
    settled, several = _placed(places, flags)
    for word in sorted(_everyday(sentences, plain, names) | (_foreign(names, spared) - set(settled))):
        flags[word] |= Listed.EVERYDAY
    for word in sorted(_oftener_words(spared) - set(settled)):
        flags[word] |= Listed.WORD
    known = _known(flags, given, surnames, settled, doubtful=doubtful)
    return Gazetteer({word: flags[word] | number for word, number in known.items()}, several, undivided_names())


def _placed(places: Places, flags: Counter[str]) -> tuple[Mapping[str, int], set[str]]:
    """Flags places of one word; returns their people and the places of several words."""
    several: set[str] = set()
    people: dict[str, int] = {}
    areas = {area: _AREA_PEOPLE for names in places.areas.values() for area in names}
    exonyms = {
        name: count
        for name, count in places.exonyms.items()
        if zipfs().get(fold(name), 0.0) >= _EXONYM_ZIPF and not flags.get(fold(name)) and not is_word(fold(name))
    }
    for listed, flag in ((places.people, Listed.PLACE), (exonyms, Listed.PLACE), (areas, Listed.COUNTRY)):
        for place, count in listed.items():
            folded = " ".join(fold(place).replace("-", " - ").split())
            if " " not in folded:
                flags[folded] |= flag
                people[folded] = max(count, people.get(folded, 0))
            elif len(folded.split()) <= 4:
                several.add(folded)
    return people, several


def _known(
    flags: Mapping[str, int],
    given: Mapping[str, int],
    surnames: Mapping[str, int],
    people: Mapping[str, int],
    *,
    doubtful: bool,
) -> dict[str, int]:
    """Returns what is known of every word that has an entry."""
    words = set(flags) | set(clustered()) | set(often_written())
    words |= {name for counts in (given, surnames) for name, count in counts.items() if count >= _KEPT}
    words |= {word for word, zipf in zipfs().items() if zipf >= _ENTRY_ZIPF}
    known: dict[str, int] = {}
    for word in sorted(words):
        # A name of a list that no biography has is borne all the same.
        lists = flags.get(word, 0)
        borne = [
            max(counts.get(word, 0), 3 * bool(lists & flag), 25 * bool(lists & common))
            for counts, flag, common in (
                (given, Listed.GIVEN, Listed.COMMON_GIVEN),
                (surnames, Listed.SURNAME, Listed.COMMON_SURNAME),
            )
        ]
        levels = Known(count_level(borne[0]), count_level(borne[1]), population_level(people.get(word, 0)))
        known[word] = levels.packed() | written(word, named=bool(lists & (NAME | AREA)) and not doubtful)
    return known


def _everyday(sentences: Iterable[Sentence], plain: Iterable[str], names: Names) -> set[str]:
    """Returns words that are written in lower case and name nobody, of the data and of our own plain sentences."""
    outside: Counter[str] = Counter()
    inside: Counter[str] = Counter()
    for sentence in sentences:
        for tokens, labels in labelled(sentence):
            for token, label in zip(tokens, labels, strict=True):
                if label != OUTSIDE:
                    inside[fold(token.text)] += 1
                elif token.text.islower():
                    outside[fold(token.text)] += 1
    words = {word for word, count in outside.items() if count > 2 and count > inside[word] and word.isalpha()}
    given = {fold(part) for group in names.given.values() for name in group for part in name.split()}
    often = {word for word in dictionary() if word.isalpha() and len(word) > 1} - given - names.common_surnames
    # English words so frequent that a surname of the same spelling is the rarer meaning: stack, fan, banner.
    often |= {word for word in dictionary(("en",), 2_000) if word.isalpha()} - names.common_given
    often |= set(keyword.kwlist)
    ours = {fold(word) for line in plain for word in line.split() if word.isalpha() and word.islower()}
    return words | often | (ours - names.common_given) | EVERYDAY


def _listed(names: Names) -> frozenset[str]:
    groups = (*names.given.values(), *names.surnames.values())
    return frozenset(fold(part) for group in groups for name in group for part in name.replace("-", " ").split())


def _foreign(names: Names, spared: Collection[str]) -> set[str]:
    """Returns words that are written often in another language than English and are on no list of names."""
    words = _words(LANGUAGES[1:], _EVERYDAY_ZIPF, spared)
    listed = {fold(part) for group in names.given.values() for name in group for part in name.split()}
    return {word for word in words if len(word) > 1} - listed - names.common_given - names.common_surnames


def _oftener_words(spared: Collection[str]) -> set[str]:
    """Returns words of all languages that are written often for how few people are called so."""
    return {word for word in _words(LANGUAGES, _WORD_ZIPF, spared) if len(word) > 1}


def _words(languages: Iterable[str], least: float, spared: Collection[str]) -> Iterator[str]:
    """Yields the words of languages, of less known ones without those that are spared."""
    for language in languages:
        for word in ordinary_words(language, least):
            folded = fold(word)
            if language not in LESS_KNOWN or folded not in spared:
                yield folded
