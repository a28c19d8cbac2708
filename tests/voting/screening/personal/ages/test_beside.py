"""Ages beside people, without a verb."""

import pytest

from tests.voting.screening.samples import found
from voting.screening.personal.ages.finder import AGE


class TestBeside:
    """By signs, brackets, units and states."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Yesenia, 29, needs help", ["29"]),
            ("Anna Kowalska, 34.", ["34"]),
            ("my son (7) and daughter (9)", ["7", "9"]),
            ("mes jumelles (6 ans)", ["6", "6 ans"]),
            ("| \x00 | 34 | teacher |", ["34"]),
            ("bed 4: Mrs \x00 91y, bed 5", ["91"]),
            ("un homme de 45 ans", ["45 ans"]),
            ("34M, smoker", ["34M"]),
            ("M41 / F39 couple", ["F39", "M41"]),
            ("52 and divorced, what now", ["52"]),
            ("being 29 and single", ["29"]),
            ("both 60 now", ["60"]),
            ("we are 23 and 25.", ["23", "25"]),
            ("3 kids, 4, 7 and 11", ["4, 7 and 11"]),
            ("моему сыну 7 лет", ["7 лет"]),
            ("saya 34 tahun", ["34 tahun"]),
            ("I'm in my forties", ["forties", "in my forties"]),
            ("baby of \x00, 3 days, 2.9 kg", ["3 days"]),
            ("at 29 I feel old", ["29"]),
            ("He celebrated his 50th birthday", ["50th"]),
            ("zum 70. Geburtstag von Oma", ["70."]),
            ("fête son 40e anniversaire.", ["40e"]),
            ("hey, 24 here, is it too late", ["24"]),
            ("45 y M, smoker", ["45 y M"]),
            ("Pt 45/M, stable", ["45/M"]),
            ("26 f leeds", ["26 f"]),
            ("\x00, 26 f, and a dog", ["26 f"]),
            ("hi, 31 M, looking", ["31 M"]),
            ("i am tired. me 25 m, him", ["25 m"]),
            ("Patient, 56 J., ledig", ["56 J."]),
            ("me 26, him 29.", ["26", "29"]),
            ("celebrating mum's 70th", ["70th"]),
            ("kvinna 56 år", ["56 år"]),
            ("nearly 80 and still driving", ["80"]),
            ("a class (ages 9-10)", ["9-10"]),
            ("At 45, is it worth it?", ["45"]),
            ("el otro conductor, 67 años, DNI", ["67 años"]),
            ("\x00, de 94 años, nacida", ["94 años"]),
            ("a \x00, di 54 anni, codice", ["54 anni"]),
            ("\x00 (20 Jahre) aus", ["20 Jahre"]),
            ("mon fils aîné, 19 ans (né en juillet)", ["19 ans"]),
            ("oma tjitske uit dokkum wordt 90, feest", ["90"]),
            ("Verkäufer ist 72 und wohnt ums Eck", ["72"]),
            ("nací en abril, tengo 21.", ["21"]),
            ("Harr, 54 years of age, stated", ["54 years of age"]),
            ("my six-year-old keeps asking", ["six-year-old"]),
            ("j'ai donc 40 ans", ["40 ans"]),
            ("ik ben dus 40", ["40"]),
        ],
    )
    def test_hit(self, text: str, expected: list[str]) -> None:
        """The ages are found, the rest stays."""
        assert sorted(found(AGE, text)) == expected

    @pytest.mark.parametrize(
        "text",
        [
            "Table 4, 12, and June 12, 34",
            "Figure (12) and Chapter (7)",
            "a case from English [10]: yes",
            "Python (3) and Java (17)",
            "10M users and 50M of them",
            "52, 53 and 54 are multiples",
            "still 40 km, both 60 cm",
            "we were 30% and 35% behind",
            "the wine (12 years)",
            "| 1 | Rovers | 28 | 19 | 5 |",
            "| \x00 | 28 | 19 | 5 |",
            "Agenda: Budget (20), Shed (40)",
            "Garantie, 5 Jahre, 10 ans d'expérience, 20 ans,",
            "the 50th anniversary of the firm",
            "look at 45, it hangs; at 45 degrees",
            "tengo 21 libros",
            "give me 20 of them, ratio 45/M2, in the 70th row, feed (10 J of energy)",
            "new Map(16, 1); at 9:15 x; seconds(10)",
            "Explain photosynthesis to a 10 year old. Act like you're 5.",
            "the price of the house is 72 and",
            "four of a kind 60, five of a kind",
            "1x6 blue 25 m, 50 m and 18 m - all of it",
            "about 70 f, then cool",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Numbered things, citations, amounts and lengths stay."""
        assert found(AGE, text) == []
