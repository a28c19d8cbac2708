"""Finds names of people and places in any text: the model over its lines, and the rules over the whole.

What a line holds depends on the line alone, so the answer for a line that was seen is kept, by the line's salted hash
and as numbers: no text, and nothing from which one could be had. A conversation is screened again with every turn.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from voting.screening.names.code_guard import lines_of
from voting.screening.names.decoding import Decoder, Dial, Name
from voting.screening.names.gazetteer import load_gazetteer
from voting.screening.names.rules import Rules
from voting.screening.names.tagger import Tagger
from voting.screening.names.tokens import Token, segments
from voting.screening.names.weights import load_weights

MODEL = Path(__file__).parent / "model"
_MOST_REMEMBERED = 50_000  # lines, about 10 MB


def load_tagger(folder: Path = MODEL) -> Tagger:
    """Returns the model in a folder.

    Raises:
        OSError: A file is missing or damaged.
        ValueError: A file is of another form.
    """
    return Tagger(load_weights(folder / "weights.gz"), load_gazetteer(folder / "gazetteer.gz"))


class NameFinder:
    """Finds names. Thread-safe: all that changes is a memory of numbers."""

    def __init__(self, tagger: Tagger, dial: Dial | None = None) -> None:
        self._tagger = tagger
        self._decoder = Decoder(tagger.labels, tagger.gazetteer, dial or Dial())
        self._rules = Rules(tagger.gazetteer)
        self._seen: dict[tuple[int, int, bool], tuple[Name, ...]] = {}

    def find(self, text: str) -> Iterator[Name]:
        """Yields names with their places, in no order, overlaps included."""
        yield from self._rules.names(text)
        unseen: list[tuple[int, tuple[int, int, bool], list[list[Token]]]] = []
        for start, end, code in lines_of(text):
            key = (hash(text[start:end]), end - start, code)
            known = self._seen.get(key)
            if known is None:
                unseen.append((start, key, list(segments(text, start, end))))
            else:
                yield from (name._replace(start=start + name.start, end=start + name.end) for name in known)
        yield from self._tag(text, unseen)

    def _tag(self, text: str, lines: list[tuple[int, tuple[int, int, bool], list[list[Token]]]]) -> Iterator[Name]:
        tables = iter(self._tagger.marginals(text, [tokens for _, _, parts in lines for tokens in parts]))
        if len(self._seen) > _MOST_REMEMBERED:
            self._seen.clear()
        for start, key, parts in lines:
            names = [name for tokens in parts for name in self._decoder.names(text, tokens, next(tables), code=key[2])]
            self._seen[key] = tuple(name._replace(start=name.start - start, end=name.end - start) for name in names)
            yield from names
