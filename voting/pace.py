"""How fast one voter and all together may go, so that a flood slows the flooder alone.

Token buckets. One holds what may be done in a minute and fills evenly. Whoever's bucket is empty is refused until it
has filled; what is larger than a whole bucket is let through once and paid off afterwards. A voter's own bucket is
asked first, so that who is refused takes nothing from the others. Buckets are by the day's pseudonym, in memory alone.
What is let through is screened in turns (`turns`), so that even a whole bucket at once makes nobody else wait.

The defaults of `Rates` are of two shared cores, where one process screened some 400 comparisons of 4 kB in a minute
(`python -m benchmarks.flood`): all together may ask for about as much as that, and one voter for a sixth of it.

Not protected: somebody who makes ever new browsers, up to the rate for all; a proxy can limit addresses.
"""

from __future__ import annotations

import math
import os
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from voting.errors import LimitError
from voting.turns import DroppedError, Place, Turns

Rate: TypeAlias = Literal["comparisons", "votes", "skips", "additions", "characters", "screenings", "files"]
_MINUTE_S: Final = 60.0
_SWEPT_FROM: Final = 1_000
_FILES_AT_ONCE: Final = max(2, os.cpu_count() or 2)  # each is read by a process of its own
_TOLD: Final = {
    "comparisons": "too many comparisons in a short time",
    "votes": "too many votes in a short time",
    "skips": "too many skips in a short time",
    "additions": "too many changes in a short time",
    "characters": "too much text in a short time",
}


@dataclass(frozen=True, slots=True)
class Rates:
    """What may be done in a minute, by one voter and by all together.

    Attributes:
        votes: Comparisons shown, and likewise votes and skips; of additions to them, four times as many.
        votes_in_all: By all voters; skips, which cost next to nothing, are not counted there.
        characters: Screened, of conversations, responses and comments.
        characters_in_all: By all voters.
        screenings_at_once: Of all voters, one of each at most; further ones wait for their turn.
    """

    votes: int = 60
    votes_in_all: int = 600
    characters: int = 250_000
    characters_in_all: int = 1_500_000
    screenings_at_once: int = 1


class Pace:
    """Keeps to the rates. One for the whole app; thread-safe.

    Args:
        rates: See there.
        clock: Monotonic seconds.
        on_refusal: Told what was refused, and whether the rate was `voter`'s or that of `all`.
    """

    def __init__(
        self,
        rates: Rates,
        *,
        clock: Callable[[], float] = time.monotonic,
        on_refusal: Callable[[Rate, str], object] = lambda *_: None,
    ) -> None:
        votes, of_all = rates.votes, rates.votes_in_all
        self._buckets: dict[Rate, tuple[_Buckets, _Buckets | None]] = {
            "comparisons": (_Buckets(votes), _Buckets(of_all)),
            "votes": (_Buckets(votes), _Buckets(of_all)),
            "skips": (_Buckets(votes), None),
            "additions": (_Buckets(4 * votes), _Buckets(4 * of_all)),
            "characters": (_Buckets(rates.characters), _Buckets(rates.characters_in_all)),
        }
        self._clock = clock
        self._on_refusal = on_refusal
        self._lock = threading.Lock()
        self._screenings = Turns(rates.screenings_at_once)
        self._files = Turns(_FILES_AT_ONCE, pauses=False)

    def take(self, rate: Rate, voter: str, amount: int = 1) -> None:
        """Returns when the voter may do this now, and counts it.

        Raises:
            LimitError: Not now; says in how many seconds. Nothing was counted.
        """
        own, of_all = self._buckets[rate]
        with self._lock:
            now = self._clock()
            wait_s, whose = own.wait_s(voter, now), "voter"
            if not wait_s and of_all is not None:
                wait_s, whose = of_all.wait_s("", now), "all"
            if not wait_s:
                own.take(voter, amount, now)
                if of_all is not None:
                    of_all.take("", amount, now)
                return
        self._on_refusal(rate, whose)
        told = _TOLD[rate] if whose == "voter" else "too many people are voting at this moment"
        raise LimitError(f"{told}; try again in {_seconds(wait_s)}")

    @contextmanager
    def screening(self, place: Place, characters: int, *, again: bool = False) -> Iterator[None]:
        """Counts a text, waits for its turn and lasts as long as the block, which calls `give_way` between its steps.

        Args:
            place: Of the comparison.
            characters: Of all its texts.
            again: Whether it was counted before.

        Raises:
            LimitError: As for `take`.
            DroppedError: The comparison is not to be kept. It costs the voter nothing.
        """
        if not again:
            self.take("characters", place.voter, characters)
        try:
            with self._screenings.turn(place, characters):
                yield
        except DroppedError:
            self._give_back("characters", place.voter, 0 if again else characters)
            raise

    def hurry(self, place: Place) -> None:
        """Has a comparison screened before those that nobody waits for yet.

        Raises:
            LimitError: So many wait already that it would take too long. Nothing was counted.
        """
        with self._told_of("screenings"):
            self._screenings.hurry(place)

    def drop(self, place: Place) -> None:
        """Has a comparison not screened if it is not being screened yet."""
        self._screenings.drop(place)

    @contextmanager
    def reading(self, voter: str, *, waited_for: bool = True) -> Iterator[None]:
        """Waits until a file of this voter may be read, one of each voter at a time, and lasts as long as the block.

        Args:
            voter: Whose file it is; any string that stays the same.
            waited_for: Whether the voter waits for it.

        Raises:
            LimitError: So many files wait already that it would take too long.
        """
        place = Place(voter)
        if waited_for:
            with self._told_of("files"):
                self._files.hurry(place, 1)
        with self._files.turn(place, 1):
            yield

    @contextmanager
    def _told_of(self, rate: Rate) -> Iterator[None]:
        try:
            yield
        except LimitError:
            self._on_refusal(rate, "all")
            raise

    def _give_back(self, rate: Rate, voter: str, amount: int) -> None:
        own, of_all = self._buckets[rate]
        with self._lock:
            now = self._clock()
            own.take(voter, -amount, now)
            if of_all is not None:
                of_all.take("", -amount, now)


class _Buckets:
    """Levels by name; a full one need not be remembered."""

    def __init__(self, per_minute: int) -> None:
        self._full = float(per_minute)
        self._levels: dict[str, tuple[float, float]] = {}
        self._swept_from = _SWEPT_FROM

    def wait_s(self, name: str, now: float) -> float:
        """Seconds until something may be taken; 0 when it may be now."""
        level = self._level(name, now)
        return 0.0 if level > 0 else max((min(1.0, self._full) - level) * _MINUTE_S / self._full, 0.001)

    def take(self, name: str, amount: int, now: float) -> None:
        self._levels[name] = (min(self._full, self._level(name, now) - amount), now)
        if len(self._levels) > self._swept_from:
            self._levels = {one: held for one, held in self._levels.items() if self._level(one, now) < self._full}
            self._swept_from = max(_SWEPT_FROM, 2 * len(self._levels))

    def _level(self, name: str, now: float) -> float:
        level, at = self._levels.get(name, (self._full, now))
        return min(self._full, level + (now - at) * self._full / _MINUTE_S)


def _seconds(wait_s: float) -> str:
    whole = math.ceil(wait_s)
    return "a second" if whole == 1 else f"{whole} seconds"
