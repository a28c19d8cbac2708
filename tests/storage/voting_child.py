"""A process that votes until it is killed: `python -m tests.storage.voting_child SETTINGS FIRST_ID THREADS`.

SETTINGS is JSON. Prints `comparison_id receipt` after each acknowledged vote, and nothing before it.
"""

from __future__ import annotations

import os
import sys
import threading

from storage import open_store
from tests.storage.samples import HOUR, StandingClock, shown, vote
from voting.settings import StoreSettings


def main(settings: str, first_id: int, threads: int) -> None:
    """Votes for ever."""
    store = open_store(StoreSettings.model_validate_json(settings), clock=StandingClock(HOUR))

    def work(thread: int) -> None:
        number = first_id + thread
        while True:
            comparison_id = f"{number:032x}"
            store.add_impression(shown(comparison_id, item_id=comparison_id))
            receipt = store.add_outcome(vote(comparison_id))
            os.write(1, f"{comparison_id} {receipt.code}\n".encode())  # one write, so that lines do not mix
            number += threads

    for thread in range(threads):
        threading.Thread(target=work, args=(thread,), daemon=True).start()
    threading.Event().wait()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
