"""Every metadata field that may be kept, declared in one place. What is not declared here is not stored.

`keep` builds the metadata of impressions and records: it takes a declared field's value after checking its type, and
drops everything else. The README's table and the page "See what will be kept" are made from `FIELDS`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from voting.ports import Json


class Sensitivity(StrEnum):
    """How much a field could tell about a person."""

    TECHNICAL = "technical"
    """About the software or the models."""
    INTERACTION = "interaction"
    """About how the page was used."""
    CONTENT = "content"
    """Written by a person or a model, kept only after screening."""


class Retention(StrEnum):
    """How long a field is kept."""

    RECORD = "record"
    """As long as the record itself: until the voter withdraws it."""
    INTERACTION = "interaction"
    """Likewise, or shorter where the operator sets `store.interaction_days`."""
    CONTENT = "content"
    """Likewise, or shorter where the operator sets `store.content_days`: then it goes with the text."""


@dataclass(frozen=True, slots=True)
class Field:
    """A declared field.

    Attributes:
        name: The key in the record's metadata.
        types: The Python types that its value may have; None is always allowed.
        purpose: One sentence for the voter: why it is kept.
        sensitivity: See `Sensitivity`.
        retention: See `Retention`.
    """

    name: str
    types: tuple[type, ...]
    purpose: str
    sensitivity: Sensitivity = Sensitivity.TECHNICAL
    retention: Retention = Retention.RECORD


_I = Sensitivity.INTERACTION
_C = Sensitivity.CONTENT
_S = Retention.INTERACTION
_T = Retention.CONTENT

_DECLARED: Final = (
    Field("model_a", (str,), "Which model wrote the left response, to compare models."),
    Field("model_b", (str,), "Which model wrote the right response, to compare models."),
    Field(
        "parameters_a",
        (dict,),
        "How the left model was set (temperature, system prompt …), to compare like with like.",
        _C,
        _T,
    ),
    Field("parameters_b", (dict,), "How the right model was set, to compare like with like.", _C, _T),
    Field("seed", (int,), "The random draw of left and right, to check that sides are fair."),
    Field("policy", (str,), "The rule that chose this prompt or item, to correct for selection."),
    Field("probability", (float,), "How likely the rule was to choose it, to correct for selection."),
    Field("pair_probability", (float,), "How likely this pair of models was, to correct for selection."),
    Field("category", (str,), "The campaign's category of the prompt, to rank by kind of task."),
    Field("language", (str,), "The language of the prompt, to rank by language."),
    Field("turns", (int,), "How many messages the conversation had, to rank by length."),
    Field("first_token_ms_a", (int,), "How long the left model took to begin, to tell quality from speed."),
    Field("first_token_ms_b", (int,), "How long the right model took to begin, to tell quality from speed."),
    Field("last_token_ms_a", (int,), "How long the left model took in all, to tell quality from speed."),
    Field("last_token_ms_b", (int,), "How long the right model took in all, to tell quality from speed."),
    Field("input_tokens_a", (int,), "Tokens that the left model read, as its provider counted them."),
    Field("input_tokens_b", (int,), "Tokens that the right model read, as its provider counted them."),
    Field("output_tokens_a", (int,), "Tokens that the left model wrote, as its provider counted them."),
    Field("output_tokens_b", (int,), "Tokens that the right model wrote, as its provider counted them."),
    Field("finish_reason_a", (str,), "Why the left response ended: complete, cut off, filtered."),
    Field("finish_reason_b", (str,), "Why the right response ended: complete, cut off, filtered."),
    Field("dwell_ms", (int,), "How long the two responses were on the page before the choice, to judge care.", _I, _S),
    Field("input_method", (str,), "Mouse, touch or keyboard, to find slips.", _I, _S),
    Field("layout", (str,), "Side by side or stacked, because the order is seen differently.", _I, _S),
    Field("shown_a_characters", (int,), "How much of the left response was on the page at the choice.", _I, _S),
    Field("shown_b_characters", (int,), "How much of the right response was on the page at the choice.", _I, _S),
    Field("findings", (dict,), "How many things of each kind were masked before storing, to judge the screening."),
    Field(
        "masked_by_voter",
        (int,),
        "How many further words of the text the voter had masked, to improve the screening.",
        _I,
        _S,
    ),
    Field(
        "reported_by_voter",
        (dict,),
        "How many masked things of each kind the voter called nothing personal, to improve the screening.",
        _I,
        _S,
    ),
    Field("screening_versions", (dict,), "Versions of the screening rules, to screen again when they improve."),
    Field("app_version", (str,), "Version of this app, to reproduce how the record was made."),
    Field("notice_version", (str,), "Which notice the voter had been shown."),
    Field("notice_sha256", (str,), "Fingerprint of that notice's exact words."),
)

FIELDS: Final[Mapping[str, Field]] = {field.name: field for field in _DECLARED}
"""Every field by name, in the order in which it is shown."""

INTERACTION_FIELDS: Final = frozenset(name for name, field in FIELDS.items() if field.retention is _S)
"""May be kept shorter than the record that they are in. None of them is kept with an impression."""

CONTENT_FIELDS: Final = frozenset(name for name, field in FIELDS.items() if field.retention is _T)
"""Likewise: they go when the record's texts go."""

IMPRESSION_FIELDS: Final = frozenset(
    {
        "model_a",
        "model_b",
        "seed",
        "policy",
        "probability",
        "pair_probability",
        "category",
        "language",
        "turns",
        "app_version",
    }
)
"""Kept for every comparison that was shown, whatever came of it."""

SKIP_FIELDS: Final = frozenset(
    {"dwell_ms", "input_method", "layout", "shown_a_characters", "shown_b_characters", "app_version"}
)
"""Kept for a skip or a void, beside its impression: nothing that holds text."""


def keep(values: Mapping[str, object], allowed: Iterable[str] | None = None) -> dict[str, Json]:
    """Returns the declared fields of `values`, in declared order, and nothing else.

    Args:
        values: Anything at all. Undeclared names are dropped without a word; None values are left out.
        allowed: Only these of the declared fields; None means all.

    Raises:
        TypeError: A declared field has a value of another type; names the field and its types.
    """
    names = frozenset(FIELDS if allowed is None else allowed)  # an iterator could be asked only once
    kept: dict[str, Json] = {}
    for name, field in FIELDS.items():
        value = values.get(name)
        if name not in names or value is None:
            continue
        if not isinstance(value, field.types) or (isinstance(value, bool) and bool not in field.types):
            expected = " or ".join(one.__name__ for one in field.types)
            raise TypeError(f"metadata field {name} must be {expected}")
        kept[name] = value  # type: ignore[assignment]  # checked against the declared types just above
    return kept
