from __future__ import annotations

import json
from importlib.machinery import ModuleSpec
from pathlib import Path

import pytest

from voting.screening.names.training import kolibri
from voting.screening.names.training.kolibri import kolibri_lines


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package of the form of `kolibri`, in English and Telugu."""
    spec = ModuleSpec("kolibri", None, is_package=True)
    spec.submodule_search_locations = [str(tmp_path)]
    monkeypatch.setattr(kolibri, "find_spec", lambda _: spec)
    for language, messages in {
        "en": {"a": "Save", "b": "OK", "c": "{n, plural, one {# page} other {# pages}}"},
        "te": {"a": "సేవ్ చేయండి", "b": "OK", "c": "{n, plural, one {పేజీ} other {# పేజీలు}} <b>ఉన్నాయి</b>\n12"},
    }.items():
        folder = tmp_path / "locale" / language / "LC_MESSAGES"
        folder.mkdir(parents=True)
        (folder / "app-messages.json").write_text(json.dumps(messages), "utf-8")
    return tmp_path


@pytest.mark.usefixtures("package")
def test_lines() -> None:
    """What was not translated is left out, and lines without a letter; what is filled in stands as x."""
    assert kolibri_lines("te") == ["x xఉన్నాయిx", "సేవ్ చేయండి"]


@pytest.mark.usefixtures("package")
def test_a_language_that_is_not_there() -> None:
    """Its name is told."""
    with pytest.raises(FileNotFoundError, match="xx"):
        kolibri_lines("xx")


def test_a_package_that_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    """As an import would tell it."""
    monkeypatch.setattr(kolibri, "find_spec", lambda _: None)
    with pytest.raises(ModuleNotFoundError, match="kolibri"):
        kolibri_lines("te")
