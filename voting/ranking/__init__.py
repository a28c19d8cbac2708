"""Which model is better, how sure that is, and which votes to doubt. Knows votes alone: no page, no store.

`leaderboard` takes a DataFrame in the public arena format. docs/ranking.md has the model, its equations and its limits.
"""

from voting.ranking.estimate import Estimate, RankingOptions, estimate
from voting.ranking.standings import Leaderboard, Standing, leaderboard, leaderboard_of
from voting.ranking.votes import Votes, read_votes

__all__ = [
    "Estimate",
    "Leaderboard",
    "RankingOptions",
    "Standing",
    "Votes",
    "estimate",
    "leaderboard",
    "leaderboard_of",
    "read_votes",
]
