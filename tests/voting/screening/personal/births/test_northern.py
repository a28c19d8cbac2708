"""Births told from the Baltic to Turkey, and days of other things there."""

import pytest

from tests.voting.screening.samples import found
from voting.ports import Screener
from voting.screening.personal.births.finder import DATE_OF_BIRTH


class TestBirthsNorthern:
    """The year comes first or has a word of its own."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("viņš dzimis 1978. gada 5. martā Liepājā", ["1978. gada 5. martā"]),
            ("Rihards dzimis Rīgā 12.04.1985.", ["12.04.1985"]),
            ("dzimusi 1985. gadā", ["1985"]),
            ("jis gimė 1978 m. kovo 5 d. Klaipėdoje", ["1978 m. kovo 5 d."]),
            ("Gimęs Kaune 1985-04-12", ["1985-04-12"]),
            ("Aš gimiau 1990 metais", ["1990"]),
            ("sündinud Rakveres 3. mail 1961", ["3. mail 1961"]),
            ("sündinud 1978. aastal; sünd 04.11.1990, elab", ["1978", "04.11.1990"]),
            ("syntyi Turussa 3.4.1980; syntyi 5. maaliskuuta 1978", ["3.4.1980", "5. maaliskuuta 1978"]),
            ("1978. március 5-én született Győrben", ["1978. március 5-én"]),
            ("született 1972. március 3-án", ["1972. március 3-án"]),
            ("1978-ban születtem", ["1978"]),
            ("Matti, s. 12.5.1980", ["12.5.1980"]),
            ("mağdur d. 04.11.1990; 1985'liyim", ["04.11.1990", "1985"]),
        ],
    )
    def test_hit(self, text: str, expected: list[str]) -> None:
        """The birth is found."""
        assert found(DATE_OF_BIRTH, text) == expected

    @pytest.mark.parametrize(
        "text",
        [
            "mødet er kl. 10, d. 04.11.2020",
            "Gimnazija atidaryta 1990-05-01",
            "Leping sõlmiti 12.03.2014",
            "in kraft s. 12.5.2010",
            "Sutartis sudaryta 2014-03-12",
        ],
    )
    def test_miss(self, text: str) -> None:
        """Another day."""
        assert found(DATE_OF_BIRTH, text) == []


class TestOtherDays:
    """Until when a paper is valid and when a firm was founded is no birth."""

    @pytest.mark.parametrize(
        "text",
        [
            "passi nro PK4471209, voimassa 12.5.2030 asti",
            "pasaport numarası U44712090, geçerlilik 12.05.2030",
            "útlevél BD4471209, érvényes: 2030.05.12.",
            "Ettevõte asutati 1992. aastal, töötajaid on 45.",
            "Uzņēmums dibināts 1992. gadā, strādā 45 cilvēki.",
        ],
    )
    def test_miss(self, screener: Screener, text: str) -> None:
        """Another day."""
        assert not [one for one in screener.find(text) if one.entity_type == "DATE_OF_BIRTH"]

    @pytest.mark.parametrize(
        ("text", "birth"),
        [
            ("Henkilö s. 12.5.1980, passi voimassa 12.5.2030 asti", "12.5.1980"),
            ("Uldis, dzimis 1992. gada 5. maijā, dibināja uzņēmumu", "1992. gada 5. maijā"),
        ],
    )
    def test_hit(self, screener: Screener, text: str, birth: str) -> None:
        """A birth beside such a day is found."""
        assert [text[one.start : one.end] for one in screener.find(text) if one.entity_type == "DATE_OF_BIRTH"] == [
            birth
        ]
