"""A campaign and what may be wrong with its file. Standard library only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from voting.comparison import Response
from voting.conversation import Conversation


@dataclass(frozen=True, slots=True)
class CampaignItem:
    """One prepared comparison, as its row gives it: sides are not drawn yet.

    Attributes:
        item_id: The row's id, or `row-` and 16 hex digits of a hash of its content; unique in its campaign.
        conversation: Ends with the user's prompt.
        responses: In the order of the row, which says nothing of left and right.
        category: As the row names it, or None.
        language: BCP 47 tag, or None.
    """

    item_id: str
    conversation: Conversation
    responses: tuple[Response, Response]
    category: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Campaign:
    """Prepared comparisons, in the order of their file.

    Attributes:
        campaign_id: File stem as a slug, a hyphen, and 10 hex digits of a hash of the items: the same comparisons in
            another order or file format keep it, any other change makes it another campaign.
        title: The file stem, made readable.
        items: At least one; their ids are unique.
    """

    campaign_id: str
    title: str
    items: tuple[CampaignItem, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Problem:
    """A rule that a row breaks, without any of the row's text.

    Attributes:
        line: Physical line of the file counted from 1, on which the row begins; in Parquet the row, counted from 1.
        rule: What is wrong, fit to be shown.
        warning: True when the row can be used all the same.
        unit: `line`, or `row` in Parquet.
    """

    line: int
    rule: str
    warning: bool = False
    unit: str = "line"

    def __str__(self) -> str:
        return f"{self.unit} {self.line}: {self.rule}"


@dataclass(frozen=True, slots=True)
class Limits:
    """How large a campaign's rows may be.

    Attributes:
        row_bytes: Bytes of one row, as it stands in the file.
        text_characters: Code points of one turn or response; see `limits.max_text_characters` in the settings.
        comparison_characters: Code points of the conversation and both responses together.
    """

    row_bytes: int = 10_000_000
    text_characters: int = 200_000
    comparison_characters: int = 2_000_000


@dataclass(frozen=True, slots=True)
class RawRow:
    """A row as the file holds it, before any of its fields was looked at.

    Attributes:
        line: See `Problem.line`.
        values: Columns by name; a column without a value is absent.
        unit: See `Problem.unit`.
    """

    line: int
    values: Mapping[str, object] = field(repr=False)
    unit: str = "line"
