"""Seed phrases of wallets: 12 to 24 words of a fixed list whose last one holds a checksum (BIP-39).

Source: github.com/bitcoin/bips/blob/master/bip-0039.mediawiki; word lists of the package `mnemonic`, by its author.
With a telling word before it ("seed phrase", "mnemonic") a run counts without a checksum, since people mistype;
without, prose reaches twelve such words in a row hardly ever, and passes the checksum once in sixteen.
"""

from __future__ import annotations

import hashlib
import itertools
import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files

from voting.screening import late, re2
from voting.screening.placeholders import SECRET
from voting.screening.recogniser import Kind, Match, Recogniser

_LENGTHS = (24, 21, 18, 15, 12)
_LANGUAGES = ("english", "spanish", "french", "italian", "portuguese", "czech")
_WORD = late.compile(r"[^\W\d_]{3,12}")
# Beside a telling word the others may be numbered, quoted, and divided by anything; words of other lists only there.
_NOT_BETWEEN = late.compile(r"[^\s\d.,;:|\"'`()*_#\[\]-]")
_TELLING = re2.compile(
    r"(?i)seed|mnemonic|recovery|phrase|wallet|backup|secret|metamask|ledger|trezor|phantom|electrum|bip-?39|(?:12|"
    r"24)[ -]words?|"
    r"semilla|graine|frase|parole|palabras|wörter|portefeuille|khôi phục|ανάκτησης|сид-?фраз|odzyskiwania"
)
_RUN = re2.compile(r"\b(?:[A-Za-z]{3,8}[ ,\n]{1,9}){11,}[A-Za-z]{3,8}\b")
_NUMBERED = re2.compile(
    r"\b(?:1[.):]?[ \t]{1,3}[A-Za-z]{3,8}[ \t,;\n]{1,4})(?:\d{1,2}[.):]?[ \t]{1,3}[A-Za-z]{3,8}[ \t,;\n]{1,4}){10,}"
    r"\d{2}[.):]?[ \t]{1,3}[A-Za-z]{3,8}\b"
)
_ANNOUNCED = re2.compile(
    r"(?i)\b(?:seed|recovery|secret|backup|mnemonic|wallet|phrase|words?)\b[^\n:=]{0,40}?(?:[ ]is|[ ]are|:|=)\s{0,9}"
    r"[\"'`]?"
    r"((?-i:[a-z]{3,9}[ ,\n]{1,9}){11,23}(?-i:[a-z]{3,9}))"
)
_REACH = 160  # characters between a telling word and the first
_MOST_BACK = 2  # of the eleven steps: twelve words drawn stand so once in a thousand times
_NEARLY = 0.8  # of the words
_OF_WALLETS = late.compile(
    r"(?i)mnemonic|wallet|metamask|trezor|electrum|bip|portefeuille|khôi|ανάκ|"
    r"сид|odzysk"
)
_FEWEST = 5  # words of a part
_OPENED, _CLOSED = late.compile(r"[:=«\"“„'`(]\s*\Z"), late.compile(r"\s?[.,;:»\"”'`)\n…]|\Z")
_LONGEST = 700  # characters of a phrase with its numbers and marks


@lru_cache(maxsize=1)  # word lists alone: nothing of a text is kept
def _indices() -> dict[str, dict[str, int]]:
    """Returns per word the languages that have it and its number there."""
    known: dict[str, dict[str, int]] = {}
    for language in _LANGUAGES:
        listed = files("mnemonic").joinpath("wordlist", f"{language}.txt").read_text("utf-8")
        for number, word in enumerate(unicodedata.normalize("NFC", listed).split()):
            known.setdefault(word, {})[language] = number
    return known


def find_seed_phrases(text: str) -> Iterator[Match]:
    """Yields whole phrases, from the first word to the last."""
    for pattern in (_RUN, _NUMBERED):
        for words in pattern.finditer(text):
            for run in _runs(text, *words.span()):
                yield from _phrases(run, told=False)
            yield from _mistyped(text, *words.span())
    yield from _announced(text)
    seen = 0
    for word in _TELLING.finditer(text):
        if word.end() >= seen:
            seen = word.end() + _REACH
            for run in _runs(text, word.end(), min(len(text), seen + _LONGEST)):
                near = run[0].start() <= seen
                yield from _phrases(run, told=near)
                if near and _OF_WALLETS.match(word.group()) is not None and _is_part(run, text):
                    yield Match(run[0].start(), run[-1].end(), 0.8)


def _mistyped(text: str, start: int, end: int) -> Iterator[Match]:
    """Yields a run of as many words as a phrase has, nearly all of the list, where one is spoken of."""
    words = text[start:end].split()
    known = sum("english" in _indices().get(word.strip(","), ()) for word in words[:25])
    told = _TELLING.search(text[max(0, start - _REACH) : end + _REACH]) is not None
    if told and len(words) in _LENGTHS and known >= _NEARLY * len(words):
        yield Match(start, end, 0.8)


def _announced(text: str) -> Iterator[Match]:
    """Yields twelve words and more after words that say what they are, most of them of the list: people mistype."""
    for match in _ANNOUNCED.finditer(text):
        words = match.group(1).lower().split()
        known = sum(word.strip(",") in _indices() for word in words[:24])
        listed = _is_sorted(words[: _LENGTHS[-1]])
        if len(words) >= _LENGTHS[-1] and known >= 0.5 * len(words[:24]) and not listed:
            length = max(one for one in _LENGTHS if one <= len(words))
            ends = [word.end() for word in re.finditer(r"\S+", match.group(1))]
            yield Match(match.start(1), match.start(1) + ends[length - 1], 0.8)


def _runs(text: str, start: int, end: int) -> Iterator[list[re.Match[str]]]:
    """Yields words of the lists that follow one another."""
    run: list[re.Match[str]] = []
    for word in _WORD.finditer(text, start, end):
        if run and _NOT_BETWEEN.search(text, run[-1].end(), word.start()):
            yield run
            run = []
        if word.group().lower() in _indices():
            run.append(word)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _phrases(run: list[re.Match[str]], *, told: bool) -> Iterator[Match]:
    at = 0
    while len(run) - at >= _LENGTHS[-1]:
        if len({word.group() for word in run[at : at + _LENGTHS[-1]]}) < _LENGTHS[-1] / 2:
            at += 1
            continue
        if _is_sorted([word.group().lower() for word in run[at : at + _LENGTHS[-1]]]):
            at += 1
            continue
        for length in _LENGTHS:
            words = [word.group().lower() for word in run[at : at + length]]
            if len(words) == length and _has_checksum(words):
                yield Match(run[at].start(), run[at + length - 1].end())
                at += length
                break
        else:
            if told and at == 0 and len(run) in _LENGTHS:
                yield Match(run[0].start(), run[-1].end(), 0.9)
                return
            at += 1


def _is_part(run: list[re.Match[str]], text: str) -> bool:
    """Whether words of one list, set off by signs, are a part of a phrase: "the first half: orbit pepper lunch …"."""
    words = [word.group().lower() for word in run]
    if not _FEWEST <= len(words) < _LENGTHS[-1] or len(set(words)) < len(words) or words == sorted(words):
        return False
    before, after = text[max(0, run[0].start() - 3) : run[0].start()], text[run[-1].end() : run[-1].end() + 2]
    set_off = _OPENED.search(before) is not None and _CLOSED.match(after) is not None
    one = frozenset.intersection(*(frozenset(_indices()[word]) for word in words))
    return set_off and bool(one) and all(word.group().islower() for word in run)


def _is_sorted(words: list[str]) -> bool:
    """Whether words stand in the order of a dictionary, but for some whose first letter has an accent: a list."""
    return sum(left > right for left, right in itertools.pairwise(words)) <= _MOST_BACK


def _has_checksum(words: list[str]) -> bool:
    """Whether the words are of one language and their last bits are the hash of the others."""
    numbers = [_indices()[word] for word in words]
    for language in set(numbers[0]).intersection(*numbers):
        bits = "".join(f"{one[language]:011b}" for one in numbers)
        cut = len(bits) * 32 // 33
        entropy = int(bits[:cut], 2).to_bytes(cut // 8, "big")
        if f"{hashlib.sha256(entropy).digest()[0]:08b}".startswith(bits[cut:]):
            return True
    return False


SEED_PHRASE = Recogniser(
    name="secret_seed_phrase",
    kind=Kind.SECRET,
    entity_type=SECRET,
    explanation="Looks like the words that open a wallet.",
    find=find_seed_phrases,
    spreads=False,
)
