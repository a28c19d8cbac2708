"""`storage.backup.restore` over a store that somebody damaged who could write to its file and had no key."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from storage import open_store
from storage.backup import back_up, restore
from storage.key_file import key_path
from tests.storage.copies import checked, contents
from tests.storage.databases import raw
from tests.storage.rotating import days_of_votes, maintenance_of
from tests.storage.samples import HOUR, StandingClock
from voting.errors import KeyringError
from voting.ports import OutcomeStore, Receipt
from voting.settings import StoreSettings

_DAMAGES = [
    ("UPDATE day_keys SET wrapped = zeroblob(61)", ("1 key",)),
    ("UPDATE day_keys SET wrapped = x''", ("1 emptied day",)),
    ("UPDATE log_keys SET wrapped = zeroblob(61)", ("1 key",)),
    ("DELETE FROM log_keys", ()),
    ("UPDATE store_info SET key_check = zeroblob(52)", ("its record of the key",)),
    ("UPDATE store_info SET kek_id = '0000000000000000'", ("its record of the key",)),
    ("INSERT INTO tombstones SELECT comparison_id FROM outcomes", ("20 tombstones",)),
]
_MOVED = [
    "DELETE FROM store_info",
    "UPDATE store_info SET store_id = 'x'",
    "UPDATE store_info SET key_check = 'text'",
    "UPDATE day_keys SET kek_id = 'x'",
    "UPDATE day_keys SET day = 'yesterday'",
    "UPDATE log_keys SET kek_id = 'x'",
    "UPDATE log_keys SET public = x'00'",
    "UPDATE pseudonym_keys SET day = 'yesterday'",
]
_UNSIGNED = [
    "UPDATE log_head SET checkpoint = replace(checkpoint, ' ', '  ')",
    "DELETE FROM log_head",
    "DELETE FROM log_leaves WHERE leaf_index = 7",
    "UPDATE log_leaves SET leaf_hash = zeroblob(32) WHERE leaf_index = 7",
    "UPDATE log_leaves SET leaf_hash = 7 WHERE leaf_index = 7",
]


def _withdrawn_and_damaged(
    store: OutcomeStore, settings: StoreSettings, receipts: dict[str, Receipt], damage: str
) -> str:
    """Takes a vote back and damages the closed store; returns which comparison's vote it was."""
    taken = next(iter(receipts))
    assert store.withdraw(receipts[taken].code)
    store.close()
    raw(settings, damage)
    return taken


class TestOverADamagedStore:
    """What somebody without the key wrote there does nothing to a good backup."""

    @pytest.mark.parametrize(("damage", "left"), _DAMAGES)
    def test_it_is_restored_whole(
        self,
        backup: tuple[Path, dict[str, Receipt]],
        settings: StoreSettings,
        store: OutcomeStore,
        damage: str,
        left: tuple[str, ...],
    ) -> None:
        """Also what cannot be read any more in the store; what was not taken over is told."""
        file, receipts = backup
        store.close()
        raw(settings, damage)
        restored = restore(settings, file, replace=True)
        assert (restored.withdrawn, restored.left) == (0, left)
        with closing(open_store(settings)) as again:
            assert set(contents(again)) == set(receipts)
        assert checked(settings).fault_count == 0

    @pytest.mark.parametrize("damage", [one for one, _ in _DAMAGES if "_keys" not in one] + _MOVED)
    def test_after_a_rotation(
        self, backup: tuple[Path, dict[str, Receipt]], settings: StoreSettings, store: OutcomeStore, damage: str
    ) -> None:
        """The store's keys open what the backup's do not, whatever they are said to be; its log is believed."""
        file, receipts = backup
        taken = next(iter(receipts))
        assert store.withdraw(receipts[taken].code)
        maintenance_of(store).rotate()
        store.close()
        raw(settings, damage)
        assert restore(settings, file, replace=True).withdrawn == 1
        with closing(open_store(settings)) as again:
            assert set(contents(again)) == set(receipts) - {taken}
        assert checked(settings).fault_count == 0

    @pytest.mark.parametrize(
        ("damage", "lost"),
        [
            *((one, r"the key of \d{4}-\d\d-\d\d") for one, _ in _DAMAGES if "day_keys" in one),
            *((one, "the log's key") for one, _ in _DAMAGES if "log_keys" in one),
        ],
    )
    def test_a_key_that_is_lost(
        self,
        backup: tuple[Path, dict[str, Receipt]],
        settings: StoreSettings,
        store: OutcomeStore,
        damage: str,
        lost: str,
    ) -> None:
        """The backup has it under the key before the rotation alone: said, and all is well where that one was kept."""
        file, receipts = backup
        kept = key_path(settings).read_text()
        maintenance_of(store).rotate()
        store.close()
        raw(settings, damage)
        database = (settings.data_dir / "votes.sqlite3").read_bytes()
        with pytest.raises(KeyringError, match=f"^the backup needs {lost}, under key .* since the rotation"):
            restore(settings, file, replace=True)
        assert (settings.data_dir / "votes.sqlite3").read_bytes() == database
        key_path(settings).write_text(kept + key_path(settings).read_text())
        assert restore(settings, file, replace=True).withdrawn == 0
        with closing(open_store(settings)) as again:
            assert set(contents(again)) == set(receipts)
        assert checked(settings).fault_count == 0

    def test_more_days_are_lost_than_are_told(
        self, settings: StoreSettings, clock: StandingClock, tmp_path: Path
    ) -> None:
        """One that was destroyed since is none of them."""
        with closing(open_store(settings, clock=clock)) as store:
            days_of_votes(store, clock, 6)
            back_up(settings, tmp_path / "backup")
            maintenance_of(store).destroy_day(HOUR.date())
        raw(settings, "UPDATE day_keys SET wrapped = zeroblob(61) WHERE wrapped <> x''")
        named = "the key of 2031-05-18, the key of 2031-05-19, the key of 2031-05-20 and 2 more, under key"
        with pytest.raises(KeyringError, match=named):
            restore(settings, tmp_path / "backup", replace=True)

    @pytest.mark.parametrize("damage", ["DELETE FROM store_info", "UPDATE store_info SET store_id = 'x'"])
    def test_what_was_withdrawn_from_a_store_that_has_lost_its_name(
        self, backup: tuple[Path, dict[str, Receipt]], settings: StoreSettings, store: OutcomeStore, damage: str
    ) -> None:
        """Its signed log tells which store it is."""
        file, receipts = backup
        taken = _withdrawn_and_damaged(store, settings, receipts, damage)
        restored = restore(settings, file, replace=True)
        assert (restored.withdrawn, restored.left) == (1, ("its record of the key",))
        with closing(open_store(settings, read_only=True)) as again:
            assert set(contents(again)) == set(receipts) - {taken}

    @pytest.mark.parametrize("damage", _UNSIGNED)
    def test_a_log_that_is_not_signed(
        self, backup: tuple[Path, dict[str, Receipt]], settings: StoreSettings, store: OutcomeStore, damage: str
    ) -> None:
        """Nothing that was erased is taken from it, and that is told."""
        file, receipts = backup
        _withdrawn_and_damaged(store, settings, receipts, damage)
        restored = restore(settings, file, replace=True)
        assert (restored.withdrawn, restored.left) == (None, ("its log", "1 tombstone"))
        with closing(open_store(settings, read_only=True)) as again:
            assert set(contents(again)) == set(receipts)

    @pytest.mark.parametrize("damage", ["DELETE FROM tombstones", "DELETE FROM log_keys"])
    def test_what_the_log_says_is_taken(
        self, backup: tuple[Path, dict[str, Receipt]], settings: StoreSettings, store: OutcomeStore, damage: str
    ) -> None:
        """Whoever takes a tombstone away, or the key beside the log, does not bring the vote back."""
        file, receipts = backup
        taken = _withdrawn_and_damaged(store, settings, receipts, damage)
        assert restore(settings, file, replace=True).withdrawn == 1
        with closing(open_store(settings, read_only=True)) as again:
            assert set(contents(again)) == set(receipts) - {taken}

    def test_an_entry_that_was_changed(
        self, backup: tuple[Path, dict[str, Receipt]], settings: StoreSettings, store: OutcomeStore
    ) -> None:
        """It withdraws no other vote; the entries beside it are believed."""
        file, receipts = backup
        first, second, third = list(receipts)[:3]
        for one in (first, second):
            assert store.withdraw(receipts[one].code)
        store.close()
        changed = "UPDATE log_leaves SET body = CAST(replace(CAST(body AS TEXT), :one, :other) AS BLOB)"
        raw(settings, f"{changed} WHERE kind = 'withdrawal'", one=first, other=third)
        restored = restore(settings, file, replace=True)
        assert (restored.withdrawn, restored.left) == (1, ("1 entry of its log", "1 tombstone"))
        with closing(open_store(settings, read_only=True)) as again:
            assert set(contents(again)) == set(receipts) - {second}
