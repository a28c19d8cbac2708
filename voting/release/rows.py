"""One row from one stored record, cut loose from the store."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from voting.comparison import Outcome
from voting.ports import Json, StoredRecord
from voting.release.columns import Privacy, Row, Table, columns_of
from voting.release.labels import Labels

_EMPTY: Final[Mapping[Table, dict[str, Json]]] = {
    table: dict.fromkeys([column.name for column in columns_of(table)]) for table in Table
}
_MEASURES: Final = {
    table: tuple(one.name for one in columns_of(table) if one.privacy is Privacy.MEASURE) for table in Table
}
_ELSEWHERE: Final = {
    table: tuple(one.name for one in columns_of(Table.EXPORT) if one.source != "metadata" and table not in one.tables)
    for table in Table
}
_CHANCES: Final = ("probability", "pair_probability")

PERIODS: Final[Mapping[str, Callable[[date], date]]] = {
    "day": lambda day: day,
    "week": lambda day: day - timedelta(days=day.weekday()),
    "month": lambda day: day.replace(day=1),
    "quarter": lambda day: day.replace(month=(day.month - 1) // 3 * 3 + 1, day=1),
    "year": lambda day: day.replace(month=1, day=1),
}
"""The first day of the period that a day belongs to; weeks begin on Monday (ISO 8601)."""


def stored_values(stored: StoredRecord, table: Table) -> dict[str, Json]:
    """Returns the columns of a table as they stand in the store, its ids and day too: not yet cut loose.

    In the order of the table, `period_start` as None; behind them what other tables have of the record itself.
    """
    impression, record = stored.impression, stored.record
    content: Mapping[str, Json] = record.content if record else {}
    annotation = stored.annotation or {}
    hour = record.recorded_hour if record else impression.shown_hour
    values = _EMPTY[table].copy()
    # What is declared as metadata comes first, so that no metadata can stand in the place of a label.
    values.update(impression.metadata)
    if record:
        values.update(record.metadata)
    if len(values) > len(_EMPTY[table]):
        values = {name: values[name] for name in _EMPTY[table]}
    values["comparison_id"] = impression.comparison_id
    values["outcome"] = str(record.outcome) if record else "unanswered"
    values["winner"] = record.winner if record else None
    values["voter"] = record.voter if record else impression.voter
    values["recorded_day"] = hour.date().isoformat()
    values["source"] = impression.source
    values["campaign_id"] = impression.campaign_id
    values["item_id"] = impression.item_id
    values["conversation"] = content.get("conversation")
    values["response_a"] = content.get("response_a")
    values["response_b"] = content.get("response_b")
    values["tags"] = annotation.get("tags")
    values["comment"] = annotation.get("comment") or None
    return values


class ReleaseRows:
    """Makes the rows of one release.

    Args:
        labels: Of the release.
        time_unit: Of `PERIODS`.
    """

    def __init__(self, labels: Labels, time_unit: str) -> None:
        self._labels = labels
        start = PERIODS[time_unit]
        self._period = lru_cache(1024)(lambda day: start(date.fromisoformat(day)).isoformat())

    def row(self, stored: StoredRecord) -> tuple[Table, Row]:
        """Returns the row, with every column of its table in order, and the table that it belongs to."""
        record = stored.record
        table = Table.VOTES if record is not None and record.outcome is Outcome.VOTE else Table.OUTCOMES
        values = stored_values(stored, table)
        labels = self._labels
        campaign, item = values["campaign_id"], values["item_id"]
        values["comparison_id"] = labels.comparison(str(values["comparison_id"]))
        values["voter"] = labels.voter(str(values["voter"]))
        values["item_id"] = None if item is None else labels.item(str(campaign), str(item))
        values["period_start"] = self._period(str(values["recorded_day"]))
        for name in _ELSEWHERE[table]:
            del values[name]
        for name in _MEASURES[table]:
            if (value := values[name]) is not None:
                values[name] = _rounded(value) if type(value) is int else value
        for name in _CHANCES:
            if isinstance(value := values[name], int | float):
                values[name] = _three_digits(value)
        return table, values


def two_digits(value: int) -> int:
    """Returns a whole number rounded to two significant digits, halves away from zero."""
    size = abs(value)
    if size < 100:
        return value
    step: int = 10 ** (len(str(size)) - 2)
    rounded = (size + step // 2) // step * step
    return rounded if value > 0 else -rounded


# Kept, for the same numbers come again and again, a dozen in each row.
_rounded: Final = lru_cache(10_000)(two_digits)
_three_digits: Final = lru_cache(10_000)(lambda value: float(f"{value:.3g}"))
