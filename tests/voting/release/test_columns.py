from __future__ import annotations

from voting.fields import FIELDS, SKIP_FIELDS
from voting.release.columns import COLUMNS, LEFT_OUT, Kind, Privacy, Table, columns_of
from voting.release.schema import TYPES, schema_of


class TestColumns:
    """One list for exports and releases."""

    def test_names_are_unique_and_every_field_is_there(self) -> None:
        """But for the seed; a field that is declared later is exported, and published only once it is listed."""
        names = [column.name for column in COLUMNS]
        assert len(names) == len(set(names))
        assert set(FIELDS) - set(names) == LEFT_OUT == {"seed"}

    def test_outcomes_have_no_text(self) -> None:
        """Nothing that a person or a model wrote, and of the metadata only what a skip keeps or an impression has."""
        assert not [one.name for one in columns_of(Table.OUTCOMES) if one.privacy is Privacy.CONTENT]
        assert {one.kind for one in columns_of(Table.OUTCOMES)} <= {
            Kind.TEXT, Kind.DAY, Kind.INTEGER, Kind.NUMBER, Kind.TEXTS
        }  # fmt: skip
        assert {one.name for one in columns_of(Table.OUTCOMES)} >= SKIP_FIELDS

    def test_no_finer_time_than_the_period_in_a_release(self) -> None:
        """The day of the outcome stands in an export alone."""
        days = {table: [one.name for one in columns_of(table) if one.kind is Kind.DAY] for table in Table}
        assert days == {Table.VOTES: ["period_start"], Table.OUTCOMES: ["period_start"], Table.EXPORT: ["recorded_day"]}

    def test_measures_are_numbers(self) -> None:
        """Which alone can be rounded."""
        measured = [one for one in COLUMNS if one.privacy is Privacy.MEASURE]
        assert measured
        assert {one.kind for one in measured} <= {Kind.INTEGER, Kind.NUMBER}


class TestSchema:
    """What Arrow is told."""

    def test_has_every_column_with_type_and_meaning(self) -> None:
        """In order, for each table."""
        for table in Table:
            schema = schema_of(table)
            columns = columns_of(table)
            assert schema.names == [one.name for one in columns]
            assert [field.type for field in schema] == [TYPES[one.kind] for one in columns]
            assert [field.metadata[b"description"].decode() for field in schema] == [one.meaning for one in columns]
