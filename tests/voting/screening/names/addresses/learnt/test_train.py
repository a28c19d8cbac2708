"""Learning addresses: from texts with others' addresses too, always the same."""

import json
import random
from pathlib import Path

import pytest

from voting.screening.names.addresses.learnt import train
from voting.screening.names.addresses.learnt.finder import WEIGHTS, learnt_addresses
from voting.screening.names.addresses.learnt.train import Addressed, read_texts, training_texts, with_other_addresses
from voting.screening.names.gazetteer import Gazetteer

_PEOPLE = "Ada Ben Cleo Dan Eve Finn Gus Hal Ida Jo".split()  # noqa: SIM905


def _write(path: Path) -> None:
    rows = []
    for number, name in enumerate(_PEOPLE * 8):
        address = f"{number + 1} Elm Row, Leeds"
        before = f"{name} lives at "
        place = {"start": len(before), "end": len(before) + len(address), "entity_type": "STREET_ADDRESS"}
        rows.append({"text": f"{before}{address} now.", "spans": [place], "language": "en"})
        rows.append({"text": f"{name} ran {number + 1} miles in Leeds.", "spans": [], "language": "en"})
    path.write_text("\n".join(map(json.dumps, rows)) + "\n", encoding="utf-8")


class _Others:
    """Instead of Faker, which the tests do without."""

    def __init__(self, draw: random.Random) -> None:
        self._draw = draw

    def of(self, language: str) -> str:
        return f"{self._draw.randint(1, 99)} Elm Row, York ({language})"


class TestTrain:
    """From a folder to a model."""

    def test_same_bytes(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Twice the same, and it finds what it learnt."""
        monkeypatch.setattr(train, "Others", _Others)
        _write(tmp_path / "addresses.jsonl")
        folders = [tmp_path / name for name in ("one", "two")]
        assert [train.main([str(tmp_path), "--out", str(folder)]) for folder in folders] == [0, 0]
        one, two = ((folder / WEIGHTS).read_bytes() for folder in folders)
        assert one == two
        report = json.loads((folders[0] / "report.json").read_text(encoding="utf-8"))
        assert (report["texts"], report["addresses"]) == (160, 80)
        text = "Kim lives at 33 Elm Row, Leeds now."
        assert [text[found.start : found.end] for found in learnt_addresses(folders[0]).find(text)] == [
            "33 Elm Row, Leeds"
        ]

    def test_missing(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """A folder without texts is told of."""
        assert train.main([str(tmp_path)]) == 2
        assert "addresses.jsonl" in capsys.readouterr().err

    @pytest.mark.parametrize("row", ["{", '{"text": "a"}', '{"text": "a", "spans": [1], "language": "en"}', "[]"])
    def test_bad_line(self, tmp_path: Path, row: str) -> None:
        """A line of another form is named by its number."""
        path = tmp_path / "addresses.jsonl"
        path.write_text('{"text": "a", "spans": [], "language": "en"}\n' + row + "\n", encoding="utf-8")
        with pytest.raises(ValueError, match="line 2"):
            list(read_texts(path))


class TestRows:
    """Stretches around numbers, with their labels."""

    def test_labels(self, gazetteer: Gazetteer) -> None:
        """An address's first token, its others, and what is none; of two that touch each has a first."""
        text = Addressed("at 1 Elm Row, Hull 2 Oak Row", ((3, 18), (19, 28)), "en")
        ((features, labels),) = train.rows([text], gazetteer)
        assert labels == ["O", "B", "I", "I", "I", "I", "B", "I", "I"]
        assert "w0=elm" in features[2]

    def test_without_an_address(self, gazetteer: Gazetteer) -> None:
        """Of these about a half is learnt from."""
        texts = [Addressed("in 2020", (), "en")] * 100
        assert 35 < len(list(train.rows(texts, gazetteer))) < 75


class TestCopies:
    """Others' addresses in the same words."""

    def test_places(self) -> None:
        """Each stands where it says, in the letters of the one before."""
        text = Addressed("from 1 Elm Row to 2 ELM ROW, not 3 elm row", ((5, 14), (18, 27), (33, 42)), "en")
        for seed in range(20):
            copy = with_other_addresses(text, lambda _: "44 Oak Lane, Hull", random.Random(seed))
            values = [copy.text[start:end] for start, end in copy.places]
            assert copy.text == "from {} to {}, not {}".format(*values)
            assert values[0] in ("1 Elm Row", "44 Oak Lane, Hull")
            assert values[1] in ("2 ELM ROW", "44 OAK LANE, HULL")
            assert values[2] in ("3 elm row", "44 oak lane, hull")

    def test_languages_without_others(self) -> None:
        """Where none can be made, the address stays."""
        text = Addressed("at 1 Elm Row", ((3, 12),), "xx")
        assert with_other_addresses(text, lambda _: None, random.Random(1)) == text

    def test_copies(self) -> None:
        """Two of a text with an address, some of them once more in small letters; none of others."""
        texts = [Addressed("at 1 Elm Row", ((3, 12),), "en"), Addressed("in 2020", (), "en")] * 20
        made = list(training_texts(texts, lambda _: None, random.Random(1)))
        assert made.count(texts[1]) == 20
        assert made.count(texts[0]) == 60
        assert 0 < made.count(Addressed("at 1 elm row", ((3, 12),), "en")) < 20
