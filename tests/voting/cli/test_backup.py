from __future__ import annotations

import hashlib
import json
import os
import sqlite3
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
from voting.ranking.quality import Decision, Quarantine, load_quarantine
from voting.release.facts import ReleaseFacts
from voting.release.register import Register
from voting.release.register_file import register_in
from voting.release.reviews import Held
from voting.settings import StoreSettings

NOTHING_BESIDE = "beside the votes: 0 releases in the register, 0 reviewers' decisions, 0 votes put aside"


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
            NOTHING_BESIDE,
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
            NOTHING_BESIDE,
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
            NOTHING_BESIDE,
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


STATE, ASIDE = Path("data/releases"), Path("data/quarantine.json")


def built(*names: str, ids: bytes = bytes(16)) -> Register:
    """The register of the store in the working directory, to which these releases were added."""
    register = register_in(STATE)
    for name in names:
        manifest = json.dumps(ReleaseFacts(name, counts={"votes": 1}).as_json())
        register.add(ReleaseFacts(name), manifest, hashlib.sha256(manifest.encode()).hexdigest(), ids, bytes(8))
    return register


class TestBesideTheVotes:
    """What was released, decided and put aside is in the backup, and comes back from it."""

    @pytest.fixture
    def backup(self, run: Run, receipts: list[Receipt]) -> Path:
        """Of a store with two releases, a decision and a vote that is put aside; that store is gone."""
        assert len(receipts) == 3
        register = built("r1", "r2")
        register.hold([Held("0" * 16, "aa" * 16, 0.9, "leak", {"PERSON": 1})])
        register.decide("0" * 16, release=True, why="nobody's name")
        Quarantine((Decision("x", True, ("hasty",), "2031-05-17"),)).save(ASIDE)
        told = run("backup", "monday").out.splitlines()[-1]
        assert told == "beside the votes: 2 releases in the register, 1 reviewer's decision, 1 vote put aside"
        Path("data").rename("gone")
        return Path("monday")

    def test_on_a_new_machine(self, run: Run, backup: Path) -> None:
        """No name is free again, and no row waits again; in the database there is nothing of it, as before."""
        told = json.loads(run("restore", str(backup), "--json").out)
        assert told["beside"] == {"releases": 2, "decisions": 1, "put_aside": 1}
        before, after = register_in(Path("gone/releases")), register_in(STATE)
        assert after.contents() == before.contents()
        assert [one["name"] for one in after.contents().releases] == ["r1", "r2"]
        assert (after.held(), after.decisions()[0].why) == ((), "nobody's name")
        assert load_quarantine(ASIDE) == load_quarantine(Path("gone/quarantine.json"))
        assert run("verify").code == 0
        assert run("backup", "tuesday").code == 0

    def test_where_more_is_known(self, run: Run, backup: Path) -> None:
        """Both are kept; of a name that both know, what stands on this machine."""
        with closing(open_store(StoreSettings())):
            register = built("r3", "r1", ids=b"1" * 16)
        Quarantine((Decision("x", False, ("looked at",), "2031-05-18"),)).save(ASIDE)
        assert run("restore", str(backup), "--force").code == 0
        releases = register.contents().releases
        assert [(one["name"], one["ids"][:1]) for one in releases] == [("r3", b"1"), ("r1", b"1"), ("r2", b"\0")]
        assert load_quarantine(ASIDE).ids == frozenset()

    def test_a_backup_that_holds_none(self, run: Run, receipts: list[Receipt]) -> None:
        """As of an earlier version: what is known here stays, and nothing is made where nothing is known."""
        assert run("backup", "monday").code == 0
        built("r1")
        assert run("restore", "monday", "--force").out.splitlines()[1] == NOTHING_BESIDE
        assert len(receipts) == len(built().releases()) + 2
        Path("data").rename("gone")
        assert run("restore", "monday").code == 0
        assert not STATE.exists()
        assert not ASIDE.exists()

    def test_what_was_changed_is_not_restored(self, run: Run, backup: Path) -> None:
        """Somebody let a row be released, or made a release another one: no word of it comes to this machine."""
        with closing(sqlite3.connect(backup)) as file, file:
            file.execute("UPDATE releases SET manifest = '{}'")
        told = run("restore", str(backup))
        assert told.err == "voting: what the backup holds of releases and decisions was changed: it is not restored\n"
        assert not STATE.exists()

    @pytest.mark.skipif(os.geteuid() != 0, reason="only root makes files for others")
    def test_run_by_root(self, run: Run, backup: Path) -> None:
        """All of it belongs to the account of the data directory."""
        Path("data").mkdir(mode=0o700)
        os.chown("data", 41_234, 41_235)
        assert run("restore", str(backup)).code == 0
        made = {path.name: path.stat().st_uid for path in Path("data").rglob("*")}
        assert {"register.sqlite3", "quarantine.json", "votes.sqlite3"} <= made.keys()
        assert set(made.values()) == {41_234}
