"""A process that votes until it is killed or done: `python -m benchmarks.voting_process SETTINGS CALLERS`.

SETTINGS is JSON. Reads one line of comparison ids, and votes on each from so many threads. Prints
`comparison_id receipt first` after each acknowledged vote, and nothing before it.
"""

from __future__ import annotations

import os
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, datetime, timedelta

from storage import open_store
from voting.comparison import Outcome
from voting.ports import Impression, OutcomeStore, Record
from voting.settings import StoreSettings

HOUR = datetime(2031, 5, 17, 10, tzinfo=UTC)
_NOW = HOUR + timedelta(minutes=12)
_TEXT = "lorem ipsum " * 341  # 4,092 bytes


def vote(store: OutcomeStore, comparison_id: str) -> None:
    """Shows a comparison and votes on it, as often as it is called."""
    shown = Impression(comparison_id, "a" * 32, HOUR, "campaign", "breakfast", comparison_id, metadata={"seed": 7})
    store.add_impression(shown)
    content = {"conversation": [], "response_a": _TEXT, "response_b": ""}
    receipt = store.add_outcome(Record(comparison_id, Outcome.VOTE, "a" * 32, HOUR, "model_a", content))
    line = f"{comparison_id} {receipt.code} {receipt.first}\n"
    os.write(1, line.encode())  # one write, so that lines do not mix


def main(settings: str, callers: int) -> None:
    """Votes once on each."""
    ids = sys.stdin.readline().split()
    with (
        closing(open_store(StoreSettings.model_validate_json(settings), clock=lambda: _NOW)) as store,
        ThreadPoolExecutor(callers) as threads,
    ):
        list(threads.map(lambda one: vote(store, one), ids))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
