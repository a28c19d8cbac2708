from __future__ import annotations

import random
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voting.campaign import Campaign, CampaignItem, Drawn, draw_item, to_comparison
from voting.comparison import Response, Source
from voting.conversation import Conversation

ID = "0123456789abcdef" * 2
SEEDS = st.integers(0, 2**63 - 1)
VOTES = st.dictionaries(st.sampled_from("abcdefgh"), st.integers(0, 3))


def make_item(item_id: str) -> CampaignItem:
    first = Response("larch-2", "first", {"temperature": 0.1})
    second = Response("cobalt-mini", "second", {"temperature": 0.9})
    return CampaignItem(item_id, Conversation().with_turn("user", "?"), (first, second), "maths", "en")


ITEMS = [make_item(name) for name in "abcdefgh"]
CAMPAIGN = Campaign("test-0123456789", "Test", tuple(ITEMS))


class TestDrawItem:
    """Which item comes next."""

    @given(votes=VOTES, seen=st.sets(st.sampled_from("abcdefgh")), seed=SEEDS)
    def test_least_voted_unseen_with_exact_probability(self, votes: dict[str, int], seen: set[str], seed: int) -> None:
        """One of the tied items, with one over their number."""
        drawn = draw_item(ITEMS, votes, seen, random.Random(seed))
        unseen = {name: votes.get(name, 0) for name in "abcdefgh" if name not in seen}
        tied = {name for name, count in unseen.items() if count == min(unseen.values())}
        if drawn is None:
            assert not unseen
        else:
            assert drawn.item.item_id in tied
            assert drawn.probability == 1 / len(tied)

    @given(seed=SEEDS, votes=VOTES)
    def test_every_item_once_then_none(self, seed: int, votes: dict[str, int]) -> None:
        """A voter meets the whole campaign and nothing twice."""
        rng, seen = random.Random(seed), []
        while drawn := draw_item(ITEMS, votes, seen, rng):
            seen.append(drawn.item.item_id)
        assert sorted(seen) == list("abcdefgh")

    @given(seed=SEEDS, order=st.permutations(ITEMS))
    def test_order_of_the_file_does_not_matter(self, seed: int, order: list[CampaignItem]) -> None:
        """The same chance draws the same item."""
        assert draw_item(order, {}, (), random.Random(seed)) == draw_item(ITEMS, {}, (), random.Random(seed))

    def test_ties_are_drawn_alike(self) -> None:
        """8,000 drawings from 8 tied items: each within five standard deviations (30) of 1,000."""
        rng = random.Random(7)
        drawn = [draw_item(ITEMS, {}, (), rng) for _ in range(8_000)]
        counts = Counter(one.item.item_id for one in drawn if one)
        assert len(counts) == 8
        assert all(abs(count - 1_000) < 150 for count in counts.values())

    def test_empty_campaign(self) -> None:
        """Nothing to draw is no error."""
        assert draw_item([], {}, (), random.Random(1)) is None


class TestToComparison:
    """Left and right."""

    @given(seed=SEEDS)
    def test_sides_change_whole(self, seed: int) -> None:
        """Text, model and parameters stay together, and the seed alone decides."""
        comparison = to_comparison(Drawn(ITEMS[0], 0.25), CAMPAIGN, seed=seed, comparison_id=ID)
        expected = ITEMS[0].responses[::-1] if seed & 1 else ITEMS[0].responses
        assert comparison.responses == expected

    @given(seed=SEEDS)
    def test_swapped_row_is_mirrored(self, seed: int) -> None:
        """The same seed on the row with its sides exchanged gives the exchanged comparison."""
        mirrored = replace(ITEMS[0], responses=ITEMS[0].responses[::-1])
        one = to_comparison(Drawn(ITEMS[0], 1.0), CAMPAIGN, seed=seed, comparison_id=ID)
        other = to_comparison(Drawn(mirrored, 1.0), CAMPAIGN, seed=seed, comparison_id=ID)
        assert one.responses == other.responses[::-1]

    def test_what_is_recorded(self) -> None:
        """Everything that a later weight or audit needs is in the comparison."""
        comparison = to_comparison(Drawn(ITEMS[2], 0.125), CAMPAIGN, seed=5, comparison_id=ID)
        assert (comparison.campaign_id, comparison.item_id) == ("test-0123456789", "c")
        assert (comparison.category, comparison.language) == ("maths", "en")
        assert comparison.source is Source.CAMPAIGN
        assert comparison.drawing.seed == 5
        assert comparison.drawing.probability == 0.125
        assert comparison.drawing.pair_probability == 1.0
        assert comparison.drawing.policy == "campaign/least-voted"

    def test_seed_out_of_range(self) -> None:
        """A seed that a 63-bit column cannot hold is refused."""
        with pytest.raises(ValueError, match="seed"):
            to_comparison(Drawn(ITEMS[0], 1.0), CAMPAIGN, seed=2**63, comparison_id=ID)
