from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import event

from storage.schema import check_version, migrate
from storage.sqlite import reading_engine, writing_engine
from storage.tables import Base
from voting.errors import StoreUnavailableError, StoreVersionError


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """An empty file, as a new store begins with."""
    path = tmp_path / "votes.sqlite3"
    path.touch()
    return path


def _set_revision(path: Path, revision: str) -> None:
    with closing(sqlite3.connect(path)) as raw, raw:
        raw.execute("UPDATE alembic_version SET version_num = ?", (revision,))


def _tables(path: Path) -> set[str]:
    with closing(sqlite3.connect(path)) as raw:
        return {row[0] for row in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}


class TestMigrate:
    """To the newest schema."""

    def test_makes_what_the_code_expects(self, path: Path) -> None:
        """Tables, columns, types, indexes and constraints are those of `storage.tables`, by name."""
        migrate(writing_engine(path))
        with writing_engine(path).connect() as connection:
            context = MigrationContext.configure(connection, opts={"compare_type": True, "render_as_batch": True})
            assert compare_metadata(context, Base.metadata) == []
        with closing(sqlite3.connect(path)) as raw:
            made = " ".join(row[0] for row in raw.execute("SELECT sql FROM sqlite_master WHERE sql NOT NULL"))
        named = [str(constraint.name) for table in Base.metadata.tables.values() for constraint in table.constraints]
        assert len(named) > 15
        assert [name for name in named if f"CONSTRAINT {name} " not in made] == []

    def test_again_changes_nothing(self, path: Path) -> None:
        """At every start."""
        migrate(writing_engine(path))
        before = path.read_bytes()
        migrate(writing_engine(path))
        assert path.read_bytes() == before

    def test_half_a_migration_is_undone(self, path: Path) -> None:
        """It breaks down in the middle: no table is left, and the next start makes them all."""
        engine = writing_engine(path)
        broken = [True]

        def break_down(_: object, __: object, statement: str, *___: object) -> None:
            if broken[0] and "CREATE TABLE outcomes" in statement:
                raise sqlite3.OperationalError("disk I/O error")

        event.listen(engine, "before_cursor_execute", break_down)
        with pytest.raises(StoreUnavailableError):
            migrate(engine)
        assert _tables(path) == set()
        broken[0] = False
        migrate(engine)
        assert "outcomes" in _tables(path)

    def test_newer(self, path: Path) -> None:
        """A revision that this version does not know: left as it is."""
        migrate(writing_engine(path))
        _set_revision(path, "9999")
        before = path.read_bytes()
        with pytest.raises(StoreVersionError, match="newer version"):
            migrate(writing_engine(path))
        assert path.read_bytes() == before

    @pytest.mark.parametrize("content", [b"Dear diary, " * 100, b"SQLite format 3\x00" + b"\xff" * 4096])
    def test_no_database(self, path: Path, content: bytes) -> None:
        """Some other file, or one that was damaged: said, and left as it is."""
        path.write_bytes(content)
        with pytest.raises(StoreUnavailableError, match="damaged or is no database"):
            migrate(writing_engine(path))
        assert path.read_bytes() == content


class TestCheckVersion:
    """For those who only read."""

    def test_newest(self, path: Path) -> None:
        """Says nothing, writes nothing."""
        migrate(writing_engine(path))
        before = path.read_bytes()
        check_version(reading_engine(path))
        assert path.read_bytes() == before

    def test_not_brought_up_to_date(self, path: Path) -> None:
        """Says that the app has to be started once."""
        with pytest.raises(StoreUnavailableError, match="start the app once"):
            check_version(reading_engine(path))

    def test_newer(self, path: Path) -> None:
        """A revision that this version does not know."""
        migrate(writing_engine(path))
        _set_revision(path, "9999")
        with pytest.raises(StoreVersionError, match="newer version"):
            check_version(reading_engine(path))

    def test_missing(self, path: Path) -> None:
        """The file is not there, and is not made."""
        path.unlink()
        with pytest.raises(StoreUnavailableError):
            check_version(reading_engine(path))
        assert not path.exists()
