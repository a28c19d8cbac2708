"""Says of every token how likely it is a person's, a place's or an organisation's name.

The model is a conditional random field, trained by `train` on the features of `features`; here the same sums are
worked out from tables, for all tokens of a call at once. Nothing is kept after it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

import numpy as np

from voting.screening import late
from voting.screening.folding import fold
from voting.screening.names import chain
from voting.screening.names import features as seen
from voting.screening.names.code_guard import Line
from voting.screening.names.compiled import POSITIONS, Model, pair_number
from voting.screening.names.cutting import Cut, Integers, cut, pieces_of, within
from voting.screening.names.gazetteer import MOST_WORDS, Gazetteer
from voting.screening.names.lexicon import UNKNOWN, Lexicon, Looked, Met
from voting.screening.names.traits import EDGE, FLAGS, LISTED, SHAPE, Flag
from voting.screening.names.weights import Floats

_LINE = late.compile(r"[^\n]+")

# Per token, whether it is a word, begins with a capital, is in capitals, is German: four counts in one number.
_COUNTED = np.array(
    [(one & 1) * (1 + (one >> 1 & 1) * 256 + (one >> 2 & 1) * 65_536 + (one >> 3) * 16_777_216) for one in range(16)]
)
_GERMAN_BIT = Flag.GERMAN.bit_length() - 4

_POSITIONS = np.array(POSITIONS)[:, None]
_FAMILIES = np.arange(len(seen.PAIRS))[:, None]
_LEFT, _RIGHT = (np.array(ends)[:, None] for ends in zip(*[pair[1:] for pair in seen.PAIRS], strict=True))
_KINDS = 8  # of names of several words: a given name, a surname, a place's, or more of these
_HASH_BITS = 19  # of half a million places about one in thirteen is taken, so that most pairs need no search


class Tagger:
    """A model ready for use. Immutable, so that threads may share it."""

    def __init__(self, model: Model, gazetteer: Gazetteer) -> None:
        self.labels = model.labels
        self._lexicon = lexicon = Lexicon(model, gazetteer)
        self._outside = model.labels.index("O")
        self._passing = np.zeros((lexicon.width, lexicon.width), dtype=np.float32)
        self._passing[: lexicon.labels, : lexicon.labels] = np.exp(model.transitions)
        self._ceiling = chain.Ceiling(self._passing, self._outside)
        self._pairs = np.append(model.pairs, np.iinfo(np.int64).max)  # so that a search ends inside
        self._may_be_pair = np.zeros(1 << _HASH_BITS, dtype=np.bool_)
        self._may_be_pair[_hashed(model.pairs)] = True
        always = lexicon.rows([[seen.ALWAYS]])
        self._touches = always + lexicon.rows(
            [f"t={before}{after}"] for before in seen.TOUCHES for after in seen.TOUCHES
        )
        self._openings = lexicon.rows([f"BOS{case}"] for case in seen.CASES)
        self._closings = lexicon.rows([f"EOS{case}"] for case in seen.CASES)
        kinds = product(range(MOST_WORDS + 1), map(seen.as_listed, range(_KINDS)))
        self._runs = lexicon.rows([seen.run_feature(length, bits)] for length, bits in kinds)
        self._listed = self._of_listed()

    def _of_listed(self) -> Floats:
        """Returns what it says of a token as what the one before it, itself and the one after it are listed."""
        bits = [seen.as_listed(coarsely) for coarsely in range(EDGE)]
        pairs = [seen.listed_pair(one, other) for one in bits for other in bits]
        shape = (EDGE, EDGE, self._lexicon.width)
        table = np.zeros((EDGE + 1, EDGE, EDGE + 1, self._lexicon.width), dtype=np.float32)
        table[:EDGE] += self._lexicon.rows([pair] for pair in pairs).reshape(shape)[:, :, None]
        table[:, :, :EDGE] += self._lexicon.rows(["+" + pair] for pair in pairs).reshape(shape)[None]
        return table.reshape(-1, self._lexicon.width)

    @property
    def gazetteer(self) -> Gazetteer:
        """The lists that the model was trained with."""
        return self._lexicon.gazetteer

    def tag(self, text: str, lines: Sequence[Line], met: Met | None = None, least: float = 0.0) -> tuple[Cut, Floats]:
        """Returns the segments of lines, and per token (row) the probability of every label (column).

        Of code only those segments are looked at in which a name may be. For `met` see `Lexicon.look`.

        Args:
            text: Any.
            lines: Of the text.
            met: See `Lexicon.look`.
            least: Segments of which no token is a name with this probability may be left out.
        """
        parts, scores = self.scores(text, lines, met)
        scores[:, len(self.labels) :] = -np.inf  # the columns beyond the labels are none
        if least and len(scores):
            kept = [one >= least for one in self._ceiling.of(scores, parts.first, least)]
            if not all(kept):
                parts, chosen = parts.only(np.array(kept))
                scores = scores[chosen]
        if not len(scores):
            return parts, scores[:, : len(self.labels)]
        opens = np.zeros(len(scores), dtype=np.bool_)
        opens[parts.first[:-1]] = True
        return parts, chain.marginals(scores, self._passing, self._outside, opens)[:, : len(self.labels)]

    def marginals(self, text: str) -> list[Floats]:
        """Returns per segment of a text without code the probability of every label (column) of every token (row)."""
        parts, table = self.tag(text, [Line(*match.span(), False) for match in _LINE.finditer(text)])
        return np.split(table, parts.first[1:-1]) if len(table) else []

    def scores(self, text: str, lines: Sequence[Line], met: Met | None = None) -> tuple[Cut, Floats]:
        """Returns the segments of lines, and what speaks for each label at each token."""
        pieces, words = pieces_of(text, self._lexicon.forms)
        known = self._lexicon.look(words, met)
        parts = cut(pieces, list(words), known.traits, lines)
        return parts, self._sum(parts, known) if len(parts.word) else known.shapes[0, :0]

    def _sum(self, parts: Cut, known: Looked) -> Floats:
        first, word, last = parts.first[:-1], parts.word, parts.first[1:] - 1
        cases = _cases(known.traits[word, FLAGS], first)
        forms = cases[parts.segment] * known.shapes.shape[1] + known.traits[word, SHAPE]
        # Two edges before each segment, so that what is beyond one is an edge, too.
        place = np.arange(2, len(word) + 2) + 2 * parts.segment
        row = np.full(len(word) + 2 * len(first) + 2, len(known.numbers) - 1)
        row[place] = word
        near = row[place + _POSITIONS] + len(known.numbers) * np.arange(len(POSITIONS))[:, None]
        scores: Floats = known.sums.reshape(-1, self._lexicon.width).take(near, axis=0).sum(axis=0)
        scores += self._touches.take(parts.touch, axis=0)
        scores += known.shapes.reshape(-1, self._lexicon.width).take(forms, axis=0)
        scores[first] += self._openings[cases]
        scores[last] += self._closings[cases]
        for start, length, bits in self._runs_of(parts, known):
            scores[start : start + length] += self._runs[length * _KINDS + seen.coarse(bits)]
        listed = known.traits[row, LISTED]
        triples = (listed[place - 1] * EDGE + listed[place]) * (EDGE + 1) + listed[place + 1]
        scores += self._listed.take(triples, axis=0)
        self._add_pairs(scores, known.numbers[row], place)
        return scores

    def _add_pairs(self, scores: Floats, numbers: Integers, place: Integers) -> None:
        before, after = numbers[place + _LEFT], numbers[place + _RIGHT]
        wanted = pair_number(_FAMILIES, before, after, self._lexicon.size)
        chosen = np.flatnonzero(self._may_be_pair[_hashed(wanted)] & (before != UNKNOWN) & (after != UNKNOWN))
        wanted = wanted.ravel()[chosen]
        found = self._pairs.searchsorted(wanted)
        hit = self._pairs[found] == wanted
        np.add.at(scores, chosen[hit] % len(place), self._lexicon.pairs[found[hit]])

    def _runs_of(self, parts: Cut, known: Looked) -> Iterator[tuple[int, int, int]]:
        """Yields the first token and the number of tokens of listed names, as `features.listed_runs` marks them."""
        done = 0
        runs: dict[tuple[int, ...], tuple[int, int]] = {}
        flags = known.traits[parts.word, FLAGS]
        both = (flags[:-1] & Flag.OPENS_PLACE > 0) & (flags[1:] & Flag.GOES_ON_PLACE > 0)
        starts = np.flatnonzero(both)
        ends = np.minimum(starts + MOST_WORDS, parts.first[parts.segment[starts] + 1])
        all_words = parts.word.tolist()
        for at, end in zip(starts.tolist(), ends.tolist(), strict=True):
            if at >= done:
                words = tuple(all_words[at:end])
                if words not in runs:
                    runs[words] = self.gazetteer.run([fold(within(parts.words[word])) for word in words], 0)
                length, bits = runs[words]
                done = at + length
                if length:
                    yield at, length, bits


def _hashed(numbers: Integers) -> Integers:
    """Returns places in a table; multiplying by an odd number spreads them (Knuth, TAOCP 3, section 6.4)."""
    return (numbers * 0x1E3779B97F4A7C15 >> 64 - _HASH_BITS - 1) & (1 << _HASH_BITS) - 1


def _cases(flags: Integers, first: Integers) -> Integers:
    """Returns per segment the index of its case in `features.CASES`, as `features.case_class` tells it."""
    kinds = flags & (Flag.WORD | Flag.CAPITAL | Flag.CAPITALS) | flags >> _GERMAN_BIT & 8
    counts = _COUNTED[kinds]
    summed = np.add.reduceat(counts, first) if len(first) else first
    total, capitals, through, german = summed & 255, summed >> 8 & 255, summed >> 16 & 255, summed >> 24
    title = (total > 3) & (capitals * 4 > total * 3)
    upper = (capitals == total) & (total > 2) & (through * 5 > total * 4)
    return np.where(capitals == 0, 0, np.where(upper, 4, np.where(title, 3, np.where(german > 0, 2, 1))))
