"""Ages and years of birth that are told in passing."""

import pytest

from tests.voting.screening.samples import found
from voting.screening.personal.ages.finder import AGE
from voting.screening.personal.births.finder import DATE_OF_BIRTH


class TestAgesTold:
    """Frames of their own."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("a smoker from the age of fifteen, retired", ["fifteen"]),
            ("she is eighty three y/o", ["eighty three y/o"]),
            ("she'll be sixteen in June", ["sixteen"]),
            ("we are all over 50 lol", ["50"]),
            ("he was 52 when we wed", ["52"]),
            ("my nan has the big 8-0 on saturday", ["8-0"]),
            ("happy 30th! and granddad's 75th is the week after", ["30th", "75th"]),
            ("Mother d. of CVA at 71. Father died of cancer at 66", ["71", "66"]),
            ("FH: asthma from 6; MI at 52; menarche at 12.", ["6", "52", "12"]),
            ("Sex/Age M/66, wt 88 kg", ["M/66"]),
            ("47 female, chest pain", ["47 female"]),
            ("my son, 14, and his widow (74)", ["14", "74"]),
            ("a daughter of 49, a son of 18 months", ["49", "18 months"]),
            ("two adults (52/49) and children (10, 7 and 4)", ["52/49", "10, 7 and 4"]),
            ("1 adult (38)", ["38"]),
            ("He lied about his age, he isn't 30 but 41!", ["30", "41"]),
            ("claims to be 35 but is 51.", ["35", "51"]),
            ("she is now 5 months (14 weeks corrected)", ["5 months", "14 weeks"]),
            ("that makes him 11 weeks old; infants 18 months", ["11 weeks old", "18 months"]),
            ("we're in our mid fifties; she is late forties", ["mid fifties", "late forties"]),
            ("ich (w, 29) und mein freund, anfang dreißig", ["w, 29", "dreißig"]),
            ("mon fils en a 12.", ["12"]),
            ("mi hija cumple 15 el sábado", ["15"]),
            ("this is \x00, then nineteen.", ["nineteen"]),
            ("s = struct('sid','S-1','age',62);", ["62"]),
            ("she is NOT 8 she is 9", ["8", "9"]),
            ("Le témoin, \x00, une vingtaine d'années, a vu", ["une vingtaine d'années"]),
            ("la zia domani fa cent'anni", ["cent'anni"]),
        ],
    )
    def test_hit(self, text: str, expected: list[str]) -> None:
        """The age is found, with the words that belong to it."""
        taken = found(AGE, text)
        assert all(any(age in one for one in taken) for age in expected)

    @pytest.mark.parametrize(
        "text",
        [
            "the fridge is 12 years old and the boiler 20",
            "people aged 65 and over, children under 5",
            "age 16 and above may consent",
            "patient age was 58 ± 9 years",
            "a reading age of 12",
            "she is 3 weeks late and 5 months pregnant",
            "this is my 5th attempt, my son's 3rd goal",
            "the big 5 of the savannah",
            "two adults (2) and the rest (4)",
            "it looks 10 times better",
            "the project is 5 weeks old",
            "not 30 but 41 files",
            "les pommes, il en a mangé 12",
            "wordt 12 keer herhaald",
            "a man of few words",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Ages of things and of everybody, counts and durations stay."""
        assert found(AGE, text) == []


class TestBirthsTold:
    """Years without a day, dates of papers, children that came."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("two children (born 2008 and 2012)", ["2008", "2012"]),
            ("Personal: born in 1979, married", ["1979"]),
            ("mi pareja es del 98. Yo soy del año 85", ["98", "año 85"]),
            ("soy del 83 y mi marido del 79", ["83", "79"]),
            ("sou de 1984, a minha irmã de 79", ["1984", "79"]),
            ("nací en el 98", ["98"]),
            ("meine Oma, jg. 1939, sagt", ["1939"]),
            ("His passport says 2 Feb 1985. I was", ["2 Feb 1985"]),
            ("My son came on 28 December 2025, a week early", ["28 December 2025"]),
        ],
    )
    def test_hit(self, text: str, expected: list[str]) -> None:
        """The date or year is found."""
        assert found(DATE_OF_BIRTH, text) == expected

    @pytest.mark.parametrize(
        "text",
        [
            "es del 15 de mayo",
            "el tren es del 98 % de los casos",
            "The parcel came on 28 December 2025",
            "OBX|1|NM|GLU||14.1|mmol/L||20260211",
            "the report says 2 Feb 2025 is too early",
            "the idea was born in talks",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Other days and years stay."""
        assert found(DATE_OF_BIRTH, text) == []
