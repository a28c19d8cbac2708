"""Names in Chinese, Japanese, Korean and Indian script, and Chinese in simplified characters; to train with.

Out of Faker's locales, whose Latin parts `vocabulary` uses, and for Japanese out of `japanese-personal-name-dataset`;
characters are changed with `opencc-python-reimplemented`.
"""

from __future__ import annotations

import importlib
import random
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from voting.screening.names.corpus import Sentence
from voting.screening.names.templates.asian import PLACES

_LOCALES = {"zh": ("zh_CN", "zh_TW"), "ja": ("ja_JP",), "ko": ("ko_KR",), "hi": ("hi_IN",)}
_MOST_FREQUENT = 120  # surnames: rarer ones are drawn less often
_WAYS = 6


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


def chinese_surnames() -> Counter[str]:
    """Returns surnames of one character in both writings, and a number of bearers that stands for their rank."""
    ranked = [name for name in native_names()["zh"].surnames if len(name) == 1]
    return Counter(
        {one: 3_000 // (1 + rank // 20) for rank, name in enumerate(ranked) for one in (name, traditional()(name))}
    )


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
