"""Outcomes that are on their way to the store, so that an app which is told to stop can let them arrive."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from voting.errors import StoreUnavailableError


class Flights:
    """Counts who is on the way. Thread-safe."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._under_way = 0
        self._closed = False

    @property
    def closed(self) -> bool:
        """Whether nobody may set out any more."""
        with self._changed:
            return self._closed

    @contextmanager
    def one(self) -> Iterator[None]:
        """Counts one until the block is left.

        Raises:
            StoreUnavailableError: `land` was called before.
        """
        with self._changed:
            if self._closed:
                raise StoreUnavailableError("the app is being restarted; try again in a moment")
            self._under_way += 1
        try:
            yield
        finally:
            with self._changed:
                self._under_way -= 1
                self._changed.notify_all()

    def land(self, timeout_s: float) -> int:
        """Lets nobody set out any more, waits, and returns how many are still on the way after `timeout_s` seconds."""
        with self._changed:
            self._closed = True
            self._changed.wait_for(lambda: self._under_way == 0, timeout_s)
            return self._under_way
