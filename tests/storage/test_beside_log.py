"""`storage.beside_log`: rows that are in no entry of the log, deleted or changed."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from storage import open_store
from storage.audit import open_audit
from storage.checkpoint import VerifierKey
from storage.key_file import key_path
from storage.release_vault import open_vault
from storage.signing import origin
from tests.storage.rotating import days_of_votes, faults_of, maintenance_of
from tests.storage.samples import StandingClock, cast
from voting.errors import StoreError
from voting.settings import StoreSettings

_LOST = [
    ("DELETE FROM store_info", "store_info has lost its row"),
    ("UPDATE store_info SET one = 2", "store_info has lost its row"),
    (
        "DELETE FROM store_info; DELETE FROM log_keys; DELETE FROM log_head; DELETE FROM log_leaves",
        "store_info has lost",
    ),
    ("DELETE FROM log_keys", "log_keys has lost its row"),
    ("DELETE FROM log_keys; DELETE FROM log_head", "log_keys has lost its row"),
    ("DELETE FROM log_head", "log_head has lost its row"),
    ("UPDATE store_info SET key_check = 'text'", "store_info holds what no such row can hold"),
    ("UPDATE log_keys SET public = 'text'", "log_keys holds what no such row can hold"),
    (
        "INSERT INTO log_keys SELECT zeroblob(32), kek_id, wrapped FROM log_keys",
        "log_keys has another row than its one",
    ),
    ("UPDATE log_head SET frontier = 'text'", "log_head holds what no such row can hold"),
    ("UPDATE store_clock SET newest_day = 'yesterday'", "store_clock holds what no such row can hold"),
]
_NAMED = [
    ("DELETE FROM store_info", {"store_info: is missing"}),
    (
        "INSERT INTO store_info SELECT 2, store_id, kek_id, key_check FROM store_info",
        {"store_info 2: was put there: a store has one"},
    ),
    ("UPDATE store_info SET store_id = 'x'", {"store_info 1: names another store than the log's key does"}),
    (
        "UPDATE store_info SET kek_id = 'x'",
        {"store_info 1: names another key than the one that everything is wrapped under"},
    ),
    ("UPDATE log_keys SET kek_id = 'x'", {"log_keys LOG: is wrapped under another key than the store's"}),
    ("DELETE FROM log_keys", {"log_keys: the key that the log is to be checked with is missing"}),
    (
        "UPDATE log_keys SET public = x'00'",
        {
            "log_keys: the key that the log is to be checked with is missing",
            "log_keys 00: is another key than the one that the log is to be checked with",
        },
    ),
    ("UPDATE pseudonym_keys SET day = 'x'", {"pseudonym_keys x: holds what no such row can hold"}),
    ("DELETE FROM store_clock", {"store_clock: is missing"}),
    ("UPDATE store_clock SET newest_day = '2031-W20-6'", {"store_clock 1: holds what no such row can hold"}),
    ("UPDATE store_clock SET purged_before = 7", {"store_clock 1: holds what no such row can hold"}),
    (
        "UPDATE store_clock SET purged_before = '2031-06-30'",
        {"store_clock 1: says that days were purged of which something is there"},
    ),
    (
        "UPDATE store_clock SET purged_before = newest_day",
        {
            "store_clock 1: says that days were purged of which something is there",
            "store_clock 1: says that days were purged which had not come",
        },
    ),
    (
        "UPDATE store_clock SET newest_day = '2031-05-01'",
        {"store_clock 1: says that days were purged which had not come"},
    ),
]
_TOLD_FROM_NOTHING = [
    "SELECT 1",
    "DELETE FROM pseudonym_keys",
    "UPDATE store_clock SET newest_day = '2031-07-30'",
    "UPDATE store_clock SET purged_before = NULL",
]


def _run(settings: StoreSettings, script: str) -> None:
    with closing(sqlite3.connect(settings.data_dir / "votes.sqlite3")) as raw, raw:
        raw.executescript(f"PRAGMA ignore_check_constraints = ON; {script}")


def _contents(settings: StoreSettings) -> list[str]:
    with closing(sqlite3.connect(settings.data_dir / "votes.sqlite3")) as raw:
        return list(raw.iterdump())


@pytest.fixture
def lived(settings: StoreSettings, clock: StandingClock) -> VerifierKey:
    """A closed store whose first days were purged, and the key of its log."""
    settings = settings.model_copy(update={"retention_days": 30})
    with closing(open_store(settings, clock=clock)) as store:
        days_of_votes(store, clock, 2)
        clock.advance(days=20)
        days_of_votes(store, clock, 1)
        clock.advance(days=22)
        maintenance_of(store).purge(clock_is_right=True)
        store.pseudonym("browser")
        cast(store)
    with open_audit(settings) as audit:
        return audit.key


class TestRequireRows:
    """A store without a row that each has is not taken for a new one."""

    @pytest.mark.usefixtures("lived")
    @pytest.mark.parametrize(("script", "what"), _LOST)
    def test_it_is_not_opened(self, settings: StoreSettings, script: str, what: str) -> None:
        """To write or to read; it says which table it is, and nothing is changed."""
        _run(settings, script)
        before, key = _contents(settings), key_path(settings).read_bytes()
        for read_only in (False, True):
            with pytest.raises(StoreError, match=f"the store is damaged and was left as it is: {what}"):
                open_store(settings, read_only=read_only)
        with pytest.raises(StoreError, match=what), open_vault(settings):
            pass
        assert (_contents(settings), key_path(settings).read_bytes()) == (before, key)

    @pytest.mark.parametrize("script", ["DELETE FROM log_keys", "DELETE FROM store_info"])
    def test_nor_checked_with_a_key_that_is_not_there(
        self, lived: VerifierKey, settings: StoreSettings, script: str
    ) -> None:
        """With one that was kept elsewhere, it is."""
        _run(settings, script)
        with open_audit(settings) as audit:
            with pytest.raises(StoreError, match="has lost its row"):
                _ = audit.key
            assert [fault.table for fault in audit.whole(lived).faults] == [script.removeprefix("DELETE FROM ")]

    def test_a_start_that_broke_off(self, settings: StoreSettings, clock: StandingClock) -> None:
        """Before there was a log: the next one goes on."""
        open_store(settings, clock=clock).close()
        _run(settings, "DELETE FROM log_keys; DELETE FROM log_head; DELETE FROM store_clock")
        with closing(open_store(settings, clock=clock)) as store:
            cast(store)
        assert faults_of(settings) == []


class TestFaults:
    """What can be found without the store's key."""

    @pytest.mark.parametrize(("script", "named"), _NAMED)
    def test_named(self, lived: VerifierKey, settings: StoreSettings, script: str, named: set[str]) -> None:
        """By table and row."""
        _run(settings, script)
        with open_audit(settings) as audit:
            faults = {str(fault) for fault in audit.whole(lived).faults}
        assert faults == {one.replace("LOG", lived.public.hex()) for one in named}

    @pytest.mark.usefixtures("lived")
    @pytest.mark.parametrize("script", _TOLD_FROM_NOTHING)
    def test_as_it_may_be(self, settings: StoreSettings, script: str) -> None:
        """Nor is that found which a store may come to by itself: see docs/security.md."""
        _run(settings, script)
        assert faults_of(settings) == []

    def test_of_another_store(self, lived: VerifierKey, settings: StoreSettings) -> None:
        """Its log's key is not the one that stands there."""
        with open_audit(settings) as audit:
            faults = audit.whole(VerifierKey(origin("x"), lived.public)).faults
        assert "store_info 1: names another store than the log's key does" in map(str, faults)
