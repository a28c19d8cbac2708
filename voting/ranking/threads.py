"""How many threads multiply NumPy's matrices."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np
from threadpoolctl import ThreadpoolController


class _Limit:
    """The limit of the process, held for as long as anybody is within it."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._callers = 0
        np.ones(1) @ np.ones(1)  # what multiplies is loaded from here on, and looked for once: that takes 1 ms
        self._libraries = ThreadpoolController()
        self._limit: Any = None

    def enter(self) -> None:
        with self._lock:
            if not self._callers:
                self._limit = self._libraries.limit(limits=1, user_api="blas")
            self._callers += 1

    def leave(self) -> None:
        with self._lock:
            self._callers -= 1
            if not self._callers:
                self._limit.restore_original_limits()


_LIMIT = _Limit()


@contextmanager
def one_thread() -> Iterator[None]:
    """Has NumPy's matrices multiplied by one thread.

    They are small: on a busy machine threads that wait for each other took twenty times as long. And one thread adds in
    one order, so the same votes give the same digits on every machine of a kind. The limit is one of the process, so it
    is taken back when the last of several callers leaves.
    """
    _LIMIT.enter()
    try:
        yield
    finally:
        _LIMIT.leave()
