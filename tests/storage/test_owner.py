"""A command that root runs leaves every file to the account that the app runs under."""

from __future__ import annotations

import os
import shutil
from contextlib import closing
from pathlib import Path

import pytest

from storage import open_store
from storage.adoption import adopt_keys
from storage.backup import back_up, restore
from storage.files import WriterLock, give_tree, open_private
from storage.key_file import key_path, make_key, read_keys, replace_keys
from storage.key_text import key_of
from storage.orders import have_done
from tests.storage.samples import cast
from voting.errors import StoreUnavailableError
from voting.settings import StoreSettings

pytestmark = pytest.mark.skipif(os.geteuid() != 0, reason="only root makes files for others")
_ACCOUNT = (41_234, 41_235)


@pytest.fixture
def settings(tmp_path: Path) -> StoreSettings:
    """A store with a vote, of another account than this one, as are the folders it lies in."""
    settings = StoreSettings(data_dir=tmp_path / "home" / "data")
    with closing(open_store(settings)) as store:
        cast(store)
    _give(tmp_path / "home")
    return settings


def _give(home: Path) -> None:
    for path in (home, *home.rglob("*")):
        os.chown(path, *_ACCOUNT, follow_symlinks=False)


def _not_theirs(home: Path) -> list[str]:
    owners = {path: (path.lstat().st_uid, path.lstat().st_gid) for path in (home, *home.rglob("*"))}
    return [str(path.relative_to(home)) for path, owner in owners.items() if owner != _ACCOUNT]


class TestRunByRoot:
    """While the app is stopped."""

    def test_every_command(self, settings: StoreSettings, tmp_path: Path) -> None:
        """Rotation, restoring with and without a store there, adopting, and what lies beside: locks, lists, logs."""
        home = tmp_path / "home"
        backup = home / "backup.sqlite3"
        backup.touch(0o600)  # as a backup that was killed leaves it
        os.chown(backup, *_ACCOUNT)
        back_up(settings, backup)
        back_up(settings, home / "another.sqlite3")
        for left in home.rglob("*.lock"):
            left.unlink()
        key_path(settings).with_name("voting.key.stores").unlink()
        have_done(settings, "rotate")
        assert _not_theirs(home) == []
        restore(settings, backup, replace=True)
        assert _not_theirs(home) == []
        adopt_keys(backup, settings)
        assert _not_theirs(home) == []
        shutil.rmtree(settings.data_dir)
        restore(settings, backup)
        restore(settings.model_copy(update={"url": f"sqlite:///{home}/a/b/votes.sqlite3"}), backup)
        assert _not_theirs(home) == []

    def test_the_first_start(self, tmp_path: Path) -> None:
        """Of a store in an account's folder."""
        home = tmp_path / "home"
        home.mkdir()
        _give(home)
        with closing(open_store(StoreSettings(data_dir=home / "deep" / "data"))) as store:
            cast(store)
            assert [name for name in _not_theirs(home) if not name.endswith(".control")] == []


class TestGiven:
    """What is given away, and what is not."""

    def test_only_what_was_made(self, tmp_path: Path) -> None:
        """A link that the account put there leads to a file of root's, which stays so."""
        home, system = tmp_path / "home", tmp_path / "system"
        home.mkdir()
        system.write_text("")
        (home / "votes.lock").symlink_to(system)
        (home / "dangling").symlink_to(tmp_path / "new")
        _give(home)
        WriterLock(home / "votes.lock").release()
        os.close(open_private(home / "dangling", os.O_RDWR))
        assert [(path.stat().st_uid, path.stat().st_gid) for path in (system, tmp_path / "new")] == [(0, 0)] * 2

    def test_a_tree(self, tmp_path: Path) -> None:
        """All that root made in it, and nothing that it leads to: no link, and no file that has another name."""
        home, system = tmp_path / "home", tmp_path / "system"
        (system / "folder").mkdir(parents=True)
        (system / "twice").write_text("")
        home.mkdir()
        _give(home)
        (home / "made" / "deep").mkdir(parents=True)
        (home / "made" / "deep" / "file").write_text("")
        (home / "made" / "link").symlink_to(system / "folder")
        (home / "made" / "twice").hardlink_to(system / "twice")
        os.mkfifo(home / "made" / "pipe")
        give_tree(home / "made")
        assert sorted(_not_theirs(home)) == ["made/link", "made/pipe", "made/twice"]
        assert {path.stat().st_uid for path in system.rglob("*")} == {0}
        give_tree(home / "nothing")

    def test_a_key_that_cannot_be_given_away(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Is not put in the place of one that the account can read."""

        def refuse(*_: object) -> None:
            raise PermissionError(1, "Operation not permitted")

        path = tmp_path / "voting.key"
        key = make_key(path)
        os.chown(path, *_ACCOUNT)
        monkeypatch.setattr(os, "fchown", refuse)
        with pytest.raises(StoreUnavailableError, match="not permitted"):
            replace_keys(path, [key, key_of(os.urandom(32))])
        assert read_keys(path) == (key,)
        assert os.listdir(tmp_path) == ["voting.key"]
