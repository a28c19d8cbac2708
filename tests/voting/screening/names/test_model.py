"""The model: what it is trained to, what it computes, and the files it lives in."""

import itertools
import random
from pathlib import Path

import numpy as np
import pytest

from voting.screening.names.corpus import Sentence
from voting.screening.names.gazetteer import Gazetteer, Listed, load_gazetteer
from voting.screening.names.tagger import Tagger
from voting.screening.names.tokens import segments
from voting.screening.names.train import learn
from voting.screening.names.weights import Weights, as_weights, load_weights, save_weights

GAZETTEER = Gazetteer({"anna": Listed.GIVEN, "lee": Listed.SURNAME, "rome": Listed.PLACE}, {"bad homburg"})
LABELS = ("B-PERSON", "I-PERSON", "O")


def sentences() -> list[Sentence]:
    """A few sentences with a name each."""
    lines = ("i am @ and tired", "ask @ about it", "@ is here", "where is @ now")
    made = []
    for number, line in enumerate(lines * 5):
        name = ("Anna Lee", "Anna", "Lee", "anna lee")[number % 4]
        start = line.index("@")
        made.append(Sentence(line.replace("@", name), ((start, start + len(name), "PERSON"),)))
    return made


def drawn_weights(seed: int) -> Weights:
    """Weights without meaning, for every feature of a short text."""
    draw = random.Random(seed)
    features = [
        "b",
        "l=ask",
        "l=anna",
        "f2=na",
        "1l=lee",
        "-1l=ask",
        "sl=xx",
        "sm=Xx",
        "t=--",
        "BOSm",
        "ask|anna",
        "g=1",
    ]
    state = {(feature, label): draw.uniform(-2, 2) for feature in features for label in LABELS}
    return as_weights(state, {pair: draw.uniform(-2, 2) for pair in itertools.product(LABELS, LABELS)})


def by_enumeration(tagger: Tagger, weights: Weights, text: str) -> np.ndarray:
    """Marginals by summing over all ways to label, as the definition has it."""
    (tokens,) = segments(text)
    scores = tagger._scores(text, [tokens])  # the sums under test are those over these scores
    total = np.zeros_like(scores)
    for path in itertools.product(range(len(LABELS)), repeat=len(tokens)):
        score = sum(scores[at, label] for at, label in enumerate(path))
        score += sum(weights.transitions[before, after] for before, after in itertools.pairwise(path))
        for at, label in enumerate(path):
            total[at, label] += np.exp(score)
    return total / total.sum(axis=1, keepdims=True)


class TestMarginals:
    """Probabilities of labels."""

    @pytest.mark.parametrize("seed", range(4))
    def test_equal_the_sums_over_all_paths(self, seed: int) -> None:
        """Forward and backward sums are what enumeration gives, whatever else is in the batch."""
        weights = drawn_weights(seed)
        tagger = Tagger(weights, GAZETTEER)
        text = "ask Anna Lee now\nask anna\nAnna"
        for line, table in zip(text.split("\n"), tagger.marginals(text, list(segments(text))), strict=True):
            assert table == pytest.approx(by_enumeration(tagger, weights, line), abs=1e-4)

    def test_nothing_to_tag(self) -> None:
        """An empty text has no marginals."""
        assert Tagger(drawn_weights(0), GAZETTEER).marginals("", []) == []


class TestLearn:
    """Training."""

    def test_same_data_same_bytes(self, tmp_path: Path) -> None:
        """Two trainings write identical files."""
        for name in ("one", "two"):
            save_weights(learn(sentences(), GAZETTEER, least=1, iterations=20), tmp_path / name)
        # The header's time stamp (RFC 1952, 2.3.1) is nought, or the bytes would depend on the clock.
        assert (tmp_path / "one").read_bytes()[4:8] == bytes(4)
        assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()

    def test_learns_what_it_is_shown(self) -> None:
        """A name in a new sentence is likelier a name than not; another word is not."""
        tagger = Tagger(learn(sentences(), GAZETTEER, least=1, iterations=40), GAZETTEER)
        text = "ask anna lee now"
        (table,) = tagger.marginals(text, list(segments(text)))
        names = table[:, [label != "O" for label in tagger.labels]].sum(axis=1)
        assert (names > 0.5).tolist() == [False, True, True, False]


class TestFiles:
    """Weights and lists on the disk."""

    def test_weights_survive(self, tmp_path: Path) -> None:
        """What is read is what was written."""
        weights = drawn_weights(1)
        save_weights(weights, tmp_path / "w")
        read = load_weights(tmp_path / "w")
        assert read.labels == weights.labels
        assert dict(read.rows) == dict(weights.rows)
        assert np.array_equal(read.table, weights.table)
        assert np.allclose(read.transitions, weights.transitions, atol=1e-5)

    def test_lists_survive(self, tmp_path: Path) -> None:
        """What is read is what was written; case and accents do not count."""
        GAZETTEER.save(tmp_path / "g")
        read = load_gazetteer(tmp_path / "g")
        assert read.listed("ÁNNA") == Listed.GIVEN
        assert read.listed("nobody") == 0
        assert read.place_length(["bad", "homburg", "now"], 0) == 2
        assert read.place_length(["bad", "idea"], 0) == 0

    @pytest.mark.parametrize("content", [b"", b"no gzip at all"])
    def test_damaged_file_is_an_error(self, tmp_path: Path, content: bytes) -> None:
        """Nothing is recognised with half a model."""
        (tmp_path / "w").write_bytes(content)
        with pytest.raises((OSError, EOFError, ValueError)):
            load_weights(tmp_path / "w")
