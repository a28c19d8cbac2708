"""The columns of an export, in one table: the help text, the writers and the tests are made from it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from voting.fields import FIELDS, Field


class Kind(StrEnum):
    """What a column's values are, in words for its reader."""

    TEXT = "text"
    DAY = "day"
    INTEGER = "integer"
    NUMBER = "number"
    TEXTS = "list of text"
    TURNS = "list of turns"
    OBJECT = "object"


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Attributes:
        name: As it stands in the file.
        kind: See `Kind`.
        meaning: One sentence.
    """

    name: str
    kind: Kind
    meaning: str


LEFT_OUT: Final = frozenset({"seed"})
"""Declared fields that no export holds: a seed is as unique as an id, so it would join two exports."""

_KINDS: Final = {str: Kind.TEXT, int: Kind.INTEGER, float: Kind.NUMBER, dict: Kind.OBJECT}


def _of_field(field: Field) -> Column:
    return Column(field.name, _KINDS[field.types[0]], field.purpose)


COLUMNS: Final = (
    Column("comparison_id", Kind.TEXT, "Random, 32 hex digits, new in every export."),
    Column("outcome", Kind.TEXT, "vote or skip; with --all also void (a response failed) and unanswered."),
    Column("winner", Kind.TEXT, "For a vote: model_a (the left response as shown), model_b, tie or both_bad."),
    Column("voter", Kind.TEXT, "Random label of one voter on one day, new in every export."),
    Column("recorded_day", Kind.DAY, "UTC day of the outcome; of an unanswered comparison the day it was shown."),
    Column("source", Kind.TEXT, "chat or campaign."),
    Column("campaign_id", Kind.TEXT, "For a campaign: which one."),
    Column("item_id", Kind.TEXT, "For a campaign: which of its rows."),
    Column("conversation", Kind.TURNS, "For a vote: role, content and attachments of each turn, redacted."),
    Column("response_a", Kind.TEXT, "For a vote: the left response as shown, redacted."),
    Column("response_b", Kind.TEXT, "For a vote: the right response as shown, redacted."),
    Column("tags", Kind.TEXTS, "Reasons that the voter picked after a vote or a skip."),
    Column("comment", Kind.TEXT, "What the voter added after a vote, redacted."),
    *(_of_field(field) for field in FIELDS.values() if field.name not in LEFT_OUT),
)
"""Every column, in the order of the file."""
