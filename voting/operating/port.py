"""What is asked of a store beside keeping outcomes, so that somebody can run it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from voting.ports import OutcomeStore


@dataclass(frozen=True, slots=True)
class StoreFigures:
    """How a store does, since this process opened it. Counts alone, nothing of what is in it.

    Attributes:
        waiting: Callers that wait for the writer now.
        jobs: What was given to the writer.
        groups: Transactions that the writer committed, by how many jobs shared one: first those of none.
        reading_connections: In use now.
        size_bytes: Of the whole database, its log of writes included; None while it cannot be asked.
    """

    waiting: int
    jobs: int
    groups: Sequence[int]
    reading_connections: int
    size_bytes: int | None


class OperatedStore(OutcomeStore, Protocol):
    """A store that says how it does."""

    def check(self) -> None:
        """Returns when a vote could be stored now: the day's key opens, and something was written durably and undone.

        Raises:
            KeyringError: The keys cannot be used.
            StoreUnavailableError: The database cannot be read or written.
        """
        ...

    def warnings(self) -> Mapping[str, str]:
        """Returns what the operator must see to while votes go on, as last looked at: names, and a sentence of each.

        It holds no secret and asks nobody.
        """
        ...

    def figures(self) -> StoreFigures:
        """Returns how the store does; never raises."""
        ...
