from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from voting.ranking.ids import MANY, hashed_ids, numbered
from voting.ranking.votes import codes_of


def ids(count: int, length: int, *, different: int = 5_000) -> pd.Series:
    """Hex ids in random order."""
    chosen = np.random.default_rng(length).integers(0, different, count)
    return pd.Series([f"{one * 2_654_435_761:0{length}x}"[-length:] for one in chosen])


class TestHashedIds:
    """`hashed_ids`."""

    @pytest.mark.parametrize("length", [13, 16, 32, 36])
    def test_alike_is_alike(self, length: int) -> None:
        """The same text, the same number; another one another, whatever the length."""
        column = ids(MANY, length)
        numbers = hashed_ids(column)
        assert numbers is not None
        assert len(np.unique(numbers)) == column.nunique()
        assert pd.Series(numbers).groupby(column).nunique().max() == 1

    def test_parts_and_chunks(self) -> None:
        """A slice of a column, and one that was put together."""
        column = ids(2 * MANY, 16)
        whole = hashed_ids(column)
        assert whole is not None
        part, both = hashed_ids(column[MANY:]), hashed_ids(pd.concat([column[:MANY], column[MANY:]]))
        assert part is not None
        assert both is not None
        assert part.tolist() == whole[MANY:].tolist()
        assert both.tolist() == whole.tolist()

    @pytest.mark.parametrize(
        "column",
        [
            ids(MANY - 1, 16),
            pd.concat([ids(MANY, 16), ids(10, 17)]),
            pd.concat([ids(MANY, 16), pd.Series([None], dtype="str")]),
            # As long on average as the first one, so a look at the ends alone would not tell.
            pd.concat([ids(MANY, 16), pd.Series(["a" * 15, "b" * 17])]),
            pd.Series(range(MANY)),
            ids(MANY, 16).astype("object"),
            ids(MANY, 16).astype("category"),
            pd.Series([""] * MANY),
        ],
        ids=["few", "longer", "missing", "uneven", "numbers", "objects", "categories", "empty"],
    )
    def test_what_is_left_to_others(self, column: pd.Series) -> None:
        """None; their codes are as exact."""
        assert hashed_ids(column) is None
        codes, _ = codes_of(column)
        assert len(np.unique(codes)) == column.nunique(dropna=True) + int(column.isna().sum())


class TestNumbered:
    """`numbered`."""

    @pytest.mark.parametrize("spread", [1, 2**16, 2**63], ids=["one pile", "few piles", "all piles"])
    def test_codes_are_those_of_the_numbers(self, spread: int) -> None:
        """Alike is alike and another is another, however the first bytes are spread; every code below k is used."""
        chosen = np.random.default_rng(1).integers(0, 5_000, 60_000).astype(np.uint64)
        hashes = (chosen * np.uint64(spread)) ^ (chosen * np.uint64(0x9E3779B97F4A7C15 if spread > 1 else 1))
        codes, count = numbered(hashes.copy())
        _, expected = np.unique(hashes, return_inverse=True)
        assert np.unique(codes).tolist() == list(range(count))
        assert len(np.unique(np.stack([codes, expected]), axis=1).T) == count == int(expected.max()) + 1

    @pytest.mark.parametrize("most", [2**12, 2**52, 2**63], ids=["one place", "few places", "many places"])
    def test_numbers_that_share_a_place(self, most: int) -> None:
        """Are told apart, and every code below k is used."""
        chance = np.random.default_rng(1)
        hashes = chance.choice(chance.integers(0, most, 5_000).astype(np.uint64), 30_000)
        codes, count = numbered(hashes.copy())
        _, expected = np.unique(hashes, return_inverse=True)
        assert np.unique(codes).tolist() == list(range(count))
        assert len(np.unique(np.stack([codes, expected]), axis=1).T) == count == int(expected.max()) + 1

    def test_nothing(self) -> None:
        """No numbers, no codes."""
        codes, count = numbered(np.empty(0, dtype=np.uint64))
        assert (len(codes), count) == (0, 0)
