"""Births under more labels, in records of travel, as announced, and in other countries."""

import pytest

from tests.voting.screening.samples import found
from voting.screening.personal.births.finder import DATE_OF_BIRTH


class TestBirthsAbroad:
    """Forms and labels of their own."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("DOCS P/IND/P7719204/IND/12MAR84/F/04APR30", ["12MAR84"]),
            ("D.o.B. 14.VI.1975", ["14.VI.1975"]),
            ("szül.: 1975.06.14.", ["1975.06.14."]),
            ("Születtem: Szeged, 1991. 4. 7.", ["1991. 4. 7."]),
            ("născut la 14 iunie 1975", ["14 iunie 1975"]),
            ("DB: 14-06-75, sex M", ["14-06-75"]),
            ("14.06.1975 г.р.", ["14.06.1975"]),
            ("75年6月14日生", ["75年6月14日"]),
            ("생일은 6월 14일", ["6월 14일"]),
            ("It's a girl! 3.2.2026, 3.4 kg", ["3.2.2026"]),
            ("birthdays: mum 4/6, dad 12/9", ["4/6", "12/9"]),
            ("birthDay: 14, birthMonth: 6", ["14", "6"]),
            ("birth: {y: 1975, m: 6, d: 14}", ["1975", "6", "14"]),
            ("she's June '75, so 51", ["June '75"]),
        ],
    )
    def test_hit(self, text: str, expected: list[str]) -> None:
        """The birth is found."""
        assert found(DATE_OF_BIRTH, text) == expected

    @pytest.mark.parametrize(
        "text",
        [
            "departs 12MAR24/Fri, DOCS of 04APR30",
            "delivered 3.2.2026, 14 kg",
            "DB 3.2.1 migration, FN 12",
            "p. 14/06/1975 a list",
            "the day: 14, month: 6",
            "2026年6月14日生产",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Flights, parcels, versions and production dates stay."""
        assert found(DATE_OF_BIRTH, text) == []
