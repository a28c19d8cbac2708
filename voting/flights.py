"""Who is on the way, such as outcomes to the store, so that an app which is told to stop can let them arrive."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from voting.errors import StoreUnavailableError, VotingError


class Flights:
    """Counts who is on the way. Thread-safe.

    Args:
        refusal: Makes the error for whoever would set out too late.
    """

    def __init__(self, refusal: Callable[[], VotingError] | None = None) -> None:
        self._refusal = refusal or _restarting
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
            VotingError: `land` was called before; the error of `refusal`, else `StoreUnavailableError`.
        """
        with self._changed:
            if self._closed:
                raise self._refusal()
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


def _restarting() -> VotingError:
    return StoreUnavailableError("the app is being restarted; try again in a moment")
