"""What the tests of backup and restore ask of a store and of its copies."""

from __future__ import annotations

from pathlib import Path

from storage.audit import open_audit
from storage.key_file import key_path
from storage.sqlite import at_file
from storage.verification import Verification
from voting.ports import OutcomeStore
from voting.settings import StoreSettings


def contents(store: OutcomeStore) -> dict[str, object]:
    """Every vote, by its comparison."""
    return {one.impression.comparison_id: one.record for one in store.records() if one.record is not None}


def at(path: Path, settings: StoreSettings) -> StoreSettings:
    """The store in that file, with the same key."""
    return at_file(settings, path).model_copy(update={"key_file": key_path(settings)})


def elsewhere(tmp_path: Path, settings: StoreSettings) -> StoreSettings:
    """A place without a store, and the same key."""
    return StoreSettings(data_dir=tmp_path / "elsewhere", key_file=key_path(settings))


def checked(settings: StoreSettings) -> Verification:
    """The whole store against its log."""
    with open_audit(settings) as audit:
        return audit.whole(audit.key)
