"""One request under way: its connection, its time limits, and the means to end it from any thread.

A thread that waits for a socket cannot be woken by closing the socket from another thread (POSIX leaves that undefined,
Linux lets it wait), only by shutting the connection down. So the exchange keeps a duplicate of the socket, and a
watchdog thread, which lives as long as the exchange, shuts it down after a `cut` or when a limit runs out.

Not covered: name resolution and connecting, which end by the connect time-out at the latest.
"""

from __future__ import annotations

import contextlib
import logging
import socket
import threading
import time
from collections.abc import Mapping
from enum import StrEnum
from types import TracebackType
from typing import Any

from voting.providers.config import ModelLimits


class Cut(StrEnum):
    """Why an exchange ended before its time."""

    STOPPED = "stopped"
    FIRST_TOKEN = "first token"  # noqa: S105  # not a password
    SILENCE = "silence"
    TOTAL = "total"


class Exchange:
    """Cuts its connection when it is told to or when a time limit of `limits` runs out, whichever comes first.

    Use as a context manager in the thread that makes the request; `cut` may be called from any thread, also before.
    """

    def __init__(self, limits: ModelLimits) -> None:
        self._limits = limits
        self._changed = threading.Condition()
        self._socket: socket.socket | None = None
        self._cut: Cut | None = None
        self._open = False
        self._end = self._deadline = 0.0
        self._threat = Cut.FIRST_TOKEN
        self._watchdog = threading.Thread(target=self._watch, name="answer-watchdog", daemon=True)

    @property
    def reason(self) -> Cut | None:
        """Why it was cut, or None."""
        return self._cut

    def __enter__(self) -> Exchange:
        now = time.monotonic()
        self._end = now + self._limits.total_timeout_s
        self._deadline = now + self._limits.first_token_timeout_s
        self._open = True
        self._watchdog.start()
        _inside.exchange = True
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        _inside.exchange = False
        with self._changed:
            self._open = False
            self._changed.notify_all()
        self._watchdog.join()
        self._adopt(None)

    def trace(self, event: str, info: Mapping[str, Any]) -> None:
        """Learns of the connection: the `trace` extension of httpx's requests."""
        if event.endswith("connect_tcp.complete"):
            # A duplicate, because TLS takes the socket over and the pool closes it when it likes.
            self._adopt(info["return_value"].get_extra_info("socket").dup())

    def alive(self) -> None:
        """Notes a sign of life after the first token: from here silence is limited, not the wait for a token."""
        deadline = time.monotonic() + self._limits.between_chunks_timeout_s
        with self._changed:
            sooner = deadline < self._deadline
            self._deadline, self._threat = deadline, Cut.SILENCE
            if sooner:
                self._changed.notify_all()

    def pause(self, seconds: float) -> bool:
        """Waits between two attempts; False at once when the exchange is cut meanwhile."""
        with self._changed:
            return not self._changed.wait_for(lambda: self._cut is not None, timeout=seconds)

    def cut(self, reason: Cut = Cut.STOPPED) -> None:
        """Ends the exchange; the first reason stands. Never blocks on the network."""
        with self._changed:
            self._cut = self._cut or reason
            self._changed.notify_all()  # the watchdog shuts the connection down

    def _watch(self) -> None:
        with self._changed:
            while self._open and self._cut is None:
                now = time.monotonic()
                due = min(self._deadline, self._end)
                if now < due:
                    self._changed.wait(due - now)
                else:
                    self._cut = self._threat if self._deadline < self._end else Cut.TOTAL
                    self._changed.notify_all()
            if self._cut is not None:
                self._shut_down()

    def _adopt(self, connection: socket.socket | None) -> None:
        with self._changed:
            former, self._socket = self._socket, connection
            if former is not None:
                former.close()
            if self._cut is not None:
                self._shut_down()

    def _shut_down(self) -> None:
        if self._socket is not None:
            with contextlib.suppress(OSError):  # the other side was first
                self._socket.shutdown(socket.SHUT_RDWR)


_inside = threading.local()


class _Discreet(logging.Filter):
    """Drops what the HTTP client tells below a warning of our own requests: URLs and headers name accounts."""

    def filter(self, record: logging.LogRecord) -> bool:
        return record.levelno >= logging.WARNING or not getattr(_inside, "exchange", False)


_DISCREET = _Discreet()
_LOGGERS = (
    "openai._base_client",
    "httpx2",
    *(f"httpcore2.{part}" for part in ("connection", "http11", "http2", "proxy", "socks")),
)


def silence_transport_logs() -> None:
    """Keeps our own requests out of the HTTP client's logs; other requests of the process are logged as before."""
    for name in _LOGGERS:
        logging.getLogger(name).addFilter(_DISCREET)  # the same filter again changes nothing
