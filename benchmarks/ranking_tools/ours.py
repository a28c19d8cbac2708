"""This project: Davidson's ties, intervals clustered by voter, ranges of ranks."""

from __future__ import annotations

from benchmarks.ranking_tools.calling import call
from voting.ranking import leaderboard


def rate(frame):
    """From the frame to ratings with intervals."""
    return {one.model: one.rating for one in leaderboard(frame).standings}


if __name__ == "__main__":
    call(rate, ["model_a", "model_b", "winner", "voter"])
