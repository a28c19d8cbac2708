"""A model of the operator's own beside ours."""

from pathlib import Path

import pytest
import spacy
from pydantic import ValidationError

from voting.errors import ScreeningError
from voting.screening import load_screener
from voting.settings import ScreeningSettings


class TestInstalledModel:
    """`screening.language_model`."""

    def test_its_names_are_masked_too(self, tmp_path: Path) -> None:
        """What only the model knows is found, by Presidio's names for types."""
        pipeline = spacy.blank("en")
        ruler = pipeline.add_pipe("entity_ruler")
        ruler.add_patterns([{"label": "PER", "pattern": "flurb"}, {"label": "DATE", "pattern": "soon"}])
        pipeline.to_disk(tmp_path / "model")
        screener = load_screener(ScreeningSettings(language_model=str(tmp_path / "model")))
        (span,) = screener.find("the flurb comes soon")
        assert (span.start, span.end, span.entity_type) == (4, 9, "PERSON")

    @pytest.mark.parametrize("name", ["no_such_model", "no/such/folder", "os.path"])
    def test_missing_model_is_a_wrong_setting(self, name: str) -> None:
        """Told at the start."""
        with pytest.raises(ValidationError, match="no such spaCy model is installed"):
            ScreeningSettings(language_model=name)

    def test_a_model_that_is_gone_since_is_an_error(self) -> None:
        """It is neither fetched nor left out."""
        settings = ScreeningSettings().model_copy(update={"language_model": "no_such_model"})
        with pytest.raises(ScreeningError):
            load_screener(settings).find("x")
