"""A stop in which votes that are on their way arrive: on SIGTERM and SIGINT, before the server closes connections.

In order: outcomes that have not set out are refused; those that have are waited for; the pages get a moment to show
"Saved"; then the server does what it would have done at once. A second signal of the same kind skips the waiting.
"""

from __future__ import annotations

import logging
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Final, TypeAlias

from voting.collector import Collector

_Handler: TypeAlias = Callable[[int, FrameType | None], object]

SHOWN_S: Final = 1.0
"""So long pages have to show what became of the last votes."""
_SIGNALS: Final = (signal.SIGTERM, signal.SIGINT)
_log = logging.getLogger(__name__)


@contextmanager
def stopping_gently(collector: Collector, timeout_s: float) -> Iterator[None]:
    """Puts the waiting before the handlers that the server has installed, for as long as the block lasts.

    Only in the main thread, where signals are handled; elsewhere it does nothing.

    Args:
        collector: Whose outcomes are waited for.
        timeout_s: Seconds to wait for them at most.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = {number: signal.getsignal(number) for number in _SIGNALS}
    for number, handler in before.items():
        if callable(handler):
            signal.signal(number, _gentle(collector, timeout_s, handler))
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _gentle(collector: Collector, timeout_s: float, handler: _Handler) -> _Handler:
    def on_signal(number: int, frame: FrameType | None) -> None:
        if asked:
            handler(number, frame)
            return
        asked.append(number)
        # Not in the handler: it interrupts the event loop, which has to go on meanwhile.
        threading.Thread(target=wait, args=(number,), name="voting-stop", daemon=True).start()

    def wait(number: int) -> None:
        left = collector.stop(timeout_s)
        if left:
            _log.warning("stopped with %d votes on their way; they were not acknowledged", left)
        time.sleep(SHOWN_S)
        handler(number, None)

    asked: list[int] = []
    return on_signal
