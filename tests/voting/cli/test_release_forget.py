from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from storage import open_register, open_store
from tests.voting.cli.conftest import Run, Terminal, lines
from voting.release.facts import ReleaseFacts
from voting.release.register import Register
from voting.settings import StoreSettings


def add(register: Register, name: str, *earlier: str) -> None:
    """Registers a release that tells of these."""
    facts = ReleaseFacts(name, counts={"votes": 2}, tombstones=dict.fromkeys(earlier, 0))
    register.add(facts, json.dumps(facts.as_json()), "00" * 32, bytes(16))


def names(register: Register) -> Sequence[str]:
    """Of the releases, in their order."""
    return [one.facts.name for one in register.releases()]


@pytest.fixture
def register(settings: StoreSettings, monkeypatch: pytest.MonkeyPatch) -> Register:
    """With a trial, and a release that tells of it."""
    monkeypatch.setenv("VOTING_STORE__DATA_DIR", str(settings.data_dir))
    open_store(settings).close()
    made = open_register(settings, settings.data_dir / "releases", make=True)
    assert made is not None
    add(made, "trial")
    add(made, "r1", "trial")
    return made


class TestForget:
    """Cannot be undone."""

    def test_asks(self, run: Run, register: Register, monkeypatch: pytest.MonkeyPatch) -> None:
        """Says first what becomes of copies; only the name itself, typed again, is a yes."""
        for typed in ("y", "", "Trial", "r1"):
            monkeypatch.setattr(sys, "stdin", Terminal(f"{typed}\n"))
            ran = run("release", "forget", "trial")
            assert (ran.code, "nothing was forgotten" in ran.err) == (1, True)
        assert names(register) == ["trial", "r1"]
        monkeypatch.setattr(sys, "stdin", Terminal("trial\n"))
        ran = run("release", "forget", "trial")
        asked, told = ran.err, ran.out  # so that a program reads the answer alone
        assert (ran.code, asked.endswith("Type the name to go on: ")) == (0, True)
        assert "not told of withdrawals, and a later release of this name would be taken for it" in asked
        assert "It stays told of in r1, which cannot be built again" in asked
        assert told.startswith("release trial is forgotten: its name is free")
        assert names(register) == ["r1"]

    def test_nobody_to_ask(self, run: Run, register: Register) -> None:
        """Needs --yes; what it says then is as plain."""
        assert run("release", "forget", "r1").err == "voting: say --yes to forget a release without being asked\n"
        assert names(register) == ["trial", "r1"]
        ran = run("release", "forget", "r1", "--yes")
        assert (ran.code, ran.err) == (0, "")
        assert "a copy that was given away is not told of withdrawals any more" in ran.out
        assert "stays told of" not in ran.out
        assert names(register) == ["trial"]

    def test_for_a_program(self, run: Run, register: Register) -> None:
        """Which releases go on to tell of it."""
        told = json.loads(run("release", "forget", "trial", "--yes", "--json").out)
        assert told == {"name": "trial", "told_of_in": ["r1"]}
        assert names(register) == ["r1"]

    @pytest.mark.parametrize(
        ("name", "told"),
        [
            ("r2", "no release of this name is registered; one that is being built is not, until its end"),
            ("TRIAL", "no release of this name is registered: there is trial"),
            ("tria", "no release of this name is registered; one"),
            ("%", "no release of this name is registered; one"),
        ],
    )
    def test_unknown(self, run: Run, register: Register, name: str, told: str) -> None:
        """Is told before anything is asked; a name in other letters is another one."""
        for options in ((), ("--yes",)):
            ran = run("release", "forget", name, *options)
            assert (ran.code, len(lines(ran)), ran.out) == (1, 1, "")
            assert told in ran.err
        assert names(register) == ["trial", "r1"]

    def test_none_yet(self, run: Run, tmp_path: Path) -> None:
        """One line; nothing is made by asking."""
        ran = run("release", "forget", "trial", "--yes")
        assert ran.err == "voting: no release was built yet, so there is none to forget\n"
        assert not list(tmp_path.rglob("register.sqlite3"))
