"""When a chat prompt becomes a comparison, which two models answer it, and who stands left.

Pure: all chance comes from the `random.Random` that is given. Every drawing tells its exact probability, so that an
analysis can weight by its inverse (Horvitz & Thompson 1952, doi:10.1080/01621459.1952.10483446).
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Generic, Literal, Protocol, TypeVar

from voting.settings import SamplingSettings

PairPolicy = Literal["uniform", "weighted", "primary"]


class Candidate(Protocol):
    """What is drawn from: a configured model."""

    @property
    def name(self) -> str:
        """Unique public name."""
        ...

    @property
    def weight(self) -> float:
        """Positive."""
        ...

    @property
    def primary(self) -> bool:
        """Whether it gives the plain answers."""
        ...


M = TypeVar("M", bound=Candidate)


@dataclass(frozen=True, slots=True)
class Decision:
    """Whether this prompt becomes a comparison.

    Attributes:
        compare: The decision.
        probability: That it had become one, given what came before in the session: `rate`, or 0 where a rule forbids.
        policy: The rule that decided: `rate`, `opted-out`, `one-model`, `session-limit` or `too-soon`.
    """

    compare: bool
    probability: float
    policy: str


@dataclass(frozen=True, slots=True)
class Pair(Generic[M]):
    """Two models, left and right as they will be shown.

    Attributes:
        left: Shown left: `model_a`.
        right: Shown right: `model_b`.
        pair_probability: Of this unordered pair under `policy`, in (0, 1].
        seed: Where the sides come from, see `sides_from_seed`; 0 ≤ seed < 2**63.
        policy: `chat/uniform`, `chat/weighted` or `chat/primary`.
    """

    left: M
    right: M
    pair_probability: float
    seed: int
    policy: str


def should_compare(
    settings: SamplingSettings,
    turns_since_last: int | None,
    shown_so_far: int,
    opted_out: bool,
    rng: random.Random,
    *,
    model_count: int,
) -> Decision:
    """Decides whether this prompt becomes a comparison. One number is drawn, and only when no rule forbids.

    With the defaults (rate 1/4, three plain answers between) twenty prompts meet 2.98 comparisons on average.

    Args:
        settings: Rate and rules.
        turns_since_last: Plain answers since the last comparison of the session; None when there was none yet.
        shown_so_far: Comparisons of the session.
        opted_out: The voter does not want to be asked.
        rng: Source of chance.
        model_count: Models that could answer; fewer than two are never compared.
    """
    if opted_out:
        return Decision(False, 0.0, "opted-out")
    if model_count < 2:
        return Decision(False, 0.0, "one-model")
    if shown_so_far >= settings.max_per_session:
        return Decision(False, 0.0, "session-limit")
    if turns_since_last is not None and turns_since_last < settings.min_turns_between:
        return Decision(False, 0.0, "too-soon")
    return Decision(rng.random() < settings.rate, settings.rate, "rate")


def draw_pair(models: Sequence[M], policy: PairPolicy, rng: random.Random) -> Pair[M]:
    """Draws two different models and their sides.

    The pairs and their probabilities are those of `pair_probabilities`. The sides come from a seed that is drawn here.

    Raises:
        ValueError: There are fewer than two models, or two of the same name.
    """
    drawn = list(pair_probabilities(models, policy))
    at = rng.choices(range(len(drawn)), weights=[probability for *_, probability in drawn])[0]
    one, other, probability = drawn[at]
    seed = rng.getrandbits(63)
    pair = sorted((one, other), key=lambda model: model.name)
    left, right = sides_from_seed(seed)
    return Pair(pair[left], pair[right], probability, seed, f"chat/{policy}")


def pair_probabilities(models: Sequence[M], policy: PairPolicy) -> Iterator[tuple[M, M, float]]:
    """Yields every unordered pair that `policy` can draw, with its probability; they add up to 1.

    With n models of weights w and their sum W:

    - `uniform`: every pair alike, 2 / (n (n − 1)).
    - `weighted`: one model by weight, then one of the others by weight (successive sampling without replacement):
      P{i, j} = w_i/W · w_j/(W − w_i) + w_j/W · w_i/(W − w_j).
    - `primary`: the primary model p against a challenger j by weight: P{p, j} = w_j / (W − w_p). The first model is
      primary when none says so.

    Raises:
        ValueError: There are fewer than two models, or two of the same name.
    """
    if len({model.name for model in models}) < max(2, len(models)):
        raise ValueError("a pair needs at least two models with different names")
    total = sum(model.weight for model in models)
    if policy == "primary":
        primary = next((model for model in models if model.primary), models[0])
        challengers = [model for model in models if model is not primary]
        against = sum(model.weight for model in challengers)
        yield from ((primary, model, model.weight / against) for model in challengers)
        return
    count = len(models) * (len(models) - 1) / 2
    for one, other in combinations(models, 2):
        if policy == "uniform":
            yield one, other, 1 / count
        else:
            ordered = one.weight * other.weight / total
            yield one, other, ordered / (total - one.weight) + ordered / (total - other.weight)


def sides_from_seed(seed: int) -> tuple[int, int]:
    """Returns which of two things stands left and which right, as indices: (0, 1) for an even seed, else (1, 0).

    Of two models, index 0 is the one whose name sorts first by code point; of a campaign's row, the first response.
    Anybody who has the seed can repeat the drawing, in any language.
    """
    return (1, 0) if seed & 1 else (0, 1)
