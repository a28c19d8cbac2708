"""What reading a file could leave behind: processes and temporary files."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest import mock

from voting.uploads import extraction

_MARK = "VOTING_TEST_MARK"
_PATIENCE_S = 20.0


def _processes(mark: str) -> list[str]:
    """Processes that carry a mark in their environment, and dead children that nobody has asked after."""
    found = []
    for one in Path("/proc").glob("[0-9]*"):
        try:
            environment = (one / "environ").read_bytes()
            state, parent = (one / "stat").read_text().rpartition(")")[2].split()[:2]
        except OSError:  # it has ended meanwhile
            continue
        if f"{_MARK}={mark}".encode() in environment or (state == "Z" and parent == str(os.getpid())):
            found.append(one.name)
    return found


@contextmanager
def leftovers(directory: Path) -> Iterator[Callable[[], list[str]]]:
    """Tells what the reading processes of the block have left behind.

    Args:
        directory: An empty folder that they are told to keep temporary files in.
    """
    mark = str(directory)
    environment = extraction._environment() | {"TMPDIR": mark, _MARK: mark}
    with mock.patch.object(extraction, "_environment", return_value=environment):
        yield lambda: _lasting(mark, directory)


def _lasting(mark: str, directory: Path) -> list[str]:
    """What is still there after a while: what was killed ends when the kernel comes to it."""
    until = time.monotonic() + _PATIENCE_S
    while found := [*_processes(mark), *(one.name for one in directory.iterdir()), *_leptonica()]:
        if time.monotonic() > until:
            break
        time.sleep(0.05)
    return found


def _leptonica() -> list[str]:
    """Where the library behind Tesseract writes, whatever it is told."""
    return [str(one) for one in Path("/tmp").glob("lept*")]  # noqa: S108  # its own fixed place
