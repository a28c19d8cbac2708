"""Finds names in lines that hold words of other scripts, by a model of their own, which is loaded when it is needed."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from voting.screening import late
from voting.screening.names.compiled import check_files, load_model
from voting.screening.names.decoding import Decoder, Dial
from voting.screening.names.gazetteer import load_gazetteer
from voting.screening.names.scripts.letters import LETTERS
from voting.screening.names.tagger import Tagger

MODEL = Path(__file__).parent / "model"
_FILES = ("weights.gz", "gazetteer.gz")
_EASIER = 1.1
_OTHERS = late.compile(rf"[^\W\d_{LETTERS}]")


def check_model(folder: Path = MODEL) -> None:
    """Returns when the files are there.

    Raises:
        OSError: One is missing.
    """
    check_files(folder, _FILES)


@lru_cache(maxsize=1)
def scripts_tagger(folder: Path = MODEL) -> Tagger:
    """Returns the model, loaded once.

    Raises:
        OSError: A file is missing or damaged.
        ValueError: A file is of another form.
    """
    weights, lists = _FILES
    return Tagger(load_model(folder / weights), load_gazetteer(folder / lists))


@lru_cache(maxsize=8)  # of settings alone
def scripts_decoder(dial: Dial) -> Decoder:
    """Returns what reads names of these scripts, and of no others, off the model.

    Args:
        dial: Of the other model, which is surer of a name, as it has learnt from more texts.
    """
    tagger = scripts_tagger()
    organisation = None if dial.organisation is None else dial.organisation * _EASIER
    own = Dial(dial.person * _EASIER, dial.place * _EASIER, organisation)
    return Decoder(tagger.labels, tagger.gazetteer, own, _OTHERS)
