"""Whether a vote could be taken now, and if not, which part is in the way."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Final

from voting.collector import Collector
from voting.errors import KeyringError, VotingError
from voting.operating.port import OperatedStore

PATIENCE_S: Final = 5.0
"""After so long without an answer the store is told to be in the way."""
_GOOD_FOR_S: Final = 2.0
_log = logging.getLogger(__name__)


class Readiness:
    """Asks store and collector, however many ask it, once in two seconds at most.

    Args:
        store: Where the collector keeps outcomes.
        collector: Whether it has its screener, and goes on.
        patience_s: Seconds that the store may take to answer.
        clock: Monotonic seconds.
    """

    def __init__(
        self,
        store: OperatedStore,
        collector: Collector,
        *,
        patience_s: float = PATIENCE_S,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._store = store
        self._collector = collector
        self._patience_s = patience_s
        self._clock = clock
        self._asking: Future[Mapping[str, str]] | None = None
        self._asked_at = 0.0
        # A thread of its own: a store that hangs must not take one after the other of those that answer requests.
        self._threads = ThreadPoolExecutor(1, thread_name_prefix="voting-readiness")

    async def failing(self) -> Mapping[str, str]:
        """Returns what is in the way of a vote, each part with a sentence that holds no secret; empty when ready."""
        told: dict[str, str] = {}
        if self._collector.stopping:
            told["app"] = "it is being stopped"
        if not self._collector.loaded:
            failed = self._collector.load_failed
            told["screener"] = "it cannot be loaded, which is tried again" if failed else "it is not loaded yet"
        return {**told, **await self._of_store()}

    def warnings(self) -> Mapping[str, str]:
        """Returns what the operator must see to although votes can be taken."""
        return self._store.warnings()

    async def _of_store(self) -> Mapping[str, str]:
        if self._asking is None or (self._asking.done() and self._clock() - self._asked_at > _GOOD_FOR_S):
            self._asked_at = self._clock()
            self._asking = self._threads.submit(self._ask)
        try:
            return await asyncio.wait_for(asyncio.shield(asyncio.wrap_future(self._asking)), self._patience_s)
        except TimeoutError:
            return {"database": "the store did not answer in time"}

    def _ask(self) -> Mapping[str, str]:
        try:
            self._store.check()
        except KeyringError as error:
            return {"keys": str(error)}
        except VotingError as error:
            return {"database": str(error)}
        except Exception as error:  # noqa: BLE001  # a probe answers, whatever happened
            _log.error("the store could not be checked: %s", type(error).__name__)
            return {"database": "something unexpected happened"}
        return {}
