"""Forward and backward sums of a linear-chain conditional random field, for all tokens of all segments at once.

What a token passes on to the next depends hardly on what is far away: so every token starts from what would come to
it if its neighbour were no name, a few times all of it is worked out anew, then only where it changed, until nothing
changes. In the worst case that takes as many steps as the longest segment has tokens, and gives the exact sums;
mostly it takes a few. Of many tokens each is worked out once, from the edge of its segment on.
(Lafferty, McCallum and Pereira, 2001, section 3; here each message is scaled to one.)
"""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from voting.screening.names.weights import Floats

_UNCHANGED = np.float32(1e-6)  # a probability; that of a name's later token is off by less than a thousandth then
_TOGETHER = 5
_MANY = 3_000  # tokens
_MOST = 1e200
_ROUNDING = 1.0001
_ONES = np.ones(64, dtype=np.float32)
_FURTHEST = np.float32(60.0)  # e to this power is a 32-bit float still


def marginals(scores: Floats, passing: Floats, outside: int, opens: NDArray[np.bool_]) -> Floats:
    """Returns per token (row) the probability of each label (column).

    Args:
        scores: What speaks for each label at each token, segments one after the other.
        passing: e to the power of the transitions, from label (row) to label (column).
        outside: The label that most tokens have.
        opens: Per token, whether a segment begins with it.
    """
    closes = np.ones_like(opens)
    closes[:-1] = opens[1:]
    seen = np.exp(np.minimum(scores - scores[:, outside, None], _FURTHEST))
    seen /= _sums(seen)
    forward = _messages(seen, passing, outside, opens, -1)
    # Backwards, a message is what comes from behind, without the token's own scores.
    behind = _messages(seen, np.ascontiguousarray(passing.T), outside, closes, 1)
    backward = np.ones_like(seen)
    inner = (~closes).nonzero()[0]
    backward[inner] = behind[inner + 1] @ passing.T
    product: Floats = forward * backward
    product /= _sums(product)
    return product


class Ceiling:
    """Says of segments how likely a token of theirs has another label than one, at most. Immutable."""

    def __init__(self, passing: Floats, outside: int) -> None:
        """Takes the arguments of `marginals`. Of the transitions only the greatest of each kind count."""
        stays = passing[outside, outside]
        self._outside = outside
        self._opens = float(np.delete(passing[outside], outside).max() / stays)
        self._closes = float(np.delete(passing[:, outside], outside).max() / stays)
        self._goes_on = float(np.delete(np.delete(passing, outside, 0), outside, 1).max() / stays)

    def of(self, scores: Floats, first: NDArray[np.int64], least: float = 0.0) -> list[float]:
        """Returns per segment a number that no token's probability of another label is above.

        It is the sum over all runs of other labels: how many times as likely each makes the segment as without it.

        Args:
            scores: As in `marginals`.
            first: Per segment, its first token; and the number of tokens, last.
            least: Below it, any number that is no less than the sum will do.
        """
        odds = np.exp(np.minimum(scores - scores[:, self._outside, None], _FURTHEST)) @ _ONES[: scores.shape[1]]
        rates = odds.tolist()
        found: list[float] = self._roughly(odds, first)
        opens, goes_on, closes = self._opens, self._goes_on, self._closes
        for segment, (start, end) in enumerate(pairwise(first.tolist())):
            if found[segment] < least:
                continue
            total = 0.0
            running = (1.0 - opens) / goes_on  # so that a segment's edge costs nothing
            for rate in rates[start:end]:
                running = min(_MOST, (rate - 1.0) * (opens + goes_on * running))
                total += running
            found[segment] = (total - running) * closes + running
        return found

    def _roughly(self, odds: Floats, first: NDArray[np.int64]) -> list[float]:
        """Returns per segment a number that is no less than what `of` works out, from sums alone.

        With q, the greatest of a segment's odds r, `running` is at most r max(1, opens / (1 - goes_on q)) everywhere,
        as long as goes_on q is less than one.
        """
        rates = odds.astype(np.float64) - 1.0
        sums, most = np.add.reduceat(rates, first[:-1]), np.maximum.reduceat(rates, first[:-1])
        room = 1.0 - self._goes_on * most
        factor = np.maximum(1.0, self._opens / np.maximum(room, 1e-9)) * max(1.0, self._closes) * _ROUNDING
        rough: list[float] = np.where(room > 0, sums * factor, np.inf).tolist()
        return rough


def _messages(seen: Floats, passing: Floats, outside: int, opens: NDArray[np.bool_], step: int) -> Floats:
    """Returns each token's scores times what comes from the neighbour `step` away, scaled to one."""
    if len(seen) > _MANY:
        return _one_by_one(seen, passing, opens.nonzero()[0], step)
    messages: Floats = seen * passing[outside]
    to, of = (slice(1, None), slice(None, -1)) if step < 0 else (slice(None, -1), slice(1, None))
    first = opens.nonzero()[0]
    start = seen[first]
    for _ in range(_TOGETHER):  # all tokens, which is cheaper than to choose among them; not scaled, so not too often
        np.multiply(messages[of] @ passing, seen[to], out=messages[to])
        messages[first] = start
    messages /= _sums(messages)
    stops = np.ones(len(opens) + 1, dtype=np.bool_)  # one more, so that neither end of all is stepped over
    stops[:-1] = opens
    at = (~opens).nonzero()[0]
    while len(at):
        fresh = messages.take(at + step, axis=0) @ passing
        fresh *= seen.take(at, axis=0)
        fresh /= _sums(fresh)
        changes = _sums(np.abs(fresh - messages.take(at, axis=0)))[:, 0] > _UNCHANGED
        at = at[changes]
        messages[at] = fresh[changes]
        at = at - step
        at = at[~stops[at]]
    return messages


def _one_by_one(seen: Floats, passing: Floats, first: NDArray[np.int64], step: int) -> Floats:
    """Returns the same, worked out from the first token of each segment to its last, of all segments at once.

    A long text has so many tokens that each step is worth its call; and no text makes more steps than a segment has
    tokens.
    """
    sizes = np.diff(first, append=len(seen)) if step < 0 else np.diff(first, prepend=-1)
    order = (-sizes).argsort(kind="stable")
    first, sizes = first[order], sizes[order]
    messages = seen.copy()
    for steps in range(1, int(sizes[0])):
        at = first[: (-sizes).searchsorted(-steps)] - step * steps
        fresh = messages.take(at + step, axis=0) @ passing
        fresh *= seen.take(at, axis=0)
        fresh /= _sums(fresh)
        messages[at] = fresh
    return messages


def _sums(table: Floats) -> Floats:
    """Returns the sum of each row, as a column: as a product, which is faster for few columns."""
    sums: Floats = table @ np.ones((table.shape[1], 1), dtype=np.float32)
    return sums
