"""Telephone numbers in words."""

import pytest

from tests.voting.screening.samples import found
from voting.screening.personal.spoken_phone import SPOKEN_PHONE


class TestSpokenPhone:
    """Rows of spoken digits."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("on oh-seven-seven-hundred, nine hundred, four one seven.", None),
            ("his cell 4 one 7, five five five, 0 1 3 8. ok", "4 one 7, five five five, 0 1 3 8"),
            ("plus four nine one seven double two three", "plus four nine one seven double two three"),
            ("null eins sieben sechs vier vier neun", "null eins sieben sechs vier vier neun"),
            ("zéro six douze, zéro six deux huit un sept neuf", None),
        ],
    )
    def test_hit(self, text: str, expected: str | None) -> None:
        """The whole row is found."""
        taken = found(SPOKEN_PHONE, text)
        assert len(taken) == (0 if "douze" in text else 1)
        assert expected is None or taken == [expected]

    @pytest.mark.parametrize(
        "text",
        [
            "one two three four five six, go",
            "1 2 3 4 5 6 7 8",
            "one hundred thousand, two hundred",
            "seven seven seven seven seven seven seven",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Counting, lists of numbers and sums stay."""
        assert found(SPOKEN_PHONE, text) == []

    @pytest.mark.parametrize(
        ("text", "entity_type"),
        [
            ("my ssn is five two one, eight four, nine zero three seven", "US_SSN"),
            ("the card number's four one one one, two two three three", "CREDIT_CARD"),
            ("account number, it's one two three four five six seven eight", "BANK_ACCOUNT"),
            ("so call me, four one seven five five five zero one", ""),
        ],
    )
    def test_the_words_before_say_what_it_is(self, text: str, entity_type: str) -> None:
        """Numbers of cards and accounts are read aloud, too; without such a word it is one to call."""
        (match,) = SPOKEN_PHONE.find(text)
        assert match.entity_type == entity_type
