"""What features come to together: a small network over their sum, where `linear` weighs each for itself.

Embeddings by the hashing trick (Weinberger et al., 2009), summed up as in a bag of words, and two hidden layers with
rectified linear units (Iyyer et al., 2015: deep averaging networks). In eight bits, one scale for each dimension.
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

Matrix: TypeAlias = NDArray[np.float32]

_MOST: Final = 127  # of eight bits
_DENSE: Final = ("first_bias", "second", "second_bias", "last")
_OUTPUTS: Final = "output_bias"


def bucket(feature: str, buckets: int) -> int:
    """Returns the row of a feature among so many, a power of two; rare features share one with others."""
    return zlib.crc32(feature.encode()) & (buckets - 1)


@dataclass(frozen=True, slots=True, eq=False)
class Network:
    """Weights, of so many buckets and dimensions.

    Attributes:
        embeddings: int8, (buckets, dimensions).
        scale: float32, (dimensions,): what one step of an embedding is.
        first_bias: float32, (dimensions,).
        second: float32, (dimensions, dimensions).
        second_bias: float32, (dimensions,).
        last: float32, (dimensions,).
        output_bias: Of every value.
    """

    embeddings: NDArray[np.int8]
    scale: Matrix
    first_bias: Matrix
    second: Matrix
    second_bias: Matrix
    last: Matrix
    output_bias: float

    def total(self, features: Iterable[str]) -> float:
        """Returns what features come to, on the scale of `Linear.total` with its bias (log odds)."""
        buckets = len(self.embeddings)
        rows = [bucket(feature, buckets) for feature in features]
        inner = self.embeddings[rows].sum(axis=0, dtype=np.int32) * self.scale
        first = np.maximum(inner + self.first_bias, 0)
        second = np.maximum(first @ self.second + self.second_bias, 0)
        return float(second @ self.last) + self.output_bias

    def save(self, path: Path) -> None:
        """Writes the weights: the same bytes for the same weights."""
        dense = {name: getattr(self, name).astype("<f4") for name in ("scale", *_DENSE)}
        outputs = {_OUTPUTS: np.array([self.output_bias], dtype="<f4")}
        np.savez_compressed(path, allow_pickle=False, embeddings=self.embeddings, **dense, **outputs)


def quantised(embeddings: Matrix, dense: Mapping[str, Matrix], output_bias: float) -> Network:
    """Returns a network of embeddings in eight bits; the other weights stay as they are, by their names in it."""
    scale = np.maximum(np.abs(embeddings).max(axis=0) / _MOST, np.finfo(np.float32).tiny).astype(np.float32)
    steps = np.clip(np.round(embeddings / scale), -_MOST, _MOST).astype(np.int8)
    return Network(steps, scale, output_bias=output_bias, **dense)


def load_network(path: Path) -> Network:
    """Returns the weights that `Network.save` wrote.

    Raises:
        OSError: The file is missing.
        ValueError: It is of another form.
    """
    try:
        with path.open("rb") as raw, np.load(raw, allow_pickle=False) as read:
            embeddings = read["embeddings"]
            scale, first_bias, second, second_bias, last, output_bias = (
                read[name].astype(np.float32) for name in ("scale", *_DENSE, _OUTPUTS)
            )
    except (KeyError, ValueError, AttributeError, EOFError, zlib.error, zipfile.BadZipFile) as error:
        raise ValueError("the file of a network is damaged") from error
    buckets, dimensions = embeddings.shape if embeddings.ndim == 2 else (0, 0)
    whole = embeddings.dtype == np.int8 and buckets and not buckets & (buckets - 1)
    shapes = [one.shape for one in (scale, first_bias, second, second_bias, last, output_bias)]
    side = (dimensions,)
    if not whole or shapes != [side, side, side * 2, side, side, (1,)]:
        raise ValueError("the file of a network is damaged: its arrays do not belong together")
    return Network(embeddings, scale, first_bias, second, second_bias, last, float(output_bias[0]))
