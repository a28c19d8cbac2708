"""docs/screening.md against the code."""

import re
import tomllib
from pathlib import Path

from voting.screening.placeholders import ENTITY_TYPES
from voting.settings import ScreeningSettings

TEXT = (Path(__file__).parents[3] / "docs" / "screening.md").read_text(encoding="utf-8")


class TestDocumentation:
    """What the page says is so."""

    def test_every_type_is_told_and_no_other(self) -> None:
        """In the table of what is found."""
        table = TEXT.split("## What is found")[1].split("## How well")[0]
        assert set(re.findall(r"`([A-Z][A-Z_]+)`", table)) == ENTITY_TYPES

    def test_settings_can_be_used_as_they_stand(self) -> None:
        """The example is valid, and its types are ours."""
        example = TEXT.split("[screening]")[1].split("\n\n")[0]
        ScreeningSettings.model_validate(tomllib.loads("[screening]" + example.replace("\n    ", "\n"))["screening"])
