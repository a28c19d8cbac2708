from __future__ import annotations

import shutil
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, select, text
from sqlalchemy.exc import OperationalError

from storage.engine import Reads
from storage.sqlite import database_path, reading_engine, truncate_wal, writing_engine
from storage.tables import TOMBSTONES
from voting.settings import StoreSettings


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A database with one empty table, in a directory whose name needs quoting in a URI."""
    path = tmp_path / "50% of #1?" / "votes.sqlite3"
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA journal_mode=WAL")
        raw.execute("CREATE TABLE tombstones (comparison_id TEXT)")
    return path


class TestDatabasePath:
    """Which file."""

    def test_is_absolute(self) -> None:
        """A change of the working directory does not move the store."""
        here = Path.cwd().resolve()
        assert database_path(StoreSettings(data_dir=Path("x"))) == here / "x" / "votes.sqlite3"
        assert database_path(StoreSettings(url="sqlite:///y.db")) == here / "y.db"

    def test_is_not_that_of_a_link(self, tmp_path: Path) -> None:
        """To the file, to its directory, or to where neither is yet. Links in a circle are no fault of their own."""
        file = tmp_path.resolve() / "data" / "votes.sqlite3"
        (tmp_path / "linked").symlink_to(tmp_path / "data")
        (tmp_path / "votes.db").symlink_to(Path("linked") / "votes.sqlite3")
        for _ in range(2):
            assert database_path(StoreSettings(data_dir=tmp_path / "linked")) == file
            assert database_path(StoreSettings(url=f"sqlite:///{tmp_path / 'votes.db'}")) == file
            file.parent.mkdir(exist_ok=True)
        (tmp_path / "votes.db").unlink()
        (tmp_path / "votes.db").symlink_to(tmp_path / "votes.db")
        assert database_path(StoreSettings(url=f"sqlite:///{tmp_path / 'votes.db'}")).name == "votes.db"


class TestReadingEngine:
    """Cannot write, by two locks."""

    def test_never_checkpoints(self, path: Path, tmp_path: Path) -> None:
        """Not even as the last one to close a database that a killed writer left with a full log."""
        with writing_engine(path).connect() as connection:
            connection.exec_driver_sql("INSERT INTO tombstones VALUES ('x')")
            connection.commit()
            left = tmp_path / "left"
            shutil.copytree(path.parent, left)
        before = {file.name: file.read_bytes() for file in left.iterdir() if not file.name.endswith("-shm")}
        assert len(before["votes.sqlite3-wal"]) > 0
        reads = Reads(reading_engine(left / "votes.sqlite3"))
        assert len(reads.rows(select(TOMBSTONES))) == 1
        reads.close()
        assert {name: (left / name).read_bytes() for name in before} == before

    def test_refuses_to_write(self, path: Path) -> None:
        """Said by the database."""
        with reading_engine(path).connect() as connection, pytest.raises(Exception, match="readonly database"):
            connection.exec_driver_sql("INSERT INTO tombstones VALUES ('x')")

    def test_sees_no_half_transaction(self, path: Path) -> None:
        """Only what was committed."""
        reads, engine = Reads(reading_engine(path)), writing_engine(path)
        with engine.connect() as connection:
            connection.exec_driver_sql("INSERT INTO tombstones VALUES ('x')")
            assert reads.rows(select(TOMBSTONES)) == []
            connection.commit()
            assert len(reads.rows(select(TOMBSTONES))) == 1
        reads.close()


class TestStrangeFile:
    """One that somebody else had in their hands."""

    @pytest.mark.parametrize("engine_of", [reading_engine, writing_engine])
    def test_its_schema_calls_no_function(self, path: Path, engine_of: Callable[[Path], Engine]) -> None:
        """Such as a view that is read in the place of a table."""
        with closing(sqlite3.connect(path)) as raw:
            raw.execute("DROP TABLE tombstones")
            raw.execute("CREATE VIEW tombstones AS SELECT tell() AS comparison_id")
        called = []
        with engine_of(path).connect() as connection:
            driver: Any = connection.connection.dbapi_connection
            driver.create_function("tell", 0, lambda: called.append(1))
            with pytest.raises(OperationalError, match="unsafe use of tell"):
                connection.execute(select(TOMBSTONES))
        assert called == []


class TestWritingEngine:
    """Takes the write lock at once."""

    def test_begins_immediately(self, path: Path) -> None:
        """Not at the first write, which would fail under load."""
        with writing_engine(path).connect() as connection:
            connection.exec_driver_sql("SELECT 1")
            with closing(sqlite3.connect(path, timeout=0, isolation_level=None)) as raw:
                with pytest.raises(sqlite3.OperationalError, match="locked"):
                    raw.execute("BEGIN IMMEDIATE")
                connection.rollback()
                raw.execute("BEGIN IMMEDIATE")

    def test_a_reader_in_the_way_is_not_waited_for_long(self, path: Path) -> None:
        """Votes are waiting behind; a lock that a vote needs is waited for as ever afterwards."""
        with (
            writing_engine(path).connect() as connection,
            closing(sqlite3.connect(path, isolation_level=None)) as reader,
        ):
            driver: Any = connection.connection.dbapi_connection
            for begin in (True, False):
                connection.exec_driver_sql("INSERT INTO tombstones VALUES ('x')")
                connection.commit()
                if begin:
                    reader.execute("BEGIN")
                    reader.execute("SELECT * FROM tombstones").fetchall()
            begun = time.monotonic()
            assert not truncate_wal(connection)
            assert time.monotonic() - begun < 5
            assert driver.execute("PRAGMA busy_timeout").fetchone() == (10_000,)
            reader.execute("COMMIT")
            assert truncate_wal(connection)

    def test_an_error_shows_no_value(self, path: Path) -> None:
        """Whoever prints it: the statement, and not what it was run with."""
        with writing_engine(path).connect() as connection, pytest.raises(OperationalError) as caught:
            connection.execute(text("INSERT INTO nowhere VALUES (:one)"), {"one": "canary"})
        assert "nowhere" in str(caught.value)
        assert "canary" not in str(caught.value)

    def test_deleted_bytes_are_overwritten(self, path: Path) -> None:
        """In the database, and in the log once it is truncated."""
        with writing_engine(path).connect() as connection:
            connection.exec_driver_sql("INSERT INTO tombstones VALUES ('canary')")
            connection.commit()
            assert truncate_wal(connection)
            assert b"canary" in path.read_bytes()
            connection.exec_driver_sql("DELETE FROM tombstones")
            connection.commit()
            assert truncate_wal(connection)
            assert b"canary" not in path.read_bytes()
