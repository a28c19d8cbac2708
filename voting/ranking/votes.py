"""Votes as numbers: a frame of comparisons is read once, and everything after works on arrays of codes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from voting.errors import RankingError
from voting.ranking.ids import hashed_ids, numbered

LEFT, RIGHT, TIE, BOTH_BAD = range(4)
"""Codes of what was preferred: the left response as shown, the right one, neither by a tie, neither as both are bad."""

WINNERS: Final = {
    "model_a": LEFT,
    "model_b": RIGHT,
    "tie": TIE,
    "both_bad": BOTH_BAD,
    "bothbad": BOTH_BAD,
    "tie (bothbad)": BOTH_BAD,
}
"""Every spelling of `winner` in our own and the public arena sets."""

CLUSTERS: Final = ("voter", "evaluation_session_id", "judge")
"""Columns that say whose vote it was: of this app (one voter on one day), of the public sets. The first one counts."""

AUTO: Final = "auto"

Places = NDArray[np.int32]

_FIRST_ROWS: Final = 10_000

MOST_MODELS: Final = 2_000
"""Counts are kept for every ordered pair of models, 64 bytes each: 256 MB for this many."""


@dataclass(frozen=True, slots=True)
class Votes:
    """Votes as arrays of equal length n, one entry per vote.

    Attributes:
        models: Names, sorted; a model's code is its place here.
        left: int32, model of the left response as shown.
        right: int32, model of the right one; never the same as `left`.
        outcome: int8, see `LEFT`, `RIGHT`, `TIE` and `BOTH_BAD`.
        cluster: int64 ≥ 0, the same for votes that may depend on each other; None: each stands for itself.
        clusters: How many different ones there are; n without any.
        weight: float64 > 0 with mean 1, or None: each counts once.
        rows: int64, the place in the frame that each vote was read from; None when all rows are votes.
    """

    models: tuple[str, ...]
    left: NDArray[np.int32]
    right: NDArray[np.int32]
    outcome: NDArray[np.int8]
    cluster: NDArray[np.int64] | None = None
    clusters: int = 0
    weight: NDArray[np.float64] | None = None
    rows: NDArray[np.int64] | None = None

    def __len__(self) -> int:
        return len(self.left)

    def cells(self, part: slice = slice(None)) -> NDArray[np.int32]:
        """Returns one code per vote for left model, right model and outcome, in [0, 4 m²); of some votes or all."""
        cells = self.left[part] * np.int32(len(self.models))
        cells += self.right[part]
        cells *= 4
        cells += self.outcome[part]
        return cells

    def only(self, mask: NDArray[np.bool_]) -> Votes:
        """Returns the votes where `mask` (n,) is true, with the same codes of models and clusters."""
        rows = np.arange(len(self)) if self.rows is None else self.rows
        weight = None if self.weight is None else self.weight[mask]
        cluster = None if self.cluster is None else self.cluster[mask]
        return Votes(
            self.models,
            self.left[mask],
            self.right[mask],
            self.outcome[mask],
            cluster,
            int(mask.sum()) if cluster is None else _different(cluster),
            None if weight is None or not len(weight) else weight / weight.mean(),
            rows[mask],
        )


def read_votes(
    frame: pd.DataFrame,
    *,
    cluster: str | Sequence[str] | None = AUTO,
    weights: str | Sequence[float] | NDArray[np.float64] | None = None,
) -> Votes:
    """Returns the votes of a frame in the public arena format.

    A row without a winner (a skip, an unanswered comparison) is no vote, and neither is one that shows the same model
    twice; both are left out.

    Args:
        frame: One row per comparison: `model_a` (left as shown), `model_b`, `winner` as in `WINNERS`; any others.
        cluster: Column, or columns that count together, of votes that may depend on each other; `auto` takes the first
            of `CLUSTERS` that is there; None takes each vote for itself.
        weights: Column or array (one per row) of weights > 0; only their ratios matter.

    Raises:
        RankingError: A column is missing or holds what it must not; names the column and the rule.
    """
    for name in ("model_a", "model_b", "winner"):
        if name not in frame.columns:
            raise RankingError(f"the votes have no column {name}")
    outcome = _outcomes(frame["winner"])
    models, left, right = _models(frame["model_a"], frame["model_b"])
    voted = outcome >= 0
    if (voted & ((left < 0) | (right < 0))).any():
        raise RankingError("model_a and model_b must be named in every vote")
    mask = voted & (left != right)
    codes = _clusters(frame, cluster)
    clusters = len(frame) if codes is None else _different(codes)
    votes = Votes(models, left, right, outcome, codes, clusters, _weights(frame, weights))
    return votes if mask.all() else votes.only(mask)


def codes_of(column: pd.Series) -> tuple[NDArray[np.int64], int]:
    """Returns codes (n,) in [0, k) of a column's values, and k. Each missing value gets a code of its own."""
    if column.dtype.kind in "iu" and len(column):
        low, high = int(column.min()), int(column.max())
        if high - low < 4 * len(column):  # as good as codes already
            return column.to_numpy().astype(np.int64) - low, high - low + 1
    hashes = hashed_ids(column)
    if hashes is not None:
        return numbered(hashes)
    codes, values = pd.factorize(column)
    missing = codes < 0
    if not missing.any():
        return codes.astype(np.int64, copy=False), len(values)
    codes = codes.astype(np.int64)
    codes[missing] = len(values) + np.arange(int(missing.sum()))
    return codes, len(values) + int(missing.sum())


def _outcomes(column: pd.Series) -> NDArray[np.int8]:
    if _is_arrow(column):
        texts, values = pa.array(column), list(WINNERS)
        places = _places(texts, values)
        unknown = places.null_count != texts.null_count
        codes = _filled(places, len(values))
    else:
        numbers, found = pd.factorize(column)
        codes, values = numbers.astype(np.int32), found.tolist()
        unknown = any(value not in WINNERS for value in values)
    if unknown:
        raise RankingError(f"winner must be one of {', '.join(WINNERS)}, or missing where nobody voted")
    outcomes: NDArray[np.int8] = np.array([*(WINNERS[value] for value in values), -1], dtype=np.int8)[codes]
    return outcomes


def _models(a: pd.Series, b: pd.Series) -> tuple[tuple[str, ...], NDArray[np.int32], NDArray[np.int32]]:
    if _is_arrow(a) and _is_arrow(b):
        return _models_of_texts(pa.array(a), pa.array(b))
    (left, left_names), (right, right_names) = pd.factorize(a), pd.factorize(b)
    names = _sorted_names({str(name) for name in [*left_names, *right_names]})
    places = {name: place for place, name in enumerate(names)}
    of_left = np.array([*(places[str(name)] for name in left_names), -1], dtype=np.int32)
    of_right = np.array([*(places[str(name)] for name in right_names), -2], dtype=np.int32)
    return tuple(names), of_left[left], of_right[right]


def _models_of_texts(a: pa.ChunkedArray, b: pa.ChunkedArray) -> tuple[tuple[str, ...], Places, Places]:
    """Returns what `_models` does. The first rows nearly always name all models, and a look-up is half of numbering."""
    for rows in (_FIRST_ROWS, len(a)):
        names = _sorted_names({one for texts in (a, b) for one in texts[:rows].unique().to_pylist() if one is not None})
        left, right = _places(a, names), _places(b, names)
        if (left.null_count, right.null_count) == (a.null_count, b.null_count):
            break
    return tuple(names), _filled(left, -1), _filled(right, -2)


def _sorted_names(names: set[str]) -> list[str]:
    if len(names) > MOST_MODELS:
        raise RankingError(f"model_a and model_b name more than {MOST_MODELS:,} models")
    return sorted(names)


def _is_arrow(column: pd.Series) -> bool:
    return isinstance(column.dtype, pd.StringDtype) and column.dtype.storage == "pyarrow"


def _places(texts: pa.ChunkedArray, values: list[str]) -> pa.ChunkedArray:
    """Returns the place of each text among the values, null for any other."""
    return pc.index_in(texts, value_set=pa.array(values, texts.type), skip_nulls=True)


def _filled(places: pa.ChunkedArray, missing: int) -> Places:
    found: Places = (places.fill_null(missing) if places.null_count else places).to_numpy()
    return found


def _different(codes: NDArray[np.int64]) -> int:
    seen = np.zeros(int(codes.max(initial=-1)) + 1, dtype=np.bool_)
    seen[codes] = True
    return int(np.count_nonzero(seen))


def _clusters(frame: pd.DataFrame, cluster: str | Sequence[str] | None) -> NDArray[np.int64] | None:
    if cluster == AUTO:
        cluster = next((name for name in CLUSTERS if name in frame.columns), None)
    if cluster is None:
        return None
    codes, count = np.zeros(len(frame), dtype=np.int64), 1
    for name in [cluster] if isinstance(cluster, str) else cluster:
        if name not in frame.columns:
            raise RankingError(f"the votes have no column {name}")
        further, more = codes_of(frame[name])
        codes, count = (further, more) if count == 1 else codes_of(pd.Series(codes * more + further))
    return codes


def _weights(
    frame: pd.DataFrame, weights: str | Sequence[float] | NDArray[np.float64] | None
) -> NDArray[np.float64] | None:
    if weights is None:
        return None
    if isinstance(weights, str):
        if weights not in frame.columns:
            raise RankingError(f"the votes have no column {weights}")
        values = frame[weights].to_numpy(dtype=np.float64, na_value=np.nan)
    else:
        values = np.asarray(weights, dtype=np.float64)
    if values.shape != (len(frame),):
        raise RankingError("weights must be one per row")
    if not (np.isfinite(values) & (values > 0)).all():
        raise RankingError("weights must be finite and above 0")
    return values / values.mean() if len(values) else values
