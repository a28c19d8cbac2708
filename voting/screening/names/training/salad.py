"""Rows of ordinary words of a language, in no order: what no word of is a name, whatever the language is.

Templates and annotated sentences are of few languages and subjects. Rows of words teach that a word that is written
often is none, though the model knows neither it nor its neighbours; those with a name among them, that one is.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from functools import cache

from voting.screening.folding import fold
from voting.screening.names.training.biographies import counted
from voting.screening.names.training.frequencies import LANGUAGES, as_printed, counted_words
from voting.screening.names.training.native import native_names
from voting.screening.names.training.vocabulary import Places
from voting.screening.names.undeclined import first_cases

_BORNE = 2.9  # of a name that is declined, as a frequency: five people bear it
_BEARERS = 2.2  # a name is a word when fewer people bear it than its frequency, less this many powers of ten, says
_OFTENER = ("de", "de", "pl")  # whose nouns are in capitals, and of which there are few sentences
_JOINTS = (" ",) * 12 + (", ", ", ", " - ", ": ", ". ", " / ", " | ")
_LISTED = (", ", ", ", ", ", " | ", " / ", " – ", "\n- ", "\n", ": ", "; ")
_RARE, _OFTEN = 2.3, 3.3  # half of the rows are of words that are written often
_RUNS_ON = {
    "zh": ("", "", "", "，", "、", "的"),
    "ja": ("の", "は", "が", "を", "に", "で", "と", "、", "", "も"),
    "hi": (" ",),
}
_NATIVE_ZIPF = 3.8
_SURELY_WORD = 4.6  # a word of two characters, the first of which is a surname's
NATIONS: Mapping[str, str] = {
    "en": "American",
    "de": "German",
    "fr": "French",
    "es": "Mexican",
    "pt": "Brazilian",
    "it": "Italian",
    "nl": "Dutch",
    "sv": "Norwegian",
    "pl": "Pole",
    "da": "Dane",
    "nb": "Norwegian",
    "cs": "Czech",
    "fi": "Finn",
    "ro": "Romanian",
    "tr": "Turk",
    "id": "Indonesian",
    "hu": "Hungarian",
    "sk": "Slovak",
    "sl": "Slovene",
    "sh": "Serb",
    "lt": "Lithuanian",
    "lv": "Latvian",
}
_DECLINING = frozenset({"pl", "cs", "fi", "ro", "tr", "hu", "sk", "sl", "sh", "lt", "lv"})
"""Languages whose names end otherwise when they are declined."""


def ordinary_words(language: str, least: float = _OFTEN) -> Iterator[str]:
    """Yields words of a language that are written often and are hardly anybody's name, as they are printed."""
    yield from (word for word, zipf in _ordinary(language) if zipf >= least)


@cache
def _ordinary(language: str) -> tuple[tuple[str, float], ...]:
    given, surnames = counted()
    zipfs = {fold(word): zipf for word, zipf in counted_words(language)}

    def is_name(folded: str, zipf: float) -> bool:
        return given[folded] + surnames[folded] >= 10 ** (zipf - _BEARERS)

    def is_case(folded: str, zipf: float) -> bool:
        """Whether it is a name that is declined rather than a word: its first case is a name, and as often borne."""
        cases = first_cases(folded) if language in _DECLINING and folded.isascii() else ()
        return any(is_name(first, max(zipf, zipfs.get(first, 0.0), _BORNE)) for first in cases)

    return tuple(
        (as_printed(word, language), zipf)
        for word, zipf in sorted(counted_words(language))
        if zipf >= _RARE and not is_name(folded := fold(word), zipf) and not is_case(folded, zipf)
    )


class Salad:
    """Draws rows of words. Not thread-safe: it owns its random numbers."""

    def __init__(self, places: Places, seed: int) -> None:
        self._draw = random.Random(seed)
        taken = {fold(name) for name in places.people} | {fold(one) for names in places.areas.values() for one in names}
        self._words = {
            least: {
                language: [word for word in ordinary_words(language, least) if fold(word) not in taken]
                for language in LANGUAGES
            }
            for least in (_RARE, _OFTEN)
        }
        self._native = {language: native_words(language) for language in _RUNS_ON}

    def row(self) -> tuple[str, str]:
        """Returns a row, in one of five with a place for a name (`{p}` or `{g}`), and its language."""
        draw = self._draw
        if draw.random() < 0.14:
            return self._native_row()
        language = draw.choice((*LANGUAGES, *_OFTENER))
        words = draw.choices(self._words[draw.choice((_RARE, _OFTEN))][language], k=draw.randint(2, 10))
        roll = draw.random()
        if roll < 0.25:  # a heading, or things called by what they are
            words = [word[0].upper() + word[1:] for word in words]
        elif roll < 0.3:
            at = draw.randrange(len(words))
            words[at] = words[at][0].upper() + words[at][1:]
        if draw.random() < 0.2:
            words.insert(draw.randint(0, len(words)), draw.choice(("{p}", "{g}")))
        joints = _JOINTS if draw.random() < 0.6 else (draw.choice(_LISTED),)
        row = "".join(word + draw.choice(joints) for word in words).strip(" ,-:/|–;\n")
        return (row[0].upper() + row[1:] if draw.random() < 0.4 else row), language

    def word(self, language: str) -> str:
        """Returns a word as it is printed."""
        known = language if language in LANGUAGES else "en"
        return self._draw.choice(self._words[self._draw.choice((_RARE, _OFTEN))][known])

    def _native_row(self) -> tuple[str, str]:
        draw = self._draw
        language = draw.choice(tuple(_RUNS_ON))
        words = draw.choices(self._native[language], k=draw.randint(2, 8))
        return "".join(word + draw.choice(_RUNS_ON[language]) for word in words).strip(" 、，"), language


def native_words(language: str) -> list[str]:
    """Returns words of a script of its own that are written often and look like nobody's name."""
    names = native_names()[language]
    surnames, given = frozenset(names.surnames), frozenset(names.given)
    found = []
    for word, zipf in sorted(counted_words(language)):
        if word.isascii() or len(word) < 2 or word in surnames or word in given:
            continue
        if language == "hi":
            usual = zipf >= _NATIVE_ZIPF
        elif word[:2] in surnames or word[-2:] in given:
            usual = False
        else:
            usual = zipf >= (_SURELY_WORD if word[0] in surnames else _NATIVE_ZIPF)
        if usual:
            found.append(word)
    return found
