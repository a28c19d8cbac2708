"""Numbered pieces of work by one process or several, with progress."""

from __future__ import annotations

import ctypes
import gc
import multiprocessing
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import AbstractContextManager, ExitStack, suppress
from typing import Any, Final, TypeAlias

from voting.release.errors import ReleaseError

Tick: TypeAlias = Callable[[int], object]
Task: TypeAlias = Callable[[int, Any, Tick], Any]
"""Gets the number, what the process opened, and whom to tell how much more is done. Its result can be pickled."""

_POLL_S: Final = 0.25


def done_by(
    task: Task, opened: Callable[[], AbstractContextManager[Any]], numbers: Sequence[int], processes: int, tick: Tick
) -> Iterator[tuple[int, Any]]:
    """Yields each number with its result, in the order in which they are done.

    Args:
        task: The work.
        opened: Gives what a process needs; called once in each.
        numbers: Of the pieces.
        processes: 1 works in this process, as does a system that cannot fork.
        tick: Is told how much more is done.

    Raises:
        ReleaseError: A process died, for want of memory for instance.
    """
    if min(processes, len(numbers)) <= 1 or "fork" not in multiprocessing.get_all_start_methods():
        if numbers:
            with opened() as context:
                for number in numbers:
                    yield number, task(number, context, tick)
        return
    _give_back()
    fork = multiprocessing.get_context("fork")
    count = fork.Value("q", 0)
    told = 0
    # Handed over by forking, so that neither the task nor what it opens need be pickled.
    with ProcessPoolExecutor(min(processes, len(numbers)), fork, _start, (task, opened, count)) as pool:
        waiting: dict[Future[Any], int] = {pool.submit(_work, number): number for number in numbers}
        try:
            while waiting:
                ended, _ = wait(waiting, timeout=_POLL_S, return_when=FIRST_COMPLETED)
                now = count.value
                tick(now - told)
                told = now
                for future in ended:
                    yield waiting.pop(future), future.result()
        except BrokenProcessPool:
            raise ReleaseError("a process was ended from outside, perhaps for want of memory") from None
        finally:
            for future in waiting:
                future.cancel()


def _give_back() -> None:
    """Returns freed memory to the system where the C library can, so that no process is forked with it."""
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).malloc_trim(0)


class _Process:
    """What a process of the pool holds."""

    task: Task
    context: Any
    tick: Tick


_HERE: Final = _Process()
_OPEN: Final = ExitStack()  # closed by the system, when the process ends


def _start(task: Task, opened: Callable[[], AbstractContextManager[Any]], count: Any) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the process that was typed at tells the others to stop
    gc.freeze()  # what was there before the fork is not looked through again and again, and stays shared
    gc.set_threshold(50_000, 20, 100)  # rows are many small objects, and none is part of a cycle

    def tick(more: int) -> None:
        with count.get_lock():
            count.value += more

    _HERE.task, _HERE.context, _HERE.tick = task, _OPEN.enter_context(opened()), tick


def _work(number: int) -> Any:
    return _HERE.task(number, _HERE.context, _HERE.tick)
