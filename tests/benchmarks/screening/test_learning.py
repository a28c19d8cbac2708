"""What models learn from: marked texts that are not measured on."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks.screening import annotations, help_pages, learning, written_texts
from benchmarks.screening.learning import LEARNING, addressed, lines, main, texts
from benchmarks.screening.written_texts import Mark, Written, files, read


class TestTexts:
    """The open halves, and the texts for learning alone."""

    def test_no_closed_file_is_read(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """What is measured stays unseen."""
        opened: list[str] = []

        def opening(name: str, *_: Path) -> list[Written]:
            opened.append(name)
            return []

        monkeypatch.setattr(learning, "read", opening)
        list(texts())
        assert opened
        assert not [name for name in opened if name.endswith("-closed")]
        assert {*written_texts.files("open"), *(path.stem for path in LEARNING.glob("*.txt"))} == {*opened}

    def test_every_file_can_be_read_and_shares_no_line_with_a_closed_one(self) -> None:
        """A long line that stood in both would be learnt by heart."""
        learnt = {line for path in LEARNING.glob("*.txt") for text in read(path.stem, LEARNING) for line in _long(text)}
        closed = {line for name in files("closed") for text in read(name) for line in _long(text)}
        assert len(learnt) > 3_000
        assert learnt & closed == set()


def _long(text: Written) -> set[str]:
    return {line.strip() for line in text.text.split("\n") if len(line) > 40}


class TestLines:
    """Lines with names, as `names.train` reads them."""

    def test_places_are_those_of_the_line(self) -> None:
        """Blank lines, lines with an address and names across lines are left out."""
        text = "hi\n\nI am Anna\nat 1 Elm St\nMary\nJones"
        marks = [Mark(9, 13, "PERSON"), Mark(17, 25, "STREET_ADDRESS"), Mark(26, 36, "PERSON")]
        assert list(lines(Written(text, marks))) == [
            {"text": "hi", "spans": [], "language": "en"},
            {"text": "I am Anna", "spans": [{"start": 5, "end": 9, "entity_type": "PERSON"}], "language": "en"},
        ]

    def test_addresses_are_those_of_the_text(self) -> None:
        """Whole texts, with addresses alone, for the model of these."""
        text = Written("I am Anna\nat 1 Elm St", [Mark(5, 9, "PERSON"), Mark(13, 21, "STREET_ADDRESS")], "de")
        spans = [{"start": 13, "end": 21, "entity_type": "STREET_ADDRESS"}]
        assert addressed(text) == {"text": text.text, "spans": spans, "language": "de"}

    def test_are_written_to_a_file(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """One JSON object a line; the help's paragraphs beside them, with no names."""
        monkeypatch.setattr(help_pages, "LANGUAGES", ("de", "C"))
        monkeypatch.setattr(help_pages, "IN_SCRIPTS", ("ru",))
        page = '<page xmlns="http://projectmallard.org/1.0/"><p>Press Save.</p><p>Log out.</p></page>'
        (tmp_path / "help" / "de" / "app").mkdir(parents=True)
        (tmp_path / "help" / "de" / "app" / "a.page").write_text(page)
        (tmp_path / "help" / "ru" / "app").mkdir(parents=True)
        (tmp_path / "help" / "ru" / "app" / "a.page").write_text(page.replace("<p>", "<p>Пароль: ", 1))
        monkeypatch.setattr(annotations, "LANGUAGES", ("te",))
        picture = '<ldml><annotation cp="x">ఆకు | ఆకుపచ్చ ఆకు</annotation><annotation cp="y">1</annotation></ldml>'
        (tmp_path / "te.xml").write_text(picture)
        asked = ["names", str(tmp_path / "help"), str(tmp_path / "typed"), "--annotations", str(tmp_path)]
        assert main(asked) == 0
        words = json.loads((tmp_path / "typed" / "scripts" / "words.jsonl").read_text())
        assert words == {"language": "te", "words": ["ఆకు", "ఆకుపచ్చ"]}
        (other,) = (tmp_path / "typed" / "scripts" / "plain.jsonl").read_text().splitlines()
        assert json.loads(other)["text"].startswith("Пароль: ")
        rows = [json.loads(line) for line in (tmp_path / "typed" / "typed_written.jsonl").read_text().splitlines()]
        with_addresses = [
            json.loads(line) for line in (tmp_path / "typed" / "addresses.jsonl").read_text().splitlines()
        ]
        assert any(one["spans"] for one in with_addresses)
        assert {span["entity_type"] for one in with_addresses for span in one["spans"]} == {"STREET_ADDRESS"}
        names = [row["text"][one["start"] : one["end"]] for row in rows for one in row["spans"]]
        assert len(rows) > 5_000
        assert all(name and name == name.strip() for name in names)
        plain = [json.loads(line) for line in (tmp_path / "typed" / "plain_help.jsonl").read_text().splitlines()]
        assert sorted(row["text"] for row in plain) == ["Log out.", "Press Save."]
        assert not any(row["spans"] for row in plain)
