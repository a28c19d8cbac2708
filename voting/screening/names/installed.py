"""Adds the names that an installed model of spaCy, Stanza, Transformers or GLiNER finds, through Presidio's engines.

Nothing is downloaded: a model that is not installed is an error when the screener is loaded, so that nothing is stored
with less protection than the operator asked for. For the same reason a text that a model fails at is an error.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final, TypeAlias

from voting.screening.names.decoding import LOCATION, ORGANIZATION, PERSON
from voting.screening.recogniser import BLANK, Kind, Match, Recogniser
from voting.settings import ScreeningSettings, is_installed

_SCORE: Final = 0.85  # Presidio's own for what a model finds, which tells no probability
_ASKED_FOR: Final = {"person": PERSON, "location": LOCATION, "organization": ORGANIZATION}
"""GLiNER's models find what they are asked for, in plain words."""
_Names: TypeAlias = Callable[[str], Iterable[Match]]


def installed_recogniser(settings: ScreeningSettings) -> Recogniser:
    """Returns a recogniser over the model that the settings name.

    Raises:
        ModuleNotFoundError: The model is not installed.
    """
    kind, model = settings.language_model_kind, settings.language_model
    if not is_installed(model, kind):
        raise ModuleNotFoundError("the model that screening.language_model names is not installed")
    names = _ENGINES[kind](model, settings.language)
    wanted = frozenset({PERSON, LOCATION, *((ORGANIZATION,) if settings.organisations else ())})

    def find(text: str) -> Iterator[Match]:
        return (match for match in names(text.replace(BLANK, "\n")) if match.entity_type in wanted)

    return Recogniser(
        name="language_model",
        kind=Kind.PERSONAL,
        entity_type=PERSON,
        explanation="A language model takes this for a name.",
        find=find,
        spreads=False,
    )


def _spacy(model: str, language: str) -> _Names:
    from presidio_analyzer.nlp_engine import NlpEngineProvider  # noqa: PLC0415  # loads spaCy: only where it is wanted

    models = [{"lang_code": language, "model_name": model}]
    engine = NlpEngineProvider(nlp_configuration={"nlp_engine_name": "spacy", "models": models}).create_engine()

    def find(text: str) -> Iterator[Match]:
        found = engine.process_text(text, language)
        for entity, score in zip(found.entities, found.scores or [_SCORE] * len(found.entities), strict=True):
            yield Match(entity.start_char, entity.end_char, float(score), str(entity.label_))

    return find


def _stanza(folder: str, language: str) -> _Names:
    from presidio_analyzer.nlp_engine import stanza_nlp_engine as presidio  # noqa: PLC0415  # as above

    # As its engine's `load` does, which knows no folder and wants parts that names do not need. The engine itself loses
    # all names of a text in which Stanza parts a word in two ("vom" into "von dem"); Stanza tells where they were.
    loaded: Any = presidio.load_pipeline(language, dir=folder, processors="tokenize,ner", download_method=None)
    types = _types()

    def find(text: str) -> Iterator[Match]:
        for entity in loaded.tokenizer.snlp(text).entities if text.strip() else ():
            yield Match(entity.start_char, entity.end_char, _SCORE, types.get(entity.type, ""))

    return find


def _types() -> dict[str, str]:
    """Returns Presidio's names for the types that models tell."""
    from presidio_analyzer.nlp_engine import ner_model_configuration as presidio  # noqa: PLC0415  # as above

    return dict(presidio.MODEL_TO_PRESIDIO_ENTITY_MAPPING)


def _keep_off_the_hub() -> None:
    """Lets nothing be fetched that a folder lacks, such as the encoder that a model of GLiNER's builds on."""
    os.environ["HF_HUB_OFFLINE"] = "1"
    read_already = sys.modules.get("huggingface_hub.constants")
    if read_already is not None:
        vars(read_already)["HF_HUB_OFFLINE"] = True


def _transformers(folder: str, language: str) -> _Names:
    _keep_off_the_hub()
    from presidio_analyzer.predefined_recognizers.ner.huggingface_ner_recognizer import (  # noqa: PLC0415  # as above
        HuggingFaceNerRecognizer,
    )

    labels = HuggingFaceNerRecognizer.DEFAULT_LABEL_MAPPING | _types()
    recogniser: Any = HuggingFaceNerRecognizer(model_name=folder, supported_language=language, label_mapping=labels)
    pipeline = recogniser.ner_pipeline

    def strict(text: str) -> Any:
        try:
            return pipeline(text)
        except Exception:  # noqa: BLE001  # whatever it was
            raise _FailedError from None

    recogniser.ner_pipeline = strict
    return _by_recogniser(recogniser)


def _gliner(folder: str, language: str) -> _Names:
    _keep_off_the_hub()
    from presidio_analyzer.predefined_recognizers.ner.gliner_recognizer import (  # noqa: PLC0415  # as above
        GLiNERRecognizer,
    )

    return _by_recogniser(
        GLiNERRecognizer(model_name=folder, supported_language=language, entity_mapping=dict(_ASKED_FOR))
    )


def _by_recogniser(recogniser: Any) -> _Names:
    def find(text: str) -> Iterator[Match]:
        try:
            found = recogniser.analyze(text, list(_ASKED_FOR.values()))
        except _FailedError:
            raise RuntimeError("the language model failed") from None
        for one in found:
            yield Match(one.start, one.end, float(one.score), one.entity_type)

    return find


class _FailedError(BaseException):
    """A model failed at a text: Presidio, which would log the exception and tell of no names, must not catch it."""


_ENGINES: Final[dict[str, Callable[[str, str], _Names]]] = {
    "spacy": _spacy,
    "stanza": _stanza,
    "transformers": _transformers,
    "gliner": _gliner,
}
