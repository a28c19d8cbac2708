"""One prompt with two responses, and what a voter may say of them. Standard library only.

`model_a` is always the left response as shown: sides are drawn before a `Comparison` is made, and the seed of the
drawing is kept in it, so that a position effect can be measured later.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

from voting.conversation import Conversation, Role, check_text

Parameter: TypeAlias = str | int | float | bool | None


class Winner(StrEnum):
    """What was preferred, in the words of the public arena datasets. A skip is not a winner."""

    MODEL_A = "model_a"
    MODEL_B = "model_b"
    TIE = "tie"
    BOTH_BAD = "both_bad"


class Outcome(StrEnum):
    """How a shown comparison ended. One without an outcome is unanswered."""

    VOTE = "vote"
    SKIP = "skip"
    VOID = "void"
    """A response failed after the comparison was shown, so there was nothing left to compare."""


class InputMethod(StrEnum):
    """What the voter chose with."""

    MOUSE = "mouse"
    TOUCH = "touch"
    KEYBOARD = "keyboard"
    UNKNOWN = "unknown"


class Source(StrEnum):
    """Where a comparison comes from."""

    CHAT = "chat"
    CAMPAIGN = "campaign"


@dataclass(frozen=True, slots=True)
class Response:
    """One model's answer and how it came.

    Attributes:
        model: Public name of the model.
        text: The whole answer, Markdown.
        parameters: Generation parameters (temperature, max_tokens, system prompt …), as sent.
        first_token_ms: From request to first token, milliseconds; None when not measured.
        last_token_ms: From request to last token, milliseconds; None when not measured.
        input_tokens: As the provider counted them, else None.
        output_tokens: As the provider counted them, else None.
        finish_reason: The provider's word: `stop`, `length`, `content_filter` …; None when it told none.

    Raises:
        TextError: A text among these holds a NUL character or a lone surrogate.
    """

    model: str
    text: str = field(repr=False)
    parameters: Mapping[str, Parameter] = field(default_factory=dict, repr=False)
    first_token_ms: int | None = None
    last_token_ms: int | None = None
    input_tokens: int | None = None
    output_tokens: int | None = None
    finish_reason: str | None = None

    def __post_init__(self) -> None:
        check_text(self.text, name="response")
        check_text(self.model, name="model name")
        check_text(self.finish_reason or "", name="finish reason")
        for name, value in self.parameters.items():
            check_text(name, name="parameter name")
            check_text(value if isinstance(value, str) else "", name="parameter")


@dataclass(frozen=True, slots=True)
class Drawing:
    """How chance brought this comparison about; what inverse-propensity weights need later.

    Attributes:
        seed: Seed of the side drawing, 0 ≤ seed < 2**63.
        probability: Probability that this prompt became a comparison (chat) or that this item was
            the one drawn (campaign), in (0, 1].
        pair_probability: Probability of this unordered pair of models, in (0, 1].
        policy: Name of the rule that drew it, such as `chat/uniform` or `campaign/least-voted`.
    """

    seed: int
    probability: float
    pair_probability: float = 1.0
    policy: str = "unspecified"

    def __post_init__(self) -> None:
        if not 0 <= self.seed < 2**63:
            raise ValueError("seed must be in [0, 2**63)")
        for name in ("probability", "pair_probability"):
            if not 0.0 < getattr(self, name) <= 1.0:
                raise ValueError(f"{name} must be in (0, 1]")


@dataclass(frozen=True, slots=True)
class Comparison:
    """A prompt with its conversation and the two responses, left and right as shown.

    Attributes:
        comparison_id: 32 lower-case hex digits, unique, without meaning.
        conversation: Everything before the responses; its last turn is the prompt, by the user.
        response_a: The left response as shown.
        response_b: The right response as shown.
        drawing: How it was drawn.
        source: Chat or campaign.
        campaign_id: For a campaign: its id; else None.
        item_id: For a campaign: the id of its row; else None.
        category: For a campaign: the row's category, if it names one.
        language: BCP 47 tag, if known.

    Raises:
        TextError: A name among these holds a NUL character or a lone surrogate.
        ValueError: The id has another form, or the conversation does not end with the user's prompt.
    """

    comparison_id: str
    conversation: Conversation
    response_a: Response
    response_b: Response
    drawing: Drawing
    source: Source = Source.CHAT
    campaign_id: str | None = None
    item_id: str | None = None
    category: str | None = None
    language: str | None = None

    def __post_init__(self) -> None:
        if len(self.comparison_id) != 32 or not set(self.comparison_id) <= set("0123456789abcdef"):
            raise ValueError("comparison_id must be 32 lower-case hex digits")
        turns = self.conversation.turns
        if not turns or turns[-1].role is not Role.USER:
            raise ValueError("a comparison needs a conversation that ends with the user's prompt")
        for name in ("campaign_id", "item_id", "category", "language"):
            check_text(getattr(self, name) or "", name=name)

    @property
    def responses(self) -> tuple[Response, Response]:
        """Left, right."""
        return self.response_a, self.response_b


@dataclass(frozen=True, slots=True)
class Presentation:
    """How the comparison was met.

    Attributes:
        dwell_ms: From the first paint of the ballot to the choice, milliseconds, as the browser measured it.
        input_method: What the choice was made with.
        layout: `columns` side by side or `stacked`, None when the browser did not say.
        shown_a_characters: How much of the left response had been on the page when the voter chose.
        shown_b_characters: The same for the right one.
    """

    dwell_ms: int | None = None
    input_method: InputMethod = InputMethod.UNKNOWN
    layout: str | None = None
    shown_a_characters: int | None = None
    shown_b_characters: int | None = None


@dataclass(frozen=True, slots=True)
class Vote:
    """The voter's choice."""

    winner: Winner
    presentation: Presentation = field(default_factory=Presentation)


@dataclass(frozen=True, slots=True)
class Skip:
    """The voter declined. Carries no text and needs no reason; one may follow as an `Annotation`."""

    presentation: Presentation = field(default_factory=Presentation)


@dataclass(frozen=True, slots=True)
class Annotation:
    """What a voter adds after the outcome, if they like.

    Attributes:
        tags: After a vote from `ballot.tags` in the settings, after a skip from `ballot.skip_reasons`.
        comment: Free text; screened like everything else before it is kept.
    """

    tags: tuple[str, ...] = ()
    comment: str = field(default="", repr=False)

    def __post_init__(self) -> None:
        check_text(self.comment, name="comment")
