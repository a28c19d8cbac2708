"""Everything that the researchers' pages share: the votes, which of them are put aside, and the releases."""

from __future__ import annotations

import threading
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from voting.research.releases import Releases
from voting.research.vote_table import VoteTable

if TYPE_CHECKING:
    import pandas as pd

    from voting.ranking.quality import Quarantine


@dataclass(frozen=True, slots=True)
class Desk:
    """What the pages work with. Thread-safe.

    Attributes:
        votes: Read in the background.
        quarantine_file: Where decisions about doubtful votes are kept, as `python -m voting quality` keeps them.
        releases: Built, and to be built.
    """

    votes: VoteTable
    quarantine_file: Path
    releases: Releases
    _deciding: threading.Lock = field(default_factory=threading.Lock, repr=False, compare=False)

    def quarantine(self) -> Quarantine:
        """Returns the decisions as they are now.

        Raises:
            RankingError: The file cannot be read.
        """
        from voting.ranking.quality import load_quarantine  # noqa: PLC0415  # a voter's page needs no pandas

        return load_quarantine(self.quarantine_file)

    def put_aside(self, doubts: pd.DataFrame) -> None:
        """Puts votes aside that are not decided about yet, see `Quarantine.with_doubts`.

        Raises:
            RankingError: The file cannot be read or written.
        """
        with self._deciding:
            self.quarantine().with_doubts(doubts, datetime.now(UTC)).save(self.quarantine_file)

    def take_back(self, comparison_ids: Iterable[str], reason: str) -> None:
        """Lets votes count again, see `Quarantine.without`.

        Raises:
            RankingError: The file cannot be read or written, or one of them is not put aside.
        """
        with self._deciding:
            self.quarantine().without(comparison_ids, reason, datetime.now(UTC)).save(self.quarantine_file)
