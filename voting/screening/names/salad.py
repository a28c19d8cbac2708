"""Rows of ordinary words of a language, in no order: what no word of is a name, whatever the language is.

Templates and annotated sentences are of few languages and subjects. Rows of words teach that a word that is written
often is none, though the model knows neither it nor its neighbours; those with a name among them, that one is.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping

from voting.screening.folding import fold
from voting.screening.names.biographies import counted
from voting.screening.names.frequencies import LANGUAGES, as_printed, counted_words
from voting.screening.names.vocabulary import Places

_BEARERS = 2.2  # a name is a word when fewer people bear it than its frequency, less this many powers of ten, says
_OFTENER = ("de", "de", "pl")  # whose nouns are in capitals, and of which there are few sentences
_JOINTS = (" ",) * 12 + (", ", ", ", " - ", ": ", ". ", " / ", " | ")
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
}


def ordinary_words(language: str, least: float = 3.3) -> Iterator[str]:
    """Yields words of a language that are written often and are hardly anybody's name, as they are printed."""
    given, surnames = counted()
    for word, zipf in sorted(counted_words(language, "small")):
        folded = fold(word)
        if zipf >= least and given[folded] + surnames[folded] < 10 ** (zipf - _BEARERS):
            yield as_printed(word, language)


class Salad:
    """Draws rows of words. Not thread-safe: it owns its random numbers."""

    def __init__(self, places: Places, seed: int) -> None:
        self._draw = random.Random(seed)
        taken = {fold(name) for name in places.people} | {fold(one) for names in places.areas.values() for one in names}
        self._words = {
            language: [word for word in ordinary_words(language) if fold(word) not in taken] for language in LANGUAGES
        }

    def row(self) -> tuple[str, str]:
        """Returns a row, in one of four with a place for a name (`{p}` or `{g}`), and its language."""
        draw = self._draw
        language = draw.choice((*LANGUAGES, *_OFTENER))
        words = draw.choices(self._words[language], k=draw.randint(2, 10))
        if draw.random() < 0.25:
            words.insert(draw.randint(0, len(words)), draw.choice(("{p}", "{g}")))
        row = "".join(word + draw.choice(_JOINTS) for word in words).strip(" ,-:/|")
        return (row[0].upper() + row[1:] if draw.random() < 0.4 else row), language
