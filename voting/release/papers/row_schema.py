"""schema.json: the rows of a release as JSON Schema, draft 2020-12, in the form in which JSONL has them."""

from __future__ import annotations

from typing import Any, Final

from voting.conversation import Role
from voting.release.columns import Column, Kind, Table, columns_of

TABLES: Final = (Table.VOTES, Table.OUTCOMES)

_ALWAYS: Final = frozenset({"comparison_id", "outcome", "winner"})
"""Columns that have a value in every row; any other may be null, where nothing was told or a gate left it out."""

_NULL: Final = {"type": "null"}
_ATTACHMENT: Final = {
    "type": "object",
    "properties": {
        "media_type": {"type": ["string", "null"]},
        "size_bytes": {"type": ["integer", "null"], "minimum": 0},
        "text": {"type": ["string", "null"]},
        "picture": {"type": ["string", "null"], "contentEncoding": "base64", "contentMediaType": "image/png"},
    },
    "required": ["media_type", "size_bytes"],
    "additionalProperties": False,
}
_TURN: Final = {
    "type": "object",
    "properties": {
        "role": {"enum": [str(role) for role in Role]},
        "content": {"type": "string"},
        "attachments": {"anyOf": [{"type": "array", "items": {"$ref": "#/$defs/attachment"}}, _NULL]},
    },
    "required": ["role", "content"],
    "additionalProperties": False,
}
_KINDS: Final[dict[Kind, dict[str, Any]]] = {
    Kind.TEXT: {"type": "string"},
    Kind.DAY: {"type": "string", "format": "date"},
    Kind.INTEGER: {"type": "integer"},
    Kind.NUMBER: {"type": "number"},
    Kind.TEXTS: {"type": "array", "items": {"type": "string"}},
    Kind.TURNS: {"type": "array", "items": {"$ref": "#/$defs/turn"}},
    Kind.OBJECT: {"type": "object"},
}
_NARROWER: Final[dict[str, dict[str, Any]]] = {
    "comparison_id": {"pattern": "^[0-9a-f]{32}$"},
    "winner": {"enum": ["model_a", "model_b", "tie", "both_bad"]},
    "outcome": {"enum": ["skip", "void", "unanswered"]},
    "probability": {"minimum": 0, "maximum": 1},
    "pair_probability": {"minimum": 0, "maximum": 1},
    "turns": {"minimum": 0},
}


def row_schema(release: str) -> dict[str, Any]:
    """Returns a schema that the rows of both tables keep, and nothing else: `$defs/votes` or `$defs/outcomes`.

    In Parquet the types are Arrow's, and an object is its JSON text.
    """
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"Rows of the release {release}",
        "anyOf": [{"$ref": f"#/$defs/{table}"} for table in TABLES],
        "$defs": {**{str(table): _of_table(table) for table in TABLES}, "turn": _TURN, "attachment": _ATTACHMENT},
    }


def _of_table(table: Table) -> dict[str, Any]:
    columns = columns_of(table)
    return {
        "type": "object",
        "properties": {column.name: _of_column(column) for column in columns},
        "required": [column.name for column in columns],
        "additionalProperties": False,
    }


def _of_column(column: Column) -> dict[str, Any]:
    value = _KINDS[column.kind] | _NARROWER.get(column.name, {})
    told = value if column.name in _ALWAYS else {"anyOf": [value, _NULL]}
    return {"description": column.meaning, **told}
