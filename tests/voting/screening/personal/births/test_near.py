"""Dates in a sentence that speaks of a birth."""

from datetime import UTC, datetime

import pytest

from tests.voting.screening.samples import found
from voting.screening.personal.births.finder import DATE_OF_BIRTH
from voting.screening.personal.births.near import near_births


class TestNearBirths:
    """Wherever in the sentence the word stands."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("geboren bin ich am 23.09.1968", "23.09.1968"),
            ("Тарас, нар. 29 листопада 1977 року", "29 листопада 1977 року"),
            ("Калоян, роден на 18 февруари 2004 г. в Троян", "18 февруари 2004 г."),
            ("Драгана, рођена 23. јуна 1969. у Чачку", "23. јуна 1969"),
            ("Γεννήθηκα στις 3 Μαρτίου 1980", "3 Μαρτίου 1980"),
            ("anh sinh ngày 21/03/1999 ở Huế", "21/03/1999"),
            ("in the form I put 7.4.1990 as Geburtsdatum", "7.4.1990"),
            ("security asks the date of birth, mine is 6/6/66", "6/6/66"),
            ("our daughter arrived on Tuesday, 16 January 2024", "Tuesday, 16 January 2024"),
            ("the baby arrived at 3 am on 16 January 2024", "16 January 2024"),
            ("natal chart: 23 Aug 1994, 05:40", "23 Aug 1994"),
            ("cancer sun (july 3 '99)", "july 3 '99"),
            ("narodil som sa v Žiline 8. marca 1987", "8. marca 1987"),
            ("Rojena je v Kopru, 23. 8. 1992", "23. 8. 1992"),
            ("rođendan mi je 7. juna 1989", "7. juna 1989"),
            ("urodzona w Łodzi, 12 marca 1978 r.", "12 marca 1978 r."),
            ("она родилась в Перми 12 марта 1984", "12 марта 1984"),
            ("DOB - 12Mar1984", "12Mar1984"),
            ("we share a birthday, 17 july, awkward", "17 july"),
            ("Geburtstag ist der 12. März", "12. März"),
            ("And your date of birth for security?\nCustomer: April the 5th, 1990.", "April the 5th, 1990"),
            ("birthdays: mum 6/18/59, dad 11/2/57, \x00 2019-04-04", "2019-04-04"),
        ],
    )
    def test_hit(self, text: str, expected: str) -> None:
        """The whole date is found."""
        assert expected in [text[slice(*span)] for span in near_births(text)]
        assert expected in found(DATE_OF_BIRTH, text)

    @pytest.mark.parametrize(
        "text",
        [
            "Born in Leeds. The meeting is on 12 March 2024",
            "her birthday party is on 12 March 2024",
            "he was born in Ulm and moved on 3.4.2010",
            "the passport, issued 12.03.2014, says where I was born",
            "the invoice of 12 March 2024",
            "version 3.4.2010 was reborn",
            "4 Nov 08:12 Label created. 4 Nov 19:55 Arrived at sort facility. 6 Nov 03:20 Departed. 9 Nov: held",
            "your parcel arrived on 4 November 2024",
            "the ferry arrived at 7 pm on 3 May 2024",
            "born? 4 Nov 19:55 label created",
            "geb. \x00, Fallnr. \x00\nAufnahme 02.10., Entlassung 07.10.2024\nDiagnose",
            "When is it? The meeting is on 12 March 2024",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Another sentence, another event."""
        assert list(near_births(text)) == []


class TestYears:
    """Which years may be somebody's."""

    @pytest.mark.parametrize(("age", "count"), [(20, 1), (90, 1), (1, 0)])
    def test_beside_a_person(self, age: int, count: int) -> None:
        """Those of grown people, reckoned from today; a late date is one of a paper."""
        date = f"03.05.{datetime.now(UTC).year - age}"
        assert len(found(DATE_OF_BIRTH, f"name \x00, {date}, Leeds")) == count
