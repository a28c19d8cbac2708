from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations, permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from voting.comparison import Drawing
from voting.sampling import Pair, PairPolicy, draw_pair, pair_probabilities, should_compare, sides_from_seed
from voting.settings import SamplingSettings

POLICIES: tuple[PairPolicy, ...] = ("uniform", "weighted", "primary")


@dataclass(frozen=True)
class Model:
    """A candidate and nothing more."""

    name: str
    weight: float = 1.0
    primary: bool = False


weights = st.lists(st.integers(1, 1000), min_size=2, max_size=7)


def models_of(parts: list[int]) -> list[Model]:
    return [Model(f"m{place}", float(weight), place == 1) for place, weight in enumerate(parts)]


def enumerated(models: list[Model], policy: PairPolicy) -> dict[frozenset[str], Fraction]:
    """Probabilities by listing every way to draw, in exact fractions: independent of the formula under test."""
    found: Counter[frozenset[str]] = Counter()
    weight = {model.name: Fraction(model.weight) for model in models}
    total = sum(weight.values())
    if policy == "uniform":
        every = list(combinations(weight, 2))
        return {frozenset(pair): Fraction(1, len(every)) for pair in every}
    if policy == "primary":
        first = next(model.name for model in models if model.primary)
        rest = total - weight[first]
        return {frozenset((first, name)): weight[name] / rest for name in weight if name != first}
    for one, other in permutations(weight, 2):
        found[frozenset((one, other))] += weight[one] / total * weight[other] / (total - weight[one])  # type: ignore[assignment]
    return dict(found)  # type: ignore[arg-type]


def names(pair: Pair[Model]) -> frozenset[str]:
    return frozenset((pair.left.name, pair.right.name))


def expected_comparisons(prompts: int, rate: Fraction, between: int) -> Fraction:
    """Closed form by recurrence: E(n) = E(n−1) + rate · (1 + E(n−1−between) − E(n−1)), E of none is 0."""
    expected = [Fraction(0)]
    for n in range(1, prompts + 1):
        after = expected[max(n - 1 - between, 0)]
        expected.append(rate * (1 + after) + (1 - rate) * expected[n - 1])
    return expected[prompts]


def session(prompts: int, rng: random.Random, rules: SamplingSettings) -> int:
    shown, since = 0, None
    for _ in range(prompts):
        if should_compare(rules, since, shown, False, rng, model_count=2).compare:
            shown, since = shown + 1, 0
        elif since is not None:
            since += 1
    return shown


class TestShouldCompare:
    """When two models answer."""

    def test_defaults_give_about_three_in_twenty(self) -> None:
        """By closed form and by simulation."""
        rules = SamplingSettings()
        closed = expected_comparisons(20, Fraction(rules.rate), rules.min_turns_between)
        assert float(closed) == pytest.approx(2.98, abs=0.005)
        rng = random.Random(20)
        counts = [session(20, rng, rules) for _ in range(10_000)]
        assert sum(counts) / len(counts) == pytest.approx(float(closed), abs=0.05)

    @pytest.mark.parametrize(
        ("turns", "shown", "opted_out", "models", "policy"),
        [
            (None, 0, True, 2, "opted-out"),
            (None, 0, False, 1, "one-model"),
            (None, 0, False, 0, "one-model"),
            (9, 20, False, 2, "session-limit"),
            (2, 1, False, 2, "too-soon"),
        ],
    )
    def test_a_rule_forbids(self, turns: int | None, shown: int, opted_out: bool, models: int, policy: str) -> None:
        """Then the probability is 0 and chance is left alone."""
        rng = random.Random(1)
        before = rng.getstate()
        rules = SamplingSettings(rate=1.0)
        decision = should_compare(rules, turns, shown, opted_out, rng, model_count=models)
        assert (decision.compare, decision.probability, decision.policy) == (False, 0.0, policy)
        assert rng.getstate() == before

    @pytest.mark.parametrize(("rate", "compare"), [(1.0, True), (0.0, False)])
    def test_certain_rates(self, rate: float, compare: bool) -> None:
        """1 is always and 0 never."""
        rng = random.Random(2)
        rules = SamplingSettings(rate=rate)
        assert all(should_compare(rules, 3, 0, False, rng, model_count=2).compare is compare for _ in range(200))

    @given(st.floats(0, 1), st.integers(0, 2**32))
    def test_the_probability_told_is_the_rate(self, rate: float, seed: int) -> None:
        """And the same chance decides the same."""
        rules = SamplingSettings(rate=rate)
        one, two = (should_compare(rules, None, 0, False, random.Random(seed), model_count=2) for _ in range(2))
        assert one == two
        assert (one.probability, one.policy) == (rate, "rate")


class TestPairProbabilities:
    """What is told of each pair."""

    @given(weights, st.sampled_from(POLICIES))
    def test_equal_to_enumeration(self, parts: list[int], policy: PairPolicy) -> None:
        """Every pair, for every weighting."""
        models = models_of(parts)
        told = {frozenset((one.name, other.name)): p for one, other, p in pair_probabilities(models, policy)}
        exact = enumerated(models, policy)
        assert told.keys() == exact.keys()
        assert all(told[pair] == pytest.approx(float(exact[pair]), rel=1e-12) for pair in exact)
        assert sum(told.values()) == pytest.approx(1.0)

    @given(weights, st.sampled_from(POLICIES), st.integers(0, 2**32))
    def test_a_drawing_tells_the_probability_of_its_pair(self, parts: list[int], policy: PairPolicy, seed: int) -> None:
        """It fits into a `Drawing` and repeats from the same chance."""
        models = models_of(parts)
        pair = draw_pair(models, policy, random.Random(seed))
        assert pair == draw_pair(models, policy, random.Random(seed))
        assert pair.pair_probability == pytest.approx(float(enumerated(models, policy)[names(pair)]), rel=1e-12)
        assert pair.left != pair.right
        assert pair.policy == f"chat/{policy}"
        Drawing(seed=pair.seed, probability=0.25, pair_probability=pair.pair_probability, policy=pair.policy)

    @pytest.mark.parametrize("models", [[], [Model("only")], [Model("same"), Model("same")]])
    @pytest.mark.parametrize("policy", POLICIES)
    def test_no_pair(self, models: list[Model], policy: PairPolicy) -> None:
        """One model is never compared, and not with itself."""
        with pytest.raises(ValueError, match="two models"):
            draw_pair(models, policy, random.Random(0))

    def test_the_first_is_primary_when_none_says_so(self) -> None:
        """As in the list of models."""
        drawn = pair_probabilities([Model("a"), Model("b"), Model("c")], "primary")
        assert [(one.name, other.name) for one, other, _ in drawn] == [("a", "b"), ("a", "c")]


class TestDrawPair:
    """What is drawn, over many drawings."""

    @pytest.mark.parametrize("policy", POLICIES)
    def test_chi_square(self, policy: PairPolicy) -> None:
        """Frequencies fit the probabilities: below the 99.9 % quantile for up to 5 degrees of freedom, 20.5."""
        models = models_of([1, 2, 3, 10])
        rng, draws = random.Random(7), 20_000
        seen = Counter(names(draw_pair(models, policy, rng)) for _ in range(draws))
        exact = enumerated(models, policy)
        assert seen.keys() <= exact.keys()
        assert sum((seen[pair] - draws * float(p)) ** 2 / (draws * float(p)) for pair, p in exact.items()) < 20.5

    def test_sides_are_fair_and_apart_from_the_pair(self) -> None:
        """Within each pair either model stands left half of the time: below the 99.9 % quantile for 6, 22.5."""
        models = models_of([1, 2, 3, 10])
        rng, left, both = random.Random(8), Counter[frozenset[str]](), Counter[frozenset[str]]()
        for _ in range(20_000):
            pair = draw_pair(models, "weighted", rng)
            both[names(pair)] += 1
            left[names(pair)] += pair.left.name == min(names(pair))
        assert sum((left[pair] - count / 2) ** 2 / (count / 4) for pair, count in both.items()) < 22.5

    @settings(max_examples=50)
    @given(weights, st.integers(0, 2**32), st.randoms(use_true_random=False))
    def test_sides_follow_from_seed_and_names(self, parts: list[int], seed: int, shuffle: random.Random) -> None:
        """Whoever has the seed and the names can repeat them, whatever order the models were listed in."""
        models = models_of(parts)
        shuffle.shuffle(models)
        pair = draw_pair(models, "uniform", random.Random(seed))
        first, second = sorted((pair.left.name, pair.right.name))
        left, right = sides_from_seed(pair.seed)
        assert (pair.left.name, pair.right.name) == ((first, second)[left], (first, second)[right])


class TestSidesFromSeed:
    """A promise to whoever reads the data later."""

    @pytest.mark.parametrize(("seed", "sides"), [(0, (0, 1)), (1, (1, 0)), (2**63 - 1, (1, 0)), (2**62, (0, 1))])
    def test_never_changes(self, seed: int, sides: tuple[int, int]) -> None:
        """The rule is part of the data's format."""
        assert sides_from_seed(seed) == sides
