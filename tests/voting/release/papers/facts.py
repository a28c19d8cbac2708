"""A small release on disk, and its facts, as a builder would know them before the papers exist."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from tests.voting.release.rows import row
from voting.release.columns import Row, Table, columns_of
from voting.release.facts import FileFact, GateFact, NoticeFact, ReleaseFacts
from voting.release.layout import shard_path
from voting.release.presets import PRESETS, batch_of
from voting.release.schema import schema_of

FIRST = ReleaseFacts(
    name="first-2031-05",
    settings={"k": 10, "time_unit": "week", "surrogates": False, "splits": {"test": 0.1, "train": 0.9}},
    versions={"form": "1", "software": "0.1.0", "screening": "aaaa"},
    counts={"votes": 3, "skips": 2},
    models={"larch-2": 3, "old-one": 3},
    columns={"votes": {"comparison_id": "text", "turns": "text", "gone": "text"}},
)

SECOND = ReleaseFacts(
    name="second-2031-06",
    query={"languages": ["en", "de"]},
    settings={
        "time_unit": "week",
        "k": 10,
        "surrogates": False,
        "splits": {"train": 0.9, "test": 0.1},
        "shard_bytes": 10**9,
        "publisher": "Example Institute",
        "contact": "data@example.org",
        "licence": "CC-BY-4.0",
    },
    versions={"form": "1", "software": "0.2.0", "screening": "bbbb"},
    counts={"votes": 4, "skips": 2, "voids": 0, "unanswered": 1, "withdrawn": 3, "suppressed": 5},
    splits={"train": 3, "test": 1},
    winners={"model_a": 2, "tie": 1, "both_bad": 1},
    models={"larch-2": 4, "cobalt|mini": 4},
    languages={"en": 3, "": 1},
    categories={"": 4},
    sources={"chat": 4},
    periods={"2031-05-12": 3, "2031-05-05": 1},
    turns={"4": 4},
    skew={"skipped": 0.3333, "left_wins": 0.625, "largest_voter": 0.5, "of_a_new_kind": 0.25},
    gates=(GateFact("k-anonymity", True, {"suppressed": 5, "least_rows": 10}, ("Five rows are left out.",)),),
    notices=(
        NoticeFact("1", "ab" * 32, 3, "**If you vote**, we keep it.\n\nSkip at any time."),
        NoticeFact(None, None, 1),
    ),
    presets={"trl": {"rows": 2, "left_out": 2, "left_out_tie": 1, "left_out_both_bad": 1}},
    tombstones={"first-2031-05": 2, "unchanged-2031-04": 0},
    columns={"votes": {"comparison_id": "text", "turns": "integer", "tags": "list of text"}},
    previous=FIRST,
    previous_manifest_sha256="ef" * 32,
)


def written(directory: Path) -> ReleaseFacts:
    """Writes votes in three splits, one of them empty, a skip and every preset; returns the facts with their files."""
    votes = [row(comparison_id=f"{number:032x}", winner=winner) for number, winner in enumerate(WINNERS)]
    files = [
        *(
            _write(directory, "votes", split, _votes(rows))
            for split, rows in (("train", votes[:3]), ("test", votes[3:]), ("dev", []))
        ),
        _write(directory, "outcomes", "train", pa.Table.from_pylist([SKIP], schema_of(Table.OUTCOMES))),
    ]
    for name, preset in PRESETS.items():
        made = [one for vote in votes if not preset.left_out(vote) for one in preset.rows(vote)]
        table = pa.Table.from_batches([batch_of(preset.schema(), made)])
        files.append(_write(directory, f"presets/{name}", "train", table))
    return replace(SECOND, files=tuple(files))


SKIP: Row = {column.name: None for column in columns_of(Table.OUTCOMES)} | {
    "comparison_id": "0f" * 16,
    "outcome": "skip",
}
WINNERS = ("model_a", "model_b", "tie", "both_bad")


def _votes(rows: Sequence[Row]) -> pa.Table:
    schema = schema_of(Table.VOTES)
    return pa.Table.from_arrays(
        [
            pa.array([one[column.name] for one in rows]).cast(schema.field(column.name).type)
            if column.name != "conversation"
            else pa.array([one["conversation"] for one in rows], schema.field("conversation").type)
            for column in columns_of(Table.VOTES)
        ],
        schema=schema,
    )


def _write(directory: Path, table: str, split: str, rows: pa.Table) -> FileFact:
    path = shard_path(table, split, 0, 1)
    (directory / path).parent.mkdir(parents=True, exist_ok=True)
    with pq.ParquetWriter(directory / path, rows.schema) as writer:
        if rows.num_rows:  # as a release's own writer: `datasets` refuses a row group of no rows
            writer.write_table(rows)
    data = (directory / path).read_bytes()
    return FileFact(path, hashlib.sha256(data).hexdigest(), len(data), rows.num_rows, table, split)
