from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from tests.voting.ranking.simulation import frame_of
from voting.ranking.covariance import clustered, covariance, model_based, raised, scores, unclustered
from voting.ranking.fitting import fit
from voting.ranking.model import information, score
from voting.ranking.tally import Tally, tally, tally_rows
from voting.ranking.votes import read_votes


def by_hand(counted: Tally) -> np.ndarray:
    """Σ s_c s_cᵀ with a loop over votes."""
    fitted = fit(counted.design)
    apart, extra = scores(fitted)
    sums = np.zeros((counted.clusters, counted.design.size))
    for vote, entry in enumerate(counted.entry):
        group, weight = entry // 3, 1.0 if counted.weight is None else counted.weight[vote]
        row = sums[counted.cluster[vote] if counted.cluster is not None else vote]
        row[counted.design.left[group]] += weight * apart[entry]
        row[counted.design.right[group]] -= weight * apart[entry]
        row[len(counted.models) :] += weight * extra[entry]
    return sums.T @ sums


class TestFilling:
    """What stands in the middle of the sandwich."""

    @pytest.mark.parametrize("weighted", [False, True])
    @pytest.mark.parametrize("side_effect", [False, True])
    def test_sums_of_scores_by_cluster(self, weighted: bool, side_effect: bool) -> None:
        """As a loop over votes has them, in single precision."""
        frame = frame_of(1, votes=600)
        weights = np.random.default_rng(0).uniform(0.5, 2, len(frame)) if weighted else None
        counted = tally(read_votes(frame, weights=weights), side_effect=side_effect)
        expected = by_hand(counted)
        assert clustered(fit(counted.design), counted) == pytest.approx(expected, abs=1e-5 * np.abs(expected).max())

    @pytest.mark.parametrize("weighted", [False, True])
    def test_more_clusters_than_a_block_has(self, weighted: bool) -> None:
        """In any order of votes, with blocks without any; votes that are groups of their own say the same."""
        frame = frame_of(1, votes=70_000, per_voter=2).sample(frac=1, random_state=1)
        votes = read_votes(frame, weights=np.random.default_rng(0).uniform(0.5, 2, len(frame)) if weighted else None)
        assert votes.cluster is not None
        votes = replace(votes, cluster=np.random.default_rng(2).permutation(votes.clusters)[votes.cluster] * 37)
        counted = tally(votes)
        fitted = fit(counted.design)
        found = clustered(fitted, counted)
        expected = by_hand(replace(counted, clusters=int(votes.cluster.max()) + 1))
        assert found == pytest.approx(expected, abs=1e-4 * np.abs(expected).max())
        rows = tally_rows(votes, np.empty((len(votes), 0)), ties="davidson", both_bad="tie")
        assert clustered(replace(fitted, design=rows.design), rows) == pytest.approx(found, abs=1e-9 * found.max())

    @pytest.mark.parametrize("ties", ["davidson", "half"])
    def test_sums_of_scores_by_vote(self, ties: str) -> None:
        """Each for itself, from the counts alone."""
        counted = tally(read_votes(frame_of(1, votes=600), cluster=None), ties=ties)
        assert unclustered(fit(counted.design), counted) == pytest.approx(by_hand(counted), abs=1e-9)

    def test_no_vote_moves_all_models_together(self) -> None:
        """Rounding to single precision leaves nothing of that, which the weak prior would blow up."""
        counted = tally(read_votes(frame_of(1)))
        found = clustered(fit(counted.design), counted)[:7]
        assert found[:, :7].sum(axis=0) == pytest.approx(0.0, abs=1e-9)
        assert found[:, :7].sum(axis=1) == pytest.approx(0.0, abs=1e-9)
        assert found.sum(axis=0)[7] == pytest.approx(0.0, abs=1e-9)

    def test_scores_add_up_to_the_slope(self) -> None:
        """Over all votes of all entries."""
        counted = tally(read_votes(frame_of(1, votes=600)), side_effect=True)
        fitted = fit(counted.design)
        apart, extra = scores(fitted)
        design, m = counted.design, len(counted.models)
        votes = np.bincount(counted.entry, minlength=len(apart))
        left, right = np.repeat(design.left, 3), np.repeat(design.right, 3)
        summed = np.bincount(left, votes * apart, m) - np.bincount(right, votes * apart, m)
        assert [*summed, *(votes @ extra)] == pytest.approx(score(design, fitted.parameters).tolist(), abs=1e-8)


class TestCovariance:
    """`covariance`."""

    def test_is_the_formula(self) -> None:
        """H⁻¹ (Σ s_c s_cᵀ) H⁻¹ · C / (C − 1), with few clusters, where the last part matters."""
        counted = tally(read_votes(frame_of(1, votes=1_200, per_voter=100, taste=0.8)))
        fitted = fit(counted.design)
        bread = np.linalg.inv(information(counted.design, fitted.parameters) + fitted.ridge * np.eye(8))
        expected = np.diag(bread @ by_hand(counted) @ bread) * 12 / 11
        assert np.diag(covariance(fitted, counted)) == pytest.approx(expected, rel=1e-3)

    def test_of_the_model_with_its_prior(self) -> None:
        """Is the inverse of the information with the prior."""
        counted = tally(read_votes(frame_of(1, votes=200)))
        fitted = fit(counted.design, ridge=5.0)
        expected = np.linalg.inv(information(counted.design, fitted.parameters) + 5.0 * np.eye(8))
        assert model_based(fitted, counted) == pytest.approx(expected, rel=1e-9)

    def test_votes_said_twice_by_one_voter_are_not_worth_more(self) -> None:
        """Doubling every vote within its cluster leaves the variance as it was; taken for themselves it halves."""
        frame = frame_of(1)
        once, twice = tally(read_votes(frame)), tally(read_votes(pd.concat([frame, frame])))
        ratio = np.diag(covariance(fit(twice.design), twice)) / np.diag(covariance(fit(once.design), once))
        assert ratio[:7] == pytest.approx(1.0, abs=0.02)
        loose = tally(read_votes(pd.concat([frame, frame]), cluster=None))
        ratio = np.diag(covariance(fit(loose.design), loose)) / np.diag(covariance(fit(once.design), once))
        assert ratio[:7].mean() == pytest.approx(0.5, abs=0.05)

    def test_a_model_that_one_voter_alone_has_seen(self) -> None:
        """Is not certain: its votes count each for itself."""
        frame = frame_of(1, votes=2_000)
        mine = frame.iloc[:150].assign(model_a="new", voter="me")
        both = pd.concat([frame, mine])
        found, loose = tally(read_votes(both)), tally(read_votes(both, cluster=None))
        place = found.models.index("new")
        variances = [np.diag(covariance(fit(one.design), one))[place] for one in (found, loose)]
        assert variances[0] == pytest.approx(variances[1], rel=1e-6)

    def test_agrees_with_the_model_where_it_is_true(self) -> None:
        """Votes that are independent, many."""
        counted = tally(read_votes(frame_of(1, votes=40_000), cluster=None))
        fitted = fit(counted.design)
        deviation = np.eye(7) - 1 / 7
        robust, believed = (
            np.diag(deviation @ found[:7, :7] @ deviation)
            for found in (covariance(fitted, counted), model_based(fitted, counted))
        )
        assert robust / believed == pytest.approx(1.0, abs=0.1)

    def test_weights_cost_precision(self) -> None:
        """The same votes with uneven weights are worth less, by the sandwich and by the model."""
        frame = frame_of(1, votes=20_000)
        uneven = np.where(np.arange(len(frame)) % 2, 0.2, 5.0)
        plain, heavy = tally(read_votes(frame)), tally(read_votes(frame, weights=uneven))
        expected = len(frame) * (uneven**2).sum() / uneven.sum() ** 2
        ratio = np.diag(covariance(fit(heavy.design), heavy)) / np.diag(covariance(fit(plain.design), plain))
        assert ratio[:7].mean() == pytest.approx(expected, rel=0.15)
        deviation = np.eye(7) - 1 / 7
        had, has = (
            np.diag(deviation @ model_based(fit(one.design), one)[:7, :7] @ deviation) for one in (plain, heavy)
        )
        assert has / had == pytest.approx(expected, rel=0.05)


class TestRaised:
    """`raised`."""

    def test_only_what_is_too_low(self) -> None:
        """Correlations stay; a variance of nothing becomes what it must be."""
        whole = np.array([[4.0, 1.0, 0.0], [1.0, 1.0, 0.0], [0.0, 0.0, 0.0]])
        found = raised(whole, np.array([1.0, 9.0, 2.0]))
        assert found.tolist() == [[4.0, 3.0, 0.0], [3.0, 9.0, 0.0], [0.0, 0.0, 2.0]]
