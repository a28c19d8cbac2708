"""Finds names in lines that hold Thai, by a model that is loaded when it is needed."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from voting.screening import late
from voting.screening.names.compiled import check_files
from voting.screening.names.decoding import Decoder, Dial
from voting.screening.names.east.finder import load_weights
from voting.screening.names.east.tagger import EastTagger
from voting.screening.names.gazetteer import Gazetteer
from voting.screening.names.thai.clusters import THAI, in_thai, segments
from voting.screening.names.thai.words import load_words

MODEL = Path(__file__).parent / "model"
_FILES = ("weights.lzma", "words.lzma")
_OTHERS = late.compile(rf"[^\W\d_{THAI}]")
_LONGEST_NAME = 24  # clusters


def check_model(folder: Path = MODEL) -> None:
    """Returns when the files are there.

    Raises:
        OSError: One is missing.
    """
    check_files(folder, _FILES)


@lru_cache(maxsize=1)
def thai_tagger(folder: Path = MODEL) -> EastTagger:
    """Returns the model, loaded once.

    Raises:
        OSError: A file is missing or damaged.
        ValueError: A file is of another form.
    """
    weights, words = _FILES
    return EastTagger(load_weights(folder / weights), load_words(folder / words), segments, in_thai)


@lru_cache(maxsize=8)  # of settings alone
def thai_decoder(dial: Dial, gazetteer: Gazetteer) -> Decoder:
    """Returns what reads names in Thai, and in no other letters, off the model.

    Args:
        dial: Of the model of Latin letters.
        gazetteer: Its lists.
    """
    return Decoder(thai_tagger().labels, gazetteer, dial, _OTHERS, listed=False, longest=_LONGEST_NAME)
