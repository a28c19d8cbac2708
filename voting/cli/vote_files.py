"""Votes in files: Parquet, JSONL or CSV, ours or of a public set, and releases; the same votes are the same frame."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Final

import numpy as np
import pandas as pd

from voting.cli.command import CommandError
from voting.release.columns import COLUMNS, Kind
from voting.release.formats import are_guarded, unguard

TEXTS: Final = frozenset(
    {"conversation", "conversation_a", "conversation_b", "full_conversation", "response_a", "response_b", "comment"}
)
"""Columns that only style and the quality of votes need."""

_KINDS: Final = {column.name: column.kind for column in COLUMNS}
_OURS: Final = frozenset({"comparison_id", "campaign_id", "item_id", "pair_probability"})
"""Together in our exports and releases alone."""

_AS_TEXT: Final = TEXTS | {
    "model_a", "model_b", "comparison_id", "item_id", "campaign_id", "voter", "evaluation_session_id", "judge",
    "category", "language", "prompt",
}  # fmt: skip
"""Of a public set in CSV: what looks like a number, or like no value, is a name all the same."""


def read_files(paths: Sequence[Path], *, texts: bool) -> pd.DataFrame:
    """Returns the votes of all files, one file after the other, see `read_file`.

    Raises:
        CommandError: One cannot be read, or two of them have the same comparison.
        ReleaseError: A directory is no whole release.
    """
    frames = [read_file(path, texts=texts) for path in paths]
    if len(frames) == 1:
        return frames[0]
    whole = pd.concat(frames, ignore_index=True)
    if "comparison_id" in whole.columns and whole["comparison_id"].dropna().duplicated().any():
        raise CommandError("two of the files have the same comparison: name the file of each vote once")
    return whole


def read_file(path: Path, *, texts: bool) -> pd.DataFrame:
    """Returns the votes of a file, or of all splits of a release, whose signature is not checked.

    In our own exports and releases, texts and objects (as JSON) are str, numbers float64, days ISO text, turns and tags
    lists, whatever the format; the guard of CSV is taken off. Files of others are as their reader has them.

    Args:
        path: Of a file, or the directory of a release.
        texts: Whether the columns of texts are wanted.

    Raises:
        CommandError: It has another suffix, is empty or cannot be read.
        ReleaseError: A directory is no whole release.
    """
    if path.is_dir():
        return _release(path, texts=texts)
    read = {".parquet": _parquet, ".jsonl": _jsonl, ".csv": _csv}.get(path.suffix.lower())
    if read is None:
        raise CommandError(f"{path} must be the directory of a release, or end in .parquet, .jsonl or .csv")
    try:
        if not path.stat().st_size:
            raise CommandError(f"{path} is empty")
        frame = read(path, texts)
        return _alike(frame) if set(frame.columns) >= _OURS else frame
    except OSError as error:
        raise CommandError(f"{path} cannot be read: {error.strerror or type(error).__name__}") from None
    except pd.errors.EmptyDataError:
        raise CommandError(f"{path} is empty") from None
    except (ValueError, ArithmeticError) as error:  # what pandas and Arrow raise may quote a text
        raise CommandError(f"{path} cannot be read as {path.suffix}: {type(error).__name__}") from None


def _release(path: Path, *, texts: bool) -> pd.DataFrame:
    from voting.release.loading import load_release  # noqa: PLC0415  # only a release needs it

    votes, others = (load_release(path, table) for table in ("votes", "outcomes"))
    kept = [name for name in votes.columns if texts or name not in TEXTS]
    return pd.concat([_alike(votes[kept].assign(outcome="vote")), _alike(others)], ignore_index=True)


def _parquet(path: Path, texts: bool) -> pd.DataFrame:
    import pyarrow.parquet as pq  # noqa: PLC0415  # only Parquet needs it

    names = [name for name in pq.read_schema(path).names if texts or name not in TEXTS]
    frame: pd.DataFrame = pd.read_parquet(path, columns=names)
    return frame


def _jsonl(path: Path, texts: bool) -> pd.DataFrame:
    with path.open(encoding="utf-8") as lines:
        first = json.loads(next(filter(str.strip, lines), ""))
        if not (isinstance(first, dict) and first.keys() >= _OURS):
            found: pd.DataFrame = pd.read_json(path, lines=True, dtype=False, precise_float=True)
            return found
        columns: dict[str, list[Any]] = {name: [] for name in first if texts or name not in TEXTS}
        lines.seek(0)
        for row in map(json.loads, filter(str.strip, lines)):
            for name, values in columns.items():
                values.append(row.get(name))
    return pd.DataFrame({name: pd.Series(values, dtype="object") for name, values in columns.items()})


def _csv(path: Path, texts: bool) -> pd.DataFrame:
    names = pd.read_csv(path, nrows=0).columns.tolist()
    if set(names) >= _OURS:
        frame = pd.read_csv(path, dtype="str", keep_default_na=False, na_values=[""])
        cells = [frame[name] for name in names]
        if are_guarded(head for column in cells for head in column.str.slice(0, 2).dropna().unique()):
            frame = pd.DataFrame({str(column.name): column.map(unguard, na_action="ignore") for column in cells})
        return frame if texts else frame.drop(columns=[name for name in names if name in TEXTS])
    as_text = [name for name in names if name in _AS_TEXT]
    # Each column by itself: pandas reads "NA", "None" and the like as no value, which may be the name of a model.
    no_value = {name: [""] if name in _AS_TEXT else _NO_VALUE for name in names}
    kinds = dict.fromkeys(as_text, "str")
    return pd.read_csv(path, dtype=kinds, keep_default_na=False, na_values=no_value, low_memory=False)


_NO_VALUE: Final = ["", "NA", "N/A", "n/a", "<NA>", "NaN", "nan", "-nan", "NULL", "null", "None", "#N/A"]


def _alike(frame: pd.DataFrame) -> pd.DataFrame:
    """Returns our own columns in the same types, whatever format they were in."""
    return pd.DataFrame({name: _column(frame[name], _KINDS.get(name)) for name in frame.columns}, index=frame.index)


def _column(column: pd.Series, kind: Kind | None) -> pd.Series:
    if kind in {Kind.INTEGER, Kind.NUMBER}:
        return pd.Series(column.to_numpy(dtype=np.float64, na_value=np.nan), column.index)
    if kind in {Kind.TURNS, Kind.TEXTS}:
        return pd.Series([_listed(one) for one in column], column.index, dtype="object")
    if kind is Kind.OBJECT:
        written = column.map(lambda one: one if isinstance(one, str) else json.dumps(one, ensure_ascii=False), "ignore")
        return written.astype("str")
    return column.astype("str") if kind else column


def _listed(value: Any) -> Any:
    """Returns the list of CSV's JSON text, or of what Arrow gives, as Python's; no value as None."""
    if isinstance(value, str):
        try:
            return json.loads(value)
        except ValueError:  # of whoever wrote the file anew
            return value
    if isinstance(value, dict):
        return {name: _listed_within(one) for name, one in value.items()}
    if isinstance(value, Iterable):
        return [_listed_within(one) for one in value]
    return None


def _listed_within(value: Any) -> Any:
    return _listed(value) if isinstance(value, (dict, list, np.ndarray)) else value
