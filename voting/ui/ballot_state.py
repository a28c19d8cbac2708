"""The life of one ballot: open → saving → saved, skipped, failed … Knows no screen and no session.

What the browser sends is untrusted: `on_event` takes only what it knows, in the types and ranges that it knows.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from voting.collector import Collector
from voting.comparison import Annotation, InputMethod, Presentation, Skip, Vote, Winner
from voting.errors import OutcomeConflictError, OutcomeUnreadableError, VotingError
from voting.pending import Pending
from voting.ports import Receipt
from voting.settings import BallotSettings
from voting.ui.telling import told

_log = logging.getLogger(__name__)
_SAVED: Final = {Winner.TIE: "Saved: a tie", Winner.BOTH_BAD: "Saved: both are bad"}
"""Where no pane is marked, the words tell what was chosen."""
_DAY_MS = 86_400_000
_COMMENT_CHARACTERS = 4_000


class Status(StrEnum):
    """Where a ballot is."""

    OPEN = "open"
    SAVING = "saving"
    SAVED = "saved"
    SKIPPED = "skipped"
    FAILED = "failed"
    """The outcome was not stored; trying again may help."""
    CONFLICT = "conflict"
    """The comparison had been answered differently before."""
    WITHDRAWN = "withdrawn"
    VOID = "void"
    """A response failed: there is nothing to compare."""


SETTLED = frozenset({Status.SAVED, Status.SKIPPED, Status.CONFLICT, Status.WITHDRAWN, Status.VOID})
"""Nothing is asked of the voter any more."""


class BallotState:
    """One voter's ballot for one comparison. Thread-safe where the background save meets the page.

    Attributes:
        pending: The comparison and its screening.
        status: See `Status`.
        winner: The choice, from the click on.
        receipt: After the commit.
        message: One or two sentences for the voter; never any of their text.
        annotation: What was added after the vote.
        annotation_message: What became of the last addition.
        refused_additions: How many were not added; tells the browser to show again what is kept.
        undo_message: Why the outcome was not taken back; empty unless that failed.
        shown: Characters of the left and right response that have been on the page.
        opted_out: Whether the voter ended comparisons on this ballot.
        live: Whether responses were still streaming when the ballot was opened.
        attempts: How often an outcome was to be saved; tells the browser that the same failure is a new one.
    """

    def __init__(self, pending: Pending, collector: Collector, settings: BallotSettings) -> None:
        self.pending = pending
        self.collector = collector
        self.settings = settings
        self.status = Status.OPEN
        self.winner: Winner | None = None
        self.receipt: Receipt | None = None
        self.message = ""
        self.annotation = Annotation()
        self.annotation_message = ""
        self.refused_additions = 0
        self.undo_message = ""
        self.shown = (0, 0)
        self.opted_out = False
        self.live = not pending.draft.complete
        self.attempts = 0
        self._presentation = Presentation()
        self._saved = threading.Event()

    @property
    def settled(self) -> bool:
        """Whether nothing is asked of the voter any more."""
        return self.status in SETTLED

    @property
    def draws_ballot(self) -> bool:
        """Whether there are two responses to show; False once one of them failed."""
        return self.status is not Status.VOID

    def on_event(self, event: Mapping[str, object]) -> None:
        """Takes what the browser sent. Unknown or late events change nothing."""
        kind = event.get("kind")
        if event.get("id") != self.pending.draft.comparison_id or not isinstance(kind, str):
            return
        if kind == "retry" and self.status is Status.FAILED:
            self._retry()
        elif kind in {"choose", "skip", "opt_out"} and self.status in {Status.OPEN, Status.FAILED}:
            self._act(kind, event)
        elif kind == "annotate" and self.status in {Status.SAVED, Status.SKIPPED}:
            self._annotate(event)
        elif kind == "withdraw" and self.status in {Status.SAVED, Status.SKIPPED}:
            self._withdraw()

    def void(self) -> None:
        """Ends the ballot because a response failed; the outcome says so where the store can be reached."""
        if self.settled:
            return
        self.status = Status.VOID
        self.message = "One of the two responses could not be finished, so there is nothing to compare."
        try:
            self.collector.void(self.pending)
        except VotingError:
            # The impression then counts as unanswered, which is true as well; the voter has lost nothing.
            return

    def wait_saved(self, timeout_s: float) -> bool:
        """Returns whether a background save has ended, waiting up to `timeout_s` seconds."""
        return self._saved.wait(timeout_s)

    def _act(self, kind: str, event: Mapping[str, object]) -> None:
        winner = self._read_winner(event) if kind == "choose" else None
        if kind == "choose" and winner is None:
            return
        self.winner = winner
        self.opted_out = self.opted_out or kind == "opt_out"
        self._presentation = self._read_presentation(event)
        self._start_saving()

    def _retry(self) -> None:
        if self.winner is not None:
            self.pending.retry()
        self._start_saving()

    def _start_saving(self) -> None:
        self.status, self.message, self.attempts = Status.SAVING, "Saving…", self.attempts + 1
        if self.winner is None or self.pending.ready:
            self._save()
            return
        if not self.pending.draft.complete:
            self.message = "Noted. It is saved as soon as both responses are complete…"
        self._saved.clear()
        threading.Thread(target=self._save, name="voting-save", daemon=True).start()

    def _save(self) -> None:
        try:
            if self.winner is None:
                self._hold(self.collector.skip(self.pending, Skip(self._presentation)))
                self.status, self.message = Status.SKIPPED, "Skipped. Nothing of the text was kept"
            else:
                self._hold(self.collector.record(self.pending, Vote(self.winner, self._presentation)))
                self.status, self.message = Status.SAVED, _SAVED.get(self.winner, "Saved")
        except OutcomeUnreadableError as error:
            self.status, self.message = Status.CONFLICT, f"Not saved again: {told(error)}"
        except OutcomeConflictError:
            self.status = Status.CONFLICT
            self.message = (
                "Not saved: this comparison was already answered, in another tab perhaps. The first answer stands."
            )
        except VotingError as error:
            if self.pending.draft.failed:
                self.void()
            else:
                self._fail(told(error))
        except Exception as error:  # noqa: BLE001  # else the ballot would say "Saving…" for ever
            _log.error("an outcome could not be saved: %s", type(error).__name__)
            self._fail("something unexpected happened.")
        finally:
            self._saved.set()

    def _hold(self, receipt: Receipt) -> None:
        self.receipt = receipt
        self.collector.issued.issue(receipt, self.pending.voter, self)

    def _fail(self, reason: str) -> None:
        self.status = Status.FAILED
        self.message = f"Your {'vote' if self.winner else 'skip'} was not saved: {reason}"

    def _annotate(self, event: Mapping[str, object]) -> None:
        saved = self.status is Status.SAVED
        tags, comment = event.get("tags"), event.get("comment") if saved else None
        known = self.settings.tags if saved else self.settings.skip_reasons
        try:
            wanted = Annotation(
                tags=tuple(tag for tag in known if tag in tags) if isinstance(tags, list) else self.annotation.tags,
                comment=comment[:_COMMENT_CHARACTERS] if isinstance(comment, str) else self.annotation.comment,
            )
            assert self.receipt is not None  # noqa: S101  # saved and skipped ballots have one
            kept = self.collector.annotate(self.pending, self.receipt, wanted)
        except VotingError as error:
            self._refuse(told(error))
            return
        if not kept:
            self.look_up()
            if self.status is Status.WITHDRAWN:
                return
            self._refuse(f"the {'vote' if self.winner else 'skip'} is no longer kept.")
            return
        self.annotation = wanted
        self.annotation_message = "Comment added." if isinstance(comment, str) else ""

    def look_up(self) -> None:
        """Asks the store whether the outcome was taken back where this process did not hear of it."""
        kept = self.status in {Status.SAVED, Status.SKIPPED}
        if kept and self.collector.is_taken_back(self.pending.draft.comparison_id):
            self.withdrawn()

    def _refuse(self, reason: str) -> None:
        self.annotation_message = f"Not added: {reason}"
        self.refused_additions += 1

    def _withdraw(self) -> None:
        assert self.receipt is not None  # noqa: S101  # saved and skipped ballots have one
        try:
            self.collector.withdraw(self.receipt.code)
        except VotingError as error:
            self.undo_message = f"Not taken back: {told(error)}"

    def withdrawn(self) -> None:
        """Takes note that the outcome was taken back, here or with its receipt elsewhere."""
        erased = "The vote, its conversation and both responses are erased" if self.winner else "The skip is erased"
        self.status, self.message = Status.WITHDRAWN, f"Taken back. {erased}."
        self.annotation_message = self.undo_message = ""

    def _read_winner(self, event: Mapping[str, object]) -> Winner | None:
        allowed = {Winner.MODEL_A, Winner.MODEL_B}
        if self.settings.allow_tie:
            allowed.add(Winner.TIE)
        if self.settings.allow_both_bad:
            allowed.add(Winner.BOTH_BAD)
        return next((winner for winner in allowed if winner == event.get("winner")), None)

    def _read_presentation(self, event: Mapping[str, object]) -> Presentation:
        method, layout = event.get("input_method"), event.get("layout")
        return Presentation(
            dwell_ms=_duration_ms(event.get("dwell_ms")),
            input_method=next((one for one in InputMethod if one == method), InputMethod.UNKNOWN),
            layout=next((one for one in ("columns", "stacked") if one == layout), None),
            shown_a_characters=self.shown[0],
            shown_b_characters=self.shown[1],
        )


def _duration_ms(value: object) -> int | None:
    """A day at most; None for what is no duration, NaN and infinity included."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < 1e15:
        return None
    return min(int(value), _DAY_MS)
