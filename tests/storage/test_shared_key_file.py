"""Two stores with one key file: none of them takes the key away that the other one needs."""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path

import pytest

from storage import open_store
from storage.key_file import make_key, note_store, read_keys, stores_of
from storage.key_sources import KeyCommand, KeyFile, KeySource, KeyVariable
from tests.storage.databases import raw
from tests.storage.rotating import days_of_votes, held_keys, maintenance_of, readable
from tests.storage.samples import HOUR, StandingClock, cast
from voting.errors import KeyringError, StoreUnavailableError
from voting.settings import StoreSettings


@pytest.fixture
def pair(tmp_path: Path, clock: StandingClock) -> tuple[StoreSettings, StoreSettings]:
    """The settings of two closed stores with a vote on each of two days."""
    pair = tuple(StoreSettings(data_dir=tmp_path / name, key_file=tmp_path / "keys" / "key") for name in ("a", "b"))
    for settings in pair:
        of_store = StandingClock()
        with closing(open_store(settings, clock=of_store)) as store:
            days_of_votes(store, of_store, 2)
    clock.advance(days=2)
    return pair[0], pair[1]


class TestRotating:
    """Takes the old key out of the file, and so waits until each store has its own."""

    def test_nothing_is_lost(self, pair: tuple[StoreSettings, StoreSettings], clock: StandingClock) -> None:
        """Neither rotates, nor destroys a day, nor throws the old key away after a rotation that broke off."""
        keys = held_keys(pair[0])
        for settings in pair:
            with closing(open_store(settings, clock=clock)) as store:
                maintenance = maintenance_of(store)
                for call in (maintenance.rotate, lambda one=maintenance: one.destroy_day(HOUR.date())):
                    with pytest.raises(KeyringError, match=r"another store, too.*nothing was changed.*\.stores"):
                        call()
                assert maintenance.rewrap()["old_gone"]  # there is nothing to go on with
                assert held_keys(settings) == keys
        file = pair[0].key_file
        assert file is not None
        KeyFile(file).next_key(read_keys(file)[0])
        with closing(open_store(pair[0], clock=clock)) as store, pytest.raises(KeyringError, match="another store"):
            maintenance_of(store).rewrap()
        for settings in pair:
            with closing(open_store(settings, read_only=True)) as store:
                assert len(readable(store)) == 2

    def test_each_with_a_copy_of_its_own(
        self, pair: tuple[StoreSettings, StoreSettings], clock: StandingClock, tmp_path: Path
    ) -> None:
        """As the refusal says: a copy, the setting, and the list deleted."""
        file = pair[1].key_file
        assert file is not None
        own = Path(shutil.copy(file, tmp_path / "own.key"))
        second = pair[1].model_copy(update={"key_file": own})
        file.with_name("key.stores").unlink()
        for settings in (pair[0], second):
            with closing(open_store(settings, clock=clock)) as store:
                assert maintenance_of(store).rotate()["old_gone"]
        for settings in (pair[0], second):
            with closing(open_store(settings, read_only=True)) as store:
                assert len(readable(store)) == 2
        assert held_keys(pair[0]) != held_keys(second)

    def test_one_store_is_alone(self, settings: StoreSettings, clock: StandingClock) -> None:
        """However often it is opened; and so is one that takes the place of a store and a key file that are gone."""
        for _ in range(2):
            with closing(open_store(settings, clock=clock)) as store:
                cast(store)
        keys = settings.data_dir.with_name("data-keys")
        ((store_id,),) = raw(settings, "SELECT store_id FROM store_info")
        assert (keys / "voting.key.stores").read_text() == f"{store_id}\n"
        assert (keys / "voting.key.stores").stat().st_mode & 0o777 == 0o600
        shutil.rmtree(settings.data_dir)
        (keys / "voting.key").unlink()
        with closing(open_store(settings, clock=clock)) as store:
            assert maintenance_of(store).rotate()["old_gone"]


class TestList:
    """Of the stores that were opened with a file."""

    def test_by_another_name(self, tmp_path: Path) -> None:
        """It is the file that counts, not the link to it."""
        make_key(tmp_path / "key")
        (tmp_path / "link").symlink_to(tmp_path / "key")
        note_store(tmp_path / "link", "1")
        note_store(tmp_path / "key", "1")
        note_store(tmp_path / "key", "2")
        assert (stores_of(tmp_path / "key"), stores_of(tmp_path / "link")) == ({"1", "2"}, {"1", "2"})
        assert (tmp_path / "key.stores").read_text() == "1\n2\n"

    def test_that_cannot_be_written_or_read(self, tmp_path: Path) -> None:
        """The store opens all the same; a rotation is not begun."""
        note_store(tmp_path / "nowhere" / "key", "1")
        assert stores_of(tmp_path / "nowhere" / "key") == frozenset()
        (tmp_path / "key.stores").mkdir()
        note_store(tmp_path / "key", "1")
        with pytest.raises(StoreUnavailableError, match=r"store\.key_file"):
            KeyFile(tmp_path / "key").others("1")

    @pytest.mark.parametrize("source", [KeyVariable("KEY", {}), KeyCommand(("true",))])
    def test_what_is_never_written_to(self, source: KeySource) -> None:
        """Takes no key away from anybody."""
        source.note("1")
        assert not source.others("2")
