"""A release that was really built, with papers and presets, as those read it who never saw this software."""

from __future__ import annotations

import csv
import json
import re
import shutil
from pathlib import Path
from typing import Any

import duckdb
import mlcroissant
import pandas as pd
import pyarrow.parquet as pq
import pytest
from cryptography.exceptions import InvalidSignature
from datasets import disable_progress_bars, load_dataset
from jsonschema import Draft202012Validator

from tests.voting.release.building import MemoryVault, built, end, filled, identity, show, vote
from tests.voting.release.rows import attachment, of_cell, row
from voting.release.columns import Kind, Row, Table, columns_of
from voting.release.facts import ReleaseFacts
from voting.release.manifest import read_manifest
from voting.release.papers import papers_of, read_tombstones
from voting.release.presets import PRESETS
from voting.release.verification import verify
from voting.signed_note import VerifierKey

DOCUMENT = (Path(__file__).parents[3] / "docs" / "dataset.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^```python\n(.*?)^```$", DOCUMENT, re.MULTILINE | re.DOTALL)
FORMULA = '=HYPERLINK("http://tracker.example.net";"x")'


@pytest.fixture(scope="module")
def releases(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two releases in every form and preset: sixty votes, then one more, which a spreadsheet could run."""
    root, store = tmp_path_factory.mktemp("releases"), filled(60)
    whole: dict[str, Any] = {"papers": papers_of, "presets": tuple(PRESETS.values()), "formats": (".jsonl", ".csv")}
    built(store, root, name="2031-05", **whole)
    vote(store, 200, response_a=FORMULA, comment="'quoted', @home")
    gone = store.outcomes[identity(3)][1].code
    assert store.withdraw(gone)
    assert store.withdraw(vote(store, 201))
    for number in range(210, 220):
        end(store, number)
        show(store, number + 10)
    built(store, root, name="2031-06", **whole)
    (root / "log.key").write_text(f"{MemoryVault(store).public_key}\n", encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def release(releases: Path) -> tuple[Path, ReleaseFacts]:
    """The second one."""
    facts, _ = read_manifest(releases / "2031-06")
    return releases / "2031-06", facts


def shards(release: Path, folder: str) -> list[Path]:
    found = sorted((release / folder).glob("*"))
    assert found
    return found


def as_told(row: dict[str, Any], table: Table) -> dict[str, Any]:
    """A row of Parquet as JSONL has it."""
    kinds = {column.name: column.kind for column in columns_of(table)}
    made = {
        name: json.loads(value) if value is not None and kinds[name] is Kind.OBJECT else value
        for name, value in row.items()
    }
    if made.get("conversation"):  # a part that a turn does not have is null in Arrow's structs, and absent in JSON
        made["conversation"] = [
            {name: part for name, part in turn.items() if part is not None} for turn in made["conversation"]
        ]
    return made | {"period_start": None if row["period_start"] is None else row["period_start"].isoformat()}


class TestForms:
    """One row is the same in each."""

    @pytest.mark.parametrize("table", [Table.VOTES, Table.OUTCOMES])
    def test_jsonl_is_what_parquet_has(self, release: tuple[Path, ReleaseFacts], table: Table) -> None:
        """In the same order, and each row keeps the JSON Schema."""
        directory, _ = release
        validator = Draft202012Validator(json.loads((directory / "schema.json").read_text(encoding="utf-8")))
        for parquet, jsonl in zip(shards(directory, table), shards(directory, f"jsonl/{table}"), strict=True):
            rows = [json.loads(line) for line in jsonl.read_text(encoding="utf-8").splitlines()]
            assert rows == [as_told(row, table) for row in pq.read_table(parquet).to_pylist()]
            for one in rows:
                validator.validate(one)

    @pytest.mark.parametrize("table", [Table.VOTES, Table.OUTCOMES])
    def test_csv_is_what_jsonl_has(self, release: tuple[Path, ReleaseFacts], table: Table) -> None:
        """Once one leading quote is taken away; no cell begins as a formula does."""
        directory, _ = release
        kinds = {column.name: column.kind for column in columns_of(table)}
        for path, jsonl in zip(shards(directory, f"csv/{table}"), shards(directory, f"jsonl/{table}"), strict=True):
            with path.open(encoding="utf-8", newline="") as file:
                cells = list(csv.DictReader(file))
            rows = [json.loads(line) for line in jsonl.read_text(encoding="utf-8").splitlines()]
            assert [{name: of_cell(cell, kinds[name]) for name, cell in one.items()} for one in cells] == rows
            assert not [cell for one in cells for cell in one.values() if cell.startswith(tuple("=+-@\t\r\n＝＋－＠"))]

    def test_the_formula_is_in_it(self, release: tuple[Path, ReleaseFacts]) -> None:
        """So that the tests above saw one."""
        told = "".join(path.read_text(encoding="utf-8") for path in shards(release[0], "csv/votes"))
        assert "'=HYPERLINK" in told


class TestOtherTools:
    """Each reads it without being told more than where it lies."""

    @pytest.mark.parametrize("name", ["votes", "outcomes", *PRESETS])
    def test_datasets(self, release: tuple[Path, ReleaseFacts], name: str, tmp_path: Path) -> None:
        """By the card's header; as many rows as the manifest says."""
        disable_progress_bars()
        directory, facts = release
        loaded = load_dataset(str(directory), name, cache_dir=str(tmp_path))
        table = f"presets/{name}" if name in PRESETS else name
        expected = {
            split: sum(
                file.rows or 0
                for file in facts.files
                if (file.table, file.split) == (table, split) and ".parq" in file.path
            )
            for split in loaded
        }
        assert {split: len(rows) for split, rows in loaded.items()} == expected
        assert sum(expected.values()) > 0

    def test_pandas(self, release: tuple[Path, ReleaseFacts]) -> None:
        """A folder of shards at once."""
        assert len(pd.read_parquet(release[0] / "votes")) == 60

    def test_duckdb(self, release: tuple[Path, ReleaseFacts]) -> None:
        """Counts by winner are the manifest's."""
        query = "SELECT winner, count(*) FROM read_parquet(?) GROUP BY winner"
        told = duckdb.execute(query, [f"{release[0]}/votes/*.parquet"]).fetchall()
        assert dict(told) == dict(release[1].winners)

    def test_croissant(self, release: tuple[Path, ReleaseFacts]) -> None:
        """Valid, and it gives every row of both tables."""
        dataset = mlcroissant.Dataset(jsonld=str(release[0] / "croissant.json"))
        assert not dataset.metadata.issues.errors
        assert len(list(dataset.records("votes"))) == 60
        assert len(list(dataset.records("outcomes"))) == release[1].counts["skips"] + release[1].counts["unanswered"]

    def test_papers_tell_of_it(self, release: tuple[Path, ReleaseFacts]) -> None:
        """Card and changelog with the numbers of this release."""
        directory, _ = release
        card = (directory / "README.md").read_text(encoding="utf-8")
        assert "\n60 votes of people" in card
        assert "| skips | 12 | 22 | +10 |" in (directory / "CHANGELOG.md").read_text(encoding="utf-8")
        assert {name: len(ids) for name, ids in read_tombstones(directory / "TOMBSTONES.jsonl").items()} == {
            "2031-05": 1
        }


class TestDocument:
    """docs/dataset.md."""

    @pytest.mark.parametrize("code", [code for code in EXAMPLES if "from trl" not in code])
    def test_examples_run(self, releases: Path, code: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        """Each as it stands, beside two releases of the names that it has; TRL's is run by `make test-trl`."""
        monkeypatch.chdir(releases)
        monkeypatch.setattr("datasets.config.HF_DATASETS_CACHE", tmp_path)
        exec(compile(code, "docs/dataset.md", "exec"), {})  # noqa: S102  # our own document

    @pytest.mark.parametrize(
        ("file", "fault"),
        [
            ("MANIFEST.json", AssertionError),
            ("MANIFEST.sig", InvalidSignature),
            ("README.md", AssertionError),
            ("more.txt", AssertionError),
        ],
    )
    def test_what_was_changed_is_found_without_this_tool(
        self, releases: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, file: str, fault: type[Exception]
    ) -> None:
        """Manifest, note, a file of it, and one that is not in it; as `verify` finds it."""
        (code,) = [one for one in EXAMPLES if "MANIFEST.sig" in one]
        shutil.copytree(releases / "2031-05", tmp_path / "2031-05")
        key = shutil.copy(releases / "log.key", tmp_path)
        monkeypatch.chdir(tmp_path)
        exec(compile(code, "docs/dataset.md", "exec"), {})  # noqa: S102  # our own document
        with (tmp_path / "2031-05" / file).open("a+b") as changed:
            changed.seek(0)
            told = changed.read()
            changed.truncate(0)
            changed.write(told.replace(b"2031-05", b"2031-06", 1) if file.endswith("sig") else told + b" ")
        with pytest.raises(fault):
            exec(compile(code, "docs/dataset.md", "exec"), {})  # noqa: S102  # likewise
        assert verify(tmp_path / "2031-05", VerifierKey.parsed(Path(key).read_text()))

    def test_every_tool_is_shown(self) -> None:
        """Seven ways, of which six are run here."""
        tools = ("load_release", "load_dataset", "duckdb", "trl", "leaderboard", "TOMBSTONES", "MANIFEST.sig")
        assert all(any(tool in code for code in EXAMPLES) for tool in tools)
        assert len(EXAMPLES) == len(tools)

    def test_the_layout_is_that_of_a_release(self, releases: Path) -> None:
        """Nothing else stands there."""
        shown = {line.split()[0] for line in DOCUMENT.partition("    2031-05/\n")[2].partition("\n\n")[0].splitlines()}
        shown |= {"csv/"}  # shares a line with jsonl/
        there = {f"{path.name}/" if path.is_dir() else path.name for path in (releases / "2031-05").iterdir()}
        assert shown - {"presets/NAME/"} | {"presets/"} == there

    def test_reasons_are_told(self) -> None:
        """Every word by which a preset leaves a vote out."""
        nothing: Row = row(conversation=[])
        unread: Row = row(conversation=[{"role": "user", "content": "?", "attachments": [attachment(None)]}])
        votes = [
            row(winner="tie"),
            row(winner="both_bad"),
            row(response_a=""),
            row(response_b="Fine."),
            nothing,
            unread,
        ]
        told = {(name, preset.left_out(one)) for name, preset in PRESETS.items() for one in votes}
        for name, reason in told:
            (line,) = [
                line for line in DOCUMENT.splitlines() if line.startswith(f"| `{name}` | ") and line.count("|") == 5
            ]
            assert reason is None or f"`{reason}`" in line.split("|")[4]
        assert {reason for name, reason in told if name == "trl"} >= {
            "tie",
            "both_bad",
            "same_response",
            "unread_attachment",
        }
