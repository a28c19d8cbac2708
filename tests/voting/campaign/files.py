"""Campaign files of each format for the tests, made from the same rows."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

ROW: Mapping[str, Any] = {
    "id": "one",
    "prompt": "Which is heavier, a litre of water or a litre of olive oil?",
    "response_a": "Water.",
    "response_b": "Olive oil, because it is thicker.",
    "model_a": "larch-2",
    "model_b": "cobalt-mini",
}


def row(**changes: Any) -> dict[str, Any]:
    """A good row with changes; a value of None takes the field away."""
    return {name: value for name, value in {**ROW, **changes}.items() if value is not None}


def write_jsonl(path: Path, rows: Iterable[Mapping[str, Any]]) -> Path:
    """One JSON object per line."""
    path.write_text("".join(json.dumps(one) + "\n" for one in rows), encoding="utf-8")
    return path


def write_csv(path: Path, rows: Iterable[Mapping[str, Any]]) -> Path:
    """Lists and objects as JSON text."""
    rows = list(rows)
    names = list(dict.fromkeys(name for one in rows for name in one))
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(names)
        for one in rows:
            cells = [one.get(name, "") for name in names]
            writer.writerow([json.dumps(cell) if isinstance(cell, list | dict) else cell for cell in cells])
    return path


def write_parquet(path: Path, rows: Iterable[Mapping[str, Any]]) -> Path:
    """Lists of structs as they are; parameters as JSON text, because a struct has the same fields in every row."""
    rows = [{name: json.dumps(v) if isinstance(v, dict) else v for name, v in one.items()} for one in rows]
    names = list(dict.fromkeys(name for one in rows for name in one))
    pq.write_table(pa.table({name: pa.array([one.get(name) for one in rows]) for name in names}), path)
    return path


WRITERS = {".jsonl": write_jsonl, ".csv": write_csv, ".parquet": write_parquet}
