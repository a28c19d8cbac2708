"""A process that rotates the keys of a store while others do: `python -m tests.storage.rotating_twice_child SETTINGS`.

SETTINGS is JSON. It opens the store, says so, and waits for a line. Then it rotates as often as the line says, also
where it is refused because another process is at it, and prints how often it was not.
"""

from __future__ import annotations

import sys
from contextlib import closing

from storage.opening import open_sql_store
from voting.errors import StoreLockedError
from voting.settings import StoreSettings


def main(settings: str) -> None:
    """Rotates."""
    with closing(open_sql_store(StoreSettings.model_validate_json(settings), attended=False)) as store:
        assert store.maintenance is not None
        print("open", flush=True)
        done = 0
        for _ in range(int(sys.stdin.readline())):
            try:
                store.maintenance.rotate()
                done += 1
            except StoreLockedError:
                pass
        print(done)


if __name__ == "__main__":
    main(*sys.argv[1:])
