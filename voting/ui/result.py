"""What became of a ballot, for the app that asked for it."""

from __future__ import annotations

import time
from collections.abc import Sequence

from voting.comparison import Winner
from voting.streaming import ResponseStream
from voting.ui import state
from voting.ui.ballot_state import BallotState, Status

_LOOK_S = 0.1


class BallotResult:
    """Where a ballot stands. Always tells the present state, also when it was returned by an earlier run.

    Attributes:
        ballot: The ballot; None for a voter who does not want to be asked.
    """

    def __init__(self, primary: str, streams: Sequence[ResponseStream], current: BallotState | None = None) -> None:
        self._primary = primary
        self._streams = streams
        self.ballot = current

    @property
    def status(self) -> str:
        """`open`, `saving`, `saved`, `skipped`, `failed`, `conflict`, `withdrawn`, `void`; `plain` without a ballot."""
        return str(self.ballot.status) if self.ballot else "plain"

    @property
    def winner(self) -> Winner | None:
        """The voter's choice; `model_a` is the left response."""
        return self.ballot.winner if self.ballot else None

    @property
    def response(self) -> ResponseStream | None:
        """The response with which a conversation goes on, perhaps still streaming; None when all failed.

        The preferred one; after a tie, both bad, a skip or no answer the primary model's; after a failed response the
        other one.
        """
        sides = {Winner.MODEL_A: 0, Winner.MODEL_B: 1}
        preferred = self._streams[sides[self.winner]] if self.winner in sides else None
        first = preferred or next((one for one in self._streams if one.model == self._primary), self._streams[0])
        return next((one for one in (first, *self._streams) if not (one.done and one.error is not None)), None)

    @property
    def text(self) -> str | None:
        """The text of `response` so far."""
        return self.response.text if self.response else None

    @property
    def model(self) -> str | None:
        """Who wrote it."""
        return self.response.model if self.response else None

    @property
    def errors(self) -> dict[str, str]:
        """Model → why its response failed, in a sentence without any text of it. The log names what was raised."""
        return {one.model: one.error.sentence for one in self._streams if one.error is not None}

    def finish(self, timeout_s: float = 60.0) -> str | None:
        """Returns `text` for a conversation that goes on; nothing follows on it any more.

        Waits for a response whose choice is saved once it is complete; ends all others where they are. A run of the
        page may be interrupted meanwhile, so keep what the voter typed before you call this.

        Args:
            timeout_s: Seconds to wait at most.
        """
        until = time.monotonic() + timeout_s
        while self._awaits_response() and time.monotonic() < until:
            state.breathe()
            time.sleep(_LOOK_S)
        if self.status != Status.SAVING:
            for stream in self._streams:
                stream.stop()
        return self.text

    def _awaits_response(self) -> bool:
        return self.status == Status.SAVING and self.response is not None and not self.response.done
