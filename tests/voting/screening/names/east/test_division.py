from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.voting.screening.names.east.test_words import listed
from voting.screening.names.east.division import divided

WORDS = listed(我=6.0, 叫=5.0, 研究=5.0, 研究生=4.5, 生命=5.0, 起源=4.5, 命=4.0, 王=4.5, 明=4.5)


def parts(text: str, *blanks: int) -> list[str]:
    """Returns the words that a text is divided into."""
    characters = list(text)
    return [one.text for one in divided(characters, WORDS.known(characters), [at in blanks for at in range(len(text))])]


class TestDivided:
    """The words that are likeliest all together."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("研究生命起源", ["研究", "生命", "起源"]),  # and not the longest word first
            ("我叫王明", ["我", "叫", "王", "明"]),
            ("我叫彧研究", ["我", "叫", "彧", "研究"]),
        ],
    )
    def test_words(self, text: str, expected: list[str]) -> None:
        """A character of no word stands alone."""
        assert parts(text) == expected

    def test_no_word_goes_across_a_blank(self) -> None:
        """What is parted in the text is no word."""
        assert parts("研究生", 1) == ["研", "究", "生"]

    @given(st.text(st.sampled_from("我叫研究生命起源王明彧x"), max_size=12))
    def test_all_of_the_text(self, text: str) -> None:
        """The parts follow each other, from the first character to the last."""
        assert "".join(parts(text)) == text
