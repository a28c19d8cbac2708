"""Which prepared comparison a voter sees next. Knows no screen.

An item that was shown and left open comes back as it was, same id and same sides, also after a reload and in a second
tab. Otherwise the least-voted unseen item is drawn.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from random import Random, SystemRandom
from typing import Final

from voting.campaign import Campaign, CampaignItem, Drawn, draw_item, to_comparison
from voting.comparison import Comparison
from voting.draft import new_comparison_id
from voting.ports import Impression, OutcomeStore

_random: Final = SystemRandom()


@dataclass(frozen=True, slots=True)
class Next:
    """What comes next, and how far the voter is.

    Attributes:
        comparison: None when every item was answered.
        answered: Items of the campaign that this voter answered.
        total: Items of the campaign.
    """

    comparison: Comparison | None
    answered: int
    total: int


def next_comparison(
    campaign: Campaign, store: OutcomeStore, voter: str, remembered: Collection[str], rng: Random = _random
) -> Next:
    """Returns the next comparison of a campaign for one voter.

    Args:
        campaign: The campaign.
        store: Knows today's outcomes and all counts.
        voter: The day's pseudonym.
        remembered: Items that this browser remembers as answered, today or earlier.
        rng: Draws ties, ids aside.
    """
    by_id = {item.item_id: item for item in campaign.items}
    seen = store.seen_items(voter, campaign.campaign_id) | {item for item in remembered if item in by_id}
    left_open = store.unanswered(voter, campaign.campaign_id)
    if left_open and left_open.item_id in by_id and left_open.item_id not in seen:
        comparison: Comparison | None = _as_it_was(campaign, by_id[left_open.item_id], left_open)
    else:
        drawn = draw_item(campaign.items, store.vote_counts(campaign.campaign_id), seen, rng)
        comparison = _as_drawn(campaign, drawn, rng) if drawn else None
    return Next(comparison, len(seen), len(campaign.items))


def _as_drawn(campaign: Campaign, drawn: Drawn, rng: Random) -> Comparison:
    return to_comparison(drawn, campaign, seed=rng.getrandbits(63), comparison_id=new_comparison_id())


def _as_it_was(campaign: Campaign, item: CampaignItem, impression: Impression) -> Comparison:
    seed, probability = impression.metadata["seed"], impression.metadata["probability"]
    assert isinstance(seed, int)  # noqa: S101  # `voting.fields` declares their types
    assert isinstance(probability, float)  # noqa: S101
    drawn = Drawn(item, probability)
    return to_comparison(drawn, campaign, seed=seed, comparison_id=impression.comparison_id)
