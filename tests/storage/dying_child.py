"""Dies between the commit of a withdrawal and the erasing: `python -m tests.storage.dying_child SETTINGS`.

SETTINGS is JSON. Prints the ciphertext of the vote that it takes back, in hex.
"""

from __future__ import annotations

import os
import signal
import sqlite3
import sys
from contextlib import closing

from sqlalchemy import Connection

import storage.sqlite
from storage import open_store
from tests.storage.samples import StandingClock, cast
from voting.settings import StoreSettings


def _die(_: Connection, *, patiently: bool) -> bool:  # noqa: ARG001  # the signature of what it replaces
    os.kill(os.getpid(), signal.SIGKILL)
    return True


def main(settings: str) -> None:
    """Never returns."""
    of_store = StoreSettings.model_validate_json(settings)
    store = open_store(of_store, clock=StandingClock())
    _, receipt = cast(store)
    with closing(sqlite3.connect(of_store.data_dir / "votes.sqlite3")) as raw:
        print(raw.execute("SELECT sealed_content FROM outcomes").fetchone()[0].hex(), flush=True)
    storage.sqlite.truncate_wal = _die  # the place to die at
    store.withdraw(receipt.code)


if __name__ == "__main__":
    main(*sys.argv[1:])
