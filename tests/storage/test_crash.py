from __future__ import annotations

import sqlite3
import subprocess
import sys
import time
from contextlib import closing

import pytest

from benchmarks.kill_store import Voting, killed
from storage import open_store
from tests.storage.databases import BOTH, raw
from tests.storage.samples import StandingClock, files_holding
from voting.settings import StoreSettings


@BOTH
class TestKill:
    """`kill -9` in the middle of votes. It cannot tell a synced commit from an unsynced one: see test_syncs."""

    def test_what_was_acknowledged_is_there_once(self, settings: StoreSettings) -> None:
        """Over four kills: every receipt is good, no vote is there twice, and what was cut off can be voted again.

        `python -m benchmarks.kill_store` does the same with thousands of votes.
        """
        deaths = killed(settings, kills=4, outcomes=300, callers=4)
        assert deaths.faults == []
        assert (deaths.lost, deaths.twice, deaths.changed, deaths.missing) == (0, 0, 0, 0)
        assert (deaths.kills, deaths.votes) == (4, 300)
        assert deaths.acknowledged > 0
        assert deaths.repeated > 0
        assert deaths.good

    def test_what_is_lost_is_seen(self, settings: StoreSettings) -> None:
        """Rows that are gone, receipts that are others: the proof is not blind."""
        voting = Voting(settings, callers=1)
        ids = [f"{number:032x}" for number in range(20)]
        voting.live(ids)
        assert voting.check(ids).good
        raw(settings, "DELETE FROM outcomes WHERE comparison_id = :one", one=ids[3])
        raw(
            settings,
            "UPDATE outcomes SET receipt_sha256 = :other WHERE comparison_id = :one",
            one=ids[4],
            other="f" * 64,
        )
        deaths = voting.check(ids)
        assert not deaths.good
        assert (deaths.lost, deaths.missing) == (2, 1)
        assert len(deaths.faults) >= 2

    def test_the_store_is_usable_at_once(self, settings: StoreSettings, clock: StandingClock) -> None:
        """The lock died with the process; a reader needs no writer to recover the log."""
        voting = Voting(settings, callers=4)
        voting.live([f"{number:032x}" for number in range(500)], until=20)
        assert voting.deaths.kills == 1
        with closing(open_store(settings, read_only=True)) as reader:
            assert set(voting.receipts) <= {one.impression.comparison_id for one in reader.records()}
        with closing(open_store(settings, clock=clock)) as store:
            assert all(store.withdraw(code) for code in list(voting.receipts.values())[:20])


class TestKilledBeforeErasing:
    """A withdrawal was committed, and its bytes are still in the log of writes."""

    @pytest.mark.parametrize("is_read", [False, True], ids=["alone", "beside a reader"])
    def test_the_next_to_open_erases(self, settings: StoreSettings, clock: StandingClock, *, is_read: bool) -> None:
        """At once, or as soon as a reader is gone that was in the way all the time."""
        open_store(settings, clock=clock).close()
        with closing(sqlite3.connect(settings.data_dir / "votes.sqlite3")) as reader:
            if is_read:
                reader.execute("BEGIN")
                reader.execute("SELECT * FROM store_info").fetchall()
            command = [sys.executable, "-m", "tests.storage.dying_child", settings.model_dump_json()]
            died = subprocess.run(command, capture_output=True, text=True, check=False)
            needle = bytes.fromhex(died.stdout.strip())[-24:]
            assert files_holding(settings, needle) == ["votes.sqlite3-wal"]
            with closing(open_store(settings, clock=clock)):
                reader.close()
                until = time.monotonic() + 60
                while files_holding(settings, needle) and time.monotonic() < until:
                    time.sleep(0.05)
                assert files_holding(settings, needle) == []
