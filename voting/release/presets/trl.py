"""`trl`: prompt, chosen and rejected as lists of messages, as TRL's `DPOTrainer` takes them.

The format is TRL's "preference" type with an explicit prompt, in conversational form (TRL, "Dataset formats and
types"). A vote without a better response, or from which nothing can be learnt, is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from voting.ports import Json
from voting.release.columns import Row
from voting.release.presets.turns import answer, messages_of, text_of, untrainable

name: Final = "trl"


def schema() -> Any:
    """Returns the `pyarrow.Schema` of its rows."""
    import pyarrow as pa  # noqa: PLC0415  # naming the presets should not load it

    messages = pa.list_(pa.struct([("role", pa.string()), ("content", pa.string())]))
    return pa.schema([("prompt", messages), ("chosen", messages), ("rejected", messages)])


def left_out(row: Row) -> str | None:
    """Returns `tie`, `both_bad`, `no_texts`, `no_prompt`, `unread_attachment`, `empty_response` or `same_response`.

    Else None.
    """
    if row["winner"] in {"tie", "both_bad"}:
        return str(row["winner"])
    if reason := untrainable(row):
        return reason
    return "same_response" if text_of(row, "response_a") == text_of(row, "response_b") else None


def rows(row: Row) -> Iterable[Mapping[str, Json]]:
    """Returns one row: the better response is `chosen`."""
    better, worse = ("response_a", "response_b") if row["winner"] == "model_a" else ("response_b", "response_a")
    prompt: list[Json] = [*messages_of(row)]
    return ({"prompt": prompt, "chosen": answer(text_of(row, better)), "rejected": answer(text_of(row, worse))},)
