from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow.parquet as pq
import pytest

from tests.voting.release.rows import row
from voting.release.columns import Row, Table
from voting.release.k_anonymity import Generalised, combination
from voting.release.near import BANDS
from voting.release.piles import TABLES, PartWriter, Piles, pack_card
from voting.release.planning import LEFT_OUT, Plan
from voting.release.shards import Sharding, shards_of, write_shard

CARD = pack_card(bytes(16), 0, True, True, 0, 0, 0, bytes(16), 0.0, bytes(8 * BANDS), bytes(8 * BANDS))


def planned(rows: list[Row], splits: list[int], k: int) -> Plan:
    """Of votes in the order of their labels."""
    counts = Counter(combination(Table.VOTES, one) for one in rows)
    none = np.zeros(len(rows))
    return Plan(
        labels=np.array([bytes.fromhex(str(one["comparison_id"])) for one in rows], dtype="S16"),
        reviews=none,
        joins=none,
        splits=np.array(splits, dtype=np.uint8),
        generalised={table: Generalised(table, counts if table is Table.VOTES else {}, k) for table in TABLES},
        counts={},
        held=(),
        gates=(),
    )


def written(directory: Path, rows: list[Row], plan: Plan) -> tuple[dict[str, Any], Sharding]:
    """The one shard, and what it tells."""
    writer = PartWriter(directory, 0, 1)
    for one in reversed(rows):
        writer.add(Table.VOTES, one, CARD)
    writer.close()
    job = Sharding(directory, 1, 1, ("train", "test"), (".parquet", ".jsonl"), ())
    piles = Piles(directory, 1)
    told = write_shard(0, job, plan, piles, lambda _: None)
    piles.close()
    return told, job


class TestShardsOf:
    """How many there are."""

    @pytest.mark.parametrize(
        ("size", "wanted"), [(0, 1), (99, 1), (101, 2), (290, 2), (310, 4), (1_650, 16), (1_710, 18)]
    )
    def test_as_large_as_asked_for(self, size: int, wanted: int) -> None:
        """Of 100 bytes as nearly as an even number of them allows; never none."""
        assert shards_of(size, 100) == wanted


class TestWriteShard:
    """From a pile to files."""

    def test_rows_go_where_the_plan_says(self, tmp_path: Path) -> None:
        """Each to its split, in the order of the labels, whole; what is left out to none; and they are counted."""
        rows = [row(comparison_id=f"{number:032x}", language="pl" if number % 2 else None) for number in range(1, 9)]
        plan = planned(rows, [0, 1, LEFT_OUT, 0, 0, 1, LEFT_OUT, 0], k=1)
        told, _ = written(tmp_path, rows, plan)
        for split, number in (("train", 0), ("test", 1)):
            wanted = [one for one, place in zip(rows, plan.splits.tolist(), strict=True) if place == number]
            (lines,) = tmp_path.glob(f"jsonl/votes/{split}*")
            assert [json.loads(line) for line in lines.read_text().splitlines()] == wanted
            (table,) = tmp_path.glob(f"votes/{split}*")
            assert pq.read_table(table)["comparison_id"].to_pylist() == [one["comparison_id"] for one in wanted]
        assert told["counts"]["splits"] == {"train": 4, "test": 2}
        assert told["counts"]["languages"] == {"pl": 2, "": 4}
        assert told["counts"]["models"] == {"larch-2": 6, "cobalt-mini": 6}

    def test_rare_metadata_is_shown_as_the_plan_says(self, tmp_path: Path) -> None:
        """In every format; whatever is no metadata stays as it is."""
        rows = [row(comparison_id=f"{number:032x}", app_version=str(number), dwell_ms=number) for number in (1, 2)]
        written(tmp_path, rows, planned(rows, [0, 0], k=2))
        (table,), (lines,) = tmp_path.glob("votes/train*"), tmp_path.glob("jsonl/votes/train*")
        for read in (pq.read_table(table).to_pylist(), list(map(json.loads, lines.read_text().splitlines()))):
            assert [one["app_version"] for one in read] == [None, None]
            assert [one["dwell_ms"] for one in read] == [1, 2]
            assert [one["response_b"] for one in read] == [rows[0]["response_b"]] * 2
