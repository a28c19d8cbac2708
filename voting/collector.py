"""The use case: a comparison is shown, screened while it is read, and its outcome kept without the voter.

In order, and with no way past any step:

1. `begin` records the impression (no text) and starts screening in the background.
2. `record` waits for the screening, builds the record from allow-listed fields and redacted text, and hands it to the
   store, which seals it and commits durably. Only then is there a receipt.
3. If anything fails on the way, nothing is stored and the caller gets a `VotingError` that says so (fail closed).

A comparison has one outcome. The store's constraints decide that, not this module: the same vote again gets the first
receipt, a different one `OutcomeConflictError`.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final, Self

from voting.comparison import Annotation, Comparison, Outcome, Presentation, Skip, Vote
from voting.draft import Draft
from voting.errors import ScreeningError, StoreError, VotingError
from voting.flights import Flights
from voting.identity import Identity
from voting.issued import Issued
from voting.notice import Notice
from voting.pace import Pace, Rate, Rates
from voting.pending import Pending
from voting.ports import Finding, OutcomeStore, PictureBlanker, Receipt, Record, Screener
from voting.receipts import normalise
from voting.records import make_impression, make_textless_record, make_vote_record

if TYPE_CHECKING:
    from voting.settings import Settings

_log = logging.getLogger(__name__)
_LEFT_ALONE: Final = timedelta(seconds=30)


class Collector:
    """Records outcomes. One for the whole app; thread-safe. `of` makes one that keeps to the settings.

    Args:
        store: Where outcomes are kept.
        load_screener: Makes the screener; called when it is first needed, until it succeeds once.
        notice: What voters are shown before their first vote.
        max_characters: A longer comparison is refused with `LimitError`.
        blanker: Takes words out of uploaded pictures; None keeps no picture.
        pace: How fast voters may go; None takes the rates of `Rates`.
        clock: Returns the present time, aware, UTC.

    Attributes:
        issued: The receipts that pages show, or nobody has seen yet.

    Not protected: text in the memory of the running process.
    """

    def __init__(
        self,
        store: OutcomeStore,
        load_screener: Callable[[], Screener],
        *,
        notice: Notice,
        max_characters: int = 2_000_000,
        blanker: PictureBlanker | None = None,
        pace: Pace | None = None,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self.store = store
        self.notice = notice
        self.issued = Issued()
        self._load_screener = load_screener
        self._max_characters = max_characters
        self._blanker = blanker
        self._clock = clock
        self._screener: Screener | None = None
        self._load_failed = False
        self._loading = threading.Lock()
        self._flights = Flights()
        self._pace = pace or Pace(Rates())
        self._asked_again_at: datetime | None = None

    @classmethod
    def of(
        cls,
        settings: Settings,
        store: OutcomeStore,
        *,
        notice: Notice,
        load_screener: Callable[[], Screener] | None = None,
        blanker: PictureBlanker | None = None,
        on_refusal: Callable[[Rate, str], object] = lambda *_: None,
    ) -> Self:
        """Returns a collector that keeps to the settings: to `limits`, and to `screening` if it is given no screener.

        Args:
            settings: As `load_settings` returns them.
            store: As for the collector itself, and so the rest.
            notice: Likewise.
            load_screener: Likewise; None: the one that the settings say.
            blanker: Likewise.
            on_refusal: Told what was refused, and whether the rate was `voter`'s or that of `all`.
        """

        def load() -> Screener:
            from voting.screening import load_screener  # noqa: PLC0415  # Presidio loads when it is first needed

            return load_screener(settings.screening)

        limits = settings.limits
        rates = Rates(
            votes=limits.votes_per_minute,
            votes_in_all=limits.votes_per_minute_in_all,
            characters=limits.characters_per_minute,
            characters_in_all=limits.characters_per_minute_in_all,
            screenings_at_once=limits.screenings_at_once,
        )
        return cls(
            store,
            load_screener or load,
            notice=notice,
            max_characters=limits.max_conversation_characters,
            blanker=blanker,
            pace=Pace(rates, on_refusal=on_refusal),
        )

    def screener(self) -> Screener:
        """Returns the screener, loading it on first use.

        Raises:
            ScreeningError: It cannot be loaded. Nothing can be stored then.
        """
        with self._loading:
            if self._screener is None:
                try:
                    screener = self._load_screener()
                    _ = screener.version  # one that loads itself at its first use does so now
                    self._screener, self._load_failed = screener, False
                except VotingError:
                    self._load_failed = True
                    raise
                except Exception as error:  # noqa: BLE001  # fail closed: without a screener, no vote
                    self._load_failed = True
                    _log.error("the screener could not be loaded: %s", type(error).__name__)
                    raise ScreeningError("the screening could not be started") from None
            return self._screener

    @property
    def loaded(self) -> bool:
        """Whether the screener is loaded, with all that it needs itself."""
        return self._screener is not None

    @property
    def load_failed(self) -> bool:
        """Whether the screener could not be loaded when that was last tried."""
        return self._load_failed

    @property
    def stopping(self) -> bool:
        """Whether outcomes are refused because the app is about to end."""
        return self._flights.closed

    def stop(self, timeout_s: float) -> int:
        """Refuses new outcomes from now on and waits for those that are on their way, screening included.

        Args:
            timeout_s: Seconds to wait at most.

        Returns:
            How many were not done by then. They are not acknowledged unless they still come to be stored.
        """
        return self._flights.land(timeout_s)

    def begin(self, shown: Draft | Comparison, *, browser: str, identity: Identity | None = None) -> Pending:
        """Records that a comparison is being shown and starts screening it.

        Args:
            shown: What is shown; its responses may still be streaming.
            browser: Any secret string that stays the same for one voter, such as a cookie's value. Kept only as a
                pseudonym under a key that is destroyed when the day is over.
            identity: What is known about the voter; every spelling of it is removed from the text.

        Raises:
            StoreUnavailableError: The impression could not be written.
            OutcomeConflictError: This voter was shown this item of the campaign as another comparison.
            LimitError: This voter, or all together, are shown comparisons too fast.
        """
        draft = Draft.of(shown) if isinstance(shown, Comparison) else shown
        voter = self.store.pseudonym(browser)
        self._pace.take("comparisons", voter)
        self.store.add_impression(make_impression(draft, voter, self._hour()))
        return Pending(
            draft,
            voter=voter,
            identity=identity or Identity(),
            screener=self.screener,
            max_characters=self._max_characters,
            blanker=self._blanker,
            pace=self._pace,
        )

    def reading(self, browser: str) -> AbstractContextManager[None]:
        """Returns a block that begins when a file of this voter may be read: one of each voter at a time.

        Args:
            browser: As for `begin`.

        Raises:
            LimitError: When the block is entered: so many files wait already that it would take too long.
        """
        return self._pace.reading(browser)

    def preview(self, pending: Pending, timeout_s: float | None = None) -> tuple[Record, tuple[Finding, ...]]:
        """Returns the record that a vote would store now, with no winner yet, and what was masked in it.

        Raises:
            VotingError: As for `record`; nothing could be stored then either.
        """
        prepared = pending.prepared(timeout_s)
        return self._vote_record(pending, None), prepared.screened.findings

    def record(self, pending: Pending, vote: Vote) -> Receipt:
        """Stores a vote and returns its receipt after the durable commit.

        Waits for responses that are still streaming. Repeating the same vote returns the first receipt.

        Raises:
            ScreeningError: Screening failed; nothing was stored. `Pending.retry` screens again.
            ProviderError: A response failed; nothing was stored.
            OutcomeConflictError: The comparison already has another outcome.
            StoreUnavailableError: Not stored now; the same call may succeed later.
            LimitError: Likewise, because this voter, or all together, vote or send text too fast, or because more
                votes wait for their screening than can be screened in time.
        """
        pending.hurry()
        self._pace.take("votes", pending.voter)
        with self._flights.one():
            return self.store.add_outcome(self._vote_record(pending, vote))

    def skip(self, pending: Pending, skip: Skip) -> Receipt:
        """Stores that the comparison was skipped: no text, and no waiting for responses or screening.

        Raises:
            OutcomeConflictError: The comparison already has another outcome.
            StoreUnavailableError: Not stored now; the same call may succeed later.
            LimitError: Likewise, because this voter skips too fast; never because of others.
        """
        self._pace.take("skips", pending.voter)
        return self._textless(pending, Outcome.SKIP, skip.presentation)

    def void(self, pending: Pending) -> Receipt:
        """Stores that a response failed after the comparison was shown, so that it counts as neither vote nor skip.

        Raises:
            OutcomeConflictError: The comparison already has another outcome.
            StoreUnavailableError: Not stored now; the same call may succeed later.
        """
        return self._textless(pending, Outcome.VOID, Presentation())

    def annotate(self, pending: Pending, receipt: Receipt, annotation: Annotation) -> bool:
        """Sets or replaces tags and comment of a vote; the comment is screened together with its comparison.

        Returns:
            False when the receipt belongs to no vote (any more).

        Raises:
            ScreeningError: The comment could not be screened; it was not stored.
            StoreUnavailableError: Not stored now; the same call may succeed later.
            LimitError: Likewise, because this voter, or all together, change or write too much.
        """
        self._pace.take("additions", pending.voter)
        comment = pending.screen_comment(annotation.comment) if annotation.comment.strip() else ""
        cleaned = replace(annotation, comment=comment)
        return self.store.annotate(receipt.code, {"tags": list(cleaned.tags), "comment": cleaned.comment})

    def withdraw(self, code: str) -> bool:
        """Erases the vote that a receipt belongs to, and lets the ballot know that shows it in this process.

        Args:
            code: The receipt, as it was typed.

        Returns:
            Whether there was one. A public page must not tell: it answers the same either way.

        Raises:
            StoreUnavailableError: Not erased now; the same call may succeed later.
        """
        written = normalise(code) or code
        erased = self.store.withdraw(written)
        self.issued.withdrawn(written)
        return erased

    def is_taken_back(self, comparison_id: str) -> bool:
        """Whether an outcome was taken back, which this process need not have heard of: by another one of the app, say.

        For a page that is drawn: it costs one look into an index. A store that cannot be asked has taken nothing back,
        and is left alone for half a minute, so that no page waits for it again and again; then one page alone asks it,
        since that may take as long as a vote waits for a database that is away.

        Args:
            comparison_id: Of a comparison whose outcome was stored.
        """
        left_until = self._asked_again_at  # read once: pages are drawn by threads
        if left_until is not None:
            if self._clock() < left_until:
                return False
            self._asked_again_at = self._clock() + _LEFT_ALONE  # for the others, while this one waits
        try:
            taken_back = self.store.is_withdrawn(comparison_id)
        except StoreError:
            self._asked_again_at = self._clock() + _LEFT_ALONE
            return False
        self._asked_again_at = None
        return taken_back

    def claim(self, browser: str) -> tuple[Receipt, ...]:
        """Returns receipts of this voter that nobody has seen, since the page had gone before the vote was saved.

        Args:
            browser: As for `begin`.

        Raises:
            StoreUnavailableError: Who this is cannot be told now; the same call may succeed later.
        """
        return self.issued.claim(self.store.pseudonym(browser))

    def _vote_record(self, pending: Pending, vote: Vote | None) -> Record:
        prepared = pending.prepared()
        return make_vote_record(
            prepared.comparison,
            prepared.screened,
            vote,
            voter=pending.voter,
            hour=self._hour(),
            notice=self.notice,
            masked_by_voter=len(set(prepared.masked).difference(prepared.screened.unseen)),
            reported=pending.reported,
        )

    def _textless(self, pending: Pending, outcome: Outcome, presentation: Presentation) -> Receipt:
        record = make_textless_record(
            pending.draft.comparison_id,
            outcome,
            presentation,
            voter=pending.voter,
            hour=self._hour(),
        )
        with self._flights.one():
            receipt = self.store.add_outcome(record)
        pending.drop()
        return receipt

    def _hour(self) -> datetime:
        return self._clock().astimezone(UTC).replace(minute=0, second=0, microsecond=0)
