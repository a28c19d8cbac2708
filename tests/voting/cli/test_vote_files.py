from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.voting.cli.conftest import Run
from tests.voting.cli.test_leaderboard import written
from tests.voting.ranking.simulation import frame_of
from tests.voting.release.building import built, filled
from tests.voting.release.rows import ANY_ROW, row
from voting import leaderboard, load_release
from voting.cli.vote_files import TEXTS, read_file
from voting.release.columns import Row, Table
from voting.release.formats import open_writer

SUFFIXES = (".parquet", ".jsonl", ".csv")
NAMES = ("@cf/meta/llama-3", "=new", "'quoted'", "NA", "None", "nan", "7", "", "larch-2")


def exported(path: Path, rows: list[Row]) -> Path:
    """The rows in a file as an export or a release writes them."""
    with open_writer(path, Table.VOTES) as writer:
        writer.write(rows)
    return path


def told(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """The rows of a frame, without the keys that Parquet's structs add where there is no value."""
    clear = frame.astype("object").where(frame.notna(), None)
    return [{name: _without_nothing(value) for name, value in one.items()} for one in clear.to_dict("records")]


def _without_nothing(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _without_nothing(one) for name, one in value.items() if one is not None}
    return [_without_nothing(one) for one in value] if isinstance(value, list) else value


class TestOurs:
    """Our own files."""

    @settings(max_examples=60, deadline=None)
    @given(
        rows=st.lists(ANY_ROW, min_size=1, max_size=3),
        name=st.sampled_from(NAMES),
        item=st.sampled_from([*NAMES, None]),
        texts=st.booleans(),
    )
    def test_every_format_is_the_same_frame(
        self, rows: list[Row], name: str, item: str | None, texts: bool, tmp_path_factory: pytest.TempPathFactory
    ) -> None:
        """Whatever was written: with the same types, and every text as it was before its guard."""
        rows = [one | {"model_a": name, "item_id": item} for one in rows]
        directory = tmp_path_factory.mktemp("files")
        frames = [read_file(exported(directory / f"rows{suffix}", rows), texts=texts) for suffix in SUFFIXES]
        kinds = [frame.dtypes.to_dict() for frame in frames]
        assert kinds[0] == kinds[1] == kinds[2]
        assert told(frames[0]) == told(frames[1]) == told(frames[2])
        assert set(rows[0]) - set(frames[0].columns) == (set() if texts else TEXTS & set(rows[0]))
        assert frames[0]["model_a"].tolist() == [name] * len(rows)
        for column in ("response_a", "response_b") if texts else ():
            assert [one[column] for one in told(frames[2])] == [one[column] for one in rows]

    def test_written_anew_without_the_guard(self, tmp_path: Path) -> None:
        """Its texts are taken as they stand."""
        rows = [row(model_a="'@quoted", response_a="- item"), row()]
        frame = read_file(exported(tmp_path / "rows.csv", rows), texts=True)
        again = tmp_path / "again.csv"
        frame.to_csv(again, index=False)
        assert read_file(again, texts=True)["model_a"].tolist() == ["'@quoted", "larch-2"]


class TestOthers:
    """Files of public sets, or of whoever writes one."""

    @pytest.mark.parametrize("suffix", SUFFIXES)
    @pytest.mark.parametrize("name", ["'@quoted", "NA", "None", "null", "nan", "007", "@cf/meta/llama-3"])
    def test_a_name_is_a_name(self, suffix: str, name: str, tmp_path: Path) -> None:
        """Though it looks guarded, or like a number, or like no value; a vote without a winner is none."""
        frame = frame_of(1, votes=4).assign(model_a=name, item_id=["1", "2", "3", None], score=[1.5, 2.0, None, 3.0])
        frame.loc[0, "winner"] = None
        found = read_file(written(tmp_path / f"votes{suffix}", frame), texts=True)
        assert found["model_a"].tolist() == [name] * 4
        assert found["winner"].isna().tolist() == [True, False, False, False]
        assert found["item_id"].dropna().tolist() == ["1", "2", "3"]
        assert found["score"].sum() == 6.5

    @pytest.mark.parametrize(
        ("item", "suffixes"), [(["1", "2"], SUFFIXES), ([1, 2], SUFFIXES), ([1.0, None], SUFFIXES[:2])]
    )
    def test_gold_finds_an_item_whatever_its_type(
        self, run: Run, tmp_path: Path, item: list[object], suffixes: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """By its name."""
        monkeypatch.chdir(tmp_path)
        frame = frame_of(1, votes=2).assign(model_a="one", model_b="other", winner="model_a", item_id=item)
        (tmp_path / "gold.json").write_text('{"1": "other"}')
        for suffix in suffixes:
            path = written(tmp_path / f"votes{suffix}", frame)
            out = run("quality", "--file", path, "--gold", tmp_path / "gold.json", "--json").out
            assert json.loads(out)["rules"]["gold"] == 1, suffix


class TestSeveral:
    """More than one file, and releases."""

    def test_files_of_several_formats(self, run: Run, tmp_path: Path) -> None:
        """Are ranked as one; the same file in two formats is refused."""
        rows = [row(comparison_id=f"{number:032x}", model_a="@cf/meta/llama-3") for number in range(9)]
        paths = [
            exported(tmp_path / f"part{suffix}", rows[at : at + 3])
            for at, suffix in zip((0, 3, 6), SUFFIXES, strict=True)
        ]
        told = json.loads(run("leaderboard", "--file", *paths, "--json").out)
        assert [one["model"] for one in told["standings"]] == ["@cf/meta/llama-3", "cobalt-mini"]
        assert told["votes"] == 9
        again = exported(tmp_path / "again.csv", rows[:3])
        ran = run("leaderboard", "--file", paths[0], "--file", again)
        assert (ran.code, ran.err.count("\n")) == (1, 1)
        assert "two of the files have the same comparison" in ran.err

    def test_a_release(self, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Is ranked as a whole, whatever its splits, as its table of votes is; what came of the others is told."""
        monkeypatch.chdir(tmp_path)
        built(filled(40), tmp_path, splits={"train": 0.5, "test": 0.5})
        directory = tmp_path / "first"
        assert len(list((directory / "votes").iterdir())) == 2
        expected = leaderboard(load_release(directory))
        told = json.loads(run("leaderboard", "--file", directory, "--diagnose", "--style", "--json").out)
        assert told["votes"] == expected.votes == 40
        assert {one["model"]: one["wins"] for one in told["standings"]} == {
            one.model: one.wins for one in expected.standings
        }
        assert sum(one["skip"] for one in told["diagnostics"]["answers"]) == 24
        assert run("quality", "--file", directory).out.startswith("40 votes")

    def test_what_is_no_release(self, run: Run, tmp_path: Path) -> None:
        """Is said in one line."""
        ran = run("leaderboard", "--file", tmp_path)
        assert (ran.code, ran.err.count("\n")) == (1, 1)
        assert "release" in ran.err


class TestNoVotes:
    """Files without a vote."""

    @pytest.mark.parametrize("suffix", SUFFIXES)
    def test_an_empty_file(self, run: Run, tmp_path: Path, suffix: str) -> None:
        """Is called what it is."""
        path = tmp_path / f"votes{suffix}"
        path.touch()
        ran = run("leaderboard", "--file", path)
        assert (ran.code, ran.err) == (1, f"voting: {path} is empty\n")

    def test_a_header_alone(self, run: Run, tmp_path: Path) -> None:
        """Is no store that waits for its first vote."""
        path = tmp_path / "votes.csv"
        path.write_text("model_a,model_b,winner\n")
        assert run("leaderboard", "--file", path).out == "The files have no rows, so there is no vote to rank.\n"

    def test_every_row_shows_one_model_twice(self, run: Run, tmp_path: Path) -> None:
        """Which is said, as it is where some rows do."""
        frame = frame_of(1, votes=300).assign(model_a="one", model_b="one")
        frame.loc[0, "winner"] = None
        out = run("leaderboard", "--file", written(tmp_path / "votes.csv", frame)).out
        assert "no vote to rank, in 300 rows: 299 with the same model twice, 1 without a winner." in out
        frame.loc[:99, "model_b"] = "other"
        path = written(tmp_path / "some.csv", frame)
        assert "left out: 200 rows that show the same model twice" in run("leaderboard", "--file", path).out
        assert json.loads(run("leaderboard", "--file", path, "--json").out)["same_model_left_out"] == 200
