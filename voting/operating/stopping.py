"""A stop in which votes that are on their way arrive: on SIGTERM and SIGINT, before the server closes connections.

In order: outcomes that have not set out are refused; those that have are waited for; the pages get a moment to show
"Saved"; then the server does what it would have done at once. A second signal skips the waiting. A server that is still
there after `SERVER_S`, because somebody keeps sending a request that never ends, is told to leave it. It closes nothing
then, so the store is closed first.
"""

from __future__ import annotations

import logging
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import FrameType
from typing import Final, TypeAlias

from voting.collector import Collector
from voting.counting import counted

_Handler: TypeAlias = Callable[[int, FrameType | None], object]

SHOWN_S: Final = 1.0
"""So long pages have to show what became of the last votes."""
SERVER_S: Final = 10.0
"""So long the server has to close its connections; Uvicorn itself would wait for ever."""
CLOSE_S: Final = 5.0
"""So long the store has to be closed, when the server does not come to it."""
_SIGNALS: Final = (signal.SIGTERM, signal.SIGINT)
_log = logging.getLogger(__name__)


@contextmanager
def stopping_gently(
    collector: Collector,
    timeout_s: float,
    *,
    close: Callable[[], object] = lambda: None,
    server_s: float = SERVER_S,
    close_s: float = CLOSE_S,
) -> Iterator[None]:
    """Puts the waiting before the handlers that the server has installed, for as long as the block lasts.

    Only in the main thread, where signals are handled; elsewhere it does nothing.

    Args:
        collector: Whose outcomes are waited for.
        timeout_s: Seconds to wait for them at most.
        close: Closes what is to be closed after the block; called here when the server has to be told to hurry, after
            which it leaves nothing in order. May be called twice.
        server_s: Seconds after which a server that was told to stop, and has not left the block, is told to hurry.
        close_s: Seconds that `close` has then.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    over = threading.Event()
    before = {number: signal.getsignal(number) for number in _SIGNALS}
    for number, handler in before.items():
        if callable(handler):
            last = _Last(over, server_s, close, close_s)
            signal.signal(number, _gentle(collector, handler, timeout_s, last))
    try:
        yield
    finally:
        over.set()
        for number, handler in before.items():
            signal.signal(number, handler)


@dataclass(frozen=True, slots=True)
class _Last:
    """What is done when the server does not leave; see `stopping_gently`."""

    over: threading.Event
    server_s: float
    close: Callable[[], object]
    close_s: float

    def is_needed(self) -> bool:
        """Waits for the server to leave by itself."""
        return not self.over.wait(self.server_s)


def close_in_time(close: Callable[[], object], close_s: float = CLOSE_S) -> None:
    """Closes the store, or gives up: it is put in order when it is opened again.

    Args:
        close: Closes it.
        close_s: Seconds that it may take.
    """
    closing = threading.Thread(target=close, name="voting-close", daemon=True)
    closing.start()
    closing.join(close_s)
    if closing.is_alive():
        _log.warning("the store was not closed in time; it is put in order when it is opened")


def _gentle(collector: Collector, handler: _Handler, timeout_s: float, last: _Last) -> _Handler:
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
            _log.warning("stopped with %s on the way, not acknowledged", counted(left, "vote"))
        time.sleep(SHOWN_S)
        handler(number, None)
        if last.is_needed():
            close_in_time(last.close, last.close_s)
            _log.warning("stopped without waiting for the last connections any longer")
            handler(signal.SIGINT, None)  # to Uvicorn, after another signal: leave at once

    asked: list[int] = []
    return on_signal
