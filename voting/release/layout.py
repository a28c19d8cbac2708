"""Where what stands in a directory of a release. Nothing else may stand there.

NAME/
  MANIFEST.json      the facts (`voting.release.facts`), each other file with its size and SHA-256
  MANIFEST.sig       a signed note (C2SP) over the hash of MANIFEST.json
  README.md          the data card
  CHANGELOG.md       what differs from the previous release
  TOMBSTONES.jsonl   {"release", "comparison_id"} of what was withdrawn since an earlier release, in its own ids
  croissant.json     Croissant metadata
  schema.json        JSON Schema of the rows of both tables
  votes/train-00000-of-00004.parquet …      the canonical rows, by split
  outcomes/train-00000-of-00001.parquet …   comparisons without a vote, without text
  jsonl/votes/… csv/outcomes/…              the same in another form, with --format
  presets/arena/train-00000-of-00004.parquet …    with --preset
"""

from __future__ import annotations

from typing import Final

MANIFEST: Final = "MANIFEST.json"
SIGNATURE: Final = "MANIFEST.sig"
CARD: Final = "README.md"
CHANGELOG: Final = "CHANGELOG.md"
TOMBSTONES: Final = "TOMBSTONES.jsonl"
CROISSANT: Final = "croissant.json"
JSON_SCHEMA: Final = "schema.json"

OUTCOMES_SPLIT: Final = "train"
"""The one split of the table `outcomes`: Hugging Face's `datasets` names an only split so, and refuses `all`."""


def shard_path(table: str, split: str, number: int, of: int, suffix: str = ".parquet") -> str:
    """Returns where a shard stands, as Hugging Face's tools expect it, with `/` between the parts.

    Args:
        table: `votes`, `outcomes`, or `presets/NAME`.
        split: Such as `train`.
        number: From 0.
        of: How many there are.
        suffix: `.parquet`, `.jsonl` or `.csv`; the last two stand in folders of their own.
    """
    folder = table if suffix == ".parquet" or table.startswith("presets/") else f"{suffix[1:]}/{table}"
    return f"{folder}/{split}-{number:05d}-of-{of:05d}{suffix}"
