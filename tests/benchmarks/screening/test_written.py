"""What is printed of the written texts."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.screening import written, written_texts
from benchmarks.screening.written_texts import read


class TestMisses:
    """Only of open files."""

    @pytest.mark.parametrize(
        "name", ["chat-closed", "chat", "../written/chat-closed", "chat-closed.txt", "x-closed-open/.."]
    )
    def test_refuses_closed_files(self, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
        """Before any file is read."""
        opened: list[str] = []
        monkeypatch.setattr(written, "read", lambda name: opened.append(name) or [])
        with pytest.raises(ValueError, match="alone"):
            written.misses(name)
        assert not opened

    def test_prints_what_is_missed_with_its_context(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """Thirty characters on both sides."""
        (tmp_path / "chat-open.txt").write_text("x" * 40 + " ⟦PERSON:Anna⟧ tail", encoding="utf-8")
        monkeypatch.setattr(written, "read", lambda name: read(name, tmp_path))
        monkeypatch.setattr(written, "ours", lambda: lambda _: [(0, 3, "URL")])
        written.misses("chat-open")
        told = capsys.readouterr().out
        assert f"{'x' * 29 + ' '!r} ['Anna'] ' tail'" in told
        assert "wrong      1 URL" in told


class TestFallen:
    """Figures that got worse."""

    @pytest.mark.parametrize(
        ("now", "fell"),
        [
            ({"chat-open": {"half all": 89.5, "wrong": 0.5}, "chat-closed": {"half all": 80}}, 0),
            ({"chat-open": {"half all": 88.5, "wrong": 0.5}, "chat-closed": {"half all": 80}}, 1),
            ({"chat-open": {"half all": 99, "wrong": 2.0}, "chat-closed": {"half all": 80}}, 1),
            ({"chat-open": {"half all": 99, "wrong": 0.0}}, 1),
        ],
    )
    def test_a_point_is_a_fall(
        self, now: dict[str, dict[str, float]], fell: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Up is worse for what is wrongly taken; a file that is missing has fallen."""
        monkeypatch.setattr(written, "BASELINE", tmp_path / "kept.json")
        written.keep({"chat-open": {"half all": 90.0, "wrong": 0.5}, "chat-closed": {"half all": 80.0}})
        assert written.fallen(now) == fell

    def test_a_part_alone_is_compared_with_itself(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """The closed files and their sum are not asked for, those of the open ones are."""
        monkeypatch.setattr(written, "BASELINE", tmp_path / "kept.json")
        written.keep(
            {"chat-open": {"half all": 90.0}, "chat-closed": {"half all": 80.0}, "all open": {"half all": 90.0}}
        )
        assert written.fallen({"chat-open": {"half all": 90.0}, "all open": {"half all": 90.0}}, "open") == 0
        assert written.fallen({"chat-open": {"half all": 90.0}, "all open": {"half all": 10.0}}, "open") == 1


class TestReport:
    """The tables."""

    def test_every_file_is_printed_and_none_is_told(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """Figures alone; a clean file by type."""
        (tmp_path / "chat-closed.txt").write_text("hushhush ⟦PERSON#a:Anna⟧ ⟦ORGANIZATION:Acme⟧", encoding="utf-8")
        (tmp_path / "clean-closed.txt").write_text("nobody here", encoding="utf-8")
        monkeypatch.setattr(written, "read", lambda name: read(name, tmp_path))
        monkeypatch.setattr(written, "files", lambda part: written_texts.files(part, tmp_path))
        tools = {"ours": lambda _: [(9, 11, "PERSON")], "presidio": lambda _: [], "detect-secrets": lambda _: []}
        monkeypatch.setattr(written, "typed_finders", lambda: tools)
        figures = written.report()
        told = capsys.readouterr().out
        assert figures["chat-closed"]["half PERSON"] == 100
        assert figures["all closed"]["persons"] == 0
        assert "ORGANIZATION (off)" in told
        assert "18.182% taken   PERSON 18.182%" in told
        assert "hush" not in told
        assert "Anna" not in told
