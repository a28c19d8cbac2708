from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.fakes import MemoryStore
from tests.voting.cli.conftest import ACCOUNT, Run, owners, serve
from tests.voting.cli.records import vote
from tests.voting.cli.test_leaderboard import written
from tests.voting.ranking.quality.votes import honest, rows_of
from voting.ports import OutcomeStore

HASTY = f"{7:032x}"


@pytest.fixture
def store(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> MemoryStore:
    """A store with nine careful votes and one given after a tenth of a second, in a directory of its own."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "data").mkdir()
    made = MemoryStore()
    for number in range(1, 11):
        vote(made, number, ["model_a", "model_b"][number % 2], dwell_ms=100 if number == 7 else 30_000)
    return serve(monkeypatch, made)


@pytest.mark.usefixtures("store")
class TestStore:
    """Of the store's votes."""

    def test_tells_and_decides_nothing(self, run: Run, tmp_path: Path) -> None:
        """Counts by rule, and why a rule could not be used; nothing is written."""
        ran = run("quality")
        assert ran.code == 0
        assert ran.out.startswith("10 votes, 1 of them doubtful; 0 in quarantine")
        assert "gold" in ran.out
        assert "no known answers were given" in ran.out
        assert list((tmp_path / "data").iterdir()) == []

    def test_list(self, run: Run) -> None:
        """By comparison, with the reason and without a word of the texts."""
        out = run("quality", "--list").out
        assert f"{HASTY}  too-fast: chosen after 0.1 s, with" in out
        assert "egg" not in out.lower()

    def test_put_aside_and_taken_back(self, run: Run, tmp_path: Path) -> None:
        """It is left out of the clean ratings alone, and never put aside again once it was taken back."""
        told = json.loads(run("quality", "--quarantine", "--json").out)
        assert (told["quarantine"], told["doubtful"], told["rules"]["too-fast"]) == ([HASTY], 1, 1)
        assert (tmp_path / "data" / "quarantine.json").exists()
        assert run("quality", "--ids").out == f"{HASTY}\n"
        board = json.loads(run("leaderboard", "--clean", "--json").out)
        assert (board["votes"], board["beside"]["clean"]["votes"]) == (10, 9)

        assert run("quality", "--take-back", HASTY, "--reason", "she knew").out == "1 taken back; 0 in quarantine\n"
        assert json.loads(run("quality", "--quarantine", "--json").out)["quarantine"] == []
        board = json.loads(run("leaderboard", "--clean", "--json").out)
        assert board["beside"]["clean"]["votes"] == 10

    def test_taking_back_what_is_not_there(self, run: Run) -> None:
        """Is a mistake, told in one line."""
        ran = run("quality", "--take-back", "nothing")
        assert (ran.code, ran.err) == (1, "voting: this vote is not in quarantine\n")

    def test_gold(self, run: Run, tmp_path: Path) -> None:
        """Known answers by item."""
        gold = tmp_path / "gold.json"
        gold.write_text(json.dumps({"item-1": "larch-2", "item-2": ["cobalt-mini", "larch-2"]}))
        told = json.loads(run("quality", "--gold", gold, "--json").out)
        assert told["rules"]["gold"] == 1
        assert "gold" not in told["unused"]

    @pytest.mark.parametrize("content", ["{", "[]", '{"item-1": 3}', '{"item-1": [3]}'])
    def test_gold_of_another_form(self, run: Run, tmp_path: Path, content: str) -> None:
        """Is refused."""
        gold = tmp_path / "gold.json"
        gold.write_text(content)
        assert run("quality", "--gold", gold).code == 1
        assert run("quality", "--gold", tmp_path / "none.json").code == 1


class TestOthers:
    """Files, and a store without votes."""

    def test_a_file(self, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Is examined, and nothing of it is put aside."""
        monkeypatch.chdir(tmp_path)
        import pandas as pd

        frame = pd.concat([honest(), rows_of(20, "left", winner="model_a")], ignore_index=True)
        path = written(tmp_path / "votes.parquet", frame)
        told = json.loads(run("quality", "--file", path, "--json").out)
        assert told["rules"]["one-sided"] == 20
        assert run("quality", "--file", path, "--quarantine").code == 1
        clean = json.loads(run("leaderboard", "--file", path, "--clean", "--json").out)["beside"]["clean"]
        assert clean["votes"] == told["votes"] - told["doubtful"]

    @pytest.mark.skipif(os.geteuid() != 0, reason="only root makes files for others")
    def test_run_by_root(self, run: Run, app: OutcomeStore, tmp_path: Path) -> None:
        """What was decided belongs to the app's account, which goes on to decide."""
        assert app.counts()["votes"] == 2
        os.chown(tmp_path / "data", ACCOUNT, ACCOUNT)
        assert run("quality", "--quarantine").code == 0
        assert owners(tmp_path / "data" / "quarantine.json", tmp_path / "data" / ".quarantine.json.lock") == {ACCOUNT}

    @pytest.mark.parametrize(
        "options",
        [("--file", "x", "--ids"), ("--ids", "--gold", "x"), ("--ids", "--list"), ("--take-back", "x", "--json")],
    )
    def test_options_that_would_be_ignored(self, run: Run, options: tuple[str, ...]) -> None:
        """Are refused, not passed over."""
        ran = run("quality", *options)
        assert (ran.code, ran.out) == (1, "")
        assert "--ids and --take-back" in ran.err

    def test_empty_store(self, run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        """Zeros."""
        monkeypatch.chdir(tmp_path)
        serve(monkeypatch, MemoryStore())
        assert run("quality").out.startswith("0 votes, 0 of them doubtful")
        assert run("leaderboard", "--clean", "--diagnose", "--json").code == 0
