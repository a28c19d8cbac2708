"""Time that screening may take, checked while it runs."""

from __future__ import annotations

import time
from collections.abc import Callable


class OutOfTimeError(Exception):
    """The budget is spent. Never leaves the package: the engine turns it into a `ScreeningError`."""


class Budget:
    """A deadline on the monotonic clock."""

    def __init__(self, seconds: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._deadline = clock() + seconds

    def check(self) -> None:
        """Returns while there is time left.

        Raises:
            OutOfTimeError: There is none.
        """
        if self._clock() > self._deadline:
            raise OutOfTimeError
