"""Learns the weights from texts in which values are marked. Nothing of it runs in the app.

Needs `requirements-train.txt`. Reproducible: sorted features, a solver without chance; the same texts and packages give
the same bytes.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, chain
from typing import NamedTuple

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from voting.screening.learnt.cues import Cue
from voting.screening.learnt.features import Features
from voting.screening.learnt.kinds import Learnable
from voting.screening.learnt.linear import LEAST, Linear
from voting.screening.learnt.network_training import kept_rows, learn_network
from voting.screening.learnt.number_cues import is_of_somebody
from voting.screening.learnt.tokens import Tokens
from voting.screening.learnt.weighing import Weighing
from voting.screening.names.gazetteer import Gazetteer
from voting.screening.recogniser import BLANK

SEED = 20_261
_SAME, _SHARE, _LONG = 0.7, 0.5, 80  # of a candidate, of a marked place, and characters of it at most
_HELD = 0.4  # of a phrase
_MASKED = 0.5  # how many of a text's other places are masked in its second copy
_LEAST_OFTEN = 3  # a feature of fewer values is chance
_FOUND = 0.05  # a probability
_BELOW_FLOORS = (0.001, 0.0003, 0.0002)  # how many of what is found are below a floor, by step
_STRENGTH = 0.5  # the inverse of the penalty (squares of the weights)
_MOST_BITS, _LEAST_BITS, _TO_A_BUCKET = 16, 12, 2  # of a network's buckets, features for which one is enough


@dataclass(frozen=True, slots=True)
class Told:
    """A text and what is marked in it.

    Attributes:
        text: As written.
        marked: Places `(start, end, entity_type)`, sorted.
        unmarked: Types that were not marked, though there may be values of them.
    """

    text: str
    marked: tuple[tuple[int, int, str], ...] = ()
    unmarked: frozenset[str] = frozenset()


class Example(NamedTuple):
    """A value: whether it is one of the kind, and its features step by step."""

    is_one: bool
    steps: tuple[Collection[str], ...]

    @property
    def features(self) -> Iterator[str]:
        """All of them."""
        return chain.from_iterable(self.steps)


def learn(texts: Iterable[Told], kind: Learnable, gazetteer: Gazetteer) -> Weighing:
    """Returns the weights; each text counts as it is, and once with some of its marked places masked."""
    features = Features(gazetteer)
    rows: list[Example] = []
    names: dict[str, str] = {}  # each feature's name once: a million values have a hundred of them each
    draw = random.Random(SEED)
    for text in texts:
        for one in (text, masked(text, draw)):
            for row in examples(one, kind, features) if one is not None else ():
                steps = (tuple(names.setdefault(name, name) for name in some) for some in row.steps)
                rows.append(Example(row.is_one, tuple(steps)))
    often = Counter(name for row in rows for name in row.features)
    vectors = DictVectorizer(sort=True)
    table = vectors.fit_transform({name: 1 for name in row.features if often[name] >= _LEAST_OFTEN} for row in rows)
    labels = np.array([row.is_one for row in rows])
    model = LogisticRegression(C=_STRENGTH, max_iter=1_000, tol=1e-6).fit(table, labels)
    names_of = vectors.get_feature_names_out().tolist()
    weights = model.coef_[0]
    linear = Linear(float(model.intercept_[0]), dict(zip(names_of, map(float, weights), strict=True)))
    linear = replace(linear, floors=floors(linear, rows))
    if not kind.networked:
        return Weighing(linear, None)
    kept = np.flatnonzero(np.abs(weights) >= LEAST)
    some = kept_rows(model.decision_function(table), labels, SEED)
    names_kept = [names_of[at] for at in kept]
    network = learn_network(table[some][:, kept], names_kept, labels[some], _bits(len(kept)), SEED)
    return Weighing(linear, network)


def floors(linear: Linear, rows: Iterable[Example]) -> tuple[float, ...]:
    """Returns what the features of nearly all values that are found come to after each step but the last."""
    found = [
        list(accumulate(map(linear.total, row.steps)))
        for row in rows
        if row.is_one and linear.probability(linear.total(row.features)) >= _FOUND
    ]
    sums = [sorted(step) for step in zip(*found, strict=True)][:-1]
    return tuple(one[int(len(one) * below)] for one, below in zip(sums, _BELOW_FLOORS, strict=False))


def _bits(features: int) -> int:
    """Returns the number of bits of a network's buckets: a few features to each is as good as one."""
    return min(_MOST_BITS, max(_LEAST_BITS, (features // _TO_A_BUCKET).bit_length()))


def examples(text: Told, kind: Learnable, features: Features) -> Iterator[Example]:
    """Yields the values to weigh; those that are half one of the kind are left out.

    A phrase that holds one among many other words is none: a part of it is weighed as well.
    """
    own = {kind.entity_type, *kind.more}
    sought = [(low, high) for low, high, entity_type in text.marked if entity_type in own]
    apart = [(low, high) for low, high, entity_type in text.marked if entity_type in kind.other]
    places, cued = kind.weighed(text.text)
    tokens = Tokens(text.text)
    for start, end in places:
        if any(start < high and low < end for low, high in apart):
            continue
        if kind.refuses is not None and kind.refuses(text.text, start, end):
            continue
        is_one = any(_is_same(start, end, low, high) for low, high in sought)
        shared = max((min(end, high) - max(start, low) for low, high in sought), default=0)
        if kind.entity_type in text.unmarked and not is_one and _may_be_one(text.text, kind, cued, start, end):
            continue  # nobody has said whether it is one
        too_long = shared < _HELD * (end - start) and " " in text.text[start:end]
        if is_one or shared <= 0 or too_long:
            yield Example(is_one, tuple(features.steps(tokens, start, end, cued)))


def _may_be_one(text: str, kind: Learnable, cued: Sequence[Cue], start: int, end: int) -> bool:
    return kind.entity_type != "IDENTIFIER" or is_of_somebody(text, cued, start, end)


def _is_same(start: int, end: int, low: int, high: int) -> bool:
    shared = min(end, high) - max(start, low)
    return shared >= _SAME * (end - start) and shared >= _SHARE * min(high - low, _LONG)


def masked(text: Told, draw: random.Random) -> Told | None:
    """Returns a text in which some marked places are masked, as the recogniser sees one that was masked in part."""
    if len(text.marked) < 2:
        return None
    parts: list[str] = []
    marked: list[tuple[int, int, str]] = []
    at = length = 0
    for start, end, entity_type in text.marked:
        value = BLANK if draw.random() < _MASKED else text.text[start:end]
        parts += (text.text[at:start], value)
        length += start - at
        if value != BLANK:
            marked.append((length, length + len(value), entity_type))
        length += len(value)
        at = end
    return replace(text, text="".join(parts) + text.text[at:], marked=tuple(marked))
