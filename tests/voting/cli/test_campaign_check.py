from __future__ import annotations

import json
from pathlib import Path

from tests.voting.campaign.files import row, write_jsonl
from tests.voting.cli.conftest import Run, lines


class TestCampaignCheck:
    """`campaign check FILE`."""

    def test_good_file(self, run: Run, tmp_path: Path) -> None:
        """Says so, and how many."""
        ran = run("campaign", "check", write_jsonl(tmp_path / "x.jsonl", [row(), row(id="two")]))
        assert (ran.code, ran.out, ran.err) == (0, "x.jsonl can be used: 2 comparisons\n", "")

    def test_bad_file(self, run: Run, tmp_path: Path) -> None:
        """Every problem on stdout, one line on stderr, code 1."""
        path = write_jsonl(tmp_path / "x.jsonl", [row(judge="x"), row(id="two", model_a="\0canary"), row()])
        ran = run("campaign", "check", path)
        assert ran.code == 1
        assert ran.out.splitlines() == [
            "line 1: column judge is not read (warning)",
            "line 2: model_a contains a NUL character",
            "line 3: the same id is in line 1",
        ]
        assert ran.err == "voting: x.jsonl cannot be used: 2 problems\n"

    def test_json(self, run: Run, tmp_path: Path) -> None:
        """One object per line, the summary last."""
        path = write_jsonl(tmp_path / "x.jsonl", [row(), row(id="two", response_a="")])
        ran = run("campaign", "check", "--json", path)
        assert [json.loads(line) for line in ran.out.splitlines()] == [
            {"line": 2, "unit": "line", "rule": "response_a is empty", "warning": False},
            {"comparisons": 1, "problems": 1, "warnings": 0},
        ]
        assert (ran.code, len(lines(ran))) == (1, 1)

    def test_warnings_alone_are_no_mistake(self, run: Run, tmp_path: Path) -> None:
        """The file can be used."""
        ran = run("campaign", "check", write_jsonl(tmp_path / "x.jsonl", [row(judge="x")]))
        assert (ran.code, ran.err) == (0, "")

    def test_no_file(self, run: Run, tmp_path: Path) -> None:
        """One line."""
        ran = run("campaign", "check", tmp_path / "x.jsonl")
        assert (ran.code, ran.err) == (1, "voting: campaign file x.jsonl does not exist\n")
