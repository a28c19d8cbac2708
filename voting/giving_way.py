"""Where long work lets others go first: it says when it is between two steps, whoever runs it may make it wait there.

By a context variable, because what takes the steps (screening) is handed texts through a port and knows of no queue.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Final

_BETWEEN: Final[ContextVar[Callable[[], float] | None]] = ContextVar("between", default=None)


def give_way() -> float:
    """Returns between two steps of long work, after so many seconds as others went first; 0 where nobody asked."""
    between = _BETWEEN.get()
    return 0.0 if between is None else between()


@contextmanager
def giving_way(between: Callable[[], float]) -> Iterator[None]:
    """Has `between` called at each `give_way` in this thread while the block lasts.

    Args:
        between: Waits as long as others go first, and returns for how many seconds.
    """
    token = _BETWEEN.set(between)
    try:
        yield
    finally:
        _BETWEEN.reset(token)
