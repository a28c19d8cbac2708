"""A release of a store in which the texts of some votes were cut out because of their age."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from tests.fakes import MemoryStore
from tests.voting.release.building import built, filled, identity, rows, screening
from voting.fields import CONTENT_FIELDS
from voting.ports import Json
from voting.ranking import leaderboard, style_controlled
from voting.ranking.quality import examine
from voting.release.loading import load_release
from voting.release.papers import papers_of
from voting.release.presets import PRESETS

_OLD = range(0, 40, 2)
_ALL = tuple(PRESETS.values())


def grown_old(store: MemoryStore) -> MemoryStore:
    """Without the texts of every second vote, as `storage.trimming` leaves them; one has a comment of later."""
    for number in _OLD:
        record, receipt = store.outcomes[identity(number)]
        metadata: Mapping[str, Json] = {
            name: value for name, value in record.metadata.items() if name not in CONTENT_FIELDS
        }
        store.outcomes[identity(number)] = (replace(record, content={}, metadata=metadata), receipt)
    later = store.outcomes[identity(_OLD[0])][1]
    assert store.annotate(later.code, {"tags": [], "comment": "As Zoe said."})
    return store


class TestTextless:
    """Votes without texts."""

    def test_where_they_are(self, tmp_path: Path) -> None:
        """With winner and models in `votes` and `ranking`; in nothing that is made of texts; and counted."""
        facts = built(grown_old(filled()), tmp_path, presets=_ALL, papers=papers_of, formats=(".jsonl",))
        votes = rows(tmp_path / "first")
        gone = [row for row in votes if row["conversation"] is None]
        assert (len(votes), len(gone)) == (40, 20)
        for row in gone:
            assert (row["response_a"], row["response_b"], row["parameters_a"]) == (None, None, None)
            assert row["model_a"] == "larch-2"
        assert {row["winner"] for row in gone} == {"model_a", "tie"}
        assert facts.winners == {"model_a": 10, "model_b": 10, "tie": 10, "both_bad": 10}
        assert {name: facts.presets[name]["rows"] for name in ("arena", "ranking")} == {"arena": 20, "ranking": 40}
        assert [facts.presets[name]["left_out_no_texts"] for name in ("arena", "trl", "kto")] == [20, 10, 10]
        ids = {row["comparison_id"] for row in gone}
        assert not ids & {row["id"] for row in rows(tmp_path / "first", "presets/arena")}
        assert ids <= {row["comparison_id"] for row in rows(tmp_path / "first", "presets/ranking")}
        (gate,) = [gate for gate in facts.gates if gate.name == "texts"]
        assert (gate.passed, gate.counts) == (True, {"votes_without": 20})
        assert "20 votes have no texts any more" in (tmp_path / "first" / "README.md").read_text()
        schema = Draft202012Validator(json.loads((tmp_path / "first" / "schema.json").read_text()))
        folder = tmp_path / "first" / "jsonl" / "votes"
        lines = [line for path in folder.iterdir() for line in path.read_text().splitlines()]
        assert len(lines) == 40
        assert all(schema.is_valid(json.loads(line)) for line in lines)

    @pytest.mark.parametrize("table", ["votes", "presets/ranking"])
    def test_they_are_ranked(self, tmp_path: Path, table: str) -> None:
        """By whoever loads the release; with the style taken out, and by what is in texts, only the others are."""
        built(grown_old(filled()), tmp_path, presets=_ALL)
        frame = load_release(tmp_path / "first", table)
        assert leaderboard(frame).votes == 40
        controlled = style_controlled(frame)
        assert (controlled.left_out, controlled.leaderboard.votes) == (20, 20)
        assert examine(frame).votes == 40

    def test_they_are_not_taken_for_the_same_prompt(self, tmp_path: Path) -> None:
        """Nobody's habit, no large group, and in every split."""
        store = grown_old(filled())
        for number in _OLD:
            one = store.impressions[identity(number)]
            store.impressions[identity(number)] = replace(one, source="chat", campaign_id=None, voter="e" * 32)
        facts = built(store, tmp_path, k=1, splits={"train": 0.5, "test": 0.5})
        assert facts.counts["held"] == 0
        assert facts.skew["largest_prompt_group"] == 1 / 40
        directory = tmp_path / "first" / "votes"
        assert {path.name.partition("-")[0] for path in directory.iterdir()} == {"train", "test"}
        gone = [row for row in rows(tmp_path / "first") if row["conversation"] is None]
        assert len(gone) == 20

    def test_a_later_comment_is_screened(self, tmp_path: Path) -> None:
        """The rest of such a vote has nothing to be screened, and is not."""
        facts = built(grown_old(filled()), tmp_path, screened=screening("Zoe"))
        assert {row["comment"] for row in rows(tmp_path / "first")} == {None, "As <WORD> said."}
        (gate,) = [gate for gate in facts.gates if gate.name == "screening"]
        assert gate.counts["rows"] == 1

    def test_they_cannot_be_joined_by_texts(self, tmp_path: Path) -> None:
        """With an earlier release only those that have some still."""
        store = grown_old(filled())
        built(store, tmp_path, name="2031-05")
        facts = built(store, tmp_path, name="2031-06")
        (gate,) = [gate for gate in facts.gates if gate.name == "ids"]
        assert (gate.counts["shared_with_earlier"], gate.counts["joined_by_texts"]) == (64, 21)

    def test_nothing_is_said_where_all_have_their_texts(self, tmp_path: Path) -> None:
        """As before."""
        assert "texts" not in [gate.name for gate in built(filled(), tmp_path).gates]
