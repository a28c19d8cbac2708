from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pandas as pd
import pytest

import voting
from storage import open_store
from tests.postgres_server import PostgresServer
from tests.voting.cli.conftest import ACCOUNT, Run, lines, owners
from tests.voting.cli.records import HOUR, TURNS, fill, show, vote
from voting.comparison import Outcome
from voting.fields import keep
from voting.ports import Json, OutcomeStore, Record
from voting.ranking.quality import Quarantine
from voting.settings import StoreSettings


def ask(store: OutcomeStore, number: int, prompt: str) -> str:
    """A vote whose prompt is this."""
    turns: list[Json] = [{"role": "user", "content": prompt}]
    content: dict[str, Json] = {"conversation": turns, "response_a": "Yes.", "response_b": "No."}
    comparison_id = show(store, number, source="chat", campaign_id=None, item_id=None)
    metadata = keep({"model_a": "larch-2", "model_b": "cobalt-mini", "turns": 1, "language": "en"})
    return store.add_outcome(Record(comparison_id, Outcome.VOTE, "5e" * 16, HOUR, "tie", content, metadata)).code


@pytest.fixture
def live(settings: StoreSettings, monkeypatch: pytest.MonkeyPatch) -> Iterator[OutcomeStore]:
    """A store that the app holds, with three votes and some others."""
    monkeypatch.setenv("VOTING_STORE__DATA_DIR", str(settings.data_dir))
    monkeypatch.setenv("VOTING_RELEASE__DIRECTORY", ".")
    with closing(open_store(settings)) as store:
        yield fill(store)


def build(run: Run, *options: object) -> dict[str, object]:
    ran = run("release", "build", "--k", 1, "--processes", 1, "--json", *options)
    assert (ran.code, ran.err) == (0, "")
    told: dict[str, object] = json.loads(ran.out)
    return told


class TestBuild:
    """From the store to a directory that others can check."""

    def test_build_verify_and_load(self, run: Run, live: OutcomeStore, tmp_path: Path) -> None:
        """While the app runs; a withdrawn vote is not in it; the real screening, papers and signature."""
        assert live.withdraw(vote(live, 7, "both_bad"))
        facts = build(run, "--name", "r1", "--preset", "arena", "--format", "csv", "--processes", 2)
        counts = facts["counts"]
        assert isinstance(counts, dict)
        assert {name: counts[name] for name in ("votes", "skips", "voids", "unanswered", "withdrawn")} == {
            "votes": 3, "skips": 1, "voids": 1, "unanswered": 1, "withdrawn": 1
        }  # fmt: skip
        votes = voting.load_release(tmp_path / "r1")
        assert sorted(votes["winner"]) == ["model_a", "model_b", "tie"]
        assert {turns[2]["content"] for turns in votes["conversation"]} == {TURNS[2]["content"]}  # type: ignore[index,call-overload]
        key = run("verify", "--print-key").out.strip()
        verified = run("release", "verify", "r1", "--key", key)
        assert (verified.code, verified.err) == (0, "")
        assert "no fault" in verified.out
        assert run("release", "verify", "r1").code == 0
        arena = tmp_path / "r1" / "presets" / "arena" / "train-00000-of-00001.parquet"
        arena.write_bytes(arena.read_bytes()[:-1] + b"x")
        verified = run("release", "verify", "r1", "--key", key)
        assert verified.code == 1
        assert verified.out.startswith("presets/arena/train-00000-of-00001.parquet: was changed")
        told = json.loads(run("release", "verify", "r1", "--json").out)
        assert (told["whole"], told["name"], len(told["faults"])) == (False, "r1", 1)
        (tmp_path / "r1" / "\x1b[2Jall is well").touch()
        assert "\x1b" not in run("release", "verify", "r1").out  # no terminal takes a name for an order

    @pytest.mark.skipif(os.geteuid() != 0, reason="only root makes files for others")
    @pytest.mark.parametrize("stopped", [False, True])
    def test_run_by_root(self, run: Run, live: OutcomeStore, tmp_path: Path, stopped: bool) -> None:
        """What the app goes on to write, and the release, belong to the accounts of their folders; so do drafts."""
        assert live.counts()["impressions"] == 6
        (tmp_path / "home").mkdir()
        for path in (tmp_path / "home", tmp_path / "data"):
            os.chown(path, ACCOUNT, ACCOUNT)
        stop = ("--canaries", "canaries.txt", "--stop-at", "canaries") if stopped else ()
        (tmp_path / "canaries.txt").write_text("Yes.")
        ran = run("release", "build", "--name", "r1", "--out", "home/new/r1", "--k", 1, "--processes", 1, *stop)
        assert ran.code == stopped
        assert owners(tmp_path / "home", tmp_path / "data" / "releases") == {ACCOUNT}
        assert (tmp_path / "home" / "new").is_dir()

    @pytest.mark.skipif(os.geteuid() != 0, reason="only root makes files for others")
    def test_what_root_had_there_stays_roots(self, run: Run, live: OutcomeStore, tmp_path: Path) -> None:
        """A directory that is refused is not given away."""
        assert live.counts()["impressions"] == 6
        (tmp_path / "home" / "r1").mkdir(parents=True)
        os.chown(tmp_path / "home", ACCOUNT, ACCOUNT)
        assert run("release", "build", "--name", "r1", "--out", "home/r1", "--k", 1).code == 1
        assert owners(tmp_path / "home" / "r1") == {0}

    def test_a_program_hears_how_far_it_is(self, run: Run, live: OutcomeStore) -> None:
        """Line by line on stderr, each stage to its end."""
        assert live.counts()["impressions"] == 6
        ran = run("release", "build", "--name", "r1", "--k", 1, "--processes", 1, "--progress-json")
        assert ran.code == 0
        told = [json.loads(line) for line in lines(ran)]
        last = {one["unit"]: (one["done"], one["total"]) for one in told}
        assert last == {"comparisons read": (6, 6), "rows written": (6, 6)}
        assert told[0]["done"] == 0

    def test_the_same_bytes_again(self, run: Run, live: OutcomeStore, tmp_path: Path) -> None:
        """Of the same store; another vote makes it another release, which needs another name."""
        build(run, "--name", "r1")
        files = {path.name: path.read_bytes() for path in (tmp_path / "r1").rglob("*.*") if path.is_file()}
        shutil.rmtree(tmp_path / "r1")
        build(run, "--name", "r1")
        assert files == {path.name: path.read_bytes() for path in (tmp_path / "r1").rglob("*.*") if path.is_file()}
        ask(live, 50, "One more?")
        shutil.rmtree(tmp_path / "r1")
        ran = run("release", "build", "--name", "r1", "--k", 1, "--processes", 1, "--progress-json")
        assert (ran.code, len(lines(ran))) == (1, 1)  # of reading it would tell how far it is
        assert "choose another name" in ran.err
        assert not (tmp_path / "r1").exists()

    @pytest.mark.parametrize(
        ("options", "rule"),
        [
            (("--name", "../x"), "the name must be"),
            (("--name", "x", "--preset", "csv"), "there is no preset csv"),
            (("--name", "x", "--stop-at", "time"), "there is no gate time"),
            (("--name", "x", "--split", "train"), "--split must be NAME=SHARE"),
            (("--name", "x", "--split", "train=0.4"), "add up to 1"),
            (("--name", "x", "--split", "train=0.5", "--split", "train=1"), "names one split twice"),
            (("--name", "x", "--winner", "left"), "the filter winners takes"),
            (("--name", "x", "--out", "."), "exists already"),
            (("--name", "x", "--out", "/"), "exists already"),
            (("--name", "x", "--canaries", "none.txt"), "cannot be read"),
            (("--name", "x"), "nothing is left to release"),
        ],
    )
    def test_mistakes(self, run: Run, live: OutcomeStore, tmp_path: Path, options: tuple[str, ...], rule: str) -> None:
        """One line says which."""
        assert live.counts()["votes"] == 3  # fewer than k
        ran = run("release", "build", "--processes", 1, *options)
        assert (ran.code, len(lines(ran))) == (1, 1)
        assert rule in ran.err
        assert not (tmp_path / "x").exists()

    def test_what_the_disk_does_not_allow(
        self, run: Run, live: OutcomeStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Is a mistake that one line explains, not an error in this program."""
        assert live.counts()["votes"] == 3
        (tmp_path / "file").touch()
        ran = run("release", "build", "--name", "x", "--out", "file/x")
        assert (ran.code, len(lines(ran)), "Not a directory" in ran.err) == (1, 1, True)
        monkeypatch.setenv("VOTING_RELEASE__STATE_DIR", str(tmp_path / "file" / "state"))
        ran = run("release", "build", "--name", "x")
        assert (ran.code, len(lines(ran)), "Not a directory" in ran.err) == (1, 1, True)

    def test_without_a_store_nothing_is_made(
        self, run: Run, settings: StoreSettings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """No directory for what releases keep beside a store that is not there."""
        monkeypatch.setenv("VOTING_STORE__DATA_DIR", str(settings.data_dir))
        ran = run("release", "build", "--name", "x")
        assert (ran.code, "there is no store yet" in ran.err) == (1, True)
        assert not list(tmp_path.iterdir())

    def test_canaries_of_settings_and_file(
        self, run: Run, live: OutcomeStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Either stops it; with --stop-at none the rows are left out."""
        ask(live, 50, "What did the heron-canary say?")
        ask(live, 51, "What did the raven-canary say?")
        monkeypatch.setenv("VOTING_RELEASE__CANARIES", '["Heron-Canary"]')
        (tmp_path / "canaries.txt").write_text("raven-canary\n\n")
        options = ("--name", "r1", "--canaries", "canaries.txt", "--k", 1, "--processes", 1)
        ran = run("release", "build", *options)
        assert (ran.code, len(lines(ran))) == (1, 1)
        assert "2 rows that held a canary" in ran.err
        assert "heron" not in ran.err
        ran = run("release", "build", *options, "--stop-at", "none")
        assert ran.code == 0
        assert "2 canaries" in ran.out
        told = re.search(r"^splits: train (\d+), test (\d+)$", ran.out, re.MULTILINE)
        assert told
        assert ran.out.startswith(f"r1: {int(told[1]) + int(told[2])} votes")
        assert not [
            path for path in (tmp_path / "r1").rglob("*") if path.is_file() and b"canary say" in path.read_bytes()
        ]

    def test_clean(self, run: Run, live: OutcomeStore, tmp_path: Path) -> None:
        """Without what was put aside as doubtful; what was taken back is in it again."""
        assert live.counts()["votes"] == 3
        doubts = pd.DataFrame({"comparison_id": [f"{1:032x}", f"{2:032x}"], "rule": "fast", "reason": "too fast"})
        quarantine = Quarantine().with_doubts(doubts, HOUR).without([f"{2:032x}"], "was right", HOUR)
        quarantine.save(tmp_path / "data" / "quarantine.json")
        counts = build(run, "--name", "r1", "--clean")["counts"]
        assert isinstance(counts, dict)
        assert (counts["votes"], counts["quarantined"]) == (2, 1)

    def test_quarantine(self, run: Run, live: OutcomeStore, tmp_path: Path) -> None:
        """By ids in a file."""
        (tmp_path / "suspicious.txt").write_text(f"{1:032x}\n{2:032x}\n")
        assert live.counts()["votes"] == 3
        counts = build(run, "--name", "r1", "--quarantine", "suspicious.txt")["counts"]
        assert isinstance(counts, dict)
        assert (counts["votes"], counts["quarantined"]) == (1, 2)


class TestFilters:
    """What is wrong with one is told before anything is read."""

    @pytest.mark.parametrize("day", ["2031-02-30", "31.5.2031", ""])
    def test_no_day(self, run: Run, day: str) -> None:
        """With an example; what was typed is not repeated."""
        ran = run("release", "build", "--name", "r1", "--until", day)
        assert ran.code == 2
        assert ran.err.startswith("voting release build: argument --until: must be a day such as 2031-05-31")


class TestReview:
    """Rows that wait for a person."""

    def test_held_shown_released(self, run: Run, live: OutcomeStore, tmp_path: Path) -> None:
        """From one release to the next; what is rejected never comes."""
        for number in range(3):  # a prompt that one voter alone uses again and again
            ask(live, 50 + number, "Which mittens do I sell to herons in my shop in Oulu?")
        build(run, "--name", "r1")
        held = [json.loads(line) for line in run("release", "review", "--json").out.splitlines()]
        assert [one["reason"] for one in held] == ["fingerprint"] * 3
        shown = run("release", "review", "--json", "--show", held[2]["id"], held[0]["id"])
        rows = [json.loads(line) for line in shown.out.splitlines()]
        assert [row["id"] for row in rows] == [held[2]["id"], held[0]["id"]]
        assert all("mittens" in row["conversation"][0]["content"] for row in rows)
        assert run("release", "review", "--release", held[0]["id"], held[1]["id"], "--why", "a shop").code == 0
        assert run("release", "review", "--reopen", held[0]["id"]).code == 0
        waiting = {json.loads(line)["id"] for line in run("release", "review", "--json").out.splitlines()}
        assert waiting == {held[0]["id"], held[2]["id"]}
        assert run("release", "review", "--release", held[0]["id"]).code == 0
        assert run("release", "review", "--reject", held[2]["id"]).code == 0
        assert run("release", "review").out == "no row waits for a decision\n"
        counts = build(run, "--name", "r2")["counts"]
        assert isinstance(counts, dict)
        assert (counts["votes"], counts["held"], counts["rejected"]) == (5, 0, 1)
        names = [line.partition(":")[0] for line in run("release", "list").out.splitlines()]
        assert names == ["r1", "r2"]
        assert (tmp_path / "r2" / "MANIFEST.sig").exists()

    def test_nothing_yet(self, run: Run, live: OutcomeStore) -> None:
        """Says what to do."""
        assert live.counts()["votes"] == 3
        assert run("release", "review").err == "voting: no release was built yet, so no row is held\n"
        assert "no release was built yet" in run("release", "list").out

    def test_unknown_row(self, run: Run, live: OutcomeStore) -> None:
        """One line."""
        assert live.counts()["votes"] == 3
        build(run, "--name", "r1")
        for option in ("--show", "--release"):
            ran = run("release", "review", option, "00" * 8)
            assert (ran.code, len(lines(ran))) == (1, 1)


class TestList:
    """Which releases there are."""

    def test_withdrawn_since(self, run: Run, live: OutcomeStore) -> None:
        """Counted by release."""
        receipt = ask(live, 50, "Which way is up, and which is down?")
        build(run, "--name", "r1")
        live.withdraw(receipt)
        (told,) = [json.loads(line) for line in run("release", "list", "--json").out.splitlines()]
        assert (told["name"], told["votes"], told["rows"], told["withdrawn_since"]) == ("r1", 4, 7, 1)


class TestInstances:
    """Several instances share a PostgreSQL database, each with a directory of its own."""

    def test_one_history(
        self, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, postgres: PostgresServer
    ) -> None:
        """What one releases, the other lists, counts what was taken back since, refuses and forgets."""
        monkeypatch.chdir(tmp_path)
        url = postgres.url(postgres.new_database())
        monkeypatch.setenv("VOTING_STORE__URL", url)
        monkeypatch.setenv("VOTING_STORE__KEY_FILE", str(tmp_path / "keys" / "key"))
        monkeypatch.setenv("VOTING_STORE__DATA_DIR", str(tmp_path / "one"))
        settings = StoreSettings(data_dir=tmp_path / "one", url=url, key_file=tmp_path / "keys" / "key")
        with closing(open_store(settings)) as store:
            receipt = vote(fill(store), 7, "both_bad")
            build(run, "--name", "r1")
            monkeypatch.setenv("VOTING_STORE__DATA_DIR", str(tmp_path / "other"))
            assert store.withdraw(receipt)
            (told,) = map(json.loads, run("release", "list", "--json").out.splitlines())
            assert (told["name"], told["votes"], told["withdrawn_since"]) == ("r1", 4, 1)
            refused = run("release", "build", "--name", "r1", "--k", 1, "--processes", 1, "--out", "elsewhere")
            assert refused.code == 1
            assert "release r1 was built before" in refused.err
            second = build(run, "--name", "r2")
        assert second["previous"]["name"] == "r1"  # type: ignore[index]
        assert second["tombstones"] == {"r1": 1}
        told = json.loads(run("release", "forget", "r1", "--yes", "--json").out)
        assert told == {"name": "r1", "told_of_in": ["r2"]}
        monkeypatch.setenv("VOTING_STORE__DATA_DIR", str(tmp_path / "one"))
        assert [json.loads(line)["name"] for line in run("release", "list", "--json").out.splitlines()] == ["r2"]
        assert not list(tmp_path.rglob("register.sqlite3"))
