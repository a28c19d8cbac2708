"""Decides for every row whether it is released, in which split, and what of its metadata is shown."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from voting.counting import counted
from voting.release.columns import Table
from voting.release.facts import GateFact
from voting.release.k_anonymity import Combination, Generalised
from voting.release.labels import Labels
from voting.release.near import BANDS, groups, mixed
from voting.release.piles import TABLES, Cards
from voting.release.reviews import Held, Verdict

Array = NDArray[Any]

LEFT_OUT: Final = 255
"""In `Plan.splits`: the row is not released."""

BY_NOTHING, BY_TEXTS, BY_NUMBERS = range(3)
"""In `Plan.joins`: another row has the same, the row has texts, no other row has its numbers, model and metadata."""

_LEAST_REPEATED: Final = 3  # rows with nearly the same prompt, from which on they tell of a habit
_MOST_VOTERS: Final = 1  # that have the habit


@dataclass(frozen=True, slots=True)
class Rules:
    """How strict the gates are.

    Attributes:
        k: Rows that share each combination of metadata.
        leak_threshold: A row whose risk is greater is held.
        splits: Names and shares, in order; the shares add up to 1.
        hold_fingerprints: Rows with a prompt that only one voter has, again and again, are held.
    """

    k: int
    leak_threshold: float
    splits: Mapping[str, float]
    hold_fingerprints: bool = True


@dataclass(slots=True)
class Plan:
    """See the module. All arrays are in the order of the labels.

    Attributes:
        labels: Of the comparisons, 16 bytes each.
        reviews: What reviewers call the rows, numbers of 64 bits.
        joins: By what a row could be found in another release that holds it: `BY_NOTHING`, `BY_TEXTS`, `BY_NUMBERS`.
        splits: Number of the split, or `LEFT_OUT`; rows of `outcomes` that are released have 0.
        generalised: What combinations become, by table.
        counts: Rows left out, by reason.
        held: What a reviewer is to look at.
        gates: What the gates found.
        skew: See `ReleaseFacts.skew`; those that need all rows at once.
    """

    labels: Array
    reviews: Array
    joins: Array
    splits: Array
    generalised: Mapping[Table, Generalised]
    counts: dict[str, int]
    held: tuple[Held, ...]
    gates: tuple[GateFact, ...]
    skew: dict[str, float] = field(default_factory=dict)

    @property
    def rows(self) -> int:
        """How many rows are released."""
        return int((self.splits != LEFT_OUT).sum())

    @property
    def ids(self) -> bytes:
        """The labels of the rows that are released, 16 bytes each, sorted."""
        released: Array = self.labels[self.splits != LEFT_OUT]
        return released.tobytes()

    @property
    def released_reviews(self) -> bytes:
        """What reviewers call the rows that are released, 8 bytes each, sorted."""
        return np.sort(self.reviews[self.splits != LEFT_OUT]).astype("<u8").tobytes()

    @property
    def digest(self) -> str:
        """Another one whenever a shard could be another one."""
        digest = hashlib.sha256(np.ascontiguousarray(self.labels).view(np.uint8).data)
        digest.update(self.splits.data)
        for table in TABLES:
            digest.update(json.dumps(list(self.generalised[table].changes()), sort_keys=True).encode())
        return digest.hexdigest()[:16]


def plan(
    cards: Cards,
    told: Sequence[Mapping[str, Any]],
    rules: Rules,
    labels: Labels,
    split_secret: int,
    *,
    verdicts: Mapping[str, Verdict],
    withdrawn: Iterable[str],
) -> Plan:
    """Returns the plan.

    Args:
        cards: Of all rows that were read.
        told: What `gather` told of each part.
        rules: How strict to be.
        labels: Of the release.
        split_secret: Of 64 bits, the same for every release of the store: by it and their prompts rows go to splits.
        verdicts: What reviewers decided, by review id.
        withdrawn: Ids of comparisons whose vote was taken back, perhaps since the row was read.
    """
    return _Planner(cards, told, rules, labels, split_secret).plan(verdicts, withdrawn)


class _Planner:
    def __init__(
        self, cards: Cards, told: Sequence[Mapping[str, Any]], rules: Rules, labels: Labels, split_secret: int
    ) -> None:
        self._cards, self._told, self._rules, self._draws = cards, told, rules, labels
        self._split_secret = split_secret
        self._labels = cards.field("label")
        self._order = np.argsort(self._labels, kind="stable")
        self._labels = self._labels[self._order]
        self._is_vote = self._field("table") == TABLES.index(Table.VOTES)
        self._out = np.zeros(len(self._labels), dtype=bool)
        self._counts: dict[str, int] = {}

    def _field(self, name: str, column: int | None = None) -> Array:
        return self._cards.field(name, column)[self._order]

    def plan(self, verdicts: Mapping[str, Verdict], withdrawn: Iterable[str]) -> Plan:
        self._leave_out("withdrawn_meanwhile", np.isin(self._labels, self._labels_of(withdrawn)))
        prompts = groups((self._field("prompt", band) for band in range(BANDS)), len(self._labels))
        held, fingerprints = self._hold(verdicts, prompts)
        generalised = self._generalise()
        return Plan(
            labels=self._labels,
            reviews=self._field("review"),
            joins=self._joins(),
            splits=self._split(prompts),
            generalised=generalised,
            counts=self._counts,
            held=held,
            gates=(_leak_gate(held, self._counts), fingerprints, _k_gate(generalised, self._rules.k)),
            skew=self._skew(prompts),
        )

    def _labels_of(self, comparison_ids: Iterable[str]) -> Array:
        return np.array([bytes.fromhex(self._draws.comparison(one)) for one in comparison_ids], dtype="S16")

    def _leave_out(self, reason: str, rows: Array) -> None:
        rows = rows & ~self._out
        self._counts[reason] = int(rows.sum())
        self._out |= rows

    def _hold(self, verdicts: Mapping[str, Verdict], prompts: Array) -> tuple[tuple[Held, ...], GateFact]:
        risks, reviews = self._field("risk"), self._field("review")
        marked = self._fingerprints(prompts)
        asked = (risks > self._rules.leak_threshold) | (marked & self._rules.hold_fingerprints)
        looked_at = np.isin(reviews, np.array([int(one, 16) for one in verdicts], dtype=np.uint64))
        kinds = {one[0]: one[1] for part in self._told for one in part["risky"]}
        held, rejected = [], np.zeros(len(asked), dtype=bool)
        digests = self._field("digest") if (asked | looked_at).any() else None
        for index in np.flatnonzero((asked | looked_at) & self._is_vote & ~self._out):
            review = f"{int(reviews[index]):016x}"
            digest = digests[index].tobytes().hex() if digests is not None else ""
            verdict = verdicts.get(review)
            if verdict is not None and not verdict.release:
                rejected[index] = True
            elif asked[index] and (verdict is None or verdict.digest != digest):
                reason = "leak" if risks[index] > self._rules.leak_threshold else "fingerprint"
                held.append(Held(review, digest, round(float(risks[index]), 4), reason, kinds.get(review, {})))
                asked[index] = True
            else:
                asked[index] = False
        self._leave_out("rejected", rejected)
        self._leave_out("held", asked & self._is_vote & ~rejected)
        rows = int((marked & self._is_vote).sum())
        told = (f"{rows_of(rows)} with a prompt that one voter used {_LEAST_REPEATED} times or more, and nobody else.",)
        return tuple(held), GateFact("fingerprints", not rows, {"rows": rows}, told if rows else ())

    def _fingerprints(self, prompts: Array) -> Array:
        """Rows whose prompt, or nearly the same, was used again and again, and by one voter alone.

        In chat, that is: the prompts of a campaign are not the voter's.
        """
        voters, chat = self._field("voter"), self._field("chat")
        votes = np.flatnonzero(self._is_vote & ~self._out)
        repeated = np.bincount(prompts[votes], minlength=len(prompts)) >= _LEAST_REPEATED
        votes = votes[repeated[prompts[votes]]]  # of most prompts there is no more to be told
        pairs = np.unique(np.stack([prompts[votes].astype(np.uint64), voters[votes]], axis=1), axis=0)
        by_group = np.bincount(pairs[:, 0].astype(np.int64), minlength=len(prompts))
        few = repeated & (by_group <= _MOST_VOTERS)
        marked: Array = few[prompts] & self._is_vote & chat
        return marked

    def _generalise(self) -> Mapping[Table, Generalised]:
        numbers = self._field("combination")
        parts = np.repeat(np.arange(len(self._told), dtype=np.uint8), self._cards.sizes())[self._order]
        found = {}
        for index, table in enumerate(TABLES):
            of_table = (self._is_vote == (index == 0)) & ~self._out
            counts: Counter[Combination] = Counter()
            listed = [[tuple(values) for values in part["combinations"][table.value]] for part in self._told]
            for part, values in enumerate(listed):
                sizes = np.bincount(numbers[of_table & (parts == part)], minlength=len(values))
                counts.update(dict(zip(values, sizes.tolist(), strict=True)))
            found[table] = Generalised(table, counts, self._rules.k)
            suppressed = np.zeros(len(numbers), dtype=bool)
            for part, values in enumerate(listed):
                gone = np.array([found[table].of(one) is None for one in values], dtype=bool)
                rows = of_table & (parts == part)
                suppressed[rows] = gone[numbers[rows]]
            self._leave_out(f"suppressed_{table.value}", suppressed)
        return found

    def _joins(self) -> Array:
        """As many rows could be found by their numbers at most: what rare metadata became is not looked at."""
        has_texts = self._field("texts")
        joins = np.where(has_texts, BY_TEXTS, BY_NOTHING).astype(np.uint8)
        textless = np.flatnonzero(~has_texts & ~self._out)
        if len(textless):
            shows = np.ascontiguousarray(self._field("digest")[textless]).view("<u8")[::2]
            _, place, alike = np.unique(shows, return_inverse=True, return_counts=True)
            joins[textless[alike[place] == 1]] = BY_NUMBERS
        return joins

    def _split(self, prompts: Array) -> Array:
        """Rows that hang together by prompt or by the beginning of the conversation go to the same split.

        To the same one in every release: the draw is of their prompts, and of the least of them where they differ. Of
        what has no text it is of the label, and so another one in each release: there is nothing to be learnt by heart.
        """
        together = groups(chain([prompts.astype(np.uint64)], self._openings()), len(prompts))
        heads = np.flatnonzero(together == np.arange(len(together)))
        sizes = np.bincount(together[self._is_vote & ~self._out], minlength=len(together))[heads]
        least = self._field("prompt", 0).astype(np.uint64)
        np.minimum.at(least, together, least.copy())
        draws = drawn(least[heads], self._split_secret)
        splits = np.zeros(len(together), dtype=np.uint8)
        splits[heads] = split_by(draws, sizes, list(self._rules.splits.values()))
        splits = splits[together]
        splits[~self._is_vote] = 0
        splits[self._out] = LEFT_OUT
        return splits

    def _openings(self) -> Iterator[Array]:
        """Yields the bands of openings, but for those that are the prompts' throughout: these are grouped already."""
        for band in range(BANDS):
            opening = self._field("opening", band)
            if not np.array_equal(opening, self._field("prompt", band)):
                yield opening

    def _skew(self, prompts: Array) -> dict[str, float]:
        votes = np.flatnonzero(self._is_vote & ~self._out)
        if not len(votes):
            return {}
        _, voters = np.unique(self._field("voter")[votes], return_counts=True)
        same = np.bincount(prompts[votes])
        shares = {"largest_voter": voters.max(), "largest_prompt_group": same.max()}
        return {name: round(float(size) / len(votes), 6) for name, size in shares.items()}


def rows_of(number: int) -> str:
    """Returns a number of rows in words."""
    return counted(number, "row")


def drawn(keys: Array, secret: int) -> Array:
    """Returns of each key, of 64 bits, a number in [0, 1): the same for the same secret, and evenly spread."""
    numbers: Array = mixed(keys ^ np.uint64(secret)) / 2.0**64
    return np.minimum(numbers, np.nextafter(1.0, 0.0))


def split_by(draws: Array, sizes: Array, shares: Sequence[float]) -> Array:
    """Returns into which split each group of votes goes: as likely as the split's share, but to none that it overfills.

    Where thousands of prompts are nearly one, a small split that drew their group would be most of the release. A group
    that overfills every split goes to the largest.

    Args:
        draws: float64 (g,), in [0, 1).
        sizes: int64 (g,), votes of each group.
        shares: Of the splits, in order; they add up to 1.
    """
    chosen: Array = _chosen(draws, np.array(shares))
    rows = np.array(shares) * sizes.sum()
    for group in np.flatnonzero(sizes > max(rows.min(), 1.0)):
        allowed = np.where(rows >= sizes[group], shares, 0.0)
        if not allowed.any():
            allowed[np.argmax(shares)] = 1.0
        chosen[group] = _chosen(draws[group], allowed / allowed.sum())
    return chosen


def _chosen(draws: Array, shares: Array) -> Array:
    last = np.flatnonzero(shares)[-1]  # the shares' sum may be a little less than 1
    chosen: Array = np.minimum(np.searchsorted(np.cumsum(shares), draws, side="right"), last)
    return chosen


def _leak_gate(held: Sequence[Held], counts: Mapping[str, int]) -> GateFact:
    leaks = sum(one.reason == "leak" for one in held)
    told = (f"{rows_of(leaks)} waiting for a reviewer, because something personal may be left there.",) if leaks else ()
    return GateFact("leak-risk", not leaks, {"held": leaks, "rejected": counts["rejected"]}, told)


def _k_gate(generalised: Mapping[Table, Generalised], k: int) -> GateFact:
    steps: Counter[str] = Counter()
    for one in generalised.values():
        steps.update(one.rows_by_step)
    suppressed = sum(one.suppressed for one in generalised.values())
    told = tuple(f"{rows_of(rows)}: {step}." for step, rows in steps.items())
    counts = {"k": k, "generalised": sum(steps.values()), "suppressed": suppressed}
    return GateFact("k-anonymity", not suppressed, counts, told)
