"""The errors that callers may meet, as one tree.

Every message names the field and the rule that it broke, never the value: a value may be a voter's text.
Caller bugs are `ValueError` or `TypeError`; everything that can happen to a correct caller is a `VotingError`,
and that alone is what the pages catch.
"""

from __future__ import annotations

from pathlib import Path
from typing import Self


class VotingError(Exception):
    """Base of everything that this project raises for a reason outside the caller's code.

    The message says what happened, in one sentence, without any text of a voter's. It may name settings and a
    database's codes; what a voter is told is `for_voters`.

    Attributes:
        path: What it is about, where that is a file or directory of the operator's. In no message, so that neither
            a log nor a probe tells it; a terminal does, see `for_operators`.
    """

    path: Path | None = None

    def about(self, path: Path) -> Self:
        """Returns this error, which now knows the path that it is about."""
        self.path = path.absolute()
        return self

    @property
    def sentence(self) -> str:
        """The message with one full stop at its end, to stand in a sentence of its own or after a colon."""
        return f"{str(self).rstrip('.')}."

    @property
    def for_operators(self) -> str:
        """The message and the path, for whoever sits before the machine's own terminal."""
        return str(self) if self.path is None else f"{self} ({self.path})"

    @property
    def for_voters(self) -> str:
        """The same in plain words, where the sentence is for whoever runs the app: they cannot mend it."""
        return self.sentence


class SettingsError(VotingError):
    """A setting is missing, has the wrong type or is outside its range; names the setting."""


class TextError(VotingError):
    """A text cannot be kept as it is: NUL bytes, lone surrogates, or longer than the limit."""


class LimitError(VotingError):
    """A limit on size, number or rate was reached."""


class ScreeningError(VotingError):
    """Screening did not finish, so nothing was stored."""


class StoreError(VotingError):
    """The store could not do what was asked; nothing was half stored."""

    @property
    def for_voters(self) -> str:
        """Nothing of keys, files, settings and codes."""
        return "the store cannot be used now."


class StoreUnavailableError(StoreError):
    """The store cannot be reached or written now; the same call may succeed later.

    Attributes:
        code: SQLite's or PostgreSQL's name for it, where there is one; nothing of the statement.
    """

    def __init__(self, message: str, *, code: str = "") -> None:
        super().__init__(message)
        self.code = code

    @property
    def for_voters(self) -> str:
        """It may pass."""
        return "the store cannot be reached now."


class StoreFullError(StoreUnavailableError):
    """The disk or quota behind the store is full."""

    @property
    def for_voters(self) -> str:
        """Somebody else has to make room."""
        return "the store has no room left."


class StoreLockedError(StoreError):
    """Another process is writing to the same SQLite store."""


class StoreVersionError(StoreError):
    """The database was written by a newer version of this project."""


class KeyringError(StoreError):
    """The key is missing, malformed, or belongs to other data."""


class CheckpointError(StoreError):
    """A checkpoint or a proof of the store's log cannot be trusted; says why."""


class BackupError(StoreError):
    """A backup cannot be made, or cannot be restored; what was there before is as it was."""


class OutcomeConflictError(StoreError):
    """The comparison already has a different outcome; the first one stands."""

    @property
    def for_voters(self) -> str:
        """The voter's own doing, so the sentence itself."""
        return self.sentence


class OutcomeUnreadableError(OutcomeConflictError):
    """The comparison has an outcome that nobody can read any more, so it cannot be told whether this is the same."""


class UnknownComparisonError(StoreError):
    """No impression of this comparison was recorded, so it can have no outcome."""

    @property
    def for_voters(self) -> str:
        """True of a page that is older than the store."""
        return self.sentence


class CampaignError(VotingError):
    """A campaign file cannot be used.

    Attributes:
        problems: One line per bad row: its line number in the file and the rule that it broke, never its text.
    """

    def __init__(self, message: str, problems: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.problems = problems


class RankingError(VotingError):
    """Votes cannot be ranked as asked: a column is missing or holds what it must not, or a model is unknown."""


class ProviderError(VotingError):
    """A model back end did not answer as it should.

    Attributes:
        model: The configured name of the model.
        retryable: Whether the same request may succeed later.
    """

    def __init__(self, message: str, *, model: str, retryable: bool) -> None:
        super().__init__(message)
        self.model = model
        self.retryable = retryable
