"""Finds names in lines that hold Chinese, Japanese or Korean, by a model that is loaded when it is needed."""

from __future__ import annotations

import json
import lzma
from functools import lru_cache
from pathlib import Path

import numpy as np

from voting.screening import late
from voting.screening.names.compiled import check_files
from voting.screening.names.decoding import Decoder, Dial
from voting.screening.names.east.letters import EAST
from voting.screening.names.east.tagger import EastTagger
from voting.screening.names.east.words import load_words
from voting.screening.names.gazetteer import Gazetteer
from voting.screening.names.weights import Weights

MODEL = Path(__file__).parent / "model"
_FILES = ("weights.lzma", "words.lzma")
_SURER = 0.7  # than what the other model asks for: of a token's probability, as a power
_OTHERS = late.compile(rf"[^\W\d_{EAST}]")


def check_model(folder: Path = MODEL) -> None:
    """Returns when the files are there.

    Raises:
        OSError: One is missing.
    """
    check_files(folder, _FILES)


@lru_cache(maxsize=1)
def east_tagger(folder: Path = MODEL) -> EastTagger:
    """Returns the model, loaded once.

    Raises:
        OSError: A file is missing or damaged.
        ValueError: A file is of another form.
    """
    weights, words = _FILES
    return EastTagger(load_weights(folder / weights), load_words(folder / words))


@lru_cache(maxsize=8)  # of settings alone
def east_decoder(dial: Dial, gazetteer: Gazetteer) -> Decoder:
    """Returns what reads names of these scripts, and of no others, off the model.

    Args:
        dial: Of the other model.
        gazetteer: Its lists.
    """
    organisation = None if dial.organisation is None else dial.organisation**_SURER
    own = Dial(dial.person**_SURER, dial.place**_SURER, organisation)
    return Decoder(east_tagger().labels, gazetteer, own, _OTHERS, listed=False)


def save_weights(weights: Weights, path: Path) -> None:
    """Writes a file: a line of JSON, a line per feature, and a 16-bit float per feature and label, little-endian."""
    head = {"labels": weights.labels, "transitions": weights.transitions.tolist()}
    lines = "\n".join([json.dumps(head), *weights.rows])
    table = weights.table[:-1].astype("<f2").tobytes()
    path.write_bytes(lzma.compress(lines.encode() + b"\n\n" + table, preset=9))


def load_weights(path: Path) -> Weights:
    """Returns the weights of a file that `save_weights` wrote.

    Raises:
        OSError: It is missing.
        ValueError: It is damaged or of another form.
    """
    try:
        lines, _, table = lzma.decompress(path.read_bytes()).partition(b"\n\n")
        head, *features = lines.decode().split("\n")
        told = json.loads(head)
        labels = tuple(told["labels"])
        rows = np.frombuffer(table, "<f2").astype(np.float32).reshape(len(features), len(labels))
        transitions = np.array(told["transitions"], np.float32).reshape(len(labels), len(labels))
    except (lzma.LZMAError, EOFError, KeyError, TypeError, ValueError):
        raise ValueError(f"{path.name} is damaged or no such model") from None
    numbers = {feature: row for row, feature in enumerate(features)}
    return Weights(labels, numbers, np.vstack([rows, np.zeros((1, len(labels)), np.float32)]), transitions)
