"""Adds the names that an installed spaCy model finds, through Presidio's own engine.

Nothing is downloaded: a model that is not installed is an error when the screener is loaded, so that nothing is stored
with less protection than the operator asked for.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from voting.screening.names.decoding import LOCATION, ORGANIZATION, PERSON
from voting.screening.recogniser import BLANK, Kind, Match, Recogniser
from voting.settings import ScreeningSettings, is_installed

_SCORE = 0.85  # Presidio's own for what a model finds, which tells no probability


def installed_recogniser(settings: ScreeningSettings) -> Recogniser:
    """Returns a recogniser over the model that the settings name.

    Raises:
        ModuleNotFoundError: The model is not installed.
    """
    engine = _engine(settings.language_model, settings.language)
    wanted = frozenset({PERSON, LOCATION, *((ORGANIZATION,) if settings.organisations else ())})

    def find(text: str) -> Iterator[Match]:
        found = engine.process_text(text.replace(BLANK, "\n"), settings.language)
        for entity, score in zip(found.entities, found.scores or [_SCORE] * len(found.entities), strict=True):
            if entity.label_ in wanted:
                yield Match(entity.start_char, entity.end_char, float(score), str(entity.label_))

    return Recogniser(
        name="language_model",
        kind=Kind.PERSONAL,
        entity_type=PERSON,
        explanation="A language model takes this for a name.",
        find=find,
        spreads=False,
    )


def _engine(model: str, language: str) -> Any:
    from presidio_analyzer.nlp_engine import NlpEngineProvider  # noqa: PLC0415  # loads spaCy: only where it is wanted

    # Presidio fetches a model that is missing; that must not happen here.
    if not is_installed(model):
        raise ModuleNotFoundError("the spaCy model that screening.language_model names is not installed")
    models = [{"lang_code": language, "model_name": model}]
    return NlpEngineProvider(nlp_configuration={"nlp_engine_name": "spacy", "models": models}).create_engine()
