from __future__ import annotations

import base64
import fcntl
import os
import re
import stat
import threading
from contextlib import ExitStack, closing
from pathlib import Path

import pytest

from storage import open_store
from storage.adoption import adopt_keys
from storage.backup import back_up, restore
from storage.files import draft_of
from storage.key_file import key_path
from tests.storage.copies import at, contents, elsewhere
from tests.storage.databases import raw
from tests.storage.samples import cast, shown, vote
from voting.errors import BackupError, KeyringError, StoreUnavailableError
from voting.ports import OutcomeStore
from voting.settings import StoreSettings


class TestBackUp:
    """One file, whole, and nothing to whoever has no key."""

    def test_while_votes_come_in(self, store: OutcomeStore, settings: StoreSettings, tmp_path: Path) -> None:
        """Each holds all that was acknowledged before it, verifies, and takes no part of what came in meanwhile."""
        acknowledged: dict[str, str] = {}
        over = threading.Event()

        def work() -> None:
            while not over.is_set():
                comparison_id, receipt = cast(store)
                acknowledged[comparison_id] = receipt.code

        threads = [threading.Thread(target=work) for _ in range(4)]
        for thread in threads:
            thread.start()
        try:
            for number in range(4):
                while len(acknowledged) < 40 * (number + 1):
                    over.wait(0.01)
                before = set(acknowledged)
                back_up(settings, tmp_path / f"{number}.sqlite3")
                with closing(open_store(at(tmp_path / f"{number}.sqlite3", settings), read_only=True)) as copy:
                    assert before <= set(contents(copy))
        finally:
            over.set()
            for thread in threads:
                thread.join()
        assert set(acknowledged) == set(contents(store))

    def test_one_private_file_and_nothing_beside_it(
        self, store: OutcomeStore, settings: StoreSettings, tmp_path: Path
    ) -> None:
        """Mode 0600, no log of writes, nor the need of one to be read, no draft; the figures are those of the store."""
        cast(store)
        (tmp_path / "backups").mkdir()
        copied = back_up(settings, tmp_path / "backups" / "one")
        (file,) = (tmp_path / "backups").iterdir()
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        assert file.read_bytes()[18:20] == b"\x01\x01"  # https://www.sqlite.org/fileformat.html: no write-ahead log
        assert copied.size_bytes == file.stat().st_size
        assert (copied.rows, copied.entries) == (2, 2)

    @pytest.mark.parametrize("name", ["a?b", "a%20b", "a%3Fb", "a#b", "a b", "a+b", "a&b=c", "a'b\"c", "a@b:c", "Ä-ü"])
    def test_whatever_it_is_called(
        self, store: OutcomeStore, settings: StoreSettings, tmp_path: Path, name: str
    ) -> None:
        """What means something in a URL means nothing here: neither in the file's name nor in the directory's."""
        comparison_id, _ = cast(store)
        file = tmp_path / name / f"{name}.sqlite3"
        file.parent.mkdir()
        back_up(settings, file)
        assert [one.name for one in file.parent.iterdir()] == [file.name]
        place = settings.model_copy(update={"data_dir": tmp_path / f"to {name}", "key_file": key_path(settings)})
        restore(place, file)
        assert adopt_keys(file, settings)["keys"] == 1
        with closing(open_store(place, read_only=True)) as restored:
            assert set(contents(restored)) == {comparison_id}

    def test_without_the_key_it_is_ciphertext(
        self, store: OutcomeStore, settings: StoreSettings, tmp_path: Path
    ) -> None:
        """A thousand canaries, in every field that is sealed: none is in the file, nor is the key in any spelling."""
        codes = []
        for number in range(1_000):
            canary = f"canary-{number:05x}-end"
            impression = shown(metadata={"model_a": canary})
            store.add_impression(impression)
            record = vote(impression.comparison_id, content={"response_a": canary}, metadata={"note": canary})
            codes.append(store.add_outcome(record).code)
            if number % 10 == 0:
                store.annotate(codes[-1], {"comment": canary})
        back_up(settings, tmp_path / "copy")
        held = (tmp_path / "copy").read_bytes()
        assert held.count(b"canary") == 0
        assert [code for code in codes if code.encode() in held or code.replace("-", "").encode() in held] == []
        (text,) = re.findall(rb"[A-Za-z0-9+/]{43}=", key_path(settings).read_bytes())
        key = base64.b64decode(text)
        assert [one for one in (key, text, key.hex().encode()) if one in held] == []
        alone = StoreSettings(url=f"sqlite:///{tmp_path / 'copy'}", data_dir=tmp_path / "nowhere" / "data")
        with pytest.raises(KeyringError, match="missing"):
            open_store(alone, read_only=True)

    def test_nothing_is_written_over(self, store: OutcomeStore, settings: StoreSettings, tmp_path: Path) -> None:
        """Whatever is there stays."""
        cast(store)
        (tmp_path / "there").write_text("mine")
        with pytest.raises(BackupError, match="nothing is written over"):
            back_up(settings, tmp_path / "there")
        assert (tmp_path / "there").read_text() == "mine"

    @pytest.mark.parametrize("kind", ["directory", "pipe", "link", "link to nothing", "locked"])
    def test_nor_is_what_is_no_file(
        self, store: OutcomeStore, settings: StoreSettings, tmp_path: Path, kind: str
    ) -> None:
        """A directory, a pipe, a link to an empty file or to none; and the name that another backup holds just now."""
        cast(store)
        there, empty = tmp_path / "there", tmp_path / "empty"
        empty.touch()
        with ExitStack() as stack:
            if kind == "directory":
                there.mkdir()
            elif kind == "pipe":
                os.mkfifo(there)
            elif kind == "link":
                there.symlink_to(empty)
            elif kind == "link to nothing":
                there.symlink_to(tmp_path / "nothing")
            else:
                held = stack.enter_context(there.open("wb"))
                fcntl.flock(held, fcntl.LOCK_EX)
            before = there.lstat()
            with pytest.raises(BackupError, match="nothing is written over"):
                back_up(settings, there)
            assert os.path.samestat(there.lstat(), before)
        assert empty.stat().st_size == 0
        assert not (tmp_path / "nothing").exists()

    def test_what_a_killed_backup_left_is_taken_over(
        self, store: OutcomeStore, settings: StoreSettings, tmp_path: Path
    ) -> None:
        """Its empty file becomes the backup, and its draft, which holds votes, goes; other files stay."""
        cast(store)
        there, other = tmp_path / "backups" / "one", tmp_path / "backups" / ".one.kept"
        there.parent.mkdir()
        for left in (there, draft_of(there), other):
            left.touch(mode=0o600)
        back_up(settings, there)
        assert sorted(there.parent.iterdir()) == [other, there]
        assert there.stat().st_size > 0

    def test_what_does_not_verify_is_no_backup(
        self, store: OutcomeStore, settings: StoreSettings, tmp_path: Path
    ) -> None:
        """A row that was changed behind the log's back: refused, and nothing is left."""
        cast(store)
        raw(settings, "UPDATE outcomes SET voter = 'somebody'")
        (tmp_path / "backups").mkdir()
        with pytest.raises(BackupError, match="1 place:"):
            back_up(settings, tmp_path / "backups" / "one")
        assert list((tmp_path / "backups").iterdir()) == []

    def test_nor_is_one_that_the_key_does_not_open(
        self, store: OutcomeStore, settings: StoreSettings, tmp_path: Path
    ) -> None:
        """The key of a day was damaged, of which no log tells: nothing is left. Without the store's key it is kept."""
        cast(store)
        raw(settings, "UPDATE day_keys SET wrapped = zeroblob(61)")
        (tmp_path / "backups").mkdir()
        with pytest.raises(BackupError, match="1 place:"):
            back_up(settings, tmp_path / "backups" / "one")
        assert list((tmp_path / "backups").iterdir()) == []
        key_path(settings).unlink()
        assert back_up(settings, tmp_path / "backups" / "one").rows == 2

    def test_is_on_the_disk_before_it_has_its_name(
        self, store: OutcomeStore, settings: StoreSettings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """And its name is there before anybody is told: a power cut leaves no half of one, made or restored."""
        cast(store)
        done: list[str] = []
        fsync, replace = os.fsync, os.replace

        def sync(descriptor: int) -> None:
            done.append("folder" if stat.S_ISDIR(os.fstat(descriptor).st_mode) else "file")
            fsync(descriptor)

        def named(draft: Path, path: Path) -> None:
            done.append("name")
            replace(draft, path)

        monkeypatch.setattr(os, "fsync", sync)
        monkeypatch.setattr(os, "replace", named)
        back_up(settings, tmp_path / "one")
        assert done == ["file", "name", "folder"]
        restore(elsewhere(tmp_path, settings), tmp_path / "one")
        # Once it counts as the store: what the older one had beside it goes, for good before the new one has its place.
        assert done[-6:] == ["file", "name", "folder", "folder", "name", "folder"]

    def test_a_directory_that_is_not_there(self, store: OutcomeStore, settings: StoreSettings, tmp_path: Path) -> None:
        """In one sentence, without a path."""
        cast(store)
        with pytest.raises(BackupError, match=r"^the destination cannot be written: No such file or directory$"):
            back_up(settings, tmp_path / "nowhere" / "one")

    def test_no_store(self, settings: StoreSettings, tmp_path: Path) -> None:
        """None is made for it."""
        with pytest.raises(StoreUnavailableError, match="no store yet"):
            back_up(settings, tmp_path / "one")
        assert list(tmp_path.iterdir()) == []

    def test_postgresql_has_its_own_tool(self, tmp_path: Path) -> None:
        """Which is named."""
        settings = StoreSettings(url="postgresql+psycopg://voting@db.example.org/voting")
        for act in (lambda: back_up(settings, tmp_path / "one"), lambda: restore(settings, tmp_path / "one")):
            with pytest.raises(BackupError, match="pg_dump"):
                act()
