"""Finds names of people and places in any text: the model over its lines, and the rules over the whole."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from voting.screening.names.code_guard import lines_of
from voting.screening.names.compiled import load_model
from voting.screening.names.decoding import Decoder, Dial, Name
from voting.screening.names.gazetteer import load_gazetteer
from voting.screening.names.rules import Rules
from voting.screening.names.tagger import Tagger

MODEL = Path(__file__).parent / "model"


def load_tagger(folder: Path = MODEL) -> Tagger:
    """Returns the model in a folder.

    Raises:
        OSError: A file is missing or damaged.
        ValueError: A file is of another form.
    """
    return Tagger(load_model(folder / "weights.gz"), load_gazetteer(folder / "gazetteer.gz"))


class NameFinder:
    """Finds names. Immutable, and keeps nothing of a text."""

    def __init__(self, tagger: Tagger, dial: Dial | None = None) -> None:
        self._tagger = tagger
        self._decoder = Decoder(tagger.labels, tagger.gazetteer, dial or Dial())
        self._rules = Rules(tagger.gazetteer)

    def find(self, text: str) -> Iterator[Name]:
        """Yields names with their places, in no order, overlaps included."""
        yield from self._rules.names(text)
        lines = list(lines_of(text))
        if lines:
            yield from self._decoder.names(text, *self._tagger.tag(text, lines))
