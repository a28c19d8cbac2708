"""Trains the model of addresses: `python -m voting.screening.names.addresses.learnt.train DATA_DIR …`.

Reproducible, as `names.train` is. Learns from `addresses.jsonl`, which `benchmarks.screening.learning` writes: whole
texts with the street addresses in them marked. Each text that holds some is learnt from three times, twice with
addresses of its language and country that Faker makes, a part of these in small letters. Needs
`requirements-train.txt`.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple, TypeAlias

from voting.screening.names.addresses.learnt.features import features_of, known, numbers, tokens_of, windows
from voting.screening.names.addresses.learnt.finder import MODEL, WEIGHTS
from voting.screening.names.addresses.learnt.others import Others
from voting.screening.names.east.finder import save_weights
from voting.screening.names.gazetteer import Gazetteer, package_gazetteer
from voting.screening.names.train import SEED, learn_rows
from voting.screening.names.training.corpus import read_marked
from voting.screening.names.training.report import write_report

_DATA = "addresses.jsonl"
_COPIES = 2
_OTHERS, _LOWERED, _LEARNT = 0.8, 0.2, 0.55  # of the copies' addresses, of the copies, of windows without an address


OtherOf: TypeAlias = Callable[[str], str | None]
"""Makes an address of a language, None where it can make none."""


class Addressed(NamedTuple):
    """A text, and where its street addresses begin and end."""

    text: str
    places: tuple[tuple[int, int], ...]
    language: str


def read_texts(path: Path) -> Iterator[Addressed]:
    """Yields the texts of a file as `corpus.read_marked` reads it, with the addresses in them."""
    for text, spans, language in read_marked(path):
        yield Addressed(text, tuple((start, end) for start, end, _ in spans), language)


def with_other_addresses(text: Addressed, other_of: OtherOf, draw: random.Random) -> Addressed:
    """Returns a text with most of its addresses replaced, in small letters or capitals where those were."""
    parts: list[str] = []
    places: list[tuple[int, int]] = []
    at = length = 0
    for start, end in text.places:
        value = text.text[start:end]
        other = (other_of(text.language) if draw.random() < _OTHERS else None) or value
        other = other.lower() if value.islower() else other.upper() if value.isupper() else other
        parts += [text.text[at:start], other]
        length += start - at
        places.append((length, length + len(other)))
        length, at = length + len(other), end
    return Addressed("".join(parts) + text.text[at:], tuple(places), text.language)


def training_texts(texts: Iterable[Addressed], other_of: OtherOf, draw: random.Random) -> Iterator[Addressed]:
    """Yields the texts, and those with addresses again, with others' and in small letters."""
    for text in texts:
        yield text
        for _ in range(_COPIES if text.places else 0):
            copy = with_other_addresses(text, other_of, draw)
            yield copy
            if draw.random() < _LOWERED and len(copy.text.lower()) == len(copy.text):
                yield copy._replace(text=copy.text.lower())


def rows(texts: Iterable[Addressed], gazetteer: Gazetteer) -> Iterator[tuple[list[list[str]], list[str]]]:
    """Yields per stretch around numbers the features of each token and its labels."""
    draw = random.Random(SEED)
    for text in texts:
        tokens = tokens_of(text.text)
        words = [known(one, gazetteer) for one in tokens.texts]
        for low, high in windows(len(tokens.texts), numbers(tokens)):
            labels = list(_labels(tokens.spans[low:high], text.places))
            if any(label != "O" for label in labels) or draw.random() < _LEARNT:
                yield [features_of(tokens, words, at) for at in range(low, high)], labels


def _labels(spans: Sequence[tuple[int, int]], places: Sequence[tuple[int, int]]) -> Iterator[str]:
    inside: tuple[int, int] | None = None
    for start, end in spans:
        place = next((one for one in places if one[0] < end and start < one[1]), None)
        yield "O" if place is None else "I" if place == inside else "B"
        inside = place


def main(arguments: list[str] | None = None) -> int:
    """Trains and writes the files; returns the exit code."""
    parser = argparse.ArgumentParser(
        prog="python -m voting.screening.names.addresses.learnt.train", description=__doc__
    )
    parser.add_argument("data", type=Path, help="folder with addresses.jsonl")
    parser.add_argument("--out", type=Path, default=MODEL, help="folder to write to")
    options = parser.parse_args(arguments)
    started = time.process_time()
    if not (options.data / _DATA).is_file():
        print(f"not there: {_DATA}", file=sys.stderr)
        return 2
    texts, draw = list(read_texts(options.data / _DATA)), random.Random(SEED)
    all_texts = list(training_texts(texts, Others(draw).of, draw))
    weights = learn_rows(rows(all_texts, package_gazetteer()), c1=0.3, c2=0.05, least=3, iterations=60)
    options.out.mkdir(parents=True, exist_ok=True)
    save_weights(weights, options.out / WEIGHTS)
    counts = {
        "texts": len(texts),
        "addresses": sum(len(text.places) for text in texts),
        "with copies": len(all_texts),
        "features": len(weights.rows),
    }
    write_report(options.out, counts, started)
    return 0


if __name__ == "__main__":
    sys.exit(main())
