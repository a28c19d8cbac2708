"""Votes of a known truth, for tests of what should find it again."""

from __future__ import annotations

import numpy as np
import pandas as pd

from voting.ranking.votes import Votes

STRENGTHS = (1.0, 0.5, 0.2, 0.0, -0.3, -0.6, -1.0)


def names(count: int) -> list[str]:
    """`m00`, `m01` …, which sort as they are numbered."""
    return [f"m{number:02d}" for number in range(count)]


def frame_of(
    seed: int,
    *,
    votes: int = 4_000,
    strengths: tuple[float, ...] = STRENGTHS,
    tie: float = 0.7,
    side: float = 0.0,
    per_voter: int = 5,
    taste: float = 0.0,
    both_bad: float = 0.0,
) -> pd.DataFrame:
    """Returns votes drawn from Davidson's model.

    Args:
        seed: Of the draw.
        votes: Rows.
        strengths: θ of each model.
        tie: ν.
        side: What being on the left adds.
        per_voter: Votes in a row that come from one voter.
        taste: Standard deviation of what a voter adds to each model.
        both_bad: Share of ties that are called both bad.
    """
    drawn = votes_of(
        seed, votes=votes, strengths=strengths, tie=tie, side=side, per_voter=per_voter, taste=taste, both_bad=both_bad
    )
    called, winners = np.array(drawn.models), np.array(["model_a", "model_b", "tie", "both_bad"])
    return pd.DataFrame(
        {
            "model_a": called[drawn.left],
            "model_b": called[drawn.right],
            "winner": winners[drawn.outcome],
            "voter": [f"v{one}" for one in drawn.cluster],
        }
    )


def votes_of(
    seed: int,
    *,
    votes: int = 4_000,
    strengths: tuple[float, ...] = STRENGTHS,
    tie: float = 0.7,
    side: float = 0.0,
    per_voter: int = 5,
    taste: float = 0.0,
    both_bad: float = 0.0,
) -> Votes:
    """Returns the votes of `frame_of` as they are read, which is several times as fast."""
    chance = np.random.default_rng(seed)
    theta, count = np.array(strengths), len(strengths)
    voter = np.arange(votes) // per_voter
    voters = int(voter[-1]) + 1 if votes else 0
    a = chance.integers(0, count, votes)
    b = (a + chance.integers(1, count, votes)) % count
    apart = theta[a] - theta[b] + side
    if taste:
        liking = chance.normal(0, taste, (voters, count))
        apart += liking[voter, a] - liking[voter, b]
    weights = np.column_stack([np.exp(apart / 2), np.exp(-apart / 2), np.full(votes, tie)])
    ends = (weights / weights.sum(axis=1, keepdims=True)).cumsum(axis=1)
    outcome = (chance.random(votes)[:, None] > ends[:, :2]).sum(axis=1)
    outcome[(outcome == 2) & (chance.random(votes) < both_bad)] = 3
    codes = (a.astype(np.int32), b.astype(np.int32), outcome.astype(np.int8))
    return Votes(tuple(names(count)), *codes, voter.astype(np.int64), voters)


def mirrored(frame: pd.DataFrame) -> pd.DataFrame:
    """Returns the same votes with left and right swapped."""
    swapped = {"model_a": "model_b", "model_b": "model_a"}
    return frame.rename(columns=swapped).assign(winner=frame["winner"].replace(swapped))
