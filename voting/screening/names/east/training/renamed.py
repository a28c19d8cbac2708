"""Copies of sentences with other people's names in Chinese, Japanese and Korean, to train with.

So that a model learns what stands around a name and how names are made, and not the names of the texts.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from voting.screening import late
from voting.screening.names.east.letters import HAN, HANGUL, KANA, kind
from voting.screening.names.east.training.lists import Lists
from voting.screening.names.east.words import LANGUAGES
from voting.screening.names.training.corpus import Sentence
from voting.screening.names.training.native import native_names, traditional

_FREQUENT, _OFTEN = 150, 0.6  # surnames that are drawn oftener, and how often
_TRIES = 60
_FULL_KOREAN, _GIVEN = 3, 2
_CALLED = "小老阿"
_HAN = late.compile(f"[{HAN}]+")
_KANA = late.compile(f"[{KANA}]+")
_HANGUL = late.compile(f"[{HANGUL}]+")
_HIRAGANA = late.compile("[\u3041-\u309f]")


@dataclass(frozen=True)
class Pool:
    """Names of one language: surnames, the most frequent ones first, and given names, of one character and more."""

    surnames: Sequence[str]
    known: frozenset[str]
    given: Sequence[str]
    characters: Sequence[str]

    def surname(self, draw: random.Random, length: int | None = None) -> str:
        """Returns a surname, of as many characters as asked for if one is soon drawn."""
        for _ in range(_TRIES):
            name = draw.choice(self.surnames[:_FREQUENT] if draw.random() < _OFTEN else self.surnames)
            if length in (None, len(name)):
                break
        return name

    def given_name(self, draw: random.Random, like: str) -> str:
        """Returns a given name, of one character if `like` is, and of its script if one is soon drawn."""
        if self.characters:
            if len(like) == 1:
                return draw.choice(self.characters)
            both = draw.choice(self.characters) + draw.choice(self.characters)
            return both if draw.random() < 0.5 else draw.choice(self.given)
        for _ in range(_TRIES):
            name = draw.choice(self.given)
            if kind(name) == kind(like):
                break
        return name


def pools_of(lists: Lists) -> Mapping[str, Pool]:
    """Returns the names to draw from, per language."""
    pools = {}
    for language in LANGUAGES:
        surnames = native_names()[language].surnames
        known = frozenset({*surnames, *map(_traditional, surnames)} if language == "zh" else surnames)
        given = lists.given[language]
        characters = [name for name in given if len(name) == 1] if language == "zh" else []
        pools[language] = Pool(surnames, known, [name for name in given if len(name) > 1], characters)
    return pools


def with_other_names(sentence: Sentence, pools: Mapping[str, Pool], draw: random.Random) -> Sentence | None:
    """Returns the sentence with other people's names, the same for the same; None where there is none to change."""
    drawn: dict[str, str] = {}
    text, spans, at = "", [], 0
    is_traditional = _traditional(sentence.text) == sentence.text
    for start, end, entity_type in sentence.spans:
        text += sentence.text[at:start]
        name = sentence.text[start:end]
        if entity_type == "PERSON" and name not in drawn:
            language = _language(name, sentence)
            other = _other(name, language, pools, draw)
            drawn[name] = _traditional(other) if language == "zh" and is_traditional else other
        name = drawn.get(name, name) if entity_type == "PERSON" else name
        spans.append((len(text), len(text) + len(name), entity_type))
        text += name
        at = end
    if all(name == other for name, other in drawn.items()):
        return None
    return replace(sentence, text=text + sentence.text[at:], spans=tuple(spans), invented=True)


def _traditional(text: str) -> str:
    return "".join(map(traditional(), text))


def _language(name: str, sentence: Sentence) -> str:
    letters = name.replace(" ", "")
    if _HANGUL.fullmatch(letters):
        return "ko"
    if _KANA.fullmatch(letters):
        return "ja"
    if _HAN.fullmatch(letters):
        return "ja" if sentence.language == "ja" or _HIRAGANA.search(sentence.text) else "zh"
    return ""


def _other(name: str, language: str, pools: Mapping[str, Pool], draw: random.Random) -> str:
    """Returns another name of the same make; the same where it is none of these."""
    if not language:
        return name
    pool = pools[language]
    surname, blank, given = name.partition(" ")
    if blank:
        known = surname in pool.known and " " not in given
        return f"{pool.surname(draw)} {pool.given_name(draw, given)}" if known else name
    return {"zh": _chinese, "ja": _japanese, "ko": _korean}[language](name, pool, draw)


def _korean(name: str, pool: Pool, draw: random.Random) -> str:
    if len(name) == _FULL_KOREAN and name[0] in pool.known:
        return pool.surname(draw, 1) + pool.given_name(draw, name)
    if len(name) == _GIVEN:
        return pool.given_name(draw, name)
    return pool.surname(draw, 1) if name in pool.known else name


def _chinese(name: str, pool: Pool, draw: random.Random) -> str:
    if len(name) == 1:
        return pool.surname(draw, 1) if name in pool.known else name
    if len(name) == _GIVEN and name[0] in _CALLED:
        return name[0] + (pool.surname(draw, 1) if name[1] in pool.known else draw.choice(pool.characters))
    if len(name) == _GIVEN and name[0] == name[1]:
        return draw.choice(pool.characters) * 2
    for length in (2, 1):
        rest = name[length:]
        if name[:length] in pool.known and 1 <= len(rest) <= _GIVEN:
            return pool.surname(draw) + pool.given_name(draw, rest)
    return pool.given_name(draw, name) if len(name) == _GIVEN else name


def _japanese(name: str, pool: Pool, draw: random.Random) -> str:
    if name in pool.known:
        return pool.surname(draw)
    for length in (2, 3, 1):
        if name[:length] in pool.known and len(name) > length:
            return pool.surname(draw) + pool.given_name(draw, name[length:])
    return pool.given_name(draw, name) if kind(name) in "HC" and 1 < len(name) <= 4 else name
