"""The tables say of tokens what the features that the model was learnt with say."""

import numpy as np
import pytest

from voting.screening.names.addresses.learnt.features import ALONE, TOGETHER, features_of, known, tokens_of
from voting.screening.names.addresses.learnt.finder import MODEL, WEIGHTS
from voting.screening.names.addresses.learnt.tables import Tables, scorer
from voting.screening.names.east.finder import load_weights
from voting.screening.names.gazetteer import Gazetteer
from voting.screening.names.weights import Weights, as_weights
from voting.screening.once import held

KINDS = [*(f"{name}{step}" for name, steps, _ in ALONE for step in steps), *dict(TOGETHER)]
TEXTS = (
    "Please send it to 88 Vilakazi Street, Orlando West, Soweto 1804|and ring twice.",
    "| 12 || a|b 7|",
    "Flat C, 17/F,\nKam Fai Mansion, 68A MacDonnell Road = home; x < y > 3",
    "12",
    "ул. Ленина, д. 5, кв. 12 и 住所は東京都世田谷区代沢3丁目5-12",
)


def told_of(text: str, gazetteer: Gazetteer) -> list[list[str]]:
    """The features of each token."""
    tokens = tokens_of(text)
    words = [known(one, gazetteer) for one in tokens.texts]
    return [features_of(tokens, words, at) for at in range(len(words))]


def by_features(weights: Weights, text: str, gazetteer: Gazetteer) -> np.ndarray:
    """What speaks for each label at each token, by the features' names."""
    return weights.sums(told_of(text, gazetteer))


def by_tables(weights: Weights, text: str, gazetteer: Gazetteer) -> np.ndarray:
    """The same by tables."""
    tokens = tokens_of(text)
    return scorer(Tables(weights), tokens, gazetteer)(range(len(tokens.texts)))


class TestTables:
    """As the features have it."""

    @pytest.mark.parametrize("text", TEXTS)
    def test_of_the_package(self, gazetteer: Gazetteer, text: str) -> None:
        """With the weights of the package."""
        weights = load_weights(MODEL / WEIGHTS)
        assert np.allclose(by_tables(weights, text, gazetteer), by_features(weights, text, gazetteer), atol=1e-4)

    @pytest.mark.parametrize("kind", KINDS)
    def test_each_kind(self, gazetteer: Gazetteer, kind: str) -> None:
        """Of each kind of features alone, each with a weight of its own; some tokens are told apart by them."""
        told = {one for features in told_of(TEXTS[0], gazetteer) for one in features}
        of_kind = sorted(one for one in told if one.startswith(f"{kind}="))
        weights = as_weights({(one, "B"): 1.0 + at for at, one in enumerate(of_kind)} | {("w9=", "O"): 1.0}, {})
        weights = weights.without("w9=".__eq__)
        found = by_tables(weights, TEXTS[0], gazetteer)
        assert len(np.unique(found[:, 0])) > 1
        assert np.allclose(found, by_features(weights, TEXTS[0], gazetteer))

    def test_of_some_tokens(self, gazetteer: Gazetteer) -> None:
        """In any order, each as among all; also in a call in which other texts were looked at."""
        weights = load_weights(MODEL / WEIGHTS)
        tables, lasting = Tables(weights), {}
        for text in TEXTS:
            tokens = tokens_of(text)
            with held(text, lasting):
                some = scorer(tables, tokens, gazetteer)([len(tokens.texts) - 1, 0])
            assert np.allclose(some, by_features(weights, text, gazetteer)[[-1, 0]], atol=1e-4)

    def test_two_models_in_a_call(self, gazetteer: Gazetteer) -> None:
        """Each has its own numbers of the words."""
        text, lasting = TEXTS[0], {}
        models = [as_weights({("w0=twice", "B"): 3.0}, {}), load_weights(MODEL / WEIGHTS)]
        tokens = tokens_of(text)
        with held(text, lasting):
            for weights in models:
                found = scorer(Tables(weights), tokens, gazetteer)(range(len(tokens.texts)))
                assert np.allclose(found, by_features(weights, text, gazetteer), atol=1e-4)

    def test_nothing_of_a_text_is_kept(self, gazetteer: Gazetteer) -> None:
        """Once a call has ended, its words are in no table."""
        tables = Tables(load_weights(MODEL / WEIGHTS))
        before = [len(one) for one in tables._numbers]
        tokens = tokens_of("12 Quomblegarth Street")
        scorer(tables, tokens, gazetteer)(range(len(tokens.texts)))
        assert [len(one) for one in tables._numbers] == before
