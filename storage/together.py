"""One thread does what several ask for at the same time."""

from __future__ import annotations

import threading
from collections.abc import Callable, Hashable
from concurrent.futures import Future
from typing import Generic, TypeVar

_K = TypeVar("_K", bound=Hashable)
_T = TypeVar("_T")


class Together(Generic[_K, _T]):
    """Does each thing once for all who ask while it is being done. Thread-safe.

    Unlike a lock, which has each of them try in turn when it cannot be done: the last would be told after the patience
    of all before it. Nothing is kept: who asks later has it done again.
    """

    def __init__(self) -> None:
        self._under_way: dict[_K, Future[_T]] = {}
        self._lock = threading.Lock()

    def do(self, name: _K, work: Callable[[], _T]) -> _T:
        """Returns what `work` returns, or raises what it raises: called here, or by another thread under that name."""
        with self._lock:
            found = self._under_way.get(name)
            future: Future[_T] = self._under_way.setdefault(name, Future())
        if found is not None:
            return found.result()
        try:
            result = work()
        except BaseException as error:
            self._end(name)
            future.set_exception(error)
            raise
        self._end(name)
        future.set_result(result)
        return result

    def _end(self, name: _K) -> None:
        with self._lock:
            del self._under_way[name]
