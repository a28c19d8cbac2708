"""The trained weights as the tagger works with them, and the file that holds them.

Three kinds of features are told apart. What a known word is by itself and to its neighbours is summed up beforehand,
from the specification in `features`. A pair of words is a number made of the two words' numbers. All others, *parts*,
are looked up by name, for words that are not known. Nothing of a text is ever added to any of them.

The file is a gzip of one line of JSON (labels, transitions, and the name, type and shape of each array), lines of parts
and of words, then the arrays, each byte by byte, and of the pairs' numbers the differences. The same weights make the
same bytes. LZMA makes a fifth less of it, but takes four times as long to unpack: an eighth of a start.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from voting.screening.names import features as seen
from voting.screening.names.gazetteer import Gazetteer
from voting.screening.names.tokens import TOKEN
from voting.screening.names.traits import traits_of
from voting.screening.names.weights import Floats, Weights
from voting.screening.packed import by_bytes, of_bytes, read_packed, write_packed

Numbers: TypeAlias = NDArray[np.int64]

POSITIONS = (0, *seen.NEIGHBOURS)
"""Where a word stands that says something of a token, the token itself first."""

NOTHING = (0, False, False)
"""What the gazetteer says of nothing."""

_SPECIAL = ("", " ", "\n")  # the edge of a segment, and white space as it mostly is


@dataclass(frozen=True)
class Model:
    """A conditional random field, its features as numbers.

    Attributes:
        labels: `O`, `B-PERSON` and so on.
        transitions: From label (row) to label (column).
        parts: Features that are looked up by name; the first has the first row of `table`.
        words: The known words, lower-cased, in the order of their numbers.
        alone: Place in `POSITIONS` and word, of features that are the word itself; their rows come after those of
            the parts.
        pairs: Numbers of pairs (see `pair_number`), sorted; their rows come last.
        table: Per feature and label.
        lengths: Per place and word, how many rows it sums up.
        summed: These rows, one after the other.
        traits: Of the words as they are, then of each with a capital.
    """

    labels: tuple[str, ...]
    transitions: Floats
    parts: tuple[str, ...]
    words: tuple[str, ...]
    alone: NDArray[np.int32]
    pairs: Numbers
    table: NDArray[np.float16]
    lengths: NDArray[np.uint8]
    summed: NDArray[np.int32]
    traits: NDArray[np.uint16]

    def features(self) -> Iterator[str]:
        """Yields all features, in the order of the rows of `table`."""
        yield from self.parts
        for place, word in self.alone.tolist():
            yield _itself(POSITIONS[place], self.words[word])
        for number in self.pairs.tolist():
            family, left, right = _parted(number, len(self.words))
            yield self.words[left] + seen.PAIRS[family][0] + self.words[right]


def features_at(word: str, bits: int, position: int) -> list[str]:
    """Returns the features of a lower-cased word for a token at some distance, as the specification has them."""
    return seen.neighbour_features(word, bits, position) if position else seen.own_features(word, bits)


def pair_number(family: Any, left: Any, right: Any, words: int) -> Any:
    """Returns the number of a pair of words, given by theirs; also of arrays of them."""
    return (family * words + left) * words + right


def _parted(number: int, words: int) -> tuple[int, int, int]:
    return number // words // words, number // words % words, number % words


def _itself(position: int, word: str) -> str:
    return f"{position or ''}l={word}"


def compiled(weights: Weights, gazetteer: Gazetteer) -> Model:
    """Returns the weights as numbers, for the lists that they are to be used with."""
    words = _known_words(weights)
    numbers = {word: number for number, word in enumerate(words)}
    alone = [
        (place, number)
        for place, position in enumerate(POSITIONS)
        for number, word in enumerate(words)
        if word[:1].isalpha() and _itself(position, word) in weights.rows
    ]
    named = {_itself(POSITIONS[place], words[number]) for place, number in alone}
    pairs = sorted(_pairs(weights, numbers))
    paired = {feature for _, feature in pairs}
    parts = [feature for feature in sorted(weights.rows) if feature not in named and feature not in paired]
    order = [*parts, *(_itself(POSITIONS[place], words[number]) for place, number in alone)]
    rows = {feature: row for row, feature in enumerate(order)}
    order += [feature for _, feature in pairs]
    entries = [gazetteer.entry(word) if word else NOTHING for word in words]
    sums = [
        [rows[one] for one in features_at(word, bits, position) if one in rows] if not word.isspace() else []
        for position in POSITIONS
        for word, (bits, _, _) in zip(words, entries, strict=True)
    ]
    return Model(
        weights.labels,
        weights.transitions,
        tuple(parts),
        tuple(words),
        np.array(alone, dtype=np.int32).reshape(-1, 2),
        np.array([number for number, _ in pairs], dtype=np.int64),
        weights.table[[weights.rows[feature] for feature in order]].astype("<f2"),
        np.array([len(one) for one in sums], dtype=np.uint8).reshape(len(POSITIONS), len(words)),
        np.array([row for one in sums for row in one], dtype=np.int32),
        np.array(
            [
                [traits_of(form(word), entry) for word, entry in zip(words, entries, strict=True)]
                for form in (str, capitalised)
            ],
            dtype=np.uint16,
        ),
    )


def capitalised(word: str) -> str:
    """Returns a lower-cased word with a capital; as it is, where that is another word."""
    if word.isascii():
        return word.capitalize()
    written = word[:1].upper() + word[1:]
    return written if written.lower() == word else word


def _known_words(weights: Weights) -> list[str]:
    """Returns the words of which the model knows more than their parts."""
    words: set[str] = set()
    openings = tuple(_itself(position, "") for position in POSITIONS)
    for feature in weights.rows:
        words.update(feature[len(opening) :] for opening in openings if feature.startswith(opening))
        words.update(word for _, *both in _readings(feature) for word in both)
    return [*_SPECIAL, *sorted(words.difference(_SPECIAL))]


def _readings(feature: str) -> Iterator[tuple[int, str, str]]:
    """Yields the pairs of words that a feature may be: of `||` there are two."""
    for family, (sign, _, _) in enumerate(seen.PAIRS):
        at = feature.find(sign)
        while at >= 0:
            left, right = feature[:at], feature[at + 1 :]
            if _is_one(left) and _is_one(right):
                yield family, left, right
            at = feature.find(sign, at + 1)


def _is_one(word: str) -> bool:
    """Whether it may be a lower-cased token or an edge; so `l=` is none, and no other feature is taken for a pair."""
    return not word or TOKEN.fullmatch(word.replace("\u0307", "")) is not None  # İ in lower case is two characters


def _pairs(weights: Weights, numbers: dict[str, int]) -> Iterator[tuple[int, str]]:
    for feature in weights.rows:
        for family, left, right in _readings(feature):
            yield pair_number(family, numbers[left], numbers[right], len(numbers)), feature


_ARRAYS = ("alone", "pairs", "table", "lengths", "summed", "traits")


def save_model(model: Model, path: Path) -> None:
    """Writes the file."""
    arrays = {name: getattr(model, name) for name in _ARRAYS}
    arrays["pairs"] = np.diff(model.pairs, prepend=0)
    head = {
        "labels": model.labels,
        "transitions": [[round(float(one), 6) for one in row] for row in model.transitions],
        "parts": len(model.parts),
        "words": len(model.words),
        "arrays": {name: [one.dtype.newbyteorder("<").str, one.shape] for name, one in arrays.items()},
    }
    lines = [json.dumps(head), *model.parts, *(word.replace("\n", "") for word in model.words)]
    write_packed(path, ("\n".join(lines) + "\n").encode() + b"".join(map(by_bytes, arrays.values())))


def check_files(folder: Path, names: Iterable[str]) -> None:
    """Returns when the files of a model that is loaded later are there.

    Raises:
        OSError: One is missing.
    """
    for name in names:
        (folder / name).stat()


def load_model(path: Path) -> Model:
    """Returns what `save_model` wrote. Nothing in the file is executed.

    Raises:
        OSError: The file is missing.
        ValueError: It is damaged or of another form.
    """
    data = read_packed(path)
    head = json.loads(data[: data.find(b"\n")])
    described = {name: (np.dtype(kind), tuple(shape)) for name, (kind, shape) in head["arrays"].items()}
    counts = {name: math.prod(shape) for name, (_, shape) in described.items()}
    at = len(data) - sum(kind.itemsize * counts[name] for name, (kind, _) in described.items())
    lines = data[: max(at, 0)].decode().split("\n")[1:-1]
    if len(lines) != head["parts"] + head["words"] or set(described) != set(_ARRAYS):
        raise ValueError("the model's file is damaged: features are missing")
    arrays: dict[str, Any] = {}
    for name, (kind, shape) in described.items():
        arrays[name] = of_bytes(data, kind, counts[name], at).reshape(shape)
        at += kind.itemsize * counts[name]
    arrays["pairs"] = arrays["pairs"].cumsum()
    transitions = np.array(head["transitions"], dtype=np.float32)
    words = (*_SPECIAL, *lines[head["parts"] + len(_SPECIAL) :])
    return Model(tuple(map(str, head["labels"])), transitions, tuple(lines[: head["parts"]]), words, **arrays)
