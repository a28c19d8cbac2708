"""Births with a day or year in words, by a feast, in lists of residents, and in short forms of other languages."""

import pytest

from tests.voting.screening.samples import found
from voting.screening.personal.births.finder import DATE_OF_BIRTH
from voting.screening.personal.births.in_words import births_in_words


class TestBirthsInWords:
    """Behind a word for a birth."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("nacque a Lucca il primo marzo del '31, poi", "primo marzo del '31"),
            ("nato a Bari il due giugno millenovecentoquaranta", "due giugno millenovecentoquaranta"),
            (
                "nació en Jalapa el día dos de abril de mil novecientos ochenta y uno, hija",
                "día dos de abril de mil novecientos ochenta y uno",
            ),
            ("nasceu em Braga aos dez de maio de mil novecentos e vinte", "dez de maio de mil novecentos e vinte"),
            ("né à Rouen le douze avril mil neuf cent cinquante", "douze avril mil neuf cent cinquante"),
            ("geboren in Ulm am zweiten Mai neunzehnhundertachtzig", "zweiten Mai neunzehnhundertachtzig"),
            ("geboren te Ede de derde mei negentienhonderd tien", "derde mei negentienhonderd tien"),
            ("född i Lund den tredje maj nittonhundrafemtio", "den tredje maj nittonhundrafemtio"),
            (
                "urodzona w Łodzi drugiego maja tysiąc dziewięćset szóstego roku",
                "drugiego maja tysiąc dziewięćset szóstego roku",
            ),
            ("родился третьего мая тысяча девятьсот сорокового года", "третьего мая тысяча девятьсот сорокового года"),
            ("Ezra Holt, b. Mar. 9, eighteen ninety-four", "Mar. 9, eighteen ninety-four"),
            (
                "born in Derry on the 3rd of March nineteen hundred and eight",
                "3rd of March nineteen hundred and eight",
            ),
            ("he was born in Cobh, two days after Michaelmas 1871, I think", "two days after Michaelmas 1871"),
            ("born in the great flood of '53", "the great flood of '53"),
            ("\x00 is 2nd of July '66, I think", "2nd of July '66"),
        ],
    )
    def test_hit(self, text: str, expected: str) -> None:
        """Whole, wherever in the sentence it stands."""
        assert expected in [text[start:end] for start, end in births_in_words(text)]
        assert expected in found(DATE_OF_BIRTH, text)

    @pytest.mark.parametrize(
        "text",
        [
            "he was born in Ulm. On the third of May 1999 it rained",
            "born in Ulm, died on the third of May nineteen fifty",
            "Our startup was born two weeks before Christmas 2019",
            "\x00, Christmas 2019, in Rome",
            "the great flood of '53 in Holland",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Another sentence, another event, a thing, a picture's caption."""
        assert list(births_in_words(text)) == []


class TestForms:
    """Told by form and place."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("from Jaén\n1964, Libra\n", ["1964"]),
            ("Rm 4 Ada Poe - 3/4/31 - no salt\nRm 5 Mrs. Ott - 12/11/1928\n", ["3/4/31", "12/11/1928"]),
            ("\x00 - 12/11/38 - pureed", ["12/11/38"]),
            ("moi c ada poe ne le 7/9/99 a Pau", ["7/9/99"]),
            ("je suis nee en 87 a Pau", ["87"]),
            ("she is 9 since Tue 4th Nov 2014", ["Tue 4th Nov 2014"]),
            ("narozena 3. 4. 1985 v", ["3. 4. 1985"]),
            ("gim. 1980-04-05 Kaune", ["1980-04-05"]),
        ],
    )
    def test_hit(self, text: str, expected: list[str]) -> None:
        """The date alone."""
        assert found(DATE_OF_BIRTH, text) == expected

    @pytest.mark.parametrize(
        "text",
        [
            "2019, Libra was announced",
            "De lift (bouwjaar 1998) staat",
            "Rm 4 projector - 3/4/31 - replaced",
            "Room 12 Boiler - 03/04/19 - serviced",
            "on ne le 12 janvier voit",
            "the shop is open since 4th Nov 2014",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """A currency, a device, a negation, a shop."""
        assert found(DATE_OF_BIRTH, text) == []
