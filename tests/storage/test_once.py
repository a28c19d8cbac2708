"""Exactly once: two thousand comparisons, eight threads in each of the processes that the database allows."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

from storage import jobs, open_store
from storage.audit import open_audit
from storage.repository import SqlOutcomeStore
from storage.tables import OUTCOMES
from tests.storage.databases import BOTH, raw
from tests.storage.racing_child import race
from tests.storage.samples import StandingClock, shown, vote
from voting.ports import OutcomeStore, Receipt
from voting.settings import StoreSettings

_COMPARISONS = 2_000
_WINNERS = ("model_a", "tie")


def _show(store: OutcomeStore) -> list[str]:
    assert isinstance(store, SqlOutcomeStore)
    ids = [f"{number:032x}" for number in range(_COMPARISONS)]
    rows = [store._sealer.impression_row(shown(one)) for one in ids]  # as the store does, but all in one commit
    store._writes.run(lambda transaction: [jobs.add_impression(transaction, row) for row in rows])
    return ids


def _race_of_two_processes(settings: StoreSettings, ids: list[str]) -> list[str]:
    command = [sys.executable, "-m", "tests.storage.racing_child", settings.model_dump_json()]
    children = [
        subprocess.Popen([*command, winner], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        for winner in _WINNERS
    ]
    for child in children:
        assert child.stdout is not None
        assert child.stdout.readline() == "open\n"
    with ThreadPoolExecutor(len(children)) as threads:
        answers = list(threads.map(lambda child: child.communicate(" ".join(ids) + "\n", timeout=110)[0], children))
    assert [child.returncode for child in children] == [0, 0]
    return "".join(answers).splitlines()


def _race_of_two_halves(store: OutcomeStore, ids: list[str]) -> list[str]:
    with ThreadPoolExecutor(2) as threads:
        both = threads.map(lambda winner: race(store, ids, winner, threads=4), _WINNERS)
        return [line for lines in both for line in lines]


class TestRace:
    """On SQLite a second process is refused (`test_opening.py`), so the threads of one race there."""

    @BOTH
    def test_two_thousand_outcomes(self, settings: StoreSettings, clock: StandingClock) -> None:
        """Each comparison has one; whoever was told so has its one receipt, and one of them was the first."""
        with closing(open_store(settings, clock=clock)) as store:
            ids = _show(store)
            lines = _race_of_two_processes(settings, ids) if settings.url else _race_of_two_halves(store, ids)
            accepted = [line.split() for line in lines]
            winners = {one.impression.comparison_id: one.record and one.record.winner for one in store.records()}
            assert sorted(winners) == ids
            assert raw(settings, f"SELECT count(*) FROM {OUTCOMES.name}") == [(_COMPARISONS,)]  # noqa: S608  # ours
            assert all(winners[comparison_id] == winner for comparison_id, winner, _, _ in accepted)
            assert len({(comparison_id, code) for comparison_id, _, code, _ in accepted}) == _COMPARISONS
            firsts = Counter(comparison_id for comparison_id, _, _, first in accepted if first == "True")
            assert firsts == Counter(ids)
            for comparison_id, winner, code, _ in accepted[:5]:
                assert store.add_outcome(vote(comparison_id, winner)) == Receipt(code, first=False)
            with open_audit(settings) as audit:
                whole = audit.whole(audit.key)
            assert (whole.entries, whole.fault_count) == (2 * _COMPARISONS, 0)
