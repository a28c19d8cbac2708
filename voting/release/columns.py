"""Every column that a researcher can meet, in one table: exports, releases, papers and tests are made from it.

A release has two tables. `votes` has a row per vote. `outcomes` has a row, without text, per comparison that ended
otherwise (skipped, failed, left unanswered), so that selection can be corrected. An export (`python -m voting export`)
has all of them in one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, TypeAlias

from voting.fields import FIELDS
from voting.ports import Json

Row: TypeAlias = dict[str, Json]
"""A row as the columns' names and JSON values: days as ISO text, objects and turns as they are, no value as None."""


class Kind(StrEnum):
    """What a column's values are, in words for its reader."""

    TEXT = "text"
    DAY = "day"
    INTEGER = "integer"
    NUMBER = "number"
    TEXTS = "list of text"
    TURNS = "list of turns"
    OBJECT = "object"


class Table(StrEnum):
    """Where a column stands."""

    VOTES = "votes"
    OUTCOMES = "outcomes"
    EXPORT = "export"


class Privacy(StrEnum):
    """What a column could tell of a voter, and so what a release does with it."""

    LABEL = "label"
    """Random-looking, keyed by the release: the same thing within it, and nothing outside it."""
    CHOICE = "choice"
    """What was preferred: the thing itself, kept as it is."""
    CONTENT = "content"
    """Written by a person or a model: screened again for the release."""
    DRAWN = "drawn"
    """Chosen by the app or its models, not by the voter: kept; probabilities with three significant digits."""
    QUASI = "quasi-identifier"
    """Might single a voter out together with others: generalised or left out until k rows share the combination."""
    MEASURE = "measure"
    """A measured number: kept with two significant digits, so that it is no fingerprint of its row."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Attributes:
        name: As it stands in the file.
        kind: See `Kind`.
        meaning: One sentence.
        source: Where in the store its value comes from: `impression`, `record`, `content`, `annotation` (attributes of
            `voting.ports`), or `metadata`.
        privacy: See `Privacy`.
        tables: In which tables it stands.
    """

    name: str
    kind: Kind
    meaning: str
    source: str
    privacy: Privacy
    tables: frozenset[Table]


_EVERYWHERE: Final = frozenset(Table)
_VOTES: Final = frozenset({Table.VOTES, Table.EXPORT})
_TEXTLESS: Final = frozenset({Table.OUTCOMES, Table.EXPORT})
_RELEASE: Final = frozenset({Table.VOTES, Table.OUTCOMES})
_EXPORT: Final = frozenset({Table.EXPORT})

LEFT_OUT: Final = frozenset({"seed"})
"""Declared fields that stand nowhere: a seed is as unique as an id, so it would join two exports."""

_KINDS: Final = {str: Kind.TEXT, int: Kind.INTEGER, float: Kind.NUMBER, dict: Kind.OBJECT}
_OF_FIELDS: Final[Mapping[str, tuple[Privacy, frozenset[Table]]]] = {
    "model_a": (Privacy.DRAWN, _EVERYWHERE),
    "model_b": (Privacy.DRAWN, _EVERYWHERE),
    "parameters_a": (Privacy.CONTENT, _VOTES),
    "parameters_b": (Privacy.CONTENT, _VOTES),
    "policy": (Privacy.DRAWN, _EVERYWHERE),
    "probability": (Privacy.DRAWN, _EVERYWHERE),
    "pair_probability": (Privacy.DRAWN, _EVERYWHERE),
    "category": (Privacy.QUASI, _EVERYWHERE),
    "language": (Privacy.QUASI, _EVERYWHERE),
    "turns": (Privacy.QUASI, _EVERYWHERE),
    **{
        f"{measured}_{side}": (Privacy.MEASURE, _VOTES)
        for measured in ("first_token_ms", "last_token_ms", "input_tokens", "output_tokens")
        for side in "ab"
    },
    "finish_reason_a": (Privacy.DRAWN, _VOTES),
    "finish_reason_b": (Privacy.DRAWN, _VOTES),
    "dwell_ms": (Privacy.MEASURE, _EVERYWHERE),
    "input_method": (Privacy.QUASI, _EVERYWHERE),
    "layout": (Privacy.QUASI, _EVERYWHERE),
    "shown_a_characters": (Privacy.MEASURE, _EVERYWHERE),
    "shown_b_characters": (Privacy.MEASURE, _EVERYWHERE),
    "findings": (Privacy.CONTENT, _VOTES),
    "masked_by_voter": (Privacy.QUASI, _EXPORT),  # for mending the screening, not for comparing models
    "reported_by_voter": (Privacy.QUASI, _EXPORT),  # likewise
    "screening_versions": (Privacy.QUASI, _EXPORT),  # a release is screened again: its manifest names the version
    "app_version": (Privacy.QUASI, _EVERYWHERE),
    "notice_version": (Privacy.QUASI, _VOTES),
    "notice_sha256": (Privacy.QUASI, _VOTES),
}


def _of_field(name: str) -> Column:
    field = FIELDS[name]
    privacy, tables = _OF_FIELDS.get(name, (Privacy.QUASI, _EXPORT))  # published only once it is listed above
    return Column(name, _KINDS[field.types[0]], field.purpose, "metadata", privacy, tables)


_P, _T, _E = Privacy, Kind.TEXT, _EVERYWHERE
COLUMNS: Final = (
    Column("comparison_id", _T, "Random, 32 hex digits, new in every export.", "impression", _P.LABEL, _E),
    Column(
        "outcome",
        _T,
        "vote or skip; with --all also void (a response failed) and unanswered.",
        "record",
        _P.CHOICE,
        _TEXTLESS,
    ),
    Column(
        "winner",
        _T,
        "For a vote: model_a (the left response as shown), model_b, tie or both_bad.",
        "record",
        _P.CHOICE,
        _VOTES,
    ),
    Column("voter", _T, "Random label of one voter on one day, new in every export.", "impression", _P.LABEL, _E),
    Column(
        "recorded_day",
        Kind.DAY,
        "UTC day of the outcome; of an unanswered comparison the day it was shown.",
        "record",
        _P.QUASI,
        _EXPORT,
    ),
    Column(
        "period_start",
        Kind.DAY,
        "First day (UTC) of the week of the outcome, or of the longer or shorter period that the manifest names.",
        "record",
        _P.QUASI,
        _RELEASE,
    ),
    Column("source", _T, "chat or campaign.", "impression", _P.QUASI, _E),
    Column("campaign_id", _T, "For a campaign: which one.", "impression", _P.QUASI, _E),
    Column("item_id", _T, "For a campaign: which of its rows.", "impression", _P.LABEL, _E),
    Column(
        "conversation",
        Kind.TURNS,
        "For a vote: role, content and attachments of each turn, redacted; none once cut out because of its age.",
        "content",
        _P.CONTENT,
        _VOTES,
    ),
    Column(
        "response_a",
        _T,
        "For a vote: the left response as shown, redacted; may be gone, too.",
        "content",
        _P.CONTENT,
        _VOTES,
    ),
    Column(
        "response_b",
        _T,
        "For a vote: the right response as shown, redacted; may be gone, too.",
        "content",
        _P.CONTENT,
        _VOTES,
    ),
    Column(
        "tags",
        Kind.TEXTS,
        "Reasons that the voter picked after a vote or a skip.",
        "annotation",
        _P.CHOICE,
        _E,
    ),
    Column("comment", _T, "What the voter added after a vote, redacted.", "annotation", _P.CONTENT, _VOTES),
    *(_of_field(name) for name in FIELDS if name not in LEFT_OUT),
)
"""Every column, in the order of the files."""


def columns_of(table: Table) -> tuple[Column, ...]:
    """Returns the columns of one table, in the order of its files."""
    return tuple(column for column in COLUMNS if table in column.tables)
