"""Rows as Parquet, JSONL or CSV."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any, Final, Protocol, TypeAlias

from voting.ports import Json
from voting.release.columns import Kind, Table, columns_of

_COLUMNS: Final = columns_of(Table.EXPORT)

Pile: TypeAlias = list[dict[str, Json]]

FORMULA_STARTS: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What makes a spreadsheet read a cell as a formula (OWASP, "CSV Injection"), its full-width forms included."""

_GUARD: Final = "'"


class Writer(Protocol):
    """Writes all rows to a file that exists and is empty."""

    def __call__(self, path: Path, piles: Iterable[Pile]) -> None:
        """Returns when all rows are in the file."""
        ...


def write_jsonl(path: Path, piles: Iterable[Pile]) -> None:
    """One JSON object per row, every column in each; lists and objects as they are."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for pile in piles:
            file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in pile)


def write_csv(path: Path, piles: Iterable[Pile]) -> None:
    """RFC 4180 with a header, UTF-8; lists and objects as JSON text, no value as an empty cell, cells guarded."""
    names = [column.name for column in _COLUMNS]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(names)
        for pile in piles:
            writer.writerows([_cell(row[name]) for name in names] for row in pile)


def guard(text: str) -> str:
    """Returns `text` so that no spreadsheet runs it: with a `'` before it if it looks like a formula.

    A text that begins with `'` itself gets another one, so taking one leading `'` away always gives the text back.
    """
    return f"{_GUARD}{text}" if text.startswith((*FORMULA_STARTS, _GUARD)) else text


def write_parquet(path: Path, piles: Iterable[Pile]) -> None:
    """One row group per pile, zstd; turns as a list of structs, objects as JSON text."""
    import pyarrow as pa  # noqa: PLC0415  # 0.1 s that only Parquet should cost
    import pyarrow.parquet as pq  # noqa: PLC0415  # likewise

    from voting.release.schema import schema_of  # noqa: PLC0415  # likewise

    schema = schema_of(Table.EXPORT)
    with pq.ParquetWriter(path, schema, compression="zstd") as writer:
        for pile in piles:
            if pile:
                columns = [
                    pa.array([_value(row[column.name], column.kind) for row in pile], field.type)
                    for column, field in zip(_COLUMNS, schema, strict=True)
                ]
                writer.write_table(pa.Table.from_arrays(columns, schema=schema))


WRITERS: Final[dict[str, Writer]] = {".parquet": write_parquet, ".jsonl": write_jsonl, ".csv": write_csv}
"""The writer of each suffix."""


def _cell(value: Json) -> str:
    if value is None:
        return ""
    return guard(value if isinstance(value, str) else json.dumps(value, ensure_ascii=False))


def _value(value: Json, kind: Kind) -> Any:
    if value is None:
        return None
    if kind is Kind.DAY:
        return date.fromisoformat(str(value))
    return json.dumps(value, ensure_ascii=False) if kind is Kind.OBJECT else value
