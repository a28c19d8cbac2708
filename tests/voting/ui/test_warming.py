from __future__ import annotations

import gc
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


def warmed(screener: WordScreener) -> tuple[Collector, list[bool]]:
    """Returns the collector, and at the end of what is done then whether its screener was loaded."""
    collector, told = Collector(MemoryStore(), lambda: screener, notice=NOTICE), []
    warm_up(collector, then=lambda: told.append(collector.loaded))
    for thread in threading.enumerate():
        if thread.name == "voting-warm-up":
            thread.join(60)
    return collector, told


class TestWarmUp:
    """What is loaded before the first vote, and told."""

    def test_it_is_told_when_votes_can_be_taken(self):
        """Not before: whoever opens the app then can vote."""
        assert warmed(WordScreener())[1] == [True]

    def test_a_screener_that_cannot_be_loaded(self, caplog):
        """Is told in one sentence, and that the app is ready is not."""
        collector, told = warmed(LateScreener())
        assert (collector.loaded, told) == (False, [])
        assert "(ModuleNotFoundError), so nothing was stored; votes are refused until it can" in caplog.text
