"""Which model is better, how sure that is, and which votes to doubt. Knows votes alone: no page, no store.

`leaderboard` takes a DataFrame in the public arena format. docs/ranking.md has the model, its equations and its limits.
"""

from voting.ranking.bootstrap import Bootstrap, bootstrap
from voting.ranking.estimate import Estimate, RankingOptions, estimate
from voting.ranking.propensity import inverse_propensity
from voting.ranking.records import frame_of_records
from voting.ranking.slices import leaderboards_by
from voting.ranking.standings import Leaderboard, Standing, leaderboard, leaderboard_of
from voting.ranking.style import StyleControlled, StyleEffect, style_controlled
from voting.ranking.votes import Votes, read_votes

__all__ = [
    "Bootstrap",
    "Estimate",
    "Leaderboard",
    "RankingOptions",
    "Standing",
    "StyleControlled",
    "StyleEffect",
    "Votes",
    "bootstrap",
    "estimate",
    "frame_of_records",
    "inverse_propensity",
    "leaderboard",
    "leaderboard_of",
    "leaderboards_by",
    "read_votes",
    "style_controlled",
]
