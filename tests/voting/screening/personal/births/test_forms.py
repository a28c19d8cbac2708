"""Births in other calendars, in code and cards, in short, and as the day on which an age is reached."""

import pytest

from tests.voting.screening.samples import found
from voting.screening.personal.births.finder import DATE_OF_BIRTH


class TestBirthForms:
    """Forms of their own."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("my birthday (the 2nd of February 1969)?", ["the 2nd of February 1969"]),
            ("date of birth 21 Ramadan 1420 / 29.12.1999, e-mail", ["21 Ramadan 1420 / 29.12.1999"]),
            ("born 15 Tishrei 5751", ["15 Tishrei 5751"]),
            ("dob = date(1987, 4, 2)", ["1987, 4, 2"]),
            ("assert member.birthday == date(1988, 3, 12)", ["1988, 3, 12"]),
            ("p.getBirthDate().equals(LocalDate.of(1988, 3, 12))", ["1988, 3, 12"]),
            ('"Born": time.Date(1988, time.March, 12, 0, 0, 0, 0, time.UTC)', ["1988, time.March, 12"]),
            ("LocalDate dob = LocalDate.of(1987, 4, 2);", ["1987, 4, 2"]),
            ("Mama ist Jahrgang 52 und Papa 49.", ["52", "49"]),
            ("Papa (b. 02Feb2019)", ["02Feb2019"]),
            ('"dateOfBirth": {"day": 2, "month": 4, "year": 1987}', ["2", "4", "1987"]),
            ("BDAY;VALUE=date:--0402", ["--0402"]),
            ("fifty-one, b. '74, single", ["'74"]),
            ("b. March 1950", ["March 1950"]),
            ("Nací el 1-I-1960 en Trujillo", ["1-I-1960"]),
            ("née le 12-XI-1974, à", ["12-XI-1974"]),
            ("yob 87, née en avril 87", ["87", "avril 87"]),
            ("he turns 40 on 12 March", ["12 March"]),
            ("I turn 50 on June 1, 2027", ["June 1, 2027"]),
            ("am 2.4. wird er 40", ["2.4."]),
            ("född 870402", ["870402"]),
            ("\x00, f. 1987-04-02", ["1987-04-02"]),
            ("д.р. 02.04.1987", ["02.04.1987"]),
            ("生日是4月2号", ["4月2号"]),
            ("S62.4.2生", ["S62.4.2"]),
            ("जन्म २ अप्रैल १९८७", ["२ अप्रैल १९८७"]),
            ("natal chart for 2 April 1987, 4:15 am, please", ["2 April 1987"]),
            ("I came into this world on April 2nd 1987", ["April 2nd 1987"]),
            ("my birthday's on new year's eve", ["new year's eve"]),
        ],
    )
    def test_hit(self, text: str, expected: list[str]) -> None:
        """The birth is found."""
        assert found(DATE_OF_BIRTH, text) == expected

    @pytest.mark.parametrize(
        "text",
        [
            "release date: date(2024, 4, 2); created = datetime(2024, 4, 2)",
            "3 Muharram 1401 was a Sunday, Ramadan 1445 begins on 11 March 2024",
            "b. 3/4 of the cake, a. 5/74 b. 6/74",
            "am 2.4. wird der Laden 40",
            "our company turns 30 on 3 May",
            "(the 2nd of February 2021) was a Tuesday",
            "we celebrate new year's eve",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Other dates stay."""
        assert found(DATE_OF_BIRTH, text) == []
