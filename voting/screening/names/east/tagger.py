"""Says of every token of lines how likely it is in a person's, a place's or an organisation's name.

As `names.tagger`, with features of its own. Nothing is kept after a call.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeAlias

import numpy as np

from voting.screening.names import chain
from voting.screening.names.code_guard import Line
from voting.screening.names.cutting import Cut
from voting.screening.names.east.features import all_features
from voting.screening.names.east.letters import in_east
from voting.screening.names.east.words import Lexicon
from voting.screening.names.tokens import Token, segments
from voting.screening.names.weights import Floats, Weights

Met: TypeAlias = dict[str, Floats]
"""Of segments, what speaks for each label at each token. Must not outlive a call."""


class EastTagger:
    """A model ready for use. Immutable, so that threads may share it.

    Args:
        weights: Of features.
        words: The lists.
        segments: Cuts a part of a text into segments of tokens, as those are cut that were learnt from.
        reads: Whether a segment holds a letter that the model has learnt; others are left out.
    """

    def __init__(
        self,
        weights: Weights,
        words: Lexicon,
        segments: Callable[[str, int, int], Iterable[list[Token]]] = segments,
        reads: Callable[[str], bool] = in_east,
    ) -> None:
        self.labels = weights.labels
        self._weights = weights
        self._words = words
        self._segments = segments
        self._reads = reads
        self._passing = np.exp(weights.transitions).astype(np.float32)
        self._outside = weights.labels.index("O")
        self._ceiling = chain.Ceiling(self._passing, self._outside)

    def tag(self, text: str, lines: Sequence[Line], met: Met, least: float = 0.0) -> tuple[Cut, Floats]:
        """Returns the segments of lines that hold a letter that the model has learnt, and the labels' probabilities.

        Args:
            text: Any.
            lines: Of it.
            met: What is known of segments already; it is added to.
            least: Segments of which no token is in a name with this probability may be left out.

        Returns:
            The segments, and per token (row) the probability of every label (column).
        """
        found: list[list[Token]] = []
        code: list[bool] = []
        fresh: dict[str, list[Token]] = {}
        each: list[str] = []
        for line in lines:
            for tokens in self._segments(text, line.start, line.end):
                words = text[tokens[0].start : tokens[-1].end]
                if self._reads(words):
                    found.append(tokens)
                    code.append(line.code)
                    each.append(words)
                    if words not in met:
                        fresh[words] = tokens
        features = all_features(list(fresh.values()), self._words) if fresh else ()
        met.update(zip(fresh, map(self._weights.sums, features), strict=True))
        parts = _as_cut(text, found, code)
        if not found:
            return parts, np.zeros((0, len(self.labels)), dtype=np.float32)
        scores = np.concatenate([met[words] for words in each])
        kept = [one >= least for one in self._ceiling.of(scores, parts.first, least)]
        if not all(kept):
            parts, chosen = parts.only(np.array(kept))
            scores = scores[chosen]
        if not len(scores):
            return parts, scores
        opens = np.zeros(len(scores), dtype=np.bool_)
        opens[parts.first[:-1]] = True
        return parts, chain.marginals(scores, self._passing, self._outside, opens)


def _as_cut(text: str, found: Sequence[Sequence[Token]], code: Sequence[bool]) -> Cut:
    tokens = [token for one in found for token in one]
    written = [text[token.start : token.end] for token in tokens]
    numbers = {word: number for number, word in enumerate(dict.fromkeys(written))}
    sizes = np.array([len(one) for one in found], dtype=np.int64)
    first = np.zeros(len(found) + 1, dtype=np.int64)
    sizes.cumsum(out=first[1:])
    return Cut(
        words=list(numbers),
        word=np.array([numbers[word] for word in written], dtype=np.int64),
        start=np.array([token.start for token in tokens], dtype=np.int64),
        end=np.array([token.end for token in tokens], dtype=np.int64),
        touch=np.zeros(len(tokens), dtype=np.int64),
        segment=np.arange(len(found)).repeat(sizes),
        first=first,
        code=np.array(code, dtype=np.bool_),
    )
