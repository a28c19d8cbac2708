from __future__ import annotations

import gc
import logging
import threading

import pytest

from tests.fakes import NOTICE, LateScreener, MemoryStore, WordScreener
from voting.collector import Collector
from voting.ui.warming import warm_up


@pytest.fixture(autouse=True)
def _frozen_no_longer():
    """The tests that follow are collected as before."""
    yield
    gc.unfreeze()


class Warmed:
    """A collector that is warmed up, and what was told of it."""

    def __init__(self, screener: WordScreener, *, stopping: bool = False) -> None:
        self.collector = Collector(MemoryStore(), lambda: screener, notice=NOTICE)
        self.told: list[bool] = []
        if stopping:
            self.collector.stop(0)
        warm_up(self.collector, then=lambda: self.told.append(self.collector.loaded), first_pause_s=0.01)
        (self.thread,) = (one for one in threading.enumerate() if one.name == "voting-warm-up")


class BrokenScreener(LateScreener):
    """Tells of each try to load it, and waits until that may go on."""

    def __init__(self) -> None:
        super().__init__()
        self.tries = threading.Semaphore(0)
        self.again = threading.Semaphore(0)

    @property
    def version(self) -> str:
        """See the port."""
        self.tries.release()
        assert self.again.acquire(timeout=60)
        return super().version


class TestWarmUp:
    """What is loaded before the first vote, and told."""

    def test_it_is_told_when_votes_can_be_taken(self):
        """Not before: whoever opens the app then can vote."""
        warmed = Warmed(WordScreener())
        warmed.thread.join(60)
        assert warmed.told == [True]

    def test_a_screener_that_cannot_be_loaded_is_tried_again(self, caplog):
        """Without a vote, which a balancer sends nobody for; that the app is ready is told then, and not before."""
        caplog.set_level(logging.INFO, "voting")
        screener = BrokenScreener()
        warmed = Warmed(screener)
        states = []
        for _ in range(3):
            assert screener.tries.acquire(timeout=60)
            states.append((warmed.collector.loaded, warmed.collector.load_failed, list(warmed.told)))
            screener.loads = len(states) == 3
            screener.again.release()
        warmed.thread.join(60)
        assert states == [(False, False, []), (False, True, []), (False, True, [])]
        assert (warmed.collector.loaded, warmed.collector.load_failed, warmed.told) == (True, False, [True])
        assert [record.message for record in caplog.records] == [
            *["votes cannot be screened (ScreeningError) and are refused; the screener is tried again in 0 s"] * 2,
            "the screener is loaded",
        ]

    def test_it_ends_with_the_app(self, caplog):
        """One that is being stopped loads nothing more, and says nothing more of it."""
        warmed = Warmed(LateScreener(), stopping=True)
        warmed.thread.join(60)
        assert not warmed.thread.is_alive()
        assert (warmed.told, caplog.records) == ([], [])
