"""`storage.adoption` by command: a copy is rewrapped as a whole, or left as it was."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from storage import open_store
from storage.adoption import adopt_keys
from storage.backup import back_up, restore
from storage.files import draft_of
from storage.opening import open_sql_store
from tests.storage.copies import at, contents, elsewhere
from tests.storage.rotating import maintenance_of
from tests.storage.samples import StandingClock, cast
from voting.errors import KeyringError, StoreError, StoreLockedError
from voting.settings import StoreSettings


@pytest.fixture
def copy(settings: StoreSettings, tmp_path: Path, clock: StandingClock) -> Path:
    """A backup from before a rotation, alone in its directory."""
    file = tmp_path / "backups" / "one"
    file.parent.mkdir()
    with closing(open_sql_store(settings, clock=clock)) as store:
        cast(store)
        back_up(settings, file)
        maintenance_of(store).rotate()
    return file


def _another_store(settings: StoreSettings, file: Path) -> None:
    other = settings.model_copy(update={"data_dir": file.parent / "data"})
    open_store(other).close()
    file.unlink()
    back_up(other, file)
    for name in ("data", "data-keys"):
        shutil.rmtree(file.parent / name)


def _no_database(_: StoreSettings, file: Path) -> None:
    file.write_text("root:x:0:0:root:/root:/bin/sh\n" * 200)


def _another_database(_: StoreSettings, file: Path) -> None:
    file.unlink()
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE store_info (name TEXT)")


class TestAdoptKeys:
    """`keys rewrap --copy`."""

    def test_it_stays_one_file(self, settings: StoreSettings, copy: Path, tmp_path: Path) -> None:
        """Which needs none beside it to be restored, as one on a read-only medium cannot have any."""
        assert adopt_keys(copy, settings) == {"keys": 1, "destroyed": 0, "left": []}
        assert list(copy.parent.iterdir()) == [copy]
        assert copy.read_bytes()[18:20] == b"\x01\x01"  # https://www.sqlite.org/fileformat.html: no write-ahead log
        assert copy.stat().st_mode & 0o777 == 0o600
        place = elsewhere(tmp_path, settings)
        restore(place, copy)
        with closing(open_store(place, read_only=True)) as restored:
            assert len(contents(restored)) == 1

    def test_by_a_link(self, settings: StoreSettings, copy: Path, tmp_path: Path) -> None:
        """What it leads to is rewrapped, and it leads there as before."""
        link = tmp_path / "newest"
        link.symlink_to(copy)
        adopt_keys(link, settings)
        assert link.is_symlink()
        with closing(open_store(at(copy, settings), read_only=True)) as opened:
            assert len(contents(opened)) == 1

    @pytest.mark.parametrize("fault", [_another_store, _no_database, _another_database])
    def test_a_file_named_by_mistake(self, settings: StoreSettings, copy: Path, fault: object) -> None:
        """Is left as it is, byte for byte, and nothing is beside it: it is asked which store it is of first of all."""
        assert callable(fault)
        fault(settings, copy)
        before = copy.read_bytes()
        with pytest.raises(StoreError, match=r"of another store|cannot be copied"):
            adopt_keys(copy, settings)
        assert copy.read_bytes() == before
        assert list(copy.parent.iterdir()) == [copy]

    def test_of_another_store_and_version(self, settings: StoreSettings, copy: Path) -> None:
        """The first is told: it is not migrated for that."""
        with closing(sqlite3.connect(copy)) as connection:
            connection.execute("UPDATE store_info SET store_id = 'of another'")
            connection.execute("UPDATE alembic_version SET version_num = '0001'")
            connection.commit()
        with pytest.raises(KeyringError, match="another store"):
            adopt_keys(copy, settings)

    def test_where_it_cannot_be_written(
        self, settings: StoreSettings, copy: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """It is as it was, as it is at every moment before the last."""

        def full(*_: object) -> None:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

        before = copy.read_bytes()
        monkeypatch.setattr(os, "replace", full)
        with pytest.raises(StoreError, match="the copy cannot be written: No space left"):
            adopt_keys(copy, settings)
        assert copy.read_bytes() == before
        assert list(copy.parent.iterdir()) == [copy]

    def test_what_was_killed_is_cleared_away(self, settings: StoreSettings, copy: Path) -> None:
        """A draft, which holds votes; and what was ready to take the copy's place is what is rewrapped."""
        draft_of(copy).touch()
        shutil.copy(copy, copy.with_name(f"{copy.name}.restored"))
        copy.write_bytes(b"an older one")
        assert adopt_keys(copy, settings)["keys"] == 1
        assert list(copy.parent.iterdir()) == [copy]

    def test_what_only_looks_so_is_not(self, settings: StoreSettings, copy: Path) -> None:
        """Somebody else's file of such a name replaces nothing."""
        before, theirs = copy.read_bytes(), copy.with_name(f"{copy.name}.restored")
        theirs.write_bytes(b"mine")
        with pytest.raises(StoreError, match="cannot be copied"):
            adopt_keys(copy, settings)
        assert (copy.read_bytes(), theirs.read_bytes()) == (before, b"mine")

    def test_not_under_an_app(self, settings: StoreSettings, copy: Path) -> None:
        """Which has the copy open, and would go on writing to a file that has no name any more."""
        adopt_keys(copy, settings)
        with closing(open_store(at(copy, settings))), pytest.raises(StoreLockedError):
            adopt_keys(copy, settings)
