"""Time that screening may take, checked while it runs."""

from __future__ import annotations

import time
from collections.abc import Callable

from voting.giving_way import give_way
from voting.screening.leaving import SCREENINGS


class OutOfTimeError(Exception):
    """The budget is spent. Never leaves the package: the engine turns it into a `ScreeningError`."""


class Budget:
    """A deadline on the monotonic clock. Time in which others go first is not counted."""

    def __init__(self, seconds: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._deadline = clock() + seconds

    def check(self) -> None:
        """Returns while there is time left; lets others go first.

        Raises:
            OutOfTimeError: There is none, or the process waits for this screening to end.
        """
        self._deadline += give_way()
        if SCREENINGS.closed or self._clock() > self._deadline:
            raise OutOfTimeError
