"""What must be done on time, whether anybody visits or not: end the pseudonym keys of days that are over, and erase."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from typing import Final

from storage.concerns import SENTENCES, Concern
from storage.maintenance import Maintenance

_EVERY_S: Final = 60.0
_LOG = logging.getLogger(__name__)


class Upkeep:
    """Runs in threads of its own until it is closed. What fails is tried again a minute later.

    Purging has one to itself, and so has looking for traces of what was erased: either may take long, and the pseudonym
    keys of a day that is over must not wait for it.

    Args:
        maintenance: Of the store.
        every_s: How long to wait after each round; a day's pseudonym keys outlive it by that much at most.
    """

    def __init__(self, maintenance: Maintenance, *, every_s: float = _EVERY_S) -> None:
        self._every_s = every_s
        self._stopped = threading.Event()
        self._told = set[Concern]()
        self._maintenance = maintenance
        rounds = {
            "store-upkeep": self._keep_up,
            "store-purge": maintenance.purge_if_due,
            "store-traces": maintenance.wipe_traces,
        }
        self._threads = [
            threading.Thread(target=self._serve, args=(round_of,), name=name, daemon=True)
            for name, round_of in rounds.items()
        ]
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        """Begins no further round."""
        self._stopped.set()

    def join(self) -> None:
        """Returns when the last rounds have ended. Call it when the store is closed: a long one ends with that."""
        for thread in self._threads:
            thread.join()

    def _serve(self, round_of: Callable[[], None]) -> None:
        while not self._stopped.wait(self._every_s):
            try:
                round_of()
            except Exception as error:  # noqa: BLE001  # the thread must outlive everything
                if not self._stopped.is_set():
                    _LOG.warning("the store's upkeep failed, will be tried again: %s", type(error).__name__)

    def _keep_up(self) -> None:
        concerns = self._maintenance.keep_up()
        for concern in concerns:
            if concern not in self._told:  # once, not every minute
                _LOG.warning(SENTENCES[concern])
        self._told = set(concerns)
