"""Rows of a Parquet campaign. pyarrow is loaded when the first one is read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from voting.campaign.columns import known_columns, missing_columns, told_name, unknown_columns
from voting.campaign.model import Limits, Problem, RawRow

_BATCH_ROWS = 32


def read_parquet(path: Path, limits: Limits) -> Iterator[RawRow | Problem]:
    """Yields every row, or what is wrong with it, some at a time; columns that are not known are never read.

    Conversations may be lists of structs or JSON text, parameters structs or JSON text.
    """
    import pyarrow as pa  # noqa: PLC0415  # 0.1 s that only Parquet files should cost
    import pyarrow.parquet as pq  # noqa: PLC0415  # likewise

    try:
        with pq.ParquetFile(path) as file:
            names = file.schema_arrow.names
            if problems := _schema_problems(names):
                yield from problems
                return
            yield from (_problem(1, f"column {name} is not read", warning=True) for name in unknown_columns(names))
            number = 0
            for batch in file.iter_batches(batch_size=_BATCH_ROWS, columns=known_columns(names)):
                for index in range(batch.num_rows):
                    number += 1
                    yield _row(number, batch, index, limits)
    except (pa.ArrowInvalid, pa.ArrowNotImplementedError, OSError):
        # Its message quotes bytes of the file, so none of it is told.
        yield _problem(1, "file is not Parquet, or is damaged")


def _problem(number: int, rule: str, *, warning: bool = False) -> Problem:
    return Problem(number, rule, warning=warning, unit="row")


def _schema_problems(names: list[str]) -> list[Problem]:
    twice = sorted({told_name(name) for name in names if names.count(name) > 1})
    return [_problem(1, rule) for rule in [f"column {name} is there twice" for name in twice] or missing_columns(names)]


def _row(number: int, batch: Any, index: int, limits: Limits) -> RawRow | Problem:
    try:
        values = {name: batch.column(name)[index].as_py() for name in batch.schema.names}
    except UnicodeDecodeError:
        return _problem(number, "row is not UTF-8")
    if sum(map(_size, values.values())) > limits.row_bytes:
        return _problem(number, f"row is larger than {limits.row_bytes:,} bytes")
    return RawRow(number, {name: value for name, value in values.items() if value is not None}, unit="row")


def _size(value: object) -> int:
    if isinstance(value, str):
        return len(value.encode("utf-8", "surrogatepass"))
    if isinstance(value, dict):
        return sum(map(_size, value.values()))
    return sum(map(_size, value)) if isinstance(value, list) else 0
