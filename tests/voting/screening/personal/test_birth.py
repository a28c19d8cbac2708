"""Dates of birth and ages."""

import pytest

from tests.voting.screening.samples import found, gate
from voting.screening.personal.birth import AGE, DATE_OF_BIRTH


class TestDateOfBirth:
    """Dates that a word makes somebody's."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("I was born on 12 March 1985 in", "12 March 1985"),
            ("DOB: 03/12/1985", "03/12/1985"),
            ('"date_of_birth": "1985-03-12"', "1985-03-12"),
            ("| Date of birth | 12.03.1985 |", "12.03.1985"),
            ("born March 3rd, 1990", "March 3rd, 1990"),
            ("geboren am 3. März 1985", "3. März 1985"),
            ("Geburtsdatum: 03.12.1985", "03.12.1985"),
            ("née le 12 mars 1985", "12 mars 1985"),
            ("fecha de nacimiento: 12 de marzo de 1985", "12 de marzo de 1985"),
            ("nato il 12/03/1985", "12/03/1985"),
            ("geboren op 12 maart 1985", "12 maart 1985"),
            ("出生日期1985年3月12日", "1985年3月12日"),
            ("I was born in 1985", "1985"),
            ("my birthday is March 3rd", "March 3rd"),
        ],
    )
    def test_hit(self, text: str, expected: str) -> None:
        """The date alone."""
        assert gate(DATE_OF_BIRTH, text)
        assert found(DATE_OF_BIRTH, text) == [expected]

    @pytest.mark.parametrize(
        "text",
        [
            "The meeting is on 12 March 2025",
            "released 2024-11-23",
            "The firm was born in 1985",
            "a newborn on day 3",
            "birthday party ideas for 20 people",
            "data de entrega: 12/03/2025",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Other dates stay."""
        assert found(DATE_OF_BIRTH, text) == []


class TestAge:
    """Ages of people."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("I'm 34 and tired", "34"),
            ("i am 34, female", "34"),
            ("my 7-year-old daughter", "7-year-old"),
            ("a man, 62 years old", "62 years old"),
            ("34 y/o male", "34 y/o"),
            ("Age: 34", "34"),
            ("aged 71", "71"),
            ('"age": 34', "34"),
            ("ich bin 34 Jahre alt", "34 Jahre alt"),
            ("j'ai 34 ans", "34 ans"),
            ("tengo 34 años", "34 años"),
            ("she just turned 40.", "40"),
        ],
    )
    def test_hit(self, text: str, expected: str) -> None:
        """The number, with its unit where there is one."""
        assert gate(AGE, text)
        assert expected in found(AGE, text)

    @pytest.mark.parametrize(
        "text",
        [
            "I'm 34 minutes late",
            "he is 5 points ahead",
            "I am 90% sure",
            "I'm 3/4 done",
            "page 34",
            "the average is 34",
            "a 300-year-old house",
            "she is 10th",
            "I'm 1.80 m tall",
            "I am 5 km away",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Other amounts stay."""
        assert found(AGE, text) == []
