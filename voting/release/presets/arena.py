"""`arena`: the columns and types of the public set `lmarena-ai/arena-human-preference-140k`, as its card declares them.

What its columns hold here, where it is not what they hold there:

- `evaluation_session_id` is `voter`, one person on one day, so that intervals can be clustered by it. The order of
  their votes is not told, so that nobody's day can be followed: `evaluation_order` is 1.
- `timestamp` is the first moment of the row's period.
- `conv_metadata` is counted by `voting.style` over all assistant turns of a side, tokens as its estimate; `turns` are
  the messages of the user. The token counts of the providers, which cannot be compared, stand in the canonical table;
  `num_tokens`, which the public card has for the right side alone, is that of the right model.
- `category_tag` has its form and no values: nothing here is classified by a model.
- `is_code` is a look at the texts (`voting.style.has_code`).
- Text of an attachment is a further part of its turn; a kept picture is one of the type `image`, a PNG as base64.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from voting.ports import Json
from voting.release.columns import Row
from voting.release.presets.turns import NO_TEXTS, attachments_of, text_of, turns_of
from voting.release.texts import is_textless
from voting.style import has_code, style_of_all, tokens_of

name: Final = "arena"

_CRITERIA: Final = (
    *("complexity", "creativity", "domain_knowledge", "problem_solving", "real_world", "specificity"),
    "technical_accuracy",
)


def schema() -> Any:
    """Returns the `pyarrow.Schema` of its rows."""
    import pyarrow as pa  # noqa: PLC0415  # naming the presets should not load it

    text, small, number, truth = pa.string(), pa.int32(), pa.int64(), pa.bool_()
    part = pa.struct([("type", text), ("text", text), ("image", text), ("mimeType", text)])
    message = pa.struct([("role", text), ("content", pa.list_(part))])
    counted = pa.struct([*message, ("num_tokens", small)])
    levels = pa.struct([(f"h{level}", number) for level in range(1, 7)])
    items = pa.struct([("ordered", number), ("unordered", number)])
    bold = pa.struct([("**", number), ("__", number)])

    def of_side(side: str) -> list[tuple[str, Any]]:
        return [
            (f"sum_assistant_{side}_tokens", small),
            (f"header_count_{side}", levels),
            (f"list_count_{side}", items),
            (f"bold_count_{side}", bold),
            (f"context_{side}_tokens", small),
        ]

    tags = [
        ("creative_writing_v0.1", pa.struct([("creative_writing", truth), ("score", text)])),
        ("criteria_v0.1", pa.struct([(criterion, truth) for criterion in _CRITERIA])),
        ("if_v0.1", pa.struct([("if", truth), ("score", small)])),
        ("math_v0.1", pa.struct([("math", truth)])),
    ]
    return pa.schema(
        [
            *((column, text) for column in ("id", "model_a", "model_b", "winner", "evaluation_session_id")),
            ("evaluation_order", small),
            ("conversation_a", pa.list_(message)),
            ("conversation_b", pa.list_(counted)),
            (
                "full_conversation",
                pa.list_(pa.struct([("user", message), ("model_side_a", message), ("model_side_b", message)])),
            ),
            ("conv_metadata", pa.struct([*of_side("a"), *of_side("b"), ("sum_user_tokens", small), ("turns", small)])),
            ("category_tag", pa.struct(tags)),
            ("language", text),
            ("is_code", truth),
            ("timestamp", pa.timestamp("ns")),
        ]
    )


def left_out(row: Row) -> str | None:
    """Returns `no_texts`; else None."""
    return NO_TEXTS if is_textless(row) else None


def rows(row: Row) -> Iterable[Mapping[str, Json]]:
    """Returns one row."""
    before = [_message(turn) for turn in turns_of(row)]
    last = {side: _said(text_of(row, f"response_{side}")) for side in "ab"}
    counted: list[Json] = [{**message, "num_tokens": None} for message in before]
    period = row["period_start"]
    return (
        {
            "id": row["comparison_id"],
            "model_a": row["model_a"],
            "model_b": row["model_b"],
            "winner": row["winner"],
            "evaluation_session_id": row["voter"] or row["comparison_id"],
            "evaluation_order": 1,
            "conversation_a": [*before, last["a"]],
            "conversation_b": [*counted, {**last["b"], "num_tokens": row["output_tokens_b"]}],
            "full_conversation": [*_rounds(before, last)],
            "conv_metadata": _metadata(row),
            "category_tag": _no_tags(),
            "language": row["language"],
            "is_code": any(map(has_code, _texts(row))),
            "timestamp": None if period is None else f"{period}T00:00:00",
        },
    )


def _message(turn: Mapping[str, Any]) -> dict[str, Json]:
    parts = [_part("text", turn["content"]), *(part for one in attachments_of(turn) for part in _attached(one))]
    return {"role": turn["role"], "content": parts}


def _said(text: str) -> dict[str, Json]:
    return {"role": "assistant", "content": [_part("text", text)]}


def _part(kind: str, text: str | None = None, image: str | None = None, media_type: str | None = None) -> Json:
    return {"type": kind, "text": text, "image": image, "mimeType": media_type}


def _attached(one: Mapping[str, Any]) -> Iterator[Json]:
    text, picture = one.get("text"), one.get("picture")
    if text is not None:
        yield _part("text", text, media_type=one["media_type"])
    if picture is not None:
        yield _part("image", image=picture, media_type="image/png")
    if text is None and picture is None:
        yield _part("file", media_type=one["media_type"])


def _rounds(before: Sequence[dict[str, Json]], last: Mapping[str, dict[str, Json]]) -> Iterator[dict[str, Json]]:
    """Yields each message of the user with what came back; a round without one of the three has None in its place."""
    user: dict[str, Json] | None = None
    for message in before:
        if message["role"] == "system":
            continue  # the public set has no place for it here; the conversations above have it
        if message["role"] == "user":
            if user is not None:
                yield {"user": user, "model_side_a": None, "model_side_b": None}
            user = message
        else:
            yield {"user": user, "model_side_a": message, "model_side_b": message}
            user = None
    yield {"user": user, "model_side_a": last["a"], "model_side_b": last["b"]}


def _metadata(row: Row) -> dict[str, Json]:
    said = [turn["content"] for turn in turns_of(row) if turn["role"] == "assistant"]
    asked = [turn for turn in turns_of(row) if turn["role"] == "user"]
    context = sum(tokens_of(text) for text in _texts(row)[:-2])
    metadata: dict[str, Json] = {}
    for side in "ab":
        style = style_of_all([*said, text_of(row, f"response_{side}")])
        metadata |= {
            f"sum_assistant_{side}_tokens": style.tokens,
            f"header_count_{side}": {f"h{level}": count for level, count in enumerate(style.headings, 1)},
            f"list_count_{side}": {"ordered": style.ordered, "unordered": style.unordered},
            f"bold_count_{side}": {"**": style.bold_stars, "__": style.bold_underscores},
            f"context_{side}_tokens": context,
        }
    user = sum(tokens_of(text) for turn in asked for text in _texts_of(turn))
    return {**metadata, "sum_user_tokens": user, "turns": len(asked)}


def _no_tags() -> dict[str, Json]:
    return {
        "creative_writing_v0.1": {"creative_writing": None, "score": None},
        "criteria_v0.1": dict.fromkeys(_CRITERIA),
        "if_v0.1": {"if": None, "score": None},
        "math_v0.1": {"math": None},
    }


def _texts_of(turn: Mapping[str, Any]) -> list[str]:
    return [turn["content"], *(one["text"] for one in attachments_of(turn) if one.get("text") is not None)]


def _texts(row: Row) -> list[str]:
    """Returns every text of a row; those of the two responses stand last."""
    turns = [text for turn in turns_of(row) for text in _texts_of(turn)]
    return [*turns, text_of(row, "response_a"), text_of(row, "response_b")]
