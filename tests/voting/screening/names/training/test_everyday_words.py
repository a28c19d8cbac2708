from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest

from voting.screening.names.training import everyday_words

_COUNTED = {
    "zh": [("经理", 4.0), ("罕见", 3.4), ("的", 7.0), ("罕", 3.9), ("abc", 6.0)],
    "ja": [("時間", 3.5), ("た", 7.0)],
    "ko": [("비교", 4.0), ("드문", 3.9)],
}


class TestMain:
    """The list that is shipped."""

    @pytest.fixture
    def out(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        """Where it is written, with an older one there."""
        out = tmp_path / "everyday.gz"
        out.write_bytes(b"older")
        monkeypatch.setattr("sys.argv", ["everyday_words", "--out", str(out)])
        monkeypatch.setattr(everyday_words, "traditional", lambda: lambda word: word.replace("经", "經"))
        return out

    def test_written(self, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Words of a common kind, sorted; a character alone where it is Chinese; the same bytes again."""
        monkeypatch.setattr(everyday_words, "counted_words", lambda language: _COUNTED[language])
        everyday_words.main()
        written = out.read_bytes()
        assert gzip.decompress(written).decode().split("\n") == sorted(["经理", "經理", "的", "時間", "비교"])
        everyday_words.main()
        assert out.read_bytes() == written

    def test_the_older_one_stays(self, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Where the words' frequencies cannot be read, as without the package that has them."""

        def missing(language: str) -> Iterator[tuple[str, float]]:
            raise ModuleNotFoundError(language)

        monkeypatch.setattr(everyday_words, "counted_words", missing)
        with pytest.raises(ModuleNotFoundError):
            everyday_words.main()
        assert out.read_bytes() == b"older"
