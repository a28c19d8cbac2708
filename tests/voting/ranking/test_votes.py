from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from voting.errors import RankingError
from voting.ranking.votes import BOTH_BAD, LEFT, RIGHT, TIE, codes_of, read_votes

FRAME = pd.DataFrame(
    {
        "model_a": ["b", "a", "b", "c"],
        "model_b": ["a", "b", "c", "b"],
        "winner": ["model_a", "model_b", "tie", "both_bad"],
        "voter": ["x", "y", "x", "x"],
    }
)


class TestReadVotes:
    """`read_votes`."""

    def test_codes(self) -> None:
        """Models by sorted name, outcomes by their codes, voters as clusters."""
        votes = read_votes(FRAME)
        assert votes.models == ("a", "b", "c")
        assert votes.left.tolist() == [1, 0, 1, 2]
        assert votes.right.tolist() == [0, 1, 2, 1]
        assert votes.outcome.tolist() == [LEFT, RIGHT, TIE, BOTH_BAD]
        assert votes.cluster is not None
        assert votes.cluster.tolist() == [0, 1, 0, 0]
        assert votes.clusters == 2
        assert votes.rows is None

    @pytest.mark.parametrize("column", ["voter", "evaluation_session_id", "judge"])
    def test_whose_votes_they_are(self, column: str) -> None:
        """In the columns of this app and of the public sets; the first that is there counts. Else each is by itself."""
        votes = read_votes(FRAME.rename(columns={"voter": column}).assign(judge_2="me"))
        assert votes.cluster is not None
        assert votes.cluster.tolist() == [0, 1, 0, 0]
        assert read_votes(FRAME.assign(judge="me", evaluation_session_id="it")).clusters == 2
        assert read_votes(FRAME.drop(columns="voter")).cluster is None

    @pytest.mark.parametrize("word", ["tie (bothbad)", "bothbad", "both_bad"])
    def test_spellings_of_the_public_sets(self, word: str) -> None:
        """All of them mean that both are bad."""
        assert read_votes(FRAME.assign(winner=word)).outcome.tolist() == [BOTH_BAD] * 4

    def test_rows_without_a_winner_are_no_votes(self) -> None:
        """Skips, and rows that show one model twice; what is left knows its rows."""
        frame = FRAME.assign(winner=["model_a", None, "tie", "tie"], model_b=["a", "b", "c", "c"])
        votes = read_votes(frame)
        assert votes.rows is not None
        assert votes.rows.tolist() == [0, 2]
        assert len(votes) == 2

    def test_an_unnamed_model_in_a_skip_is_no_matter(self) -> None:
        """In a vote it is a mistake."""
        frame = FRAME.assign(model_a=["b", None, "b", "c"])
        assert len(read_votes(frame.assign(winner=["tie", None, "tie", "tie"]))) == 3
        with pytest.raises(RankingError, match="model_a and model_b"):
            read_votes(frame)

    @pytest.mark.parametrize("dtype", ["object", "str", "category"])
    def test_any_kind_of_text_column(self, dtype: str) -> None:
        """As pandas, a Parquet file or a list gives it."""
        votes = read_votes(FRAME.assign(winner=["model_a", None, "tie", "both_bad"]).astype(dtype))
        assert votes.left.tolist() == [1, 1, 2]
        assert votes.outcome.tolist() == [LEFT, TIE, BOTH_BAD]

    @pytest.mark.parametrize("dtype", ["object", "str"])
    def test_a_model_that_comes_late(self, dtype: str) -> None:
        """Is one of the models, on either side, however many votes name others before; one unnamed stays unnamed."""
        early = pd.concat([FRAME] * 5_000)
        late = pd.DataFrame({"model_a": ["aa", None], "model_b": ["a", "zz"], "winner": ["tie", None], "voter": "x"})
        votes = read_votes(pd.concat([early, late], ignore_index=True).astype(dtype))
        assert votes.models == ("a", "aa", "b", "c", "zz")
        assert (votes.left[-1], votes.right[-1]) == (1, 0)
        assert votes.left[:4].tolist() == [2, 0, 2, 3]
        assert len(votes) == 20_001

    def test_no_rows(self) -> None:
        """Nothing is no mistake."""
        votes = read_votes(FRAME.iloc[:0])
        assert len(votes) == 0
        assert votes.models == ()

    @pytest.mark.parametrize("missing", ["model_a", "model_b", "winner"])
    def test_a_missing_column_is_named(self, missing: str) -> None:
        """Before anything is read."""
        with pytest.raises(RankingError, match=missing):
            read_votes(FRAME.drop(columns=missing))

    @pytest.mark.parametrize("dtype", ["object", "str", "category"])
    def test_an_unknown_winner_is_refused_without_being_quoted(self, dtype: str) -> None:
        """It could be anything, and stand beside votes that are missing."""
        with pytest.raises(RankingError, match="winner must be one of") as told:
            read_votes(FRAME.assign(winner=["model_a", None, "left", "tie"]).astype(dtype))
        assert "left" not in str(told.value)

    def test_clusters_of_several_columns(self) -> None:
        """Same voter and same day count together."""
        votes = read_votes(FRAME.assign(day=[1, 1, 1, 2]), cluster=["voter", "day"])
        assert votes.cluster is not None
        assert votes.cluster[0] == votes.cluster[2] != votes.cluster[3]
        assert votes.clusters == 3

    def test_no_clusters(self) -> None:
        """By choice, and where no column says whose votes they are."""
        assert read_votes(FRAME, cluster=None).cluster is None
        assert read_votes(FRAME.drop(columns="voter")).clusters == 4
        with pytest.raises(RankingError, match="nobody"):
            read_votes(FRAME, cluster="nobody")

    def test_weights_have_mean_one(self) -> None:
        """Only their ratios matter; also among what is left."""
        votes = read_votes(
            FRAME.assign(weight=[2.0, 4.0, 2.0, 4.0], winner=["tie", "tie", "tie", None]), weights="weight"
        )
        assert votes.weight is not None
        assert votes.weight.tolist() == pytest.approx([0.75, 1.5, 0.75])

    @pytest.mark.parametrize("bad", [[1, 0, 1, 1], [1, -1, 1, 1], [1, np.nan, 1, 1], [1, np.inf, 1, 1], [1, 1]])
    def test_weights_out_of_range(self, bad: list[float]) -> None:
        """Each must be finite and above 0, one per row."""
        with pytest.raises(RankingError, match="weights"):
            read_votes(FRAME, weights=bad)


class TestCodesOf:
    """`codes_of`."""

    @pytest.mark.parametrize(
        "values", [["x", "y", "x"], [7, 9, 7], [-(2**62), 2**62, -(2**62)], [0.5, 0.25, 0.5]], ids=str
    )
    def test_alike_is_alike(self, values: list[object]) -> None:
        """Same value, same code, below the count."""
        codes, count = codes_of(pd.Series(values))
        assert codes[0] == codes[2] != codes[1]
        assert codes.min() >= 0
        assert codes.max() < count

    def test_missing_ones_stand_for_themselves(self) -> None:
        """Two votes of nobody known are not of one voter."""
        codes, count = codes_of(pd.Series(["x", None, None]))
        assert len(set(codes.tolist())) == count == 3
