"""`storage.moving`: everything arrives, or nothing does."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Engine, event
from sqlalchemy.exc import OperationalError

from storage import open_store
from storage.audit import open_audit
from storage.moving import move_store
from storage.tables import Base
from tests.postgres_server import PostgresServer
from tests.storage.databases import raw
from tests.storage.samples import HOUR, StandingClock, cast, shown, skip, vote
from voting.errors import SettingsError, StoreError, StoreLockedError, StoreUnavailableError
from voting.ports import Receipt, StoredRecord
from voting.settings import StoreSettings

_TABLES = [table.name for table in Base.metadata.sorted_tables]


@pytest.fixture
def destination(postgres: PostgresServer) -> Iterator[str]:
    """The address of an empty database."""
    name = postgres.new_database()
    yield postgres.url(name)
    postgres.drop_database(name)


@pytest.fixture
def held(settings: StoreSettings, clock: StandingClock) -> tuple[list[StoredRecord], dict[str, Receipt]]:
    """A closed store of two days in which everything happened that can happen: what is read of it, and receipts."""
    with closing(open_store(settings, clock=clock)) as store:
        receipts = dict(cast(store, item_id=f"{number}") for number in range(130))  # past a tile of the log
        first, second, *_ = receipts
        store.annotate(receipts[first].code, {"tags": ["clearer"], "comment": "Mehr Eier 🥚"})
        store.withdraw(receipts.pop(second).code)
        store.add_impression(shown(source="chat", campaign_id=None, item_id=None))
        clock.now = HOUR + timedelta(days=1)
        store.pseudonym("browser")
        impression = shown(voter="c" * 32)
        store.add_impression(impression)
        store.add_outcome(skip(impression.comparison_id))
        return list(store.records()), receipts


def _moved(settings: StoreSettings, url: str) -> dict[str, int]:
    told: list[int] = []

    def begin(total: int) -> Callable[[int], object]:
        told.append(-total)
        return told.append

    moved = move_store(settings, url, begin=begin)
    assert sum(told) == 0
    return dict(moved.rows)


def _counts(settings: StoreSettings) -> dict[str, int]:
    return {name: raw(settings, f"SELECT count(*) FROM {name}")[0][0] for name in _TABLES}  # noqa: S608  # ours


def _is_empty(settings: StoreSettings) -> bool:
    there = {row[0] for row in raw(settings, "SELECT tablename FROM pg_tables WHERE schemaname = 'public'")}
    return not there or not any(_counts(settings).values())


class TestMove:
    """From a file to a server."""

    def test_everything_arrives(
        self,
        settings: StoreSettings,
        clock: StandingClock,
        destination: str,
        held: tuple[list[StoredRecord], dict[str, Receipt]],
    ) -> None:
        """Every table, row and receipt; what is withdrawn stays so; votes go on; the file is as it was."""
        records, receipts = held
        file = settings.data_dir / "votes.sqlite3"
        before = file.read_bytes()
        new = settings.model_copy(update={"url": destination})
        assert _moved(settings, destination) == _counts(settings) == _counts(new)
        in_files = {"releases", "held", "verdicts", "quarantine_decisions"}  # beside SQLite
        assert {name for name, rows in _counts(new).items() if not rows} == in_files
        assert file.read_bytes() == before
        with closing(open_store(settings, clock=clock)) as old:
            pseudonym = old.pseudonym("browser")
        with closing(open_store(new, clock=clock)) as store:
            assert list(store.records()) == records
            assert store.pseudonym("browser") == pseudonym
            for comparison_id, receipt in list(receipts.items())[:3]:
                assert store.add_outcome(vote(comparison_id)) == Receipt(receipt.code, first=False)
            assert store.withdraw(receipt.code)
            cast(store, item_id="new")
        with open_audit(new) as audit:
            assert audit.whole(audit.key).faults == []

    def test_a_store_in_use_is_refused(self, settings: StoreSettings, destination: str) -> None:
        """A vote that came in meanwhile would be left behind."""
        with closing(open_store(settings)) as store:
            cast(store)
            with pytest.raises(StoreLockedError):
                _moved(settings, destination)
        assert _is_empty(StoreSettings(url=destination))
        assert _moved(settings, destination)["outcomes"] == 1

    def test_a_database_with_a_store_is_refused(
        self, settings: StoreSettings, clock: StandingClock, destination: str
    ) -> None:
        """Another one's, an app's first start, or what was moved before: left as it is."""
        for one in (settings, settings.model_copy(update={"url": destination})):
            with closing(open_store(one, clock=clock)) as store:
                comparison_id, _ = cast(store)
        with pytest.raises(StoreError, match="destination is not empty"):
            _moved(settings, destination)
        ids = raw(StoreSettings(url=destination), "SELECT comparison_id FROM outcomes")
        assert ids == [(comparison_id,)]

    @pytest.mark.parametrize("moment", ["INSERT INTO outcomes", "SELECT log_tiles", "COMMIT"])
    @pytest.mark.usefixtures("held")
    def test_broken_off(self, settings: StoreSettings, destination: str, moment: str) -> None:
        """While it copies, compares or commits: nothing is left there, and the next time it succeeds."""

        def break_down(connection: Any, *rest: Any) -> None:
            statement = rest[1] if rest else "COMMIT"
            if connection.dialect.name == "postgresql" and str(statement).startswith(moment):
                raise OperationalError(moment, {}, Exception("canary"))

        names = ("commit",) if moment == "COMMIT" else ("before_cursor_execute",)
        for name in names:
            event.listen(Engine, name, break_down)
        try:
            with pytest.raises(StoreUnavailableError):
                _moved(settings, destination)
        finally:
            for name in names:
                event.remove(Engine, name, break_down)
        assert _is_empty(StoreSettings(url=destination))
        assert _moved(settings, destination) == _counts(settings)

    @pytest.mark.usefixtures("held")
    def test_what_arrives_differently_is_noticed(self, settings: StoreSettings, destination: str) -> None:
        """Something on the other side changes a row while it is written: nothing is kept of it."""
        new = StoreSettings(url=destination)
        open_store(settings.model_copy(update={"url": destination})).close()
        for name in reversed(_TABLES):
            raw(new, f"DELETE FROM {name}")  # noqa: S608  # ours
        raw(
            new,
            "CREATE FUNCTION change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.voter = 'x'; RETURN NEW; END $$",
        )
        raw(new, "CREATE TRIGGER change BEFORE INSERT ON outcomes FOR EACH ROW EXECUTE FUNCTION change()")
        with pytest.raises(StoreError, match="a row of outcomes reads back differently"):
            _moved(settings, destination)
        raw(new, "DROP TRIGGER change ON outcomes")
        raw(new, "CREATE OR REPLACE FUNCTION change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$")
        raw(new, "CREATE TRIGGER change BEFORE INSERT ON tombstones FOR EACH ROW EXECUTE FUNCTION change()")
        with pytest.raises(StoreError, match="a row of tombstones reads back differently"):
            _moved(settings, destination)
        assert _is_empty(new)

    @pytest.mark.parametrize(
        ("statement", "says"),
        [
            ("UPDATE impressions SET ordinal = 77 WHERE ordinal = 1", "does not agree with its log"),
            ("DELETE FROM tombstones", "does not agree with its log"),
            ("UPDATE day_keys SET day = 'yesterday' WHERE day = (SELECT max(day) FROM day_keys)", "no such row"),
        ],
    )
    @pytest.mark.usefixtures("held")
    def test_a_store_that_was_tampered_with(
        self, settings: StoreSettings, destination: str, statement: str, says: str
    ) -> None:
        """It is not moved on as if it were whole."""
        raw(settings, statement)
        with pytest.raises(StoreError, match=says):
            _moved(settings, destination)
        assert _is_empty(StoreSettings(url=destination))

    def test_no_store_is_made(self, settings: StoreSettings, destination: str) -> None:
        """Nothing to move: said, and nothing is made."""
        with pytest.raises(StoreUnavailableError, match="no store yet"):
            _moved(settings, destination)
        assert not settings.data_dir.exists()

    def test_an_older_store(self, settings: StoreSettings, destination: str) -> None:
        """The app brings it up to date first."""
        open_store(settings).close()
        raw(settings, "UPDATE alembic_version SET version_num = '0001'")
        with pytest.raises(StoreUnavailableError, match="older than this version"):
            _moved(settings, destination)

    def test_only_from_a_file_to_a_server(self, settings: StoreSettings, destination: str) -> None:
        """The other ways are refused by name."""
        with pytest.raises(SettingsError, match="SQLite file to move from"):
            _moved(StoreSettings(url=destination), destination)
        with pytest.raises(SettingsError, match="must be a PostgreSQL database"):
            _moved(settings, "sqlite:////srv/other.sqlite3")
