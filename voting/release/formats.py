"""Rows as Parquet, JSONL or CSV, some at a time."""

from __future__ import annotations

import json
import marshal
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from operator import itemgetter
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Final, Protocol

from voting.ports import Json
from voting.release.columns import Kind, Row, Table, columns_of

FORMULA_STARTS: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What makes a spreadsheet read a cell as a formula (OWASP, "CSV Injection"), its full-width forms included."""

_GUARD: Final = "'"
_day: Final = lru_cache(1024)(date.fromisoformat)  # a release has few of them
_JSON: Final = json.JSONEncoder(ensure_ascii=False)  # made once: `json.dumps` would make it anew for each value


class RowWriter(Protocol):
    """Writes rows to one file; complete once it is closed."""

    def write(self, rows: Sequence[Row]) -> None:
        """Writes some more rows, which have every column."""
        ...

    def __enter__(self) -> RowWriter:
        """Itself."""
        ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        """Completes and closes the file."""
        ...


class _FileRows:
    def __init__(self, path: Path, newline: str) -> None:
        self._file: IO[str] = path.open("w", encoding="utf-8", newline=newline)

    def __enter__(self) -> Any:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._file.close()


class JsonlRows(_FileRows):
    """One JSON object per row, every column in each; lists and objects as they are."""

    def __init__(self, path: Path, table: Table) -> None:  # noqa: ARG002  # as the others
        super().__init__(path, "\n")

    def write(self, rows: Sequence[Row]) -> None:
        """See `RowWriter`."""
        self._file.writelines(_JSON.encode(row) + "\n" for row in rows)


class CsvRows(_FileRows):
    """RFC 4180 with a header, UTF-8; lists and objects as JSON text, no value as an empty cell, cells guarded.

    Every text stands in quotation marks: a spreadsheet that divides lines at `;` or tabs as well, as LibreOffice offers
    to, would begin a cell, and perhaps a formula, in the middle of one else.
    """

    def __init__(self, path: Path, table: Table) -> None:
        super().__init__(path, "")
        self._names = [column.name for column in columns_of(table)]
        self._file.write(",".join(self._names) + "\r\n")

    def write(self, rows: Sequence[Row]) -> None:
        """See `RowWriter`."""
        self._file.writelines(",".join([_cell(row[name]) for name in self._names]) + "\r\n" for row in rows)


class ParquetRows:
    """One row group per call, zstd; turns as a list of structs, objects as JSON text.

    Args:
        path: Of the file.
        table: Whose columns the rows have; None: `schema` says.
        schema: A `pyarrow.Schema` whose values the rows hold as they are.
    """

    def __init__(self, path: Path, table: Table | None, schema: Any = None) -> None:
        import pyarrow.parquet as pq  # noqa: PLC0415  # 0.1 s that only Parquet should cost

        from voting.release.schema import schema_of  # noqa: PLC0415  # likewise

        self._columns = () if table is None else columns_of(table)
        self._schema = schema if table is None else schema_of(table)
        self._writer = pq.ParquetWriter(path, self._schema, compression="zstd")

    def write(self, rows: Sequence[Mapping[str, Json]]) -> None:
        """See `RowWriter`."""
        if not rows:
            return
        if self._columns:
            taken = itemgetter(*(column.name for column in self._columns))
            self.write_columns(list(zip(*map(taken, rows), strict=True)))
            return
        from voting.release.presets import batch_of  # noqa: PLC0415  # only releases have presets

        self._writer.write_batch(batch_of(self._schema, rows))

    def write_columns(self, columns: Sequence[Sequence[Any]]) -> None:
        """Writes some more rows of the table, told column by column: what `write` makes of them, in less time."""
        import pyarrow as pa  # noqa: PLC0415  # loaded by now

        arrays = [
            pa.array(_values(values, column.kind), field.type)
            for values, column, field in zip(columns, self._columns, self._schema, strict=True)
        ]
        self._writer.write_table(pa.Table.from_arrays(arrays, schema=self._schema))

    def __enter__(self) -> ParquetRows:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._writer.close()


FORMATS: Final[Mapping[str, Any]] = {".parquet": ParquetRows, ".jsonl": JsonlRows, ".csv": CsvRows}
"""The writer of each suffix; takes a path and a table."""


def open_writer(path: Path, table: Table, suffix: str | None = None) -> RowWriter:
    """Returns the writer that the suffix asks for.

    Args:
        path: Of the file, which is made, or emptied.
        table: Whose columns the rows have.
        suffix: Where the path has another one.
    """
    writer: RowWriter = FORMATS[suffix or path.suffix](path, table)
    return writer


def guard(text: str) -> str:
    """Returns `text` so that no spreadsheet runs it, and that is no empty cell: with a `'` before it where needed.

    A text that begins with `'` itself gets another one, and an empty one becomes `'`, so taking one leading `'` away
    always gives the text back, and an empty cell is no value.
    """
    return f"{_GUARD}{text}" if not text or text.startswith((*FORMULA_STARTS, _GUARD)) else text


def unguard(text: str) -> str:
    """Returns the text that `guard` was given."""
    return text.removeprefix(_GUARD)


def are_guarded(heads: Iterable[str]) -> bool:
    """Whether all cells, of which these are the first two letters, can come from `guard`: so no text is taken apart.

    A file that somebody wrote anew without the guard nearly always has a cell that begins as none of ours can.
    """
    firsts = (*FORMULA_STARTS, _GUARD)
    return not any(
        head.startswith(FORMULA_STARTS) or (head[:1] == _GUARD and head[1:2] not in {"", *firsts}) for head in heads
    )


def _cell(value: Json) -> str:
    if value is None:
        return ""
    text = guard(value if isinstance(value, str) else _JSON.encode(value))
    return text if isinstance(value, int | float) else '"{}"'.format(text.replace('"', '""'))


def _values(values: Sequence[Json], kind: Kind) -> Sequence[Any]:
    if kind is Kind.DAY:
        return [None if one is None else _day(str(one)) for one in values]
    if kind is Kind.OBJECT:
        # The same parameters again and again: found by how Python keeps them, which tells 1, 1.0 and True apart.
        texts: dict[bytes, str] = {}
        return [None if one is None else texts.get(kept := _kept(one)) or _put(texts, kept, one) for one in values]
    return values


def _kept(value: Json) -> bytes:
    return marshal.dumps(value, 2)  # the last version that says the same of equal values, and in a third of the time


def _put(texts: dict[bytes, str], kept: bytes, value: Json) -> str:
    text = texts[kept] = _JSON.encode(value)
    return text
