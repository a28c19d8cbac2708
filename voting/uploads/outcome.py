"""What can become of a file that is read by a process of its own: the exit codes of `process`."""

from __future__ import annotations

from enum import IntEnum


class Outcome(IntEnum):
    """Exit codes; any other one, and a signal, means a broken file."""

    READ = 0
    BROKEN = 10
    ENCRYPTED = 11
    MACROS = 12
    TOO_LONG = 13
    TOO_DENSE = 14
    OUT_OF_MEMORY = 15
    EMBEDDED = 16
    NO_READER = 17
    OLDER_FORMAT = 18


class UnreadableError(Exception):
    """A reader gives up; carries the outcome and no text."""

    def __init__(self, outcome: Outcome) -> None:
        super().__init__(outcome.name)
        self.outcome = outcome


class Collected:
    """Text as it is taken out of a file, up to a limit."""

    def __init__(self, max_characters: int) -> None:
        self._left = max_characters
        self._parts: list[str] = []

    def add(self, text: str) -> None:
        """Adds a piece of text, on lines of its own; blank ones are left out.

        Raises:
            UnreadableError: It is more than fits.
        """
        piece = text.strip()
        if not piece:
            return
        self._left -= len(piece) + bool(self._parts)
        if self._left < 0:
            raise UnreadableError(Outcome.TOO_LONG)
        self._parts.append(piece)

    @property
    def text(self) -> str:
        """What was added, a line or more per piece."""
        return "\n".join(self._parts)
