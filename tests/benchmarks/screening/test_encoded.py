"""The closed texts as programs write them."""

import pytest

from benchmarks.screening.encoded import ENCODINGS, encoded
from benchmarks.screening.written_texts import Mark, Written


class TestEncoded:
    """A text and its marks, moved."""

    @pytest.mark.parametrize(
        ("name", "text", "value"),
        [
            ("plain", 'Hi\n"Zoë" & co', "Zoë"),
            ("JSON", 'Hi\\n\\"Zoë\\" & co', "Zoë"),
            ("JSON, ASCII", 'Hi\\n\\"Zo\\u00eb\\" & co', "Zo\\u00eb"),
            ("HTML entities", "Hi\n&quot;Zo&#235;&quot; &amp; co", "Zo&#235;"),
            ("misread", 'Hi\n"ZoÃ«" & co', "ZoÃ«"),
        ],
    )
    def test_marks_the_same_characters(self, name: str, text: str, value: str) -> None:
        """However many are written for each."""
        one = encoded(Written('Hi\n"Zoë" & co', [Mark(4, 7, "PERSON")]), ENCODINGS[name])
        assert one.text == text
        assert [(one.text[mark.start : mark.end], mark.entity_type) for mark in one.spans] == [(value, "PERSON")]
