"""evalica: ratings alone, a tie as half a win, without intervals. Lists are what it takes fastest."""

from __future__ import annotations

import math

import evalica

from benchmarks.ranking_tools.calling import call

_WINNERS = {"model_a": evalica.Winner.X, "model_b": evalica.Winner.Y, "tie": evalica.Winner.Draw}


def rate(frame):
    """From the frame to ratings."""
    winners = [_WINNERS[one] for one in frame["winner"].tolist()]
    found = evalica.bradley_terry(frame["model_a"].tolist(), frame["model_b"].tolist(), winners)
    return {model: 400 * math.log10(score) for model, score in found.scores.items()}


if __name__ == "__main__":
    call(rate, ["model_a", "model_b", "winner"])
