"""A model of the operator's own beside ours; of the libraries but spaCy there are stand-ins."""

from __future__ import annotations

import os
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import spacy
from presidio_analyzer.nlp_engine import stanza_nlp_engine
from presidio_analyzer.predefined_recognizers.ner import gliner_recognizer, huggingface_ner_recognizer
from pydantic import ValidationError

from voting.errors import ScreeningError
from voting.screening import load_screener
from voting.settings import ScreeningSettings

TEXT = "the flurb comes soon"


def found(text: str, **settings: Any) -> list[tuple[str, str]]:
    """What a screener with a model finds."""
    spans = load_screener(ScreeningSettings(**settings)).find(text)
    return [(text[one.start : one.end], one.entity_type) for one in spans]


class TestInstalledModel:
    """`screening.language_model`."""

    @pytest.fixture(autouse=True)
    def _as_it_was(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("HF_HUB_OFFLINE", "0")
        monkeypatch.setattr("voting.settings.find_spec", lambda name: None if "no" in name or "." in name else name)

    def test_its_names_are_masked_too(self, tmp_path: Path) -> None:
        """What only the model knows is found, by Presidio's names for types."""
        pipeline = spacy.blank("en")
        ruler = pipeline.add_pipe("entity_ruler")
        ruler.add_patterns([{"label": "PER", "pattern": "flurb"}, {"label": "DATE", "pattern": "soon"}])
        pipeline.to_disk(tmp_path / "model")
        assert found(TEXT, language_model=str(tmp_path / "model")) == [("flurb", "PERSON")]

    def test_stanza(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Its models are read from the folder that is named, and nothing is fetched."""
        asked: dict[str, object] = {}

        def pipeline(text: str) -> Any:
            at = text.find("flurb")
            return SimpleNamespace(entities=[SimpleNamespace(start_char=at, end_char=at + 5, type="PER")])

        def load(name: str, **options: object) -> Any:
            asked.update(options, name=name)
            return SimpleNamespace(tokenizer=SimpleNamespace(snlp=pipeline))

        monkeypatch.setattr(stanza_nlp_engine, "load_pipeline", load)
        model = {"language_model_kind": "stanza", "language_model": str(tmp_path)}
        assert found(TEXT, **model) == [("flurb", "PERSON")]
        assert (asked["name"], asked["dir"], asked["download_method"]) == ("en", str(tmp_path), None)

    def test_transformers(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Without the hub: what a model's folder lacks must not be fetched."""
        seen: list[object] = []

        def pipeline(text: str) -> list[dict[str, object]]:
            at = text.find("flurb")
            return [{"entity_group": "PATIENT", "score": 0.9, "start": at, "end": at + 5}]

        def load(_: str, **options: object) -> Any:
            seen.extend((options["model"], os.environ["HF_HUB_OFFLINE"]))
            return pipeline

        monkeypatch.setattr(huggingface_ner_recognizer, "hf_pipeline", load)
        monkeypatch.setattr(huggingface_ner_recognizer, "torch", SimpleNamespace())
        model = {"language_model_kind": "transformers", "language_model": str(tmp_path)}
        assert found(TEXT, **model) == [("flurb", "PERSON")]
        assert seen == [str(tmp_path), "1"]

    def test_a_text_that_the_model_fails_at(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Is not stored: Presidio alone would take it for one without names."""

        def pipeline(_: str) -> None:
            raise ValueError("out of memory")

        monkeypatch.setattr(huggingface_ner_recognizer, "hf_pipeline", lambda *_, **__: pipeline)
        monkeypatch.setattr(huggingface_ner_recognizer, "torch", SimpleNamespace())
        with pytest.raises(ScreeningError):
            found(TEXT, language_model_kind="transformers", language_model=str(tmp_path))

    def test_gliner(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """It is asked in words for what is wanted, and told by Presidio's names for types."""

        class Model:
            @staticmethod
            def from_pretrained(_: str, **__: object) -> Any:
                return Model()

            @staticmethod
            def predict_entities(text: str, labels: list[str], **_: object) -> list[dict[str, object]]:
                at = text.find("flurb")
                return [{"label": one, "start": at, "end": at + 5, "score": 0.6} for one in labels if one == "person"]

        monkeypatch.setattr(gliner_recognizer, "GLiNER", Model)
        model = {"language_model_kind": "gliner", "language_model": str(tmp_path)}
        assert found(TEXT, **model) == [("flurb", "PERSON")]

    @pytest.mark.parametrize("name", ["no_such_model", "no/such/folder", "os.path"])
    def test_missing_model_is_a_wrong_setting(self, name: str) -> None:
        """Told at the start."""
        with pytest.raises(ValidationError, match="no such spaCy model is installed"):
            ScreeningSettings(language_model=name)

    def test_a_name_is_no_folder(self) -> None:
        """A library would look for it on the hub."""
        with pytest.raises(ValidationError, match="no such folder with a model of gliner"):
            ScreeningSettings(language_model_kind="gliner", language_model="urchade/gliner_multi_pii-v1")

    def test_missing_library_is_a_wrong_setting(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Likewise."""
        monkeypatch.setattr("voting.settings.find_spec", lambda _: None)
        with pytest.raises(ValidationError, match="the library stanza is not installed"):
            ScreeningSettings(language_model_kind="stanza", language_model=str(tmp_path))

    def test_a_model_that_is_gone_since_is_an_error(self) -> None:
        """It is neither fetched nor left out."""
        settings = ScreeningSettings().model_copy(update={"language_model": "no_such_model"})
        with pytest.raises(ScreeningError):
            load_screener(settings).find("x")
