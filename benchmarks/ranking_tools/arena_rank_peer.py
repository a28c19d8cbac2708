"""arena-rank: ratings with sandwich intervals, a tie as half a win, without clusters; as its README shows it."""

from __future__ import annotations

import sys
from pathlib import Path

from arena_rank.models.bradley_terry import BradleyTerry
from arena_rank.utils.data_utils import PairDataset

sys.path.insert(0, str(Path(__file__).parents[2]))  # it runs in an environment that does not have this project

from benchmarks.ranking_tools.calling import call


def rate(frame):
    """From the frame to ratings with intervals."""
    dataset = PairDataset.from_pandas(frame)
    found = BradleyTerry(n_competitors=len(dataset.competitors)).compute_ratings_and_cis(dataset)
    return dict(zip(found["competitors"], map(float, found["ratings"]), strict=True))


if __name__ == "__main__":
    call(rate, ["model_a", "model_b", "winner"])
