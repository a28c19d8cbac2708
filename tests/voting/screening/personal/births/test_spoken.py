"""Births as they are read out, in chats, and over a line's end."""

import pytest

from tests.voting.screening.samples import found
from voting.screening.personal.births.finder import DATE_OF_BIRTH
from voting.screening.personal.births.spoken import mended, spoken_births


class TestSpokenBirths:
    """In words."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Caller: the twelfth of the second, sixty-four", "the twelfth of the second, sixty-four"),
            ("the 3rd of the 11th 72, I said", "the 3rd of the 11th 72"),
            ("dritter vierter achtundfünfzig, ja", "dritter vierter achtundfünfzig"),
            ("geboortedatum? negen juni vijftig, uit", "negen juni vijftig"),
            ("date de naissance : trois mars quarante, à", "trois mars quarante"),
            ("She was born in sixty-one, I think", "sixty-one"),
            ("geboren in achtenveertig.", "achtenveertig"),
            ("Klant: \x00, tien juni vijftig, uit", "tien juni vijftig"),
            ("Ezra Holt, b. abt 1811 Ohio", "1811"),
            ("aos nove de maio de mil novecentos e vinte nasceu", "nove de maio de mil novecentos e vinte"),
            ("im oct 4 1991 so a libra", "oct 4 1991"),
            ("her birthday, she says it is in march, the 2nd, 1999", "march, the 2nd, 1999"),
        ],
    )
    def test_hit(self, text: str, expected: str) -> None:
        """The date alone."""
        assert [text[slice(*span)] for span in spoken_births(text)] == [expected]

    @pytest.mark.parametrize(
        "text",
        [
            "the first of the second batch",
            "one of the fourth, fifty people",
            "born in seventy hours",
            "born in Leeds",
            "built abt 1811, d. abt 1899",
            "em nove de maio de mil novecentos e vinte abriu",
            "we meet acht mei twintig uur",
            "the match of march, the 2nd, 1999",
            "im 29 and free",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Times, counts, other days."""
        assert list(spoken_births(text)) == []

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("D.O.B. 4 Mar\n1951\nAdmitted", ["4 Mar\n1951"]),
            ("born on 04.03.\n1951 in", ["04.03.\n1951"]),
            ("(ur. 4.03.1951 r.), do", ["4.03.1951 r."]),
            ("geb. 12\nMar 1951,", ["12\nMar 1951"]),
        ],
    )
    def test_broken(self, text: str, expected: list[str]) -> None:
        """Over a line's end."""
        assert found(DATE_OF_BIRTH, text) == expected

    def test_not_broken(self) -> None:
        """Lines of a list stay."""
        assert mended("1. a\n2. b\n1999 c\n12\nmarks") is None
