"""Finds addresses by a model that is loaded when a text needs it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from pathlib import Path

import numpy as np

from voting.screening import late
from voting.screening.names import chain
from voting.screening.names.addresses.learnt.features import Tokens, numbers, numbers_by_words, tokens_of, windows
from voting.screening.names.addresses.learnt.tables import Tables, scorer
from voting.screening.names.compiled import check_files
from voting.screening.names.east.finder import load_weights
from voting.screening.names.east.letters import in_east
from voting.screening.names.gazetteer import AREA, Listed, package_gazetteer
from voting.screening.names.weights import Floats, Weights
from voting.screening.recogniser import Match

MODEL = Path(__file__).parent / "model"
WEIGHTS = "weights.lzma"
_LIKELY = 0.5  # of a token
_LEAST = 0.7  # of an address: the mean of its tokens
_FEWEST = 3  # tokens
_BESIDE = 10  # tokens
# "Sputnik 1, Vostok 1, Apollo 8, Apollo 11": things of which each has a number
_NUMBERED = late.compile(r"(?:[^\W\d_]+|\x00) \d{1,3}(?:, (?:[^\W\d_]+|\x00) \d{1,3}){3}")
_DIGIT = late.compile(r"\d")
_HOPELESS = 1.0  # what speaks for an address at a number, less what speaks against one: below it, it is in none


class LearntAddresses:
    """A model ready for use. Immutable, so that threads may share it.

    Args:
        weights: Of features.
        least: How likely an address must be, on the average of its tokens.
    """

    def __init__(self, weights: Weights, least: float = _LEAST) -> None:
        self._tables = Tables(weights)
        self._outside = weights.labels.index("O")
        self._passing = np.exp(weights.transitions).astype(np.float32)
        self._gazetteer = package_gazetteer()
        self._least = least

    def find(self, text: str) -> Iterator[Match]:
        """Yields addresses that hold a number, with how likely they are."""
        if _DIGIT.search(text) is None:
            return
        tokens = tokens_of(text)
        scores_of = scorer(self._tables, tokens, self._gazetteer)
        parts = windows(len(tokens.texts), self._hopeful(scores_of, tokens))
        if not parts:
            return
        scores = scores_of([at for low, high in parts for at in range(low, high)])
        opens = np.zeros(len(scores), dtype=np.bool_)
        opens[np.cumsum([0, *(high - low for low, high in parts[:-1])])] = True
        likely = 1 - chain.marginals(scores, self._passing, self._outside, opens)[:, self._outside]
        at = 0
        for low, high in parts:
            part = Tokens(tokens.texts[low:high], tokens.spans[low:high])
            yield from self._addresses(text, part, likely[at : at + high - low].tolist())
            at += high - low

    def _hopeful(self, scores_of: Callable[[Sequence[int]], Floats], tokens: Tokens) -> Iterator[int]:
        """Yields the numbers that may be in an address, by what is beside them alone, and those near such a one."""
        at = list(numbers_by_words(tokens))
        if not at:
            return
        scores = scores_of(at)
        outside = scores[:, self._outside].copy()
        scores[:, self._outside] = -np.inf
        hopeful = np.array(at)[scores.max(axis=1) - outside > _HOPELESS]
        if not len(hopeful):
            return
        for one in numbers(tokens):  # "Flat C, 17/F, … Mansion, 68A … Road"
            behind = int(np.searchsorted(hopeful, one))
            if any(abs(int(near) - one) <= _BESIDE for near in hopeful[max(0, behind - 1) : behind + 1]):
                yield one

    def _addresses(self, text: str, tokens: Tokens, likely: Sequence[float]) -> Iterator[Match]:
        for is_address, run in groupby(range(len(tokens.texts)), lambda at: likely[at] > _LIKELY):
            found = list(run)
            mean = sum(likely[at] for at in found) / len(found)
            numbered = any(tokens.texts[at][0].isdigit() for at in found)
            if is_address and numbered and len(found) >= _FEWEST and mean >= self._least:
                last = self._last(tokens, found)
                start, end = tokens.spans[found[0]][0], tokens.spans[last][1]
                listed = _NUMBERED.search(text, start, end) is not None
                if not listed and not any(in_east(tokens.texts[at]) for at in found):  # whose words are not told apart
                    yield Match(start, end, mean)

    def _last(self, tokens: Tokens, found: Sequence[int]) -> int:
        """Returns an address's last token: none of the sentence's, where other words have capitals."""
        last = found[-1]
        if any(tokens.texts[at][0].isupper() for at in found):
            while last > found[0] and self._is_of_sentence(tokens.texts[last - 1], tokens.texts[last]):
                last -= 1
        return last

    def _is_of_sentence(self, before: str, word: str) -> bool:
        if not (word.isalpha() and word.islower() and len(word) > 1):
            return False
        bits = self._gazetteer.listed(word)
        return before == "." or (bool(bits & (Listed.EVERYDAY | Listed.WORD)) and not bits & AREA)


def check_model(folder: Path = MODEL) -> None:
    """Returns when the file is there.

    Raises:
        OSError: It is missing.
    """
    check_files(folder, (WEIGHTS,))


@lru_cache(maxsize=1)
def learnt_addresses(folder: Path = MODEL) -> LearntAddresses:
    """Returns the model, loaded once.

    Raises:
        OSError: The file is missing or damaged.
        ValueError: It is of another form.
    """
    return LearntAddresses(load_weights(folder / WEIGHTS))
