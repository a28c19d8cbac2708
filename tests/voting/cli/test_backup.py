from __future__ import annotations

import json
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from storage import open_store
from tests.storage.databases import raw
from tests.storage.rotating import days_of_votes, maintenance_of
from tests.storage.samples import StandingClock, cast
from tests.voting.cli.conftest import Run
from voting.ports import Receipt
from voting.settings import StoreSettings


@pytest.fixture
def receipts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Receipt]:
    """A store in the working directory with three votes; their receipts."""
    monkeypatch.chdir(tmp_path)
    with closing(open_store(StoreSettings())) as store:
        return [cast(store)[1] for _ in range(3)]


class TestBackup:
    """`backup`, and `restore` of what it wrote."""

    def test_there_and_back(self, run: Run, receipts: list[Receipt], tmp_path: Path):
        """A backup beside a running app; later votes are lost with --force, a withdrawal is not."""
        with closing(open_store(StoreSettings())) as store:
            told = run("backup", "monday")
            assert (told.code, told.err) == (0, "")
            assert "bytes; 6 entries in the log, 6 rows: no fault\n" in told.out
            cast(store)
            assert store.withdraw(receipts[0].code)
        refused = run("restore", "monday")
        assert (refused.code, refused.out) == (1, "")
        assert refused.err == "voting: there is a store already: move it away, or replace it with --force\n"
        told = run("restore", "monday", "--force")
        assert told.code == 0
        assert told.out.splitlines() == [
            "restored: 8 entries in the log, 5 rows: no fault",
            "1 withdrawn since the backup: withdrawn again",
        ]
        assert run("verify").code == 0
        with closing(open_store(StoreSettings())) as store:
            assert store.counts()["votes"] == 2
        assert sorted(path.name for path in tmp_path.iterdir()) == ["data", "data-keys", "monday"]

    def test_json(self, run: Run, receipts: list[Receipt]):
        """The same for a program."""
        assert len(receipts) == 3
        told = json.loads(run("backup", "monday", "--json").out)
        assert (told["entries"], told["rows"]) == (6, 6)
        assert told["size_bytes"] == Path("monday").stat().st_size
        assert json.loads(run("restore", "monday", "--force", "--json").out)["withdrawn_again"] == 0

    def test_which_keys_were_tried(self, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """All of those that are there; of days whose key was destroyed there is none; without the key, why not."""
        monkeypatch.chdir(tmp_path)
        clock = StandingClock()
        with closing(open_store(StoreSettings(), clock=clock)) as store:
            days_of_votes(store, clock, 4)
            for day in (17, 19):
                maintenance_of(store).destroy_day(date(2031, 5, day))
        told = run("backup", "monday").out.splitlines()[1:]
        assert told == [
            "opened with the store's key: the keys of 2 days from 2031-05-18 to 2031-05-20",
            "destroyed before, so there is nothing to open: the keys of 2 days from 2031-05-17 to 2031-05-19",
        ]
        (tmp_path / "data-keys" / "voting.key").unlink()
        told = run("backup", "tuesday").out.splitlines()[1:]
        assert told[0].startswith(
            "not tried whether the store's key opens the keys of 2 days from 2031-05-18 to 2031-05-20: the key file"
        )
        told = json.loads(run("backup", "wednesday", "--json").out)
        assert (told["keys"], told["keys_destroyed"]) == (["2031-05-18", "2031-05-20"], ["2031-05-17", "2031-05-19"])
        assert "the key file" in told["keys_untried"]

    def test_a_running_app_is_not_replaced(self, run: Run, receipts: list[Receipt]):
        """The one line says who is in the way."""
        assert run("backup", "monday").code == 0
        with closing(open_store(StoreSettings())) as store:
            told = run("restore", "monday", "--force")
            assert store.counts()["votes"] == len(receipts)
        assert told.code == 1
        assert "open for writing already" in told.err

    def test_what_a_damaged_store_is_not_believed(self, run: Run, receipts: list[Receipt]):
        """In one line; a tombstone that somebody put there takes no vote away."""
        assert run("backup", "monday").code == 0
        raw(StoreSettings(), "INSERT INTO tombstones SELECT comparison_id FROM outcomes LIMIT 1")
        told = run("restore", "monday", "--force")
        assert told.out.splitlines() == [
            "restored: 6 entries in the log, 6 rows: no fault",
            "the old store was damaged, and of it was not taken over: 1 tombstone",
        ]
        with closing(open_store(StoreSettings())) as store:
            assert store.counts()["votes"] == len(receipts)

    def test_another_store_is_said_to_tell_nothing_of_withdrawals(self, run: Run, receipts: list[Receipt]):
        """Its tombstones are of other comparisons."""
        assert len(receipts) == 3
        assert run("backup", "monday").code == 0
        for path in Path("data").iterdir():
            path.unlink()
        with closing(open_store(StoreSettings())) as store:
            cast(store)
        told = run("restore", "monday", "--force")
        assert "was another one: votes withdrawn since the backup are there again" in told.out
