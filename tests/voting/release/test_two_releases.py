from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.fakes import MemoryStore
from tests.voting.release.building import built, contents, end, filled, screening, vote
from voting.release.errors import GateError
from voting.release.facts import GateFact, ReleaseFacts
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
