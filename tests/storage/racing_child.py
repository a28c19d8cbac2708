"""A process that votes on comparisons on which others vote too: `python -m tests.storage.racing_child SETTINGS OTHER`.

SETTINGS is JSON. It opens the store, says so, and waits for a line of comparison ids. Eight threads vote on them, each
on its share. Prints `comparison_id winner receipt first` for each vote that was accepted.
"""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

from storage import open_store
from tests.storage.samples import HOUR, StandingClock, vote
from voting.errors import OutcomeConflictError
from voting.ports import OutcomeStore
from voting.settings import StoreSettings

_AGREED_EVERY = 40


def race(store: OutcomeStore, ids: list[str], winner: str, threads: int = 8) -> list[str]:
    """Votes for a winner, now and then for the one for which all vote; returns the lines of the accepted."""

    def work(numbers: range) -> list[str]:
        lines = []
        for number in numbers:
            choice = winner if number % _AGREED_EVERY else "both_bad"
            try:
                receipt = store.add_outcome(vote(ids[number], choice))
            except OutcomeConflictError:
                continue
            lines.append(f"{ids[number]} {choice} {receipt.code} {receipt.first}")
        return lines

    with ThreadPoolExecutor(threads) as pool:
        shares = [range(first, len(ids), threads) for first in range(threads)]
        return [line for lines in pool.map(work, shares) for line in lines]


def main(settings: str, winner: str) -> None:
    """Votes once."""
    with closing(open_store(StoreSettings.model_validate_json(settings), clock=StandingClock(HOUR))) as store:
        print("open", flush=True)
        print("\n".join(race(store, sys.stdin.readline().split(), winner)))


if __name__ == "__main__":
    main(*sys.argv[1:])
