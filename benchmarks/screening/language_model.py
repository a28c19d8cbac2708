"""Presidio beside a language model of spaCy's, as it comes by default: for what that costs, not for what it finds.

No model can be had from a package index, so one is made here: the parts of spaCy's small English model that Presidio
runs (`tok2vec`, `tagger`, `parser` and `ner`, with spaCy's default networks of four layers of 96), of which the weights
have seen little more than that hardly any word is a name. Without its tables for lemmas and without vectors of words,
it costs rather less than a model that is learnt in earnest.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import spacy
from presidio_analyzer import AnalyzerEngine
from presidio_analyzer.nlp_engine import SpacyNlpEngine
from spacy.tokens import Doc
from spacy.training import Example

_ROUNDS = 60
_LISTENS = {"model": {"tok2vec": {"@architectures": "spacy.Tok2VecListener.v1", "width": 96, "upstream": "*"}}}
_WORDS = "the quick fox of Anna jumped over 12 lazy dogs in Rome .".split()  # noqa: SIM905  # as a list, a screen long
_TAGS = "DT JJ NN IN NNP VBD IN CD JJ NNS IN NNP .".split()  # noqa: SIM905
_HEADS = [2, 2, 5, 2, 3, 5, 5, 9, 9, 6, 9, 10, 5]
_RELATIONS = "det amod nsubj prep pobj ROOT prep nummod amod pobj prep pobj punct".split()  # noqa: SIM905
_NAMES = ["O", "O", "O", "O", "B-PERSON", "O", "O", "O", "O", "O", "O", "B-GPE", "O"]


def presidio_with_model(threshold: float) -> Callable[[str], list[tuple[int, int, str]]]:
    """Returns Presidio's search with all its default recognisers, that of the model's names among them."""
    with TemporaryDirectory() as directory:
        _made(Path(directory))
        nlp = SpacyNlpEngine(models=[{"lang_code": "en", "model_name": directory}])
        nlp.load()
    engine = AnalyzerEngine(nlp_engine=nlp)
    return lambda text: [
        (one.start, one.end, one.entity_type) for one in engine.analyze(text, "en", score_threshold=threshold)
    ]


def _made(directory: Path) -> None:
    spacy.util.fix_random_seed(1)
    nlp = spacy.blank("en")
    nlp.add_pipe("tok2vec")
    nlp.add_pipe("tagger", config=_LISTENS)
    nlp.add_pipe("parser", config=_LISTENS)
    nlp.add_pipe("ner")
    told = Example(
        Doc(nlp.vocab, words=_WORDS),
        Doc(nlp.vocab, words=_WORDS, tags=_TAGS, heads=_HEADS, deps=_RELATIONS, ents=_NAMES),
    )
    optimizer = nlp.initialize(lambda: [told] * _ROUNDS)  # a relation seen less often is left out
    for _ in range(_ROUNDS):
        nlp.update([told], sgd=optimizer)
    nlp.to_disk(directory)
