from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.voting.ranking.simulation import frame_of, mirrored, names, votes_of
from voting.errors import RankingError
from voting.ranking.estimate import POINTS, Estimate, RankingOptions, estimate
from voting.ranking.votes import Votes, read_votes

WINNERS = ("model_a", "model_b", "tie", "both_bad", None)


@st.composite
def frames(draw: st.DrawFn) -> pd.DataFrame:
    """A few votes of up to five models, connected or not."""
    size = draw(st.integers(1, 40))
    model, voter = st.sampled_from("abcde"), st.sampled_from("xyz")
    columns = {"model_a": model, "model_b": model, "winner": st.sampled_from(WINNERS), "voter": voter}
    return pd.DataFrame(
        {name: draw(st.lists(each, min_size=size, max_size=size)) for name, each in columns.items()}, dtype=object
    )


def assert_same(one: Estimate, other: Estimate) -> None:
    """Ratings, intervals and who has enough data."""
    assert one.models == other.models
    assert other.rating == pytest.approx(one.rating, abs=1e-5)
    assert other.rating_lower == pytest.approx(one.rating_lower, abs=0.1, rel=1e-3)
    assert other.rating_upper == pytest.approx(one.rating_upper, abs=0.1, rel=1e-3)
    assert other.enough.tolist() == one.enough.tolist()


class TestSymmetries:
    """What must not change the ratings does not."""

    @settings(max_examples=40, deadline=None)
    @given(frames(), st.sampled_from(["davidson", "half"]), st.sampled_from(["tie", "left_out"]))
    def test_swapping_left_and_right(self, frame: pd.DataFrame, ties: str, both_bad: str) -> None:
        """Leaves every rating and interval as it was."""
        options = RankingOptions(ties=ties, both_bad=both_bad, minimum_votes=2)
        assert_same(estimate(read_votes(frame), options), estimate(read_votes(mirrored(frame)), options))

    @settings(max_examples=40, deadline=None)
    @given(frames())
    def test_swapping_mirrors_the_effect_of_the_side(self, frame: pd.DataFrame) -> None:
        """What pulled to the left pulls to the right."""
        one, other = (estimate(read_votes(each), side_effect=True) for each in (frame, mirrored(frame)))
        assert_same(one, other)
        assert other.fitted.parameters[-1] == pytest.approx(-one.fitted.parameters[-1], abs=1e-7)

    @settings(max_examples=40, deadline=None)
    @given(frames(), st.randoms(use_true_random=False))
    def test_permuting_rows(self, frame: pd.DataFrame, chance: object) -> None:
        """Leaves every rating and interval as it was."""
        order = list(range(len(frame)))
        chance.shuffle(order)  # type: ignore[attr-defined]
        assert_same(estimate(read_votes(frame)), estimate(read_votes(frame.iloc[order])))

    @settings(max_examples=20, deadline=None)
    @given(frames())
    def test_everything_is_finite(self, frame: pd.DataFrame) -> None:
        """For undefeated models and parted ones, too."""
        made = estimate(read_votes(frame))
        for each in (made.rating, made.rating_lower, made.rating_upper):
            assert np.isfinite(each).all()


class TestEnough:
    """Who has enough data."""

    def test_an_undefeated_model(self) -> None:
        """Has a finite rating with a wide interval, and is not connected."""
        frame = frame_of(1)
        won = pd.DataFrame({"model_a": "new", "model_b": names(7) * 30, "winner": "model_a", "voter": range(210)})
        made = estimate(read_votes(pd.concat([frame, won.astype({"voter": "str"})])))
        place = made.models.index("new")
        assert not made.connected[place]
        assert made.connected.sum() == 7
        assert made.rating[place] > made.rating.max(initial=0, where=made.connected)
        assert 1_000 < made.rating_upper[place] - made.rating_lower[place] < 10_000
        assert (made.rating_upper - made.rating_lower)[made.connected].max() < 100

    def test_a_model_that_only_ties(self) -> None:
        """Is no surer than one that wins and loses as often: ties say little of who is better. So are all of ties."""
        frame = frame_of(1)
        met = pd.DataFrame({"model_a": "new", "model_b": names(7) * 30, "winner": "tie", "voter": range(210)})
        met = met.astype({"voter": "str"})
        other = met.assign(model_a="other", winner=["model_a", "model_b", "tie"] * 70)
        made = estimate(read_votes(pd.concat([frame, met, other])))
        width = dict(zip(made.models, made.rating_upper - made.rating_lower, strict=True))
        assert made.connected.all()
        assert 0.8 * width["other"] < width["new"] < 2 * width["other"]
        made = estimate(read_votes(frame.assign(winner="tie")))
        assert (made.rating_upper - made.rating_lower).min() > 1_000

    def test_it_moves_the_others_by_little(self) -> None:
        """They are rated as without it."""
        frame = frame_of(1)
        won = pd.DataFrame({"model_a": "new", "model_b": names(7) * 30, "winner": "model_a", "voter": "me"})
        with_it, without = (estimate(read_votes(each)) for each in (pd.concat([frame, won]), frame))
        assert with_it.rating[:7] == pytest.approx(without.rating, abs=2.0)

    def test_one_tie_connects(self) -> None:
        """It is no win, and says that the model is not beyond reach."""
        frame = frame_of(1)
        won = pd.DataFrame({"model_a": "new", "model_b": names(7) * 30, "winner": "model_a", "voter": "me"})
        won.loc[3, "winner"] = "tie"
        assert estimate(read_votes(pd.concat([frame, won]))).connected.all()

    def test_too_few_votes(self) -> None:
        """One below the minimum."""
        frame = frame_of(1)
        some = frame_of(2, votes=99).assign(model_a="new")
        some.loc[:3, "winner"] = "model_a"
        some.loc[4:8, "winner"] = "model_b"
        both = pd.concat([frame, some])
        assert estimate(read_votes(both)).enough.tolist() == [True] * 7 + [False]
        assert estimate(read_votes(both), RankingOptions(minimum_votes=99)).enough.all()

    def test_two_groups_that_never_met(self) -> None:
        """The one with more votes is ranked."""
        frame = pd.concat([frame_of(1), frame_of(2, votes=2_000).replace(dict(zip(names(7), "tuvwxyz", strict=True)))])
        made = estimate(read_votes(frame))
        assert made.connected.tolist() == [True] * 7 + [False] * 7


class TestScale:
    """Points, and what they are measured from."""

    def test_the_mean(self) -> None:
        """Of the models with enough data, whatever the others do."""
        few = pd.DataFrame({"model_a": ["new"] * 9, "model_b": "m00", "winner": "model_a", "voter": "me"})
        made = estimate(read_votes(pd.concat([frame_of(1), few])), RankingOptions(anchor_rating=1_500.0))
        assert made.rating[made.enough].mean() == pytest.approx(1_500.0)

    def test_a_named_anchor(self) -> None:
        """Has its rating exactly; differences are as from the mean."""
        votes = read_votes(frame_of(1))
        free, fixed = estimate(votes), estimate(votes, RankingOptions(anchor="m03"))
        assert (fixed.rating[3], fixed.rating_lower[3], fixed.rating_upper[3]) == (1000.0, 1000.0, 1000.0)
        assert np.diff(fixed.rating) == pytest.approx(np.diff(free.rating))

    def test_an_interval_is_as_wide_as_its_level_says(self) -> None:
        """1.96 standard errors to each side for 95 %, 0.674 for 50 %."""
        assert RankingOptions().quantile == pytest.approx(1.959964, abs=1e-6)
        assert RankingOptions(level=0.5).quantile == pytest.approx(0.674490, abs=1e-6)
        made = estimate(read_votes(frame_of(1)))
        error = np.sqrt(np.diag(made.covariance))
        assert made.rating_upper - made.rating == pytest.approx(1.959964 * error, rel=1e-6)
        assert made.rating - made.rating_lower == pytest.approx(1.959964 * error, rel=1e-6)

    def test_400_points_are_ten_to_one(self) -> None:
        """As Elo has it."""
        assert pytest.approx(np.log(10)) == 400 / POINTS

    @pytest.mark.parametrize(("anchor", "why"), [("nobody", "no model"), ("new", "not enough data")])
    def test_an_anchor_that_cannot_be(self, anchor: str, why: str) -> None:
        """Is refused."""
        few = pd.DataFrame({"model_a": ["new"] * 9, "model_b": "m00", "winner": "model_a", "voter": "me"})
        with pytest.raises(RankingError, match=why):
            estimate(read_votes(pd.concat([frame_of(1), few])), RankingOptions(anchor=anchor))

    @pytest.mark.parametrize(
        "wrong", [{"ties": "none"}, {"both_bad": "x"}, {"level": 1.0}, {"minimum_votes": -1}, {"ridge": 0.0}], ids=str
    )
    def test_options_out_of_range(self, wrong: dict[str, object]) -> None:
        """Are a mistake in the calling code."""
        with pytest.raises(ValueError, match="must be"):
            RankingOptions(**wrong)  # type: ignore[arg-type]


class TestCoverage:
    """Intervals hold the truth as often as they say."""

    @pytest.mark.parametrize("taste", [0.0, 0.8], ids=["alone", "clustered"])
    def test_of_all_models_and_of_a_new_one(self, taste: float) -> None:
        """In 93 to 97 of 100 simulations, give or take what 500 simulations leave open."""
        truth = estimate(
            self._with_new(10**6, taste, votes=1_000_000)
        ).rating  # with tastes, not the strengths themselves
        hits = np.zeros(7)
        for seed in range(500):
            made = estimate(self._with_new(seed, taste), RankingOptions(minimum_votes=50))
            assert made.enough.all()
            hits += (made.rating_lower <= truth) & (truth <= made.rating_upper)
        shares = hits / 500
        assert 0.93 <= shares.mean() <= 0.97
        assert shares.min() >= 0.92
        assert shares.max() <= 0.98
        assert 0.93 <= shares[6] <= 0.97

    def _with_new(self, seed: int, taste: float, votes: int = 1_500) -> Votes:
        """A seventh model, as strong as the third, is in about 100 of 1,500 votes."""
        drawn = votes_of(seed, votes=votes, strengths=(0.8, 0.4, 0.2, 0.0, -0.4, -1.0, 0.2), taste=taste)
        has_new = (drawn.left == 6) | (drawn.right == 6)
        return drawn.only(~has_new | (np.random.default_rng(seed + 10**6).random(len(drawn)) < 0.25))
