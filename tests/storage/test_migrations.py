"""From every revision to the newest, on both databases, with data in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import CheckConstraint, Engine, MetaData, column, event, insert, inspect, select
from sqlalchemy.exc import OperationalError

from storage import open_store
from storage.audit import open_audit
from storage.database import database_of
from storage.opening import open_reads
from storage.receipt_codes import ReceiptCodes
from storage.schema import MIGRATIONS, migrate
from storage.tables import Base
from tests.postgres_server import PostgresServer
from tests.storage.databases import BOTH_EMPTY, raw
from tests.storage.samples import StandingClock, cast, older_code, shown, skip, vote
from voting.errors import StoreUnavailableError, StoreVersionError
from voting.ports import Receipt
from voting.settings import StoreSettings

_REVISIONS = [script.revision for script in ScriptDirectory(str(MIGRATIONS)).walk_revisions()][::-1]


@pytest.fixture
def engine(settings: StoreSettings) -> Iterator[Engine]:
    """What writes to an empty database."""
    database = database_of(settings)
    database.claim()
    yield database.writing()
    database.release()


@pytest.fixture
def other(settings: StoreSettings, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[StoreSettings]:
    """Another empty database of the same kind; its store has the same key."""
    changes: dict[str, Any] = {"data_dir": tmp_path / "older", "key_file": tmp_path / "data-keys" / "voting.key"}
    if not settings.url:
        yield settings.model_copy(update=changes)
        return
    server: PostgresServer = request.getfixturevalue("postgres")
    name = server.new_database()
    yield settings.model_copy(update={**changes, "url": server.url(name)})
    server.drop_database(name)


def _upgrade(engine: Engine, revision: str) -> None:
    """As the version did whose newest revision it was."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, revision)


def _copy(source: Engine, destination: Engine) -> None:
    """All rows, of the columns that the destination has."""
    there = MetaData()
    there.reflect(destination)
    for table in there.sorted_tables:
        if table.name == "alembic_version":
            continue
        ours = Base.metadata.tables[table.name]
        with source.connect() as reading:
            rows = [dict(row) for row in reading.execute(select(*(ours.c[one.name] for one in table.c))).mappings()]
        if rows:
            theirs = sqlalchemy.table(table.name, *(column(one.name, ours.c[one.name].type) for one in table.c))
            with destination.begin() as writing:
                writing.execute(insert(theirs), rows)


def _condition(options: Mapping[str, Any]) -> str:
    """That of a partial index, as either database tells it: PostgreSQL with the types that it compares."""
    return next(
        (re.sub(r"[()]|::text", "", str(value)) for name, value in options.items() if name.endswith("_where")), ""
    )


@BOTH_EMPTY
class TestMigrate:
    """To the newest schema."""

    def test_makes_what_the_code_expects(self, engine: Engine) -> None:
        """Tables, columns, types, indexes and constraints are those of `storage.tables`, by name."""
        migrate(engine)
        with engine.connect() as connection:
            context = MigrationContext.configure(connection, opts={"compare_type": True, "render_as_batch": True})
            assert compare_metadata(context, Base.metadata) == []
            found = inspect(connection)
            for name, table in Base.metadata.tables.items():
                made = {str(one["name"]): _condition(one["dialect_options"]) for one in found.get_indexes(name)}
                wanted = {str(one.name): _condition(one.dialect_kwargs) for one in table.indexes}
                assert wanted.items() <= made.items()  # PostgreSQL tells those of constraints too
                checks = {one["name"] for one in found.get_check_constraints(name)}
                assert checks == {one.name for one in table.constraints if isinstance(one, CheckConstraint)}
                assert found.get_pk_constraint(name)["name"] == table.primary_key.name

    def test_half_a_migration_is_undone(self, engine: Engine) -> None:
        """It breaks down in the middle: no table is left, and the next start makes them all."""
        broken = [True]

        def break_down(_: object, __: object, statement: str, *___: object) -> None:
            if broken[0] and "CREATE TABLE outcomes" in statement:
                raise OperationalError(statement, {}, Exception("disk I/O error"))

        event.listen(engine, "before_cursor_execute", break_down)
        with pytest.raises(StoreUnavailableError):
            migrate(engine)
        assert inspect(engine).get_table_names() == []
        broken[0] = False
        migrate(engine)
        assert "outcomes" in inspect(engine).get_table_names()

    def test_a_newer_database_is_refused(self, settings: StoreSettings, engine: Engine) -> None:
        """For writing and reading; it is left as it is."""
        migrate(engine)
        raw(settings, "UPDATE alembic_version SET version_num = 'f00d'")
        with pytest.raises(StoreVersionError, match="newer version"):
            migrate(engine)
        with pytest.raises(StoreVersionError, match="newer version"):
            open_reads(settings)
        assert raw(settings, "SELECT version_num FROM alembic_version") == [("f00d",)]

    def test_a_reader_waits_for_no_migration(self, settings: StoreSettings, engine: Engine) -> None:
        """An empty database is told from one of this version."""
        with pytest.raises(StoreUnavailableError, match="start the app once"):
            open_reads(settings)
        migrate(engine)
        open_reads(settings).close()

    @pytest.mark.parametrize("revision", _REVISIONS)
    def test_with_data_in_it(
        self,
        settings: StoreSettings,
        other: StoreSettings,
        clock: StandingClock,
        monkeypatch: pytest.MonkeyPatch,
        revision: str,
    ) -> None:
        """Votes, skips, annotations and withdrawals of each earlier version: all there, receipts good, log whole."""
        if revision < "0006":
            monkeypatch.setattr(ReceiptCodes, "new", older_code)
        with closing(open_store(settings, clock=clock)) as store:
            votes = [cast(store, item_id=f"{number}") for number in range(4)]
            store.annotate(votes[0][1].code, {"tags": ["clearer"]})
            store.withdraw(votes[3][1].code)
            store.add_impression(shown("9" * 32))
            store.add_outcome(skip("9" * 32))
            before = list(store.records())
            pseudonym = store.pseudonym("browser")
        database = database_of(other)
        database.claim()
        _upgrade(database.writing(), revision)
        _copy(database_of(settings).writing(), database.writing())
        database.release()
        monkeypatch.undo()
        with closing(open_store(other, clock=clock)) as store:
            assert list(store.records()) == before
            assert store.pseudonym("browser") == pseudonym
            for comparison_id, receipt in votes[:3]:
                assert store.add_outcome(vote(comparison_id)) == Receipt(receipt.code, first=False)
            assert store.withdraw(votes[1][1].code)
            assert store.annotate(votes[2][1].code, {"tags": ["safer"]})
            _, new = cast(store, item_id="new")
            assert store.withdraw(new.code)
        with open_audit(other) as audit:
            assert audit.whole(audit.key).faults == []


class TestTogether:
    """Several instances are started at the same moment."""

    @pytest.mark.parametrize("settings", ["empty postgresql"], indirect=True)
    def test_one_makes_the_store_and_all_open_it(self, settings: StoreSettings, clock: StandingClock) -> None:
        """On an empty database, with one key file: one schema, one store, one key, one log."""
        with ThreadPoolExecutor(4) as threads:
            stores = list(threads.map(lambda _: open_store(settings, clock=clock), range(4)))
        try:
            with ThreadPoolExecutor(4) as threads:
                voted = list(threads.map(lambda store: cast(store)[0], stores))
            for store in stores:
                assert {one.impression.comparison_id for one in store.records()} == set(voted)
                assert store.pseudonym("browser") == stores[0].pseudonym("browser")
        finally:
            for store in stores:
                store.close()
        for table in ("store_info", "log_keys", "log_head", "day_keys", "pseudonym_keys", "alembic_version"):
            assert raw(settings, f"SELECT count(*) FROM {table}") == [(1,)]  # noqa: S608  # names from above
        with open_audit(settings) as audit:
            assert audit.whole(audit.key).faults == []
