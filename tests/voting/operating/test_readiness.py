from __future__ import annotations

import asyncio
import threading
from collections.abc import Coroutine, Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

import pytest

from tests.fakes import NOTICE, LateScreener, MemoryStore, WordScreener
from voting.collector import Collector
from voting.errors import KeyringError, ScreeningError, StoreError, StoreFullError
from voting.operating.readiness import Readiness

T = TypeVar("T")


def apart(awaitable: Coroutine[Any, Any, T]) -> T:
    """Runs it on an event loop of another thread: with a browser open, this one has a loop running already."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, awaitable).result()


class Setup:
    """A probe on fakes, with a clock that moves when told."""

    def __init__(
        self,
        store: MemoryStore | None = None,
        *,
        loaded: bool = True,
        screener: WordScreener | None = None,
        patience_s: float = 30,
    ) -> None:
        self.store = store or MemoryStore()
        self.now = 100.0
        self.collector = Collector(self.store, lambda: screener or WordScreener(), notice=NOTICE)
        if loaded:
            self.collector.screener()
        self.readiness = Readiness(self.store, self.collector, patience_s=patience_s, clock=lambda: self.now)

    def failing(self) -> Mapping[str, str]:
        """Asks once."""
        return apart(self.readiness.failing())


class HangingStore(MemoryStore):
    """Answers when it is let go; counts how often it was asked."""

    def __init__(self) -> None:
        super().__init__()
        self.go = threading.Event()
        self.asked = 0

    def check(self) -> None:
        """Hangs."""
        self.asked += 1
        self.go.wait()


class TestFailing:
    """The part in the way is named."""

    def test_ready(self):
        """Nothing is in the way."""
        assert Setup().failing() == {}

    def test_a_screener_that_is_not_loaded(self):
        """As in the first seconds."""
        assert Setup(loaded=False).failing() == {"screener": "it is not loaded yet"}

    def test_a_screener_that_cannot_be_loaded(self):
        """Is told from one that is being loaded, until it is there."""
        screener = LateScreener()
        setup = Setup(loaded=False, screener=screener)
        with pytest.raises(ScreeningError):
            setup.collector.screener()
        assert setup.failing() == {"screener": "it cannot be loaded, which is tried again"}
        screener.loads = True
        setup.collector.screener()
        assert setup.failing() == {}

    @pytest.mark.parametrize(
        ("fault", "part"), [(StoreFullError("the disk is full"), "database"), (KeyringError("gone"), "keys")]
    )
    def test_a_store_that_fails(self, fault: StoreError, part: str):
        """With the store's own sentence, which holds no value."""
        setup = Setup()
        setup.store.fault = fault
        assert setup.failing() == {part: str(fault)}

    def test_something_unexpected_is_not_quoted(self, monkeypatch, caplog):
        """Its message may hold anything: neither who asks nor the log gets it."""
        setup = Setup()
        monkeypatch.setattr(setup.store, "check", lambda: [].index("canary-91"))
        assert setup.failing() == {"database": "something unexpected happened"}
        assert "could not be checked: ValueError" in caplog.text
        assert "canary" not in caplog.text

    def test_an_app_that_is_being_stopped(self):
        """So that a balancer sends nobody here any more."""
        setup = Setup()
        setup.collector.stop(0)
        assert list(setup.failing()) == ["app"]

    def test_it_is_ready_again(self):
        """As soon as the fault is gone, but for the two seconds that an answer is good for."""
        setup = Setup()

        async def asked() -> list[bool]:
            setup.store.fault = StoreFullError("the disk is full")
            told = [bool(await setup.readiness.failing())]
            setup.store.fault = None
            told.append(bool(await setup.readiness.failing()))
            setup.now += 2.1
            return [*told, bool(await setup.readiness.failing())]

        assert apart(asked()) == [True, True, False]


class TestHanging:
    """A store that does not answer."""

    def test_is_asked_once_however_many_ask(self):
        """And is told to be in the way; it holds no second thread."""
        store = HangingStore()
        setup = Setup(store, patience_s=0.05)

        async def ask() -> list[Mapping[str, str]]:
            told = await asyncio.gather(*(setup.readiness.failing() for _ in range(20)))
            setup.now += 60
            told.append(await setup.readiness.failing())
            store.go.set()
            return told

        assert apart(ask()) == [{"database": "the store did not answer in time"}] * 21
        assert store.asked == 1
