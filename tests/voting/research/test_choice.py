from __future__ import annotations

from datetime import date

import pytest

from tests.voting.research.votes import store_with
from voting.ranking import frame_of_records
from voting.research.choice import Choice

FRAME = frame_of_records(store_with(300).records())


class TestRows:
    """Which rows a choice leaves."""

    def test_all(self) -> None:
        """Without a filter."""
        assert len(Choice().rows(FRAME)) == len(FRAME)

    @pytest.mark.parametrize(
        ("choice", "column", "value"),
        [
            (Choice(source="chat"), "source", "chat"),
            (Choice(campaign="spring"), "campaign_id", "spring"),
            (Choice(category="code"), "category", "code"),
            (Choice(language="de"), "language", "de"),
            (Choice(turns="3–5"), "turns", 4.0),
        ],
    )
    def test_one_column(self, choice: Choice, column: str, value: object) -> None:
        """Exactly those with the value."""
        rows = choice.rows(FRAME)
        assert 0 < len(rows) < len(FRAME)
        assert len(rows) == (FRAME[column] == value).sum()
        assert set(rows[column]) == {value}

    def test_no_such_campaign(self) -> None:
        """Leaves nothing, missing values neither."""
        assert Choice(campaign="none").rows(FRAME).empty

    def test_days(self) -> None:
        """Both ends are in."""
        rows = Choice(since=date(2031, 5, 3), until=date(2031, 5, 4)).rows(FRAME)
        days = set(rows["hour"].dt.date)
        assert days == {date(2031, 5, 3), date(2031, 5, 4)}
        assert len(rows) == FRAME["hour"].dt.date.isin(days).sum()

    def test_options(self) -> None:
        """Are passed on."""
        made = Choice(ties="half", anchor="larch-2").options()
        assert (made.ties, made.anchor) == ("half", "larch-2")
