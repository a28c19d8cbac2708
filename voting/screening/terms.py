"""Finds given values in any spelling, in one pass: the session's identifiers, marked words, values found elsewhere.

A value is looked for three ways, each by an Aho–Corasick automaton, so that the time depends on the text and on the
number of hits alone:

1. *folded*: without case, accents and look-alike letters, punctuation as it is;
2. *squeezed*: letters and digits alone, so that `1234-5678` is found as `12345678`, `1234 5678` and split over lines;
3. *encoded*: in Base64 at each of its three alignments, and in hexadecimal.
"""

from __future__ import annotations

import base64
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import ahocorasick

from voting.screening import late
from voting.screening.folding import LETTERS_AND_DIGITS, Squeezed, canonical, fold, fold_mapped, squeeze
from voting.screening.recogniser import BLANK, Kind
from voting.screening.word_edges import is_other_word, is_word

_LONG = 8  # squeezed characters from which a value is found whatever separators are strewn into it
_SHORTEST_SQUEEZED = 4
_MOST_INITIALS = 3
_GOES_ON, _WENT_BEFORE = late.compile(r"[-_][A-Z]{2}"), late.compile(r"[A-Z]{2}[-_]\Z")
_Found: TypeAlias = tuple[int, tuple[int, "Term"]]  # the last character's index; the length, and whose it is
_BASE64_RUN = late.compile(r"[A-Za-z0-9+/_=-]+")


@dataclass(frozen=True, slots=True)
class Target:
    """A value to look for, and what to call it.

    Attributes:
        kind: Which of several findings wins.
        entity_type: Of its placeholder.
        name: The recogniser's name.
        explanation: For the voter.
        key: Shared by all values that get one number.
        score: In [0, 1], of what is found.
    """

    kind: Kind
    entity_type: str
    name: str
    explanation: str
    key: str = field(repr=False)
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class Term:
    """One spelling of a target.

    Attributes:
        value: The spelling.
        target: What it stands for.
        inside: Whether it also counts in the middle of a longer word.
        capitalised: Whether it counts only with a capital letter, because it is an everyday word as well.
        solid: Whether it counts only without anything strewn in.
        encodings: Whether to look for it in Base64 and hexadecimal, too.
        whole: Whether it is a word of its own wherever it counts, in scripts without capitals and with its marks, too.
    """

    value: str = field(repr=False)
    target: Target
    inside: bool = False
    capitalised: bool = False
    solid: bool = False
    encodings: bool = False
    whole: bool = False


def as_target(kind: Kind, entity_type: str, name: str, explanation: str, value: str) -> Target:
    """Returns a target whose number is shared by all spellings of `value`."""
    return Target(kind, entity_type, name, explanation, canonical(value))


class TermFinder:
    """Finds all spellings of a fixed set of terms. Immutable once built."""

    def __init__(self, terms: Iterable[Term]) -> None:
        folded: dict[str, Term] = {}
        squeezed: dict[str, Term] = {}
        encoded: dict[str, Term] = {}
        for term in terms:
            literal = fold(term.value).strip()
            if literal:
                folded.setdefault(literal, term)
            bare = squeeze(term.value)
            if len(bare) >= _SHORTEST_SQUEEZED and not term.solid:
                squeezed.setdefault(bare, term)
            if term.encodings:
                for spelling in _encodings(term.value):
                    encoded.setdefault(spelling, term)
        self._folded = _automaton(folded)
        self._squeezed = _automaton(squeezed)
        self._squeezable = {term.value for term in squeezed.values()}
        self._encoded = _automaton(encoded)

    def find(self, text: str) -> Iterator[tuple[int, int, Target]]:
        """Yields start, end and target of every spelling in `text`, in no order; overlaps of one target are merged."""
        if self._folded is None and self._squeezed is None:
            return
        folded, origins = fold_mapped(text)
        found = [] if self._folded is None else list(self._folded.iter(folded))
        yield from _merged(self._find_folded(text, found, origins))
        if self._squeezed is not None and self._is_strewn(folded, found):
            yield from _merged(self._find_squeezed(text, Squeezed(folded, origins)))
        if self._encoded is not None:
            yield from _merged(
                (*_widen(text, last + 1 - length, last + 1), term.target)
                for last, (length, term) in self._encoded.iter(text)
            )

    def _is_strewn(self, folded: str, found: Iterable[_Found]) -> bool:
        """Whether letters and digits alone spell more than the text as it is; to find out where takes a while."""
        bare = self._squeezed.iter("".join(LETTERS_AND_DIGITS.findall(folded)))
        as_written = Counter(term.value for _, (_, term) in found if term.value in self._squeezable)
        return Counter(term.value for _, (_, term) in bare) != as_written

    def _find_folded(
        self, text: str, found: Iterable[_Found], origins: list[int] | None
    ) -> Iterator[tuple[int, int, Target]]:
        for last, (length, term) in found:
            start, end = last + 1 - length, last + 1
            if origins is not None:
                start, end = origins[start], origins[end - 1] + 1
            if _counts(term, text, start, end):
                yield start, end, term.target

    def _find_squeezed(self, text: str, squeezed: Squeezed) -> Iterator[tuple[int, int, Target]]:
        for last, (length, term) in self._squeezed.iter(squeezed.text):
            start, end = squeezed.origin(last + 1 - length), squeezed.origin(last) + 1
            if end - start > 4 * length + 16:
                continue
            between = text[start:end]
            if length < _LONG and _is_everyday(between, length):
                continue
            if BLANK not in between and _counts(term, text, start, end, squeezed_length=length):
                yield start, end, term.target


def _merged(found: Iterable[tuple[int, int, Target]]) -> Iterator[tuple[int, int, Target]]:
    """Yields places, those of one target that overlap as one: a periodic text holds one at every character."""
    latest: dict[str, tuple[int, int, Target]] = {}
    for start, end, target in found:
        low, high, known = latest.get(target.key, (start, end, target))
        if start < high and low < end:
            latest[target.key] = min(low, start), max(high, end), known
        else:
            yield low, high, known
            latest[target.key] = start, end, target
    yield from latest.values()


def _is_everyday(between: str, length: int) -> bool:
    """Whether a short value with blanks strewn in is rather words that happen to join: "my app" for `myapp`."""
    if "\n" in between or not any(map(str.isspace, between)) or not between.isascii():
        return False
    return not any(map(str.isdigit, between)) or len(between) > length + 4


def _automaton(words: dict[str, Term]) -> Any:
    """Returns an automaton whose values are `(length, term)`, or None without words."""
    if not words:
        return None
    automaton = ahocorasick.Automaton()
    for word, term in words.items():
        automaton.add_word(word, (len(word), term))
    automaton.make_automaton()
    return automaton


def _counts(term: Term, text: str, start: int, end: int, squeezed_length: int = 0) -> bool:
    if term.capitalised and not text[start].isupper():
        return False
    if term.inside and (not squeezed_length or squeezed_length >= _LONG):
        return True
    if term.whole and not is_word(text, start, end, strewn=squeezed_length > 0):
        return False
    if term.whole and is_other_word(text, start, end, term.value):
        return False
    if term.whole and end - start <= _MOST_INITIALS and _is_of_a_constant(text, start, end):
        return False
    return _starts_word(text, start) and _ends_word(text, start, end)


def _is_of_a_constant(text: str, start: int, end: int) -> bool:
    """Whether initials are a word of what a program names in capitals: `WS-DB-USER`, `WS_COUNT`, `MAX_WS`."""
    if not text[start:end].isupper():
        return False
    return _GOES_ON.match(text, end) is not None or _WENT_BEFORE.search(text, max(0, start - 4), start) is not None


def _starts_word(text: str, start: int) -> bool:
    """Whether a word may start here: after no letter or digit of the same kind, or at camelCase's hump."""
    first = text[start]
    if start == 0 or not _bound(first):
        return True
    before = text[start - 1]
    return not _joined(before, first) or (before.islower() and first.isupper())


def _ends_word(text: str, start: int, end: int) -> bool:
    """As `_starts_word`; a genitive or plural s makes no other word, but initials one more: "FH" is not in "FHS"."""
    last = text[end - 1]
    if end == len(text) or not _bound(last):
        return True
    after = text[end]
    if not _joined(last, after) or (last.islower() and after.isupper()):
        return True
    owned = after == "s" or (after == "S" and end - start > _MOST_INITIALS)
    return owned and (end + 1 == len(text) or not text[end + 1].isalnum())


def _bound(character: str) -> bool:
    """Whether words made of such characters have edges; those of Chinese or Thai have none."""
    return character.isdigit() or character.lower() != character.upper()


def _joined(left: str, right: str) -> bool:
    return (left.isalpha() and right.isalpha() and _bound(left) and _bound(right)) or (
        left.isdigit() and right.isdigit()
    )


def _encodings(value: str) -> Iterator[str]:
    raw = value.encode("utf-8")
    if len(raw) < 6:  # a shorter value's inner digits are few enough to occur by chance
        return
    for shift in range(3):
        encoded = base64.b64encode(b"\x00" * shift + raw).decode("ascii").rstrip("=")
        first = (shift * 8 + 5) // 6
        last = (shift + len(raw)) * 8 // 6
        yield encoded[first:last]
        yield encoded[first:last].translate(str.maketrans("+/", "-_"))
    yield raw.hex()
    yield raw.hex().upper()


def _widen(text: str, start: int, end: int) -> tuple[int, int]:
    """Returns the whole run of Base64 that holds a hit, 1,000 characters to either side at most."""
    low = max(0, start - 1_000)
    before = re.search(r"[A-Za-z0-9+/_-]*\Z", text[low:start])
    after = _BASE64_RUN.match(text, end, end + 1_000)
    return start - (len(before.group()) if before else 0), after.end() if after else end
