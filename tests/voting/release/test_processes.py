from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from voting.errors import ScreeningError
from voting.release.errors import ReleaseError
from voting.release.processes import Tick, done_by


@contextmanager
def opened() -> Iterator[int]:
    yield 100


def squared(number: int, context: int, tick: Tick) -> Any:
    tick(number)
    return context + number**2, os.getpid()


class TestDoneBy:
    """Work that is the same for any number of processes."""

    @pytest.mark.parametrize("processes", [1, 3])
    def test_every_piece_once(self, processes: int) -> None:
        """And all of the progress."""
        told: list[int] = []
        results = dict(done_by(squared, opened, range(10), processes, told.append))
        assert {number: result for number, (result, _) in results.items()} == {n: 100 + n**2 for n in range(10)}
        assert sum(told) == 45
        elsewhere = {process for _, process in results.values()} - {os.getpid()}
        assert bool(elsewhere) == (processes > 1)

    def test_nothing_to_do(self) -> None:
        """Nothing is opened."""
        assert list(done_by(squared, None, [], 2, print)) == []  # type: ignore[arg-type]

    @pytest.mark.parametrize("processes", [1, 2])
    def test_an_error_comes_through(self, processes: int) -> None:
        """As what it was."""

        def failing(number: int, *_: object) -> None:
            raise ScreeningError(f"number {number}")

        with pytest.raises(ScreeningError, match="number"):
            list(done_by(failing, opened, range(4), processes, lambda _: None))

    def test_a_killed_process_is_told(self) -> None:
        """In a sentence, without a traceback for the operator."""

        def killed(*_: object) -> None:
            os.kill(os.getpid(), signal.SIGKILL)

        with pytest.raises(ReleaseError, match="ended from outside"):
            list(done_by(killed, opened, range(4), 2, lambda _: None))
