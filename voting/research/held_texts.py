"""The texts of rows that wait for a reviewer, read by a process of its own: no voter's chat waits for it."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from typing import Any, Final, TypeAlias

from voting.errors import VotingError
from voting.research.release_run import environment

_COMMAND: Final = (sys.executable, "-m", "voting", "release", "review", "--json", "--show")
_PATIENCE_S: Final = 600.0

Texts: TypeAlias = Mapping[str, Any]
"""`conversation`, `response_a`, `response_b`, `comment` …, as the command tells them: redacted."""


class HeldTextsError(VotingError):
    """The texts cannot be read."""


class HeldTexts:
    """Remembers the last answer, so that a page which is drawn again does not ask again. Thread-safe.

    Args:
        command: What is run, before the rows' ids.
    """

    def __init__(self, command: Sequence[str] = _COMMAND) -> None:
        self._command = tuple(command)
        self._lock = threading.Lock()
        self._last: tuple[tuple[str, ...], dict[str, Texts]] = ((), {})

    def of(self, reviews: Sequence[str]) -> Mapping[str, Texts]:
        """Returns the texts of rows by their ids for the reviewer; what was taken back meanwhile is not in it.

        Raises:
            HeldTextsError: The store cannot be read; says why.
        """
        asked = tuple(reviews)
        with self._lock:
            if self._last[0] != asked:
                self._last = asked, self._read(asked)
            return self._last[1]

    def _read(self, reviews: tuple[str, ...]) -> dict[str, Texts]:
        try:
            ran = subprocess.run(  # noqa: S603  # our own command; every id is one word of hex digits
                [*self._command, *reviews], env=environment(), stdin=subprocess.DEVNULL, capture_output=True,
                timeout=_PATIENCE_S, check=False, text=True, encoding="utf-8", errors="replace",
            )  # fmt: skip
            rows = [json.loads(line) for line in ran.stdout.splitlines()]
            found = {str(row["id"]): row for row in rows}
        except (OSError, subprocess.TimeoutExpired, ValueError, KeyError, TypeError) as error:
            raise HeldTextsError(f"the texts could not be read: {type(error).__name__}") from None
        if ran.returncode not in {0, 1} or (ran.returncode and "no vote in the store" not in ran.stderr):
            said = ran.stderr.strip().rpartition("\n")[2].removeprefix("voting: ")
            raise HeldTextsError(said or "the texts could not be read")
        return found
