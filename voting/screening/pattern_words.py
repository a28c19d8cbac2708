r"""What every match of a pattern in RE2's syntax holds: of each of some sets, one word or sign at least.

RE2's own filter knows letters alone, and finds `son` in "person" and `ig` in "night". Here an end of a word counts
where no ASCII letters touch, so that most patterns that begin with a list of words need not be run on a text.

A pattern is read into the short strings that it is made of, as far as they are few: letters are in lower case, a blank
stands for a place that no run of ASCII letters goes across, and `_ANY` for whatever may be there.
"""

# ruff: noqa: SIM905  # as lists, one word a line, these would take a screen

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from math import fsum
from string import ascii_letters, ascii_lowercase
from typing import NamedTuple, TypeAlias

from voting.screening import late

Clause: TypeAlias = frozenset[str]
"""ASCII letters in lower case, with a blank at each end where no other letter touches; single signs; `DIGIT`; other
letters one by one, as `str.casefold` has them."""

DIGIT = "0"
"""Stands for any ASCII digit."""

NO_WORDS = "\u017f\u212a"
"""Match s and k without regard to case: in a text with one of them, nothing is known of words."""

_EDGE, _ANY = " ", "\x02"
_MOST_STRINGS = 60
_DEAREST = 4.0
_CLASS = r"\[\^?\]?(?:\[:\^?\w+:\]|\\x\{\w+\}|\\p\{\^?\w+\}|\\.|[^\]\\])*\]"
_TOKEN = late.compile(
    rf"(?P<run>[^\\\[\](){{}}|.*+?^$]+(?![*+?{{]))|\((?:\?:)?(?P<flat>(?:[^()\[\]\\?]|[^()\[\]\\]\?|\\[^QC]|{_CLASS})+)\)"
    rf"|(?P<open>\((?:\?(?:P?<\w+>|(?P<scoped>[imsU-]*):))?(?!\?))|(?P<close>\))|(?P<or>\|)|(?P<class>{_CLASS})"
    r"|(?P<repeat>(?:[*+?]|\{(?P<least>\d+)(?P<more>,(?P<most>\d+)?)?\})[?]?)"
    r"|(?P<edge>\\[bAz]|[$^])|\(\?(?P<flags>[imsU-]+)\)"
    r"|(?P<one>\\x\{\w+\}|\\x\w\w|\\[pP]\{\^?\w+\}|\\[pP]\w|\\.|.)",
    re.DOTALL,
)
_META = late.compile(r"[\\\[\](){}.*+?^$]")  # what a list of words has none of
_MEMBER = late.compile(
    r"(?P<named>\[:\^?\w+:\]|\\[pP]\{\^?\w+\}|\\[pP]\w|\\[dDsSwW])"
    r"|(?P<low>\\x\{\w+\}|\\x\w\w|\\.|.)(?:-(?P<high>\\x\{\w+\}|\\x\w\w|\\.|[^\]]))?",
    re.DOTALL,
)
_HELD = late.compile(rf"[a-z]+|[^a-z{_EDGE}{_ANY}]")
_LETTERS = frozenset(ascii_lowercase)
# How often a token is in a text that holds no match, roughly: of some, and of others by their length.
_RATES = {
    **dict.fromkeys("the a i is to of and in it my on for at by an as be so or me we he no do s t".split(), 0.5),
    **dict.fromkeys("you your our his her was are this that with from not have has can what".split(), 0.4),
    **dict(zip(".,\n-':0/=()\"", (0.9, 0.9, 0.8, 0.6, 0.5, 0.5, 0.7, 0.4, 0.3, 0.3, 0.3, 0.4), strict=True)),
}
_WHOLE = (1.0, 0.2, 0.1, 0.02, 0.008, 0.004)
_HALF = (9.0, 9.0, 0.5, 0.06, 0.02, 0.01, 0.004)  # with an edge at one end
_OPEN = (9.0, 9.0, 2.0, 0.3, 0.1, 0.03, 0.006)


class _Part(NamedTuple):
    """What a piece of a pattern matches: one of some strings, and of each clause something."""

    strings: frozenset[str]
    clauses: tuple[Clause, ...] = ()


_NOTHING = _Part(frozenset({""}))
_ANYTHING = _Part(frozenset({_ANY}))
_BREAK = _Part(frozenset({_EDGE}))


class _UnreadError(Exception):
    """A pattern is too much for this reader."""


def clauses_of(pattern: str) -> tuple[Clause, ...]:
    """Returns sets of which each has a member in every match; none where the pattern is too much for this reader."""
    if r"\Q" in pattern or r"\C" in pattern:
        return ()
    try:
        whole = _read(pattern, folds=False, after=False, last=True)
    except _UnreadError:
        return ()
    return tuple(dict.fromkeys([*whole.clauses, *_clause(whole.strings)]))


def _read(pattern: str, *, folds: bool, after: bool, last: bool = False) -> _Part:
    """Returns what a pattern matches.

    Args:
        pattern: Any, or a group of one.
        folds: Whether case counts for nothing in it.
        after: Whether an edge stands before it.
        last: Whether nothing follows it.
    """
    stack: list[list[list[_Part]]] = [[[]]]  # per open group its alternatives, each a row of parts
    folding, afters = [folds], [after]  # per open group
    end = 0
    for token in _TOKEN.finditer(pattern):
        if token.start() != end:
            raise _UnreadError
        end = token.end()
        row = stack[-1][-1]
        if token["open"] is not None:
            afters.append(_stop(row, after=afters[-1]))
            stack.append([[]])
            folding.append(_folds(token["scoped"] or "", folding[-1]))
        elif token["or"] is not None:
            stack[-1].append([])
        elif token["close"] is not None and len(stack) > 1:
            folding.pop()
            group = _either(stack.pop(), after=afters.pop())
            stack[-1][-1].append(group)
        elif token["repeat"] is not None:
            row[-1:] = [_repeated(part, token) for part in row[-1:]]
        elif token["flags"] is not None:
            folding[-1] = _folds(token["flags"], folding[-1])
        else:
            row.append(_single(token, folds=folding[-1], after=_stop(row, after=afters[-1])))
    if end != len(pattern) or len(stack) > 1:
        raise _UnreadError
    return _either(stack[0], after=after, last=last)


def _single(token: re.Match[str], *, folds: bool, after: bool) -> _Part:
    """Returns what a token matches that is a part for itself."""
    written = token.group()
    match token.lastgroup:
        case "run":
            return _of_run(written)
        case "flat":
            return _flat(token["flat"], folds=folds, after=after)
        case "class":
            return _of_class(written, folds=folds)
        case "edge":
            return _BREAK
        case "one":
            return _of_one(written)
    raise _UnreadError


@lru_cache(maxsize=1_000)  # lists of words that many of the package's patterns share
def _flat(pattern: str, *, folds: bool, after: bool) -> _Part:
    if _META.search(pattern) is not None:
        return _read(pattern, folds=folds, after=after)
    edge = _EDGE if after else ""
    strings = frozenset([edge + _string(one) for one in pattern.split("|")])
    return _Part(strings) if len(strings) <= _MOST_STRINGS else _Part(_ends(strings), tuple(_clause(strings)))


def _stop(row: Sequence[_Part], *, after: bool) -> bool:
    """Whether an edge stands behind the parts of a row, or before an empty one."""
    return _stops(row[-1].strings) if row else after


def _folds(flags: str, before: bool) -> bool:
    on, _, off = flags.partition("-")
    return ("i" in on or before) and "i" not in off


@lru_cache(maxsize=4_000)
def _of_run(text: str) -> _Part:
    return _Part(frozenset({_string(text)}))


def _string(text: str) -> str:
    return text.lower() if text.isascii() and text.isalpha() else "".join(map(_sign, text))


def _sign(character: str) -> str:
    """Returns how a single character stands in a string."""
    if character.isascii():
        return DIGIT if character.isdigit() else _EDGE if character == _ANY else character.lower()
    folded = character.casefold()
    return folded if len(folded) == 1 and not folded.isascii() else _EDGE


def _character(written: str) -> str | None:
    """Returns the character that is written so; None where it is a class, an assertion or unknown."""
    if written[0] != "\\":
        return written
    if written[1] == "x":
        return chr(int(written[2:].strip("{}"), 16))
    if written[1].isalnum():
        return {"n": "\n", "t": "\t", "r": "\r", "f": "\f", "v": "\v", "a": "\a"}.get(written[1])
    return written[1]


_NAMED = {r"\d": _Part(frozenset({DIGIT})), r"\s": _BREAK, r"\W": _BREAK, r"\pN": _BREAK, r"\p{Nd}": _BREAK}


@lru_cache(maxsize=500)
def _of_one(written: str) -> _Part:
    if written == r"\B":
        return _NOTHING
    character = None if written == "." else _character(written)
    return _Part(frozenset({_sign(character)})) if character is not None else _NAMED.get(written, _ANYTHING)


@lru_cache(maxsize=2_000)
def _of_class(written: str, *, folds: bool) -> _Part:
    negated = written[1] == "^"
    strings: set[str] = set()
    letters: set[str] = set()  # ASCII ones, as they are written
    for member in _MEMBER.finditer(written, 2 if negated else 1, len(written) - 1):
        if member["named"] is not None:
            strings |= _NAMED.get(member["named"], _ANYTHING).strings
            letters.update(ascii_letters if member["named"] in (r"\w", r"\pL") else "")
            continue
        low = _character(member["low"])
        high = _character(member["high"]) if member["high"] is not None else low
        if low is None or high is None:
            return _ANYTHING
        span = range(ord(low), ord(high) + 1)
        letters |= {one for one in ascii_letters if low <= one <= high}
        if len(span) > len(_LETTERS):
            strings.add(_EDGE)
        else:
            strings.update(_sign(chr(one)) for one in span)
    if negated:
        missing = _LETTERS.difference(map(str.lower, letters)) if folds else set(ascii_letters) - letters
        return _ANYTHING if missing else _BREAK
    strings |= {one.lower() for one in letters}
    # Of many characters, it does not matter which.
    if _ANY in strings or len(strings & _LETTERS) > 6:
        return _ANYTHING
    signs = strings - _LETTERS
    return _Part(frozenset(strings if len(signs) <= 6 else (strings & _LETTERS) | {_EDGE}))


def _either(alternatives: Sequence[Sequence[_Part]], *, after: bool, last: bool = False) -> _Part:
    rows = [_joined(row, after=after, eager=last and len(alternatives) == 1) for row in alternatives]
    if len(rows) == 1:
        return rows[0]
    strings = _Part(frozenset().union(*(row.strings for row in rows))).strings
    if not any(row.clauses for row in rows) and len(strings) <= _MOST_STRINGS:
        return _Part(strings)
    needed: set[str] = set()
    for row in rows:
        needed.update(min([*row.clauses, *_clause(row.strings)], key=_cost, default=(_EDGE,)))
    clauses = (frozenset(needed),) if _cost(needed) < _DEAREST else ()
    return _Part(strings if len(strings) <= _MOST_STRINGS else _ends(strings), clauses)


def _joined(row: Sequence[_Part], *, after: bool, eager: bool) -> _Part:
    """Returns what parts one after the other match.

    Args:
        row: The parts.
        after: Whether an edge stands before it.
        eager: Whether each list of words makes a clause of its own, since nothing else needs the row's strings.
    """
    if len(row) == 1:  # as most are, in lists of words
        return row[0]._replace(strings=frozenset([_EDGE + one for one in row[0].strings])) if after else row[0]
    strings = _BREAK.strings if after else _NOTHING.strings
    clauses: list[Clause] = []
    left = ""  # what the row begins with, where `strings` are not all of it
    for part in row:
        clauses += part.clauses
        if len(strings) > 1:
            starts = _starts(part.strings)
            parted = eager and (starts or _stops(strings))
            if parted or len(strings) * len(part.strings) > _MOST_STRINGS:
                clauses += _clause([one + _EDGE for one in strings] if starts else strings)
                left = left or (_EDGE if _starts(strings) else _ANY)
                strings = frozenset({_EDGE if _stops(strings) else _ANY})
        strings = frozenset([one + other for one in strings for other in part.strings])
    if left:
        clauses += _clause(strings)
        strings = frozenset({left + _ANY + _EDGE if _stops(strings) else left + _ANY})
    return _Part(strings, tuple(clauses))


def _repeated(part: _Part, token: re.Match[str]) -> _Part:
    sign = token["repeat"][0]
    if sign == "{":
        least = int(token["least"])
        most = least if token["more"] is None else int(token["most"] or 9)
    else:
        least, most = int(sign == "+"), 1 if sign == "?" else 9
    strings, clauses = part
    if most > 1 and not all(map(_is_signs, strings)):
        clauses = (*clauses, *_clause(strings))
        strings = _ends(strings)
    return _Part(strings, clauses) if least else _Part(strings | _NOTHING.strings)


def _is_signs(string: str) -> bool:
    """Whether a string has no letter and is something, so that any number of such ones is an edge, too."""
    return bool(string) and _ANY not in string and _LETTERS.isdisjoint(string)


def _starts(strings: Iterable[str]) -> bool:
    """Whether no run of letters goes across the start of any of the strings."""
    return all(one and one[0] != _ANY and one[0] not in _LETTERS for one in strings)


def _stops(strings: Iterable[str]) -> bool:
    return all(one and one[-1] != _ANY and one[-1] not in _LETTERS for one in strings)


def _ends(strings: frozenset[str]) -> frozenset[str]:
    """Returns what is known of the strings' ends alone."""
    if "" in strings:
        return _ANYTHING.strings
    return frozenset({(_EDGE if _starts(strings) else "") + _ANY + (_EDGE if _stops(strings) else "")})


def _clause(strings: Iterable[str]) -> Iterator[Clause]:
    """Yields the clause of which each string has a member; nothing where there is none that is worth its place."""
    chosen = {_rarest(string) for string in strings}
    if chosen and _cost(chosen) < _DEAREST:
        yield frozenset(chosen)


@lru_cache(maxsize=20_000)
def _rarest(string: str) -> str:
    """Returns the token of a string that is in the fewest texts; a blank, which is in any, where there is none."""
    tokens = [_EDGE]
    for held in _HELD.finditer(string):
        token, start, end = held.group(), held.start(), held.end()
        if token[0] in _LETTERS:
            token = _EDGE + token if start and string[start - 1] != _ANY else token
            token = token + _EDGE if end < len(string) and string[end] != _ANY else token
        tokens.append(token)
    return min(tokens, key=_rate)


@lru_cache(maxsize=20_000)
def _rate(token: str) -> float:
    if len(token) == 1 and token not in _LETTERS:
        return 99.0 if token == _EDGE else _RATES.get(token, 0.1)
    word = token.strip()
    if len(token) == len(word) + 2:
        return _RATES.get(word, _WHOLE[min(len(word), 5)])
    return max((_HALF if len(token) > len(word) else _OPEN)[min(len(word), 6)], _RATES.get(word, 0.0))


def _cost(clause: Iterable[str]) -> float:
    return fsum(map(_rate, clause))  # the same whatever the order of the set
