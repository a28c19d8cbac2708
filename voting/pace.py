"""How fast one voter and all together may go, so that a flood slows the flooder alone.

Token buckets. One holds what may be done in a minute and fills evenly. Whoever's bucket is empty is refused until it
has filled; what is larger than a whole bucket is let through once and paid off afterwards. A voter's own bucket is
asked first, so that who is refused takes nothing from the others. Buckets are by the day's pseudonym, in memory alone.

Not protected: somebody who makes ever new browsers, up to the rate for all; a proxy can limit addresses.
"""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from voting.errors import LimitError

Rate: TypeAlias = Literal["comparisons", "votes", "additions", "characters"]
_MINUTE_S: Final = 60.0
_SWEPT_FROM: Final = 1_000
_TOLD: Final = {
    "comparisons": "too many comparisons in a short time",
    "votes": "too many votes in a short time",
    "additions": "too many changes in a short time",
    "characters": "too much text in a short time",
}


@dataclass(frozen=True, slots=True)
class Rates:
    """What may be done in a minute, by one voter and by all together.

    Attributes:
        votes: Comparisons shown, and likewise outcomes; of additions to them, four times as many.
        votes_in_all: By all voters.
        characters: Screened, of conversations, responses and comments.
        characters_in_all: By all voters.
        screenings_at_once: Of one voter; further ones wait for their turn.
    """

    votes: int = 60
    votes_in_all: int = 6_000
    characters: int = 4_000_000
    characters_in_all: int = 100_000_000
    screenings_at_once: int = 2


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
        self._buckets: dict[Rate, tuple[_Buckets, _Buckets]] = {
            "comparisons": (_Buckets(votes), _Buckets(of_all)),
            "votes": (_Buckets(votes), _Buckets(of_all)),
            "additions": (_Buckets(4 * votes), _Buckets(4 * of_all)),
            "characters": (_Buckets(rates.characters), _Buckets(rates.characters_in_all)),
        }
        self._clock = clock
        self._on_refusal = on_refusal
        self._lock = threading.Lock()
        self._turns = _Turns(rates.screenings_at_once)

    def take(self, rate: Rate, voter: str, amount: int = 1) -> None:
        """Returns when the voter may do this now, and counts it.

        Raises:
            LimitError: Not now; says in how many seconds. Nothing was counted.
        """
        own, of_all = self._buckets[rate]
        with self._lock:
            now = self._clock()
            wait_s, whose = own.wait_s(voter, now), "voter"
            if not wait_s:
                wait_s, whose = of_all.wait_s("", now), "all"
            if not wait_s:
                own.take(voter, amount, now)
                of_all.take("", amount, now)
                return
        self._on_refusal(rate, whose)
        told = _TOLD[rate] if whose == "voter" else "too many people are voting at this moment"
        raise LimitError(f"{told}; try again in {_seconds(wait_s)}")

    @contextmanager
    def screening(self, voter: str, characters: int) -> Iterator[None]:
        """Counts a text and keeps further ones of the same voter waiting while the block lasts.

        Raises:
            LimitError: As for `take`.
        """
        self.take("characters", voter, characters)
        with self._turns.one(voter):
            yield


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
        self._levels[name] = (self._level(name, now) - amount, now)
        if len(self._levels) > self._swept_from:
            self._levels = {one: held for one, held in self._levels.items() if self._level(one, now) < self._full}
            self._swept_from = max(_SWEPT_FROM, 2 * len(self._levels))

    def _level(self, name: str, now: float) -> float:
        level, at = self._levels.get(name, (self._full, now))
        return min(self._full, level + (now - at) * self._full / _MINUTE_S)


class _Turns:
    """So many at once of each name; the others wait."""

    def __init__(self, at_once: int) -> None:
        self._at_once = at_once
        self._changed = threading.Condition()
        self._running: dict[str, int] = {}

    @contextmanager
    def one(self, name: str) -> Iterator[None]:
        with self._changed:
            self._changed.wait_for(lambda: self._running.get(name, 0) < self._at_once)
            self._running[name] = self._running.get(name, 0) + 1
        try:
            yield
        finally:
            with self._changed:
                self._running[name] -= 1
                if not self._running[name]:
                    del self._running[name]
                self._changed.notify_all()


def _seconds(wait_s: float) -> str:
    whole = math.ceil(wait_s)
    return "a second" if whole == 1 else f"{whole} seconds"
