"""Whose work is done next, so that whoever asks for much waits behind himself.

1. So many turns are at work at once, one of each voter; the others wait.
2. A turn that somebody waits for (`urgent`) goes before one that was begun in advance.
3. Among equals goes first whose voter was at work least of late, then who came first.
4. A turn at work lets one that goes before it begin at once, gives way between its next two steps
   (`giving_way.give_way`), and goes on when it is its turn again. Work that cannot pause is waited for instead.
5. Where the work of others that goes first would take longer than `PATIENCE_S`, nobody begins to wait for it.

Time at work is forgotten by half every `_HALF_LIFE_S` seconds. All is in memory alone.
"""

from __future__ import annotations

import itertools
import math
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Final

from voting.errors import LimitError, ScreeningError
from voting.giving_way import giving_way

PATIENCE_S: Final = 10.0
"""Others' work that a voter is asked to wait for at most, in seconds; less than a stop gives votes on their way."""
_HALF_LIFE_S: Final = 30.0
_SLICE_S: Final = 0.1  # who is at work stays so for this long among equals
_LOOK_S: Final = 0.02  # between two looks at who waits
_LEAST_S: Final = 0.001  # less time than this is forgotten
_SWEPT_FROM: Final = 1_000
_REMEMBERED: Final = 0.9  # of how fast work was, at each that is done


@dataclass(slots=True, eq=False)
class Place:
    """What one comparison asks for, in all its turns.

    Attributes:
        voter: Whose it is.
        urgent: Whether somebody waits for it.
        dropped: Whether nobody needs it any more.
    """

    voter: str
    urgent: bool = False
    dropped: bool = False


class DroppedError(ScreeningError):
    """Nobody needed it any more before its turn came."""


@dataclass(slots=True, eq=False)
class _Turn:
    place: Place
    amount: int
    number: int
    go: threading.Event = field(default_factory=threading.Event)
    working: bool = False
    begun: bool = False
    must_pause: bool = False
    since: float = 0.0
    worked_s: float = 0.0


class Turns:
    """The one queue for one kind of work. Thread-safe.

    Args:
        at_once: Turns at work at the same time. Twice as many for the moment in which some give way.
        pauses: Whether the work calls `give_way` between its steps.
        clock: Monotonic seconds.
    """

    def __init__(self, at_once: int, *, pauses: bool = True, clock: Callable[[], float] = time.monotonic) -> None:
        self._at_once = at_once
        self._most = 2 * at_once if pauses else at_once
        self._clock = clock
        self._lock = threading.Lock()
        self._turns: list[_Turn] = []
        self._numbers = itertools.count()
        self._worked: dict[str, tuple[float, float]] = {}
        self._swept_from = _SWEPT_FROM
        self._done = (0.0, 0.0)  # amount and seconds

    @contextmanager
    def turn(self, place: Place, amount: int) -> Iterator[None]:
        """Waits for the place's turn and lasts as long as the block.

        Args:
            place: Whose turn it is.
            amount: How much there is to do, in any unit.

        Raises:
            DroppedError: The place was dropped before its turn came.
        """
        turn = _Turn(place, amount, next(self._numbers))
        with self._lock:
            self._turns.append(turn)
            self._choose()
        turn.go.wait()
        try:
            if not turn.begun:
                raise DroppedError("this comparison is not to be kept, so it was not screened")
            with giving_way(lambda: self._between(turn)):
                yield
        finally:
            with self._lock:
                self._leave(turn)

    def hurry(self, place: Place, amount: int = 0) -> None:
        """Makes the place's turns, now and later, urgent.

        Args:
            place: Whose turns.
            amount: What it will ask for besides the turns that wait already.

        Raises:
            LimitError: The work of others that goes first takes too long; the place waits on as before.
        """
        with self._lock:
            if place.urgent:
                return
            if self._wait_s(place, amount) > PATIENCE_S:
                raise LimitError("many people are busy here at this moment; try again in a moment")
            place.urgent = True
            self._choose()

    def drop(self, place: Place) -> None:
        """Ends the place's turns that have not begun; those that have are finished."""
        with self._lock:
            place.dropped = True
            self._choose()

    def _wait_s(self, place: Place, amount: int) -> float:
        """Seconds that others with urgent turns are given before the place's own work is done: no more than it each."""
        own = amount + sum(one.amount for one in self._turns if one.place is place and not one.begun)
        others: dict[str, int] = {}
        for one in self._turns:
            if one.place.urgent and one.place.voter != place.voter:
                others[one.place.voter] = others.get(one.place.voter, 0) + one.amount
        done, seconds = self._done
        ahead = sum(min(theirs, own) for theirs in others.values())
        return ahead * seconds / done / self._at_once if done else 0.0

    def _between(self, turn: _Turn) -> float:
        now = self._clock()
        if not turn.must_pause and now - turn.since < _LOOK_S:
            return 0.0
        with self._lock:
            self._account(turn, now)
            self._choose()
            if not turn.must_pause:
                return 0.0
            turn.working = turn.must_pause = False
            turn.go.clear()
            self._choose()
        turn.go.wait()
        return self._clock() - now

    def _choose(self) -> None:
        """Lets those begin or go on whose turn it is, and asks others to give way."""
        now = self._clock()
        first: dict[str, _Turn] = {}
        for one in sorted(self._turns, key=lambda one: self._rank(one, now)):
            if one.place.dropped and not one.begun:
                one.go.set()
            elif len(first) < self._at_once:
                first.setdefault(one.place.voter, one)
        chosen = set(map(id, first.values()))
        for one in self._turns:
            one.must_pause = one.working and id(one) not in chosen
        for one in first.values():
            if not one.working and sum(other.working for other in self._turns) < self._most:
                one.working = one.begun = True
                one.since = now
                one.go.set()

    def _rank(self, turn: _Turn, now: float) -> tuple[bool, float, int]:
        worked_s = self._worked_s(turn.place.voter, now)
        if turn.working:
            worked_s += now - turn.since - _SLICE_S
        return not turn.place.urgent, worked_s, turn.number

    def _worked_s(self, voter: str, now: float) -> float:
        worked_s, at = self._worked.get(voter, (0.0, now))
        return worked_s * math.exp2((at - now) / _HALF_LIFE_S)

    def _account(self, turn: _Turn, now: float) -> None:
        worked_s = now - turn.since
        self._worked[turn.place.voter] = (self._worked_s(turn.place.voter, now) + worked_s, now)
        turn.worked_s += worked_s
        turn.since = now

    def _leave(self, turn: _Turn) -> None:
        now = self._clock()
        self._turns.remove(turn)
        if turn.working:
            self._account(turn, now)
            amount, seconds = self._done
            self._done = (_REMEMBERED * amount + turn.amount, _REMEMBERED * seconds + turn.worked_s)
        if len(self._worked) > self._swept_from:
            self._worked = {
                voter: held for voter, held in self._worked.items() if self._worked_s(voter, now) > _LEAST_S
            }
            self._swept_from = max(_SWEPT_FROM, 2 * len(self._worked))
        self._choose()
