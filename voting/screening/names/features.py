"""What the model looks at: features of a word that hold wherever it stands, and few of its place in a segment.

The first kind is worked out once per distinct word of a text, which makes recognition fast; so a feature that needs
two words at once is kept to the few that pay for themselves. A feature is a short string; `f"{offset}{feature}"` is
the same feature of a neighbour.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from voting.screening.folding import fold
from voting.screening.names.gazetteer import COMMON_NAME, NAME, Gazetteer, Listed
from voting.screening.names.tokens import Token
from voting.screening.recogniser import BLANK

NEIGHBOURS = (-2, -1, 1, 2)
_SAID = {  # characters that touch a word without a blank, by what they say of it
    **dict.fromkeys("_/\\", "p"),
    **dict.fromkeys("=<>{}[]()", "b"),
    **dict.fromkeys("@#$%&*+~^|`", "s"),
    **dict.fromkeys("'’\"“”", "q"),
    **dict.fromkeys(".:", "d"),
    **dict.fromkeys(",;!?", "c"),
    "-": "h",
}


def shape(word: str) -> str:
    """Returns a word's shape: `Xx` for Anna, `xx` for anna, `X` for A, `XX` for ANNA, `XxX` for McGee's kind."""
    out = ""
    for character in word[:16]:
        kind = "X" if character.isupper() else "x" if character.islower() else "d" if character.isdigit() else character
        if len(out) < 2 or out[-1] != kind or out[-2] != kind:
            out += kind
    return out


@lru_cache(maxsize=256)  # sums of flags only: nothing of a text is kept
def _listed_features(bits: int) -> tuple[str, ...]:
    features = [f"g={bits}"]
    if bits & NAME:
        features.append("gN")
    if bits & COMMON_NAME and not bits & Listed.EVERYDAY:
        features.append("gC")
    if bits & Listed.GIVEN:
        features.append("gF")
    if bits & (Listed.PLACE | Listed.COUNTRY):
        features.append("gP")
    return tuple(features)


@lru_cache(maxsize=4096)  # likewise
def listed_pair(bits: int, other: int) -> str:
    """Returns what two neighbouring words are listed as, coarsely."""
    return f"gg={_coarse(bits)}{_coarse(other)}"


@lru_cache(maxsize=256)  # likewise
def _coarse(bits: int) -> str:
    name = ("F" if bits & Listed.GIVEN else "") + ("L" if bits & Listed.SURNAME else "")
    return (name or "-") + ("P" if bits & (Listed.PLACE | Listed.COUNTRY) else "") + ("e" if bits & 64 else "") + "/"


def own_features(word: str, bits: int) -> list[str]:
    """Returns the features of a word as the one to be labelled."""
    if not word:
        return ["long"]
    if word == BLANK:
        return ["blank"]
    lowered = word.lower()
    if not lowered[0].isalpha():
        return ["l=" + ("0" * len(lowered) if lowered.isdigit() else lowered)]
    features = ["l=" + lowered, "f2=" + lowered[-2:], "f3=" + lowered[-3:], "f4=" + lowered[-4:]]
    features += ["p2=" + lowered[:2], "p3=" + lowered[:3], f"n={min(len(word), 8)}", *_listed_features(bits)]
    return features


def neighbour_features(word: str, bits: int, offset: int) -> list[str]:
    """Returns the features of a word as the neighbour of the one to be labelled."""
    if not word or word == BLANK:
        return [f"{offset}blank"]
    lowered = word.lower()
    if lowered.isdigit():
        lowered = "0" * len(lowered)
    features = [f"{offset}l={lowered}"]
    if abs(offset) == 1 and lowered[0].isalpha():
        features += [f"{offset}f3={lowered[-3:]}", f"{offset}{_listed_features(bits)[0]}", f"{offset}s={shape(word)}"]
    elif lowered[0].isalpha():
        features.append(f"{offset}c={_coarse(bits)}")
    return features


def case_class(tokens: Sequence[Token]) -> str:
    """Returns how a segment is written: `l` without a capital, `u` in capitals, `t` as a title, `m` otherwise."""
    words = [token.text for token in tokens if token.text[:1].isalpha()]
    capitals = sum(word[0].isupper() for word in words)
    if not capitals:
        return "l"
    if capitals == len(words) and len(words) > 2 and sum(map(str.isupper, words)) * 5 > len(words) * 4:
        return "u"
    return "t" if len(words) > 3 and capitals * 4 > len(words) * 3 else "m"


def touch(text: str, token: Token) -> str:
    """Returns what touches a word on both sides; `--` for blanks."""
    before = text[token.start - 1] if token.start else " "
    after = text[token.end] if token.end < len(text) else " "
    return _said(before) + _said(after)


def _said(character: str) -> str:
    return "-" if character.isspace() else _SAID.get(character, "w" if character.isalnum() else "o")


def pair_features(before2: str, before: str, word: str, after: str) -> tuple[str, str, str]:
    """Returns the features of two words at once, of lower-cased words; an edge is the empty string."""
    return f"{before}|{word}", f"{before}^{after}", f"{before2}~{before}"


def place_words(tokens: Sequence[Token], gazetteer: Gazetteer) -> list[int]:
    """Returns per token how many words the listed place has that it is a part of, 0 outside of one."""
    folded = [fold(token.text) for token in tokens]
    marks = [0] * len(tokens)
    at = 0
    while at < len(folded):
        length = gazetteer.place_length(folded, at) if folded[at] else 0
        marks[at : at + length] = [length] * length
        at += length or 1
    return marks


def segment_features(text: str, tokens: Sequence[Token], bits: Sequence[int], gazetteer: Gazetteer) -> list[list[str]]:
    """Returns all features per token, as the trainer needs them; `tagger` works the same out by the table."""
    words = [token.text for token in tokens]
    lowered = [word.lower() for word in words]
    case = case_class(tokens)
    places = place_words(tokens, gazetteer)
    rows: list[list[str]] = []
    for index, token in enumerate(tokens):
        row = ["b", *own_features(token.text, bits[index]), f"s{case}={shape(token.text)}", "t=" + touch(text, token)]
        for offset in NEIGHBOURS:
            if 0 <= index + offset < len(tokens):
                row += neighbour_features(words[index + offset], bits[index + offset], offset)
        row += [f"{edge}{case}" for edge, at in (("BOS", 0), ("EOS", len(tokens) - 1)) if index == at]
        row += [f"mp={places[index]}"] if places[index] else []
        around = [lowered[at] if 0 <= at < len(tokens) else "" for at in (index - 2, index - 1, index, index + 1)]
        row += pair_features(*(around[0], around[1], around[2], around[3]))
        if index:
            row.append(listed_pair(bits[index - 1], bits[index]))
        if index + 1 < len(tokens):
            row.append("+" + listed_pair(bits[index], bits[index + 1]))
        rows.append(row)
    return rows
