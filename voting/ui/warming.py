"""Loads, while the first pages are being read, what the first vote would otherwise wait for.

A screener that cannot be loaded is tried again here, and not at the next vote alone: a balancer that goes by `/readyz`
sends nobody who would cast one.
"""

from __future__ import annotations

import gc
import importlib
import logging
import threading
import time
from collections.abc import Callable
from typing import Final

from voting.collector import Collector
from voting.errors import VotingError

_FIRST_PAUSE_S: Final = 1.0
_LONGEST_PAUSE_S: Final = 60.0
_log = logging.getLogger(__name__)


def warm_up(
    collector: Collector, *, then: Callable[[], object] = lambda: None, first_pause_s: float = _FIRST_PAUSE_S
) -> None:
    """Starts loading in the background and returns at once.

    What cannot be loaded is tried again after pauses that double up to a minute, until the app is told to stop.

    What is loaded by then is exempted from garbage collection. Streamlit collects after every script run, and walking
    all modules and rules again stopped every thread for about 0.1 s at each click. Call it once, at start: whatever
    else lives at that moment stays for good.

    Args:
        collector: Whose screener is loaded.
        then: Called when all of it is loaded, in the background, too; not while it cannot be.
        first_pause_s: Seconds before the second try.
    """
    arguments = (collector, then, first_pause_s)
    threading.Thread(target=_load, args=arguments, name="voting-warm-up", daemon=True).start()


def _load(collector: Collector, then: Callable[[], object], pause_s: float) -> None:
    importlib.import_module("pandas")  # Streamlit loads it with the first component
    while not _is_screening(collector, pause_s):
        time.sleep(pause_s)
        if collector.stopping:
            return
        pause_s = min(pause_s * 2, _LONGEST_PAUSE_S)
    _log.info("the screener is loaded")
    gc.collect()
    gc.freeze()
    then()


def _is_screening(collector: Collector, pause_s: float) -> bool:
    try:
        collector.screener().find("Warm-up.")  # rules may be read at first use only
    except VotingError as error:
        if not collector.stopping:
            cause = type(error.__cause__ or error).__name__
            _log.error(
                "votes cannot be screened (%s) and are refused; the screener is tried again in %d s", cause, pause_s
            )
        return False
    return True
