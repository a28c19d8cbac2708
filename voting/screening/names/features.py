"""What the model looks at: features of a word that hold wherever it stands, and few of its place in a segment.

This is the specification: the trainer learns from these strings, and `tagger` has to come to the same sums without
making them. A feature of a lower-cased word belongs into `own_features` or `neighbour_features` and needs nothing
else: it is summed up beforehand for words that the model knows (`compiled`) and looked up for all others. One of how
a word is written belongs into `shape_features`. What needs two words at once is kept to the few that pay for
themselves. A feature is a short string; `f"{offset}{feature}"` is the same feature of a neighbour.
"""

# ruff: noqa: SIM905  # as a list, these words would take a screen

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from string import ascii_lowercase, ascii_uppercase, digits

from voting.screening import late
from voting.screening.folding import fold
from voting.screening.names.gazetteer import COMMON_NAME, DECLINED, FLAGS, NAME, Gazetteer, Known, Listed, known
from voting.screening.names.tokens import Token, is_letter
from voting.screening.recogniser import BLANK

NEIGHBOURS = (-2, -1, 1, 2)
CASES = "lmntu"
TOUCHES = "-pbsqdchwo"
ALWAYS = "b"  # the feature of every token
GERMAN = frozenset(
    "der das und ist nicht ein eine einen einem einer mit für im dem zu von sich wie ich auch oder bei sind sie wir "
    "aber noch nur vom zum zur kein keine wenn dann nach auf aus wird werden hat haben kann doch schon über mir mich "
    "dein mein meine meinen deine ihr ihre uns euch wer gibt bitte durch ohne gegen bis als vor war".split()
)
"""Words that show that a segment is German, where every noun has a capital. In lower case."""

_SAID = {  # characters that touch a word without a blank, by what they say of it
    **dict.fromkeys("_/\\", "p"),
    **dict.fromkeys("=<>{}[]()", "b"),
    **dict.fromkeys("@#$%&*+~^|`", "s"),
    **dict.fromkeys("'’\"“”", "q"),
    **dict.fromkeys(".:", "d"),
    **dict.fromkeys(",;!?", "c"),
    "-": "h",
}


_KINDS = str.maketrans(
    {**dict.fromkeys(ascii_lowercase, "x"), **dict.fromkeys(ascii_uppercase, "X"), **dict.fromkeys(digits, "d")}
)
_LONG_RUN = late.compile(r"(.)\1{2,}", re.DOTALL)


def shape(word: str) -> str:
    """Returns a word's shape: `Xxx` for Anna, `xx` for anna, `X` for A, `XX` for ANNA, `XxXxx` for McGee's kind."""
    if word.isascii() and word.isalpha():  # as most words are; the same as below, faster
        if word.islower():
            return "xx"[: len(word)]
        if word.isupper():
            return "XX"[: len(word)]
        if word[0].isupper() and word[1:].islower():
            return "Xxx"[: len(word)]
    if word.isascii():  # likewise
        return _LONG_RUN.sub(r"\1\1", word[:16].translate(_KINDS))
    out = ""
    for character in word[:16]:
        kind = (
            "X"
            if character.isupper()
            else "x"
            if character.islower()
            else "d"
            if character.isdigit()
            else _caseless(character)
        )
        if len(out) < 2 or out[-1] != kind or out[-2] != kind:
            out += kind
    return out


def _caseless(character: str) -> str:
    """Returns `c` for a letter without case and for an Indian vowel sign, any other sign as it is."""
    return "c" if is_letter(character) else character


@lru_cache(maxsize=256)  # sums of flags only: nothing of a text is kept
def _listed_features(bits: int) -> tuple[str, ...]:
    features = [f"g={bits & ~Listed.WORD}"]
    if bits & NAME:
        features.append("gN")
    if bits & COMMON_NAME and not bits & Listed.EVERYDAY:
        features.append("gC")
    if bits & Listed.GIVEN:
        features.append("gF")
    if bits & (Listed.PLACE | Listed.COUNTRY):
        features.append("gP")
    if bits & Listed.WORD:
        features += ["gW", f"gW{bits & (NAME | Listed.PLACE)}"]
    return tuple(features)


def listed_pair(bits: int, other: int) -> str:
    """Returns what two neighbouring words are listed as, coarsely (see `coarse`)."""
    return f"gg={_coarse(_flags(bits))}{_coarse(_flags(other))}"


def _flags(bits: int) -> int:
    """Returns the `Listed` bits, of a name that is declined with those of its first case."""
    if bits & DECLINED:
        case = known(bits)
        bits |= Listed.GIVEN * bool(case.given) | Listed.SURNAME * bool(case.surname) | Listed.PLACE * bool(case.place)
    return bits & FLAGS


def coarse(bits: int) -> int:
    """Returns in four bits what `listed_pair` tells apart; `as_listed` is the way back."""
    bits = _flags(bits)
    named = bits & Listed.GIVEN | (bits & Listed.SURNAME) >> 1
    return named | 4 * bool(bits & (Listed.PLACE | Listed.COUNTRY)) | 8 * bool(bits & Listed.EVERYDAY)


def as_listed(coarsely: int) -> int:
    """Returns `Listed` bits of which `coarse` is that number."""
    named = coarsely & 1 | (coarsely & 2) << 1
    return named | Listed.PLACE * bool(coarsely & 4) | Listed.EVERYDAY * bool(coarsely & 8)


@lru_cache(maxsize=256)  # likewise
def _coarse(bits: int) -> str:
    name = ("F" if bits & Listed.GIVEN else "") + ("L" if bits & Listed.SURNAME else "")
    return (name or "-") + ("P" if bits & (Listed.PLACE | Listed.COUNTRY) else "") + ("e" if bits & 64 else "") + "/"


def own_features(word: str, bits: int) -> list[str]:
    """Returns the features of a lower-cased word as the one to be labelled.

    Args:
        word: Lower-cased.
        bits: What the gazetteer says of it, `Listed`, `Known` and `DECLINED`.
    """
    if not word:
        return ["long"]
    if word == BLANK:
        return ["blank"]
    if not word[0].isalpha():
        return ["l=" + _without_value(word)]
    features = ["l=" + word, f"n={min(len(word), 8)}", *_listed_features(bits & FLAGS)]
    if len(word) > 1:
        features += ["f2=" + word[-2:], "f3=" + word[-3:], "f4=" + word[-4:], "p2=" + word[:2], "p3=" + word[:3]]
    if bits & DECLINED:
        first, bits = _parted(bits)
        features += [f"dg={first.given}", f"ds={first.surname}", f"dp={first.place}", _case_feature(first)]
    features += _known_features(known(bits)) if bits > FLAGS else _UNUSED
    return features


def _case_feature(first: Known) -> str:
    return f"dn={first.given}{first.surname}"


def _parted(bits: int) -> tuple[Known, int]:
    """Returns the levels of the name that a word is a case of, and the bits of the word itself."""
    told = known(bits)
    return told, told._replace(given=0, surname=0, place=0).packed() | bits & FLAGS


def _known_features(word: Known) -> list[str]:
    """Returns what is known of a word's use: each kind of name against how often the word is written, and its clusters.

    The words of a cluster are used alike; its first bits, which are the lowest ones here, name a coarser cluster.
    """
    features = [
        f"kg={word.given}{word.frequency}",
        f"ks={word.surname}{word.frequency}",
        f"kn={word.given}{word.surname}{word.capital}",
        f"kc={word.capital}{word.frequency}",
        f"kp={word.place}{word.capital}",
    ]
    for name, cluster in (("c", word.cluster), ("C", word.capital_cluster)):
        if cluster:
            features += [f"{name}{cluster}", f"{name}10.{cluster & 1023}", f"{name}6.{cluster & 63}"]
    return features


_UNUSED = _known_features(Known())  # of a word on no list, as most are that the model does not know


def neighbour_features(word: str, bits: int, offset: int) -> list[str]:
    """Returns the features of a lower-cased word as the neighbour of the one to be labelled."""
    return [f"{offset}{feature}" for feature in nearby_features(word, bits, abs(offset))]


def nearby_features(word: str, bits: int, distance: int) -> list[str]:
    """Returns the features of a lower-cased word for the one to be labelled, which is one or two words away."""
    if not word or word == BLANK:
        return ["blank"]
    features = [f"l={_without_value(word)}"]
    if word[0].isalpha():
        if distance == 1:
            features += [f"f3={word[-3:]}", _listed_features(bits & FLAGS)[0]]
        else:
            features.append(f"c={_coarse(_flags(bits))}")
        if bits & DECLINED:
            first, bits = _parted(bits)
            features += [_case_feature(first)] if distance == 1 else []
        features += _nearby_features(known(bits), distance) if bits > FLAGS else _UNUSED_NEAR[distance]
    return features


def _nearby_features(used: Known, distance: int) -> list[str]:
    cluster = used.cluster or used.capital_cluster
    features = [f"k{cluster}", f"k6.{cluster & 63}"]
    if distance == 1:
        features.append(f"kn={used.given}{used.surname}{used.capital}")
    return features


_UNUSED_NEAR = {distance: _nearby_features(Known(), distance) for distance in (1, 2)}


def _without_value(word: str) -> str:
    return "0" * len(word) if word.isdigit() else word


def shape_features(form: str, case: str, offset: int) -> list[str]:
    """Returns the features of a shape, of the token to be labelled (offset 0) or of a neighbour, if it is a word."""
    if not offset:
        return [f"s{case}={form}"]
    return [f"{offset}s={form}"] if abs(offset) == 1 and form[:1].isalpha() and form[0] != "d" else []


def case_class(tokens: Sequence[Token]) -> str:
    """Returns how a segment is written.

    `l` without a capital, `u` in capitals, `t` as a title, `n` in German, whose nouns have capitals, `m` otherwise.
    """
    words = [token.text for token in tokens if token.text[:1].isalpha()]
    capitals = sum(word[0].isupper() for word in words)
    if not capitals:
        return "l"
    if capitals == len(words) and len(words) > 2 and sum(map(str.isupper, words)) * 5 > len(words) * 4:
        return "u"
    if len(words) > 3 and capitals * 4 > len(words) * 3:
        return "t"
    return "n" if any(word in GERMAN for word in words) else "m"


def touch(text: str, token: Token) -> str:
    """Returns what touches a word on both sides; `--` for blanks."""
    before = text[token.start - 1] if token.start else " "
    after = text[token.end] if token.end < len(text) else " "
    return said(before) + said(after)


def said(character: str) -> str:
    """Returns what a character says of a word that it touches, one of `TOUCHES`."""
    if character.isalnum():
        return "w"
    return "-" if character.isspace() else _SAID.get(character, "o")


PAIRS = (("|", -1, 0), ("^", -1, 1), ("~", -2, -1), ("&", 0, 1))
"""The features of two words at once: the sign between them, and where the two stand."""


def pair_features(before2: str, before: str, word: str, after: str) -> tuple[str, ...]:
    """Returns the features of two words at once, of lower-cased words; an edge is the empty string."""
    around = (before2, before, word, after)
    return tuple(around[left + 2] + sign + around[right + 2] for sign, left, right in PAIRS)


def run_feature(length: int, bits: int) -> str:
    """Returns the feature of each word of a listed name of several: how many they are, and of what it is the name."""
    return f"mn={length}.{coarse(bits)}" if bits & NAME else f"mp={length}"


def listed_runs(tokens: Sequence[Token], gazetteer: Gazetteer) -> list[str]:
    """Returns per token the feature of the listed name of several words that it is a part of, "" outside of one."""
    folded = [fold(token.text) for token in tokens]
    marks = [""] * len(tokens)
    at = 0
    while at < len(folded):
        length, bits = gazetteer.run(folded, at) if folded[at] else (0, 0)
        marks[at : at + length] = [run_feature(length, bits)] * length
        at += length or 1
    return marks


def segment_features(text: str, tokens: Sequence[Token], bits: Sequence[int], gazetteer: Gazetteer) -> list[list[str]]:
    """Returns all features per token, as the trainer needs them; `tagger` works the same out by the table."""
    lowered = [token.text.lower() for token in tokens]
    shapes = [shape(token.text) for token in tokens]
    case = case_class(tokens)
    runs = listed_runs(tokens, gazetteer)
    rows: list[list[str]] = []
    for index, token in enumerate(tokens):
        row = [ALWAYS, *own_features(lowered[index], bits[index]), *shape_features(shapes[index], case, 0)]
        row.append("t=" + touch(text, token))
        for offset in NEIGHBOURS:
            at = index + offset
            if 0 <= at < len(tokens):
                row += neighbour_features(lowered[at], bits[at], offset)
                row += shape_features(shapes[at], case, offset)
        row += [f"{edge}{case}" for edge, at in (("BOS", 0), ("EOS", len(tokens) - 1)) if index == at]
        row += [runs[index]] if runs[index] else []
        around = [lowered[at] if 0 <= at < len(tokens) else "" for at in (index - 2, index - 1, index, index + 1)]
        row += pair_features(*(around[0], around[1], around[2], around[3]))
        if index:
            row.append(listed_pair(bits[index - 1], bits[index]))
        if index + 1 < len(tokens):
            row.append("+" + listed_pair(bits[index], bits[index + 1]))
        rows.append(row)
    return rows
