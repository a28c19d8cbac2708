"""What an operator should know while votes go on as ever, and the sentences in which it is told."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Final


class Concern(Enum):
    """Its value names it to a program."""

    CLOCK = "clock"
    """The clock is not believed, so nothing is deleted by age."""
    CLOCK_BEHIND = "clock_behind"
    """Likewise."""
    KEY = "key"
    """The source does not give the store's key any more: the app could not be started again."""
    KEY_KEPT = "key_kept"
    """Likewise, and the app has written the key that it holds beside the source."""


SENTENCES: Final[Mapping[Concern, str]] = {
    Concern.CLOCK: "the clock is more than a week ahead of the newest day that it was believed to show, as after a "
    "pause of the app or a jump, so nothing is purged: if the clock is right, say so with "
    "`python -m voting purge --clock-is-right`",
    Concern.CLOCK_BEHIND: "the clock is more than a week behind the newest day in the store, so nothing is purged, and "
    "all is sealed under the key of that day: if the clock is right, and was wrong before, say so with "
    "`python -m voting purge --clock-is-right`",
    Concern.KEY: "the store's key cannot be read any more where the settings say: put it back before the app is "
    "stopped; without it the app does not start, and nothing that is stored can be read",
    Concern.KEY_KEPT: "the store's key is not in the key file any more: this app has written the one that it holds "
    "beside it, in a file whose name ends in .kept; put that in the key file's place",
}
