"""What goes wrong with releases."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from voting.errors import VotingError


class ReleaseError(VotingError):
    """A release cannot be built or read; says why, and names no text."""


class GateError(ReleaseError):
    """A gate that was told to stop the build found something."""


@contextmanager
def disk_faults(what: str, then: str = "") -> Iterator[None]:
    """Makes a `ReleaseError` of what the system or SQLite refuses within: a full disk, a place that is not writable.

    Args:
        what: What cannot be done then, such as `the release cannot be built`.
        then: What to do about it.

    Raises:
        BrokenPipeError: Nobody reads the output any more, which is no fault of the disk.
        ReleaseError: See above; in the system's words, which name no file.
    """
    try:
        yield
    except BrokenPipeError:
        raise
    except (OSError, sqlite3.DatabaseError) as error:
        number = getattr(error, "errno", None)  # Arrow's own words would be longer, and name its functions
        why = (
            os.strerror(number) if number else str(error) if isinstance(error, sqlite3.Error) else type(error).__name__
        )
        raise ReleaseError(f"{what}: {why}{f'; {then}' if then else ''}") from None
