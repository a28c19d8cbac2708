"""This project with a tie as half a win, which is what its peers do: to compare the ratings."""

from __future__ import annotations

from benchmarks.ranking_tools.calling import call
from voting.ranking import RankingOptions, leaderboard


def rate(frame):
    """From the frame to ratings with intervals."""
    return {one.model: one.rating for one in leaderboard(frame, RankingOptions(ties="half")).standings}


if __name__ == "__main__":
    call(rate, ["model_a", "model_b", "winner", "voter"])
