"""The votes of the store without their texts, read in the background so that no page waits for it."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from voting.errors import VotingError
from voting.research.vote_process import Reader

if TYPE_CHECKING:
    from voting.research.results import Results

_LOG: Final = logging.getLogger(__name__)
_STOP_S: Final = 0.5
_REST: Final = 10  # times as long as a reading took, none begins by itself: voters share the processor


@dataclass(frozen=True, slots=True)
class Reading:
    """Where the reading of the store stands.

    Attributes:
        results: What can be asked of the last reading that came to its end; None before the first one did.
        made_at: When that reading began, UTC.
        took_s: How long it took, seconds.
        running: Whether a reading is under way.
        read: Comparisons that it has read.
        expected: Comparisons that there were when it began.
        failure: Why the last reading did not come to its end, for people; empty when it did.
    """

    results: Results | None = field(default=None, repr=False, compare=False)
    made_at: datetime | None = None
    took_s: float = 0.0
    running: bool = False
    read: int = 0
    expected: int = 0
    failure: str = ""


class VoteTable:
    """Reads the store when it is asked to and the last reading is too old. Thread-safe.

    A vote that is withdrawn stays in the results until the next reading, `fresh_s` later at most while somebody looks.
    """

    def __init__(
        self,
        read: Reader,
        *,
        fresh_s: float = 300.0,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        """Reads nothing yet.

        Args:
            read: Reads all votes.
            fresh_s: Seconds for which a reading is good enough; one that took long is for ten times that long.
            now: The clock.
        """
        self._reader, self._fresh_s, self._now = read, fresh_s, now
        self._lock = threading.Lock()
        self._reading = Reading()
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None

    def reading(self) -> Reading:
        """Returns where it stands, at once."""
        return self._reading

    def ask(self, *, anew: bool = False) -> Reading:
        """Begins a reading unless one is under way or the last one is good enough; returns where it stands, at once.

        Args:
            anew: Even when the last one is good enough, and after one that failed.
        """
        with self._lock:
            if not self._reading.running and (anew or self._is_due()):
                self._stop.clear()
                begun = self._reading = replace(self._reading, running=True, read=0, expected=0, failure="")
                self._thread = threading.Thread(target=self._read, name="vote-table", daemon=True)
                self._thread.start()
                return begun  # however soon it ends
            return self._reading

    def stop(self) -> None:
        """Ends the reading that is under way, if any, and waits a moment for it; the results stay as they were."""
        self._stop.set()
        if (thread := self._thread) is not None:
            thread.join(_STOP_S)

    def _is_due(self) -> bool:
        if self._reading.failure:
            return False  # until somebody asks for another try
        made = self._reading.made_at
        good_for = max(self._fresh_s, _REST * self._reading.took_s)
        return made is None or (self._now() - made).total_seconds() > good_for

    def _read(self) -> None:
        from voting.research.results import Results  # noqa: PLC0415  # a voter's page needs no pandas

        began = self._now()
        try:
            frame = self._reader(self._tell, self._stop)
            took = (self._now() - began).total_seconds()
        except VotingError as error:
            self._reading = replace(self._reading, running=False, failure=error.sentence)
        except Exception as error:  # noqa: BLE001  # its message may quote a text, so only its type is told
            _LOG.error("the votes were not read: %s", type(error).__name__)
            self._reading = replace(self._reading, running=False, failure="The votes could not be read.")
        else:
            if frame is None:
                self._reading = replace(self._reading, running=False, failure="Reading was stopped.")
            else:
                self._reading = replace(
                    self._reading, running=False, results=Results(frame), made_at=began, took_s=took
                )

    def _tell(self, read: int, expected: int) -> None:
        self._reading = replace(self._reading, read=read, expected=expected)
