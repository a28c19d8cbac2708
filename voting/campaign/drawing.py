"""Which item a voter meets next, and on which side each response stands; both by recorded chance."""

from __future__ import annotations

import random
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from voting.campaign.model import Campaign, CampaignItem
from voting.comparison import Comparison, Drawing, Source
from voting.sampling import sides_from_seed

POLICY: Final = "campaign/least-voted"
"""Name of the rule, as it is kept with every comparison."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """An item and the exact probability with which it, and no other, was drawn.

    Attributes:
        item: The item.
        probability: In (0, 1], given the votes and the voter's seen items at the moment of the drawing.
    """

    item: CampaignItem
    probability: float


def draw_item(
    items: Sequence[CampaignItem], vote_counts: Mapping[str, int], seen: Collection[str], rng: random.Random
) -> Drawn | None:
    """Returns one of the least-voted items that the voter has not seen, each alike; None when all are seen.

    Args:
        items: The campaign's items; their order does not matter.
        vote_counts: Votes by item id; a missing one has none.
        seen: Ids that must not come again.
        rng: The only source of chance.
    """
    unseen = sorted((item for item in items if item.item_id not in seen), key=lambda item: item.item_id)
    if not unseen:
        return None
    fewest = min(vote_counts.get(item.item_id, 0) for item in unseen)
    tied = [item for item in unseen if vote_counts.get(item.item_id, 0) == fewest]
    return Drawn(tied[rng.randrange(len(tied))], 1 / len(tied))


def to_comparison(drawn: Drawn, campaign: Campaign, *, seed: int, comparison_id: str) -> Comparison:
    """Returns the comparison as it is shown: text, model and parameters of a response change sides together.

    Args:
        drawn: What `draw_item` returned.
        campaign: Where the item is from.
        seed: Decides the sides by `voting.sampling.sides_from_seed`, index 0 being the row's first response. It is
            kept; 0 ≤ seed < 2**63.
        comparison_id: 32 lower-case hex digits.

    Raises:
        ValueError: The seed or the id is out of its range.
    """
    item = drawn.item
    left, right = (item.responses[index] for index in sides_from_seed(seed))
    return Comparison(
        comparison_id=comparison_id,
        conversation=item.conversation,
        response_a=left,
        response_b=right,
        drawing=Drawing(seed=seed, probability=drawn.probability, policy=POLICY),
        source=Source.CAMPAIGN,
        campaign_id=campaign.campaign_id,
        item_id=item.item_id,
        category=item.category,
        language=item.language,
    )
