"""How often a word is written, with a capital letter or without, and which words are used alike; to train with.

Out of three packages: counts and word clusters (Brown et al. 1992, hierarchical, so that a cluster's leading bits are
a coarser cluster) that spaCy gathered on Reddit's comments, as in `spacy-lookups-data`; and `wordfreq`'s frequencies.
"""

from __future__ import annotations

import gzip
import importlib
import json
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from voting.screening.folding import fold
from voting.screening.names.gazetteer import Known
from voting.screening.names.tokens import is_letter

_WELL_KNOWN = ("en", "de", "fr", "es", "pt", "it", "nl", "sv", "pl", "da", "nb", "cs", "fi", "ro", "tr", "id")
LESS_KNOWN = ("hu", "sk", "sl", "sh", "lt", "lv")
"""Languages of which too few people are counted to tell a name from a word by how many bear it."""
LANGUAGES = (*_WELL_KNOWN, *LESS_KNOWN)
"""Languages in Latin letters of which words are counted."""

_ABSENT = -20.0  # natural logarithm of the share of a word that was not counted
_WRITTEN = -18.5  # likewise; misspellings that are made often are written more often
_WORD_ZIPF = 3.0
_ZIPF_STEPS = (1.0, 2.0, 2.8, 3.4, 4.0, 4.7, 5.4)
_CAPITAL_STEPS = (-3.5, -1.8, -0.7, 0.5, 1.8, 3.2)
_COUNT_STEPS = (1, 3, 8, 25, 80, 300, 1_000)
_POPULATION_STEPS = (1, 15_000, 60_000, 250_000, 1_000_000)


def level(value: float, steps: tuple[float, ...]) -> int:
    """Returns how many of the rising steps a value has reached."""
    return sum(value >= step for step in steps)


def count_level(count: float) -> int:
    """Returns the level, 0 to 7, of how many people bear a name."""
    return level(count, _COUNT_STEPS)


def population_level(people: int) -> int:
    """Returns the level, 0 to 5, of how many people live in a place; 0 for none."""
    return level(people, _POPULATION_STEPS)


@cache
def _lookup(kind: str, language: str = "en") -> Mapping[str, float]:
    data = files("spacy_lookups_data").joinpath("data", f"{language}_lexeme_{kind}.json.gz").read_bytes()
    table: dict[str, float] = json.loads(gzip.decompress(data))
    return table


@cache
def zipfs(languages: tuple[str, ...] = LANGUAGES) -> Mapping[str, float]:
    """Returns per folded word the greatest of its frequencies in the languages, as the logarithm per 1e9 words."""
    found: dict[str, float] = {}
    for language in languages:
        for word, zipf in counted_words(language):
            folded = fold(word)
            found[folded] = max(zipf, found.get(folded, 0.0))
    return found


def counted_words(language: str) -> Iterator[tuple[str, float]]:
    """Yields words of a language, in lower case, with their frequency as `zipfs` has it."""
    frequencies = importlib.import_module("wordfreq")
    for word, share in frequencies.get_frequency_dict(language, "best").items():
        if all(map(is_letter, word)):
            yield word, frequencies.freq_to_zipf(share)


def as_printed(word: str, language: str) -> str:
    """Returns a word in lower case as it stands within a sentence: in German with a capital where it is a noun."""
    if language != "de":
        return word
    table = _lookup("prob", "de")
    return word.title() if table.get(word.title(), _ABSENT) > table.get(word, _ABSENT) else word


def shares(word: str) -> tuple[float, float]:
    """Returns the logarithm of a folded word's share in lower case and with a capital letter."""
    table = _lookup("prob")
    return table.get(word, _ABSENT), table.get(word.title(), _ABSENT)


def is_word(name: str) -> bool:
    """Whether a folded name is a word that is written often, and mostly without a capital letter."""
    lower, title = shares(name)
    return zipfs().get(name, 0.0) >= _WORD_ZIPF and lower > title


def written(word: str, *, named: bool = False) -> int:
    """Returns what is known of how a folded word is used, as `Known` packs it.

    Args:
        word: Folded.
        named: Whether it is a name, whose frequency in less known languages does not tell that it is a word as well.
    """
    lower, title = shares(word)
    capital = 1 + level(title - lower, _CAPITAL_STEPS) if max(lower, title) > _ABSENT else 0
    clusters = _lookup("cluster")
    return Known(
        frequency=level(zipfs(_WELL_KNOWN if named else LANGUAGES).get(word, 0.0), _ZIPF_STEPS),
        capital=capital,
        cluster=int(clusters.get(word, 0)),
        capital_cluster=int(clusters.get(word.title(), 0)),
    ).packed()


def clustered() -> Iterator[str]:
    """Yields the folded words that have a cluster."""
    yield from {fold(word) for word, cluster in _lookup("cluster").items() if cluster and word.isalpha()}


def often_written() -> Iterator[str]:
    """Yields folded words that Reddit's comments hold more than once in a hundred million words."""
    yield from {fold(word) for word, share in _lookup("prob").items() if share >= _WRITTEN and word.isalpha()}
