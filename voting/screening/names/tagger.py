"""Says of every token how likely it is a person's, a place's or an organisation's name.

The model is the conditional random field of Lafferty, McCallum and Pereira (2001), trained by `train`; here its
marginals are worked out with numpy for many segments at once (forward and backward sums, each step scaled to one).
What depends on one word alone is looked up once per distinct word of the call, nothing is kept after it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from voting.screening.names import features as seen
from voting.screening.names.gazetteer import Gazetteer
from voting.screening.names.tokens import Token
from voting.screening.names.weights import Floats, Weights

_BATCH = 256  # segments worked on at once: more would only cost memory


class Tagger:
    """A model ready for use. Immutable, so that threads may share it."""

    def __init__(self, weights: Weights, gazetteer: Gazetteer) -> None:
        self._weights = weights
        self._gazetteer = gazetteer
        self._passing = np.exp(weights.transitions)

    @property
    def labels(self) -> tuple[str, ...]:
        """What the columns of `marginals` stand for."""
        return self._weights.labels

    @property
    def gazetteer(self) -> Gazetteer:
        """The lists that the model was trained with."""
        return self._gazetteer

    def marginals(self, text: str, segments: Sequence[Sequence[Token]]) -> list[Floats]:
        """Returns per segment the probability of every label (column) of every token (row)."""
        if not segments:
            return []
        ends = np.cumsum([len(tokens) for tokens in segments])
        scores = self._scores(text, segments)
        results: list[Floats] = [scores] * len(segments)
        order = sorted(range(len(segments)), key=lambda index: len(segments[index]))
        for start in range(0, len(order), _BATCH):
            chosen = order[start : start + _BATCH]
            lengths = np.array([len(segments[index]) for index in chosen])
            padded = np.zeros((len(chosen), int(lengths[-1]), len(self.labels)), dtype=np.float32)
            for row, index in enumerate(chosen):
                padded[row, : lengths[row]] = scores[ends[index] - lengths[row] : ends[index]]
            for row, one in enumerate(self._probabilities(padded, lengths)):
                results[chosen[row]] = one[: lengths[row]]
        return results

    def _probabilities(self, scores: Floats, lengths: NDArray[np.int_]) -> Floats:
        """Returns the marginals of a batch: segment, token, label. What is beyond a segment's length is void."""
        emitted = np.exp(scores - scores.max(axis=2, keepdims=True))
        forward = np.empty_like(emitted)
        backward = np.empty_like(emitted)
        forward[:, 0] = emitted[:, 0] / emitted[:, 0].sum(axis=1, keepdims=True)
        for at in range(1, scores.shape[1]):
            step = (forward[:, at - 1] @ self._passing) * emitted[:, at]
            forward[:, at] = step / step.sum(axis=1, keepdims=True)
        backward[:, -1] = 1.0
        for at in range(scores.shape[1] - 2, -1, -1):
            step = (backward[:, at + 1] * emitted[:, at + 1]) @ self._passing.T
            step /= step.sum(axis=1, keepdims=True)
            step[lengths <= at + 1] = 1.0
            backward[:, at] = step
        product = forward * backward
        return np.asarray(product / product.sum(axis=2, keepdims=True), dtype=np.float32)

    def _scores(self, text: str, segments: Sequence[Sequence[Token]]) -> Floats:
        """Returns what speaks for each label at each token of all segments, one after the other."""
        numbers: dict[str, int] = {}
        flat = [numbers.setdefault(token.text, len(numbers)) for tokens in segments for token in tokens]
        words = np.array(flat)
        listed = [self._gazetteer.listed(word) if word else 0 for word in numbers]
        own = self._table(seen.own_features(word, bits) for word, bits in zip(numbers, listed, strict=True))
        scores: Floats = own[words]
        scores += self._table([["b"]])
        sizes = np.array([len(tokens) for tokens in segments])
        segment = np.repeat(np.arange(len(segments)), sizes)
        for offset in seen.NEIGHBOURS:
            table = self._table(
                seen.neighbour_features(word, bits, offset) for word, bits in zip(numbers, listed, strict=True)
            )
            at = np.arange(max(0, -offset), len(words) - max(0, offset))
            at = at[segment[at] == segment[at + offset]]
            scores[at] += table[words[at + offset]]
        rest = self._placed(text, segments, list(numbers), listed, flat)
        lookup = self._weights.rows.get
        nothing = len(self._weights.rows)
        rows = np.array([[lookup(one, nothing) for one in placed] for placed in rest])
        for column in rows.T:
            scores += self._weights.table[column]
        return scores

    def _placed(
        self,
        text: str,
        segments: Sequence[Sequence[Token]],
        words: Sequence[str],
        listed: Sequence[int],
        flat: Sequence[int],
    ) -> Iterator[tuple[str, ...]]:
        """Yields per token the features that need more than one word; as many for each."""
        lowered = [word.lower() for word in words]
        shapes = [seen.shape(word) for word in words]
        start = 0
        for tokens in segments:
            end = start + len(tokens)
            case = seen.case_class(tokens)
            places = seen.place_words(tokens, self._gazetteer)
            own = [lowered[number] for number in flat[start:end]]
            bits = [listed[number] for number in flat[start:end]]
            around = ["", "", *own, ""]
            last = len(tokens) - 1
            for index, token in enumerate(tokens):
                yield (
                    f"s{case}={shapes[flat[start + index]]}",
                    "t=" + seen.touch(text, token),
                    f"mp={places[index]}" if places[index] else "",
                    "BOS" + case if index == 0 else "",
                    "EOS" + case if index == last else "",
                    *seen.pair_features(*around[index : index + 4]),
                    seen.listed_pair(bits[index - 1], bits[index]) if index else "",
                    "+" + seen.listed_pair(bits[index], bits[index + 1]) if index < last else "",
                )
            start = end

    def _table(self, features: Iterator[list[str]] | list[list[str]]) -> Floats:
        """Returns the sum of the weights of each list of features."""
        rows = self._weights.rows
        table = self._weights.table
        known = [[rows[one] for one in listed if one in rows] for listed in features]
        result = np.zeros((len(known), table.shape[1]), dtype=np.float32)
        counts = np.array([len(one) for one in known])
        if counts.sum():
            filled = np.flatnonzero(counts)
            starts = np.concatenate(([0], np.cumsum(counts[filled])[:-1]))
            flat = np.array([row for one in known for row in one])
            result[filled] = np.add.reduceat(table[flat], starts, axis=0)
        return result
