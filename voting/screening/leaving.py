"""Lets no thread be in the screening any more when the process ends.

At its end the interpreter stops other threads wherever they are. One that is within RE2 or another library in C++ takes
the process down with an abort, although everything was stored.
"""

from __future__ import annotations

import atexit
from typing import Final

from voting.errors import ScreeningError, VotingError
from voting.flights import Flights

LANDING_S: Final = 5.0
"""So long the end of the process waits at most. A screening looks often whether it is to stop."""


def _ending() -> VotingError:
    return ScreeningError("the process ends, so nothing was stored")


SCREENINGS: Final = Flights(_ending)
"""Calls that are in the screening now, of all screeners of this process."""

atexit.register(SCREENINGS.land, LANDING_S)
