from __future__ import annotations

import json

import pytest

from voting.release.facts import FileFact, GateFact, NoticeFact, ReleaseFacts
from voting.release.layout import shard_path

FACTS = ReleaseFacts(
    name="second",
    query={"models": ["larch-2"]},
    counts={"votes": 3},
    gates=(GateFact("k-anonymity", True, {"suppressed": 2}, ("Two rows are left out.",)),),
    notices=(NoticeFact("1", "ab" * 32, 3),),
    presets={"trl": {"rows": 2, "left_out": 1}},
    files=(FileFact("votes/train-00000-of-00001.parquet", "cd" * 32, 99, 3, "votes", "train"), FileFact("R", "e", 1)),
    previous=ReleaseFacts(name="first"),
    previous_manifest_sha256="ef" * 32,
)


class TestReleaseFacts:
    """What a manifest says."""

    def test_json_gives_them_back(self) -> None:
        """The previous release included."""
        assert ReleaseFacts.from_json(json.loads(json.dumps(FACTS.as_json()))) == FACTS

    def test_another_form_is_refused(self) -> None:
        """A fact too many, or one too few."""
        told = FACTS.as_json()
        with pytest.raises((KeyError, TypeError)):
            ReleaseFacts.from_json({**told, "more": 1})
        with pytest.raises((KeyError, TypeError)):
            ReleaseFacts.from_json({name: value for name, value in told.items() if name != "gates"})


class TestShardPath:
    """Where shards stand."""

    @pytest.mark.parametrize(
        ("table", "suffix", "path"),
        [
            ("votes", ".parquet", "votes/train-00001-of-00004.parquet"),
            ("votes", ".csv", "csv/votes/train-00001-of-00004.csv"),
            ("presets/kto", ".parquet", "presets/kto/train-00001-of-00004.parquet"),
        ],
    )
    def test_by_table_and_form(self, table: str, suffix: str, path: str) -> None:
        """The canonical form and presets directly, other forms in a folder of theirs."""
        assert shard_path(table, "train", 1, 4, suffix) == path
