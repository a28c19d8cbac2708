from __future__ import annotations

import csv
import json
import os
import stat
from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage import open_store
from tests.fakes import MemoryStore
from tests.voting.cli.conftest import ACCOUNT, Run, owners, serve
from tests.voting.cli.records import FORMULA, TURNS, VOTER, fill, vote
from voting.fields import FIELDS
from voting.release.columns import Kind, Table, columns_of
from voting.release.formats import FORMULA_STARTS, guard
from voting.settings import StoreSettings

SUFFIXES = (".parquet", ".jsonl", ".csv")
EXPORTED = columns_of(Table.EXPORT)
NAMES = [column.name for column in EXPORTED]


def read(path: Path) -> list[dict[str, Any]]:
    """The rows of an export, as a researcher would read them, with objects and lists decoded."""
    if path.suffix == ".jsonl":
        return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    if path.suffix == ".parquet":
        rows: list[dict[str, Any]] = pq.read_table(path).to_pylist()
        decoded = [column.name for column in EXPORTED if column.kind is Kind.OBJECT]
    else:
        with path.open(encoding="utf-8", newline="") as file:
            rows = [
                {name: cell.removeprefix("'") or None for name, cell in row.items()} for row in csv.DictReader(file)
            ]
        decoded = [column.name for column in EXPORTED if column.kind not in {Kind.TEXT, Kind.DAY}]
    return [{name: json.loads(v) if v and name in decoded else v for name, v in row.items()} for row in rows]


def exported(run: Run, path: Path, *options: str) -> list[dict[str, Any]]:
    ran = run("export", path, *options)
    assert (ran.code, ran.err) == (0, "")
    return read(path)


@pytest.mark.usefixtures("store")
class TestRows:
    """What is in the file."""

    @pytest.mark.parametrize("suffix", SUFFIXES)
    def test_votes_and_skips(self, run: Run, tmp_path: Path, suffix: str) -> None:
        """One row each, every declared column, every value as it was."""
        rows = exported(run, tmp_path / f"out{suffix}")
        assert all(list(row) == NAMES for row in rows)
        assert Counter(row["outcome"] for row in rows) == {"vote": 3, "skip": 1}
        (row,) = (row for row in rows if row["comment"])
        plain = [{"role": turn["role"], "content": turn["content"]} for turn in TURNS]  # type: ignore[index,call-overload]
        assert [{"role": turn["role"], "content": turn["content"]} for turn in row["conversation"]] == plain
        attachments = row["conversation"][2]["attachments"]
        assert [{name: value for name, value in one.items() if value is not None} for one in attachments] == [
            {"media_type": "text/csv", "size_bytes": 12, "text": "a,b"},
            {"media_type": "image/png", "size_bytes": 90, "text": "hi", "picture": "aGVsbG8="},
        ]
        assert (row["response_a"], row["response_b"]) == ("+1 for eggs", "'No.'")
        assert (row["winner"], row["tags"], row["comment"]) == ("model_a", ["clearer", "safer"], "@home, <PERSON_1>")
        assert (row["parameters_a"], row["findings"]) == ({"temperature": 0.7}, {"PERSON": 1})
        assert (row["dwell_ms"], row["probability"], row["item_id"]) == (4321, 0.25, "item-1")
        assert row["recorded_day"] in {"2031-05-17", date(2031, 5, 17)}

    @pytest.mark.parametrize("suffix", SUFFIXES)
    def test_skip_has_no_text(self, run: Run, tmp_path: Path, suffix: str) -> None:
        """A skip keeps models, dwell time and the reason picked from a list."""
        (row,) = (row for row in exported(run, tmp_path / f"out{suffix}") if row["outcome"] == "skip")
        assert (row["model_a"], row["dwell_ms"], row["tags"]) == ("larch-2", 4321, ["too personal"])
        assert {row[name] for name in ("winner", "response_a", "response_b", "comment")} == {None}
        assert row["conversation"] is None

    def test_all(self, run: Run, tmp_path: Path) -> None:
        """Unanswered and failed ones on request."""
        outcomes = Counter(row["outcome"] for row in exported(run, tmp_path / "out.jsonl", "--all"))
        assert outcomes == {"vote": 3, "skip": 1, "void": 1, "unanswered": 1}

    def test_json_tells_the_file_and_rows(self, run: Run, tmp_path: Path) -> None:
        """For a program."""
        ran = run("export", tmp_path / "out.csv", "--json")
        assert json.loads(ran.out) == {"file": str(tmp_path / "out.csv"), "rows": 4, "without_texts": 0}

    @pytest.mark.parametrize("suffix", SUFFIXES)
    def test_a_vote_whose_texts_are_gone(self, run: Run, tmp_path: Path, store: MemoryStore, suffix: str) -> None:
        """Has no value there, which is not an empty text; its winner and models stay, and it is counted."""
        for comparison_id, (record, receipt) in store.outcomes.items():
            if record.winner == "tie":
                store.outcomes[comparison_id] = (replace(record, content={}), receipt)
        (row,) = (row for row in exported(run, tmp_path / f"out{suffix}") if row["winner"] == "tie")
        assert (row["conversation"], row["response_a"], row["response_b"]) == (None, None, None)
        assert (row["outcome"], row["model_a"]) == ("vote", "larch-2")
        told = run("export", tmp_path / "out.jsonl", "--force").out
        assert told.endswith("4 rows, of which 1 is a vote whose texts were cut out because of their age\n")

    def test_labels_are_new_in_every_export(self, run: Run, tmp_path: Path, store: MemoryStore) -> None:
        """Neither ids nor voters nor seeds join two exports or lead back to the store."""
        first, second = (exported(run, tmp_path / name) for name in ("1.jsonl", "2.jsonl"))
        for name in ("comparison_id", "voter"):
            assert not {row[name] for row in first} & {row[name] for row in second}
        assert len({row["comparison_id"] for row in first}) == 4
        assert len({row["voter"] for row in first}) == 1
        text = (tmp_path / "1.jsonl").read_text()
        assert VOTER not in text
        assert not any(comparison_id in text for comparison_id in store.impressions)
        assert "1234567890123456789" not in text
        assert "T10" not in text

    def test_order_is_random(self, run: Run, tmp_path: Path, store: MemoryStore) -> None:
        """Forty votes never twice in one order, nor in the store's; several piles lose and double none."""
        for number in range(10, 50):
            vote(store, number, "tie")
        export_order = [[row["item_id"] for row in exported(run, tmp_path / f"{n}.jsonl")] for n in range(2)]
        assert sorted(export_order[0]) == sorted(export_order[1])
        assert len(set(export_order[0])) == 44
        assert export_order[0] != export_order[1]

    def test_csv_runs_no_formula(self, run: Run, tmp_path: Path, store: MemoryStore) -> None:
        """No cell begins as a formula does, and every text can be had back."""
        texts = [FORMULA, "+1", "-1", "@x", "\tx", "\rx", "\nx", "＝1", "'quoted'", "''", "plain", "1-2"]
        for number, text in enumerate(texts):
            vote(store, 10 + number, "tie", response_a=text)
        rows = exported(run, tmp_path / "out.csv")
        assert {row["response_a"] for row in rows} >= set(texts)
        with (tmp_path / "out.csv").open(encoding="utf-8", newline="") as file:
            cells = [cell for row in csv.reader(file) for cell in row]
        assert not [cell for cell in cells if cell.startswith(tuple("=+-@\t\r\n＝＋－＠"))]


class TestColumns:
    """The table in the code is what the help and the files say."""

    def test_help_names_every_column(self, run: Run) -> None:
        """With its kind."""
        text = " ".join(run("export", "--help").out.split())
        for column in EXPORTED:
            assert f"{column.name} ({column.kind}): {column.meaning}" in text

    def test_every_declared_field_but_the_seed(self) -> None:
        """A new field is exported without a change here."""
        assert set(FIELDS) - set(NAMES) == {"seed"}
        assert len(NAMES) == len(set(NAMES))

    def test_parquet_describes_its_columns(self, run: Run, tmp_path: Path, store: MemoryStore) -> None:
        """Types are the same for an export of nothing."""
        store.outcomes.clear()
        assert exported(run, tmp_path / "out.parquet") == []
        schema = pq.read_schema(tmp_path / "out.parquet")
        assert schema.names == NAMES
        assert str(schema.field("recorded_day").type) == "date32[day]"
        assert schema.field("winner").metadata[b"description"].startswith(b"For a vote")


@pytest.mark.usefixtures("store")
class TestFile:
    """Whole or not at all."""

    def test_never_replaces_without_force(self, run: Run, tmp_path: Path) -> None:
        """The old file stays as it was."""
        out = tmp_path / "out.csv"
        out.write_text("precious")
        ran = run("export", out)
        assert (ran.code, out.read_text()) == (1, "precious")
        assert ran.err == f"voting: {out} exists already: choose another name, or replace it with --force\n"
        assert len(exported(run, out, "--force")) == 4

    @pytest.mark.parametrize("suffix", SUFFIXES)
    @pytest.mark.parametrize("fault", [KeyboardInterrupt, RuntimeError, OSError(28, "No space left on device")])
    def test_interruption_leaves_nothing(
        self, run: Run, tmp_path: Path, store: MemoryStore, fault: BaseException | type[BaseException], suffix: str
    ) -> None:
        """Neither a half file nor a changed old one."""
        out = tmp_path / f"out{suffix}"
        out.write_text("precious")

        def broken(*_: object) -> Any:
            yield from list(MemoryStore.records(store))[:3]
            raise fault

        store.records = broken  # type: ignore[method-assign]
        ran = run("export", out, "--force")
        assert ran.code in {1, 70, 130}
        assert len(ran.err.splitlines()) == 1
        assert [path.name for path in tmp_path.iterdir()] == [out.name]
        assert out.read_text() == "precious"

    @pytest.mark.parametrize(
        ("name", "rule"),
        [
            ("out.txt", ".parquet, .jsonl or .csv"),
            ("none/out.csv", "No such file"),
            ("dir.csv", "directory"),
        ],
    )
    def test_no_place_to_write(self, run: Run, tmp_path: Path, name: str, rule: str) -> None:
        """One line says why."""
        (tmp_path / "dir.csv").mkdir()
        ran = run("export", tmp_path / name, "--force")
        assert (ran.code, len(ran.err.splitlines())) == (1, 1)
        assert rule in ran.err

    def test_only_its_owner_can_read_it(self, run: Run, tmp_path: Path) -> None:
        """Redacted texts are still no public matter."""
        exported(run, tmp_path / "out.csv")
        assert stat.S_IMODE((tmp_path / "out.csv").stat().st_mode) == 0o600


class TestRoot:
    """Who runs it as root."""

    @pytest.mark.skipif(os.geteuid() != 0, reason="only root makes files for others")
    @pytest.mark.usefixtures("store")
    def test_the_file_is_the_accounts(self, run: Run, tmp_path: Path) -> None:
        """Whose folder it is in, or whose file it replaces."""
        os.chown(tmp_path, ACCOUNT, ACCOUNT)
        out = tmp_path / "votes.jsonl"
        assert run("export", out).code == 0
        assert owners(out) == {ACCOUNT}
        os.chown(out, ACCOUNT + 1, ACCOUNT)
        assert run("export", out, "--force").code == 0
        assert owners(out) == {ACCOUNT + 1}

    @pytest.mark.skipif(os.geteuid() != 0, reason="only root makes files for others")
    @pytest.mark.usefixtures("store")
    def test_a_link_is_not_followed(self, run: Run, tmp_path: Path) -> None:
        """It is what is replaced, and not what it leads to."""
        out, other = tmp_path / "votes.jsonl", tmp_path / "other"
        other.touch()
        out.symlink_to(other)
        os.chown(out, ACCOUNT, ACCOUNT, follow_symlinks=False)
        assert run("export", out, "--force").code == 0
        assert (owners(out), owners(other), out.is_symlink()) == ({ACCOUNT}, {0}, False)

    @pytest.mark.skipif(os.geteuid() != 0, reason="only root makes files for others")
    @pytest.mark.usefixtures("store")
    def test_nothing_is_given_to_whoever_was_first_in_a_folder_of_all(self, run: Run, tmp_path: Path) -> None:
        """As `/tmp` is."""
        tmp_path.chmod(0o1777)
        out = tmp_path / "votes.jsonl"
        out.touch()
        os.chown(out, ACCOUNT, ACCOUNT)
        assert run("export", out, "--force").code == 0
        assert owners(out) == {0}


class TestRealStore:
    """The same against SQLite, opened by the settings."""

    def test_export_and_stats(self, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """While the app holds the store open; withdrawn votes are left out."""
        monkeypatch.setenv("VOTING_STORE__DATA_DIR", str(tmp_path / "data"))
        written = fill(open_store(StoreSettings(data_dir=tmp_path / "data")))
        try:
            assert written.withdraw(vote(written, 7, "both_bad"))
            rows = exported(run, tmp_path / "out.parquet", "--all")
            assert Counter(row["outcome"] for row in rows) == {"vote": 3, "skip": 1, "void": 1, "unanswered": 1}
            counts = json.loads(run("stats", "--json").out)["counts"]
            assert (counts["votes"], counts["withdrawn"], counts["unanswered"]) == (3, 1, 1)
        finally:
            written.close()


class TestGuard:
    """What protects a spreadsheet."""

    @given(st.text() | st.from_regex(r"['=+\-@\t\r\n]{1,3}.*"))
    def test_lossless_and_never_a_formula(self, text: str) -> None:
        """Taking one leading quote away always gives the text back."""
        guarded = guard(text)
        assert guarded.removeprefix("'") == text
        assert not guarded.startswith(FORMULA_STARTS)


class TestShuffling:
    """Many rows, many piles."""

    def test_piles_hold_every_row_once(self, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Also with a pile for every other row."""
        monkeypatch.setattr("voting.cli.exporting.shuffling.PILE_ROWS", 2)
        store = serve(monkeypatch, MemoryStore())
        for number in range(100):
            vote(store, number, "tie")
        for suffix in SUFFIXES:
            items = [row["item_id"] for row in exported(run, tmp_path / f"out{suffix}")]
            assert sorted(items) == sorted(f"item-{number}" for number in range(100))
        assert pq.ParquetFile(tmp_path / "out.parquet").num_row_groups > 10
