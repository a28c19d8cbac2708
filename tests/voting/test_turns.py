from __future__ import annotations

import threading
import time
from contextlib import contextmanager

import pytest

from voting.errors import LimitError
from voting.giving_way import give_way
from voting.turns import DroppedError, Place, Turns

WAIT_S = 20


class Setup:
    """Turns with a clock that stands still until it is moved, and threads that take some."""

    def __init__(self, at_once: int = 1, *, pauses: bool = False) -> None:
        self.now = 1000.0
        self.turns = Turns(at_once, pauses=pauses, clock=lambda: self.now)
        self.order: list[str] = []
        self.threads: list[threading.Thread] = []

    def work(self, place: Place, amount: int = 1, takes_s: float = 1.0) -> None:
        """Does some work in its turn, and tells whose it was."""
        with self.turns.turn(place, amount):
            self.order.append(place.voter)
            self.now += takes_s

    def start(self, place: Place, amount: int = 1) -> None:
        """Likewise in a thread of its own; returns when it stands in the queue."""
        before = len(self.turns._turns)
        self.threads.append(threading.Thread(target=self.work, args=(place, amount), daemon=True))
        self.threads[-1].start()
        until = time.monotonic() + WAIT_S
        while len(self.turns._turns) == before and time.monotonic() < until:
            time.sleep(0.001)

    @contextmanager
    def held(self):
        """Keeps all waiting while the block lasts; then lets them work, and returns when they have."""
        with self.turns.turn(Place("somebody"), 1):
            yield
        for one in self.threads:
            one.join(WAIT_S)
        assert not any(one.is_alive() for one in self.threads)


class TestOrder:
    """Who asks for much waits behind himself."""

    def test_voters_take_turns(self):
        """Those who come after four of one voter go after the first one of them."""
        setup = Setup()
        with setup.held():
            for voter in ("flooder", "flooder", "flooder", "flooder", "a", "b"):
                setup.start(Place(voter))
        assert setup.order == ["flooder", "a", "b", "flooder", "flooder", "flooder"]

    def test_who_was_at_work_much_goes_last(self):
        """What was done shortly before counts, too, and is forgotten after a while."""
        setup = Setup()
        setup.work(Place("flooder"), takes_s=60)
        setup.work(Place("a"))
        with setup.held():
            setup.start(Place("flooder"))
            setup.start(Place("a"))
        setup.now += 3_600
        setup.work(Place("a"))
        with setup.held():
            setup.start(Place("a"))
            setup.start(Place("flooder"))
        assert setup.order == ["flooder", "a", "a", "flooder", "a", "flooder", "a"]

    def test_what_is_waited_for_goes_first(self):
        """Also before one that came first and whose voter had less; and among those of one voter."""
        setup = Setup()
        setup.work(Place("b"), takes_s=5)
        hurried = Place("b")
        with setup.held():
            setup.start(Place("a"))
            setup.start(Place("b"))
            setup.start(hurried)
            setup.turns.hurry(hurried)
        assert setup.order == ["b", "b", "a", "b"]

    def test_one_of_each_voter(self):
        """A free place is left to somebody else."""
        setup = Setup(at_once=2)
        with setup.turns.turn(Place("a"), 1):
            setup.start(Place("a"))
            setup.work(Place("b"))
            assert setup.order == ["b"]
        setup.threads[0].join(WAIT_S)
        assert setup.order == ["b", "a"]

    def test_who_fails_has_left(self):
        """The next one is let in."""
        setup = Setup()
        with pytest.raises(KeyError), setup.turns.turn(Place("a"), 1):
            raise KeyError
        setup.work(Place("b"))
        assert setup.order == ["b"]

    def test_voters_are_forgotten(self):
        """Memory holds those of the last minutes, however many there were."""
        setup = Setup()
        for number in range(5_000):
            setup.work(Place(f"voter {number}"))
        assert len(setup.turns._worked) <= 2_001


class TestGivingWay:
    """Long work pauses between two of its steps."""

    def test_another_voter_does_not_wait_for_its_end(self):
        """It goes on only when the other is done, and is told how long that took."""
        turns = Turns(1)
        steps: list[float] = []
        begun, over, paused = threading.Event(), threading.Event(), threading.Event()

        def long_work() -> None:
            with turns.turn(Place("flooder"), 1):
                while not over.is_set():
                    steps.append(give_way())
                    begun.set()
                    if steps[-1]:
                        paused.set()
                    time.sleep(0.001)

        thread = threading.Thread(target=long_work, daemon=True)
        thread.start()
        assert begun.wait(WAIT_S)
        urgent = Place("a", urgent=True)
        with turns.turn(urgent, 1):
            time.sleep(0.1)
            before = len(steps)
            time.sleep(0.1)
            assert len(steps) == before
        assert paused.wait(WAIT_S)
        assert 0.05 < sum(steps) < WAIT_S
        over.set()
        thread.join(WAIT_S)
        assert not thread.is_alive()

    def test_two_long_ones_alternate(self):
        """Neither waits for the other's end."""
        turns = Turns(1)
        order: list[str] = []
        both = threading.Event()

        def long_work(voter: str) -> None:
            until = time.monotonic() + WAIT_S
            with turns.turn(Place(voter), 1):
                while not both.is_set() and time.monotonic() < until:
                    if order[-1:] != [voter]:
                        order.append(voter)
                    if len(order) > 4:
                        both.set()
                    give_way()
                    time.sleep(0.001)

        threads = [threading.Thread(target=long_work, args=(voter,), daemon=True) for voter in "ab"]
        for one in threads:
            one.start()
        for one in threads:
            one.join(2 * WAIT_S)
        assert both.is_set()

    def test_work_that_cannot_pause_is_waited_for(self):
        """The other does not begin beside it."""
        setup = Setup()
        with setup.turns.turn(Place("flooder"), 1):
            setup.start(Place("a"))
            assert setup.order == []
        setup.threads[0].join(WAIT_S)
        assert setup.order == ["a"]

    def test_nobody_asked(self):
        """Work outside a turn never waits."""
        assert give_way() == 0.0


class TestHurry:
    """Nobody waits for what would take too long."""

    def test_too_many_before_it(self):
        """A second each: the eleventh in front is one too many, and who is refused stands where it stood."""
        setup = Setup()
        setup.work(Place("earlier"))
        place = Place("late")
        with setup.held():
            setup.start(place)
            for number in range(10):
                setup.start(Place(f"voter {number}", urgent=True))
            setup.turns.hurry(Place("not later than that"), 1)
            setup.start(Place("one more", urgent=True))
            with pytest.raises(LimitError, match="many people are busy here at this moment; try again in a moment"):
                setup.turns.hurry(place)
            assert not place.urgent
        assert setup.order[-1] == "late"

    def test_a_flooder_makes_nobody_late(self):
        """However much one voter asks for, another one's work waits for as much of it as it is itself."""
        setup = Setup()
        setup.work(Place("earlier"))
        place = Place("a")
        with setup.held():
            for _ in range(3):
                setup.start(Place("flooder", urgent=True), 1_000)
            setup.start(place)
            setup.turns.hurry(place)
        assert setup.order[1:3] == ["flooder", "a"]


class TestDrop:
    """What nobody needs any more is not begun."""

    def test_what_waits(self):
        """It ends at once, and so does what comes later; others go on."""
        setup = Setup()
        place = Place("a")
        ended = threading.Event()

        def dropped() -> None:
            with pytest.raises(DroppedError):
                setup.work(place)
            ended.set()

        with setup.held():
            threading.Thread(target=dropped, daemon=True).start()
            setup.start(Place("b"))
            setup.turns.drop(place)
            assert ended.wait(WAIT_S)
            with pytest.raises(DroppedError):
                setup.work(place)
        assert setup.order == ["b"]

    def test_what_is_at_work_is_finished(self):
        """It has its result."""
        setup = Setup()
        place = Place("a")
        with setup.turns.turn(place, 1):
            setup.turns.drop(place)
        setup.work(Place("b"))
        assert setup.order == ["b"]
