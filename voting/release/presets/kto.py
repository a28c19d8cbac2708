"""`kto`: prompt, completion and label, which TRL's `KTOTrainer` takes as it is.

The format is TRL's "unpaired preference" type in conversational form. A vote gives two rows: the better response with
true and the other with false, or both with false where both were bad. A tie says nothing of how good they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from voting.ports import Json
from voting.release.columns import Row
from voting.release.presets.turns import answer, messages_of, text_of, untrainable

name: Final = "kto"


def schema() -> Any:
    """Returns the `pyarrow.Schema` of its rows."""
    import pyarrow as pa  # noqa: PLC0415  # naming the presets should not load it

    messages = pa.list_(pa.struct([("role", pa.string()), ("content", pa.string())]))
    return pa.schema([("prompt", messages), ("completion", messages), ("label", pa.bool_())])


def left_out(row: Row) -> str | None:
    """Returns `tie`, `no_texts`, `no_prompt`, `unread_attachment` or `empty_response`; else None."""
    return "tie" if row["winner"] == "tie" else untrainable(row)


def rows(row: Row) -> Iterable[Mapping[str, Json]]:
    """Returns two rows, that of the left response first."""
    prompt: list[Json] = [*messages_of(row)]
    return tuple(
        {
            "prompt": prompt,
            "completion": answer(text_of(row, f"response_{side}")),
            "label": row["winner"] == f"model_{side}",
        }
        for side in "ab"
    )
