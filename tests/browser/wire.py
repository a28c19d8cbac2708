"""A wire between browser and app that can be cut: a TCP proxy on loopback."""

from __future__ import annotations

import contextlib
import selectors
import socket
import threading
from collections.abc import Iterator
from typing import Final

_PIECE: Final = 65_536


class Wire:
    """Passes bytes on in both directions until it is told otherwise. Thread-safe; use it as a context manager.

    Attributes:
        swallow_up: What the browser sends from now on is lost without a word, as on a dead connection.
        swallow_down: What the app sends from now on is lost, so the browser cannot know what became of its words.
    """

    def __init__(self, port: int) -> None:
        self.swallow_up = False
        self.swallow_down = False
        self._target = port
        self._ends: dict[socket.socket, socket.socket] = {}
        self._up: set[socket.socket] = set()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._selector = selectors.DefaultSelector()
        self._selector.register(self._listener, selectors.EVENT_READ)
        self._lock = threading.Lock()
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._serve, name="wire")

    @property
    def url(self) -> str:
        """The app's address on this wire."""
        return f"http://127.0.0.1:{self._listener.getsockname()[1]}"

    def mend(self) -> None:
        """Drops every connection that lost something and passes on again."""
        with self._lock:
            for end in list(self._ends):
                self._drop(end)
            self.swallow_up = self.swallow_down = False

    def __enter__(self) -> Wire:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()
        self.mend()
        self._selector.close()
        self._listener.close()

    def _serve(self) -> None:
        while not self._over.is_set():
            for key, _ in self._selector.select(0.05):
                with self._lock:
                    self._step(key.fileobj)  # type: ignore[arg-type]  # only sockets are registered

    def _step(self, end: socket.socket) -> None:
        if end is self._listener:
            self._connect()
        elif end in self._ends:
            try:
                data = end.recv(_PIECE)
                if data and not (self.swallow_up if end in self._up else self.swallow_down):
                    self._ends[end].sendall(data)
            except OSError:
                data = b""
            if not data:
                self._drop(end)

    def _connect(self) -> None:
        browser, _ = self._listener.accept()
        try:
            app = socket.create_connection(("127.0.0.1", self._target), timeout=5)
        except OSError:
            browser.close()
            return
        self._up.add(browser)
        self._ends |= {browser: app, app: browser}
        for end in (browser, app):
            self._selector.register(end, selectors.EVENT_READ)

    def _drop(self, end: socket.socket) -> None:
        other = self._ends.pop(end, None)
        if other is None:
            return
        self._ends.pop(other, None)
        for one in (end, other):
            self._up.discard(one)
            with contextlib.suppress(KeyError, ValueError):
                self._selector.unregister(one)
            one.close()


def wires(port: int) -> Iterator[Wire]:
    """Yields a wire to the app on `port`; for a fixture."""
    with Wire(port) as wire:
        yield wire
