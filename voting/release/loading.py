"""A release as a pandas DataFrame."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any, cast

from voting.release.errors import ReleaseError
from voting.release.manifest import read_manifest

if TYPE_CHECKING:
    import pandas as pd


def load_release(
    path: str | os.PathLike[str],
    table: str = "votes",
    *,
    split: str | None = None,
    columns: Sequence[str] | None = None,
) -> pd.DataFrame:
    """Returns the rows of a release, a row each as `docs/dataset.md` tells; Arrow's memory is used without a copy.

    Columns have pandas' Arrow types (`pandas.ArrowDtype`). Nothing is checked but that the files are there: that they
    are those that were signed, `python -m voting release verify` tells.

    Args:
        path: Directory of the release.
        table: `votes`, `outcomes`, or `presets/NAME`.
        split: Such as `train`; None: all of them, one after the other.
        columns: Only these; None: all.

    Raises:
        ReleaseError: There is no release, or it has no such table, split or column, or a file is missing or outside.
    """
    import pandas as pd  # noqa: PLC0415  # loaded by whoever reads a release, not by the package
    import pyarrow as pa  # noqa: PLC0415  # likewise
    import pyarrow.parquet as pq  # noqa: PLC0415  # likewise

    directory = Path(path)
    facts, _ = read_manifest(directory)
    files = [
        file
        for file in facts.files
        if file.table == table and file.path.endswith(".parquet") and split in (None, file.split)
    ]
    if not files:
        wanted = table if split is None else f"{table}, split {split}"
        raise ReleaseError(f"release {facts.name} has no table {wanted}")
    if any(PurePosixPath(file.path).is_absolute() or ".." in PurePosixPath(file.path).parts for file in files):
        raise ReleaseError(f"release {facts.name} names a file outside itself")
    if missing := [file.path for file in files if not (directory / file.path).is_file()]:
        raise ReleaseError(f"release {facts.name} lacks {missing[0]}")
    try:
        read = [_read(pq, directory / file.path, columns) for file in files]
    except (OSError, pa.ArrowInvalid) as error:
        raise ReleaseError(f"release {facts.name} cannot be read: {type(error).__name__}") from None
    frame = pa.concat_tables(read).to_pandas(types_mapper=pd.ArrowDtype)
    return cast("pd.DataFrame", frame)


def _read(pq: Any, path: Path, columns: Sequence[str] | None) -> Any:
    file = pq.ParquetFile(path, memory_map=True)
    unknown = set(columns or ()) - set(file.schema_arrow.names)
    if unknown:
        raise ReleaseError(f"the table has no column {min(unknown)[:40]}")
    return file.read(columns=None if columns is None else list(columns))
