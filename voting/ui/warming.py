"""Loads, while the first pages are being read, what the first vote would otherwise wait for."""

from __future__ import annotations

import gc
import importlib
import logging
import threading
from collections.abc import Callable

from voting.collector import Collector
from voting.errors import VotingError

_log = logging.getLogger(__name__)


def warm_up(collector: Collector, *, then: Callable[[], object] = lambda: None) -> None:
    """Starts loading in the background and returns at once.

    What is loaded by then is exempted from garbage collection. Streamlit collects after every script run, and walking
    all modules and rules again stopped every thread for about 0.1 s at each click. Call it once, at start: whatever
    else lives at that moment stays for good.

    Args:
        collector: Whose screener is loaded.
        then: Called when all of it is loaded, and not when it cannot be; in the background, too.
    """
    threading.Thread(target=_load, args=(collector, then), name="voting-warm-up", daemon=True).start()


def _load(collector: Collector, then: Callable[[], object]) -> None:
    importlib.import_module("pandas")  # Streamlit loads it with the first component
    try:
        collector.screener().find("Warm-up.")  # rules may be read at first use only
    except VotingError as error:
        _log.error("%s; votes are refused until it can", error)
    gc.collect()
    gc.freeze()
    if collector.loaded:
        then()
