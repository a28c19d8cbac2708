"""The head of the data card: what Hugging Face's tools read before anything else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final

from voting.release.columns import Table
from voting.release.facts import FileFact, ReleaseFacts
from voting.release.papers.features import features_of
from voting.release.papers.front_matter import Value, front_matter
from voting.release.presets import PRESETS
from voting.release.schema import schema_of

UNKNOWN_LICENCE: Final = "unknown"
"""Hugging Face's own word where none was given."""

_SIZES: Final = ((1_000, "n<1K"), (10_000, "1K<n<10K"), (100_000, "10K<n<100K"), (1_000_000, "100K<n<1M"))
_LANGUAGE: Final = re.compile(r"[a-z]{2,3}")
_PRESET: Final = "presets/"


def header(facts: ReleaseFacts) -> str:
    """Returns the YAML block with licence, languages, size, and per table its files, features and splits."""
    primary = {tag.partition("-")[0].lower() for tag in facts.languages}  # Hugging Face knows no regions
    languages = sorted(code for code in primary if _LANGUAGE.fullmatch(code))
    tables = tables_of(facts)
    values: dict[str, Value] = {
        "license": str(facts.settings.get("licence") or UNKNOWN_LICENCE).lower(),  # as Hugging Face spells SPDX ids
        "pretty_name": facts.name,
        **({"language": languages} if languages else {}),
        "size_categories": [_size(facts.counts.get("votes", 0))],
        "task_categories": ["text-generation"],
        "tags": ["human-feedback", "preference", "pairwise", "de-identified"],
        "configs": [_config(table, files) for table, files in tables],
        "dataset_info": [_info(table, files) for table, files in tables],
    }
    return front_matter(values)


def tables_of(facts: ReleaseFacts) -> list[tuple[str, list[FileFact]]]:
    """Returns the Parquet files of each table and preset, `votes` first, then as they are named.

    Files of no rows are left out: `datasets` loads no split of none, and with it nothing of that table.
    """
    files: dict[str, list[FileFact]] = {}
    for file in facts.files:
        if file.table and file.rows and file.path.endswith(".parquet"):
            files.setdefault(file.table, []).append(file)
    order = [str(Table.VOTES), str(Table.OUTCOMES)]
    return sorted(files.items(), key=lambda one: (order.index(one[0]) if one[0] in order else len(order), one[0]))


def config_name(table: str) -> str:
    """Returns what a table is called where it is loaded: `votes`, `outcomes`, or the preset's name."""
    return table.removeprefix(_PRESET)


def schema_of_table(table: str) -> Any:
    """Returns the `pyarrow.Schema` of a table or preset."""
    return PRESETS[config_name(table)].schema() if table.startswith(_PRESET) else schema_of(Table(table))


def splits_of(files: Sequence[FileFact]) -> list[str]:
    """Returns the splits of a table: `train`, where there is one, and the others by name."""
    return sorted({str(file.split) for file in files}, key=lambda split: (split != "train", split))


def _config(table: str, files: Sequence[FileFact]) -> dict[str, Value]:
    return {
        "config_name": config_name(table),
        **({"default": True} if table == Table.VOTES else {}),
        "data_files": [{"split": split, "path": f"{table}/{split}-*.parquet"} for split in splits_of(files)],
    }


def _info(table: str, files: Sequence[FileFact]) -> dict[str, Value]:
    def split(name: str) -> dict[str, Value]:
        mine = [file for file in files if file.split == name]
        rows = sum(file.rows or 0 for file in mine)
        return {"name": name, "num_bytes": sum(file.size_bytes for file in mine), "num_examples": rows}

    size = sum(file.size_bytes for file in files)
    return {
        "config_name": config_name(table),
        "features": features_of(schema_of_table(table)),
        "splits": [split(name) for name in splits_of(files)],
        "download_size": size,
        "dataset_size": size,
    }


def _size(votes: int) -> str:
    return next((told for bound, told in _SIZES if votes < bound), "1M<n<10M" if votes < 10_000_000 else "n>10M")
