"""What a store keeps, as a frame of votes: small columns only, so that a million of them fit in memory."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

import pandas as pd

from voting.ports import StoredRecord
from voting.ranking.naming import names_a_model
from voting.ranking.style import STYLE_COLUMNS, count_style

_METADATA: Final = ("category", "language", "policy", "input_method", "layout")
_NUMBERS: Final = ("turns", "probability", "pair_probability", "dwell_ms")
_STYLE: Final = tuple(f"{column}_{side}" for side in "ab" for column in STYLE_COLUMNS)

COLUMNS: Final = (
    "comparison_id", "outcome", "winner", "model_a", "model_b", "voter", "hour", "source", "campaign_id", "item_id",
    *_METADATA, *_NUMBERS, *_STYLE, "prompt_characters", "names_model",
)  # fmt: skip
"""Of the frame, in this order."""


def frame_of_records(records: Iterable[StoredRecord]) -> pd.DataFrame:
    """Returns one row per comparison that was shown, whatever came of it.

    Columns are `COLUMNS`. `outcome` is vote, skip, void or unanswered, `winner` missing but for votes, `hour` the UTC
    hour (datetime64), `voter` the day's pseudonym. `characters_a` … `bold_b`, `prompt_characters` (of the last turn)
    and `names_model` (bool) are counted from a vote's texts, which are not in the frame; NaN and False for others, and
    for votes whose texts were cut out because of their age.

    Args:
        records: As `OutcomeStore.records()` yields them; each is let go before the next.
    """
    columns: dict[str, list[Any]] = {name: [] for name in COLUMNS}
    append = [columns[name].append for name in COLUMNS]
    for stored in records:
        row = _row(stored)
        for add, name in zip(append, COLUMNS, strict=True):
            add(row.get(name))
    frame = pd.DataFrame(columns, columns=list(COLUMNS))
    numbers = [*_NUMBERS, *_STYLE, "prompt_characters"]
    texts = [name for name in COLUMNS if name not in {*numbers, "hour", "names_model"}]
    kinds = dict.fromkeys(numbers, "float64") | dict.fromkeys(texts, "str")
    frame["hour"] = pd.to_datetime(frame["hour"], utc=True).dt.as_unit("us")  # also where there is none
    frame["names_model"] = frame["names_model"].fillna(False).astype(bool)
    return frame.astype(kinds)


def _row(stored: StoredRecord) -> dict[str, Any]:
    impression, record = stored.impression, stored.record
    metadata = {**impression.metadata, **(record.metadata if record else {})}
    row: dict[str, Any] = {
        "comparison_id": impression.comparison_id,
        "outcome": str(record.outcome) if record else "unanswered",
        "winner": record.winner if record else None,
        "voter": record.voter if record else impression.voter,
        "hour": record.recorded_hour if record else impression.shown_hour,
        "source": impression.source,
        "campaign_id": impression.campaign_id,
        "item_id": impression.item_id,
        **{name: metadata.get(name) for name in ("model_a", "model_b", *_METADATA, *_NUMBERS)},
    }
    return row | (_of_texts(record.content, row) if record and record.content else {})


def _of_texts(content: Mapping[str, Any], row: Mapping[str, Any]) -> dict[str, Any]:
    turns = content.get("conversation") or []
    prompt = str(turns[-1].get("content") or "") if turns else ""
    responses = [str(content.get(f"response_{side}") or "") for side in "ab"]
    counted = dict(zip(_STYLE, (*count_style(responses[0]), *count_style(responses[1])), strict=True))
    models = (row["model_a"] or "", row["model_b"] or "")
    return {
        **counted,
        "prompt_characters": len(prompt),
        "names_model": names_a_model((prompt, *responses), models),
    }
