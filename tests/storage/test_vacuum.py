"""What is withdrawn leaves PostgreSQL's tables soon afterwards."""

from __future__ import annotations

import logging
import re
import time
from collections.abc import Callable
from contextlib import closing

import pytest
from sqlalchemy import create_engine
from sqlalchemy.engine import make_url

from storage import open_store
from storage.vacuum import Vacuum
from tests.postgres_server import PostgresServer
from tests.storage.databases import POSTGRESQL, raw
from tests.storage.rotating import maintenance_of
from tests.storage.samples import StandingClock, cast
from voting.settings import StoreSettings

pytestmark = POSTGRESQL

# Of rows that are deleted or written over, those that hold what must go: what voters said, and keys.
_ERASED_FROM = ("impressions", "outcomes", "annotations", "day_keys", "pseudonym_keys", "log_keys", "store_info")


def _until(true: Callable[[], bool]) -> None:
    until = time.monotonic() + 30
    while not true():
        assert time.monotonic() < until, "it never came true"
        time.sleep(0.05)


def _found_by_another_vacuum(server: PostgresServer, settings: StoreSettings) -> set[tuple[str, str]]:
    """How many rows of each table could still be removed now, and how many cannot be yet."""
    told: list[str] = []
    with server.connect(str(make_url(settings.url or "").database)) as connection:
        connection.add_notice_handler(lambda one: told.append(f"{one.message_primary} {one.message_detail}"))
        connection.execute(f"VACUUM (VERBOSE) {', '.join(_ERASED_FROM)}".encode())
    whole = "\n".join(told)
    found = re.findall(r"tuples: (\d+) removed, \d+ remain, (\d+) are dead", whole)
    found += re.findall(
        r"found (\d+) removable, .*? pages (\d+) dead row versions cannot be removed", whole
    )  # before 15
    assert len(found) >= len(_ERASED_FROM), told
    return set(found)


def _vacuums(settings: StoreSettings) -> int:
    return int(raw(settings, "SELECT vacuum_count FROM pg_stat_user_tables WHERE relname = 'outcomes'")[0][0])


class TestStore:
    """Of votes that were taken back, and of the keys of days that are over."""

    def test_no_dead_row_is_left(self, settings: StoreSettings, clock: StandingClock, postgres: PostgresServer) -> None:
        """Soon after each withdrawal, beside votes that come in; and at the end, at the latest."""
        with closing(open_store(settings, clock=clock)) as store:
            receipts = [cast(store)[1] for _ in range(3)]
            assert store.withdraw(receipts[0].code)
            _until(lambda: _vacuums(settings) > 0)
            store.pseudonym("browser")
            clock.advance(days=1)
            store.pseudonym("browser")
            assert store.withdraw(receipts[1].code)
            cast(store)
        assert _found_by_another_vacuum(postgres, settings) == {("0", "0")}
        assert raw(settings, "SELECT count(*) FROM outcomes") == [(2,)]

    def test_nor_a_key_under_the_one_before(
        self, settings: StoreSettings, clock: StandingClock, postgres: PostgresServer
    ) -> None:
        """A rotation writes over every key of the store: what the old one opens is in no table any more."""
        with closing(open_store(settings, clock=clock)) as store:
            store.pseudonym("browser")
            store.annotate(cast(store)[1].code, {"comment": "Better."})
            maintenance_of(store).rotate()
        assert _found_by_another_vacuum(postgres, settings) == {("0", "0")}

    def test_nothing_of_it_can_be_dumped(
        self, settings: StoreSettings, clock: StandingClock, postgres: PostgresServer
    ) -> None:
        """What every reader, copy and dump from now on is made of."""
        with closing(open_store(settings, clock=clock)) as store:
            comparison_id, receipt = cast(store)
            ((sealed,),) = raw(settings, "SELECT sealed_content FROM outcomes")
            assert store.withdraw(receipt.code)
        dump = postgres.dump(settings.url or "").decode()
        assert comparison_id in dump  # its tombstone
        assert sealed.hex() not in dump


class TestVacuum:
    """In a thread of its own."""

    def test_a_failure_is_tried_again(
        self, settings: StoreSettings, clock: StandingClock, caplog: pytest.LogCaptureFixture
    ) -> None:
        """The server was away: the operator is told, and it is made up for."""
        open_store(settings, clock=clock).close()
        engine = create_engine(str(settings.url), isolation_level="AUTOCOMMIT")
        raw(settings, "ALTER TABLE annotations RENAME TO away")
        before = _vacuums(settings)
        with caplog.at_level(logging.WARNING), closing(Vacuum(engine, pause_s=0.05)) as vacuum:
            vacuum.ask()
            _until(lambda: "will be tried again: ProgrammingError" in caplog.text)
            raw(settings, "ALTER TABLE away RENAME TO annotations")
            _until(lambda: _vacuums(settings) > before)
        engine.dispose()

    def test_runs_at_most_once_in_a_while(self, settings: StoreSettings, clock: StandingClock) -> None:
        """However many votes are taken back: the first at once, the others together at the end."""
        with closing(open_store(settings, clock=clock)) as store:
            for receipt in [cast(store)[1] for _ in range(5)]:
                assert store.withdraw(receipt.code)
            _until(lambda: _vacuums(settings) > 0)
        assert 1 <= _vacuums(settings) <= 2
