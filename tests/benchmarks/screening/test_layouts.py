"""The closed texts laid out otherwise."""

import pytest

from benchmarks.screening.layouts import laid_out_as
from benchmarks.screening.written_texts import Mark, Written

TEXT = "Hi, it is Ida Marsh who asks.\nShe lives in Hull."


class TestLaidOut:
    """A text and its marks, moved."""

    @pytest.mark.parametrize(
        ("layout", "text", "value"),
        [
            ("as it is", TEXT, "Ida Marsh"),
            ("quoted", "> Hi, it is Ida Marsh who asks.\n> She lives in Hull.", "Ida Marsh"),
            ("numbered", "   1  Hi, it is Ida Marsh who asks.\n   2  She lives in Hull.", "Ida Marsh"),
            ("two blanks", TEXT.replace(" ", "  "), "Ida  Marsh"),
            ("divided", "Hi , it is Ida Marsh who asks .\nShe lives in Hull .", "Ida Marsh"),
            ("paragraphs", "<p>Hi, it is Ida Marsh who asks.</p>\n<p>She lives in Hull.</p>", "Ida Marsh"),
            ("transcript", f"[10:01] user: {TEXT}".replace("\n", "\n[10:02] user: "), "Ida Marsh"),
            ("capitals", TEXT.upper(), "IDA MARSH"),
            ("wrapped at 30", TEXT, "Ida Marsh"),
        ],
    )
    def test_marks_the_same_characters(self, layout: str, text: str, value: str) -> None:
        """With what stands between them now."""
        one = laid_out_as(Written(TEXT, [Mark(10, 19, "PERSON")]), layout)
        assert one.text == text
        assert [(one.text[mark.start : mark.end], mark.entity_type) for mark in one.spans] == [(value, "PERSON")]

    def test_no_line_is_longer_than_it_may_be(self) -> None:
        """Unless a word is."""
        text = "one two three four five six seven eight nine ten\n" * 3
        lines = laid_out_as(Written(text, []), "wrapped at 30").text.split("\n")
        assert max(map(len, lines)) <= 30
        assert " ".join(lines).split() == text.split()
