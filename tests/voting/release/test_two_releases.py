from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from tests.fakes import MemoryStore
from tests.voting.release.building import (
    MemoryVault,
    built,
    contents,
    end,
    filled,
    identity,
    rows,
    screening,
    vote,
)
from voting.release.errors import GateError
from voting.release.facts import GateFact, ReleaseFacts
from voting.release.labels import labels_of
from voting.release.query import Query
from voting.release.register_file import register_in

SKIPS = Query(outcomes=("skip",))


def ids_gate(facts: ReleaseFacts) -> GateFact:
    """Its report."""
    (found,) = [gate for gate in facts.gates if gate.name == "ids"]
    return found


def shared(facts: ReleaseFacts) -> tuple[int, int, int]:
    """Rows that an earlier release holds too, those joined by texts, and those joined by numbers."""
    counts = ids_gate(facts).counts
    return counts["shared_with_earlier"], counts["joined_by_texts"], counts["joined_by_numbers"]


class TestIdsGate:
    """What joins two releases though no label does."""

    def test_votes_by_their_texts(self, tmp_path: Path) -> None:
        """How many comparisons an earlier one holds too: their texts are the same. Built again it tells the same."""
        store = filled()
        vote(store, 199, prompt="Ermintrude was in the first alone: she waits for a reviewer then.")
        first = ids_gate(built(store, tmp_path))
        assert (first.passed, first.counts) == (True, {})
        for number in range(200, 230):
            vote(store, number)
        options: dict[str, Any] = {
            "name": "second", "query": Query(outcomes=("vote",)),
            "screened": screening(risky=("Ermintrude",), version="v2"),
        }  # fmt: skip
        second = built(store, tmp_path, **options)
        assert not ids_gate(second).passed
        assert shared(second) == (40, 40, 0)
        assert "(first: 40)" in ids_gate(second).told[1]
        assert ids_gate(second).told[1].endswith("Whoever has both can join 40 of them by their texts.")
        built(store, tmp_path / "again", state=tmp_path / "state", **options)
        assert contents(tmp_path / "again" / "second") == contents(tmp_path / "second")

    def test_rows_without_texts_by_their_numbers(self, tmp_path: Path) -> None:
        """Where no other row has the same; those that are alike are shared, and cannot be told from each other."""
        store = filled()
        for place in range(3):
            end(store, 300 + place, dwell_ms=20_000 + 2_000 * place)
        end(store, 303, dwell_ms=24_010)  # as another one, once it is rounded
        built(store, tmp_path)
        second = built(store, tmp_path, name="second", query=SKIPS)
        assert shared(second) == (16, 0, 2)
        assert "(first: 16)" in ids_gate(second).told[1]
        assert "at most 2 that have none by measured numbers" in ids_gate(second).told[1]

    def test_what_is_in_no_earlier_one(self, tmp_path: Path) -> None:
        """Is nothing to tell, be its numbers ever so rare."""
        store = filled()
        built(store, tmp_path, query=Query(outcomes=("vote",)))
        end(store, 300, dwell_ms=20_000)
        second = built(store, tmp_path, name="second", query=SKIPS)
        assert ids_gate(second).passed
        assert shared(second) == (0, 0, 0)

    def test_it_can_stop_a_build(self, tmp_path: Path) -> None:
        """Nothing is published then; a release that shares nothing is built, and the first one again."""
        store = filled()
        stopping: dict[str, Any] = {"stop_at": frozenset({"ids"})}
        built(store, tmp_path, query=SKIPS, **stopping)
        with pytest.raises(GateError, match=r"stopped at ids: .* \(first: 12\)"):
            built(store, tmp_path, name="second", **stopping)
        assert not (tmp_path / "second").exists()
        assert built(store, tmp_path, name="third", query=Query(outcomes=("vote",)), **stopping).counts["votes"] == 40
        built(store, tmp_path / "again", state=tmp_path / "state", query=SKIPS, **stopping)

    def test_a_release_of_an_older_version(self, tmp_path: Path) -> None:
        """What it shares is not known, and told so."""
        register = register_in(tmp_path / "state")
        facts = ReleaseFacts("older", counts={"votes": 1})
        register.add(facts, json.dumps(facts.as_json()), "00", b"")
        made = built(filled(), tmp_path)
        assert shared(made) == (0, 0, 0)
        assert ids_gate(made).told[1] == "How many rows it shares with these releases is not known: older."

    def test_no_rows_without_texts(self, tmp_path: Path) -> None:
        """A release of votes alone, by itself."""
        store = MemoryStore()
        for number in range(20):
            vote(store, number)
        assert ids_gate(built(store, tmp_path)).passed


def splits(directory: Path, by: str = "conversation") -> dict[str, str]:
    """Of the votes, by their prompt or what else stands in a column."""
    found = {}
    for path in sorted((directory / "votes").glob("*.parquet")):
        for row in pq.read_table(path).to_pylist():
            key = row[by][0]["content"] if by == "conversation" else row[by]
            found[key] = path.name.partition("-")[0]
    return found


def asked(number: int) -> str:
    """A prompt that is like no other one."""
    return hashlib.shake_256(str(number).encode()).hexdigest(200)


class TestSplits:
    """Nobody trains on one release what is tested by another."""

    HALVES: Mapping[str, float] = {"train": 0.5, "test": 0.5}

    def test_the_same_in_both(self, tmp_path: Path) -> None:
        """Whatever came and went in between, and whoever had asked the same before; another store has others."""
        store = MemoryStore()
        receipts = [vote(store, 200 + number, prompt=asked(number % 120)) for number in range(140)]
        built(store, tmp_path, splits=self.HALVES)
        first = splits(tmp_path / "first")
        for receipt in receipts[:20]:
            store.withdraw(receipt)
        for number in range(100):
            vote(store, 400 + number, prompt=asked(400 + number))
        for number in range(20):
            vote(store, 600 + number, prompt=asked(100 + number).upper())
        built(store, tmp_path, name="second", splits=self.HALVES)
        second = splits(tmp_path / "second")
        assert (len(first), len(second)) == (120, 240)
        assert {prompt: second[prompt] for prompt in first} == first
        assert all(second[asked(number).upper()] == first[asked(number)] for number in range(100, 120))
        vault = MemoryVault(store, b"1" * 32)
        built(store, tmp_path, name="third", splits=self.HALVES, vault=vault, state=tmp_path / "other")
        third = splits(tmp_path / "third")
        assert 30 < sum(third[prompt] != second[prompt] for prompt in second) < 210

    def test_other_shares_move_the_borders_alone(self, tmp_path: Path) -> None:
        """What was in a test split stays in one that is larger."""
        store = MemoryStore()
        for number in range(200):
            vote(store, number, prompt=asked(number))
        built(store, tmp_path)
        built(store, tmp_path, name="second", splits=self.HALVES)
        first, second = splits(tmp_path / "first"), splits(tmp_path / "second")
        assert {"test"} == {second[prompt] for prompt, split in first.items() if split == "test"}

    def test_without_texts_they_tell_nothing(self, tmp_path: Path) -> None:
        """They are drawn anew: nothing could be learnt by heart, and such rows are not joined by their split either."""
        store = MemoryStore()
        for number in range(100):
            vote(store, number)
            record, receipt = store.outcomes[identity(number)]
            store.outcomes[identity(number)] = (replace(record, content={}), receipt)
        found = []
        for name in ("first", "second"):
            labels = labels_of(MemoryVault(store), built(store, tmp_path, name=name, splits=self.HALVES))
            by_label = splits(tmp_path / name, by="comparison_id")
            found.append([by_label[labels.comparison(identity(number))] for number in range(100)])
        assert 20 < sum(one != other for one, other in zip(*found, strict=True)) < 80


class TestLostRegister:
    """What was released before is known to nobody, and a name is used again."""

    def test_no_label_stands_in_both(self, tmp_path: Path) -> None:
        """Neither of a row nor of a voter, though all but two votes are the same."""
        store = filled()
        receipt = vote(store, 500)
        built(store, tmp_path)
        store.withdraw(receipt)
        vote(store, 501)
        built(store, tmp_path / "new")
        for name in ("comparison_id", "voter", "item_id"):
            first, second = ({row[name] for row in rows(place / "first")} for place in (tmp_path, tmp_path / "new"))
            assert first
            assert not first & second
