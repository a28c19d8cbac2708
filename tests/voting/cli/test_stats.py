from __future__ import annotations

import json

import pytest

from tests.fakes import MemoryStore
from tests.voting.cli.conftest import Run, serve


class TestStats:
    """`stats`."""

    @pytest.mark.usefixtures("store")
    def test_json(self, run: Run) -> None:
        """Votes by model and side, outcomes by campaign."""
        result = json.loads(run("stats", "--json").out)
        assert result["winners"] == {"model_a": 1, "model_b": 1, "tie": 1, "both_bad": 0}
        assert result["models"] == {
            "cobalt-mini": {
                "votes_left": 1,
                "votes_right": 2,
                "wins_left": 0,
                "wins_right": 0,
                "tie": 1,
                "both_bad": 0,
            },
            "larch-2": {"votes_left": 2, "votes_right": 1, "wins_left": 1, "wins_right": 1, "tie": 1, "both_bad": 0},
        }
        assert result["campaigns"] == {
            "(chat)": {"vote": 0, "skip": 0, "void": 0, "unanswered": 1},
            "breakfast-0123456789": {"vote": 3, "skip": 1, "void": 1, "unanswered": 0},
        }

    @pytest.mark.usefixtures("store")
    def test_for_people(self, run: Run) -> None:
        """Lines of equal length, one per model."""
        ran = run("stats")
        table = ran.out.split("\n\n")[1].splitlines()
        assert [line.split()[0] for line in table] == ["model", "cobalt-mini", "larch-2"]
        assert len(set(map(len, table))) == 1
        assert ran.err == ""

    def test_empty_store(self, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        """Zeros, and what to do next."""
        serve(monkeypatch, MemoryStore())
        ran = run("stats")
        assert ran.code == 0
        assert "impressions 0" in ran.out
        assert "make run" in ran.out
        assert json.loads(run("stats", "--json").out)["models"] == {}
