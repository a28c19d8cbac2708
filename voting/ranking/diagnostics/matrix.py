"""Who won how often against whom."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from voting.ranking.graph import wins_and_ties
from voting.ranking.model import Floats
from voting.ranking.standings import Leaderboard


@dataclass(frozen=True, slots=True)
class WinMatrix:
    """Counts by pair of models, whatever the side; rows and columns in the order of `models`.

    Attributes:
        models: In the order of the leaderboard.
        wins: float64 (m, m), votes that the row's model won against the column's.
        ties: float64 (m, m), symmetric, ties and both-bad votes.
    """

    models: tuple[str, ...]
    wins: Floats = field(repr=False)
    ties: Floats = field(repr=False)

    @property
    def counts(self) -> Floats:
        """Votes of each pair, float64 (m, m), symmetric."""
        return self.wins + self.wins.T + self.ties

    @property
    def share(self) -> Floats:
        """Wins of the row plus half the ties, by the pair's votes, float64 (m, m); NaN where there are none."""
        counts = self.counts
        gained = self.wins + self.ties / 2
        return np.divide(gained, counts, out=np.full_like(gained, np.nan), where=counts > 0)

    def frame(self) -> pd.DataFrame:
        """Returns one row per ordered pair that met: model, other (str), wins, losses, ties, votes (int64), share."""
        rows, columns = np.nonzero(self.counts)
        names = np.array(self.models, dtype=object)
        return pd.DataFrame(
            {
                "model": names[rows],
                "other": names[columns],
                "wins": self.wins[rows, columns].astype(np.int64),
                "losses": self.wins[columns, rows].astype(np.int64),
                "ties": self.ties[rows, columns].astype(np.int64),
                "votes": self.counts[rows, columns].astype(np.int64),
                "share": self.share[rows, columns],
            }
        ).astype({"model": "str", "other": "str"})


def win_matrix(board: Leaderboard) -> WinMatrix:
    """Returns the wins and ties behind a leaderboard, in its order."""
    made = board.estimate
    places = {model: place for place, model in enumerate(made.models)}
    order = [places[one.model] for one in board.standings]
    wins, ties = wins_and_ties(made.tally.counts, both_bad_is_tie=True)
    both = np.ix_(order, order)
    return WinMatrix(tuple(one.model for one in board.standings), wins[both], ties[both])
