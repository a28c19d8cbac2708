from __future__ import annotations

import math
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from voting.ranking.quality.chance import discoveries, two_sided_binomial, two_sided_normal


class TestTwoSidedBinomial:
    """`two_sided_binomial`."""

    @given(st.integers(0, 60).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
    def test_as_fractions_have_it(self, case: tuple[int, int]) -> None:
        """Twice the smaller tail."""
        hits, trials = case
        terms = [Fraction(math.comb(trials, one), 2**trials) for one in range(trials + 1)]
        exact = min(Fraction(1), 2 * min(sum(terms[: hits + 1]), sum(terms[hits:])))
        assert two_sided_binomial(np.array([hits]), np.array([trials]))[0] == pytest.approx(float(exact), rel=1e-9)

    def test_many_trials(self) -> None:
        """Go over into the normal distribution without a step."""
        near, far = two_sided_binomial(np.array([1_050, 1_051]), np.array([2_000, 2_001]))
        assert far == pytest.approx(near, rel=0.1)

    def test_another_chance(self) -> None:
        """Nine of ten are nothing much at 0.9."""
        found = two_sided_binomial(np.array([9, 0]), np.array([10, 10]), 0.9)
        assert found.tolist() == pytest.approx([1.0, 2e-10])


class TestTwoSidedNormal:
    """`two_sided_normal`."""

    def test_known_values(self) -> None:
        """Of the table in every book."""
        assert two_sided_normal(np.array([0.0, -1.959964, 2.575829])) == pytest.approx([1.0, 0.05, 0.01], rel=1e-5)


class TestDiscoveries:
    """`discoveries`."""

    def test_the_paper_s_example(self) -> None:
        """Benjamini and Hochberg (1995), myocardial infarction: four of fifteen at 0.05."""
        told = [1, 4, 19, 95, 201, 278, 298, 344, 459, 3240, 4262, 5719, 6528, 7590, 10_000]
        order = np.random.default_rng(1).permutation(15)
        found = discoveries(np.array(told)[order] / 10_000, 0.05)
        assert sorted(np.array(told)[order][found].tolist()) == told[:4]

    def test_results_that_are_not_given(self) -> None:
        """Count as if they were chance."""
        few = discoveries(np.array([1e-4, 0.004]), 0.05, of=100)
        assert few.tolist() == discoveries(np.array([1e-4, 0.004, *[1.0] * 98]), 0.05)[:2].tolist() == [True, False]

    def test_nothing(self) -> None:
        """Of nothing, and of nothing improbable."""
        assert discoveries(np.array([]), 0.05).tolist() == []
        assert not discoveries(np.array([0.5, 0.9]), 0.05).any()
