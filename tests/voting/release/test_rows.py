from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voting.release.rows import PERIODS, two_digits


class TestTwoDigits:
    """What becomes of measured numbers."""

    @pytest.mark.parametrize(
        ("value", "rounded"),
        [(0, 0), (7, 7), (99, 99), (104, 100), (105, 110), (4321, 4300), (99_500, 100_000), (-149, -150)],
    )
    def test_rounded(self, value: int, rounded: int) -> None:
        """Half away from zero."""
        assert two_digits(value) == rounded

    @given(st.integers())
    def test_few_values_are_left(self, value: int) -> None:
        """Two digits and zeros, at most five per cent away; the same again."""
        rounded = two_digits(value)
        assert len(str(abs(rounded)).rstrip("0")) <= 2
        assert abs(rounded - value) * 20 <= abs(value)
        assert two_digits(rounded) == rounded


class TestPeriods:
    """How fine time is."""

    @given(st.dates())
    def test_first_day_of_the_period(self, day: date) -> None:
        """Not after the day, and the same for it."""
        for name, first in PERIODS.items():
            try:
                start = first(day)
            except OverflowError:  # a week that begins before the year 1
                assert (name, day.year, day.month) == ("week", 1, 1)
                continue
            assert start <= day
            assert first(start) == start

    def test_weeks_begin_on_monday(self) -> None:
        """As ISO 8601 has it."""
        assert PERIODS["week"](date(2031, 5, 18)) == date(2031, 5, 12)
        assert PERIODS["week"](date(2031, 5, 12)) == date(2031, 5, 12)
        assert PERIODS["quarter"](date(2031, 12, 31)) == date(2031, 10, 1)
