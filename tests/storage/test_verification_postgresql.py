"""`storage.verification` on PostgreSQL: the same faults are found there, while others vote."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.audit import open_audit
from storage.verification import Fault
from tests.postgres_server import PostgresServer
from tests.storage.databases import raw
from tests.storage.samples import StandingClock
from tests.storage.test_verification import _fill
from voting.settings import StoreSettings


@pytest.fixture(scope="module")
def whole(postgres: PostgresServer, migrated_database: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The database of a store in which everything happened that can happen."""
    name = postgres.new_database(migrated_database)
    directory: Path = tmp_path_factory.mktemp("whole")
    _fill(StoreSettings(data_dir=directory / "data", url=postgres.url(name)), StandingClock())
    yield name
    postgres.drop_database(name)


@pytest.fixture
def copied(whole: str, postgres: PostgresServer) -> Iterator[StoreSettings]:
    """A copy of it to tamper with."""
    name = postgres.new_database(whole)
    yield StoreSettings(url=postgres.url(name))
    postgres.drop_database(name)


def _faults(settings: StoreSettings) -> list[Fault]:
    with open_audit(settings) as audit:
        return audit.whole(audit.key).faults


_ONE = "(SELECT comparison_id FROM outcomes WHERE kind = 'vote' ORDER BY 1 LIMIT 1)"
_UNCHECKED = "SET session_replication_role = replica; "  # no foreign key stands in the way
_NAMED = (
    (f"UPDATE outcomes SET kind = 'skip' WHERE comparison_id = {_ONE}", "outcomes", "changed"),  # noqa: S608  # ours
    (f"UPDATE outcomes SET item_id = 'other' WHERE comparison_id = {_ONE}", "outcomes", "another campaign"),  # noqa: S608
    (f"UPDATE outcomes SET recorded_hour = recorded_hour + 1 WHERE comparison_id = {_ONE}", "outcomes", "changed"),  # noqa: S608
    (f"UPDATE outcomes SET leaf_index = NULL WHERE comparison_id = {_ONE}", "outcomes", "never entered"),  # noqa: S608
    (f"UPDATE outcomes SET salt = NULL WHERE comparison_id = {_ONE}", "outcomes", "salt"),  # noqa: S608
    (f"UPDATE impressions SET ordinal = 99 WHERE comparison_id = {_ONE}", "impressions", "changed"),  # noqa: S608
    ("UPDATE impressions SET number = number + 999 WHERE voter = '" + "b" * 32 + "'", "impressions", "another number"),
    (
        "UPDATE outcomes SET number = (SELECT max(number) FROM impressions WHERE voter = '" + "b" * 32 + "')"
        " WHERE number = (SELECT number FROM outcomes EXCEPT SELECT number FROM annotations LIMIT 1)",
        "outcomes",
        "the number of another",
    ),
    ("UPDATE outcomes SET sealed_content = sealed_content || '\\x00'::bytea", "outcomes", "changed"),
    (
        "DELETE FROM annotations WHERE comparison_id = (SELECT comparison_id FROM annotations LIMIT 1)",
        "annotations",
        "deleted",
    ),
    ("DELETE FROM impressions WHERE voter = '" + "b" * 32 + "'", "impressions", "deleted"),
    ("DELETE FROM tombstones", "tombstones", "missing"),
    ("DELETE FROM log_leaves WHERE leaf_index = 7", "log_leaves", "missing"),
    ("DELETE FROM log_leaves WHERE leaf_index > 90", "log_leaves", "where the log ends"),
    ("UPDATE log_leaves SET body = '{}'::bytea WHERE kind = 'withdrawal'", "log_leaves", "something else"),
    ("UPDATE log_head SET size = size - 1", "log_head", "another"),
    (
        "UPDATE log_head SET checkpoint = left(checkpoint, -20) || 'deadbeef' || right(checkpoint, 12)",
        "log_head",
        "not signed",
    ),
    ("UPDATE store_clock SET newest_day = 'infinity'", "store_clock", "no such row"),
    ("UPDATE store_clock SET purged_before = '4713-01-01 BC'", "store_clock", "no such row"),
    (f"UPDATE outcomes SET recorded_hour = 2147483647 WHERE comparison_id = {_ONE}", "outcomes", "no such row"),  # noqa: S608
    (_UNCHECKED + "UPDATE outcomes SET key_day = '-infinity'", "outcomes", "no such row"),  # noqa: S608  # ours
    (_UNCHECKED + "UPDATE day_keys SET day = 'infinity'", "day_keys", "no such row"),  # noqa: S608  # ours
)


class TestPostgresql:
    """Whole, and tampered with."""

    def test_whole(self, copied: StoreSettings) -> None:
        """Nobody touched it."""
        assert _faults(copied) == []

    @pytest.mark.parametrize(("statement", "table", "what"), _NAMED, ids=[one[0][:50] for one in _NAMED])
    def test_named(self, copied: StoreSettings, statement: str, table: str, what: str) -> None:
        """The fault says where and what."""
        raw(copied, statement)
        faults = _faults(copied)
        assert [fault for fault in faults if fault.table == table and what in fault.what], faults
