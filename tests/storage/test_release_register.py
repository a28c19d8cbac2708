from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from storage import open_register, open_store
from tests.storage.databases import BOTH, POSTGRESQL, raw
from voting.errors import StoreUnavailableError
from voting.release.errors import ReleaseError
from voting.release.facts import ReleaseFacts
from voting.release.register import Register
from voting.release.register_file import register_in, register_of
from voting.release.reviews import Decision, Held
from voting.settings import StoreSettings

LEAK = Held("0123456789abcdef", "aa" * 16, 0.9, "leak", {"PERSON": 1})
HABIT = Held("fedcba9876543210", "bb" * 16, 0.5, "fingerprint")
IDS = bytes(range(16)) + bytes(range(1, 17))


def add(register: Register, name: str, sha256: str = "00" * 32, ids: bytes = IDS) -> None:
    """Registers a release of this name."""
    facts = ReleaseFacts(name, counts={"votes": 2})
    register.add(facts, json.dumps(facts.as_json()), sha256, ids)


def names(register: Register) -> list[str]:
    """Of the releases, in their order."""
    return [one.facts.name for one in register.releases()]


def opened(settings: StoreSettings, directory: Path | None = None) -> Register:
    """The register of an instance with this directory."""
    return open_register(settings, directory or settings.data_dir / "releases", make=True)


@pytest.fixture
def register(settings: StoreSettings) -> Register:
    """Of a store that was opened once."""
    open_store(settings).close()
    return opened(settings)


@BOTH
class TestRegister:
    """What was released and decided, wherever it is kept."""

    def test_releases(self, register: Register) -> None:
        """In the order in which they were first built, each name once."""
        for name in ("second", "first", "second"):
            add(register, name)
        assert names(register) == ["second", "first"]
        with pytest.raises(ReleaseError, match="built before"):
            add(register, "first", "11" * 32)
        found = register.ids("first")
        assert len(found) == 2
        assert bytes(range(16)).hex() in found
        assert bytes(16).hex() not in found
        assert len(register.ids("third")) == 0

    def test_forgotten(self, register: Register) -> None:
        """One alone, whose name is free then and comes last; decisions stay. A name in other letters is another one."""
        for number, name in enumerate(("r1", "trial", "r2")):
            add(register, name, f"{number}{number}" * 32)
        register.hold([LEAK])
        register.decide(LEAK.review, release=False)
        for unknown, told in (("Trial", "registered: there is trial$"), ("r3", "one that is being built is not")):
            with pytest.raises(ReleaseError, match=told):
                register.forget(unknown)
        assert names(register) == ["r1", "trial", "r2"]
        assert register.forget("trial") == ()
        assert names(register) == ["r1", "r2"]
        assert (len(register.ids("trial")), register.reviews("trial")) == (0, None)
        with pytest.raises(ReleaseError, match="no release of this name"):
            register.forget("trial")
        add(register, "trial", "33" * 32)
        assert names(register) == ["r1", "r2", "trial"]
        assert set(register.verdicts()) == {LEAK.review}

    def test_who_tells_of_it(self, register: Register) -> None:
        """Those that were compared with it or list its tombstones, and go on to: their papers are signed."""
        first = ReleaseFacts("first")
        for facts in (
            first,
            ReleaseFacts("compared", previous=first),
            ReleaseFacts("listed", tombstones={"first": 0, "compared": 1}),
            ReleaseFacts("neither"),
        ):
            register.add(facts, json.dumps(facts.as_json()), "00" * 32, IDS)
        assert register.telling_of("first") == register.forget("first") == ("compared", "listed")
        assert register.telling_of("listed") == ()

    def test_decisions(self, register: Register) -> None:
        """Until the text is another one; what was kept out stays out; reopened, a row waits again."""
        register.hold([HABIT, LEAK])
        assert register.held() == (LEAK, HABIT)
        register.decide(LEAK.review, release=True, why="made up\0 – não é ninguém")
        register.decide(HABIT.review, release=False, why="first")
        register.decide(HABIT.review, release=False, why="second")
        assert register.held() == ()
        told = {one.review: (one.release, one.why, one.counts) for one in register.decisions()}
        assert told == {
            LEAK.review: (True, "made up – não é ninguém", True),
            HABIT.review: (False, "second", True),
        }
        changed = Held(LEAK.review, "cc" * 16, 0.8, "leak")
        habit = Held(HABIT.review, "dd" * 16, 0.4, "fingerprint")
        register.hold([changed, habit])
        assert register.held() == (changed,)
        assert {one.review: one.counts for one in register.decisions()} == {LEAK.review: False, HABIT.review: True}
        register.reopen([HABIT.review])
        assert register.held() == (changed, habit)
        assert set(register.verdicts()) == {LEAK.review}
        with pytest.raises(ReleaseError, match="no held row"):
            register.decide("00" * 8, release=True)

    def test_of_two_who_build_one_comes_second(self, register: Register) -> None:
        """Releases of many names at once are numbered without a gap; of one name with two contents one is refused."""
        with ThreadPoolExecutor(4) as threads:
            list(threads.map(lambda number: add(register, f"r{number}"), range(8)))
        assert sorted(names(register)) == [f"r{number}" for number in range(8)]

        def tried(number: int) -> bool:
            try:
                add(register, "same", f"{number}" * 64)
            except ReleaseError:
                return False
            return True

        with ThreadPoolExecutor(4) as threads:
            assert sorted(threads.map(tried, range(4))) == [False, False, False, True]


class TestPlace:
    """Where it is kept."""

    def test_a_file_beside_sqlite(self, settings: StoreSettings, register: Register, tmp_path: Path) -> None:
        """The database, which the app alone may write, has none of it; nothing is made for one who only looks."""
        add(register, "first")
        found = register_of(settings.data_dir / "releases")
        assert found is not None
        assert names(found) == ["first"]
        assert raw(settings, "SELECT count(*) FROM releases") == [(0,)]
        assert open_register(settings, tmp_path / "none", make=False) is None
        assert not (tmp_path / "none").exists()

    @POSTGRESQL
    def test_instances_share_it(self, settings: StoreSettings, register: Register, tmp_path: Path) -> None:
        """What one releases or decides, the other sees; no file is made."""
        other = open_register(settings, tmp_path / "other", make=False)
        assert other is not None
        add(register, "first")
        register.hold([LEAK])
        other.decide(LEAK.review, release=False, why="a real address")
        assert names(other) == ["first"]
        (decision,) = register.decisions()
        assert decision == Decision(LEAK.review, False, "a real address", decision.day, True)
        with pytest.raises(ReleaseError, match="built before"):
            add(other, "first", "11" * 32)
        other.forget("first")
        assert names(register) == []
        assert not (settings.data_dir / "releases").exists()
        assert not (tmp_path / "other").exists()

    @POSTGRESQL
    def test_a_file_of_an_earlier_version_is_taken_over(
        self, settings: StoreSettings, register: Register, tmp_path: Path
    ) -> None:
        """Once, behind what is there, which stays as it is."""
        add(register, "first")
        register.hold([LEAK])
        register.decide(LEAK.review, release=False, why="here")
        older = register_in(tmp_path / "older")
        for name in ("second", "first", "third"):
            add(older, name, "22" * 32)
        older.hold([Held(LEAK.review, "dd" * 16, 0.1, "leak"), HABIT])
        older.decide(LEAK.review, release=True, why="there")
        older.decide(HABIT.review, release=True, why="a habit of many")
        for _ in range(2):
            now = opened(settings, tmp_path / "older")
            assert names(now) == ["first", "second", "third"]
            assert {one.facts.name: one.manifest_sha256[:2] for one in now.releases()} == {
                "first": "00", "second": "22", "third": "22"
            }  # fmt: skip
            assert {one.review: one.why for one in now.decisions()} == {
                LEAK.review: "here", HABIT.review: "a habit of many"
            }  # fmt: skip
        assert [one.name for one in (tmp_path / "older").iterdir()] == ["register.sqlite3.moved"]

    @POSTGRESQL
    def test_a_database_that_is_away(self, settings: StoreSettings, register: Register) -> None:
        """Is told without a word of the statement."""
        raw(settings, "DROP TABLE held")
        with pytest.raises(StoreUnavailableError, match="cannot be reached or written"):
            register.hold([LEAK])
