"""A comparison that is being shown: its responses may still be streaming."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field

from voting.comparison import Comparison, Drawing, Source
from voting.conversation import Conversation
from voting.streaming import ResponseStream


def new_comparison_id() -> str:
    """Returns 32 random lower-case hex digits (128 bit)."""
    return secrets.token_hex(16)


@dataclass(frozen=True, slots=True)
class Draft:
    """Two responses on their way, left and right as shown, to one prompt.

    Attributes:
        comparison_id: 32 hex digits.
        conversation: Ends with the user's prompt.
        left: Becomes `response_a`.
        right: Becomes `response_b`.
        drawing: How chance chose prompt, pair and sides.
        source: Chat or campaign.
        campaign_id: Campaign, or None.
        item_id: Row of the campaign, or None.
        category: Of the campaign's row, or None.
        language: BCP 47 tag, or None.
    """

    comparison_id: str
    conversation: Conversation = field(repr=False)
    left: ResponseStream = field(repr=False)
    right: ResponseStream = field(repr=False)
    drawing: Drawing
    source: Source = Source.CHAT
    campaign_id: str | None = None
    item_id: str | None = None
    category: str | None = None
    language: str | None = None

    @classmethod
    def of(cls, comparison: Comparison) -> Draft:
        """Returns a draft whose responses are already complete."""
        return cls(
            comparison_id=comparison.comparison_id,
            conversation=comparison.conversation,
            left=ResponseStream.finished(comparison.response_a),
            right=ResponseStream.finished(comparison.response_b),
            drawing=comparison.drawing,
            source=comparison.source,
            campaign_id=comparison.campaign_id,
            item_id=comparison.item_id,
            category=comparison.category,
            language=comparison.language,
        )

    @property
    def streams(self) -> tuple[ResponseStream, ResponseStream]:
        """Left, right."""
        return self.left, self.right

    @property
    def complete(self) -> bool:
        """Whether both responses have ended, well or not."""
        return self.left.done and self.right.done

    @property
    def failed(self) -> bool:
        """Whether a response has failed, so that there is nothing to compare."""
        return any(stream.done and stream.error is not None for stream in self.streams)

    def comparison(self) -> Comparison:
        """Returns the comparison; waits for nothing.

        Raises:
            ProviderError: A response failed.
            RuntimeError: A response is still on its way.
        """
        return Comparison(
            comparison_id=self.comparison_id,
            conversation=self.conversation,
            response_a=self.left.response(),
            response_b=self.right.response(),
            drawing=self.drawing,
            source=self.source,
            campaign_id=self.campaign_id,
            item_id=self.item_id,
            category=self.category,
            language=self.language,
        )
