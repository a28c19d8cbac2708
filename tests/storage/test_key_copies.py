"""Instances on one PostgreSQL database, each with a copy of the key file: what `docs/operations.md` says of them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import closing

import pytest

from storage import open_store
from storage.concerns import Concern
from storage.key_file import key_path
from storage.orders import have_done
from tests.storage.databases import POSTGRESQL
from tests.storage.rotating import held_keys, maintenance_of
from tests.storage.samples import StandingClock, cast
from voting.errors import KeyringError
from voting.ports import OutcomeStore
from voting.settings import StoreSettings

pytestmark = POSTGRESQL


@pytest.fixture
def other(settings: StoreSettings, store: OutcomeStore) -> StoreSettings:
    """Settings of a second instance beside `store`."""
    cast(store)
    copied = settings.model_copy(update={"data_dir": settings.data_dir.with_name("other")})
    key_path(copied).parent.mkdir(mode=0o700)
    shutil.copy(key_path(settings), key_path(copied))
    return copied


@pytest.fixture
def beside(other: StoreSettings, clock: StandingClock) -> Iterator[OutcomeStore]:
    """That instance."""
    with closing(open_store(other, clock=clock)) as opened:
        cast(opened)
        yield opened


def _kept(settings: StoreSettings) -> list[str]:
    return [path.name for path in key_path(settings).parent.glob("*.kept")]


class TestCopies:
    """Each instance looks after its own."""

    def test_one_that_lost_the_key(
        self, store: OutcomeStore, beside: OutcomeStore, settings: StoreSettings, other: StoreSettings
    ) -> None:
        """Its instance alone writes the key beside it, and warns; with the file in its place all is as it was."""
        (key_id,) = held_keys(other)
        key_path(other).unlink()
        assert maintenance_of(store).keep_up() == []
        assert maintenance_of(beside).keep_up() == [Concern.KEY_KEPT]
        assert (_kept(settings), _kept(other)) == ([], [f"voting.key.{key_id}.kept"])
        key_path(other).with_name(_kept(other)[0]).rename(key_path(other))
        open_store(other, read_only=True).close()

    def test_a_rotation_with_another_one(
        self,
        store: OutcomeStore,
        beside: OutcomeStore,
        settings: StoreSettings,
        other: StoreSettings,
        clock: StandingClock,
    ) -> None:
        """It is not ready, and takes votes to the end of the day; with the new file it goes on."""
        have_done(settings, "rotate")
        cast(beside)
        with pytest.raises(KeyringError, match="give it that one"):
            maintenance_of(beside).keep_up()
        assert _kept(other) == []
        clock.advance(days=1)
        cast(store)
        with pytest.raises(KeyringError, match="give it that one"):
            cast(beside)
        shutil.copy(key_path(settings), key_path(other))
        assert maintenance_of(beside).keep_up() == []
        cast(beside)
