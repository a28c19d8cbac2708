from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from storage import open_store
from tests.storage.samples import cast
from tests.voting.cli.conftest import Run, lines
from voting.receipt_file import write_receipt
from voting.settings import StoreSettings


@pytest.fixture
def directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The present folder, with a store of three votes and their receipts; the last vote was taken back."""
    monkeypatch.chdir(tmp_path)
    with closing(open_store(StoreSettings(data_dir=tmp_path / "data"))) as store:
        for number in range(3):
            _, receipt = cast(store, item_id=f"{number}")
            Path(f"{number}.txt").write_text(write_receipt(receipt), encoding="utf-8")
        store.withdraw(receipt.code)
    return tmp_path


def _tamper(directory: Path, script: str) -> None:
    with closing(sqlite3.connect(directory / "data" / "votes.sqlite3")) as raw, raw:
        raw.executescript(script)


@pytest.mark.usefixtures("directory")
class TestStore:
    """`verify` of a whole store."""

    def test_whole(self, run: Run) -> None:
        """Says what was compared, and whose key it took."""
        ran = run("verify")
        assert ran.code == 0
        assert ran.out.splitlines() == [
            "8 entries in the log, 5 rows compared: no fault",
            "checked with the public key in the store itself; see --help on keeping it elsewhere",
        ]
        assert json.loads(run("verify", "--json").out) == {
            "whole": True,
            "entries": 8,
            "rows": 5,
            "keys_tried": True,
            "faults": [],
            "fault_count": 0,
        }

    def test_faults(self, run: Run, directory: Path) -> None:
        """A line each, their number, and exit code 1."""
        _tamper(directory, "UPDATE outcomes SET kind = 'skip'; DELETE FROM tombstones")
        ran = run("verify")
        assert ran.code == 1
        told = ran.out.splitlines()
        assert [line.split()[0] for line in told] == ["outcomes", "outcomes", "tombstones", "8"]
        assert told[-1].endswith("3 faults")
        result = json.loads(run("verify", "--json").out)
        assert (result["whole"], result["fault_count"]) == (False, 3)
        assert result["faults"][2]["table"] == "tombstones"

    def test_keys_that_do_not_open(self, run: Run, directory: Path) -> None:
        """Named by their day, since the log says nothing of them."""
        _tamper(directory, "UPDATE day_keys SET wrapped = zeroblob(61)")
        ran = run("verify")
        assert ran.code == 1
        assert ran.out.splitlines()[0].startswith("day_keys 20")
        assert "does not open with the store's key" in ran.out
        assert json.loads(run("verify", "--json").out)["faults"][0]["table"] == "day_keys"

    def test_without_the_stores_key(self, run: Run, directory: Path) -> None:
        """All else is checked, and what was not is said."""
        (directory / "data-keys" / "voting.key").unlink()
        ran = run("verify")
        assert ran.code == 0
        assert "whether the keys of days open was not tried: the key file is missing" in ran.out
        assert json.loads(run("verify", "--json").out)["keys_tried"] is False

    def test_no_more_than_a_hundred_lines(self, run: Run, directory: Path) -> None:
        """And how many more."""
        numbers = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 150) SELECT i FROM n"
        _tamper(directory, f"INSERT INTO tombstones {numbers}")
        told = run("verify").out.splitlines()
        assert (len(told), told[100]) == (102, "… and 50 more")

    def test_key_and_checkpoint_kept_elsewhere(self, run: Run, directory: Path) -> None:
        """Both as they were printed; the key as a file or as its text."""
        Path("log.key").write_text(run("verify", "--print-key").out, encoding="utf-8")
        Path("monday").write_text(run("verify", "--print-checkpoint").out, encoding="utf-8")
        assert run("verify", "--key", "log.key", "--checkpoint", "monday").out == (
            "8 entries in the log, 5 rows compared: no fault\nit goes on from the checkpoint of 8 entries in monday\n"
        )
        assert run("verify", "--key", Path("log.key").read_text(encoding="utf-8")).code == 0
        for option, name, file in (("--print-key", "key", "log.key"), ("--print-checkpoint", "checkpoint", "monday")):
            assert json.loads(run("verify", option, "--json").out)[name].strip() == Path(file).read_text().strip()
        older = (directory / "data" / "votes.sqlite3").read_bytes()
        with closing(open_store(StoreSettings(data_dir=directory / "data"))) as store:
            cast(store, item_id="later")
        assert run("verify", "--key", "log.key", "--checkpoint", "monday").code == 0
        Path("tuesday").write_text(run("verify", "--print-checkpoint").out, encoding="utf-8")
        (directory / "data" / "votes.sqlite3").write_bytes(older)
        assert run("verify").code == 0
        ran = run("verify", "--checkpoint", "tuesday")
        assert (ran.code, ran.out.splitlines()[0]) == (
            1,
            "log_head 1: the log was cut: it had 10 entries and has 8",
        )

    @pytest.mark.parametrize(
        ("arguments", "told"),
        [
            (
                ["--key", "none"],
                "No such file or directory; where the store is, `python -m voting verify --print-key`",
            ),
            (["--key", "log+01234567+" + "A" * 44], "mistyped"),
            (["--key", "0.txt"], "malformed"),
            (["--checkpoint", "none"], "No such file"),
            (["--checkpoint", "0.txt"], "is malformed, or of another log"),
            (["--checkpoint", "data/votes.sqlite3"], "no UTF-8"),
            (["--receipt", "none"], "No such file"),
            (["--receipt", "data/votes.sqlite3"], "no UTF-8"),
        ],
    )
    def test_mistakes(self, run: Run, arguments: list[str], told: str) -> None:
        """One line on stderr that says which file or rule."""
        ran = run("verify", *arguments)
        assert (ran.code, len(lines(ran))) == (1, 1)
        assert told in ran.err

    def test_what_does_not_go_together(self, run: Run) -> None:
        """A receipt or the store, one of them at a time."""
        assert run("verify", "--receipt", "0.txt", "--checkpoint", "monday").code == 2


@pytest.mark.usefixtures("directory")
class TestReceipt:
    """`verify --receipt`."""

    @pytest.mark.parametrize(("number", "standing"), [(0, "there"), (1, "there"), (2, "taken back")])
    def test_beside_the_store(self, run: Run, number: int, standing: str) -> None:
        """Where it is entered, and what became of the vote."""
        ran = run("verify", "--receipt", f"{number}.txt")
        assert ran.code == 0
        first, second = ran.out.splitlines()
        entry = 2 * number + 2
        assert f"entry {entry} of {entry}, signed by inline-preference-voting/" in first
        assert standing in second

    def test_anywhere_with_the_key_alone(self, run: Run, directory: Path) -> None:
        """No store is there; with --settings one is asked for, and missed."""
        key = run("verify", "--print-key").out
        (directory / "data").rename(directory / "elsewhere")
        ran = run("verify", "--receipt", "2.txt", "--key", key)
        assert (ran.code, len(ran.out.splitlines())) == (0, 1)
        assert json.loads(run("verify", "--receipt", "2.txt", "--key", key, "--json").out)["store"] is None
        Path("voting.toml").touch()
        assert "no store yet" in run("verify", "--receipt", "2.txt", "--key", key, "--settings", "voting.toml").err
        assert "no store yet" in run("verify", "--receipt", "2.txt").err

    @pytest.mark.parametrize(("old", "new"), [("index ", "index 1"), ("\n\n— ", "\n\n+ "), ("\n4\n", "\n5\n")])
    def test_changed(self, run: Run, old: str, new: str) -> None:
        """Any part of the proof: exit code 1, and why."""
        key = run("verify", "--print-key").out
        text = Path("1.txt").read_text(encoding="utf-8")
        assert old in text
        Path("changed.txt").write_text(text.replace(old, new), encoding="utf-8")
        for arguments in ([], ["--key", key]):
            ran = run("verify", "--receipt", "changed.txt", *arguments)
            assert (ran.code, ran.out, len(lines(ran))) == (1, "", 1)

    def test_a_vote_that_vanished(self, run: Run, directory: Path) -> None:
        """Exit code 1: nobody took it back."""
        _tamper(directory, "DELETE FROM outcomes")
        ran = run("verify", "--receipt", "0.txt")
        assert ran.code == 1
        assert "the log does not say why" in ran.out
        assert json.loads(run("verify", "--receipt", "0.txt", "--json").out)["store"] == "missing"
