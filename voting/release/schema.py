"""The Arrow schema of each table. Loads pyarrow, which `voting.release.columns` does not."""

from __future__ import annotations

from typing import Any, Final

import pyarrow as pa

from voting.release.columns import Kind, Table, columns_of

ATTACHMENT: Final = pa.struct(
    [("media_type", pa.string()), ("size_bytes", pa.int64()), ("text", pa.string()), ("picture", pa.string())]
)
TURN: Final = pa.struct([("role", pa.string()), ("content", pa.string()), ("attachments", pa.list_(ATTACHMENT))])

TYPES: Final[dict[Kind, Any]] = {
    Kind.TEXT: pa.string(),
    Kind.DAY: pa.date32(),
    Kind.INTEGER: pa.int64(),
    Kind.NUMBER: pa.float64(),
    Kind.TEXTS: pa.list_(pa.string()),
    Kind.TURNS: pa.list_(TURN),
    Kind.OBJECT: pa.string(),
}
"""The Arrow type of each kind; an object is JSON text."""


def schema_of(table: Table) -> Any:
    """Returns the `pyarrow.Schema` of a table; each field carries its meaning as `description`."""
    return pa.schema(
        [pa.field(one.name, TYPES[one.kind], metadata={"description": one.meaning}) for one in columns_of(table)]
    )
