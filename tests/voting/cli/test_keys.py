from __future__ import annotations

import io
import json
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from storage.key_file import key_path
from storage.key_sources import KeyFile
from tests.storage.samples import cast
from tests.voting.cli.conftest import Run, Terminal
from voting.errors import StoreUnavailableError
from voting.ports import OutcomeStore
from voting.settings import StoreSettings


class TestStatus:
    """How the keys stand."""

    @pytest.mark.usefixtures("app")
    def test_beside_the_app(self, run: Run) -> None:
        """Ids, counts and days."""
        ran = run("keys", "status", "--json")
        assert (ran.code, ran.err) == (0, "")
        told = json.loads(ran.out)
        assert (told["day_keys"], told["destroyed_keys"], told["rotation_open"], told["problem"]) == (2, 0, False, None)
        assert told["wrapped_under"] == {told["key"]: 2}
        assert told["source_keys"] == [told["key"]]
        assert (told["oldest_day"], told["newest_day"]) == ("2031-05-17", "2031-05-18")
        assert told["pseudonym_days"] == ["2031-05-18"]
        assert [(day["day"], day["impressions"], day["outcomes"]) for day in told["days"]] == [
            ("2031-05-17", 1, 1),
            ("2031-05-18", 1, 1),
        ]
        for day in told["days"]:
            assert day["day"] in run("keys", "status").out

    @pytest.mark.usefixtures("app")
    def test_nothing_secret(self, settings: StoreSettings, run: Run) -> None:
        """Neither the key nor a receipt."""
        secret = key_path(settings).read_text().split()[-1]
        for arguments in ((), ("--json",)):
            assert secret not in run("keys", "status", *arguments).out

    @pytest.mark.usefixtures("app")
    def test_without_the_key(self, settings: StoreSettings, run: Run) -> None:
        """Told as a problem, with everything else, and exit code 1."""
        key_path(settings).unlink()
        ran = run("keys", "status")
        assert ran.code == 1
        assert "PROBLEM: the key file is missing" in ran.out
        assert "-keys/voting.key)" in ran.out
        assert "2 day keys" in ran.out


class TestRotate:
    """Beside a running app and without it."""

    def test_by_the_app(self, app: OutcomeStore, settings: StoreSettings, run: Run) -> None:
        """It does it itself and goes on voting."""
        before = key_path(settings).read_text()
        ran = run("keys", "rotate", "--json")
        told = json.loads(ran.out)
        assert ran.code == 0
        assert told["old"] in before
        assert told["new"] in key_path(settings).read_text()
        cast(app)
        assert len(list(app.records())) == 3
        assert json.loads(run("keys", "status", "--json").out)["wrapped_under"] == {told["new"]: 2}
        assert "nothing to go on with" in run("keys", "rewrap").out
        told = run("keys", "rotate").out
        assert "keys wrapped anew: 4\n" in told
        assert "make a backup now" in told

    @pytest.mark.usefixtures("settings")
    @pytest.mark.parametrize(
        ("url", "told"),
        [
            ("sqlite:///votes.sqlite3", "open with the old key alone, or after `keys rewrap --copy`\n"),
            ("postgresql+psycopg://h/voting", "open with the old key alone\n"),
        ],
    )
    def test_what_is_left_to_do(self, run: Run, monkeypatch: pytest.MonkeyPatch, url: str, told: str) -> None:
        """Only what there is for the database; the old key is named."""
        done = {"old": "0" * 16, "new": "1" * 16, "rewrapped": 3, "old_gone": False}
        monkeypatch.setenv("VOTING_STORE__URL", url)
        monkeypatch.setattr("storage.orders.have_done", lambda *_, **__: done)
        assert run("keys", "rotate").out.endswith(
            f"{told}the source of the key still gives the old key {'0' * 16}: take it away\n"
        )
        done["old"] = done["new"]
        assert run("keys", "rewrap").out.endswith(
            "the source of the key still gives another one than that: take it away\n"
        )

    @pytest.mark.usefixtures("settings")
    def test_no_store(self, run: Run) -> None:
        """One line."""
        ran = run("keys", "rotate")
        assert (ran.code, ran.out) == (1, "")
        assert "there is no store yet" in ran.err


class TestCopy:
    """An older copy of the database."""

    def test_rewrap(self, app: OutcomeStore, settings: StoreSettings, run: Run, tmp_path: Path) -> None:
        """From before a day was destroyed: it opens again, without that day."""
        of, to = settings.data_dir / "votes.sqlite3", tmp_path / "a copy?.sqlite3"
        with closing(sqlite3.connect(of)) as source, closing(sqlite3.connect(to)) as copy:
            source.backup(copy)
        assert run("keys", "destroy-day", "2031-05-17", "--yes").code == 0
        refused = run("keys", "rewrap", "--copy", "gone.sqlite3")
        assert (refused.code, "no such copy" in refused.err) == (1, True)
        ran = run("keys", "rewrap", "--copy", "a copy?.sqlite3", "--json")
        assert (ran.code, json.loads(ran.out)) == (0, {"keys": 1, "destroyed": 1, "left": []})
        assert len(list(app.records())) == 1
        assert "1 day key in the copy opens" in run("keys", "rewrap", "--copy", "a copy?.sqlite3").out


class TestDestroyDay:
    """Cannot be undone."""

    def test_asks(self, app: OutcomeStore, settings: StoreSettings, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        """Only the day itself, typed again, is a yes."""
        before = key_path(settings).read_bytes()
        for typed in ("y", "", "2031-05-18"):
            monkeypatch.setattr(sys, "stdin", Terminal(f"{typed}\n"))
            ran = run("keys", "destroy-day", "2031-05-17")
            assert (ran.code, "nothing was destroyed" in ran.err) == (1, True)
            assert "recorded on 2031-05-17 (1 comparison, 1 outcome, 0 annotations) cannot be read" in ran.err
        assert key_path(settings).read_bytes() == before
        monkeypatch.setattr(sys, "stdin", Terminal("2031-05-17\n"))
        ran = run("keys", "destroy-day", "2031-05-17")
        assert ran.code == 0
        assert "the key of 2031-05-17 is destroyed" in ran.out
        assert "destroy every copy of key" in ran.out
        assert len(list(app.records())) == 1
        assert "2031-05-17" in run("keys", "status").out
        assert json.loads(run("keys", "status", "--json").out)["destroyed_keys"] == 1

    @pytest.mark.usefixtures("app")
    @pytest.mark.parametrize("typed", ["2031-05-17\n", None], ids=["asked", "in a script"])
    @pytest.mark.parametrize(
        ("day", "told"),
        [
            ("2031-05-16", "nothing was sealed on that day"),
            ("2131-05-16", "nothing was sealed on that day"),
            ("2031-05-17", "destroyed before"),
            ("2031-05-18", "today's key is in use"),
        ],
    )
    def test_nothing_to_ask_for(
        self, run: Run, monkeypatch: pytest.MonkeyPatch, typed: str | None, day: str, told: str
    ) -> None:
        """Where nothing could be destroyed, that is said, and nobody is asked."""
        assert run("keys", "destroy-day", "2031-05-17", "--yes").code == 0
        monkeypatch.setattr(sys, "stdin", io.StringIO("") if typed is None else Terminal(typed))
        ran = run("keys", "destroy-day", day)
        assert (ran.code, ran.err.count("\n")) == (1, 1)
        assert ran.err.startswith("voting: ")
        assert told in ran.err

    @pytest.mark.usefixtures("app")
    def test_in_a_script(self, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        """Needs --yes; what goes on works on: statistics, export and the check of the log."""
        monkeypatch.setattr(sys, "stdin", io.StringIO("2031-05-17\n"))
        assert "say --yes" in run("keys", "destroy-day", "2031-05-17").err
        told = json.loads(run("keys", "destroy-day", "2031-05-17", "--yes", "--json").out)
        assert (told["day"], told["outcomes"]) == ("2031-05-17", 1)
        assert json.loads(run("stats", "--json").out)["counts"]["destroyed"] == 1
        assert json.loads(run("export", "votes.jsonl", "--json").out)["rows"] == 1
        assert run("verify").code == 0

    @pytest.mark.parametrize("day", ["yesterday", "2031-13-01", ""])
    def test_no_day(self, run: Run, day: str) -> None:
        """Said before anything is done."""
        ran = run("keys", "destroy-day", day, "--yes")
        assert ran.code == 2
        assert "must be a day as YYYY-MM-DD" in ran.err

    @pytest.mark.usefixtures("app")
    def test_once_more_where_it_broke_off(self, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        """It goes on, and names no key as one to be destroyed that the store needs."""

        def fail(*_: object) -> None:
            raise StoreUnavailableError("the power went off")

        with monkeypatch.context() as patch:
            patch.setattr(KeyFile, "keep_only", fail)
            ran = run("keys", "destroy-day", "2031-05-17", "--yes")
            assert (ran.code, ran.err) == (1, "voting: the power went off\n")
        ran = run("keys", "destroy-day", "2031-05-17", "--yes")
        status = json.loads(run("keys", "status", "--json").out)
        assert status["source_keys"] == [status["key"]]
        assert (
            f"under key {status['key']} now; destroy every copy of the keys from before\nmake a backup now" in ran.out
        )
