from __future__ import annotations

import numpy as np
import pytest

from voting.ranking.model import Design, information, log_likelihood, probabilities, score

CHANCE = np.random.default_rng(5)


def design(*, davidson: bool, covariates: int) -> Design:
    """Twelve groups of four models."""
    left = CHANCE.integers(0, 4, 12)
    right = (left + CHANCE.integers(1, 4, 12)) % 4
    wins_left, wins_right, ties = CHANCE.integers(0, 9, (3, 12)).astype(float)
    return Design(4, left, right, wins_left, wins_right, ties, CHANCE.normal(size=(12, covariates)), davidson)


DESIGNS = [design(davidson=ties, covariates=count) for ties in (True, False) for count in (0, 1, 3)]


def slopes(of, at: np.ndarray) -> np.ndarray:
    """Central differences of a function of the parameters."""
    step = 1e-5
    return np.array([(of(at + step * one) - of(at - step * one)) / (2 * step) for one in np.eye(len(at))])


@pytest.mark.parametrize("made", DESIGNS, ids=range(len(DESIGNS)))
class TestDerivatives:
    """They are of the likelihood as it is written, with ties, halves and covariates."""

    def test_score(self, made: Design) -> None:
        """Is the slope of the log-likelihood."""
        at = CHANCE.normal(size=made.size)
        assert score(made, at) == pytest.approx(slopes(lambda x: log_likelihood(made, x), at), abs=1e-6)

    def test_information(self, made: Design) -> None:
        """Is minus the slope of the score."""
        at = CHANCE.normal(size=made.size)
        assert information(made, at) == pytest.approx(-slopes(lambda x: score(made, x), at), abs=1e-6)


class TestProbabilities:
    """`probabilities`."""

    def test_davidsons_equation(self) -> None:
        """P(i) = π_i / (π_i + π_j + ν √(π_i π_j)), as he wrote it."""
        made = Design(2, np.array([0]), np.array([1]), *np.ones((3, 1)), np.empty((1, 0)), True)
        pi, nu = np.array([3.0, 2.0]), 0.6
        left, right, tie = probabilities(made, np.array([*np.log(pi), np.log(nu)]))
        total = pi.sum() + nu * np.sqrt(pi.prod())
        assert [left[0], right[0]] == pytest.approx((pi / total).tolist())
        assert tie[0] == pytest.approx(nu * np.sqrt(pi.prod()) / total)

    def test_far_apart(self) -> None:
        """Nothing overflows."""
        made = Design(2, np.array([0]), np.array([1]), *np.ones((3, 1)), np.empty((1, 0)), True)
        left, right, tie = probabilities(made, np.array([2_000.0, -2_000.0, 0.0]))
        assert (left[0], right[0], tie[0]) == (1.0, 0.0, 0.0)
        assert np.isfinite(log_likelihood(made, np.array([2_000.0, -2_000.0, 0.0])))
