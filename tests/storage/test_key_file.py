from __future__ import annotations

import base64
import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from storage import open_store
from storage.key_file import key_path, make_key, read_keys, replace_keys, rotating
from storage.key_text import key_of
from voting.errors import KeyringError, SettingsError, StoreLockedError, StoreUnavailableError
from voting.settings import StoreSettings


class TestKeyPath:
    """Where the key is kept."""

    def test_is_beside_the_data_directory(self, tmp_path: Path) -> None:
        """Never inside it, so that a copy of the data does not carry its key."""
        assert key_path(StoreSettings(data_dir=tmp_path / "votes")) == tmp_path / "votes-keys" / "voting.key"

    def test_can_be_set(self, tmp_path: Path) -> None:
        """By `store.key_file`."""
        assert key_path(StoreSettings(key_file=tmp_path / "a.key")) == tmp_path / "a.key"

    @pytest.mark.parametrize(
        "place", ["data/voting.key", "data/keys/voting.key", "other/../data/voting.key", "link/key"]
    )
    def test_is_refused_in_the_data_directory(self, tmp_path: Path, place: str) -> None:
        """By whichever name it is called; no key is made there."""
        (tmp_path / "data").mkdir()
        (tmp_path / "link").symlink_to(tmp_path / "data")
        settings = StoreSettings(data_dir=tmp_path / "data", key_file=tmp_path / place)
        with pytest.raises(SettingsError, match=r"store\.key_file names a file in the data directory"):
            open_store(settings)
        assert not list(tmp_path.rglob("*key"))

    def test_may_be_beside_the_files_of_a_store_on_a_server(self, tmp_path: Path) -> None:
        """A copy of that directory holds no votes."""
        settings = StoreSettings(
            data_dir=tmp_path, key_file=tmp_path / "key", url="postgresql+psycopg://one@host/votes"
        )
        assert key_path(settings) == tmp_path / "key"


class TestMakeKey:
    """The first start."""

    def test_reads_back(self, tmp_path: Path) -> None:
        """The file alone holds the key, and only its owner may read it."""
        path = tmp_path / "keys" / "voting.key"
        key = make_key(path)
        assert read_keys(path) == (key,)
        assert len(key.secret) == 32
        assert path.stat().st_mode & 0o777 == 0o600
        assert path.parent.stat().st_mode & 0o777 == 0o700
        assert os.listdir(path.parent) == ["voting.key"]

    def test_is_on_the_disk_before_it_has_its_name(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A power cut leaves no half of a key under its name; the name is on the disk before a vote depends on it."""
        done: list[str] = []
        fsync, link, replace = os.fsync, os.link, os.replace

        def sync(descriptor: int) -> None:
            done.append("folder" if stat.S_ISDIR(os.fstat(descriptor).st_mode) else "file")
            fsync(descriptor)

        def named(name: Callable[..., None]) -> Callable[..., None]:
            return lambda *paths: (done.append("name"), name(*paths))[1]

        monkeypatch.setattr(os, "fsync", sync)
        monkeypatch.setattr(os, "link", named(link))
        monkeypatch.setattr(os, "replace", named(replace))
        path = tmp_path / "new" / "keys" / "voting.key"
        key = make_key(path)
        assert done == ["folder", "folder", "file", "name", "folder"]  # first those that hold the new folders' names
        done.clear()
        replace_keys(path, [key, key_of(os.urandom(32))])
        assert done == ["file", "name", "folder", "file"]  # and then what was written over the old one

    def test_never_replaces_a_key(self, tmp_path: Path) -> None:
        """The one that is there is the only way to read what was sealed."""
        path = tmp_path / "voting.key"
        first = make_key(path)
        with pytest.raises(KeyringError, match="never written over"):
            make_key(path)
        assert read_keys(path) == (first,)
        assert os.listdir(tmp_path) == ["voting.key"]

    def test_leaves_the_drafts_of_others_alone(self, tmp_path: Path) -> None:
        """Another process may be about to give one the name of the key file."""
        draft = tmp_path / "voting.key.0123abcd"
        draft.write_text("another key")
        make_key(tmp_path / "voting.key")
        assert draft.read_text() == "another key"

    def test_nowhere_to_put_it(self, tmp_path: Path) -> None:
        """A file where a directory should be: the error names the setting."""
        (tmp_path / "keys").write_text("")
        with pytest.raises(StoreUnavailableError, match=r"store\.key_file"):
            make_key(tmp_path / "keys" / "voting.key")
        with pytest.raises(StoreUnavailableError, match=r"store\.key_file"):
            make_key(tmp_path / "keys" / "deeper" / "voting.key")
        with pytest.raises(StoreUnavailableError, match=r"store\.key_file"):
            make_key(tmp_path / ("k" * 300))


class TestReadKeys:
    """Every later start."""

    @pytest.mark.parametrize(
        ("content", "reason"),
        [
            (b"", "empty"),
            (b"\x00" * 100, "zeros, as after a power cut on some file systems"),
            (b"{first}\n", "no key line"),
            (b"{second}\n", "no id line"),
            (b"{first}\n{second_cut}\n", "cut off"),
            (b"{first}\nkey: not base64!\n", "no base64"),
            (b"{first}\nkey: c2hvcnQ=\n", "not 32 bytes"),
            (b"key-id: 0123456789abcdef\n{second}\n", "the id of another key"),
            (b"key-id: \xff\n{second}\n", "not even text"),
            (b"key-id: 0\xc3\xa9\nkey: \xc3\xa9\n", "not even ASCII"),
            (b"{second}\n{first}\n", "in the wrong order"),
            (b"{first}\n{second}\n{first}\n", "a second key that was cut off"),
            (b"{first}\n{second}\n" * 9, "more keys than a rotation needs"),
        ],
    )
    def test_malformed(self, tmp_path: Path, content: bytes, reason: str) -> None:
        """Cut, mistyped or emptied: said at once, without showing what is left of the key."""
        path = tmp_path / "voting.key"
        key = make_key(path)
        first, second = path.read_bytes().splitlines()
        parts = {b"{first}": first, b"{second}": second, b"{second_cut}": second[:-12]}
        for name, part in parts.items():
            content = content.replace(name, part)
        path.write_bytes(content)
        with pytest.raises(KeyringError, match="malformed") as caught:
            read_keys(path)
        assert base64.b64encode(key.secret).decode()[:8] not in str(caught.value), reason

    def test_base64_alone(self, tmp_path: Path) -> None:
        """As in a variable: what an operator brings along, also as the key that is to be next."""
        path, given = tmp_path / "voting.key", key_of(os.urandom(32))
        first = make_key(path)
        with path.open("ab") as file:
            file.write(b"\n# of 2031\n" + base64.b64encode(given.secret) + b"\n")
        assert read_keys(path) == (first, given)
        path.write_bytes(base64.b64encode(given.secret))
        assert read_keys(path) == (given,)

    @pytest.mark.parametrize(
        "line",
        [
            b"{base64_cut}",
            b"{base64} of 2031",
            b"Key: {base64}",
            b"key= {base64}",
            b"key:{base64}",
            b"key-id: 0123456789abcdef",
            b"{first}",
            b"held since May",
        ],
    )
    def test_a_line_that_may_be_meant_as_a_key(self, tmp_path: Path, line: bytes) -> None:
        """Is never passed over, as a rotation would write over it; it is named by its number."""
        path = tmp_path / "voting.key"
        first = base64.b64encode(make_key(path).secret)
        base64_of = base64.b64encode(os.urandom(32))
        for name, part in {b"base64_cut": base64_of[:-4], b"base64": base64_of, b"first": first}.items():
            line = line.replace(b"{%s}" % name, part)
        path.write_bytes(path.read_bytes() + b"\n" + line + b"\n")
        with pytest.raises(KeyringError, match=r"malformed.*two lines.*\(line 4\)$"):
            read_keys(path)
        assert path.read_bytes().endswith(line + b"\n")

    def test_longer_than_what_is_read(self, tmp_path: Path) -> None:
        """A key behind much else is not cut off unseen."""
        path = tmp_path / "voting.key"
        make_key(path)
        path.write_bytes(path.read_bytes() + b"# a remark\n" * 400 + path.read_bytes())
        with pytest.raises(KeyringError, match="malformed"):
            read_keys(path)

    def test_missing(self, tmp_path: Path) -> None:
        """Says that a new key would not help."""
        with pytest.raises(KeyringError, match=r"put it back where setting store\.key_file says"):
            read_keys(tmp_path / "voting.key")

    def test_a_directory(self, tmp_path: Path) -> None:
        """As a container makes one for a file that it was to mount and did not find."""
        with pytest.raises(KeyringError, match="cannot be read"):
            read_keys(tmp_path)

    @pytest.mark.parametrize("mode", [0o640, 0o604, 0o666])
    def test_open_to_others(self, tmp_path: Path, mode: int) -> None:
        """A key that others could have read is refused, with the remedy."""
        path = tmp_path / "voting.key"
        make_key(path)
        path.chmod(mode)
        with pytest.raises(KeyringError, match="chmod 600"):
            read_keys(path)


class TestReplaceKeys:
    """A rotation."""

    def test_both_then_one(self, tmp_path: Path) -> None:
        """In one step each; mode and directory stay as they were."""
        path = tmp_path / "keys" / "voting.key"
        old, new = make_key(path), key_of(os.urandom(32))
        replace_keys(path, [old, new])
        assert read_keys(path) == (old, new)
        replace_keys(path, [new])
        assert read_keys(path) == (new,)
        assert path.stat().st_mode & 0o777 == 0o600
        assert os.listdir(path.parent) == ["voting.key"]

    def test_the_old_bytes_are_overwritten(self, tmp_path: Path) -> None:
        """Seen through a second name of the old file, as a disk would keep it."""
        path = tmp_path / "voting.key"
        make_key(path)
        os.link(path, tmp_path / "kept")
        size = path.stat().st_size
        replace_keys(path, [key_of(os.urandom(32))])
        assert (tmp_path / "kept").read_bytes() == bytes(size)

    def test_what_a_killed_process_left_is_gone_too(self, tmp_path: Path) -> None:
        """A draft with an old key in it; files that somebody else put there are left alone."""
        path = tmp_path / "voting.key"
        old = make_key(path)
        left, copy = tmp_path / "voting.key.0123abcd", tmp_path / "voting.key.backup"
        for one in (left, copy):
            one.write_bytes(path.read_bytes())
            one.chmod(0o600)
        os.link(left, tmp_path / "kept")
        new = key_of(os.urandom(32))
        replace_keys(path, [old, new])
        replace_keys(path, [new])
        assert sorted(os.listdir(tmp_path)) == ["kept", "voting.key", "voting.key.backup"]
        assert (tmp_path / "kept").read_bytes() == bytes((tmp_path / "kept").stat().st_size)
        assert read_keys(copy) == (old,)

    def test_a_file_that_cannot_be_written(self, tmp_path: Path) -> None:
        """The old key stands, and no draft is left."""
        path = tmp_path / "voting.key"
        path.mkdir()
        with pytest.raises(StoreUnavailableError, match=r"store\.key_file"):
            replace_keys(path, [key_of(os.urandom(32))])
        assert os.listdir(tmp_path) == ["voting.key"]


class TestRotating:
    """Several processes, one key file."""

    def test_one_at_a_time(self, tmp_path: Path) -> None:
        """The next one is refused, and may when the first is done; other key files are free meanwhile."""
        path = tmp_path / "voting.key"
        with rotating(path), rotating(tmp_path / "another.key"):
            second = rotating(path)
            with pytest.raises(StoreLockedError, match="another process is rotating"):
                second.__enter__()
        with rotating(path):
            pass

    def test_nowhere_to_lock(self, tmp_path: Path) -> None:
        """The error names the setting."""
        with pytest.raises(StoreUnavailableError, match=r"lock file that setting store\.key_file"):
            rotating(tmp_path / "gone" / "voting.key").__enter__()
