from __future__ import annotations

import base64
import os
import shutil
import sqlite3
import subprocess
import sys
import traceback
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Engine, event

from storage import open_store
from storage.key_file import make_key
from tests.storage.copies import at
from tests.storage.samples import StandingClock, cast, shown, vote
from voting.errors import (
    KeyringError,
    SettingsError,
    StoreFullError,
    StoreLockedError,
    StoreUnavailableError,
    StoreVersionError,
)
from voting.ports import OutcomeStore
from voting.settings import StoreSettings


def _python(code: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", code, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


class TestOpenStore:
    """The first start and every later one."""

    def test_makes_what_is_missing(self, tmp_path: Path) -> None:
        """Directories 0700 and files 0600, whatever the umask."""
        settings = StoreSettings(data_dir=tmp_path / "deep" / "data")
        before = os.umask(0)
        try:
            with closing(open_store(settings)) as store:
                cast(store)
                modes = {
                    path.relative_to(tmp_path).as_posix(): oct(path.stat().st_mode & 0o777)
                    for path in (tmp_path / "deep").rglob("*")
                }
        finally:
            os.umask(before)
        assert modes == {
            "deep/data": "0o700",
            "deep/data/votes.sqlite3": "0o600",
            "deep/data/votes.sqlite3.control": "0o600",
            "deep/data/votes.sqlite3-shm": "0o600",
            "deep/data/votes.sqlite3-wal": "0o600",
            "deep/data/votes.sqlite3.lock": "0o600",
            "deep/data-keys": "0o700",
            "deep/data-keys/voting.key": "0o600",
            "deep/data-keys/voting.key.stores": "0o600",
        }

    def test_reopens(self, settings: StoreSettings) -> None:
        """What was stored is there, opened with the key from the file."""
        with closing(open_store(settings)) as store:
            comparison_id, _ = cast(store)
        with closing(open_store(settings)) as store:
            assert [stored.record for stored in store.records()] == [vote(comparison_id)]

    def test_settings_of_durability(self, settings: StoreSettings) -> None:
        """WAL is a property of the file; the rest is asked of a connection like the store's own."""
        from storage.sqlite import reading_engine, writing_engine

        with closing(open_store(settings)):
            pass
        names = (
            "journal_mode",
            "synchronous",
            "fullfsync",
            "foreign_keys",
            "secure_delete",
            "busy_timeout",
            "query_only",
        )
        path = settings.data_dir / "votes.sqlite3"
        found = {}
        for engine in (writing_engine(path), reading_engine(path)):
            with engine.connect() as connection:
                found[engine] = [connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in names]
            engine.dispose()
        writing, reading = found.values()
        assert writing == ["wal", 2, 1, 1, 1, 10_000, 0]
        assert reading[0] == "wal"
        assert reading[5:] == [10_000, 1]

    def test_another_place_by_url(self, tmp_path: Path) -> None:
        """`store.url` names the file; the key stays where the settings say."""
        settings = StoreSettings(data_dir=tmp_path / "data", url=f"sqlite:///{tmp_path}/else where/v%20.db")
        with closing(open_store(settings)) as store:
            cast(store)
        assert (tmp_path / "else where").is_dir()
        assert not (tmp_path / "data").exists()

    @pytest.mark.parametrize(
        "url",
        ["", "votes.sqlite3", "sqlite://", "sqlite:///:memory:", "sqlite:///file:x?uri=true", "oracle://h/canary"],
    )
    def test_a_url_that_cannot_be_used(self, tmp_path: Path, url: str) -> None:
        """Said by the name of the setting, never its value: a URL may hold a password."""
        with pytest.raises(SettingsError, match=r"store\.url") as caught:
            open_store(StoreSettings(data_dir=tmp_path, url=url))
        assert "canary" not in str(caught.value)

    @pytest.mark.parametrize("address", ["voting:p@ss:w/canary#%41?x@127.0.0.1:5471/voting", "voting@h:canary/voting"])
    def test_a_url_whose_password_is_not_encoded(self, tmp_path: Path, address: str) -> None:
        """What is mostly wrong then is said, and nothing of it is shown."""
        with pytest.raises(SettingsError, match=r"store\.url .* must be percent-encoded") as caught:
            open_store(StoreSettings(data_dir=tmp_path, url=f"postgresql+psycopg://{address}"))
        assert "canary" not in "".join(traceback.format_exception(caught.value))

    def test_says_nothing(self, settings: StoreSettings) -> None:
        """Not even in an app that logs everything from INFO."""
        code = (
            "import logging, sys; logging.basicConfig(level=logging.INFO)\n"
            "from pathlib import Path; from storage import open_store; from voting.settings import StoreSettings\n"
            "open_store(StoreSettings(data_dir=Path(sys.argv[1]))).close()"
        )
        done = _python(code, settings.data_dir)
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")

    def test_import_loads_nothing_heavy(self) -> None:
        """SQLAlchemy, Alembic and cryptography load when a store is opened."""
        done = _python("import storage, sys; print({'sqlalchemy', 'alembic', 'cryptography'} & set(sys.modules))")
        assert done.stdout == "set()\n"


class TestLock:
    """One process writes."""

    def test_a_second_process_is_refused(self, store: OutcomeStore, settings: StoreSettings) -> None:
        """With one clear sentence; the first goes on."""
        code = (
            "import sys; from pathlib import Path; from storage import open_store\n"
            "from voting.errors import StoreLockedError; from voting.settings import StoreSettings\n"
            "try: open_store(StoreSettings(data_dir=Path(sys.argv[1])))\n"
            "except StoreLockedError as error: print(error)"
        )
        done = _python(code, settings.data_dir)
        assert (
            "open for writing already, in another process or in this one: stop the app that has it open" in done.stdout
        )
        cast(store)

    def test_a_second_opening_in_this_process_is_refused(self, store: OutcomeStore, settings: StoreSettings) -> None:
        """It would be a second writer all the same."""
        with pytest.raises(StoreLockedError):
            open_store(settings)
        cast(store)

    def test_so_is_one_that_comes_by_a_link(self, store: OutcomeStore, settings: StoreSettings, tmp_path: Path) -> None:
        """To the file or to its directory: two that write can damage it. A reader sees the same store, and its log."""
        cast(store)
        (tmp_path / "linked").symlink_to(settings.data_dir)
        (tmp_path / "votes.db").symlink_to(settings.data_dir / "votes.sqlite3")
        linked = at(tmp_path / "votes.db", settings)
        for way in (linked, linked.model_copy(update={"url": None, "data_dir": tmp_path / "linked"})):
            with pytest.raises(StoreLockedError):
                open_store(way)
            with closing(open_store(way, read_only=True)) as reader:
                assert reader.counts() == store.counts()
                assert reader.figures().size_bytes == store.figures().size_bytes
        assert {one.name for one in tmp_path.iterdir()} == {"data", "data-keys", "linked", "votes.db"}

    def test_is_free_after_closing(self, settings: StoreSettings) -> None:
        """At once."""
        for _ in range(3):
            open_store(settings).close()

    def test_is_free_after_a_failed_opening(self, settings: StoreSettings) -> None:
        """Once its reason is mended."""
        open_store(settings).close()
        key = settings.data_dir.with_name("data-keys") / "voting.key"
        key.rename(key.with_name("away"))
        with pytest.raises(KeyringError):
            open_store(settings)
        key.with_name("away").rename(key)
        open_store(settings).close()


class TestReadOnly:
    """Export and statistics, while the app runs."""

    def test_where_nothing_can_be_looked_into(self, tmp_path: Path) -> None:
        """A command of another account than the app's is told so. Root, too, is refused so long a name."""
        with pytest.raises(StoreUnavailableError, match=r"store\.data_dir names cannot be read: .*account") as caught:
            open_store(StoreSettings(data_dir=tmp_path / ("x" * 300)), read_only=True)
        assert "xxx" not in str(caught.value)

    def test_where_there_is_none(self, tmp_path: Path) -> None:
        """The setting is named: it may be that of the app alone."""
        with pytest.raises(StoreUnavailableError, match=r"no store yet where setting store\.data_dir points") as caught:
            open_store(StoreSettings(data_dir=tmp_path / "data"), read_only=True)
        assert str(tmp_path) not in str(caught.value)
        assert caught.value.for_operators.endswith(f" ({tmp_path}/data/votes.sqlite3)")

    def test_where_the_address_names_none(self, tmp_path: Path) -> None:
        """It is that setting which is told, for reading and for writing."""
        settings = StoreSettings(data_dir=tmp_path, url=f"sqlite:///{tmp_path}/file/votes.db")
        with pytest.raises(StoreUnavailableError, match=r"where setting store\.url points"):
            open_store(settings, read_only=True)
        (tmp_path / "file").touch()
        with pytest.raises(StoreUnavailableError, match=r"store\.url names a file where a directory must be"):
            open_store(settings, read_only=True)
        with pytest.raises(StoreUnavailableError, match=r"the directory that setting store\.url names"):
            open_store(settings)

    def test_sees_what_is_committed(self, store: OutcomeStore, settings: StoreSettings) -> None:
        """Beside the writer, and what it writes later too."""
        with closing(open_store(settings, read_only=True)) as reader:
            assert list(reader.records()) == []
            cast(store)
            assert list(reader.records()) == list(store.records())
            assert reader.counts()["votes"] == 1

    def test_writes_nothing(self, store: OutcomeStore, settings: StoreSettings) -> None:
        """Every writing method is refused."""
        comparison_id, receipt = cast(store)
        with closing(open_store(settings, read_only=True)) as reader:
            for call in (
                lambda: reader.pseudonym("b"),
                lambda: reader.add_impression(shown()),
                lambda: reader.add_outcome(vote(comparison_id)),
                lambda: reader.annotate(receipt.code, {}),
                lambda: reader.withdraw(receipt.code),
            ):
                with pytest.raises(StoreUnavailableError, match="reading only"):
                    call()
        assert store.counts()["votes"] == 1

    def test_without_the_app(self, settings: StoreSettings, clock: StandingClock) -> None:
        """The app is stopped: reading works, leaves the database as it is and the store free."""
        with closing(open_store(settings, clock=clock)) as store:
            cast(store)
        before = (settings.data_dir / "votes.sqlite3").read_bytes()
        with closing(open_store(settings, read_only=True)) as reader:
            assert len(list(reader.records())) == 1
            open_store(settings, clock=clock).close()
        assert (settings.data_dir / "votes.sqlite3").read_bytes() == before

    def test_makes_nothing(self, settings: StoreSettings) -> None:
        """No store yet: said, and nothing is made."""
        with pytest.raises(StoreUnavailableError, match="no store yet"):
            open_store(settings, read_only=True)
        assert not settings.data_dir.exists()

    def test_needs_the_key(self, store: OutcomeStore, settings: StoreSettings) -> None:
        """A reader without the key is told at once, and makes none."""
        key = settings.data_dir.with_name("data-keys") / "voting.key"
        key.unlink()
        with pytest.raises(KeyringError, match="missing"):
            open_store(settings, read_only=True)
        assert not key.exists()
        cast(store)


class TestKeys:
    """A wrong key is noticed at the start."""

    @pytest.fixture
    def key(self, settings: StoreSettings) -> Path:
        """The key file of a closed store with a vote."""
        with closing(open_store(settings)) as store:
            cast(store)
        return settings.data_dir.with_name("data-keys") / "voting.key"

    def test_another_key(self, settings: StoreSettings, key: Path) -> None:
        """Of another store: said with both ids, so that the right file can be found."""
        (old_id,) = (line[8:] for line in key.read_text().splitlines() if line.startswith("key-id"))
        key.unlink()
        new_id = make_key(key).key_id
        for read_only in (False, True):
            with pytest.raises(KeyringError, match=f"holds key {new_id}.*sealed with {old_id}"):
                open_store(settings, read_only=read_only)

    def test_a_missing_key_is_never_replaced(self, settings: StoreSettings, key: Path) -> None:
        """A new one would seal new votes and hide that the old ones are lost."""
        saved = key.read_bytes()
        shutil.rmtree(key.parent)
        with pytest.raises(KeyringError, match="missing"):
            open_store(settings)
        assert not key.exists()
        key.parent.mkdir()
        key.write_bytes(saved)
        key.chmod(0o600)
        with closing(open_store(settings)) as store:
            assert len(list(store.records())) == 1

    def test_a_malformed_key(self, settings: StoreSettings, key: Path) -> None:
        """The right id and the wrong bytes."""
        first, _ = key.read_text().splitlines()
        key.write_text(f"{first}\nkey: {base64.b64encode(bytes(32)).decode()}\n")
        with pytest.raises(KeyringError, match="malformed"):
            open_store(settings)

    def test_a_key_that_is_there_before_the_store(self, settings: StoreSettings) -> None:
        """Put there by the operator: it is used."""
        path = settings.data_dir.with_name("data-keys") / "voting.key"
        key = make_key(path)
        with closing(open_store(settings)) as store:
            cast(store)
        assert key.key_id in path.read_text()

    def test_a_day_has_one_key(self, settings: StoreSettings, clock: StandingClock) -> None:
        """Over restarts; the next day has its own, and all of them open what they sealed."""
        for _ in range(3):
            with closing(open_store(settings, clock=clock)) as store:
                cast(store)
        clock.advance(days=1)
        with closing(open_store(settings, clock=clock)) as store:
            cast(store)
            assert len(list(store.records())) == 4
        with closing(sqlite3.connect(settings.data_dir / "votes.sqlite3")) as raw:
            assert raw.execute("SELECT day FROM day_keys ORDER BY day").fetchall() == [("2031-05-17",), ("2031-05-18",)]

    def test_a_swapped_day_key(self, settings: StoreSettings, key: Path) -> None:
        """A day's key of another store, or day, does not open: bound to its place like every record."""
        other = settings.model_copy(update={"data_dir": settings.data_dir.with_name("other"), "key_file": key})
        with closing(open_store(other)) as store:
            cast(store)
        with closing(sqlite3.connect(other.data_dir / "votes.sqlite3")) as raw:
            row = raw.execute("SELECT key_id, wrapped FROM day_keys").fetchone()
        with closing(sqlite3.connect(settings.data_dir / "votes.sqlite3")) as raw, raw:
            raw.execute("UPDATE day_keys SET key_id = ?, wrapped = ?", row)
        with closing(open_store(settings)) as store, pytest.raises(KeyringError, match=r"day_keys\.wrapped"):
            list(store.records())

    def test_a_lost_day_key(self, settings: StoreSettings, key: Path) -> None:
        """Its records cannot be read, and that is said with the day."""
        assert key.exists()
        with closing(sqlite3.connect(settings.data_dir / "votes.sqlite3")) as raw, raw:
            raw.execute("DELETE FROM day_keys")
        with closing(open_store(settings)) as store, pytest.raises(KeyringError, match=r"key of 20[\d-]+ is gone"):
            list(store.records())


class TestBadPlaces:
    """Where nothing can be written."""

    def test_a_newer_database(self, settings: StoreSettings) -> None:
        """Refused for writing and for reading."""
        open_store(settings).close()
        with closing(sqlite3.connect(settings.data_dir / "votes.sqlite3")) as raw, raw:
            raw.execute("UPDATE alembic_version SET version_num = 'f00d'")
        for read_only in (False, True):
            with pytest.raises(StoreVersionError, match="newer version"):
                open_store(settings, read_only=read_only)

    @pytest.mark.parametrize("below", ["data", "data/deeper"])
    def test_an_unwritable_data_directory(self, tmp_path: Path, below: str) -> None:
        """A file in the way, which stops root too: the error names the setting."""
        (tmp_path / "data").write_text("")
        with pytest.raises(StoreUnavailableError, match=r"store\.data_dir"):
            open_store(StoreSettings(data_dir=tmp_path / below))

    @pytest.mark.parametrize("name", ["votes.sqlite3", "votes.sqlite3.lock"])
    def test_a_directory_in_the_place_of_a_file(self, settings: StoreSettings, name: str) -> None:
        """As a container makes one for a missing mount."""
        (settings.data_dir / name).mkdir(parents=True)
        with pytest.raises(StoreUnavailableError, match=r"store\.data_dir"):
            open_store(settings)

    def test_no_database(self, settings: StoreSettings) -> None:
        """Some other file of that name: left as it is, and the key is not made."""
        settings.data_dir.mkdir()
        (settings.data_dir / "votes.sqlite3").write_bytes(b"Dear diary, " * 1000)
        with pytest.raises(StoreUnavailableError, match="no database"):
            open_store(settings)
        assert (settings.data_dir / "votes.sqlite3").read_bytes() == b"Dear diary, " * 1000
        assert not settings.data_dir.with_name("data-keys").exists()

    def test_full_at_the_first_start(self, settings: StoreSettings) -> None:
        """Nothing is left half made: with room, the next start succeeds."""

        def small_disk(raw: sqlite3.Connection, _: object) -> None:
            raw.execute("PRAGMA max_page_count=5")

        event.listen(Engine, "connect", small_disk)
        try:
            with pytest.raises(StoreFullError):
                open_store(settings)
        finally:
            event.remove(Engine, "connect", small_disk)
        with closing(open_store(settings)) as store:
            cast(store)
