from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from sqlalchemy import Connection, Dialect, bindparam, insert, select, update
from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError, ProgrammingError

from storage.database import database_of
from storage.prepared import Bound, Driver, Prepared, PreparedRows, given
from storage.schema import migrate
from storage.tables import DAY_KEYS, IMPRESSIONS, LOG_LEAVES
from tests.storage.databases import BOTH
from voting.settings import StoreSettings

_ROW = {
    "number": 1 << 40,
    "comparison_id": "c" * 32,
    "voter": "v" * 32,
    "ordinal": 1,
    "shown_hour": datetime(2031, 5, 17, 10, 59, tzinfo=UTC),
    "source": "chat",
    "campaign_id": None,
    "item_id": "50 % of ☕",
    "key_day": date(2031, 5, 17),
    "sealed_metadata": b"\x00\xff",
    "salt": None,
    "leaf_index": 1 << 40,
}
_LEAF = {"leaf_index": 0, "kind": "x", "leaf_hash": b"h", "body": None}
_INSERT = Prepared(insert(IMPRESSIONS), tuple(_ROW))
_INSERT_LEAF = Prepared(insert(LOG_LEAVES), tuple(_LEAF))
_COLUMNS = list(IMPRESSIONS.c)
_INSERT_ROWS = PreparedRows(lambda number: insert(IMPRESSIONS).from_select(_COLUMNS, select(given(_COLUMNS, number))))


def _numbered(number: int) -> dict[str, Any]:
    """A row that differs from others in what must be unique, and in more."""
    more = {"leaf_index": number, "comparison_id": f"{number:032x}", "salt": bytes([number % 256])}
    return {**_ROW, **more, "number": number, "ordinal": number + 1}


def _bound(dialect: Dialect, rows: Iterable[Mapping[str, Any]]) -> list[Bound]:
    return [_INSERT_ROWS.bind(dialect, dict(row)) for row in rows]


@pytest.fixture
def connection(settings: StoreSettings) -> Iterator[Connection]:
    """In a transaction, with one day's key."""
    database = database_of(settings)
    database.claim()
    engine = database.writing()
    migrate(engine)
    with engine.connect() as connection:  # what is written is rolled back
        key = {"day": _ROW["key_day"], "key_id": "k", "kek_id": "k", "wrapped": b""}
        connection.execute(insert(DAY_KEYS), key)
        yield connection
    engine.dispose()
    database.release()


@BOTH
class TestRun:
    """The driver runs what SQLAlchemy would."""

    def test_writes_what_sqlalchemy_reads(self, connection: Connection) -> None:
        """Hours, days, bytes, large numbers, NULL and signs that mean something to a driver."""
        assert Driver(connection).run(_INSERT, {**_ROW, "further": "does no harm"}) == 1
        row = connection.execute(select(IMPRESSIONS)).mappings().one()
        assert dict(row) == {**_ROW, "shown_hour": datetime(2031, 5, 17, 10, tzinfo=UTC)}

    def test_what_the_statement_sets_itself(self, connection: Connection) -> None:
        """Its own values and those that are given stand side by side; counted are the rows that were written."""
        driver = Driver(connection)
        driver.run(_INSERT, _ROW)
        changed = update(IMPRESSIONS).where(IMPRESSIONS.c.source == "chat", IMPRESSIONS.c.ordinal == bindparam("old"))
        statement = Prepared(changed, ("ordinal",))
        assert [driver.run(statement, {"old": old, "ordinal": 2}) for old in (1, 1, 2)] == [1, 0, 1]

    def test_many_and_all(self, connection: Connection) -> None:
        """A row each; all of what is selected, which may be none."""
        driver = Driver(connection)
        last = bindparam("last")
        found = Prepared(select(LOG_LEAVES.c.leaf_index, LOG_LEAVES.c.body).where(LOG_LEAVES.c.leaf_index > last))
        assert list(driver.rows(found, {"last": 0})) == []
        leaves = [{"leaf_index": number, "kind": "x", "leaf_hash": b"h", "body": None} for number in range(3)]
        driver.run_many(_INSERT_LEAF, leaves)
        assert [tuple(row) for row in driver.rows(found, {"last": 0})] == [(1, None), (2, None)]

    @pytest.mark.parametrize("count", [0, 1, 2, 7, 8, 9, 31, 32, 33, 63, 64, 65, 200])
    def test_any_number_of_rows(self, connection: Connection, count: int) -> None:
        """Each is written, in order and with its own values."""
        rows = [_numbered(number) for number in range(count)]
        Driver(connection).insert(_INSERT_ROWS, _bound(connection.dialect, rows))
        kept = connection.execute(select(IMPRESSIONS).order_by("number")).mappings()
        assert [dict(row) for row in kept] == [
            {**row, "shown_hour": datetime(2031, 5, 17, 10, tzinfo=UTC)} for row in rows
        ]

    @pytest.mark.parametrize("count", [3, 7, 20, 31, 50])
    def test_one_of_many_that_is_refused(self, connection: Connection, count: int) -> None:
        """It is told, and none of them stands once that was rolled back, however many one statement inserted."""
        rows = _bound(connection.dialect, [_numbered(number) for number in (*range(count), 1)])
        with pytest.raises(IntegrityError), connection.begin_nested():
            Driver(connection).insert(_INSERT_ROWS, rows)
        assert connection.execute(select(IMPRESSIONS)).all() == []

    def test_a_value_that_is_known_late(self, connection: Connection) -> None:
        """The others are converted where there is time for it, and can be bound without the connection."""
        dialect = connection.dialect
        bound = _INSERT_ROWS.bind(dialect, {**_numbered(1), "leaf_index": None})
        _INSERT_ROWS.set_late(dialect, bound, "leaf_index", 1 << 40)
        Driver(connection).insert(_INSERT_ROWS, [bound])
        row = connection.execute(select(IMPRESSIONS)).mappings().one()
        assert (row["leaf_index"], row["key_day"]) == (1 << 40, _ROW["key_day"])

    def test_days_and_hours_are_told_apart(self, connection: Connection) -> None:
        """What a day or an hour becomes is remembered: each keeps its own."""
        dialect, first = connection.dialect, datetime(2031, 5, 17, 10, tzinfo=UTC)
        elsewhere = (first + timedelta(hours=5)).astimezone(timezone(timedelta(hours=-4)))
        between = (first + timedelta(hours=7, minutes=30)).astimezone(timezone(timedelta(hours=5, minutes=30)))
        hours = [first, first + timedelta(minutes=59), first + timedelta(hours=1), elsewhere, between, first]
        rows = [{**_numbered(number), "shown_hour": hour} for number, hour in enumerate(hours)]
        Driver(connection).insert(_INSERT_ROWS, _bound(dialect, rows))
        shown = select(IMPRESSIONS.c.shown_hour).order_by(IMPRESSIONS.c.comparison_id)
        kept = connection.execute(shown).scalars().all()
        assert kept == [first + timedelta(hours=one) for one in (0, 0, 1, 5, 7, 0)]

    def test_at_once(self, connection: Connection) -> None:
        """Many rows, a single one and a change, in their order; what was sent can be read afterwards."""
        driver = Driver(connection)
        with driver.at_once():
            driver.insert(_INSERT_ROWS, _bound(connection.dialect, [_numbered(1)]))
            driver.run_many(_INSERT_LEAF, [{**_LEAF, "leaf_index": n} for n in range(3)])
            driver.run(Prepared(update(LOG_LEAVES).where(LOG_LEAVES.c.leaf_index == 1), ["kind"]), {"kind": "y"})
        kinds = connection.execute(select(LOG_LEAVES.c.kind).order_by(LOG_LEAVES.c.leaf_index)).scalars().all()
        assert kinds == ["x", "y", "x"]
        assert connection.execute(select(IMPRESSIONS.c.comparison_id)).scalars().all() == [
            _numbered(1)["comparison_id"]
        ]

    @pytest.mark.parametrize("refused", [0, 1, 2])
    def test_what_is_refused_among_what_is_sent_at_once(
        self, connection: Connection, caplog: pytest.LogCaptureFixture, refused: int
    ) -> None:
        """It comes out as ever, whichever it was; nothing of the others stands, and the connection can be used.

        The driver says nothing of it: a log line of its own would name the database's user.
        """
        driver, statement = Driver(connection), _INSERT_LEAF
        leaves = [{**_LEAF, "leaf_index": number, "kind": None if number == refused else "x"} for number in range(3)]

        def send() -> None:
            with connection.begin_nested(), driver.at_once():
                for leaf in leaves:
                    driver.run(statement, leaf)

        with pytest.raises(IntegrityError) as caught:
            send()
        assert (caught.value.params, caught.value.connection_invalidated) == (None, False)
        assert caplog.records == []
        assert connection.execute(select(LOG_LEAVES)).all() == []
        assert driver.run(statement, _LEAF) == 1

    @pytest.mark.parametrize(
        ("changes", "expected"),
        [
            ({}, IntegrityError),
            ({"number": 2, "comparison_id": "d" * 32, "source": "nowhere"}, IntegrityError),
            ({"number": 2, "comparison_id": "d" * 32, "key_day": date(1999, 1, 1)}, IntegrityError),
        ],
        ids=["twice", "check", "foreign key"],
    )
    def test_what_a_constraint_refuses(
        self, connection: Connection, changes: dict[str, Any], expected: type[DBAPIError]
    ) -> None:
        """Comes out as SQLAlchemy raises it, and without the parameters; what the database quotes is not passed on."""
        driver = Driver(connection)
        driver.run(_INSERT, _ROW)
        with pytest.raises(expected) as caught:
            driver.run(_INSERT, {**_ROW, **changes})
        assert (caught.value.params, caught.value.connection_invalidated) == (None, False)

    def test_what_is_no_statement(self, connection: Connection) -> None:
        """A table that is not there."""
        connection.exec_driver_sql("DROP TABLE log_leaves")
        with pytest.raises((OperationalError, ProgrammingError)):
            Driver(connection).rows(Prepared(select(LOG_LEAVES)))

    def test_a_fault_of_the_caller_is_told_as_it_is(self, connection: Connection) -> None:
        """A value that is missing is none of the database's errors."""
        with pytest.raises(KeyError):
            Driver(connection).run(_INSERT, {"comparison_id": "c" * 32})


class TestLostConnection:
    """Told apart from other faults, so that the job is tried again."""

    @pytest.mark.parametrize("settings", ["postgresql"], indirect=True)
    def test_is_said(self, connection: Connection) -> None:
        """The server ends the session."""
        mine = connection.exec_driver_sql("SELECT pg_backend_pid()").scalar_one()
        with connection.engine.connect() as other:
            other.exec_driver_sql(f"SELECT pg_terminate_backend({mine})")
        with pytest.raises(DBAPIError) as caught:
            Driver(connection).rows(Prepared(select(LOG_LEAVES)))
        assert caught.value.connection_invalidated
        connection.invalidate()
