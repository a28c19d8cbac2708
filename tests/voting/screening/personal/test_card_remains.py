"""What is left of numbers that somebody hid himself."""

import pytest

from tests.voting.screening.samples import found, gate
from voting.screening.personal.card_remains import CARD_REMAINS

HITS = [
    ("my card ending in 4242", "4242"),
    ("the visa that ends with 1881 was", "1881"),
    ("last 4 digits of my card are fine, card last four: 9921", "9921"),
    ("meine Karte, die auf 4242 endet: Karte endet auf 4242", "4242"),
    ("ma carte se terminant par 4242", "4242"),
    ("mi tarjeta terminada en 4242", "4242"),
    ("Visa ****4242", "4242"),
    ("XXXX-XXXX-XXXX-1234", "1234"),
    ("•••• •••• •••• 9921", "9921"),
    ("SSN ***-**-6789", "6789"),
    ("carta che finisce per 0300", "0300"),
    ("Debit Card ...4417 charged $38.20", "4417"),
]
NEAR_MISSES = [
    "the game ends in 5 minutes",
    "the last 4 commits",
    "xx1234",
    "0xXX1234",
    "a cardinal number ending in zero",
    "**1234**",
    "business card ending the talk",
    "the card ... 44178 was",
]


class TestCardRemains:
    """Ends of numbers."""

    @pytest.mark.parametrize(("text", "expected"), HITS)
    def test_hit(self, text: str, expected: str) -> None:
        """The digits alone, by a rule that the gate calls."""
        taken = [value for one in CARD_REMAINS if gate(one, text) for value in found(one, text)]
        assert expected in taken

    @pytest.mark.parametrize("text", NEAR_MISSES)
    def test_near_miss(self, text: str) -> None:
        """Nothing of a card."""
        assert [value for one in CARD_REMAINS for value in found(one, text)] == []
