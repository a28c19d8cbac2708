"""Everything that the researchers' pages share: the votes, which of them are put aside, and the releases."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from voting.research.releases import Releases
from voting.research.vote_table import VoteTable

if TYPE_CHECKING:
    import pandas as pd

    from voting.ranking.quality import KeptQuarantine, Quarantine


@dataclass(frozen=True, slots=True)
class Desk:
    """What the pages work with. Thread-safe.

    Attributes:
        votes: Read in the background.
        open_quarantine: Opens what was decided about doubtful votes, where `python -m voting quality` keeps it, too.
        releases: Built, and to be built.
    """

    votes: VoteTable
    open_quarantine: Callable[[], KeptQuarantine]
    releases: Releases
    _kept: list[KeptQuarantine] = field(default_factory=list, repr=False, compare=False)
    _opening: threading.Lock = field(default_factory=threading.Lock, repr=False, compare=False)

    def quarantine(self) -> Quarantine:
        """Returns the decisions as they are now.

        Raises:
            RankingError: They cannot be read.
            StoreError: Likewise.
        """
        return self._quarantine().load()

    def put_aside(self, doubts: pd.DataFrame) -> None:
        """Puts votes aside that are not decided about yet, see `Quarantine.with_doubts`.

        Raises:
            RankingError: They cannot be read or written.
            StoreError: Likewise.
        """
        self._quarantine().change(lambda kept: kept.with_doubts(doubts, datetime.now(UTC)))

    def take_back(self, comparison_ids: Iterable[str], reason: str) -> None:
        """Lets votes count again, see `Quarantine.without`.

        Raises:
            RankingError: They cannot be read or written, or one of them is not put aside.
            StoreError: They cannot be read or written.
        """
        ids = list(comparison_ids)
        self._quarantine().change(lambda kept: kept.without(ids, reason, datetime.now(UTC)))

    def _quarantine(self) -> KeptQuarantine:
        with self._opening:
            if not self._kept:
                self._kept.append(self.open_quarantine())
            return self._kept[0]
