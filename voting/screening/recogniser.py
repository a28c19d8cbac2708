"""What a recogniser is: a name, what it finds, why, and a function over one normalised text.

Rules that each recogniser keeps:

1. `find` takes any text and yields code-point offsets into that text, in any order; overlaps are fine.
2. It is linear in the text, whatever the text: google-re2 over the whole, anything costlier only inside windows of
   bounded length that a linear scan chose.
3. It keeps no text: no cache that outlives a call, no log, no exception that holds a piece of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple, TypeAlias

from voting.screening import late, re2

BLANK = "\x00"
"""Stands in a normalised text for a placeholder or for what was masked already. No text holds it otherwise:
`voting.conversation.check_text` refuses it."""

DIGITS = tuple("0123456789")
"""Literals of a recogniser that finds nothing without a digit: most turns of a chat have none."""


class Match(NamedTuple):
    """A place in a normalised text. Where a rule finds several types, each match says its own."""

    start: int
    end: int
    score: float = 1.0
    entity_type: str = ""


class Spelling(NamedTuple):
    """Another form under which a value that was found is looked for; `capitalised`: only with a capital letter."""

    value: str
    capitalised: bool = False


Find: TypeAlias = Callable[[str], Iterable[Match]]


class Kind(IntEnum):
    """Which finding names a place that several found, the lowest first."""

    KNOWN = 0
    TERM = 1
    SECRET = 2
    CLOUD = 3
    PERSONAL = 4


@dataclass(frozen=True, slots=True)
class Recogniser:
    """One rule.

    Attributes:
        name: Lower case with underscores, unique.
        kind: Which of several findings for one place wins.
        entity_type: One of `placeholders.ENTITY_TYPES`.
        explanation: One sentence for a voter, without jargon.
        find: The rule.
        literals: Lower-case texts of which one must occur, else `find` is not called; empty means always.
        spreads: Whether a value found once is masked wherever else it stands; not needed where the form alone tells.
        spellings: Under which spellings a value of an entity type is masked elsewhere; None: as it was found.
        whole: Whether it sees a long text in one piece, because what it looks for may begin far before: a table's head.
        own_threshold: Whether the rule keeps a threshold of its own, so that the general one does not apply.
        per_call: Makes a `find` for one call of the engine, in which most of a text is seen twice: that one may
            remember, and ends with the call; see `Remembering`.
    """

    name: str
    kind: Kind
    entity_type: str
    explanation: str
    find: Find
    literals: tuple[str, ...] = ()
    spreads: bool = True
    spellings: Callable[[str, str], Iterable[Spelling]] | None = None
    own_threshold: bool = False
    whole: bool = False
    per_call: Callable[[], Find] | None = None


@dataclass(frozen=True, slots=True)
class Searching:
    """A `find` that need not be called where it finds nothing.

    Attributes:
        find: The rule.
        patterns: Where none of them has a match, there is nothing.
        needs: Where one of them has no match, there is nothing either.
    """

    find: Find
    patterns: tuple[re2.Pattern, ...]
    needs: tuple[re2.Pattern, ...] = ()

    def __call__(self, text: str) -> Iterable[Match]:
        """Returns what `find` returns."""
        return self.find(text)


@dataclass(frozen=True, slots=True)
class Remembering:
    """A `find` of one call that looks at several texts at once if it is told of them before."""

    find: Find
    prepare: Callable[[Sequence[str]], None]

    def __call__(self, text: str) -> Iterable[Match]:
        """Returns what `find` returns."""
        return self.find(text)


def pattern_find(
    pattern: str, *, group: int = 0, score: float = 1.0, accept: Callable[[str], bool] | None = None
) -> Find:
    r"""Returns a `find` that yields one group of each match of a google-re2 pattern.

    Args:
        pattern: In RE2's syntax: no look-around, `\\b` and `\\w` are ASCII.
        group: What of the match is personal.
        score: Confidence of every match.
        accept: Says of the group's text whether it counts, such as a checksum.
    """
    compiled = re2.compile(pattern)

    def find(text: str) -> Iterator[Match]:
        for match in compiled.finditer(text):
            start, end = match.span(group)
            if start < end and (accept is None or accept(text[start:end])):
                yield Match(start, end, score)

    return Searching(find, (compiled,))


# Thai to Tibetan, Burmese, Khmer, kana, Chinese, Korean: written without blanks, so that a value touches its words.
_UNSPACED = late.compile("[\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u3005-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def joins(character: str) -> bool:
    """Whether a letter, vowel sign or digit that touches a value makes both one word; "" and blanks do not."""
    if character.isalnum():
        return character.isascii() or _UNSPACED.match(character) is None
    return "\u0900" <= character <= "\u0dff" and character not in "।॥"


def stands_alone(text: str, start: int, end: int, *, joiners: str = "") -> bool:
    """Whether no letter, digit or underscore touches `text[start:end]` from outside, nor one beyond a joiner.

    So with `joiners="."` the full stop of a sentence does not join, that of a decimal does.
    """
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    if joins(before[-1:]) or joins(after[:1]) or before[-1:] == "_" or after[:1] == "_":
        return False
    return not (before[-1:] in joiners and joins(before[:-1])) and not (after[:1] in joiners and joins(after[1:]))
