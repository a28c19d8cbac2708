from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from voting.release.errors import ReleaseError
from voting.release.register import Register
from voting.release.register_file import register_in
from voting.release.reviews import Held

LEAK = Held("0123456789abcdef", "aa", 0.9, "leak", {"PERSON": 1})
HABIT = Held("0123456789abcde0", "bb", 0.5, "fingerprint")


@pytest.fixture
def register(tmp_path: Path) -> Register:
    """With two rows that wait."""
    register = register_in(tmp_path)
    register.hold([HABIT, LEAK])
    return register


class TestDecisions:
    """What reviewers decide."""

    def test_a_decision_with_its_reason(self, register: Register) -> None:
        """And the day, and nothing else; the other row waits on."""
        register.decide(LEAK.review, release=True, why="a made-up name")
        (decision,) = register.decisions()
        assert (decision.review, decision.release, decision.why, decision.counts) == (
            LEAK.review,
            True,
            "a made-up name",
            True,
        )
        assert abs(datetime.fromisoformat(decision.day).date() - datetime.now(UTC).date()).days <= 1
        assert register.held() == (HABIT,)

    def test_a_later_one_replaces_it(self, register: Register) -> None:
        """One row, one decision."""
        register.decide(LEAK.review, release=True, why="first")
        register.decide(LEAK.review, release=False, why="second")
        assert [(one.release, one.why) for one in register.decisions()] == [(False, "second")]

    @pytest.mark.parametrize(("release", "waits"), [(True, True), (False, False)])
    def test_another_text(self, register: Register, release: bool, waits: bool) -> None:
        """What was let in waits again; what was kept out stays out."""
        register.decide(LEAK.review, release=release)
        register.hold([Held(LEAK.review, "cc", 0.9, "leak")])
        assert (LEAK.review in {one.review for one in register.held()}) is waits
        assert register.decisions()[0].counts is not waits

    def test_reopened(self, register: Register) -> None:
        """It waits as if nothing had been decided."""
        register.decide(LEAK.review, release=False)
        register.reopen([LEAK.review])
        assert register.held() == (LEAK, HABIT)
        assert not register.verdicts()
        assert not register.decisions()

    def test_no_such_row(self, register: Register) -> None:
        """Nothing is decided about it."""
        with pytest.raises(ReleaseError, match="no held row"):
            register.decide("00" * 8, release=True)

    def test_a_register_of_an_older_version(self, tmp_path: Path) -> None:
        """Its decisions stand; of their reasons and days nothing is known."""
        with closing(sqlite3.connect(tmp_path / "register.sqlite3")) as older, older:
            older.execute(
                "CREATE TABLE held (review TEXT PRIMARY KEY, digest TEXT, risk REAL, reason TEXT, kinds TEXT)"
            )
            older.execute(
                "CREATE TABLE releases (name TEXT PRIMARY KEY, number INTEGER, sha256 TEXT, manifest TEXT, ids BLOB)"
            )
            older.execute("INSERT INTO releases VALUES ('first', 1, '00', '{}', X'')")
            older.execute("CREATE TABLE verdicts (review TEXT PRIMARY KEY, release INTEGER, digest TEXT)")
            older.execute("INSERT INTO held VALUES (?, 'aa', 0.9, 'leak', '{}')", (LEAK.review,))
            older.execute("INSERT INTO verdicts VALUES (?, 1, 'aa')", (LEAK.review,))
        for _ in range(2):
            assert register_in(tmp_path).reviews("first") is None
            (decision,) = register_in(tmp_path).decisions()
            assert (decision.release, decision.why, decision.day, decision.counts) == (True, "", "", True)
        register_in(tmp_path).decide(LEAK.review, release=False, why="looked again")
        assert register_in(tmp_path).decisions()[0].why == "looked again"


class TestFaults:
    """What the disk does not allow."""

    def test_told_in_its_words(self, tmp_path: Path) -> None:
        """Where the directory cannot be made, and where the file is none of a register."""
        (tmp_path / "file").touch()
        with pytest.raises(ReleaseError, match=r"release\.state_dir cannot be read or written: Not a directory$"):
            register_in(tmp_path / "file" / "state")
        (tmp_path / "register.sqlite3").write_bytes(b"something else" * 99)
        with pytest.raises(ReleaseError, match=r"release\.state_dir cannot be .*: file is not a database$"):
            register_in(tmp_path)
