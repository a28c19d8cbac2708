"""How likely a value is what was learnt: what its features weigh each, and what they come to together."""

from __future__ import annotations

import math
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from voting.screening.learnt.linear import Linear, load_linear
from voting.screening.learnt.network import Network, load_network

_HOPELESS = 1.8  # so much below the log odds that are asked for, a network hardly ever makes up for the linear model
_LEAST_ASKED = 1e-4
# By which as many values are found at a probability as with the linear model alone, in texts that neither had learnt
# from. So thresholds mean for both what they mean for one.
_SLOPE, _SHIFT = 0.94, 0.35


@dataclass(frozen=True, slots=True)
class Weighing:
    """Both models; each errs where the other need not, and their mean does so less often than either.

    Attributes:
        linear: Of all features.
        network: Of those that weigh anything there; None: it found no more than the linear model does.
    """

    linear: Linear
    network: Network | None

    def probability(self, total: float, features: Collection[str], asked: float) -> float:
        """Returns how likely a value is what was learnt, in [0, 1].

        Args:
            total: What `linear` has its features come to.
            features: All of them, each once.
            asked: The probability that is asked of a value, in [0, 1]: what is far from it is not weighed further.
        """
        odds = self.linear.bias + total
        if self.network is None or odds < _log_odds(asked) - _HOPELESS:
            return self.linear.probability(total)
        weighed = self.network.total(filter(self.linear.weights.__contains__, features))
        return 1 / (1 + math.exp(-(_SLOPE * (odds + weighed) / 2 + _SHIFT)))

    def save(self, path: Path) -> None:
        """Writes two files, of which `path` names the linear model's; one where there is no network."""
        self.linear.save(path)
        if self.network is not None:
            self.network.save(_of_network(path))


def load_weighing(path: Path, *, networked: bool) -> Weighing:
    """Returns what `Weighing.save` wrote.

    Args:
        path: As it was given then.
        networked: Whether there was a network.

    Raises:
        OSError: A file is missing or damaged.
        ValueError: It is of another form.
    """
    return Weighing(load_linear(path), load_network(_of_network(path)) if networked else None)


def _log_odds(probability: float) -> float:
    likely = min(max(probability, _LEAST_ASKED), 1 - _LEAST_ASKED)
    return math.log(likely / (1 - likely))


def _of_network(path: Path) -> Path:
    return path.with_suffix(".npz")
