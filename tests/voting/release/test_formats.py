from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.voting.release.rows import ANY_ROW, COLUMNS, of_cell, row
from voting.release.columns import Kind, Row, Table
from voting.release.formats import open_writer
from voting.release.schema import schema_of

KINDS = {column.name: column.kind for column in COLUMNS}


def read(path: Path) -> list[Row]:
    """The rows of a file, each value as it was before it was written."""
    if path.suffix == ".jsonl":
        return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n")[:-1]]
    if path.suffix == ".csv":
        with path.open(encoding="utf-8", newline="") as file:
            return [{name: of_cell(cell, KINDS[name]) for name, cell in one.items()} for one in csv.DictReader(file)]
    return [
        {name: _of_arrow(value, KINDS[name]) for name, value in one.items()} for one in pq.read_table(path).to_pylist()
    ]


class TestRoundTrip:
    """What was written is what is read."""

    @pytest.mark.parametrize("suffix", [".parquet", ".jsonl", ".csv"])
    @settings(max_examples=60)
    @given(rows=st.lists(ANY_ROW, max_size=3))
    def test_every_value_comes_back(
        self, suffix: str, rows: list[Row], tmp_path_factory: pytest.TempPathFactory
    ) -> None:
        """Whatever it is, in the same order; no value stays none, and an empty text an empty text."""
        path = tmp_path_factory.mktemp("table") / f"rows{suffix}"
        with open_writer(path, Table.VOTES) as writer:
            writer.write(rows[:1])
            writer.write(rows[1:])
        assert [_without_nothing(one) for one in read(path)] == [_without_nothing(one) for one in rows]
        assert all(set(one) == set(KINDS) for one in read(path))

    @settings(max_examples=60)
    @given(one=ANY_ROW, start=st.sampled_from("=+-@\t\r\n＝＋－＠"))
    def test_no_cell_is_a_formula(self, one: Row, start: str, tmp_path_factory: pytest.TempPathFactory) -> None:
        """None begins as one does, whatever its column."""
        path = tmp_path_factory.mktemp("table") / "rows.csv"
        with open_writer(path, Table.VOTES) as writer:
            writer.write([one | {"response_a": f"{start}1", "model_b": start}])
        with path.open(encoding="utf-8", newline="") as file:
            cells = [cell for line in csv.reader(file) for cell in line]
        assert not [cell for cell in cells if cell.startswith(tuple("=+-@\t\r\n＝＋－＠"))]

    @pytest.mark.parametrize("suffix", [".parquet", ".jsonl", ".csv"])
    def test_a_table_of_nothing(self, suffix: str, tmp_path: Path) -> None:
        """Is a file all the same, and where there are types, with the types."""
        path = tmp_path / f"rows{suffix}"
        with open_writer(path, Table.VOTES):
            pass
        assert read(path) == []
        if suffix == ".parquet":
            assert pq.read_schema(path).equals(schema_of(Table.VOTES))

    def test_texts_are_written_as_they_are(self, tmp_path: Path) -> None:
        """Letters beyond ASCII are not escaped, so that a person can read the file."""
        for suffix in (".jsonl", ".csv"):
            with open_writer(tmp_path / f"rows{suffix}", Table.VOTES) as writer:
                writer.write([row()])
            assert "🥚" in (tmp_path / f"rows{suffix}").read_text(encoding="utf-8")

    def test_numbers_of_parameters_stay_what_they_are(self, tmp_path: Path) -> None:
        """Though Python takes 1, 1.0 and true for the same, and the same object is written once."""
        values: list[Any] = [{"x": 1}, {"x": 1.0}, {"x": True}, {"x": 1}, None, {"x": 2**70}]
        with open_writer(tmp_path / "rows.parquet", Table.VOTES) as writer:
            writer.write([row(parameters_a=value) for value in values])
        read_back = pq.read_table(tmp_path / "rows.parquet")["parameters_a"].to_pylist()
        assert read_back == ['{"x": 1}', '{"x": 1.0}', '{"x": true}', '{"x": 1}', None, f'{{"x": {2**70}}}']


def _of_arrow(value: Any, kind: Kind) -> Any:
    if value is None:
        return None
    if kind is Kind.DAY:
        return value.isoformat()
    if kind is not Kind.OBJECT:
        return value
    assert value != "null"  # no value is none in Arrow too, not the JSON text of one
    return json.loads(value)


def _without_nothing(value: Any) -> Any:
    """A part of a turn that is not there is null in Arrow's structs."""
    if isinstance(value, list):
        return [_without_nothing(one) for one in value]
    if isinstance(value, dict):
        return {name: _without_nothing(inner) for name, inner in value.items() if inner is not None}
    return value
