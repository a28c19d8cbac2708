from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes import MemoryStore
from tests.voting.release.building import end, show, vote
from voting.release.columns import Table, columns_of
from voting.release.labels import Labels
from voting.release.rows import PERIODS, ReleaseRows, two_digits


class TestReleaseRows:
    """What becomes of a stored record."""

    def test_every_column_of_its_table_in_order(self) -> None:
        """And no other; a name of a label among the metadata is not believed."""
        store = MemoryStore()
        vote(store, 0, comment="Well.")
        end(store, 1)
        show(store, 2)
        rows = ReleaseRows(Labels(bytes(32)), "week")
        for stored, table in zip(store.records(), (Table.VOTES, Table.OUTCOMES, Table.OUTCOMES), strict=True):
            told = {"voter": "me", "winner": "me", "comment": "me", "period_start": "me", "seed": 7}
            forged = replace(stored, impression=replace(stored.impression, metadata=stored.impression.metadata | told))
            found, row = rows.row(forged)
            assert (found, list(row)) == (table, [column.name for column in columns_of(table)])
            assert "me" not in row.values()
            assert row == rows.row(stored)[1]

    def test_probabilities_have_three_digits(self) -> None:
        """In both tables: with all of theirs they would be a fingerprint of what was known when it was asked."""
        store, rows = MemoryStore(), ReleaseRows(Labels(bytes(32)), "week")
        vote(store, 0, probability=0.123456, pair_probability=1 / 6)
        show(store, 1, metadata={"probability": 0.123456, "pair_probability": 1 / 6})
        for stored in store.records():
            row = rows.row(stored)[1]
            assert (row["probability"], row["pair_probability"]) == (0.123, 0.167)


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
