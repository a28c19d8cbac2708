from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

from tests.voting.release.papers.facts import SKIP
from tests.voting.release.rows import ANY_ROW, attachment, row
from voting.release.columns import Row, Table, columns_of
from voting.release.papers.row_schema import row_schema

SCHEMA = row_schema("second-2031-06")
VALIDATOR = Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER)


class TestRowSchema:
    """JSON Schema of the rows."""

    def test_is_a_schema(self) -> None:
        """Of the draft that it names, and JSON."""
        Draft202012Validator.check_schema(SCHEMA)
        assert SCHEMA["$schema"] == Draft202012Validator.META_SCHEMA["$id"]
        assert json.loads(json.dumps(SCHEMA)) == SCHEMA

    @given(one=ANY_ROW)
    def test_every_vote_keeps_it(self, one: Row) -> None:
        """Also one of which hardly anything is known."""
        VALIDATOR.validate(one)

    @pytest.mark.parametrize(
        "one", [row(), SKIP, row(conversation=[{"role": "user", "content": "?", "attachments": [attachment(None)]}])]
    )
    def test_rows_of_both_tables(self, one: Row) -> None:
        """Votes and what became no vote."""
        VALIDATOR.validate(one)

    @pytest.mark.parametrize(
        "changes",
        [
            {"winner": "left"},
            {"winner": None},
            {"comparison_id": "c0"},
            {"comparison_id": None},
            {"turns": "4"},
            {"turns": -1},
            {"probability": 1.5},
            {"period_start": "May"},
            {"tags": "clearer"},
            {"conversation": [{"role": "tool", "content": ""}]},
            {"conversation": [{"role": "user"}]},
            {"conversation": [{"role": "user", "content": "", "name": "x"}]},
            {"findings": "{}"},
            {"seed": 1},
        ],
    )
    def test_other_rows_do_not(self, changes: dict[str, Any]) -> None:
        """A wrong value, a missing one, a column too many."""
        assert not VALIDATOR.is_valid(row() | changes)

    @pytest.mark.parametrize("missing", ["winner", "response_a", "notice_version"])
    def test_every_column_is_there(self, missing: str) -> None:
        """Where there is no value, it is null."""
        assert not VALIDATOR.is_valid({name: value for name, value in row().items() if name != missing})

    def test_a_skip_has_no_text(self) -> None:
        """A row of `outcomes` with a response is none."""
        assert not VALIDATOR.is_valid(SKIP | {"response_a": "Fine."})
        assert not VALIDATOR.is_valid(SKIP | {"outcome": "vote"})

    def test_says_what_each_column_means(self) -> None:
        """In the words of the code."""
        for table in (Table.VOTES, Table.OUTCOMES):
            told = SCHEMA["$defs"][str(table)]["properties"]
            assert {name: one["description"] for name, one in told.items()} == {
                column.name: column.meaning for column in columns_of(table)
            }
