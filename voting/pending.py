"""One shown comparison between its first paint and its outcome. Raw text lives here, in memory, and goes with it.

A daemon thread waits for both responses and then screens everything, so that by the time the voter clicks the cleaned
record is ready. Nothing here writes: the collector does.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from voting.comparison import Comparison
from voting.conversation import Conversation
from voting.draft import Draft
from voting.errors import LimitError, ScreeningError, VotingError
from voting.identity import Identity
from voting.kept_pictures import with_pictures
from voting.pace import Pace, Rates
from voting.picture import Picture
from voting.ports import PictureBlanker, Screened, Screener
from voting.records import texts_to_screen
from voting.turns import Place

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Prepared:
    """A complete comparison and its screening.

    Attributes:
        comparison: Raw.
        screened: Redacted.
        masked: Words that the voter had masked.
    """

    comparison: Comparison = field(repr=False)
    screened: Screened
    masked: tuple[str, ...] = field(default=(), repr=False)


class Pending:
    """A shown comparison whose outcome is open. Thread-safe. Made by `Collector.begin`.

    Attributes:
        draft: What is shown.
        voter: The pseudonym under which it was shown; the outcome is recorded under the same one.
    """

    def __init__(
        self,
        draft: Draft,
        *,
        voter: str,
        identity: Identity,
        screener: Callable[[], Screener],
        max_characters: int,
        blanker: PictureBlanker | None = None,
        pace: Pace | None = None,
    ) -> None:
        self.draft = draft
        self.voter = voter
        self._identity = identity
        self._screener = screener
        self._max_characters = max_characters
        self._blanker = blanker
        self._pace = pace or Pace(Rates())
        self._place = Place(voter)
        self._masked: tuple[str, ...] = ()
        self._reported: frozenset[str] = frozenset()
        self._changed = threading.Condition()
        self._result: Prepared | VotingError | None = None
        self._round = 0
        self._start()

    def __repr__(self) -> str:
        return f"Pending({self.draft.comparison_id})"

    @property
    def ready(self) -> bool:
        """Whether both responses have ended and screening has finished, well or not."""
        with self._changed:
            return self._result is not None

    def prepared(self, timeout_s: float | None = None) -> Prepared:
        """Returns the screened comparison, waiting for it.

        Args:
            timeout_s: Seconds to wait at most; None waits as long as providers and screening are allowed to take.

        Raises:
            ProviderError: A response failed, so there is nothing to compare.
            ScreeningError: Screening failed, took too long, or is not done within `timeout_s`.
            LimitError: The comparison is longer than may be kept.
        """
        with self._changed:
            if not self._changed.wait_for(lambda: self._result is not None, timeout_s):
                raise ScreeningError("the text is still being screened")
            result = self._result
        if isinstance(result, Prepared):
            return result
        assert result is not None  # noqa: S101  # wait_for has just seen that it is set
        raise type(result)(*result.args) if type(result) is ScreeningError else result

    def hurry(self) -> None:
        """Has the comparison screened before those that nobody waits for; does nothing once it is.

        Raises:
            LimitError: So many wait for theirs that it would take too long; it goes on as before.
        """
        if not self.ready:
            self._pace.hurry(self._place)

    def drop(self) -> None:
        """Has the comparison not screened any more, since none of its text is to be kept."""
        self._pace.drop(self._place)

    @property
    def reported(self) -> frozenset[str]:
        """Placeholders that the voter called nothing personal. They stay masked."""
        with self._changed:
            return self._reported

    def report(self, placeholders: Iterable[str]) -> None:
        """Notes which placeholders the voter calls nothing personal, in place of those noted before."""
        with self._changed:
            self._reported = frozenset(placeholders)

    def mask(self, word: str) -> None:
        """Has every occurrence of `word` masked as well and screens again.

        Raises:
            ValueError: The word is empty or white space.
        """
        if not word.strip():
            raise ValueError("a word to mask must not be empty")
        with self._changed:
            self._masked = (*self._masked, word.strip())
        self._start()

    def retry(self) -> None:
        """Screens again after a failure; does nothing otherwise."""
        with self._changed:
            failed = isinstance(self._result, VotingError)
        if failed:
            self._start()

    def screen_comment(self, comment: str) -> str:
        """Returns a comment, redacted with the same placeholders as the comparison itself.

        Raises:
            ScreeningError: It could not be screened.
            LimitError: With the comment, the comparison is longer than may be kept.
        """
        prepared = self.prepared()
        self._pace.hurry(self._place)
        texts = (*texts_to_screen(prepared.comparison), comment)
        try:
            return self._screen(prepared.comparison, texts, prepared.masked).responses[-1]
        except Exception as error:  # noqa: BLE001  # fail closed: whatever it was may quote the comment
            failure = _bare(error)
        raise failure

    def _start(self) -> None:
        with self._changed:
            self._round += 1
            self._result = None
            arguments = (self._round, self._masked)
        threading.Thread(target=self._prepare, args=arguments, name="voting-screening", daemon=True).start()

    def _prepare(self, number: int, masked: tuple[str, ...]) -> None:
        result: Prepared | VotingError
        try:
            for stream in self.draft.streams:
                stream.wait()
            comparison = self.draft.comparison()
            if number != self._round:
                return  # another word is masked meanwhile
            result = Prepared(comparison, self._kept(comparison, masked), masked)
        except Exception as error:  # noqa: BLE001  # fail closed: whatever it was, the vote must not be stored
            result = _bare(error)
        with self._changed:
            if number == self._round:
                self._result = result
                self._changed.notify_all()

    def _kept(self, comparison: Comparison, masked: tuple[str, ...]) -> Screened:
        texts = texts_to_screen(comparison)
        screened = self._screen(comparison, texts, masked)

        def screen(longer: Conversation) -> Screened:
            with self._pace.screening(self._place, longer.characters + sum(map(len, texts)), again=True):
                return self._screener().screen(longer, texts, self._identity, masked)

        blanker = None if self._blanker is None else _InTurn(self._blanker, self._pace, self.voter)
        kept = with_pictures(comparison.conversation, screened.conversation, screen, blanker)
        return replace(screened, conversation=kept)

    def _screen(self, comparison: Comparison, texts: tuple[str, ...], masked: tuple[str, ...]) -> Screened:
        length = comparison.conversation.characters + sum(map(len, texts))
        if length > self._max_characters:
            raise LimitError(f"this comparison is longer than the {self._max_characters:,} characters that may be kept")
        with self._pace.screening(self._place, length):
            screened = self._screener().screen(comparison.conversation, texts, self._identity, masked)
        if len(screened.responses) != len(texts) or len(screened.conversation) != len(comparison.conversation):
            raise ScreeningError("screening returned another number of texts than it was given")
        return screened


class _InTurn:
    """A `PictureBlanker` that has one picture of a voter worked on at a time."""

    def __init__(self, blanker: PictureBlanker, pace: Pace, voter: str) -> None:
        self._blanker = blanker
        self._pace = pace
        self._voter = voter

    def blank(self, picture: Picture, places: Sequence[Sequence[tuple[int, int]]]) -> Picture:
        """See the port."""
        with self._pace.reading(self._voter, waited_for=False):
            return self._blanker.blank(picture, places)


def _bare(error: Exception) -> VotingError:
    """Returns an error without the frames, cause and context of the one that was caught: those may hold text."""
    if not isinstance(error, VotingError):
        _log.error("screening stopped with %s", type(error).__name__)
        return ScreeningError("screening stopped before its end")
    error.__cause__ = error.__context__ = None
    return error.with_traceback(None)
