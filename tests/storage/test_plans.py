"""How SQLite finds what the writer asks for: votes wait meanwhile, so it must not look through a table for it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager

import pytest

from storage import open_store
from tests.storage.rotating import go_on, maintenance_of
from tests.storage.samples import StandingClock, cast
from voting.ports import OutcomeStore
from voting.settings import StoreSettings

_DAYS = 10
_DUE = _DAYS + 8
_GROWING = {"impressions", "outcomes", "annotations", "log_leaves", "log_tiles"}
_EXPLAINED = ("SELECT", "INSERT", "UPDATE", "DELETE", "WITH")


@contextmanager
def written(store: OutcomeStore) -> Iterator[list[str]]:
    """The statements that the writer runs, with their values."""
    statements: list[str] = []

    def trace(callback: object) -> None:
        store._writes.run(  # type: ignore[attr-defined]  # not of the port
            lambda transaction: transaction.connection.connection.dbapi_connection.set_trace_callback(callback)
        )

    trace(statements.append)
    yield statements
    trace(None)


def scans(settings: StoreSettings, statements: list[str]) -> set[str]:
    """Those for which a table that grows with the votes is looked through."""
    found = set()
    with closing(sqlite3.connect(settings.data_dir / "votes.sqlite3")) as raw:
        for statement in statements:
            if statement.startswith(_EXPLAINED):
                for *_, detail in raw.execute(f"EXPLAIN QUERY PLAN {statement}"):
                    what, _, rest = detail.partition(" ")
                    if what == "SCAN" and rest.split(" ")[0] in _GROWING:
                        found.add(statement)
    return found


class TestByAge:
    """What goes because of its age, a batch at a time."""

    @pytest.mark.parametrize("setting", ["retention_days", "interaction_days", "content_days"])
    def test_no_table_is_looked_through(self, settings: StoreSettings, clock: StandingClock, setting: str) -> None:
        """Of no statement, whatever goes; nor for what ends with the day."""
        settings = settings.model_copy(update={setting: _DAYS})
        with closing(open_store(settings, clock=clock)) as store:
            receipts = [cast(store)[1] for _ in range(3)]
            for receipt in receipts:
                store.annotate(receipt.code, {"tags": ["clearer"], "comment": "Better."})
            store.withdraw(receipts[0].code)
            with written(store) as statements:
                go_on(store, clock, _DUE)
                done = maintenance_of(store).purge()
        assert done.get("outcomes", done.get("trimmed", done.get("texts_trimmed"))) == 2
        assert any(statement.startswith(("UPDATE outcomes", "DELETE FROM outcomes")) for statement in statements)
        assert scans(settings, statements) == set()
