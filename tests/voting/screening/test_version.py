from __future__ import annotations

from pathlib import Path

import pytest

from voting.screening import version
from voting.screening.version import screening_version
from voting.settings import ScreeningSettings


class TestScreeningVersion:
    """What the same text is redacted by."""

    @pytest.fixture
    def package(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        """A package of this version's code alone."""
        monkeypatch.setattr(version, "__file__", str(tmp_path / "version.py"))
        return tmp_path

    @pytest.mark.parametrize("name", ["rule.py", "names.gz", "weights.lzma", "network.npz"])
    def test_changes_with(self, package: Path, name: str) -> None:
        """Code, lists and weights."""
        (package / "model").mkdir()
        told = set()
        for content in (b"one", b"other"):
            (package / "model" / name).write_bytes(content)
            told.add(screening_version(ScreeningSettings()))
        assert len(told) == 2

    def test_stays_with_a_report(self, package: Path) -> None:
        """What is told of a model redacts nothing."""
        before = screening_version(ScreeningSettings())
        (package / "report.json").write_text("{}")
        assert screening_version(ScreeningSettings()) == before

    def test_every_kind_of_file_counts(self) -> None:
        """Or is known to change no text."""
        known = {".py", ".gz", ".lzma", ".npz", ".pyc", ".md", ".json"}
        folder = Path(version.__file__).parent
        assert {path.suffix for path in folder.rglob("*") if path.is_file()} <= known
