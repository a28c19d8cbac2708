"""Rough ages, with months, signs of sex, after a trade, against a life, abroad."""

import pytest

from tests.voting.screening.samples import found
from voting.screening.personal.ages.finder import AGE


class TestAgesPassing:
    """Frames of their own."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("she's a thirty-something teacher", ["thirty-something"]),
            ("a guy, 30ish, knocked", ["30ish"]),
            ("an octogenarian neighbour fell", ["octogenarian"]),
            ("child 3y 2m, pt 5yrs 3mths ht 108, CA 4;6, he's 10 1/2 and", ["3y 2m", "5yrs 3mths", "4;6", "10 1/2"]),
            ("aet. 54, merchant", ["54"]),
            ("♀ 33, vegan; 45 ♂, 182 cm", ["♀ 33", "45 ♂"]),
            ("7-8 yrs old girl", ["7-8 yrs"]),
            ("my dad, 70+, fell", ["70+"]),
            ("Kids: Ada 9, Bo 6, Cy 2", ["9", "6", "2"]),
            ("she would have been 100 today", ["100"]),
            ("still single at 38; gone at 39", ["38", "39"]),
            ("is 35 too late; I feel 80 but am 45", ["35", "80", "45"]),
            ("between 14 and 17 I lived with nan", ["14", "17"]),
            ("Since you are 83 the fee is higher", ["83"]),
            ("因为我爸都六十八了", ["六十八"]),
            ("다음 달이면 쉰둘이라 걱정", ["쉰둘"]),
            ("\x00 – zgoda, 9 l.", ["9"]),
            ("kind: Mila, anderthalb, isst", ["anderthalb"]),
            ("y a los once, entré", ["once"]),
            ("happy 40th Jo! xx, \x00 (2 ans et demi)", ["40th", "2 ans et demi"]),
            ("Mother 38 G3P2, MRN", ["38"]),
            ("aku 22 tapi dia 31.", ["22", "31"]),
            ("at nearly 90 he still drives", ["90"]),
            ("2 drivers: 44 and 19", ["44", "19"]),
            ("une dame de 82 ans, paziente di 54 anni", ["82 ans", "54 anni"]),
            ("umur saya 22, 54 tuổi", ["22", "54 tuổi"]),
            ("عمري 30 سنة", ["30"]),
            ("мужчина, 54 года", ["54 года"]),
        ],
    )
    def test_hit(self, text: str, expected: list[str]) -> None:
        """The age is found."""
        taken = found(AGE, text)
        assert [age for age in expected if not any(age in one for one in taken)] == []

    @pytest.mark.parametrize(
        "text",
        [
            "around 30ish minutes, a 20-something percent rise",
            "between 14 and 17 files were lost, from 6 to 10 it rained",
            "the shop opens at 9, water freezes at just 32 degrees",
            "is 35 too many? not bad for 67 lines",
            "version 3y 2m, ratio 4;6",
            "screwdrivers, 44 and 19 pieces",
            "happy 40th anniversary, a los nuestros",
            "sold at 38, single at half time",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Times, counts, degrees stay."""
        assert found(AGE, text) == []
