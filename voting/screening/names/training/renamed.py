"""Sentences with other people's names in the same cases, to train with: `s Petrem Novotným` as `s Martinem Černým`.

Names of the languages whose names are declined, and of some of which the texts have few: Faker's lists. A name is
replaced by one of the same list whose first case ends alike, with the ending that the sentence asks for.
"""

from __future__ import annotations

import importlib
import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from voting.screening import late
from voting.screening.folding import fold
from voting.screening.names.training.corpus import Sentence
from voting.screening.names.undeclined import cases

_LOCALES: Mapping[str, str] = {
    "cs": "cs_CZ",
    "et": "et_EE",
    "fi": "fi_FI",
    "hr": "hr_HR",
    "hu": "hu_HU",
    "lt": "lt_LT",
    "lv": "lv_LV",
    "pl": "pl_PL",
    "ro": "ro_RO",
    "sk": "sk_SK",
    "sl": "sl_SI",
    "tr": "tr_TR",
    **dict.fromkeys(("hi", "te", "ta", "bn", "mr"), "en_IN"),  # as they are typed in Latin letters
    "id": "id_ID",
    "ms": "id_ID",
    "vi": "vi_VN",
}
_WORD = late.compile(r"[^\W\d_]+")
_VOWELS = frozenset("aeiouy")
_COPIES = 2
_WITHOUT_MARKS = 0.25  # of the copies


@cache
def _lists(language: str) -> tuple[Mapping[str, str], ...]:
    """Returns the lists of names of a language, men's given names, women's, surnames: by folded name, as written."""
    provider = importlib.import_module(f"faker.providers.person.{_LOCALES[language]}").Provider
    lists = []
    for attribute in sorted(dir(provider)):
        listed = getattr(provider, attribute)
        if attribute.partition("_")[0] in ("first", "last") and "name" in attribute and not callable(listed):
            names = sorted({name for name in listed if isinstance(name, str) and _WORD.fullmatch(name)})
            lists.append({fold(name): name for name in names if len(fold(name)) == len(name)})
    return tuple(one for one in lists if one)


@cache
def _alike(language: str, number: int, ending: str, vowel: bool) -> Sequence[str]:
    """Returns the names of a list whose first case ends so, behind a vowel or behind none."""
    return [
        name
        for folded, name in sorted(_lists(language)[number].items())
        if folded.endswith(ending) and len(folded) > len(ending) + 1
        and (folded[: len(folded) - len(ending)][-1] in _VOWELS) is vowel
    ]  # fmt: skip


def other_name(word: str, language: str, draw: random.Random) -> str | None:
    """Returns another name in the case of this one; None for a word of no list."""
    folded = fold(word)
    if len(folded) != len(word):
        return None
    for stem, ending, first in [(folded, "", ""), *cases(folded)]:
        for number, listed in enumerate(_lists(language)):
            if stem + first in listed:
                others = _alike(language, number, first, stem[-1] in _VOWELS)
                if others:
                    name = draw.choice(others)
                    name = name[: len(name) - len(first)] + word[len(word) - len(ending) :]
                    return _written_as(word, name)
    return None


def _written_as(word: str, name: str) -> str:
    """Returns a name in the letters of another: small ones, and without marks where it has none."""
    if word.islower():
        return fold(name) if word.isascii() else name.lower()
    return name.upper() if word.isupper() and len(word) > 1 else name


def _renamed(name: str, language: str, draw: random.Random) -> str:
    return _WORD.sub(lambda word: other_name(word.group(), language, draw) or word.group(), name)


def renamed(sentence: Sentence, draw: random.Random) -> Sentence | None:
    """Returns the sentence with other people's names; None where no name of it is on a list of its language."""
    text, spans, at, changed = "", [], 0, False
    for start, end, kind in sentence.spans:
        text += sentence.text[at:start]
        name, at = sentence.text[start:end], end
        if kind == "PERSON":
            other = _renamed(name, sentence.language, draw)
            changed |= other != name
            name = other
        spans.append((len(text), len(text) + len(name), kind))
        text += name
    return Sentence(text + sentence.text[at:], tuple(spans), invented=True) if changed else None


def with_other_names(sentences: Iterable[Sentence], seed: int) -> Iterator[Sentence]:
    """Yields copies of the sentences in these languages, each with other people's names."""
    draw = random.Random(seed)
    for sentence in sentences:
        if sentence.language in _LOCALES:
            for _ in range(_COPIES):
                copy = renamed(sentence, draw)
                if copy is not None:
                    yield copy
                    if draw.random() < _WITHOUT_MARKS:
                        yield _without_marks(copy)


def _without_marks(sentence: Sentence) -> Sentence:
    """Returns a sentence as it is typed on a foreign keyboard: in small letters, without accents."""
    return replace(sentence, text="".join(bare if len(bare := fold(one)) == 1 else one for one in sentence.text))
