"""Two stores with one key file: none of them takes the key away that the other one needs."""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path

import pytest

from storage import open_store
from storage.adoption import adopt_keys
from storage.backup import back_up, restore
from storage.database import database_of
from storage.key_file import key_path, make_key, read_keys
from storage.key_sources import KeyCommand, KeyFile, KeySource, KeyVariable
from storage.key_users import note_store, others_of
from storage.orders import have_done
from tests.postgres_server import PostgresServer
from tests.storage.copies import elsewhere
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
        told = r"another store or copy, too \(file:.*/[ab]/votes\.sqlite3\).*nothing was changed.*\.stores"
        for settings in pair:
            with closing(open_store(settings, clock=clock)) as store:
                maintenance = maintenance_of(store)
                for call in (maintenance.rotate, lambda one=maintenance: one.destroy_day(HOUR.date())):
                    with pytest.raises(KeyringError, match=told):
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
        place = (settings.data_dir / "votes.sqlite3").as_uri()
        assert (keys / "voting.key.stores").read_text() == f"{store_id} {place} new\n"
        assert (keys / "voting.key.stores").stat().st_mode & 0o777 == 0o600
        shutil.rmtree(settings.data_dir)
        (keys / "voting.key").unlink()
        with closing(open_store(settings, clock=clock)) as store:
            assert maintenance_of(store).rotate()["old_gone"]


class TestCopies:
    """Of the same store, with the same key file."""

    def test_one_in_a_file(self, settings: StoreSettings, clock: StandingClock, tmp_path: Path) -> None:
        """While it is there, neither takes the other's key; once it is deleted, there is nothing to be told."""
        with closing(open_store(settings, clock=clock)) as store:
            days_of_votes(store, clock, 1)
            back_up(settings, tmp_path / "backup")
        copy = elsewhere(tmp_path, settings)
        restore(copy, tmp_path / "backup")
        for one, other in ((copy, "data"), (settings, "elsewhere")):
            with pytest.raises(KeyringError, match=rf"too \(file:[^ ]*/{other}/votes\.sqlite3\)"):
                have_done(one, "rotate")
        shutil.rmtree(copy.data_dir)
        assert have_done(settings, "rotate")["old_gone"]

    def test_one_on_a_server(
        self, postgres: PostgresServer, migrated_database: str, clock: StandingClock, tmp_path: Path
    ) -> None:
        """As a dump that was restored for a trial."""
        name = postgres.new_database(migrated_database)
        app = StoreSettings(url=postgres.url(name), key_file=tmp_path / "key")
        with closing(open_store(app, clock=clock)) as store:
            days_of_votes(store, clock, 1)
        trial = postgres.new_database(name)
        for database, other in ((trial, name), (name, trial)):
            with pytest.raises(KeyringError, match=rf"too \(postgresql:[^ ]*/{other}\)"):
                have_done(app.model_copy(update={"url": postgres.url(database)}), "rotate")
        with closing(open_store(app, clock=clock)) as store:
            assert len(readable(store)) == 1

    def test_a_place_tells_no_password(self) -> None:
        """Nor the user; the host wherever it stands, and the server's own port where none does."""
        for url in ("postgresql+psycopg://u:canary@h/a%20b", "postgresql+psycopg:///a%20b?host=h&password=canary"):
            assert database_of(StoreSettings(url=url)).place == "postgresql://h:5432/a%20b"

    def test_backups_and_adopted_copies_are_none(
        self, settings: StoreSettings, clock: StandingClock, tmp_path: Path
    ) -> None:
        """They stay behind at a rotation, and are brought after it."""
        with closing(open_store(settings, clock=clock)) as store:
            days_of_votes(store, clock, 1)
            for name in ("first", "second"):
                back_up(settings, tmp_path / name)
        restore(settings, tmp_path / "first", replace=True)
        for _ in range(2):
            have_done(settings, "rotate")
            adopt_keys(tmp_path / "second", settings)

    def test_a_store_that_was_moved(self, settings: StoreSettings, clock: StandingClock, tmp_path: Path) -> None:
        """And is named by a link to where it was: it is one."""
        settings = settings.model_copy(update={"key_file": key_path(settings)})
        open_store(settings, clock=clock).close()
        moved = settings.model_copy(update={"data_dir": tmp_path / "moved"})
        settings.data_dir.rename(moved.data_dir)
        assert have_done(moved, "rotate")["old_gone"]
        settings.data_dir.symlink_to(moved.data_dir)
        assert have_done(settings, "rotate")["old_gone"]

    def test_a_store_in_the_place_of_a_deleted_one(self, settings: StoreSettings, clock: StandingClock) -> None:
        """With the key file kept: nobody is asked about a store that is gone."""
        open_store(settings, clock=clock).close()
        shutil.rmtree(settings.data_dir)
        open_store(settings, clock=clock).close()
        assert have_done(settings, "rotate")["old_gone"]


class TestList:
    """Of the stores that were opened with a file."""

    def test_by_another_name(self, tmp_path: Path) -> None:
        """It is the file that counts, not the link to it."""
        make_key(tmp_path / "key")
        (tmp_path / "link").symlink_to(tmp_path / "key")
        for name, store_id in (("link", "1"), ("key", "1"), ("key", "2")):
            note_store(tmp_path / name, store_id, "postgresql://h/v")
        for name in ("key", "link"):
            assert others_of(tmp_path / name, "1", "postgresql://h/v") == ["postgresql://h/v"]
        assert (tmp_path / "key.stores").read_text() == "1 postgresql://h/v\n2 postgresql://h/v\n"

    def test_two_that_are_both_alive_at_one_place(self, tmp_path: Path) -> None:
        """As in two containers: the older one comes back after it was taken to be gone, and both count."""
        for store_id, new in (("1", True), ("2", True), ("1", False)):
            note_store(tmp_path / "key", store_id, "file:///data/v", new=new)
        assert [others_of(tmp_path / "key", one, "file:///data/v") for one in "12"] == [["file:///data/v"]] * 2

    def test_of_an_earlier_version(self, tmp_path: Path) -> None:
        """It had ids alone."""
        (tmp_path / "key.stores").write_text("1\n\n2\n")
        assert others_of(tmp_path / "key", "1", "file:///data/v") == ["store 2"]

    def test_another_store_whose_file_is_away(self, tmp_path: Path) -> None:
        """Its disk may not be mounted, and no store gives its keys back."""
        note_store(tmp_path / "key", "1", "file:///mnt/v")
        assert others_of(tmp_path / "key", "2", "file:///data/v") == ["file:///mnt/v"]

    def test_that_cannot_be_written_or_read(self, tmp_path: Path) -> None:
        """The store opens all the same; a rotation is not begun."""
        note_store(tmp_path / "nowhere" / "key", "1", "")
        assert others_of(tmp_path / "nowhere" / "key", "1", "") == []
        (tmp_path / "key.stores").mkdir()
        note_store(tmp_path / "key", "1", "")
        with pytest.raises(StoreUnavailableError, match=r"store\.key_file"):
            KeyFile(tmp_path / "key").others("1")

    @pytest.mark.parametrize("source", [KeyVariable("KEY", {}), KeyCommand(("true",))])
    def test_what_is_never_written_to(self, source: KeySource) -> None:
        """Takes no key away from anybody."""
        source.note("1")
        assert not source.others("2")
