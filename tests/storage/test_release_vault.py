from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from storage import open_store, open_vault
from storage.audit import open_audit
from storage.opening import open_sql_store
from tests.storage.samples import cast
from voting.errors import StoreUnavailableError
from voting.settings import StoreSettings
from voting.signed_note import VerifierKey, read_note


@pytest.fixture
def settings(tmp_path: Path) -> StoreSettings:
    """Of a store that was opened for writing once."""
    settings = StoreSettings(data_dir=tmp_path / "data")
    open_store(settings).close()
    return settings


class TestSecrets:
    """What labels and caches are keyed with."""

    def test_same_for_the_same_purpose_even_after_a_rotation(self, settings: StoreSettings) -> None:
        """So that a release can be built again."""
        with open_vault(settings) as vault:
            before = vault.secret("labels of first")
            assert len(before) == 32
        with closing(open_sql_store(settings, attended=False)) as store:
            assert store.maintenance is not None
            store.maintenance.rotate()
        with open_vault(settings) as vault:
            assert vault.secret("labels of first") == before

    def test_another_for_another_purpose_or_store(self, settings: StoreSettings, tmp_path: Path) -> None:
        """One tells nothing of the other."""
        other = StoreSettings(data_dir=tmp_path / "other")
        open_store(other).close()
        with open_vault(settings) as vault, open_vault(other) as second:
            secrets = {vault.secret("a"), vault.secret("b"), second.secret("a"), second.secret("b")}
        assert len(secrets) == 4


class TestSign:
    """The log's key signs what a release says."""

    def test_checked_with_the_key_that_verify_prints(self, settings: StoreSettings) -> None:
        """Operators hand out one public key."""
        with open_vault(settings) as vault, open_audit(settings) as audit:
            assert vault.public_key == str(audit.key)
            note = vault.sign("a release\nfirst\n")
            assert read_note(note, VerifierKey.parsed(vault.public_key), what="it") == "a release\nfirst\n"

    def test_never_a_checkpoint(self, settings: StoreSettings) -> None:
        """Nobody can have a log signed here that does not exist."""
        with open_vault(settings) as vault, pytest.raises(ValueError, match="checkpoint"):
            vault.sign(f"{VerifierKey.parsed(vault.public_key).name}\n1\nAAAA\n")


class TestReading:
    """What it says of the store."""

    def test_withdrawn_votes_and_the_newest_checkpoint(self, settings: StoreSettings) -> None:
        """As they stand when they are asked for."""
        with closing(open_store(settings)) as store, open_vault(settings) as vault:
            first, receipt = cast(store)
            cast(store, voter="b" * 32)
            assert vault.withdrawn() == frozenset()
            before = vault.checkpoint()
            assert store.withdraw(receipt.code)
            assert vault.withdrawn() == {first}
            assert vault.checkpoint() != before

    def test_no_store_is_made(self, tmp_path: Path) -> None:
        """By looking for one."""
        with pytest.raises(StoreUnavailableError), open_vault(StoreSettings(data_dir=tmp_path / "none")):
            pass
        assert not (tmp_path / "none").exists()
