"""Presets: the votes once more, in the columns that existing tools load as they are. One file each.

A preset is a module with `name`, `schema`, `left_out` and `rows` (`voting.release.preset.Preset`). Importing this
package loads no pyarrow.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any, Final

from voting.ports import Json
from voting.release.preset import Preset
from voting.release.presets import arena, kto, ranking, trl

PRESETS: Final[Mapping[str, Preset]] = {preset.name: preset for preset in (arena, trl, kto, ranking)}
"""Every preset by name."""


def batch_of(schema: Any, rows: Sequence[Mapping[str, Json]] | Iterable[Mapping[str, Json]]) -> Any:
    """Returns the rows of a preset as a `pyarrow.RecordBatch` of its schema.

    Raises:
        pyarrow.ArrowInvalid: A value does not fit its column.
    """
    import pyarrow as pa  # noqa: PLC0415  # naming the presets should not load it

    made = list(rows)
    columns = [pa.array([_value(row[field.name], field.type, pa) for row in made], field.type) for field in schema]
    return pa.RecordBatch.from_arrays(columns, schema=schema)


def _value(value: Json, kind: Any, pa: Any) -> Any:
    if not isinstance(value, str):
        return value
    if pa.types.is_date(kind):
        return date.fromisoformat(value)
    return datetime.fromisoformat(value) if pa.types.is_timestamp(kind) else value
