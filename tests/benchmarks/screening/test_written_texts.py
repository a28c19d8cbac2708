"""Reading the written texts, and every file that there is."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.screening.written_texts import Mark, WrittenError, files, read


def written(folder: Path, text: str, name: str = "chat-open") -> str:
    """Writes a file and returns its name."""
    (folder / f"{name}.txt").write_bytes(text.encode())
    return name


class TestRead:
    """Texts and places as they are marked."""

    def test_marks_become_places(self, tmp_path: Path) -> None:
        """Offsets are of the text without the markup, in code points."""
        name = written(tmp_path, "hi 🙂 ⟦PERSON#anna:Anna\nKowalska⟧, ⟦SECRET:{{secret:hex40}}⟧ ok\n")
        (one,) = read(name, tmp_path)
        person, secret = one.spans
        assert one.text[person.start : person.end] == "Anna\nKowalska"
        assert person == Mark(5, 18, "PERSON", "anna")
        assert len(one.text[secret.start : secret.end]) == 40
        assert one.text.endswith(" ok")

    def test_headers_tell_language_and_style(self, tmp_path: Path) -> None:
        """For the conversation below them alone; a script's first line is text."""
        name = written(tmp_path, "#! lang=de, style=lower\nhallo\n%%\n#!/bin/sh\n%%\n#! style=no marks\nhi\n")
        assert [(one.language, one.style, one.text) for one in read(name, tmp_path)] == [
            ("de", "lower", "hallo"),
            ("en", "", "#!/bin/sh"),
            ("en", "no marks", "hi"),
        ]

    def test_templates_of_other_tools_are_text(self, tmp_path: Path) -> None:
        """Workflow files and charts hold double braces of their own, JSON a colon behind them."""
        text = 'x: ${{ secrets.X }} {{ .Values.y }} {{name}} {"a": {"b": 1}} ``` %% '
        assert read(written(tmp_path, text + "\n"), tmp_path)[0].text == text

    def test_the_same_file_reads_the_same(self, tmp_path: Path) -> None:
        """Also when a conversation is put before another."""
        text = "⟦SECRET:{{secret:alnum32}}⟧\n"
        before = read(written(tmp_path, text), tmp_path)[0].text
        assert read(written(tmp_path, "new\n%%\n" + text), tmp_path)[1].text == before

    @pytest.mark.parametrize(
        ("text", "rule"),
        [
            ("a ⟦PERSON:b", "ends with"),
            ("a ⟦PERSON:b\n%%\nc⟧", "ends with"),
            ("a b⟧", "began with"),
            ("⟦PERSON:a ⟦LOCATION:b⟧⟧", "in no other"),
            ("⟦PERSON a⟧", "a mark is"),
            ("⟦PERSON#Ä:a⟧", "a mark is"),
            ("⟦NAME:a⟧", "one of the types"),
            ("⟦PERSON: a⟧", "without blanks"),
            ("⟦PERSON:⟧", "without blanks"),
            ("a\n%%\n\n%%\nb", "some text"),
            ("#! language=de\na", "a header is"),
            ("#! lang=german\na", "a header is"),
            ("{{card:nocard}}", "nothing of this name"),
            ("{{iban:DE/grouped}}", "a slot is"),
            ("a\r\nb", "line ends"),
            ("\ufeffa", "byte order mark"),
        ],
    )
    def test_refuses_what_breaks_a_rule(self, tmp_path: Path, text: str, rule: str) -> None:
        """The error names the file and the rule."""
        with pytest.raises(WrittenError, match=rule) as error:
            read(written(tmp_path, text), tmp_path)
        assert str(error.value).startswith("chat-open")

    def test_errors_name_the_conversation_and_no_text(self, tmp_path: Path) -> None:
        """A closed text must not be told by a failing test."""
        with pytest.raises(WrittenError) as error:
            read(written(tmp_path, "a\n%%\nhush ⟦NAME:hush⟧", "chat-closed"), tmp_path)
        assert "conversation 2" in str(error.value)
        assert "hush" not in str(error.value)
        assert error.value.__suppress_context__

    def test_clean_files_hold_no_marks(self, tmp_path: Path) -> None:
        """What is taken of them is taken wrongly."""
        with pytest.raises(WrittenError, match="clean"):
            read(written(tmp_path, "⟦PERSON:a⟧", "clean-prose-open"), tmp_path)


class TestFiles:
    """The files in the tree."""

    @pytest.mark.parametrize("name", files())
    def test_every_file_is_in_the_format(self, name: str) -> None:
        """And holds conversations that differ. Says nothing of what stands in them."""
        texts = [one.text for one in read(name)]
        assert texts
        twice = len(texts) - len(set(texts))
        assert twice == 0

    def test_names_tell_open_from_closed(self, tmp_path: Path) -> None:
        """A file with another name would be read by nobody."""
        written(tmp_path, "a", "chat-closed")
        written(tmp_path, "a", "chat-open")
        assert files("open", tmp_path) == ["chat-open"]
        assert files("", tmp_path) == ["chat-closed", "chat-open"]
        written(tmp_path, "a", "chat")
        with pytest.raises(WrittenError, match="name of a file"):
            files("", tmp_path)
