"""Votes of honest voters, among whom tests plant others."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd

from tests.voting.ranking.simulation import frame_of, names


def honest(seed: int = 1, *, voters: int = 100, per_voter: int = 20, items: int = 60) -> pd.DataFrame:
    """Votes of a campaign with everything that the rules look at; `comparison_id` is the place in the frame."""
    frame, chance = frame_of(seed, votes=voters * per_voter, per_voter=per_voter), np.random.default_rng(seed)
    count = len(frame)
    frame["comparison_id"] = [f"{place:032x}" for place in range(count)]
    frame["item_id"] = [f"i{one}" for one in chance.integers(0, items, count)]
    for side in "ab":
        frame[f"characters_{side}"] = chance.integers(200, 2_000, count).astype(float)
    frame["dwell_ms"] = chance.uniform(20_000, 90_000, count)
    frame["names_model"] = False
    frame["timestamp"] = pd.Timestamp("2031-05-17T10:00") + pd.to_timedelta(chance.permutation(count), "s")
    return frame


def rows_of(votes: int, voter: str, **columns: object) -> pd.DataFrame:
    """Votes of one more voter, honest but for the columns given."""
    frame = honest(hash_of(voter), voters=1, per_voter=votes)
    frame["comparison_id"] = [f"{voter}-{place}" for place in range(votes)]
    return frame.assign(voter=voter, **columns)


def hash_of(word: str) -> int:
    """A seed that is the same in every run."""
    return sum(ord(letter) * 31**place for place, letter in enumerate(word)) % 10_000


def doubted(doubts: pd.DataFrame, frame: pd.DataFrame) -> Mapping[str, int]:
    """Doubted votes by voter."""
    return frame["voter"].iloc[doubts["row"].to_numpy()].value_counts().to_dict()


def winner_for(frame: pd.DataFrame, model: str) -> pd.Series:
    """The model wins wherever it is shown; elsewhere it is as it was."""
    left, right = frame["model_a"] == model, frame["model_b"] == model
    return frame["winner"].mask(left, "model_a").mask(right, "model_b")


MODELS = names(7)
