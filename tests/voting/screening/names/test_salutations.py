"""Whom a letter greets."""

import pytest

from voting.screening.names.gazetteer import package_gazetteer
from voting.screening.names.salutations import salutations


def found(text: str) -> list[str]:
    """Who is greeted, in order."""
    return [text[name.start : name.end] for name in salutations(text, package_gazetteer())]


class TestSalutations:
    """A greeting in a line of its own."""

    @pytest.mark.parametrize(
        ("text", "name"),
        [
            ("Dear MANDA,\nthank you for your letter.", "MANDA"),
            ("Hi Fairy,\r\n\r\nsee you on Sunday", "Fairy"),
            ("> Dear J TERRY KELLY:\n> we regret", "J TERRY KELLY"),
            ("Hello Carpenter,", "Carpenter"),
            ("Liebe Gundel Brackmeyer,\nwir", "Gundel Brackmeyer"),
            ("Dear Maria de Vriendt,\nas agreed", "Maria de Vriendt"),
            ("one line\nDear W Westbrook, \nand more", "W Westbrook"),
        ],
    )
    def test_hit(self, text: str, name: str) -> None:
        """The name, whole and alone, also one that no list has or that is a word."""
        assert found(text) == [name]

    @pytest.mark.parametrize(
        ("text", "why"),
        [
            ("Dear Customer,\nyour order", "a word"),
            ("Dear SIR,\nyour order", "a role that is a name too"),
            ("Hello World!", "a role"),
            ("Dear Mayor,\nthe bins", "a role that is a surname too"),
            ("Liebe Kollegen,\nmorgen", "a group"),
            ("Dear Amazon Support,\nwhere is it", "a word in it"),
            ("Dear Q,\nwhat is it", "a letter alone"),
            ("Hi there, Fairy liquid is out,", "no line of its own"),
            ("Dear Fairy liquid is out of stock", "no end of a greeting"),
        ],
    )
    def test_near_miss(self, text: str, why: str) -> None:
        """Nobody in particular."""
        assert found(text) == [], why
