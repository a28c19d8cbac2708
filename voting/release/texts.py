"""The texts of a row, out of it and back into it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final, cast

from voting.conversation import Attachment, Conversation, Role, Turn
from voting.release.columns import Row

_SINGLE: Final = ("response_a", "response_b", "comment")
_PARAMETERS: Final = ("parameters_a", "parameters_b")


def is_textless(row: Row) -> bool:
    """Whether the texts of a vote were cut out of it because of their age; it may have a later comment."""
    return all(row.get(name) is None for name in ("conversation", "response_a", "response_b"))


def texts_of(row: Row) -> list[str]:
    """Returns every text of a row of `votes`: turns with their attachments first, then `others_of`."""
    texts: list[str] = []
    for turn in _turns(row):
        texts.append(turn["content"])
        if attachments := turn.get("attachments"):
            texts += [one["text"] for one in attachments if one.get("text") is not None]
    return texts + others_of(row)


def others_of(row: Row) -> list[str]:
    """Returns both responses, the comment, and each text among the parameters."""
    single = [value for name in _SINGLE if isinstance(value := row.get(name), str)]
    return single + [value for _, _, value in _parameters(row)]


def conversation_of(row: Row) -> Conversation:
    """Returns the turns for a screener; pictures are left out."""
    return Conversation(
        tuple(
            Turn(
                Role(turn["role"]),
                turn["content"],
                tuple(
                    Attachment(one["media_type"], one["size_bytes"], one.get("text"))
                    for one in turn.get("attachments") or ()
                ),
            )
            for turn in _turns(row)
        )
    )


def prompt_of(row: Row) -> str:
    """Returns the last thing that the user wrote."""
    return next((turn["content"] for turn in reversed(_turns(row)) if turn["role"] == Role.USER), "")


def opening_of(row: Row) -> str:
    """Returns the first thing that the user wrote: what conversations that grow have in common."""
    return next((turn["content"] for turn in _turns(row) if turn["role"] == Role.USER), "")


def with_texts(row: Row, texts: Sequence[str]) -> Row:
    """Returns the row with other texts in the places of those of `texts_of`.

    A picture shows the words of its attachment, so it goes where these have changed.
    """
    rest = iter(texts)
    changed = dict(row)
    if row.get("conversation") is not None:
        changed["conversation"] = [_turn(turn, rest) for turn in _turns(row)]
    for name in _SINGLE:
        if isinstance(row.get(name), str):
            changed[name] = next(rest)
    for column, name, _ in list(_parameters(row)):
        changed[column] = {**cast("dict[str, Any]", changed[column]), name: next(rest)}
    return changed


def _turn(turn: dict[str, Any], rest: Iterator[str]) -> dict[str, Any]:
    told = {**turn, "content": next(rest)}
    if attachments := turn.get("attachments"):
        told["attachments"] = [_attachment(one, rest) for one in attachments]
    return told


def _attachment(one: dict[str, Any], rest: Iterator[str]) -> dict[str, Any]:
    if one.get("text") is None:
        return one
    text = next(rest)
    if text == one["text"]:
        return one
    return {name: value for name, value in one.items() if name != "picture"} | {"text": text}


def _turns(row: Row) -> list[dict[str, Any]]:
    return cast("list[dict[str, Any]]", row.get("conversation") or [])


def _parameters(row: Row) -> Iterator[tuple[str, str, str]]:
    for column in _PARAMETERS:
        values = row.get(column)
        if isinstance(values, dict):
            for name in sorted(values):
                if isinstance(value := values[name], str):
                    yield column, name, value
