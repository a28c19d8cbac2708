"""Stores whose keys are rotated and destroyed, and that are purged: what an operator does, what is left, and voters."""

from __future__ import annotations

import threading
import time
from typing import Any

from storage.audit import open_audit
from storage.key_file import key_path, read_keys
from storage.maintenance import Maintenance
from tests.storage.samples import StandingClock, cast
from voting.ports import OutcomeStore
from voting.settings import StoreSettings


def maintenance_of(store: OutcomeStore) -> Maintenance:
    """What an operator can do to an open store."""
    maintenance = store.maintenance  # type: ignore[attr-defined]  # not of the port
    assert isinstance(maintenance, Maintenance)
    return maintenance


def held_keys(settings: StoreSettings) -> list[str]:
    """Ids of the keys in the store's key file."""
    return [key.key_id for key in read_keys(key_path(settings))]


def faults_of(settings: StoreSettings) -> list[str]:
    """What the verification of the whole store names."""
    with open_audit(settings) as audit:
        return [str(fault) for fault in audit.whole(audit.key).faults]


def days_of_votes(store: OutcomeStore, clock: StandingClock, days: int) -> list[str]:
    """One vote with an annotation a day; returns the comparisons. The clock ends on the day after."""
    ids = []
    for _ in range(days):
        store.pseudonym("browser")
        comparison_id, receipt = cast(store)
        store.annotate(receipt.code, {"tags": ["clearer"]})
        ids.append(comparison_id)
        clock.advance(days=1)
    return ids


def readable(store: OutcomeStore) -> set[str]:
    """Comparisons that a researcher gets."""
    return {one.impression.comparison_id for one in store.records()}


def go_on(store: OutcomeStore, clock: StandingClock, days: int) -> None:
    """So many days with the app running."""
    for _ in range(days):
        clock.advance(days=1)
        maintenance_of(store).keep_up()


def purge(store: OutcomeStore, **how: bool) -> dict[str, Any]:
    """What an operator's purge says that it did."""
    return maintenance_of(store).purge(**how)


class Voters:
    """Threads that vote as fast as they can, and keep what went wrong."""

    def __init__(self, store: OutcomeStore, threads: int = 4) -> None:
        self.failures: list[BaseException] = []
        self.receipts: list[tuple[str, str]] = []
        self.round = 0
        self.rounds: dict[str, int] = {}  # by comparison the round in which it began
        self._store = store
        self._stopped = threading.Event()
        self._threads = [threading.Thread(target=self._vote, args=(number,)) for number in range(threads)]

    def _vote(self, number: int) -> None:
        while not self._stopped.is_set():
            try:
                self._store.pseudonym(f"browser {number}")
                begun = self.round
                comparison_id, receipt = cast(self._store)
                self.rounds[comparison_id] = begun
                self.receipts.append((comparison_id, receipt.code))
            except BaseException as error:  # noqa: BLE001  # whatever it is, the test is to tell
                self.failures.append(error)

    def wait_for_more(self, votes: int = 8) -> None:
        """Returns when so many votes more were acknowledged, or one failed."""
        until = len(self.receipts) + votes
        while len(self.receipts) < until and not self.failures:
            time.sleep(0.002)

    def __enter__(self) -> Voters:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stopped.set()
        for thread in self._threads:
            thread.join()
