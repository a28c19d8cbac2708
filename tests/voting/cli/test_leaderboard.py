from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from tests.fakes import MemoryStore
from tests.voting.cli.conftest import Run, serve
from tests.voting.ranking.simulation import frame_of, names


def written(path: Path, frame: pd.DataFrame) -> Path:
    """The frame in a file of the kind that its suffix names."""
    if path.suffix == ".parquet":
        frame.to_parquet(path)
    elif path.suffix == ".csv":
        frame.to_csv(path, index=False)
    else:
        frame.to_json(path, orient="records", lines=True)
    return path


@pytest.fixture
def votes(tmp_path: Path) -> Path:
    """A file of votes with all that the options need, and a model named like a formula with too few."""
    frame, chance = frame_of(1), np.random.default_rng(0)
    frame["language"] = chance.choice(["en", "de"], len(frame))
    frame["probability"] = chance.choice([0.1, 0.5], len(frame))
    for side in "ab":
        frame[f"response_{side}"] = ["word " * count for count in chance.integers(1, 9, len(frame))]
    frame.loc[:9, "model_a"] = "=new"
    return written(tmp_path / "votes.parquet", frame)


class TestStore:
    """Of the store's votes."""

    @pytest.mark.usefixtures("store")
    def test_a_few_votes(self, run: Run) -> None:
        """No numbers yet, and why."""
        ran = run("leaderboard")
        assert ran.code == 0
        assert ran.out.startswith("3 votes in 1 cluster;")
        assert ran.out.count("not enough data: 3 of 100 votes") == 2

    def test_empty_store(self, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        """What to do next, in every form."""
        serve(monkeypatch, MemoryStore())
        assert "make run" in run("leaderboard").out
        for options in ((), ("--style",), ("--weighted",), ("--by", "language")):
            assert json.loads(run("leaderboard", "--json", *options).out)["standings"] == []
        assert run("leaderboard", "--csv").out.count("\n") == 1

    @pytest.mark.usefixtures("app")
    def test_beside_a_running_app(self, run: Run) -> None:
        """Its votes, unsealed; `quality` and the diagnoses read them, too."""
        ran = run("leaderboard", "--diagnose", "--clean", "--by", "week", "--json")
        told = json.loads(ran.out)
        assert (told["votes"], told["beside"]["clean"]["votes"]) == (2, 2)
        assert run("quality").code == 0

    def test_no_figure_of_nothing(self, run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        """Nothing is written."""
        serve(monkeypatch, MemoryStore())
        ran = run("leaderboard", "--png", tmp_path / "none.png")
        assert (ran.code, ran.err) == (1, "voting: no model has enough data for a figure\n")
        assert list(tmp_path.iterdir()) == []


class TestFile:
    """Of a file's votes."""

    @pytest.mark.parametrize("suffix", [".parquet", ".jsonl", ".csv"])
    def test_every_kind_says_the_same(self, run: Run, votes: Path, suffix: str) -> None:
        """One table."""
        same = written(votes.with_suffix(suffix), pd.read_parquet(votes))
        assert run("leaderboard", "--file", same).out == run("leaderboard", "--file", votes).out

    def test_a_table_for_people(self, run: Run, votes: Path) -> None:
        """The best first, ranges of ranks, who has too few last."""
        lines = run("leaderboard", "--file", votes).out.splitlines()
        table = lines[2:]
        assert lines[0].startswith("4,000 votes in 800 clusters; ties by Davidson's model; the mean")
        assert [line.split()[1] for line in table] == ["model", *names(7), "=new"]
        assert table[-1].endswith("not enough data: 10 of 100 votes")
        assert any("–" in line.split()[0] for line in table[1:-1])

    def test_beside_the_raw_ratings(self, run: Run, votes: Path) -> None:
        """Never in their place."""
        told = json.loads(run("leaderboard", "--file", votes, "--style", "--weighted", "--json").out)
        plain = json.loads(run("leaderboard", "--file", votes, "--json").out)
        assert told["standings"] == plain["standings"]
        assert set(told["beside"]) == {"style", "weighted"}
        assert [one["feature"] for one in told["style_effects"]] == ["length"]
        text = run("leaderboard", "--file", votes, "--style", "--weighted").out
        assert "a typical difference in length is worth" in text
        assert text.splitlines()[2].split()[-3:] == ["style", "weighted", "votes"]

    def test_style_that_goes_with_a_model(self, run: Run, tmp_path: Path) -> None:
        """No number is made up, and a sentence says why."""
        frame = frame_of(1, strengths=(0.1, 0.0))
        for side in "ab":
            frame[f"response_{side}"] = np.where(frame[f"model_{side}"] == "m00", "# So", "Well")
        out = run("leaderboard", "--file", written(tmp_path / "votes.parquet", frame), "--style").out
        assert "style: what headings does is not told: it can hardly be told from how good the models are" in out
        for model in ("m00", "m01"):
            assert f"style: {model} has no rating: not enough data: how it writes can hardly be told" in out

    def test_votes_whose_texts_are_gone(self, run: Run, votes: Path, tmp_path: Path) -> None:
        """Count, but for the ratings without style; and it says so."""
        frame = pd.read_parquet(votes)
        frame.loc[:999, ["response_a", "response_b"]] = None
        aged = written(tmp_path / "aged.parquet", frame)
        told = json.loads(run("leaderboard", "--file", aged, "--style", "--json").out)
        assert (told["votes"], told["beside"]["style"]["votes"], told["style_left_out"]) == (4_000, 3_000, 1_000)
        text = run("leaderboard", "--file", aged, "--style").out
        assert "style: without 1,000 votes whose texts were cut out because of their age" in text

    def test_wide_letters(self, run: Run, tmp_path: Path) -> None:
        """Take two columns, and a mark above a letter takes none: what stands beside a name is in line all the same."""
        called = {"m00": "模型-一", "m01": "Gro\u0308sse", "m02": "heron"}
        frame = frame_of(1, strengths=(0.2, 0.1, 0.0)).replace(called)
        text = run("leaderboard", "--file", written(tmp_path / "wide.parquet", frame)).out
        _, *lines = text.split("\n\n")[1].splitlines()
        wide = {"模": 2, "型": 2, "一": 2, "\u0308": 0}
        ends = {sum(wide.get(letter, 1) for letter in line) for line in lines}
        assert len(lines) == 3
        assert len(ends) == 1

    def test_csv(self, run: Run, votes: Path) -> None:
        """A row per model and part; no cell is a formula, nor becomes one where semicolons divide, too."""
        text = run("leaderboard", "--file", votes, "--csv", "--by", "language", "--weighted").out
        assert ',"\'=new",' in text
        rows = list(csv.DictReader(io.StringIO(text)))
        assert {row["part"] for row in rows} == {"", "en", "de"}
        assert {row["model"] for row in rows} == {*names(7), "'=new"}
        assert float(rows[0]["rating_lower"]) < float(rows[0]["rating"]) < float(rows[0]["rating_upper"])
        assert rows[0]["rating_weighted"]
        assert rows[7]["rating"] == rows[7]["rank_best"] == ""

    def test_anchor_and_ties(self, run: Run, votes: Path) -> None:
        """As asked for."""
        told = json.loads(run("leaderboard", "--file", votes, "--anchor", "m02", "--ties", "half", "--json").out)
        (anchor,) = [one for one in told["standings"] if one["model"] == "m02"]
        assert (anchor["rating"], told["options"]["ties"]) == (1000.0, "half")
        assert "m02 has 1,000 points" in run("leaderboard", "--file", votes, "--anchor", "m02").out

    def test_both_are_bad(self, run: Run, tmp_path: Path) -> None:
        """Left out on request."""
        path = written(tmp_path / "bad.parquet", frame_of(1, both_bad=0.5))
        ways = (("--both-bad", how, "--json") for how in ("tie", "left-out"))
        boards = [json.loads(run("leaderboard", "--file", path, *way).out) for way in ways]
        assert boards[0]["standings"][0]["rating"] != boards[1]["standings"][0]["rating"]

    def test_png(self, run: Run, votes: Path, tmp_path: Path) -> None:
        """A whole file or none; one that is there is replaced by order only."""
        out = tmp_path / "board.png"
        assert run("leaderboard", "--file", votes, "--png", out).out == f"{out}: 7 models\n"
        assert out.read_bytes().startswith(b"\x89PNG")
        assert run("leaderboard", "--file", votes, "--png", out).code == 1
        assert run("leaderboard", "--file", votes, "--png", out, "--force").code == 0

    def test_a_terminal_is_told_no_orders(self, run: Run, tmp_path: Path) -> None:
        """A name may hold anything."""
        frame = frame_of(1).replace("m00", "\x1b[2Jm00")
        assert "\x1b" not in run("leaderboard", "--file", written(tmp_path / "x.parquet", frame)).out

    @pytest.mark.parametrize(
        ("name", "content", "why"),
        [
            ("none.csv", None, "No such file"),
            ("votes.txt", "x", "or end in"),
            ("votes.parquet", "x", "cannot be read"),
            ("votes.jsonl", "{", "cannot be read"),
            ("votes.csv", "\n\n", "is empty"),
            ("votes.csv", 'model_a,model_b\nx,"y', "cannot be read"),
            ("votes.csv", "model_a,model_b\nx,y\n", "no column winner"),
            ("votes.csv", "model_a,model_b,winner\nx,y,secret\n", "winner must be one of"),
        ],
    )
    def test_what_cannot_be_read(self, run: Run, tmp_path: Path, name: str, content: str | None, why: str) -> None:
        """One line, without a word of what stands in it."""
        path = tmp_path / name
        if content is not None:
            path.write_text(content)
        ran = run("leaderboard", "--file", path)
        assert ran.code == 1
        assert why in ran.err
        assert "secret" not in ran.err
        assert ran.err.count("\n") == 1


class TestDiagnose:
    """Whether the ratings can be believed."""

    def test_for_people(self, run: Run, votes: Path) -> None:
        """Sides, stability, ties and fit, each with a heading."""
        out = run("leaderboard", "--file", votes, "--diagnose").out
        for heading in ("sides: left won", "stability:", "ties by distance", "calibration:"):
            assert heading in out
        ties = out.partition("ties by distance")[2].partition("calibration")[0].splitlines()[2:]
        distances, shares = ([line.split()[column] for line in ties if line] for column in (0, 1))
        assert all(one.replace(",", "").isdecimal() for one in distances)  # of 0 points too
        assert all("." in one for one in shares)

    def test_json(self, run: Run, votes: Path) -> None:
        """The win matrix, too; what is no number is null."""
        told = json.loads(run("leaderboard", "--file", votes, "--diagnose", "--json").out)["diagnostics"]
        assert set(told) == {"side", "stability", "ties", "calibration", "matrix"}
        assert len(told["matrix"]) == 42 + 2 * len({one["other"] for one in told["matrix"] if one["model"] == "=new"})
        assert told["side"]["fair"] is True

    @pytest.mark.usefixtures("store")
    def test_a_few_votes_accuse_no_side(self, run: Run) -> None:
        """Too few to tell is no verdict."""
        told = json.loads(run("leaderboard", "--diagnose", "--json").out)["diagnostics"]["side"]
        assert told["fair"] is None
        line = next(one for one in run("leaderboard", "--diagnose").out.splitlines() if one.startswith("sides:"))
        assert line.endswith(told["note"])
        assert "too few votes to tell" in line
        assert "points" not in line

    @pytest.mark.usefixtures("store")
    def test_a_store_tells_who_answers(self, run: Run) -> None:
        """It keeps skips and unanswered comparisons."""
        told = json.loads(run("leaderboard", "--diagnose", "--json").out)["diagnostics"]
        assert [one["skip"] for one in told["answers"]] == [1, 1]
        assert "who answers" in run("leaderboard", "--diagnose").out

    def test_since(self, run: Run, votes: Path, tmp_path: Path) -> None:
        """What an earlier leaderboard said, and what is no leaderboard."""
        earlier = tmp_path / "earlier.json"
        earlier.write_text(run("leaderboard", "--file", votes, "--json").out)
        assert "changes since" in run("leaderboard", "--file", votes, "--since", earlier).out
        told = json.loads(run("leaderboard", "--file", votes, "--since", earlier, "--json").out)
        assert [one["change"] for one in told["diagnostics"]["changes"]][:7] == [0.0] * 7
        for content in ("{", "{}", None):
            other = tmp_path / "other.json"
            other.unlink(missing_ok=True)
            if content is not None:
                other.write_text(content)
            assert run("leaderboard", "--file", votes, "--since", other).code == 1
