from __future__ import annotations

import random
import signal
import subprocess
import sys
from contextlib import closing

from storage import open_store
from tests.storage.databases import BOTH, raw
from tests.storage.samples import StandingClock, vote
from voting.ports import Receipt
from voting.receipts import digest
from voting.settings import StoreSettings

_THREADS = 4


def _vote_and_kill(settings: StoreSettings, *, first_id: int, acknowledged: int) -> dict[str, str]:
    """Lets another process vote and kills it without warning; returns what it had acknowledged."""
    command = [sys.executable, "-m", "tests.storage.voting_child"]
    command += [settings.model_dump_json(), str(first_id), str(_THREADS)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        lines = [child.stdout.readline() for _ in range(acknowledged)]
        child.send_signal(signal.SIGKILL)
        lines += child.stdout.readlines()  # acknowledged between the last line and the kill
    assert child.returncode == -signal.SIGKILL
    return dict(line.split() for line in lines if line.endswith("\n"))


@BOTH
class TestKill:
    """`kill -9` in the middle of votes. It cannot tell a synced commit from an unsynced one: see test_syncs."""

    def test_what_was_acknowledged_is_there_once(self, settings: StoreSettings, clock: StandingClock) -> None:
        """Over four kills: every receipt is good, no vote is there twice, and what was cut off can be voted again."""
        chance = random.Random(20310517)  # how long each process lives
        receipts: dict[str, str] = {}
        for life in range(4):
            alive = _vote_and_kill(settings, first_id=life * 1_000_000, acknowledged=chance.randint(50, 150))
            receipts |= alive
        with closing(open_store(settings, clock=clock)) as store:
            stored = [one.impression.comparison_id for one in store.records() if one.record is not None]
            assert len(stored) == len(set(stored))
            assert set(receipts) <= set(stored)
            codes = dict(raw(settings, "SELECT comparison_id, receipt_sha256 FROM outcomes"))
            assert {one: codes[one] for one in receipts} == {one: digest(code) for one, code in receipts.items()}
            assert len(stored) - len(receipts) <= 4 * _THREADS  # committed, and killed before it could be said
            for comparison_id, code in list(receipts.items())[::10]:  # a proof that is made anew takes its time
                assert store.add_outcome(vote(comparison_id)) == Receipt(code, first=False)
            for one in store.records():
                if one.record is None:
                    store.add_outcome(vote(one.impression.comparison_id))
            assert store.counts()["unanswered"] == 0
            assert store.counts()["votes"] == store.counts()["impressions"]

    def test_the_store_is_usable_at_once(self, settings: StoreSettings, clock: StandingClock) -> None:
        """The lock died with the process; a reader needs no writer to recover the log."""
        receipts = _vote_and_kill(settings, first_id=1, acknowledged=20)
        with closing(open_store(settings, read_only=True)) as reader:
            assert set(receipts) <= {one.impression.comparison_id for one in reader.records()}
        with closing(open_store(settings, clock=clock)) as store:
            assert all(store.withdraw(code) for code in receipts.values())
