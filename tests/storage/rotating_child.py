"""A process that votes and rotates until it is killed: `python -m tests.storage.rotating_child DATA_DIR FIRST_ID`.

Prints the id of a comparison after each acknowledged vote, and `rotated` after each rotation.
"""

from __future__ import annotations

import os
import sys
import threading
from pathlib import Path

from storage.opening import open_sql_store
from tests.storage.samples import HOUR, StandingClock, shown, vote
from voting.settings import StoreSettings


def main(data_dir: str, first_id: int) -> None:
    """Votes in one thread and rotates in another, for ever."""
    store = open_sql_store(StoreSettings(data_dir=Path(data_dir)), clock=StandingClock(HOUR))
    maintenance = store.maintenance
    assert maintenance is not None

    def rotate() -> None:
        while True:
            maintenance.rotate()
            os.write(1, b"rotated\n")

    threading.Thread(target=rotate, daemon=True).start()
    while True:
        comparison_id = f"{first_id:032x}"
        store.add_impression(shown(comparison_id, item_id=comparison_id))
        store.add_outcome(vote(comparison_id))
        os.write(1, f"{comparison_id}\n".encode())
        first_id += 1


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
