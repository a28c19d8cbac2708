"""What is found in each language."""

import pytest

from benchmarks.screening import by_language
from benchmarks.screening.written_texts import Mark, Written


def texts(language: str, names: int) -> list[Written]:
    """Conversations with one name each."""
    return [Written("a Jo", [Mark(2, 4, "PERSON")], language) for _ in range(names)]


class TestByLanguage:
    """Texts that say another language than English."""

    def test_grouped(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """English and clean texts are left out."""
        given = {"a-open": [*texts("de", 2), *texts("en", 1)], "b-open": texts("de", 1), "clean-c-open": texts("fr", 1)}
        monkeypatch.setattr(by_language, "files", lambda _: list(given))
        monkeypatch.setattr(by_language, "read", given.get)
        assert {language: len(of) for language, of in by_language.by_language("open").items()} == {"de": 3}

    def test_printed(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        """Those with most names first, those with few not at all."""
        given = {"nl": texts("nl", by_language.FEWEST), "de": texts("de", 40), "sv": texts("sv", 1)}
        monkeypatch.setattr(by_language, "by_language", lambda _: given)
        monkeypatch.setattr(by_language, "ours", lambda: lambda _: [(2, 4, "PERSON")])
        by_language.main("open")
        _, first, second = capsys.readouterr().out.splitlines()
        assert first.split()[:3] == ["de", "40", "100.0"]
        assert second.split()[:3] == ["nl", "30", "100.0"]
